//! Pictures as they are printed.

use crate::diag::Diagnostic;
use crate::export::{Item, Layout};
use crate::layout::{self, Bench, Flaw};
use crate::lint::{Finished, Print};
use crate::view::Section;

/// Returns what is wrong with pictures, each told of where it is printed largest.
pub(super) fn check(bench: &Bench<'_>, layouts: &[(Item, Layout)]) -> Vec<Flaw> {
    let sections = bench.workshop.view().sections.iter();
    sections.flat_map(|section| check_one(bench, &prints(bench, section, layouts))).collect()
}

fn check_one(bench: &Bench<'_>, prints: &[(Item, Print)]) -> Vec<Flaw> {
    let told = prints.iter().map(|(item, print)| (*item, print, ask(bench, print)));
    let told: Vec<(Item, &Print, Vec<Diagnostic>)> =
        told.filter(|(_, _, found)| !found.is_empty()).collect();
    let items: Vec<Item> = told.iter().map(|(item, _, _)| *item).collect();
    let largest =
        told.into_iter().max_by(|(_, one, _), (_, other, _)| one.inches.total_cmp(&other.inches));
    let found = largest.map(|(_, _, found)| found).unwrap_or_default().into_iter();
    found.map(|diagnostic| Flaw { diagnostic, items: items.clone() }).collect()
}

/// Asks the rules that look at pictures.
fn ask(bench: &Bench<'_>, print: &Print) -> Vec<Diagnostic> {
    bench.ask(|finished, sink| {
        if let Finished::Picture(check) = finished {
            check(print, sink);
        }
    })
}

/// Returns where a section's picture is printed.
fn prints(bench: &Bench<'_>, section: &Section, layouts: &[(Item, Layout)]) -> Vec<(Item, Print)> {
    let Some(picture) = &section.image else { return Vec::new() };
    let place = bench.place(Some(&section.slot));
    let on_paper = layouts.iter().filter(|(item, _)| layout::is_on_paper(item.output));
    let prints = on_paper.flat_map(|(item, layout)| {
        let drawn = layout.pictures.iter().filter(|drawn| drawn.file == picture.file);
        drawn.map(|drawn| {
            let (output, inches) = (item.output.name.word(), drawn.width / 72.0);
            (*item, Print { place, output, inches, pixels: f64::from(picture.width) })
        })
    });
    prints.collect()
}
