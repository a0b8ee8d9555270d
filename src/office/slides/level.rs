//! How the paragraphs of a placeholder look, by their level.

use crate::office::{Color, Size, drawing::Length, xml::Element};

/// How the paragraphs of one level look.
#[derive(Clone, Debug)]
pub struct Level {
    /// The type.
    pub size: Size,
    /// A line of it.
    pub line: Size,
    /// What stands above a paragraph.
    pub above: Size,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour; nothing: that of words.
    pub color: Option<Color>,
    /// How far its words stand in.
    pub indent: Length,
    /// The room in which a bullet stands before them; nothing: there is none.
    pub bullet: Option<Length>,
    /// Where on their line its words stand.
    pub side: Side,
}

/// Where words stand on their line.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Side {
    /// Where it starts.
    #[default]
    Start,
    /// In its middle.
    Middle,
    /// Where it ends.
    End,
}

impl Level {
    /// Returns plain words of a size.
    pub fn plain(size: Size, line: Size) -> Self {
        Self {
            size,
            line,
            above: Size::points(0),
            bold: false,
            color: None,
            indent: Length::default(),
            bullet: None,
            side: Side::Start,
        }
    }
}

/// The levels of a placeholder, outermost first; there are at most nine.
pub type Levels = Vec<Level>;

/// What levels are called, outermost first.
const NAMES: [&str; 9] = [
    "a:lvl1pPr",
    "a:lvl2pPr",
    "a:lvl3pPr",
    "a:lvl4pPr",
    "a:lvl5pPr",
    "a:lvl6pPr",
    "a:lvl7pPr",
    "a:lvl8pPr",
    "a:lvl9pPr",
];

/// Returns levels as a list of an element's name.
pub(super) fn list(name: &'static str, levels: &[Level], right_to_left: bool) -> Element {
    let levels = NAMES.into_iter().zip(levels);
    Element::new(name).holding_all(levels.map(|(name, level)| element(name, level, right_to_left)))
}

fn element(name: &'static str, level: &Level, right_to_left: bool) -> Element {
    let hanging = level.bullet.map_or(Length(0), |room| Length(-room.0));
    let bullet = if level.bullet.is_some() {
        vec![
            Element::new("a:buFont").fixed("typeface", "Arial"),
            Element::new("a:buChar").fixed("char", "\u{2022}"),
        ]
    } else {
        vec![Element::new("a:buNone")]
    };
    let side = match (level.side, right_to_left) {
        (Side::Middle, _) => "ctr",
        (Side::Start, false) | (Side::End, true) => "l",
        (Side::Start, true) | (Side::End, false) => "r",
    };
    Element::new(name)
        .with("marL", level.indent)
        .with("indent", hanging)
        .fixed("algn", side)
        .with("rtl", u8::from(right_to_left))
        .holding(spacing("a:lnSpc", level.line))
        .holding(spacing("a:spcBef", level.above))
        .holding(spacing("a:spcAft", Size::points(0)))
        .holding_all(bullet)
        .holding(letters(level))
}

/// Returns room of so many points.
pub(super) fn spacing(name: &'static str, size: Size) -> Element {
    Element::new(name).holding(Element::new("a:spcPts").with("val", size.hundredths()))
}

fn letters(level: &Level) -> Element {
    let color = match &level.color {
        Some(color) => Element::new("a:srgbClr").with("val", color),
        None => Element::new("a:schemeClr").fixed("val", "tx1"),
    };
    Element::new("a:defRPr")
        .with("sz", level.size.hundredths())
        .with("b", u8::from(level.bold))
        .holding(Element::new("a:solidFill").holding(color))
        .holding(Element::new("a:latin").fixed("typeface", "+mn-lt"))
        .holding(Element::new("a:ea").fixed("typeface", "+mn-ea"))
        .holding(Element::new("a:cs").fixed("typeface", "+mn-cs"))
}
