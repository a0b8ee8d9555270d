//! What a rule is.

use crate::diag::{Code, Diagnostic, Severity};
use crate::lint::{Asks, Group, Sink, docs};
use crate::model::Level;
use crate::source::Span;

/// A rule: one fault that `check` looks for.
#[derive(Debug)]
pub struct Rule {
    /// Its name, which is its file's name in kebab-case.
    pub name: &'static str,
    /// Its group.
    pub group: Group,
    /// Its level unless a collection sets another.
    pub level: Level,
    /// Its documentation: what it does, why it matters, bad, good, source.
    pub docs: &'static str,
    /// What it looks at, and how.
    pub asks: Asks,
    /// Narrower rules, which speak alone where they find the same words.
    pub narrower: &'static [&'static Rule],
}

impl Rule {
    /// Returns where it puts what it finds, at the severity that a collection gives it.
    pub(crate) fn sink<'a>(
        &self,
        severity: Severity,
        keeps_severity: bool,
        out: &'a mut Vec<Diagnostic>,
    ) -> Sink<'a> {
        let code = Code::Rule { name: self.name, group: self.group.name() };
        let blank = Diagnostic {
            guards: matches!(self.asks, Asks::Guard(_)),
            ..Diagnostic::new(code, severity, Span::default(), String::new())
        };
        Sink::new(blank, self.docs, keeps_severity, out)
    }

    /// Whether it is an error that could point to a person: it is waived by place alone.
    pub(super) fn guards_people(&self) -> bool {
        self.group == Group::Anonymity && self.level == Level::Error
    }

    /// Returns a section of the documentation, by its heading.
    pub fn docs_section(&self, heading: &str) -> Option<String> {
        docs::section(self.docs, heading)
    }

    /// Returns the source with its date, as findings carry it.
    pub fn source(&self) -> String {
        docs::source(self.docs)
    }
}

/// Declares a rule: its doc comment is its documentation, shown by `explain`.
///
/// The sections are `## What it does`, `## Why it matters`, `## Bad`, `## Good`, `## Source`, in
/// this order; a test insists, and runs the examples.
macro_rules! declare_rule {
    ($(#[doc = $docs:literal])* pub static RULE = {
        name: $name:literal, group: $group:ident, level: $level:ident, asks: $asks:ident($check:expr) $(, narrower: [$($narrower:path),* $(,)?])? $(,)?
    }) => {
        $(#[doc = $docs])*
        pub(crate) static RULE: $crate::lint::Rule = $crate::lint::Rule {
            name: $name,
            group: $crate::lint::Group::$group,
            level: $crate::model::Level::$level,
            docs: concat!($($docs, "\n"),*),
            asks: $crate::lint::Asks::$asks($check),
            narrower: &[$($(&$narrower),*)?],
        };
    };
}
pub(crate) use declare_rule;
