//! A word list as it is written. The build script reads those of the program.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A word list: terms of one rule, and the sources that they come from.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct WrittenList {
    /// What a term does that has no words of its own for it, after the quoted term.
    #[serde(default)]
    pub(crate) fault: String,
    /// Why the rule speaks.
    #[serde(default)]
    pub(crate) why: String,
    /// Words that stand for one another, by the name that phrases call them by: `<name>`.
    #[serde(default)]
    pub(crate) group: BTreeMap<String, String>,
    /// The sources.
    #[serde(default)]
    pub(crate) source: Vec<WrittenSource>,
    /// The terms.
    pub(crate) term: Vec<WrittenTerm>,
}

/// Where a term comes from.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenSource {
    /// The name that terms use.
    pub(crate) key: String,
    /// The source, with its address.
    pub(crate) name: String,
    /// When it was read, or written where it has a date.
    pub(crate) date: String,
}

/// A term: what to look for, where, and what to write in its place.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct WrittenTerm {
    /// The phrases, as `compile` reads them.
    pub(crate) forms: Vec<String>,
    /// Phrases that hold such words and mean something else.
    #[serde(default)]
    pub(crate) except: Vec<String>,
    /// Words of which one must stand in the same sentence.
    #[serde(default)]
    pub(crate) near: Vec<String>,
    /// Words of which none may stand in the same sentence.
    #[serde(default)]
    pub(crate) unless: Vec<String>,
    /// Words of which none may stand before it in the same sentence.
    #[serde(default)]
    pub(crate) unless_before: Vec<String>,
    /// Whether the words are at fault also where they are denied.
    #[serde(default)]
    pub(crate) even_denied: bool,
    /// What the words do: `makes a death sound like a crime`.
    #[serde(default)]
    pub(crate) fault: Option<String>,
    /// What to write.
    #[serde(default)]
    pub(crate) prefer: String,
    /// The one approved wording in place of each of these, which `--fix` may write.
    #[serde(default)]
    pub(crate) fix: Vec<(String, String)>,
    /// The nations whose law or guidance has these words as its own, so that they are no fault there.
    #[serde(default)]
    pub(crate) nations: Vec<String>,
    /// Which kind of thing it tells of, for rules that tell kinds apart.
    #[serde(default)]
    pub(crate) kind: String,
    /// The key of its source.
    #[serde(default)]
    pub(crate) source: String,
}
