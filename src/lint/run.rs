//! Asks every rule, and keeps what they find.

use std::{collections::BTreeMap, ops::Range};

use crate::diag::Diagnostic;
use crate::guard::Protected;
use crate::lint::{
    Asks, Context, Exposed, Rule, config,
    prose::{self, Word},
    recognise::{address, contact, date, number, postcode},
    rules::{RULES, anonymity::identifying_file_name::found as exposed_in_name},
    waivers,
};
use crate::source::Span;

/// What the rules found.
#[derive(Debug, Default)]
pub struct Findings {
    /// The findings, waived ones too.
    pub diagnostics: Vec<Diagnostic>,
    /// What no output may repeat.
    pub protected: Protected,
    /// Where single characters stand that a rule tells of in the format's place, in order.
    pub told_characters: Vec<Span>,
}

/// Asks every rule that looks at a briefing, those first that find what no output may repeat.
/// Waivers are applied afterwards, by [`crate::lint::apply_waivers`], since an export adds findings
/// of its own.
pub fn lint(context: &Context<'_>) -> Findings {
    let mut findings = Findings::default();
    for (rule, found) in context.exposed() {
        findings.guard(rule, context, found);
    }
    for rule in RULES {
        if let Asks::Briefing(check) = rule.asks
            && let Some(mut sink) =
                config::sink_of(rule, context.collection, &mut findings.diagnostics)
        {
            check(context, &mut sink);
        }
    }
    leave_to_narrower(&mut findings.diagnostics);
    findings.diagnostics.extend(waivers::faults(context.briefing));
    findings.told_characters = context.pasted().characters().to_vec();
    findings
}

/// Asks only the rules that find what no output may repeat.
pub fn guard(context: &Context<'_>) -> Protected {
    let mut findings = Findings::default();
    for (rule, found) in context.exposed() {
        findings.guard(rule, context, found);
    }
    findings.protected
}

impl Findings {
    /// Protects what a rule found, and tells of it unless the rule is off.
    fn guard(&mut self, rule: &Rule, context: &Context<'_>, found: &[Exposed]) {
        let is_name = rule.name == config::PRIVATE_TERM;
        let add = if is_name { Protected::add_term } else { Protected::add };
        for one in found {
            add(&mut self.protected, one.span, &one.words);
        }
        let sink = config::sink_of(rule, context.collection, &mut self.diagnostics);
        let Some(mut sink) = sink else { return };
        for Exposed { span, message, why, help, .. } in found {
            sink.push(*span, message.clone()).why(*why).help(*help);
        }
    }
}

/// Returns what no output may repeat of a file that is no TOML, with the words: numbers, postcodes,
/// contacts, addresses and days.
pub fn exposed_in(text: &str) -> Vec<(Span, &str)> {
    let words = prose::words(text);
    let days = date::find(text, &words).into_iter().filter(|date| date.day.is_some());
    let found = identifying(text, &words).chain(days.map(|date| date.range));
    found.map(|range| (Span::new(range.clone()), &text[range])).collect()
}

/// Returns what identifies in the words that a message quotes.
pub fn exposed_in_quotations(message: &str) -> Vec<&str> {
    // Its own words stand apart, and tell nothing.
    message.split(['`', '“', '”']).flat_map(exposed_in_quotation).collect()
}

/// Returns what identifies in words of a file that are no prose, such as a key or a path: numbers, postcodes,
/// contacts and addresses, also with hyphens for spaces and in small letters.
pub fn exposed_in_quotation(text: &str) -> Vec<&str> {
    let spaced = text.replace(['-', '_', '.', '/'], " ");
    let mut titled = spaced.clone();
    for (at, _) in spaced.char_indices().filter(|(at, _)| *at == 0 || spaced[..*at].ends_with(' '))
    {
        if let Some(first) = titled.get_mut(at..=at) {
            first.make_ascii_uppercase();
        }
    }
    let found = [text, &spaced, &titled]
        .map(|text| identifying(text, &prose::words(text)).collect::<Vec<Range<usize>>>());
    let numbers = number::find(&spaced.to_ascii_uppercase()).into_iter().map(|(range, _)| range);
    let found = found.concat().into_iter().chain(numbers);
    let mut exposed: Vec<&str> = found.map(|range| &text[range]).collect();
    for part in text.split('/') {
        for (_, words) in exposed_in_name(part) {
            exposed.extend(part.find(&words).map(|at| &part[at..at + words.len()]));
        }
    }
    exposed
}

fn identifying(text: &str, words: &[Word]) -> impl Iterator<Item = Range<usize>> {
    let addresses = address::find(words).into_iter();
    let addresses: Vec<Range<usize>> = addresses
        .map(|range| words[range.start].range.start..words[range.end - 1].range.end)
        .collect();
    let found = number::find(text).into_iter().map(|(range, _)| range);
    found
        .chain(postcode::find(text))
        .chain(contact::find(text).into_iter().map(|contact| contact.range))
        .chain(addresses)
}

/// For the same words a narrower rule speaks alone.
fn leave_to_narrower(diagnostics: &mut Vec<Diagnostic>) {
    let mut spans: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for diagnostic in &*diagnostics {
        spans.entry(diagnostic.code.name()).or_default().push(diagnostic.span);
    }
    for spans in spans.values_mut() {
        spans.sort_unstable();
    }
    for rule in RULES.iter().filter(|rule| !rule.narrower.is_empty()) {
        let narrower = rule.narrower.iter().filter_map(|narrower| spans.get(narrower.name));
        let mut taken: Vec<Span> = narrower.flatten().copied().collect();
        taken.sort_unstable();
        let is_taken = |span: Span| {
            let after = taken.partition_point(|taken| taken.end <= span.start);
            taken.get(after).is_some_and(|taken| taken.overlaps(span))
        };
        diagnostics.retain(|one| one.code.name() != rule.name || !is_taken(one.span));
    }
}
