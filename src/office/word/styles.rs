//! The part that says how each style looks: Arial, since every office program has it or its like,
//! sizes and air of the printed handout.

use crate::office::{
    Color, Language, Size,
    theme::FAMILY,
    word::{Page, Style, millimetres, root, value},
    xml::Element,
};

/// The colour of quiet lines.
const LINE: &str = "B9AE9B";
/// The colour of links.
pub(super) const LINK: &str = "#0B5C63";
/// The ground of calm boxes.
const SAND: &str = "F1EBE0";

/// How far words of a quotation stand in, in millimetres.
pub(super) const QUOTE: f64 = 4.0;
/// How far those stand in that go on in an item of it.
const QUOTE_INNER: f64 = QUOTE + 7.5;
/// What is between words of a quotation and its line, in points.
const BAR: u8 = 8;
/// The same, where they stand in by an item more.
const BAR_INNER: u8 = 29;

/// How a style looks, where it differs from what it changes.
#[derive(Default)]
struct Looks {
    size: Option<Size>,
    bold: bool,
    color: Option<Color>,
    /// What stands above and below, in points.
    air: Option<(u32, u32)>,
    /// How far it stands in, in millimetres.
    indent: f64,
    keeps_next: bool,
    level: Option<u8>,
    frame: Option<Frame>,
}

/// What stands around the words.
#[derive(Clone, Copy)]
enum Frame {
    /// A line before them, as for a quotation; so many points away.
    Bar(u8),
    /// A calm box.
    Box,
    /// A line under them.
    Under,
    /// A line over them.
    Over,
}

/// Returns the part.
pub(super) fn part(language: &Language, accent: Option<&Color>, page: &Page) -> Element {
    let stop = millimetres(page.measure());
    root("w:styles")
        .holding(defaults(language))
        .holding_all(Style::ALL.map(|style| paragraph(style, &looks(style, accent), stop)))
        .holding_all([letters(), table(), strong("Strong", 22), strong("Emphasis", 20), link()])
}

fn looks(style: Style, accent: Option<&Color>) -> Looks {
    let none = Looks::default;
    let bold = |points, air| Looks {
        size: Some(Size::points(points)),
        bold: true,
        air: Some(air),
        ..none()
    };
    match style {
        Style::Text => Looks { air: Some((0, 7)), ..none() },
        Style::Kicker => Looks {
            color: accent.cloned().or_else(|| Color::of("#0b5c63")),
            keeps_next: true,
            ..bold(12, (0, 4))
        },
        Style::Title => Looks { color: accent.cloned(), keeps_next: true, ..bold(25, (0, 6)) },
        Style::Heading1 => Looks { keeps_next: true, level: Some(0), ..bold(16, (20, 6)) },
        Style::QuietHeading => Looks { keeps_next: true, level: Some(0), ..bold(11, (20, 4)) },
        Style::Heading2 => Looks { keeps_next: true, level: Some(1), ..bold(13, (10, 4)) },
        Style::Subtitle | Style::BulletItem | Style::NumberItem | Style::Question => {
            Looks { air: Some((0, 4)), ..none() }
        }
        Style::ItemText => Looks { air: Some((0, 4)), indent: 7.5, ..none() },
        Style::ItemTextDeep => Looks { air: Some((0, 4)), indent: 15.0, ..none() },
        Style::Quote => Looks { air: None, ..quoted(QUOTE, BAR) },
        Style::QuoteItem => quoted(0.0, BAR),
        Style::QuoteItemDeep => quoted(0.0, BAR_INNER),
        Style::QuoteItemText => quoted(QUOTE_INNER, BAR_INNER),
        Style::QuoteItemTextDeep => quoted(QUOTE_INNER + 7.5, BAR_INNER),
        Style::ItemQuote => Looks { size: None, ..quoted(QUOTE_INNER, BAR) },
        Style::Speaker => {
            Looks { indent: QUOTE, frame: Some(Frame::Bar(BAR)), ..bold(11, (0, 10)) }
        }
        Style::Fact => Looks { air: Some((0, 3)), ..none() },
        Style::Box => Looks { frame: Some(Frame::Box), indent: 3.0, air: Some((0, 6)), ..none() },
        Style::Quiet => Looks { size: Some(Size::points(11)), air: Some((0, 5)), ..none() },
        Style::Caption => Looks { size: Some(Size::points(11)), air: Some((2, 10)), ..none() },
        Style::TableHead => Looks { keeps_next: true, ..bold(11, (3, 3)) },
        Style::TableText => Looks { size: Some(Size::points(11)), air: Some((3, 3)), ..none() },
        Style::PageHead => {
            Looks { size: Some(Size::points(11)), frame: Some(Frame::Under), ..none() }
        }
        Style::PageFoot => {
            Looks { size: Some(Size::points(11)), frame: Some(Frame::Over), ..none() }
        }
    }
}

/// Words of a quotation that stand in so far, with its line so far away; how far items stand in is told
/// by their lists.
fn quoted(indent: f64, bar: u8) -> Looks {
    let (size, frame) = (Some(Size::points(14)), Some(Frame::Bar(bar)));
    Looks { size, frame, indent, air: Some((0, 4)), ..Looks::default() }
}

fn defaults(language: &Language) -> Element {
    let tag = |name: &'static str| Element::new(name);
    let both = if language.right_to_left { "w:bidi" } else { "w:val" };
    let letters = tag("w:rPr")
        .holding(
            tag("w:rFonts")
                .fixed("w:ascii", FAMILY)
                .fixed("w:hAnsi", FAMILY)
                .fixed("w:eastAsia", FAMILY)
                .fixed("w:cs", FAMILY),
        )
        .holding_all(sized(Size::points(12)))
        .holding(tag("w:lang").with(both, &language.tag));
    let lines = tag("w:spacing").fixed("w:line", "300").fixed("w:lineRule", "auto");
    tag("w:docDefaults")
        .holding(tag("w:rPrDefault").holding(letters))
        .holding(tag("w:pPrDefault").holding(tag("w:pPr").holding(lines)))
}

/// A size holds for scripts that run from right to left too.
pub(super) fn sized(size: Size) -> [Element; 2] {
    ["w:sz", "w:szCs"].map(|name| value(name, size.half_points()))
}

fn paragraph(style: Style, looks: &Looks, stop: i64) -> Element {
    let (id, name) = style.names();
    let mut element = Element::new("w:style").fixed("w:type", "paragraph").with("w:styleId", id);
    if style == Style::Text {
        element = element.fixed("w:default", "1");
    } else if name.starts_with("Briefing") {
        element = element.fixed("w:customStyle", "1");
    }
    let based_on = style.based_on().map(|base| value("w:basedOn", base.names().0));
    let is_heading =
        matches!(style, Style::Title | Style::Heading1 | Style::QuietHeading | Style::Heading2);
    element
        .holding(value("w:name", name))
        .holding_all(based_on)
        .holding_all(is_heading.then(|| value("w:next", Style::Text.names().0)))
        .holding(value("w:uiPriority", 9))
        .holding(Element::new("w:qFormat"))
        .holding(paragraph_looks(looks, stop))
        .holding(letter_looks(looks))
}

/// The head and the foot of a page have a stop at its right edge.
fn paragraph_looks(looks: &Looks, stop: i64) -> Element {
    let keep = looks.keeps_next.then(|| Element::new("w:keepNext"));
    let lines = keep.is_some().then(|| Element::new("w:keepLines"));
    let air = looks.air.map(|(above, below)| {
        Element::new("w:spacing").with("w:before", above * 20).with("w:after", below * 20)
    });
    let indent = (looks.indent > 0.0).then(|| {
        let indent = millimetres(looks.indent);
        let element = Element::new("w:ind").with("w:left", indent);
        let is_box = matches!(looks.frame, Some(Frame::Box));
        if is_box { element.with("w:right", indent) } else { element }
    });
    let shade = matches!(looks.frame, Some(Frame::Box))
        .then(|| value("w:shd", "clear").fixed("w:color", "auto").fixed("w:fill", SAND));
    let stops = matches!(looks.frame, Some(Frame::Under | Frame::Over))
        .then(|| Element::new("w:tabs").holding(value("w:tab", "right").with("w:pos", stop)));
    Element::new("w:pPr")
        .holding_all(keep)
        .holding_all(lines)
        .holding_all(looks.frame.map(borders))
        .holding_all(shade)
        .holding_all(stops)
        .holding_all(air)
        .holding_all(indent)
        .holding_all(looks.level.map(|level| value("w:outlineLvl", level)))
}

/// Returns the frame of a paragraph that runs from right to left, where its style has one on one side.
pub(super) fn turned(style: Style) -> Option<Element> {
    let Some(Frame::Bar(space)) = looks(style, None).frame else { return None };
    let bar = Element::new("w:pBdr")
        .holding(value("w:left", "nil"))
        .holding(line("w:right", 18, space, LINE));
    Some(bar)
}

fn line(name: &'static str, width: u8, space: u8, color: &'static str) -> Element {
    value(name, "single").with("w:sz", width).with("w:space", space).fixed("w:color", color)
}

fn borders(frame: Frame) -> Element {
    let lines = match frame {
        Frame::Bar(space) => vec![line("w:left", 18, space, LINE)],
        Frame::Under => vec![line("w:bottom", 4, 4, LINE)],
        Frame::Over => vec![line("w:top", 4, 4, LINE)],
        Frame::Box => {
            ["w:top", "w:left", "w:bottom", "w:right"].map(|side| line(side, 4, 7, SAND)).to_vec()
        }
    };
    Element::new("w:pBdr").holding_all(lines)
}

fn letter_looks(looks: &Looks) -> Element {
    let bold = looks.bold.then(|| ["w:b", "w:bCs"].map(Element::new));
    Element::new("w:rPr")
        .holding_all(bold.into_iter().flatten())
        .holding_all(looks.color.as_ref().map(|color| value("w:color", color)))
        .holding_all(looks.size.map(sized).into_iter().flatten())
}

fn letters() -> Element {
    Element::new("w:style")
        .fixed("w:type", "character")
        .fixed("w:default", "1")
        .fixed("w:styleId", "DefaultParagraphFont")
        .holding(value("w:name", "Default Paragraph Font"))
        .holding(value("w:uiPriority", 1))
        .holding(Element::new("w:semiHidden"))
}

/// A style of words that are bold, by what they are called.
fn strong(name: &'static str, priority: u8) -> Element {
    let looks = Element::new("w:rPr").holding_all(["w:b", "w:bCs"].map(Element::new));
    Element::new("w:style")
        .fixed("w:type", "character")
        .fixed("w:styleId", name)
        .holding(value("w:name", name))
        .holding(value("w:basedOn", "DefaultParagraphFont"))
        .holding(value("w:uiPriority", priority))
        .holding(Element::new("w:qFormat"))
        .holding(looks)
}

fn link() -> Element {
    let looks =
        Element::new("w:rPr").holding(value("w:color", "0B5C63")).holding(value("w:u", "single"));
    Element::new("w:style")
        .fixed("w:type", "character")
        .fixed("w:styleId", "Hyperlink")
        .holding(value("w:name", "Hyperlink"))
        .holding(value("w:basedOn", "DefaultParagraphFont"))
        .holding(value("w:uiPriority", 99))
        .holding(looks)
}

/// A table with lines between its rows.
fn table() -> Element {
    let line = |name: &'static str| {
        value(name, "single").fixed("w:sz", "4").fixed("w:space", "0").fixed("w:color", LINE)
    };
    let margin = |name: &'static str| Element::new(name).fixed("w:w", "100").fixed("w:type", "dxa");
    let looks = Element::new("w:tblPr")
        .holding(
            Element::new("w:tblBorders").holding_all(["w:top", "w:bottom", "w:insideH"].map(line)),
        )
        .holding(Element::new("w:tblCellMar").holding_all(["w:left", "w:right"].map(margin)));
    Element::new("w:style")
        .fixed("w:type", "table")
        .fixed("w:customStyle", "1")
        .fixed("w:styleId", "BriefingTable")
        .holding(value("w:name", "Briefing Table"))
        .holding(value("w:uiPriority", 59))
        .holding(looks)
}
