//! What finished layouts tell of a briefing, as findings of the rules that need one.

mod advice;
mod flow;
mod picture;
mod reckon;
mod shorten;

use crate::diag::Diagnostic;
use crate::export::{Item, Layout, Output, Pages, Workshop};
use crate::lint::{self, Asks, Finished, LaidOut, Lost, Sink, rules::RULES};
use crate::model::Collection;
use crate::outputs::Name;
use crate::source::Span;
use crate::view::Anchors;

/// What a layout is looked at with.
pub struct Bench<'a> {
    /// Where another layout can be tried out.
    pub workshop: &'a Workshop<'a>,
    /// Where sections are written.
    pub anchors: &'a Anchors,
    /// The collection, which levels rules.
    pub collection: &'a Collection,
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
    /// The items that have it; where it is an error, they are not to be written.
    pub items: Vec<Item>,
}

/// Returns what is wrong with layouts. What is true of several items, such as a sheet and that of its
/// press, is told once.
pub fn check(bench: &Bench<'_>, layouts: &[(Item, Layout)]) -> Vec<Flaw> {
    let mut flaws = picture::check(bench, layouts);
    for (item, layout) in layouts {
        for diagnostic in check_pages(bench, *item, layout) {
            match flaws.iter_mut().find(|known| known.diagnostic.message == diagnostic.message) {
                Some(known) => known.items.push(*item),
                None => flaws.push(Flaw { diagnostic, items: vec![*item] }),
            }
        }
    }
    flaws
}

/// Returns where layouts lack words that they were given. It is told of those alone that nothing else
/// stops: an overfull poster lacks words too.
pub fn lost_words(bench: &Bench<'_>, layouts: &[(Item, Layout)]) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (item, layout) in layouts {
        for lost in &layout.lost {
            let heading = lost.part.as_deref().map(|part| bench.heading(part));
            let told = Lost {
                place: bench.place(lost.part.as_deref()),
                output: item.output.name.word(),
                heading: heading.as_deref(),
                words: lost.words,
            };
            let found = bench.ask(|finished, sink| {
                if let Finished::Words(check) = finished {
                    check(&told, sink);
                }
            });
            flaws.extend(found.into_iter().map(|one| Flaw { diagnostic: one, items: vec![*item] }));
        }
    }
    flaws
}

/// Asks the rules that look at the pages of an output.
fn check_pages(bench: &Bench<'_>, item: Item, layout: &Layout) -> Vec<Diagnostic> {
    let pages = lint::Pages {
        paper: item.sheet.paper.title(),
        count: content_pages(layout),
        is_overfull: !layout.overfull.is_empty(),
        cuts: &|room| advice::cuts(bench, item, layout, room),
    };
    bench.ask(|finished, sink| match (finished, item.output.name) {
        (Finished::Handout(check), Name::Handout) | (Finished::Poster(check), Name::Poster) => {
            check(&pages, sink);
        }
        _ => {}
    })
}

/// How many pages the content takes, writing room aside.
fn content_pages(layout: &Layout) -> usize {
    layout.content_end_page.unwrap_or(layout.pages)
}

impl Bench<'_> {
    /// Asks every rule of finished pages that is not off.
    fn ask(&self, ask: impl Fn(Finished, &mut Sink<'_>)) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for rule in RULES {
            if let Asks::Layout(finished) = rule.asks
                && let Some(mut sink) = lint::sink_of(rule, self.collection, &mut found)
            {
                ask(finished, &mut sink);
            }
        }
        found
    }

    /// Where a slot's section is written, else the briefing's header.
    fn place(&self, slot: Option<&str>) -> Span {
        let place = slot.and_then(|slot| self.anchors.section(slot));
        place.unwrap_or(self.anchors.briefing)
    }

    /// The heading that readers see over a slot, or over the voices.
    fn heading(&self, slot: &str) -> String {
        let view = self.workshop.view();
        let section = view.sections.iter().find(|section| section.slot == slot);
        let voices = || view.words.get("voices_heading").cloned();
        section.map(|section| section.heading.clone()).or_else(voices).unwrap_or_default()
    }
}
