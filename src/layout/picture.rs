//! Pictures as they are printed.

use crate::diag::Diagnostic;
use crate::export::{Item, Layout};
use crate::layout::{self, Bench, Flaw, Measure, Remark, Shortening};

/// How wide a picture is printed, in inches, and what is told of that.
type Told = (Item, f64, Vec<(Diagnostic, Remark)>);

/// Returns what is wrong with pictures, each told of where it is printed largest.
pub(super) fn check(bench: &Bench<'_>, layouts: &[(Item, Layout)]) -> Vec<Flaw> {
    let sections = 0..bench.desk.view.sections.len();
    sections.flat_map(|part| check_one(bench, part, layouts)).collect()
}

fn check_one(bench: &Bench<'_>, part: usize, layouts: &[(Item, Layout)]) -> Vec<Flaw> {
    let told = told(bench, part, layouts);
    let items: Vec<Item> = told.iter().map(|(item, _, _)| *item).collect();
    let largest = told.into_iter().max_by(|(_, one, _), (_, other, _)| one.total_cmp(other));
    let found = largest.map(|(_, _, found)| found).unwrap_or_default();
    found.into_iter().map(Flaw::of(items)).collect()
}

/// Returns what is told of a section's picture, wherever it is printed.
fn told(bench: &Bench<'_>, part: usize, layouts: &[(Item, Layout)]) -> Vec<Told> {
    let Some(picture) = &bench.desk.view.sections[part].image else { return Vec::new() };
    let on_paper = layouts.iter().filter(|(item, _)| layout::is_on_paper(item.output));
    let prints = on_paper.flat_map(|(item, layout)| {
        let drawn = layout.pictures.iter().filter(|drawn| drawn.file == picture.file);
        drawn.map(|drawn| (*item, drawn.width / 72.0))
    });
    let told = prints.map(|(item, inches)| {
        let (output, pixels) = (item.output.name, f64::from(picture.width));
        let measure = Measure::Picture { part, output, inches, pixels };
        (item, inches, bench.desk.told(&measure, &|_| Shortening::default()))
    });
    told.filter(|(_, _, found)| !found.is_empty()).collect()
}
