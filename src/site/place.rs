//! Where cards stand, and how much they tell there.

use serde::Serialize;

/// How much a card tells.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Detail {
    /// All of it.
    Full,
    /// No learning and no reviewers.
    Short,
    /// What it is and a sentence or two, where there are very many.
    Brief,
}

/// Where cards stand, and how much they tell.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    /// The page's language.
    pub(super) language: &'static str,
    /// From the page to the first page of its language.
    pub(super) home: &'a str,
    /// From the page to the site's root.
    pub(super) root: &'a str,
    /// How much they tell.
    pub(super) detail: Detail,
}
