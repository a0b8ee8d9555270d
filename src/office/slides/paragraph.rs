//! Words on slides.

use crate::office::{
    Piece, Run, Size, drawing, drawing::Length, package::Relations, slides::level::spacing,
    xml::Element,
};

/// A paragraph of a slide.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// Its level, from 0: how it looks stands in the layout.
    pub level: u8,
    /// What stands above it, where that is not what its level has.
    pub above: Option<Size>,
    /// The size of its words and of its line, where they are not those of its level.
    pub size: Option<(Size, Size)>,
    /// What stands before its words, where that is not what its level has.
    pub sign: Option<Sign>,
    /// Its direction, where that is not the presentation's.
    pub right_to_left: Option<bool>,
    /// What it is made of.
    pub pieces: Vec<Piece>,
}

/// What stands before the words of a paragraph.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Sign {
    /// Nothing; the words stand where those of an item do.
    None,
    /// A number, counting from this one.
    Number(u64),
}

impl Paragraph {
    /// Returns a paragraph of a level.
    pub fn of(level: u8, pieces: impl IntoIterator<Item = impl Into<Piece>>) -> Self {
        let pieces = pieces.into_iter().map(Into::into).collect();
        Self { level, pieces, ..Self::default() }
    }
}

/// Returns what a shape says; a shape that may say something has at least one paragraph.
pub(super) fn all(paragraphs: &[Paragraph], relations: &mut Relations) -> Vec<Element> {
    let written: Vec<Element> = paragraphs.iter().map(|one| element(one, relations)).collect();
    if written.is_empty() { vec![Element::new("a:p")] } else { written }
}

fn element(paragraph: &Paragraph, relations: &mut Relations) -> Element {
    let size = paragraph.size.map(|(size, _)| size);
    let pieces: Vec<Element> =
        paragraph.pieces.iter().filter_map(|piece| self::piece(piece, size, relations)).collect();
    Element::new("a:p").holding(looks(paragraph)).holding_all(pieces)
}

fn looks(paragraph: &Paragraph) -> Element {
    let mut looks = Element::new("a:pPr");
    if paragraph.sign == Some(Sign::None) {
        looks = looks.with("indent", Length(0));
    }
    if paragraph.level > 0 {
        looks = looks.with("lvl", paragraph.level);
    }
    if let Some(right_to_left) = paragraph.right_to_left {
        let side = if right_to_left { "r" } else { "l" };
        looks = looks.fixed("algn", side).with("rtl", u8::from(right_to_left));
    }
    let sign = paragraph.sign.map(|sign| match sign {
        Sign::None => Element::new("a:buNone"),
        Sign::Number(first) => Element::new("a:buAutoNum")
            .fixed("type", "arabicPeriod")
            .with("startAt", first.clamp(1, 32_767)),
    });
    looks
        .holding_all(paragraph.size.map(|(_, line)| spacing("a:lnSpc", line)))
        .holding_all(paragraph.above.map(|above| spacing("a:spcBef", above)))
        .holding_all(sign)
}

fn piece(piece: &Piece, size: Option<Size>, relations: &mut Relations) -> Option<Element> {
    let words = |name: &'static str, run: &Run, relations: &mut Relations| {
        let text = Element::new("a:t").saying(&run.text);
        Element::new(name).holding(letters("a:rPr", run, size, relations)).holding(text)
    };
    Some(match piece {
        Piece::Words(run) if run.text.is_empty() => return None,
        Piece::Words(run) => words("a:r", run, relations),
        Piece::Break => Element::new("a:br"),
        Piece::PageNumber(run) => {
            let text = Element::new("a:t").saying(&run.text);
            Element::new("a:fld")
                .fixed("id", "{5B2A6C1E-7D41-4E0B-9C77-3F8A1D2E6B90}")
                .fixed("type", "slidenum")
                .holding(letters("a:rPr", run, size, relations))
                .holding(text)
        }
        Piece::Tab | Piece::PageCount(_) | Piece::Picture(_) | Piece::Beside(_) => return None,
    })
}

fn letters(
    name: &'static str,
    run: &Run,
    size: Option<Size>,
    relations: &mut Relations,
) -> Element {
    let mut letters = Element::new(name).with("lang", &run.language.tag);
    if let Some(size) = run.size.or(size) {
        letters = letters.with("sz", size.hundredths());
    }
    if run.strong || run.emphasis {
        letters = letters.fixed("b", "1");
    }
    if run.underlined {
        letters = letters.fixed("u", "sng");
    }
    let link = run
        .link
        .as_ref()
        .map(|url| Element::new("a:hlinkClick").with("r:id", relations.outside(url)));
    let own = run.color.as_ref().map(drawing::fill);
    let of_links = link.as_ref().map(|_| {
        Element::new("a:solidFill").holding(Element::new("a:schemeClr").fixed("val", "hlink"))
    });
    letters.holding_all(own.or(of_links)).holding_all(link)
}
