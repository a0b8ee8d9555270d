//! What the templates of lists see.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::site::frame::{Frame, Labels};
use crate::view::Block;

#[derive(Serialize)]
pub(super) struct Page<'a> {
    #[serde(flatten)]
    pub(super) frame: Frame<'a>,
    pub(super) heading: String,
    pub(super) heading_lang: Option<&'static str>,
    /// What the heading belongs to, such as "Theme".
    pub(super) kicker: Option<&'static str>,
    pub(super) count: String,
    pub(super) lists: Vec<ListView<'a>>,
    pub(super) facets: Vec<FacetView>,
}

#[derive(Serialize)]
pub(super) struct FirstPage<'a> {
    #[serde(flatten)]
    pub(super) page: Page<'a>,
    pub(super) introduction: Vec<Block>,
    pub(super) introduction_lang: Option<&'static str>,
    pub(super) purpose: Vec<Block>,
    pub(super) purpose_lang: Option<&'static str>,
    pub(super) newest: Vec<Line<'a>>,
    pub(super) scripts: Vec<&'a str>,
    pub(super) total: usize,
    pub(super) filters: Vec<Filter>,
    /// The words of the search, for its script.
    pub(super) speech: BTreeMap<&'static str, &'static str>,
}

/// A list with its cards, drawn.
#[derive(Serialize)]
pub(super) struct ListView<'a> {
    pub(super) id: &'static str,
    pub(super) heading: String,
    pub(super) heading_lang: Option<&'static str>,
    pub(super) cards: Vec<&'a str>,
    /// How many there are in all, and where they stand, where not all are shown.
    pub(super) more: Option<(String, String)>,
}

/// A line that leads to a page.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    pub(super) title: &'a str,
    pub(super) lang: Option<&'a str>,
    pub(super) href: Option<String>,
    pub(super) known_as: Option<&'a str>,
    pub(super) date: Option<String>,
    pub(super) partnership: &'a str,
}

/// The terms of a facet, with their pages.
#[derive(Serialize)]
pub(super) struct FacetView {
    pub(super) heading: &'static str,
    pub(super) all: &'static str,
    pub(super) href: String,
    pub(super) terms: Vec<TermView>,
    /// How many there are in all.
    pub(super) total: usize,
}

#[derive(Serialize)]
pub(super) struct TermView {
    pub(super) name: String,
    pub(super) lang: Option<&'static str>,
    pub(super) href: String,
    pub(super) count: usize,
    pub(super) slug: String,
}

/// What results can be narrowed by.
#[derive(Serialize)]
pub(super) struct Filter {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) options: Vec<TermView>,
}

/// Titles under one letter.
#[derive(Serialize)]
pub(super) struct Letter<'a> {
    pub(super) letter: String,
    pub(super) lines: Vec<Line<'a>>,
}

#[derive(Serialize)]
pub(super) struct Letters<'a> {
    #[serde(flatten)]
    pub(super) page: Page<'a>,
    pub(super) letters: Vec<Letter<'a>>,
}

#[derive(Serialize)]
pub(super) struct Fragment<'a> {
    pub(super) words: &'a Labels,
    pub(super) language: &'static str,
    pub(super) heading: &'static str,
    pub(super) cards: Vec<&'a str>,
}
