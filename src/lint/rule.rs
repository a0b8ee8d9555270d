//! What a rule is.

use crate::lint::Context;
use crate::lint::Sink;
use crate::model::Collection;
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

/// What a rule looks at, and how it looks for its fault.
#[derive(Clone, Copy, Debug)]
pub enum Asks {
    /// A briefing.
    Briefing(fn(&Context<'_>, &mut Sink<'_>)),
    /// A briefing, for what no output may repeat. It is asked before all others and whatever its
    /// level, and what it finds is protected.
    Guard(fn(&Context<'_>) -> Vec<Exposed>),
    /// A collection.
    Collection(fn(&Collection, &mut Sink<'_>)),
    /// Finished pages.
    Layout,
    /// What waivers let pass.
    Waivers,
}

/// Words of a briefing that no output may repeat, and what is said in their place.
#[derive(Clone, Debug)]
pub struct Exposed {
    /// Where they are written; empty for a name of the file itself.
    pub span: Span,
    /// The words as they are read.
    pub words: String,
    /// What they are, without them.
    pub message: String,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub help: &'static str,
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
    /// Whether a check of a briefing alone asks it: it needs neither finished pages nor a collection.
    pub fn looks_at_briefings(&self) -> bool {
        matches!(self.asks, Asks::Briefing(_) | Asks::Guard(_) | Asks::Waivers)
    }

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
        name: $name:literal, group: $group:ident, level: $level:ident, asks: $asks:ident $(($check:path))? $(, narrower: [$($narrower:path),* $(,)?])? $(,)?
    }) => {
        $(#[doc = $docs])*
        pub(crate) static RULE: $crate::lint::Rule = $crate::lint::Rule {
            name: $name,
            group: $crate::lint::Group::$group,
            level: $crate::model::Level::$level,
            docs: concat!($($docs, "\n"),*),
            asks: $crate::lint::Asks::$asks $(($check))?,
            narrower: &[$($(&$narrower),*)?],
        };
    };
}
pub(crate) use declare_rule;
