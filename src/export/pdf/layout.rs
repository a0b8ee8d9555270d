//! How the pages of a document came out: how many, and where each section starts and ends.

use serde::Deserialize;
use serde::Serialize;
use typst::foundations::Content;
use typst::foundations::Label;
use typst::foundations::Selector;
use typst::foundations::Value;
use typst::introspection::Introspector;
use typst::introspection::MetadataElem;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// How the pages of a document came out.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Layout {
    /// How many pages there are.
    pub pages: usize,
    /// Where each section is, in order.
    pub sections: Vec<SectionExtent>,
    /// The page on which the content ends, writing room aside, from 1.
    pub content_end_page: Option<usize>,
    /// How far down that page it ends, in points.
    pub content_end: Option<f64>,
    /// The height of the first page, in points.
    pub page_height: f64,
    /// The parts of a poster that have no room even in its smallest type: slots, or `voices`.
    pub overfull: Vec<String>,
    /// How wide each picture is drawn.
    pub pictures: Vec<PictureExtent>,
}

/// How wide a picture is on paper.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct PictureExtent {
    /// Its name among the output's files.
    pub file: String,
    /// Its width in points.
    pub width: f64,
}

/// Where a section is on paper.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct SectionExtent {
    /// The section's slot.
    pub slot: String,
    /// The page where it starts, from 1, and how far down, in points.
    pub start: (usize, f64),
    /// The page where it ends, and how far down.
    pub end: (usize, f64),
}

/// Reads the labelled metadata that the templates put around each section.
pub(super) fn read(document: &PagedDocument) -> Layout {
    let starts = marks(document, "section-start");
    let ends = marks(document, "section-end");
    let sections = starts.into_iter().filter_map(|(slot, start)| {
        let end = ends.iter().find(|(name, _)| *name == slot)?.1;
        Some(SectionExtent { slot, start, end })
    });
    let content_end = marks(document, "content-end").pop().map(|(_, place)| place);
    Layout {
        pages: document.pages().len(),
        sections: sections.collect(),
        content_end_page: content_end.map(|(page, _)| page),
        content_end: content_end.map(|(_, y)| y),
        overfull: values(document, "overfull").into_iter().filter_map(string).collect(),
        pictures: values(document, "picture").into_iter().filter_map(picture).collect(),
        page_height: document.pages().first().map_or(0.0, |page| page.frame.height().to_pt()),
    }
}

fn marks(document: &PagedDocument, label: &str) -> Vec<(String, (usize, f64))> {
    let introspector = document.introspector();
    let marks = labelled(document, label).into_iter().filter_map(|content| {
        let value = string(content.to_packed::<MetadataElem>()?.value.clone());
        let place = introspector.position(content.location()?)?;
        Some((value.unwrap_or_default(), (place.page.get(), place.point.y.to_pt())))
    });
    marks.collect()
}

fn labelled(document: &PagedDocument, label: &str) -> Vec<Content> {
    let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
    document.introspector().query(&Selector::Label(label)).into_iter().collect()
}

fn values(document: &PagedDocument, label: &str) -> Vec<Value> {
    let found = labelled(document, label);
    found.iter().filter_map(|one| Some(one.to_packed::<MetadataElem>()?.value.clone())).collect()
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
