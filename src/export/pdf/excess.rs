//! What has no room on finished pages, line by line, so that it can be reckoned what would have.

use std::collections::BTreeMap;

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

/// How far texts on two lines stand apart at least, in points.
const LINE_APART: f64 = 1.5;

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

impl Place {
    /// Whether texts on both stand on one line.
    fn shares_line(self, other: Self) -> bool {
        self.page == other.page && (self.y - other.y).abs() < LINE_APART
    }
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
    let baselines = baselines(texts);
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
        let is_above = |at: &Place| {
            at.page < text.at.page || (at.page == text.at.page && text.at.y - at.y >= LINE_APART)
        };
        let line = baselines.partition_point(|(at, _)| is_above(at));
        baselines.get(line).is_some_and(|(at, _)| at.shares_line(text.at)).then_some(line)
    };
    let texts = texts.iter().filter_map(|text| Some((line_of(text)?, text.words.clone())));
    let tail = if above.page == to.page { (to.y - above.y).max(0.0) } else { 0.0 };
    Brick { tail, lines, texts: texts.collect(), ..Brick::default() }
}

/// Returns where the lines of texts stand, from the top on, each with its greatest size. A text joins the first
/// that stands on its height: no other stands nearer to that than the next strip.
fn baselines(texts: &[&Text]) -> Vec<(Place, f64)> {
    let mut all: Vec<(Place, f64)> = Vec::new();
    let mut strips: BTreeMap<(usize, u64), Vec<usize>> = BTreeMap::new();
    for text in texts {
        // There is a zero with a sign, too.
        let strip = (text.at.y / LINE_APART).floor() + 0.0;
        let place = |strip: f64| (text.at.page, strip.to_bits());
        let near =
            [strip - 1.0, strip, strip + 1.0].into_iter().filter_map(|one| strips.get(&place(one)));
        let known = near.flatten().copied().filter(|line| all[*line].0.shares_line(text.at)).min();
        if let Some(line) = known {
            all[line].1 = all[line].1.max(text.size);
        } else {
            strips.entry(place(strip)).or_default().push(all.len());
            all.push((text.at, text.size));
        }
    }
    all.sort_by(|(one, _), (other, _)| one.partial_cmp(other).expect("places are finite"));
    all
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

#[cfg(test)]
mod tests {
    use super::*;

    fn text(page: usize, y: f64) -> Text {
        Text { at: Place { page, y }, x: 0.0, size: 10.0, words: String::new() }
    }

    /// To look for the line of each among all lines would take minutes.
    #[test]
    fn many_texts_stand_on_lines() {
        let down = |side: f64| (0..200_000).map(move |line| text(1, 12.0 * f64::from(line) + side));
        let texts: Vec<Text> = down(0.0).chain(down(1.0)).collect();
        let (from, to) = (Place { page: 1, y: 0.0 }, Place { page: 1, y: 3e6 });
        let brick = set(&texts.iter().collect::<Vec<_>>(), from, to);
        assert_eq!(brick.lines.len(), 200_000);
        assert_eq!(brick.texts[200_007].0, 7);
    }

    #[test]
    fn a_line_is_of_one_page_and_less_than_its_width_high() {
        let texts = [text(2, 3.0), text(1, 3.0), text(1, 1.5), text(1, 4.5), text(1, 3.25)];
        let found = baselines(&texts.iter().collect::<Vec<_>>());
        let places: Vec<(usize, f64)> = found.iter().map(|(at, _)| (at.page, at.y)).collect();
        assert_eq!(places, [(1, 1.5), (1, 3.0), (1, 4.5), (2, 3.0)]);
    }
}
