//! Asks every rule, and keeps what they find.

use crate::diag::Diagnostic;
use crate::diag::Protected;
use crate::lint::Context;
use crate::lint::Sink;
use crate::lint::config;
use crate::lint::rules::RULES;
use crate::lint::waivers;
use crate::source::Span;

/// What the rules found.
#[derive(Debug, Default)]
pub struct Findings {
    /// The findings, waived ones too.
    pub diagnostics: Vec<Diagnostic>,
    /// What no output may repeat.
    pub protected: Protected,
}

/// Asks every rule that this stage can run; waivers are applied afterwards, by
/// [`crate::lint::apply_waivers`], since an export adds findings of its own.
pub fn lint(context: &Context<'_>) -> Findings {
    let mut findings = Findings::default();
    for rule in RULES.iter().filter(|rule| !rule.at_export) {
        let (severity, own) = config::severity_of(rule, context.collection);
        if let Some(severity) = severity {
            let Findings { diagnostics, protected } = &mut findings;
            let mut sink = Sink::new(rule, severity, own, diagnostics, protected);
            (rule.check)(context, &mut sink);
        }
    }
    leave_to_narrower(&mut findings.diagnostics);
    findings.diagnostics.extend(waivers::faults(context.briefing));
    findings
}

/// For the same words the narrower rule speaks alone: rules, and those that silence them.
static NARROWER: &[(&str, &[&str])] = &[
    (
        "undeclared-name",
        &[
            "private-term",
            "named-practitioner",
            "pseudonym-spelling",
            "named-place",
            "street-address",
        ],
    ),
    ("named-practitioner", &["private-term", "pseudonym-spelling"]),
    ("pseudonym-spelling", &["private-term"]),
    ("named-place", &["private-term", "street-address"]),
    ("exact-date", &["date-of-birth"]),
    (
        "unexpanded-acronym",
        &["outdated-term", "was-not-brought", "depersonalised", "identifying-number", "postcode"],
    ),
    ("personal-contact", &["identifying-number"]),
];

fn leave_to_narrower(diagnostics: &mut Vec<Diagnostic>) {
    for (broad, narrow) in NARROWER {
        let of = |diagnostic: &Diagnostic, names: &[&str]| names.contains(&diagnostic.code.name());
        let spans = diagnostics.iter().filter(|one| of(one, narrow)).map(|one| one.span);
        let mut taken: Vec<Span> = spans.collect();
        taken.sort_unstable();
        diagnostics.retain(|one| {
            let after = taken.partition_point(|span| span.end <= one.span.start);
            let silenced = taken.get(after).is_some_and(|span| span.overlaps(one.span));
            one.code.name() != *broad || !silenced
        });
    }
}
