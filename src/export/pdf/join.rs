//! Words put together again whose letters stand at different heights.
//!
//! Typst sets dots and vowel signs of Arabic, and letters of sloping scripts, as texts of their own, each
//! with the letters that it belongs to. Who copies or hears such a page would get words in pieces, and
//! some of these twice.

use std::collections::BTreeMap;

use typst::{
    layout::{Abs, Em, Frame, FrameItem, Point},
    model::Document,
    text::{Glyph, TextItem},
};
use typst_layout::PagedDocument;

use crate::text;

/// What rounding may cost between two letters.
const SLACK: Abs = Abs::raw(0.01);

/// Returns a document with its words put together.
pub(super) fn words(document: &PagedDocument) -> PagedDocument {
    let mut pages = document.pages().to_vec();
    for page in &mut pages {
        join(&mut page.frame);
    }
    PagedDocument::new(pages.into(), document.info().clone())
}

fn join(frame: &mut Frame) {
    let mut items: Vec<(Point, FrameItem)> = Vec::new();
    // The text that may go on, among the items.
    let mut open: Option<usize> = None;
    for (at, mut item) in frame.items().cloned() {
        match &mut item {
            FrameItem::Text(next) => {
                let word = open.and_then(|index| items.get_mut(index));
                if let Some((start, FrameItem::Text(word))) = word
                    && goes_on((*start, word), (at, next))
                {
                    add(word, next, start.y - at.y);
                    continue;
                }
                open = next.text.contains(changes_shape).then_some(items.len());
            }
            // A line under words.
            FrameItem::Shape(..) => {}
            FrameItem::Group(group) => {
                join(&mut group.frame);
                open = None;
            }
            _ => open = None,
        }
        items.push((at, item));
    }
    frame.clear();
    for (at, mut item) in items {
        if let FrameItem::Text(text) = &mut item
            && text.text.contains(changes_shape)
        {
            text.glyphs = marks_inside(text);
        }
        frame.push(at, item);
    }
}

/// Returns the glyphs of a word, marks before their letters and a space without width before both:
/// readers of PDF take the place of such a cluster from its first glyph and its last one.
fn marks_inside(text: &TextItem) -> Vec<Glyph> {
    let ttf = text.font.ttf();
    let space = ttf.glyph_index(' ').filter(|glyph| ttf.glyph_bounding_box(*glyph).is_none());
    let mut glyphs = Vec::with_capacity(text.glyphs.len());
    for cluster in text.glyphs.chunk_by(|one, other| one.range == other.range) {
        let (marks, letters): (Vec<_>, Vec<_>) =
            cluster.iter().cloned().partition(|glyph| glyph.x_advance == Em::zero());
        if let (false, [letter]) = (marks.is_empty(), letters.as_slice()) {
            let upright = Glyph { x_offset: Em::zero(), y_offset: Em::zero(), ..letter.clone() };
            glyphs.extend(space.map(|id| Glyph { id: id.0, x_advance: Em::zero(), ..upright }));
            let before = cluster.iter().take_while(|glyph| glyph.x_advance == Em::zero()).count();
            glyphs.extend(marks.into_iter().enumerate().map(|(at, mark)| {
                let moved = if at < before { Em::zero() } else { letter.x_advance };
                Glyph { x_offset: mark.x_offset + moved, ..mark }
            }));
            glyphs.push(letter.clone());
        } else {
            glyphs.extend_from_slice(cluster);
        }
    }
    glyphs
}

/// Whether a character is of a script whose letters change beside each other.
fn changes_shape(character: char) -> bool {
    let code = u32::from(character);
    (0x590..0x1e00).contains(&code) || (0xa840..0xac00).contains(&code) || code >= 0xfb1d
}

/// Whether a text goes on with a word: it touches it and stands next to it in what was written.
fn goes_on((start, word): (Point, &TextItem), (at, next): (Point, &TextItem)) -> bool {
    let (Some(last), Some(first)) = (word.glyphs.last(), next.glyphs.first()) else { return false };
    let touches = (start.x + word.width() - at.x).abs() <= SLACK;
    let is_alike = word.font == next.font && word.size == next.size && word.fill == next.fill;
    let turns = next.text.contains(text::is_right_to_left);
    let follows = if turns { first.span.1 <= last.span.1 } else { first.span.1 >= last.span.1 };
    touches
        && is_alike
        && follows
        && first.span.0 == last.span.0
        && next.text.contains(changes_shape)
}

/// Adds a text that stands so much higher. Where each glyph's letters were written tells their order.
fn add(word: &mut TextItem, next: &TextItem, rise: Abs) {
    let rise = Em::from_abs(rise, word.size);
    let raised = next.glyphs.iter().map(|glyph| {
        (Glyph { y_offset: glyph.y_offset + rise, ..glyph.clone() }, &next.text[glyph.range()])
    });
    let before = word.glyphs.iter().map(|glyph| (glyph.clone(), &word.text[glyph.range()]));
    let both: Vec<(Glyph, &str)> = before.chain(raised).collect();
    let written: BTreeMap<u16, &str> =
        both.iter().map(|(glyph, letters)| (glyph.span.1, *letters)).collect();
    let mut starts: BTreeMap<u16, u16> = BTreeMap::new();
    let mut text = String::new();
    for (at, letters) in &written {
        starts.insert(*at, u16::try_from(text.len()).unwrap_or(u16::MAX));
        text.push_str(letters);
    }
    let glyphs = both.into_iter().map(|(glyph, _)| {
        let (start, at) = (starts[&glyph.span.1], glyph.span.1);
        let end = start.saturating_add(u16::try_from(written[&at].len()).unwrap_or(u16::MAX));
        Glyph { range: start..end, ..glyph }
    });
    word.glyphs = glyphs.collect();
    word.text = text.into();
}
