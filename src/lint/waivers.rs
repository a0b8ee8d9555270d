//! Waivers: findings that an author lets pass on purpose, and waivers that let nothing pass.

use crate::diag::Code;
use crate::diag::Diagnostic;
use crate::diag::Protected;
use crate::diag::Severity;
use crate::lint::Sink;
use crate::lint::catalogue;
use crate::lint::config;
use crate::lint::rules::RULES;
use crate::lint::rules::structure::unused_waiver;
use crate::model::Briefing;
use crate::model::Collection;
use crate::model::Place;
use crate::model::Waiver;
use crate::source::Span;

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
/// `ran` names those rules that have run of the ones that only `export` runs.
pub fn apply(
    briefing: &Briefing,
    collection: &Collection,
    diagnostics: Vec<Diagnostic>,
    ran: &[&str],
) -> Waived {
    let mut used = vec![false; briefing.waivers.len()];
    let mut kept = Vec::with_capacity(diagnostics.len());
    let mut count = 0;
    for diagnostic in diagnostics {
        let covering =
            briefing.waivers.iter().position(|waiver| covers(briefing, waiver, &diagnostic));
        match covering {
            Some(index) => {
                used[index] = true;
                count += 1;
            }
            None => kept.push(diagnostic),
        }
    }
    let unused = briefing.waivers.iter().zip(used).filter(|(_, used)| !used);
    for (waiver, _) in unused.filter(|(waiver, _)| could_be_used(waiver, collection, ran)) {
        report_unused(briefing, collection, waiver, &mut kept, &mut count);
    }
    Waived { diagnostics: kept, count }
}

/// A waiver of a rule that is off, or that this command does not run, is not called unused.
fn could_be_used(waiver: &Waiver, collection: &Collection, ran: &[&str]) -> bool {
    let Some(name) = waiver.rule.as_deref() else { return false };
    RULES.iter().any(|rule| {
        rule.name == name
            && rule.name != unused_waiver::RULE.name
            && (ran.contains(&rule.name) || !rule.at_export)
            && config::severity_of(rule, collection).0.is_some()
    })
}

fn report_unused(
    briefing: &Briefing,
    collection: &Collection,
    waiver: &Waiver,
    kept: &mut Vec<Diagnostic>,
    count: &mut usize,
) {
    let rule = &unused_waiver::RULE;
    let (Some(severity), own) = config::severity_of(rule, collection) else { return };
    let mut found = Vec::new();
    let mut protected = Protected::default();
    unused_waiver::report(waiver, &mut Sink::new(rule, severity, own, &mut found, &mut protected));
    for diagnostic in found {
        if briefing.waivers.iter().any(|other| covers(briefing, other, &diagnostic)) {
            *count += 1;
        } else {
            kept.push(diagnostic);
        }
    }
}

fn covers(briefing: &Briefing, waiver: &Waiver, diagnostic: &Diagnostic) -> bool {
    let Code::Rule { name, .. } = diagnostic.code else { return false };
    let named = waiver.rule.as_deref() == Some(name) && name != config::PRIVATE_TERM;
    let reasoned = waiver.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
    let there = match waiver.at.as_deref() {
        None => true,
        Some(at) => place(briefing, at).is_some_and(|place| place.whole.holds(diagnostic.span)),
    };
    named && reasoned && there
}

/// Returns the table that `at` names.
fn place(briefing: &Briefing, at: &str) -> Option<Place> {
    match at {
        "briefing" => return Some(briefing.place),
        "review" => return briefing.review.as_ref().map(|review| review.place),
        "session" => {
            return Some(briefing.session.place).filter(|place| place.whole != Span::default());
        }
        _ => {}
    }
    let (table, which) = at.split_once('.')?;
    if table == "section" {
        return briefing.section(which).map(|section| section.place);
    }
    let index = which.parse::<usize>().ok()?.checked_sub(1)?;
    match table {
        "person" => briefing.people.get(index).map(|one| one.place),
        "voice" => briefing.voices.get(index).map(|one| one.place),
        "action" => briefing.actions.get(index).map(|one| one.place),
        "question" => briefing.questions.get(index).map(|one| one.place),
        "support" => briefing.support.get(index).map(|one| one.place),
        "resource" => briefing.resources.get(index).map(|one| one.place),
        "source" => briefing.sources.get(index).map(|one| one.place),
        "acronym" => briefing.acronyms.get(index).map(|one| one.place),
        _ => None,
    }
}

/// Says of each finding in which table of the briefing it stands.
pub fn name_tables(briefing: &Briefing, diagnostics: &mut [Diagnostic]) {
    let tables = tables(briefing);
    for diagnostic in diagnostics.iter_mut().filter(|one| one.table.is_empty()) {
        // The last table that starts before the finding is the innermost that can hold it.
        let after = tables.partition_point(|(place, _)| place.whole.start <= diagnostic.span.start);
        let within = tables[..after]
            .iter()
            .rev()
            .take(8)
            .find(|(place, _)| place.whole.holds(diagnostic.span));
        diagnostic.table = within.map(|(_, name)| name.clone()).unwrap_or_default();
    }
}

/// All tables with their names, by their place.
fn tables(briefing: &Briefing) -> Vec<(Place, String)> {
    let mut out = vec![(briefing.place, "briefing".to_owned())];
    out.extend(briefing.review.as_ref().map(|review| (review.place, "review".to_owned())));
    out.push((briefing.session.place, "session".to_owned()));
    for (index, section) in briefing.sections.iter().enumerate() {
        let slot = section
            .slot
            .as_ref()
            .map_or_else(|| (index + 1).to_string(), |slot| slot.value.clone());
        out.push((section.place, format!("section.{slot}")));
    }
    let mut add = |name: &str, places: Vec<Place>| {
        let numbered = (1..).zip(places).map(|(number, place)| (place, format!("{name}.{number}")));
        out.extend(numbered);
    };
    add("person", briefing.people.iter().map(|one| one.place).collect());
    add("voice", briefing.voices.iter().map(|one| one.place).collect());
    add("action", briefing.actions.iter().map(|one| one.place).collect());
    add("question", briefing.questions.iter().map(|one| one.place).collect());
    add("support", briefing.support.iter().map(|one| one.place).collect());
    add("resource", briefing.resources.iter().map(|one| one.place).collect());
    add("source", briefing.sources.iter().map(|one| one.place).collect());
    add("acronym", briefing.acronyms.iter().map(|one| one.place).collect());
    add("waiver", briefing.waivers.iter().map(|one| one.place).collect());
    out.sort_by_key(|(place, _)| place.whole);
    out
}

/// Returns what is wrong with the waivers themselves: an unknown rule or place.
pub(super) fn faults(briefing: &Briefing) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for waiver in &briefing.waivers {
        if let Some(rule) = waiver.rule.as_ref() {
            out.extend(rule_fault(rule));
        }
        if let Some(at) = waiver.at.as_ref().filter(|at| place(briefing, at).is_none()) {
            let message = format!("a waiver names a place that is not here: `{}`", at.value);
            let help = "write `briefing`, `review`, `session`, `section.` and a slot, or a table's name and number such as `voice.1`";
            out.push(Diagnostic::schema(at.span, message).help(help));
        }
    }
    out
}

fn rule_fault(rule: &crate::source::Text) -> Option<Diagnostic> {
    if rule.value == config::PRIVATE_TERM {
        let why = "it guards real names; a guard that can be waived is none";
        let diagnostic = Diagnostic::schema(rule.span, "`private-term` cannot be waived").why(why);
        return Some(diagnostic.help("take the name out of the text"));
    }
    if catalogue::is_rule(rule) || rule.trim().is_empty() {
        return None;
    }
    let severity = Severity::Error;
    let message = format!("there is no rule `{}`", rule.value);
    let diagnostic = Diagnostic::new(Code::Schema, severity, rule.span, message);
    Some(config::with_nearest(diagnostic, rule))
}
