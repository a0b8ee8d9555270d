//! A thing on the sheet.

use serde::Serialize;

use crate::identity::Group;
use crate::source::Span;

/// A thing that could point to a person, with all its places.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// What kind of thing it is.
    pub group: Group,
    /// Its words; of what no output may repeat the kind and ▇▇▇.
    pub text: String,
    /// How often it stands there.
    pub count: usize,
    /// Where.
    pub places: Vec<Seen>,
    /// What is thought of it.
    pub thought: Thought,
    /// The rule that finds it.
    pub rule: Option<&'static str>,
}

/// Where something stands.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Seen {
    /// The key, such as `section.findings body`.
    pub field: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters from 1.
    pub column: usize,
    /// Its place in the text.
    #[serde(skip)]
    pub span: Span,
}

/// What is thought of a thing.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Thought {
    /// A rule speaks of it.
    Finding,
    /// Nothing is known of it.
    Unknown,
    /// A table of the briefing declares it.
    Declared,
    /// It is the partnership's own.
    Own,
    /// It is known in public.
    Public,
}

impl Thought {
    /// Returns its name among the words of a language.
    pub fn word(self) -> &'static str {
        match self {
            Self::Finding => "identity_finding",
            Self::Unknown => "identity_unknown",
            Self::Declared => "identity_declared",
            Self::Own => "identity_own",
            Self::Public => "identity_public",
        }
    }
}
