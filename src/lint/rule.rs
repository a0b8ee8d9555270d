//! What a rule is.

use crate::lint::Context;
use crate::lint::Sink;
use crate::model::Level;

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
    /// Looks for the fault.
    pub check: fn(&Context<'_>, &mut Sink<'_>),
    /// Whether only `export` can raise it, because it needs the finished layout.
    pub at_export: bool,
    /// Whether it looks at `sevenmin.toml` in place of a briefing.
    pub in_collection: bool,
}

/// A group of rules.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Group {
    /// Is it a whole seven-section briefing?
    Structure,
    /// Is it fit to be published?
    Publication,
    /// Could somebody be recognised?
    Anonymity,
    /// Is the protective marking right?
    Marking,
    /// Do the words blame or label?
    Language,
    /// Is it easy to read?
    PlainEnglish,
    /// Can everybody read it?
    Accessibility,
    /// Does it fit its pages?
    Layout,
    /// Does it take care of its readers and of those it speaks of?
    Care,
    /// Can it be told in a session?
    Session,
}

impl Group {
    /// All groups, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Structure,
        Self::Publication,
        Self::Anonymity,
        Self::Marking,
        Self::Language,
        Self::PlainEnglish,
        Self::Accessibility,
        Self::Layout,
        Self::Care,
        Self::Session,
    ];

    /// Returns the group's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Publication => "publication",
            Self::Anonymity => "anonymity",
            Self::Marking => "marking",
            Self::Language => "language",
            Self::PlainEnglish => "plain-english",
            Self::Accessibility => "accessibility",
            Self::Layout => "layout",
            Self::Care => "care",
            Self::Session => "session",
        }
    }
}

impl Rule {
    /// Returns a section of the documentation, by its heading.
    pub fn docs_section(&self, heading: &str) -> Option<String> {
        let mut lines = self.docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
        lines.find(|line| line.strip_prefix("## ") == Some(heading))?;
        let body: Vec<&str> = lines.take_while(|line| !line.starts_with("## ")).collect();
        Some(body.join("\n").trim().to_owned())
    }

    /// Returns the source with its date, as findings carry it.
    pub fn source(&self) -> String {
        self.docs_section("Source").unwrap_or_default().replace('\n', " ")
    }
}

/// Declares a rule: its doc comment is its documentation, shown by `explain`.
///
/// The sections are `## What it does`, `## Why it matters`, `## Bad`, `## Good`, `## Source`, in
/// this order; a test insists, and runs the examples.
macro_rules! declare_rule {
    ($(#[doc = $docs:literal])* pub static RULE = {
        name: $name:literal, group: $group:ident, level: $level:ident, check: $check:path $(, at_export: $export:literal)? $(, in_collection: $collection:literal)? $(,)?
    }) => {
        $(#[doc = $docs])*
        pub(crate) static RULE: $crate::lint::Rule = $crate::lint::Rule {
            name: $name,
            group: $crate::lint::Group::$group,
            level: $crate::model::Level::$level,
            docs: concat!($($docs, "\n"),*),
            check: $check,
            at_export: false $(|| $export)?,
            in_collection: false $(|| $collection)?,
        };
    };
}
pub(crate) use declare_rule;
