//! Paragraphs, and the words in them.

use crate::office::{
    Color, Piece, Run,
    word::{List, Style, styles, value},
    xml::Element,
};

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// What kind it is.
    pub style: Style,
    /// Where it stands in a list.
    pub list: Option<InList>,
    /// Whether it runs from right to left.
    pub right_to_left: bool,
    /// Whether it stays on a page with the next.
    pub keeps_next: bool,
    /// The colour of its words and its number.
    pub color: Option<Color>,
    /// What it is made of.
    pub pieces: Vec<Piece>,
}

/// Where a paragraph stands in a list.
#[derive(Clone, Copy, Debug)]
pub struct InList {
    /// The list.
    pub list: List,
    /// How deep, from 0.
    pub level: u8,
}

impl Paragraph {
    /// Returns a paragraph of a style.
    pub fn of(style: Style, pieces: impl IntoIterator<Item = impl Into<Piece>>) -> Self {
        let pieces = pieces.into_iter().map(Into::into).collect();
        Self { style, pieces, ..Self::default() }
    }

    /// Returns what it is, in the order of the format.
    pub(super) fn looks(&self) -> Element {
        let number = self.list.map(|InList { list, level, .. }| {
            Element::new("w:numPr")
                .holding(value("w:ilvl", level))
                .holding(value("w:numId", list.id()))
        });
        let mark =
            self.color.as_ref().map(|color| Element::new("w:rPr").holding(value("w:color", color)));
        Element::new("w:pPr")
            .holding(value("w:pStyle", self.style.names().0))
            .holding_all(self.keeps_next.then(|| Element::new("w:keepNext")))
            .holding_all(number)
            .holding_all(self.right_to_left.then(|| styles::turned(self.style)).flatten())
            .holding_all(self.right_to_left.then(|| Element::new("w:bidi")))
            .holding_all(mark)
    }
}

/// Returns a run of words.
pub(super) fn words(run: &Run, color: Option<&Color>) -> Element {
    let text = Element::new("w:t").fixed("xml:space", "preserve").saying(&run.text);
    Element::new("w:r").holding(run_looks(run, color)).holding(text)
}

/// Returns a field that the program fills in, in the looks of words.
pub(super) fn field(code: &'static str, run: &Run) -> Element {
    let inside =
        Element::new("w:r").holding(run_looks(run, None)).holding(Element::new("w:t").saying("1"));
    Element::new("w:fldSimple").fixed("w:instr", code).holding(inside)
}

fn run_looks(run: &Run, color: Option<&Color>) -> Element {
    let style = match (&run.link, run.strong) {
        _ if run.emphasis => Some("Emphasis"),
        (Some(_), _) => Some("Hyperlink"),
        (None, true) => Some("Strong"),
        (None, false) => None,
    };
    let bold = run.strong.then(|| ["w:b", "w:bCs"].map(Element::new));
    let emphasised_link = run.emphasis && run.link.is_some();
    let link = emphasised_link.then(|| Color::of(styles::LINK)).flatten();
    let color = run.color.as_ref().or(link.as_ref()).or(color);
    let underlined = run.underlined || emphasised_link;
    let turned = run.language.right_to_left;
    let language =
        Element::new("w:lang").with(if turned { "w:bidi" } else { "w:val" }, &run.language.tag);
    Element::new("w:rPr")
        .holding_all(style.map(|style| value("w:rStyle", style)))
        .holding_all(bold.into_iter().flatten())
        .holding_all(color.map(|color| value("w:color", color)))
        .holding_all(run.size.map(styles::sized).into_iter().flatten())
        .holding_all(underlined.then(|| value("w:u", "single")))
        .holding_all(turned.then(|| Element::new("w:rtl")))
        .holding(language)
}
