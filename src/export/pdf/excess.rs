//! What has no room on finished pages, line by line, so that it can be reckoned what would have.

use serde::{Deserialize, Serialize};
use typst::{
    foundations::{Dict, Value},
    layout::{Frame, FrameItem, Point},
};
use typst_layout::PagedDocument;

use crate::export::pdf::marks::Marks;

/// Texts that have no room where they stand: in a region of a poster, on the sides of a handout.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Excess {
    /// How many times there is such room.
    pub sides: usize,
    /// How high the room is, in points.
    pub free: f64,
    /// The space between the lines of a text.
    pub leading: f64,
    /// What stands there, from the top on.
    pub bricks: Vec<Brick>,
}

/// Something that stands in a column: a part of a briefing or a piece of it.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Brick {
    /// The part: a slot, or `voices`; empty where no words of it can be cut.
    pub part: String,
    /// Whether it may go over the page.
    pub breaks: bool,
    /// The space over it.
    pub over: f64,
    /// The space over it at the top of a page.
    pub first: f64,
    /// The space between its last line and its end.
    pub tail: f64,
    /// Its lines, from the top on.
    pub lines: Vec<Line>,
    /// Its texts in reading order, each with its line.
    pub texts: Vec<(usize, String)>,
}

/// A line of text.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub struct Line {
    /// The space over it; unknown where it starts a page.
    pub over: Option<f64>,
    /// Its height.
    pub height: f64,
}

/// Reads what the templates tell of texts that have no room.
pub(super) fn read(document: &PagedDocument) -> Vec<Excess> {
    let marks = Marks::of(document);
    let told = marks.values("excess");
    if told.is_empty() {
        return Vec::new();
    }
    let texts = texts(document);
    told.iter()
        .filter_map(|told| if let Value::Dict(told) = told { Some(told) } else { None })
        .filter_map(|told| handout(told, marks, &texts).or_else(|| region(told, marks, &texts)))
        .collect()
}

/// A text with its place.
struct Text {
    at: Place,
    x: f64,
    size: f64,
    words: String,
}

/// A page and how far down it is.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Place {
    page: usize,
    y: f64,
}

fn texts(document: &PagedDocument) -> Vec<Text> {
    let mut all = Vec::new();
    for (index, page) in document.pages().iter().enumerate() {
        walk(&page.frame, Point::zero(), index + 1, &mut all);
    }
    all
}

fn walk(frame: &Frame, origin: Point, page: usize, all: &mut Vec<Text>) {
    for (at, item) in frame.items() {
        let at = origin + *at;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                walk(&group.frame, at + moved, page, all);
            }
            FrameItem::Text(text) => all.push(Text {
                at: Place { page, y: at.y.to_pt() },
                x: at.x.to_pt(),
                size: text.size.to_pt(),
                words: text.text.to_string(),
            }),
            _ => {}
        }
    }
}

/// The bricks of a handout, in the order of their marks.
fn handout(told: &Dict, marks: Marks<'_>, texts: &[Text]) -> Option<Excess> {
    let Value::Array(bricks) = told.get("bricks").ok()? else { return None };
    let (top, free) = (length(told, "top")?, length(told, "free")?);
    let places = marks.places("brick").into_iter().zip(marks.places("brick-end"));
    let bricks = bricks.iter().zip(places).filter_map(|(brick, (start, end))| {
        let Value::Dict(brick) = brick else { return None };
        let place = |(page, at): (usize, Point)| Place { page, y: at.y.to_pt() };
        let left = if flag(brick, "wide") { 0.0 } else { start.1.x.to_pt() - 1.0 };
        let (from, to) = (place(start), place(end));
        let within = texts.iter().filter(|text| {
            let on_page = text.at.y > top && text.at.y < top + free + 3.0;
            on_page && text.x >= left && between(text.at, from, to)
        });
        let set = set(&within.collect::<Vec<_>>(), from, to);
        Some(Brick {
            part: string(brick, "part")?,
            breaks: flag(brick, "breaks"),
            over: length(brick, "over")?,
            first: length(brick, "first")?,
            ..set
        })
    });
    let sides = 2;
    Some(Excess { sides, free, leading: length(told, "line")?, bricks: bricks.collect() })
}

/// The parts of a region of a poster.
fn region(told: &Dict, marks: Marks<'_>, texts: &[Text]) -> Option<Excess> {
    let Value::Array(parts) = told.get("shown").ok()? else { return None };
    let width = length(told, "width")?;
    let bricks = parts.iter().filter_map(|part| {
        let Value::Str(part) = part else { return None };
        let place = |label| marks.named(label, part);
        let (start, end) = (place("top")?, place("end")?);
        let y = |(page, at): (usize, Point)| Place { page, y: at.y.to_pt() };
        let (from, to, left) = (y(start), y(end), start.1.x.to_pt() - 1.0);
        let within = texts
            .iter()
            .filter(|text| text.x >= left && text.x < left + width && between(text.at, from, to));
        let set = set(&within.collect::<Vec<_>>(), from, to);
        Some(Brick { part: part.to_string(), ..set })
    });
    Some(Excess { sides: 1, free: length(told, "free")?, leading: 0.0, bricks: bricks.collect() })
}

fn between(at: Place, from: Place, to: Place) -> bool {
    let after = at.page > from.page || (at.page == from.page && at.y > from.y);
    after && (at.page < to.page || (at.page == to.page && at.y < to.y + 1.0))
}

/// Puts texts into lines. Those of several columns that are on one height are one line.
fn set(texts: &[&Text], from: Place, to: Place) -> Brick {
    let mut baselines: Vec<(Place, f64)> = Vec::new();
    for text in texts {
        let same =
            |(at, _): &&mut (Place, f64)| at.page == text.at.page && (at.y - text.at.y).abs() < 1.5;
        match baselines.iter_mut().find(same) {
            Some((_, size)) => *size = size.max(text.size),
            None => baselines.push((text.at, text.size)),
        }
    }
    baselines.sort_by(|(one, _), (other, _)| one.partial_cmp(other).expect("places are finite"));
    let mut above = from;
    let lines = baselines.iter().map(|(at, size)| {
        // The templates set text so that a line is one em high.
        let (top, bottom) = (at.y - 0.8 * size, at.y + 0.2 * size);
        let same = above.page == at.page;
        let over = same.then_some((top - above.y).max(0.0));
        // What stands beside the line before takes no room of its own.
        let start = if same { top.max(above.y) } else { top };
        above = Place { page: at.page, y: bottom.max(start) };
        Line { over, height: above.y - start }
    });
    let lines: Vec<Line> = lines.collect();
    let line_of = |text: &&Text| {
        baselines
            .iter()
            .position(|(at, _)| at.page == text.at.page && (at.y - text.at.y).abs() < 1.5)
    };
    let texts = texts.iter().filter_map(|text| Some((line_of(text)?, text.words.clone())));
    let tail = if above.page == to.page { (to.y - above.y).max(0.0) } else { 0.0 };
    Brick { tail, lines, texts: texts.collect(), ..Brick::default() }
}

fn length(told: &Dict, name: &str) -> Option<f64> {
    if let Ok(Value::Length(length)) = told.get(name) { Some(length.abs.to_pt()) } else { None }
}

fn flag(told: &Dict, name: &str) -> bool {
    matches!(told.get(name), Ok(Value::Bool(true)))
}

fn string(told: &Dict, name: &str) -> Option<String> {
    if let Ok(Value::Str(text)) = told.get(name) { Some(text.to_string()) } else { None }
}
