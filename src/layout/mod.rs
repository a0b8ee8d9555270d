//! What finished layouts tell of a briefing, as findings of the rules that need one.

mod excess;
mod handout;
mod picture;
mod poster;
mod shorten;

use crate::diag::Diagnostic;
use crate::export::Item;
use crate::export::Layout;
use crate::export::Workshop;
use crate::lint;
use crate::lint::Rule;
use crate::lint::Sink;
use crate::lint::rules::layout as rules;
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

/// A rule that looks at the pages of one output.
struct PageRule {
    at: Name,
    rule: &'static Rule,
    check: fn(&Bench<'_>, Item, &Layout) -> Vec<Diagnostic>,
}

/// The rules that look at the pages of one output each.
const PAGE_RULES: [PageRule; 2] = [
    PageRule { at: Name::Handout, rule: &rules::handout_too_long::RULE, check: handout::check },
    PageRule { at: Name::Poster, rule: &rules::poster_overflow::RULE, check: poster::check },
];

/// Returns the rules that look at some layouts.
pub fn rules_for(layouts: &[(Item, Layout)]) -> Vec<&'static str> {
    let items = || layouts.iter().map(|(item, _)| item.output);
    let ran = PAGE_RULES.iter().filter(|rule| items().any(|output| output.name == rule.at));
    let pictures = items().any(picture::prints).then_some(rules::small_image::RULE.name);
    ran.map(|rule| rule.rule.name).chain(pictures).collect()
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
        for diagnostic in check_one(bench, *item, layout) {
            match flaws.iter_mut().find(|known| known.diagnostic.message == diagnostic.message) {
                Some(known) => known.items.push(*item),
                None => flaws.push(Flaw { diagnostic, items: vec![*item] }),
            }
        }
    }
    flaws
}

fn check_one(bench: &Bench<'_>, item: Item, layout: &Layout) -> Vec<Diagnostic> {
    let rules = PAGE_RULES.iter().filter(|rule| rule.at == item.output.name);
    rules.flat_map(|rule| (rule.check)(bench, item, layout)).collect()
}

impl Bench<'_> {
    /// Lets a rule speak, unless it is off.
    fn report(&self, rule: &'static Rule, tell: impl FnOnce(&mut Sink<'_>)) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let (Some(severity), own) = lint::severity_of(rule, self.collection) else { return found };
        tell(&mut Sink::new(rule, severity, own, &mut found));
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
