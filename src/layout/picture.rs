//! A picture that is printed larger than its pixels bear.

use crate::export::Item;
use crate::export::Layout;
use crate::export::Output;
use crate::export::Pages;
use crate::layout::Bench;
use crate::layout::Flaw;
use crate::lint::rules::layout::small_image;

/// The least dots an inch that a picture is printed with.
const LEAST: f64 = 150.0;

/// Whether an output is on paper. A screen's pictures have as many dots as the screen.
pub(super) fn prints(output: &Output) -> bool {
    matches!(output.pages, Pages::Paper { .. })
}

/// Returns the pictures that are too small, each told of where it is printed largest.
pub(super) fn check(bench: &Bench<'_>, layouts: &[(Item, Layout)]) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for section in &bench.workshop.view().sections {
        let Some(picture) = &section.image else { continue };
        let pixels = f64::from(picture.width);
        let printed = layouts.iter().filter(|(item, _)| prints(item.output));
        let widths = printed.flat_map(|(item, layout)| {
            let drawn = layout.pictures.iter().filter(|drawn| drawn.file == picture.file);
            drawn.map(|drawn| (drawn.width / 72.0, *item))
        });
        let small: Vec<(f64, Item)> =
            widths.filter(|(inches, _)| pixels / inches < LEAST).collect();
        let largest = small.iter().max_by(|one, other| one.0.total_cmp(&other.0));
        let Some((inches, item)) = largest.copied() else { continue };
        let print = small_image::Print { output: item.output.name.word(), inches, pixels };
        let told = bench.report(&small_image::RULE, |sink| {
            small_image::report(sink, bench.place(Some(&section.slot)), print, LEAST);
        });
        let items: Vec<Item> = small.iter().map(|(_, item)| *item).collect();
        flaws.extend(told.into_iter().map(|diagnostic| Flaw { diagnostic, items: items.clone() }));
    }
    flaws
}
