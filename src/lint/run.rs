//! Asks every rule, and keeps what they find.

use crate::diag::Diagnostic;
use crate::diag::Protected;
use crate::lint::Context;
use crate::lint::Sink;
use crate::lint::config;
use crate::lint::rules::RULES;
use crate::lint::waivers;

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
    findings.diagnostics.extend(waivers::faults(context.briefing));
    findings
}
