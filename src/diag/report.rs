//! All findings of one file.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Fix, Severity, printable::printable};
use crate::guard::Protected;
use crate::source::Source;

/// A file, what was found in it, and what no output may repeat of it.
#[derive(Clone, Debug)]
pub struct Report {
    /// The file.
    pub source: Source,
    /// The findings, by place and then by rule.
    pub diagnostics: Vec<Diagnostic>,
    /// How many findings were waived.
    pub waived: usize,
    /// What no output may repeat.
    pub protected: Protected,
    /// Whether no line of the file may be shown, since nobody knows what is private in it.
    pub hides_lines: bool,
}

impl Report {
    /// Returns the report of a file, sorted, with what is protected out of every finding: none quotes
    /// it or points into it, and a finding that lies wholly within it is dropped, unless it alone
    /// keeps the file from being exported.
    pub fn new(source: Source, diagnostics: Vec<Diagnostic>, mut protected: Protected) -> Self {
        protected.settle();
        let told = Telling::of(&diagnostics, &protected);
        let mut diagnostics: Vec<Diagnostic> =
            diagnostics.into_iter().filter_map(|one| told.told(one)).collect();
        diagnostics.sort_by(|a, b| {
            (a.span.start, a.code.name(), a.span.end, &a.message).cmp(&(
                b.span.start,
                b.code.name(),
                b.span.end,
                &b.message,
            ))
        });
        Self { source, diagnostics, waived: 0, protected, hides_lines: false }
    }

    /// Returns the report of a file of which no line may be shown.
    pub fn without_lines(source: Source, diagnostics: Vec<Diagnostic>) -> Self {
        Self { hides_lines: true, ..Self::new(source, diagnostics, Protected::default()) }
    }

    /// Returns the report with more findings.
    #[must_use]
    pub fn with(self, more: Vec<Diagnostic>) -> Self {
        let Self { source, diagnostics, waived, protected, hides_lines } = self;
        let diagnostics = [diagnostics, more].concat();
        Self { waived, hides_lines, ..Self::new(source, diagnostics, protected) }
    }

    /// Returns the path as given, with the protected words blacked out and nothing in it that a
    /// terminal could act on.
    pub fn path(&self) -> String {
        printable(&self.protected.name(&self.source.path))
    }

    /// Returns the report with what weighs less than a severity left out.
    #[must_use]
    pub fn at_least(&self, severity: Severity) -> Self {
        let mut report = self.clone();
        report.diagnostics.retain(|diagnostic| diagnostic.severity >= severity);
        report
    }

    /// Returns how many findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }
}

/// What becomes of findings beside what is protected.
struct Telling<'a> {
    protected: &'a Protected,
    /// Where the protected spans start that an error of their own tells of.
    told: BTreeSet<usize>,
}

impl<'a> Telling<'a> {
    fn of(diagnostics: &[Diagnostic], protected: &'a Protected) -> Self {
        let guards = diagnostics.iter().filter(|one| one.guards && one.severity == Severity::Error);
        let covered = guards.filter_map(|one| protected.covering(one.span));
        Self { protected, told: covered.map(|span| span.start).collect() }
    }

    fn told(&self, mut diagnostic: Diagnostic) -> Option<Diagnostic> {
        let covering = self.protected.covering(diagnostic.span);
        if let (Some(whole), false) = (covering, diagnostic.guards)
            && (diagnostic.severity != Severity::Error || self.told.contains(&whole.start))
        {
            return None;
        }
        diagnostic.span = covering.unwrap_or_else(|| self.protected.widened(diagnostic.span));
        self.hide(&mut diagnostic.message);
        self.hide_some(&mut diagnostic.why);
        self.hide_some(&mut diagnostic.help);
        self.hide_some(&mut diagnostic.source);
        diagnostic.table = self.protected.name(&diagnostic.table).into_owned();
        if let Some(fix) = diagnostic.fix.take_if(|fix| !self.can_show(fix)) {
            // What it would write is what the file has in another form.
            diagnostic.help = diagnostic.help.filter(|help| *help != fix.message);
        }
        Some(diagnostic)
    }

    fn hide(&self, text: &mut String) {
        if let std::borrow::Cow::Owned(hidden) = self.protected.message(text) {
            *text = hidden;
        }
    }

    fn hide_some(&self, text: &mut Option<String>) {
        if let Some(text) = text {
            self.hide(text);
        }
    }

    /// A fix is made of the file's words: one that may not be shown cannot be offered.
    fn can_show(&self, fix: &Fix) -> bool {
        let shows = |text: &String| self.protected.text(text) == *text;
        self.protected.message(&fix.message) == fix.message
            && fix.edits.iter().all(|edit| shows(&edit.text) && !self.protected.touches(edit.span))
    }
}
