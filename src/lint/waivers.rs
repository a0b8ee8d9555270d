//! Waivers: findings that an author lets pass on purpose, and waivers that let nothing pass.

use crate::diag::{Code, Diagnostic, Severity};
use crate::lint::{Asks, LaidOut, Rule, catalogue, config, fixed::Fixed, rules::RULES};
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
    let mut used = vec![false; reaches.len()];
    let mut kept = Vec::with_capacity(diagnostics.len());
    let mut count = 0;
    for diagnostic in diagnostics {
        match reaches.iter().position(|reach| reach.covers(&diagnostic)) {
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
        found.retain(|one| !reaches.iter().any(|reach| reach.covers(one)));
        count += all - found.len();
        kept.extend(found);
    }
    Waived { diagnostics: kept, count }
}

/// A waiver of a rule that is off, or that this command does not run, is not called unused; one with
/// a fault is told of as that.
fn could_be_used(reach: &Reach<'_>, collection: &Collection, laid_out: LaidOut) -> bool {
    let Some(name) = reach.waiver.rule.as_deref().filter(|_| !reach.is_faulty()) else {
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
struct Reach<'a> {
    waiver: &'a Waiver,
    walk: &'a Walk<'a>,
    /// The tables; nothing where it reaches the whole file.
    places: Option<Vec<Place>>,
}

impl<'a> Reach<'a> {
    fn of_all(briefing: &'a Briefing, walk: &'a Walk<'a>) -> Vec<Self> {
        let reach = |waiver: &'a Waiver| {
            let places = match &waiver.at {
                Field::Absent => None,
                Field::Unreadable => Some(Vec::new()),
                Field::Given(at) => Some(places(walk, at)),
            };
            Self { waiver, walk, places }
        };
        briefing.waivers.iter().map(reach).collect()
    }

    /// Whether it names a place that is not there.
    fn is_lost(&self) -> bool {
        self.places.as_ref().is_some_and(Vec::is_empty)
    }

    /// Whether the waiver itself is reported: it then lets nothing pass.
    fn is_faulty(&self) -> bool {
        let waiver = self.waiver;
        let is_fixed = waiver.rule.as_deref().and_then(Fixed::named).is_some();
        let is_reasoned = waiver.reason.as_deref().is_some_and(|text| !text.trim().is_empty());
        let goes_by_text = waiver.text.is_unreadable() || text_fault(waiver).is_some();
        is_fixed || !is_reasoned || goes_by_text || self.is_lost()
    }

    fn covers(&self, diagnostic: &Diagnostic) -> bool {
        let Code::Rule { name, .. } = diagnostic.code else { return false };
        let named = self.waiver.rule.as_deref() == Some(name);
        let there = self
            .places
            .as_ref()
            .is_none_or(|places| places.iter().any(|place| place.whole.holds(diagnostic.span)));
        named && there && !self.is_faulty() && self.says(diagnostic.span)
    }

    /// Whether the words at a span hold those that the waiver asks for, if it asks for any; a
    /// finding without words never does.
    fn says(&self, span: Span) -> bool {
        let wanted = match &self.waiver.text {
            Field::Absent => return true,
            Field::Unreadable => return false,
            Field::Given(text) => folded(text),
        };
        let mut texts = self.walk.texts.iter().map(|text| text.words.text());
        let told = texts.find(|text| text.span.holds(span));
        !wanted.is_empty() && told.is_some_and(|text| folded(text.within(span)).contains(&wanted))
    }
}

/// Words in small letters with one space between them.
fn folded(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<String>>().join(" ")
}

/// Returns the tables that `at` names.
fn places(walk: &Walk<'_>, at: &str) -> Vec<Place> {
    let tables = walk.tables.iter().filter(|table| table.key.is_waivable);
    let named = tables.filter(|table| table.answers_to(at));
    named.map(|table| table.place).filter(|place| place.whole != Span::default()).collect()
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
