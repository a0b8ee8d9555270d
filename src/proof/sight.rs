//! A briefing as somebody looks at it while it is written: drawn output by output, findings first.

use std::collections::{BTreeMap, btree_map::Entry};

use crate::check;
use crate::diag::{Diagnostic, Report};
use crate::export::{
    Item, Layout, Material, Output, Press, Produced, TemplateFault, Templates, Workshop,
};
use crate::layout;
use crate::lint::LaidOut;
use crate::outputs::Name;
use crate::proof::{Order, Proof, export};
use crate::text::Date;
use crate::view::Anchors;

/// The outputs whose pages have rules of their own, so that advice looks at them.
const ADVISED: [Name; 2] = [Name::Handout, Name::Poster];

/// A checked briefing with all that its outputs are drawn from. What was drawn is kept.
#[derive(Debug)]
pub struct Sight {
    proof: Proof,
    material: Material,
    anchors: Anchors,
    is_draft: bool,
    drawn: BTreeMap<Item, Produced>,
}

/// What finished pages tell, and which pages those were.
#[derive(Debug)]
pub struct Advice {
    found: Vec<Diagnostic>,
    laid_out: LaidOut,
}

impl Proof {
    /// Returns the briefing ready to be drawn: as `export` would, or with gaps, as a draft's and where
    /// nothing is written yet.
    ///
    /// # Errors
    ///
    /// It cannot be drawn even as a draft: the proof comes back, whose report says why.
    pub fn sight(mut self, templates: &Templates, built: Option<Date>) -> Result<Sight, Box<Self>> {
        let report = self.report();
        let to: Vec<Item> = Output::of(Name::Deck).into_iter().map(Item::ordinary).collect();
        let order = |draft| Order { draft, built, ..Order::of(to.clone(), templates.clone()) };
        let is_closed = self.shelf.is_blind() || self.shelf.is_broken();
        let is_draft = export::blocks(&report, &order(false));
        if is_closed || is_draft && report.diagnostics.iter().any(check::blocks_sight) {
            return Err(Box::new(self));
        }
        let order = order(is_draft);
        let Some((material, anchors)) = self.material(&order) else { return Err(Box::new(self)) };
        Ok(Sight { proof: self, material, anchors, is_draft, drawn: BTreeMap::new() })
    }
}

impl Sight {
    /// Whether errors are drawn as gaps.
    pub fn is_draft(&self) -> bool {
        self.is_draft
    }

    /// Returns the title as readers see it; nothing while it is not written.
    pub fn title(&self) -> Option<&str> {
        self.proof.briefing()?.title.as_ref()?;
        Some(&self.material.view.view.title)
    }

    /// Returns the headings of the sections as readers see them, each with its slot.
    pub fn headings(&self) -> impl Iterator<Item = (&str, &str)> {
        let sections = self.material.view.view.sections.iter();
        sections.map(|section| (section.slot.as_str(), section.heading.as_str()))
    }

    /// Returns an output, drawn now or before; nothing of a pack.
    pub fn draw(
        &mut self,
        output: &'static Output,
        press: &dyn Press,
    ) -> Option<Result<&Produced, TemplateFault>> {
        let produced = match self.drawn.entry(Item::ordinary(output)) {
            Entry::Occupied(drawn) => drawn.into_mut(),
            Entry::Vacant(place) => {
                match Workshop::new(&self.material, press).draw(*place.key())? {
                    Ok(produced) => place.insert(produced),
                    Err(fault) => return Some(Err(fault)),
                }
            }
        };
        Some(Ok(produced))
    }

    /// Returns what finished pages tell. It takes much longer than drawing them: how many words are
    /// too many is found by laying out again and again.
    pub fn advice(&mut self, press: &dyn Press) -> Advice {
        for output in ADVISED.into_iter().filter_map(Output::of) {
            self.draw(output, press);
        }
        let drawn = self.drawn.iter();
        let layouts: Vec<(Item, Layout)> =
            drawn.filter_map(|(item, drawn)| Some((*item, drawn.layout.clone()?))).collect();
        let workshop = &Workshop::new(&self.material, press);
        let (anchors, collection) = (&self.anchors, self.proof.shelf.collection());
        let desk = layout::Desk { view: workshop.view(), anchors, collection };
        let bench = layout::Bench { workshop, desk };
        let flaws = layout::check(&bench, &layouts).into_iter();
        let found = flaws.map(|flaw| flaw.diagnostic).collect();
        Advice { found, laid_out: layout::laid_out(&layouts) }
    }

    /// Returns the findings with advice among them.
    pub fn advised(&mut self, advice: Advice) -> Report {
        self.proof.checked.extend(advice.found, advice.laid_out);
        self.proof.report()
    }
}
