//! What the first page of a pack is given.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::Scan;

/// What `START-HERE.html` is given: which file of the pack is for what.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct StartHere<'a> {
    /// The interface words, by name.
    pub words: &'a BTreeMap<String, String>,
    /// The language of the interface words, where it is not the briefing's.
    pub words_language: Option<&'a str>,
    /// The briefing's language.
    pub language: &'a str,
    /// The briefing's title.
    pub title: &'a str,
    /// The protective marking.
    pub marking: Option<&'a str>,
    /// DRAFT or WITHDRAWN, as a word of the output's language.
    pub state: Option<&'a str>,
    /// The public address as a code to scan.
    pub scan: Option<&'a Scan>,
    /// The files, in groups that differ in who may have them.
    pub groups: Vec<StartGroup<'a>>,
}

/// Files of a pack that the same people may have.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct StartGroup<'a> {
    /// For whom they are.
    pub heading: &'a str,
    /// The files, what is used first first.
    pub files: Vec<StartFile<'a>>,
}

/// A file of a pack.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct StartFile<'a> {
    /// Its path in the pack.
    pub file: &'a str,
    /// What it is, such as "Handout".
    pub name: &'a str,
    /// What to do with it.
    #[serde(rename = "for")]
    pub purpose: &'a str,
    /// Its type, such as "PDF".
    pub kind: String,
    /// Its size, such as "58 KB".
    pub size: String,
}
