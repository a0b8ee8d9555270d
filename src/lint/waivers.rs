//! Waivers: findings that an author lets pass on purpose, and waivers that let nothing pass.

use std::{collections::BTreeMap, rc::Rc};

use crate::diag::{Code, Diagnostic, Severity};
use crate::lint::{
    Asks, LaidOut, Rule, catalogue, config, cover::Cover, fixed::Fixed, rules::RULES,
};
use crate::model::{Briefing, Collection, Field, Place, Waiver, Walk, WalkedTable};
use crate::source::{Span, Text};

/// What is left of the findings.
#[derive(Debug)]
pub struct Waived {
    /// The findings that no waiver covers.
    pub diagnostics: Vec<Diagnostic>,
    /// How many findings were waived.
    pub count: usize,
}

/// Takes the waived findings out, and reports waivers that covered none.
///
/// `laid_out` tells which rules of finished pages have run.
pub fn apply(
    briefing: &Briefing,
    collection: &Collection,
    diagnostics: Vec<Diagnostic>,
    laid_out: LaidOut,
) -> Waived {
    let walk = briefing.texts();
    let reaches = Reach::of_all(briefing, &walk);
    let cover = Cover::of(&reaches, &walk);
    let mut used = vec![false; reaches.len()];
    let mut kept = Vec::with_capacity(diagnostics.len());
    let mut count = 0;
    for diagnostic in diagnostics {
        match cover.first(&diagnostic) {
            Some(index) => {
                used[index] = true;
                count += 1;
            }
            None => kept.push(diagnostic),
        }
    }
    let unused = reaches.iter().zip(used).filter(|(_, used)| !used).map(|(reach, _)| reach);
    for reach in unused.filter(|reach| could_be_used(reach, collection, laid_out)) {
        let mut found = report_unused(collection, reach.waiver);
        let all = found.len();
        found.retain(|one| cover.first(one).is_none());
        count += all - found.len();
        kept.extend(found);
    }
    Waived { diagnostics: kept, count }
}

/// A waiver of a rule that is off, or that this command does not run, is not called unused; one with
/// a fault is told of as that.
fn could_be_used(reach: &Reach<'_>, collection: &Collection, laid_out: LaidOut) -> bool {
    let Some(name) = reach.waiver.rule.as_deref().filter(|_| !reach.is_faulty) else {
        return false;
    };
    let has_run = |rule: &Rule| match rule.asks {
        Asks::Briefing(_) | Asks::Guard(_) | Asks::Collection(_) => true,
        Asks::Layout(finished) => laid_out.has(finished),
        Asks::Waivers(_) => false,
    };
    let rule = RULES.iter().find(|rule| rule.name == name);
    rule.is_some_and(|rule| has_run(rule) && config::severity_of(rule, collection).0.is_some())
}

fn report_unused(collection: &Collection, waiver: &Waiver) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        if let Asks::Waivers(check) = rule.asks
            && let Some(mut sink) = config::sink_of(rule, collection, &mut found)
        {
            check(waiver, &mut sink);
        }
    }
    found
}

/// A waiver and the tables that it reaches.
pub(super) struct Reach<'a> {
    pub(super) waiver: &'a Waiver,
    /// The tables; nothing where it reaches the whole file.
    pub(super) places: Option<Rc<[Place]>>,
    /// Whether the waiver itself is reported: it then lets nothing pass.
    pub(super) is_faulty: bool,
}

impl<'a> Reach<'a> {
    fn of_all(briefing: &'a Briefing, walk: &Walk<'_>) -> Vec<Self> {
        if briefing.waivers.is_empty() {
            return Vec::new();
        }
        let named = places_by_name(walk);
        let nowhere: Rc<[Place]> = Rc::default();
        let reach = |waiver: &'a Waiver| {
            let places = match &waiver.at {
                Field::Absent => None,
                Field::Unreadable => Some(Rc::clone(&nowhere)),
                Field::Given(at) => Some(Rc::clone(named.get(&**at).unwrap_or(&nowhere))),
            };
            let mut reach = Self { waiver, places, is_faulty: is_faulty(waiver) };
            reach.is_faulty |= reach.is_lost();
            reach
        };
        briefing.waivers.iter().map(reach).collect()
    }

    /// Whether it names a place that is not there.
    fn is_lost(&self) -> bool {
        self.places.as_ref().is_some_and(|places| places.is_empty())
    }
}

fn is_faulty(waiver: &Waiver) -> bool {
    let is_fixed = waiver.rule.as_deref().and_then(Fixed::named).is_some();
    let is_reasoned = waiver.reason.as_deref().is_some_and(|text| !text.trim().is_empty());
    is_fixed || !is_reasoned || waiver.text.is_unreadable() || text_fault(waiver).is_some()
}

/// Returns the tables that `at` can name, by each name.
fn places_by_name(walk: &Walk<'_>) -> BTreeMap<String, Rc<[Place]>> {
    let mut named: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let tables = walk.tables.iter().filter(|table| table.key.is_waivable);
    for table in tables.filter(|table| table.place.whole != Span::default()) {
        for name in table.answers() {
            named.entry(name).or_default().push(table.place);
        }
    }
    named.into_iter().map(|(name, places)| (name, places.into())).collect()
}

/// Whether there is a rule of this name that a waiver can let pass.
pub fn can_be_waived(name: &str) -> bool {
    catalogue::is_rule(name) && Fixed::named(name).is_none()
}

/// Says of each finding in which table of the briefing it stands.
pub fn name_tables(briefing: &Briefing, diagnostics: &mut [Diagnostic]) {
    let walk = briefing.texts();
    let mut tables: Vec<&WalkedTable<'_>> =
        walk.tables.iter().filter(|table| table.outer.is_none()).collect();
    tables.sort_by_key(|table| table.place.whole);
    for diagnostic in diagnostics.iter_mut().filter(|one| one.table.is_empty()) {
        // The last table that starts before the finding is the innermost that can hold it.
        let after =
            tables.partition_point(|table| table.place.whole.start <= diagnostic.span.start);
        let within = tables[..after]
            .iter()
            .rev()
            .take(8)
            .find(|table| table.place.whole.holds(diagnostic.span));
        diagnostic.table = within.map(|table| table.name()).unwrap_or_default();
    }
}

/// Returns what is wrong with the waivers themselves: an unknown rule or place.
pub(super) fn faults(briefing: &Briefing) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let walk = briefing.texts();
    for reach in Reach::of_all(briefing, &walk) {
        let waiver = reach.waiver;
        if let Some(rule) = waiver.rule.as_ref() {
            out.extend(rule_fault(rule));
            out.extend(text_fault(waiver));
        }
        if let Some(at) = waiver.at.as_ref().filter(|_| reach.is_lost()) {
            let message = format!("a waiver names a place that is not here: `{}`", at.value);
            let help = "write `briefing`, `review`, `session`, `section.` and a slot, or a table's name and number such as `voice.1`; `sevenmin explain waiver` tells more";
            out.push(Diagnostic::schema(at.span, message).help(help));
        }
    }
    out
}

/// A guard of people is waived by place, where somebody has looked, never by words; that of private
/// terms is not waived at all, which is told by itself.
fn text_fault(waiver: &Waiver) -> Option<Diagnostic> {
    let (name, text) = (waiver.rule.as_deref()?, waiver.text.as_ref()?);
    let guards = |known: &&Rule| known.guards_people() && Fixed::named(known.name).is_none();
    let rule = RULES.iter().copied().find(|known| known.name == name).filter(guards)?;
    let message = format!("a waiver of `{}` cannot go by `text`", rule.name);
    let why = "it would also let pass what is written there later, and the rule guards people";
    Some(Diagnostic::schema(text.span, message).why(why).help("use `at` in place of `text`"))
}

fn rule_fault(rule: &Text) -> Option<Diagnostic> {
    if let Some(fixed) = Fixed::named(rule) {
        let message = format!("`{}` cannot be waived", rule.value);
        let why = format!("{}; a guard that can be waived is none", fixed.why);
        return Some(Diagnostic::schema(rule.span, message).why(why).help(fixed.instead));
    }
    if catalogue::is_rule(rule) || rule.trim().is_empty() {
        return None;
    }
    let severity = Severity::Error;
    let message = format!("there is no rule `{}`", rule.value);
    let diagnostic = Diagnostic::new(Code::Schema, severity, rule.span, message);
    Some(config::with_nearest(diagnostic, rule))
}
