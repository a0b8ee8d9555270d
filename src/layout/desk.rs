//! Where rules of finished pages are asked: with a briefing as its pages show it, and what was measured.

use std::cell::OnceCell;

use crate::diag::Diagnostic;
use crate::layout::measure::{Measure, Remark, Shortening};
use crate::lint::{self, Asks, Choice, Cuts, Finished, Lost, Print, Room, Sink, rules::RULES};
use crate::model::Collection;
use crate::outputs::Name;
use crate::source::Span;
use crate::view::{Anchors, View};

/// What rules need beside numbers.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The briefing as its pages show it.
    pub view: &'a View,
    /// Where sections are written.
    pub anchors: &'a Anchors,
    /// The collection, which levels rules.
    pub collection: &'a Collection,
}

impl Desk<'_> {
    /// Returns what rules tell of something that was measured, each with what it takes to tell it again.
    pub(super) fn told(
        &self,
        measure: &Measure,
        shortening: &dyn Fn(Room) -> Shortening,
    ) -> Vec<(Diagnostic, Remark)> {
        let asked = OnceCell::new();
        let cuts = |room| self.cuts(asked.get_or_init(|| shortening(room)));
        let found = self.ask(&|finished, sink| self.ask_one(measure, &cuts, finished, sink));
        let remark = |one: Diagnostic| {
            let rule = one.code.name().to_owned();
            let shortening = asked.get().cloned();
            (one, Remark { rule, measure: *measure, shortening })
        };
        found.into_iter().map(remark).collect()
    }

    /// Lets a rule look at something that was measured, where it is of the kind that it looks at.
    fn ask_one(
        &self,
        measure: &Measure,
        cuts: &dyn Fn(Room) -> Cuts,
        finished: Finished,
        sink: &mut Sink<'_>,
    ) {
        match (finished, *measure) {
            (Finished::Handout(check), Measure::Pages { output: Name::Handout, .. })
            | (Finished::Poster(check), Measure::Pages { output: Name::Poster, .. }) => {
                if let Measure::Pages { paper, count, is_overfull, .. } = *measure {
                    check(&lint::Pages { paper: paper.title(), count, is_overfull, cuts }, sink);
                }
            }
            (Finished::Picture(check), Measure::Picture { part, output, inches, pixels }) => {
                let (place, output) = (self.place(Some(part)), output.word());
                check(&Print { place, output, inches, pixels }, sink);
            }
            (Finished::Words(check), Measure::Words { part, output, words }) => {
                let (place, output) = (self.place(part), output.word());
                let heading = part.map(|part| self.heading(part));
                check(&Lost { place, output, heading: heading.as_deref(), words }, sink);
            }
            _ => {}
        }
    }

    /// Asks every rule of finished pages that is not off.
    fn ask(&self, ask: &dyn Fn(Finished, &mut Sink<'_>)) -> Vec<Diagnostic> {
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

    /// The number of a part: a section's place in the reading order, or the next one for the voices.
    pub(super) fn part(&self, slot: &str) -> usize {
        let sections = &self.view.sections;
        sections.iter().position(|section| section.slot == slot).unwrap_or(sections.len())
    }

    fn cuts(&self, shortening: &Shortening) -> Cuts {
        let first = shortening.places.iter().flatten().flatten().next();
        let places = shortening.places.iter().map(|ways| {
            let choice = |way: &Vec<(usize, usize)>| Choice {
                words: way.first().map_or(0, |(_, words)| *words),
                parts: way.iter().map(|(part, _)| self.heading(*part)).collect(),
            };
            ways.iter().map(choice).collect()
        });
        let place = self.place(first.map(|(part, _)| *part));
        Cuts { place, places: places.collect(), beside: shortening.beside }
    }

    /// Where a part is written, else the briefing's header.
    fn place(&self, part: Option<usize>) -> Span {
        let section = part.and_then(|part| self.view.sections.get(part));
        let place = section.and_then(|section| self.anchors.section(&section.slot));
        place.unwrap_or(self.anchors.briefing)
    }

    /// The heading that readers see over a part.
    fn heading(&self, part: usize) -> String {
        let section = self.view.sections.get(part).map(|section| section.heading.clone());
        section.or_else(|| self.view.words.get("voices_heading").cloned()).unwrap_or_default()
    }
}
