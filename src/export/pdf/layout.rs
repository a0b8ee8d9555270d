//! How the pages of a document came out: how many there are, and what has no room on them.

use serde::{Deserialize, Serialize};
use typst::foundations::Value;
use typst_layout::PagedDocument;

use crate::export::pdf::shown::LostWords;
use crate::export::pdf::{
    excess::{self, Excess},
    marks::Marks,
};

/// How the pages of a document came out.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Layout {
    /// How many pages there are.
    pub pages: usize,
    /// The page on which the content ends, writing room aside, from 1.
    pub content_end_page: Option<usize>,
    /// The parts that have no room even in the smallest type, by the region of the page that they
    /// share: slots or `voices` of a poster, a slide's id.
    pub overfull: Vec<Vec<String>>,
    /// What has no room, line by line.
    pub excess: Vec<Excess>,
    /// The words that were given and that no page shows.
    pub lost: Vec<LostWords>,
    /// How wide each picture is drawn.
    pub pictures: Vec<PictureExtent>,
    /// How high the body of each slide is drawn.
    pub slides: Vec<SlideExtent>,
}

/// How wide a picture is on paper.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct PictureExtent {
    /// Its name among the output's files.
    pub file: String,
    /// Its width in points.
    pub width: f64,
}

/// How high the body of a slide is drawn.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct SlideExtent {
    /// The slide's id.
    pub id: String,
    /// Its height in points.
    pub height: f64,
}

/// Reads the labelled metadata that the templates leave for us.
pub(super) fn read(document: &PagedDocument) -> Layout {
    let marks = Marks::of(document);
    Layout {
        pages: document.pages().len(),
        content_end_page: marks.places("content-end").pop().map(|(page, _)| page),
        overfull: marks.values("overfull").into_iter().map(strings).collect(),
        excess: excess::read(document),
        pictures: marks.values("picture").into_iter().filter_map(picture).collect(),
        slides: slides(marks),
        lost: Vec::new(),
    }
}

/// Whether a template was still looking for its layout when Typst gave up: what it has is a draft.
pub(super) fn is_unsettled(document: &PagedDocument) -> bool {
    !Marks::of(document).values("unsettled").is_empty()
}

fn strings(value: Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.into_iter().filter_map(string).collect(),
        value => string(value).into_iter().collect(),
    }
}

fn string(value: Value) -> Option<String> {
    if let Value::Str(text) = value { Some(text.to_string()) } else { None }
}

fn picture(value: Value) -> Option<PictureExtent> {
    let Value::Dict(of) = value else { return None };
    let file = string(of.get("file").ok()?.clone())?;
    let Value::Length(width) = of.get("width").ok()? else { return None };
    Some(PictureExtent { file, width: width.abs.to_pt() })
}

/// The bodies of slides, from where each starts to where it ends.
fn slides(marks: Marks<'_>) -> Vec<SlideExtent> {
    let ids = marks.values("slide").into_iter().filter_map(string);
    let places = marks.places("slide").into_iter().zip(marks.places("slide-end"));
    let slides = ids
        .zip(places)
        .map(|(id, ((_, start), (_, end)))| SlideExtent { id, height: (end.y - start.y).to_pt() });
    slides.collect()
}
