//! What windows are told, as JSON of one line.

use serde::Serialize;

/// The briefings that there are.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct List {
    pub(super) folder: String,
    /// What could not be read.
    pub(super) trouble: Vec<String>,
    pub(super) briefings: Vec<Entry>,
}

/// A briefing of the list.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct Entry {
    pub(super) number: usize,
    pub(super) title: Option<String>,
    pub(super) path: String,
}

/// How far what is drawn tells the text as it is now.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum State {
    /// As `export` would make it.
    Whole,
    /// Errors are drawn as gaps, as `export --draft` does.
    Draft,
    /// Errors keep it from being drawn: it is what could be drawn last.
    Kept,
    /// Errors keep it from being drawn, and nothing was drawn before.
    Nothing,
}

/// What is drawn of an output.
#[derive(Debug, Serialize)]
pub(super) struct Drawn<'a> {
    pub(super) briefing: usize,
    pub(super) tab: &'static str,
    pub(super) title: &'a str,
    pub(super) path: &'a str,
    pub(super) state: State,
    /// What could not be read or drawn.
    pub(super) trouble: Vec<String>,
    /// The files of its pages, or of its HTML.
    pub(super) files: &'a [String],
}

/// Returns a message on one line.
pub(super) fn line(message: &impl Serialize) -> String {
    serde_json::to_string(message).expect("a message is plain data")
}
