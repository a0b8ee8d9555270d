//! What finished layouts tell of a briefing, as findings of the rules that need one.

mod advice;
mod desk;
mod flow;
mod measure;
mod picture;
mod reckon;
mod shorten;

use crate::diag::Diagnostic;
use crate::export::{Item, Layout, Output, Pages, Workshop};
use crate::lint::LaidOut;
use crate::outputs::Name;

pub use desk::Desk;
pub use measure::{Remark, Remarks};

use measure::{Measure, Shortening};

/// What a layout is looked at with.
pub struct Bench<'a> {
    /// Where another layout can be tried out.
    pub workshop: &'a Workshop<'a>,
    /// Where rules are asked.
    pub desk: Desk<'a>,
}

/// Returns what was laid out, and so which rules have run.
pub fn laid_out(layouts: &[(Item, Layout)]) -> LaidOut {
    let any = |is: fn(&Output) -> bool| layouts.iter().any(|(item, _)| is(item.output));
    LaidOut {
        handout: any(|output| output.name == Name::Handout),
        poster: any(|output| output.name == Name::Poster),
        paper: any(is_on_paper),
    }
}

/// Whether an output is on paper. A screen's pictures have as many dots as the screen.
fn is_on_paper(output: &Output) -> bool {
    matches!(output.pages, Pages::Paper { .. })
}

/// What is wrong with finished pages.
#[derive(Debug)]
pub struct Flaw {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// What it takes to tell it again.
    pub remark: Remark,
    /// The items that have it; where it is an error, they are not to be written.
    pub items: Vec<Item>,
}

impl Flaw {
    fn of(items: Vec<Item>) -> impl Fn((Diagnostic, Remark)) -> Self {
        move |(diagnostic, remark)| Self { diagnostic, remark, items: items.clone() }
    }
}

/// Returns what is wrong with layouts. What is true of several items, such as a sheet and that of its
/// press, is told once.
pub fn check(bench: &Bench<'_>, layouts: &[(Item, Layout)]) -> Vec<Flaw> {
    let mut flaws = picture::check(bench, layouts);
    for (item, layout) in layouts {
        for flaw in check_pages(bench, *item, layout) {
            let message = &flaw.diagnostic.message;
            match flaws.iter_mut().find(|known| known.diagnostic.message == *message) {
                Some(known) => known.items.push(*item),
                None => flaws.push(flaw),
            }
        }
    }
    flaws
}

/// Returns where layouts lack words that they were given. It is told of those alone that nothing else
/// stops: an overfull poster lacks words too.
pub fn lost_words(bench: &Bench<'_>, layouts: &[(Item, Layout)]) -> Vec<Flaw> {
    let lost = layouts.iter().flat_map(|(item, layout)| {
        layout.lost.iter().map(|lost| {
            let part = lost.part.as_deref().map(|part| bench.desk.part(part));
            (*item, Measure::Words { part, output: item.output.name, words: lost.words })
        })
    });
    let flaws = lost.flat_map(|(item, measure)| {
        bench.desk.told(&measure, &|_| Shortening::default()).into_iter().map(Flaw::of(vec![item]))
    });
    flaws.collect()
}

/// Asks the rules that look at the pages of an output.
fn check_pages(bench: &Bench<'_>, item: Item, layout: &Layout) -> Vec<Flaw> {
    let measure = Measure::Pages {
        output: item.output.name,
        paper: item.sheet.paper,
        count: content_pages(layout),
        is_overfull: !layout.overfull.is_empty(),
    };
    let told = bench.desk.told(&measure, &|room| advice::shortening(bench, item, layout, room));
    told.into_iter().map(Flaw::of(vec![item])).collect()
}

/// How many pages the content takes, writing room aside.
fn content_pages(layout: &Layout) -> usize {
    layout.content_end_page.unwrap_or(layout.pages)
}
