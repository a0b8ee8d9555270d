//! What is ordered becomes files: drawn, looked at, left out where a page is at fault, put into the bundle.

use std::sync::OnceLock;

use crate::bundle::{File, RelPath};
use crate::export::{Item, Layout, Output, Press, Produced, TemplateFault, Workshop};
use crate::layout::{self, Flaw};
use crate::proof::export::is_refused;
use crate::proof::{Made, Order, Proof};
use crate::text;
use crate::view::Anchors;

/// What is being made.
pub(super) struct Making<'a> {
    pub(super) order: &'a Order,
    /// The briefing's path as it is shown.
    pub(super) path: String,
    pub(super) made: Made,
}

impl Making<'_> {
    /// Looks at finished pages; an error there stops the items that have it, and no other.
    pub(super) fn inspect(
        &mut self,
        proof: &mut Proof,
        workshop: &mut Workshop<'_>,
        anchors: &Anchors,
    ) {
        let layouts: Vec<(Item, Layout)> =
            workshop.layouts().map(|(item, layout)| (item, layout.clone())).collect();
        let flaws = proof.look_at(workshop, anchors, &layouts, layout::check);
        self.note(&flaws, &layouts);
        self.refuse(&flaws, proof, workshop);
        let whole: Vec<(Item, Layout)> =
            layouts.into_iter().filter(|(item, _)| !workshop.is_left_out(*item)).collect();
        let flaws = proof.look_at(workshop, anchors, &whole, layout::lost_words);
        self.note(&flaws, &whole);
        self.refuse(&flaws, proof, workshop);
    }

    /// Notes what finished pages told.
    fn note(&mut self, flaws: &[Flaw], layouts: &[(Item, Layout)]) {
        let told = &mut self.made.told;
        told.told.extend(flaws.iter().map(|flaw| flaw.remark.clone()));
        told.laid_out = layout::laid_out(layouts);
    }

    /// Leaves out the items that a flaw stops.
    fn refuse(&mut self, flaws: &[Flaw], proof: &Proof, workshop: &mut Workshop<'_>) {
        let report = proof.report();
        for flaw in flaws {
            if is_refused(&flaw.diagnostic, &report, self.order) {
                self.leave_out(flaw, workshop);
            }
        }
    }

    fn leave_out(&mut self, flaw: &Flaw, workshop: &mut Workshop<'_>) {
        let (to, path, rule) = (&self.order.to, &self.path, flaw.diagnostic.code.name());
        let asked = flaw.items.iter().filter(|item| to.contains(item));
        let asked: Vec<String> =
            asked.map(|item| format!("the {}", item.output.name.word())).collect();
        // A finding tells of one output; where it stops others too, nobody would know.
        if asked.len() > 1 {
            let stopped = text::and_list(&asked);
            self.made.remarks.push(format!("{path}: `{rule}` stops {stopped}"));
        }
        for item in flaw.items.iter().copied() {
            if !workshop.leave_out(item) {
                continue;
            }
            let packed = to.iter().any(|pack| pack.output.holds(item.output));
            if packed && item == Item::ordinary(item.output) {
                let name = item.output.name.word();
                self.made.remarks.push(format!("{path}: the packs go without the {name}"));
            }
        }
    }

    /// Puts the files that were ordered into the bundle.
    pub(super) fn fill(&mut self, workshop: &mut Workshop<'_>, is_withdrawn: bool) {
        for item in &self.order.to {
            let (path, name) = (&self.path, item.output.name.word());
            if item.output.is_pack() && is_withdrawn {
                let remark = format!("{path}: no {name}, since the briefing is withdrawn");
                self.made.remarks.push(remark);
                continue;
            }
            if workshop.is_left_out(*item) {
                continue;
            }
            match workshop.make(*item) {
                Ok(produced) => {
                    let bytes = produced.bytes.clone();
                    let pages = produced.layout.as_ref().map(|layout| layout.pages);
                    let file = item.path(&workshop.view().id);
                    match RelPath::new(&file) {
                        Some(path) => {
                            self.made.pages.extend(pages.map(|pages| (path.clone(), pages)));
                            self.made.bundle.push(File { path, bytes });
                        }
                        None => {
                            self.made.failures.push(format!("`{file}` cannot be a file's name"));
                        }
                    }
                }
                Err(fault) => {
                    self.made.failures.push(format!("{path}: no {name} was made: {fault}"));
                }
            }
        }
    }
}

/// Draws what was ordered, also for the packs, as the press spreads it.
pub(super) fn draw_together(workshop: &mut Workshop<'_>, to: &[Item], press: &dyn Press) {
    let held = Output::all().filter(|one| to.iter().any(|item| item.output.holds(one)));
    let mut wanted: Vec<Item> = to.iter().copied().chain(held.map(Item::ordinary)).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let drawn: Vec<OnceLock<Option<Result<Produced, TemplateFault>>>> =
        wanted.iter().map(|_| OnceLock::new()).collect();
    press.each(wanted.len(), &|index| {
        drawn[index].get_or_init(|| workshop.draw(wanted[index]));
    });
    let drawn = wanted.into_iter().zip(drawn.into_iter().map(OnceLock::into_inner));
    for (item, drawn) in drawn {
        if let Some(drawn) = drawn.flatten() {
            workshop.keep(item, drawn);
        }
    }
}
