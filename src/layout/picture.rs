//! A picture that is printed larger than its pixels bear.

use crate::diag::Diagnostic;
use crate::export::Item;
use crate::export::Layout;
use crate::export::Output;
use crate::layout::Bench;
use crate::lint::rules::layout::small_image;

/// The least dots an inch that a picture is printed with.
const LEAST: f64 = 150.0;

/// Whether an output is on paper. Slides are looked at on a screen, where a picture has as many dots
/// as the screen.
pub(super) fn prints(output: Output) -> bool {
    output.is_printed() && output != Output::Slides
}

/// Returns the pictures that are too small for where they are printed largest.
pub fn check(bench: &Bench<'_>, layouts: &[(Item, Layout)]) -> Vec<Diagnostic> {
    let view = bench.workshop.view();
    let mut found = Vec::new();
    for section in &view.sections {
        let Some(picture) = &section.image else { continue };
        let printed = layouts.iter().filter(|(item, _)| prints(item.output));
        let widths = printed.flat_map(|(item, layout)| {
            let drawn = layout.pictures.iter().filter(|drawn| drawn.file == picture.file);
            drawn.map(|drawn| (drawn.width, item.output))
        });
        let Some((points, output)) = widths.max_by(|one, other| one.0.total_cmp(&other.0)) else {
            continue;
        };
        let (inches, pixels) = (points / 72.0, f64::from(picture.width));
        if pixels / inches < LEAST {
            let place = bench.place(Some(&section.slot));
            let print = small_image::Print { output: output.name(), inches, pixels };
            found.extend(bench.report(&small_image::RULE, |sink| {
                small_image::report(sink, place, print, LEAST);
            }));
        }
    }
    found
}
