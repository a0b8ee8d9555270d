//! Every shape of a valid briefing can be drawn: each list empty or filled, each optional field there
//! or not, alone and in all pairs, in every output.

mod choices;
mod pairs;
mod written;

use std::collections::BTreeMap;

use sevenmin::{
    assets::Assets,
    export::{Item, Output, OwnPress, Templates, Workshop},
};

use crate::shapes::{
    choices::CHOICES,
    pairs::{Pair, Shape, pairs, shapes},
    written::Written,
};

/// Returns what is wrong with the outputs of a shape.
fn faults(shape: &Shape, templates: &Templates) -> Vec<String> {
    let written = Written { shape };
    let has_picture = !written.way("picture").is_empty() && written.way("sections") != "0";
    let is_credited = has_picture && !written.way("credit").is_empty();
    let material = written.material(templates);
    let mut workshop = Workshop::new(&material, &OwnPress);
    let mut faults = Vec::new();
    for output in Output::all() {
        let name = output.name.word();
        // A kind that nothing is drawn of would pass for a pack.
        let drawn = workshop.draw(Item::ordinary(output));
        assert_eq!(drawn.is_some(), !output.is_pack(), "{name}");
        if let Some(drawn) = drawn {
            workshop.keep(Item::ordinary(output), drawn);
        }
        match workshop.make(Item::ordinary(output)) {
            Err(fault) => faults.push(format!("{name}: {fault}")),
            Ok(made) if ["text", "fragment"].contains(&name) => {
                let text = String::from_utf8_lossy(&made.bytes);
                let mut words = text.split(|letter: char| !letter.is_alphanumeric());
                if words.any(|word| ["none", "undefined"].contains(&word)) {
                    faults.push(format!("{name}: it prints a value that is not there"));
                }
                if is_credited && !text.contains("A. Drawer") {
                    faults.push(format!("{name}: it does not say whose the picture is"));
                }
            }
            Ok(made) => {
                // What an overfull page lacks is told in another way.
                let layout = made.layout.as_ref().filter(|layout| layout.overfull.is_empty());
                let lost = layout.iter().flat_map(|layout| &layout.lost);
                faults
                    .extend(lost.map(|lost| format!("{name}: words of {:?} are lost", lost.part)));
            }
        }
    }
    faults
}

/// Returns the ways that shapes have in common.
fn in_common(shapes: &[&Shape]) -> String {
    let common = (0..CHOICES.len()).filter_map(|choice| {
        let way = shapes[0][choice];
        let same = shapes.iter().all(|shape| shape[choice] == way);
        same.then(|| format!("{} = {:?}", CHOICES[choice].name, CHOICES[choice].ways[way]))
    });
    common.collect::<Vec<String>>().join(", ")
}

#[test]
fn the_shapes_hold_all_pairs() {
    let shapes = shapes();
    let pairs = pairs();
    let held = |(one, other): &Pair| {
        shapes.iter().any(|shape| shape[one.0] == one.1 && shape[other.0] == other.1)
    };
    assert!(pairs.len() > 8_000 && pairs.iter().all(held), "{}", pairs.len());
    assert!(shapes.len() < 60, "{}", shapes.len());
}

#[test]
fn every_output_of_every_shape_is_drawn() {
    let shapes = shapes();
    let templates = Templates::new(Assets::built_in());
    let mut found: BTreeMap<String, Vec<&Shape>> = BTreeMap::new();
    for shape in &shapes {
        for fault in faults(shape, &templates) {
            found.entry(fault).or_default().push(shape);
        }
    }
    let told: Vec<String> = found
        .iter()
        .map(|(fault, shapes)| format!("{fault}, with {}", in_common(shapes)))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
