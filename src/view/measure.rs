//! How much room text takes on a slide, in the pixels of a stage of 1280 by 720.
//!
//! The numbers are those of `templates/html/deck.css`; a browser test holds every slide of the
//! samples against its stage, so that the two cannot drift apart unseen.

use crate::fonts;
use crate::view::Action;
use crate::view::Block;
use crate::view::Fact;
use crate::view::FactLine;
use crate::view::Inline;
use crate::view::Question;
use crate::view::Support;
use crate::view::Voice;
use crate::view::markup;

/// The height of a slide's body.
pub(super) const BODY_HEIGHT: f64 = 490.0;

/// The width of the words.
pub(super) const WIDTH: f64 = 868.0;

/// What is left of the width for safety: a browser's line may hold a little less.
const SLACK: f64 = 0.97;

const LIST_INDENT: f64 = 34.0;
pub(super) const PARAGRAPH_GAP: f64 = 20.0;
pub(super) const ITEM_GAP: f64 = 12.0;
pub(super) const VOICE_GAP: f64 = 28.0;
pub(super) const ACTION_GAP: f64 = 22.0;
pub(super) const SUPPORT_GAP: f64 = 18.0;
pub(super) const FACT_GAP: f64 = 16.0;
pub(super) const FACT_LINE_GAP: f64 = 8.0;
/// The height of the term over its lines.
pub(super) const FACT_TERM: f64 = SMALL.line;

/// A size of type on a slide.
#[derive(Clone, Copy)]
pub(super) struct Type {
    weight: u16,
    size: f64,
    line: f64,
}

pub(super) const BODY: Type = Type { weight: 400, size: 30.0, line: 44.0 };
const BODY_STRONG: Type = Type { weight: 600, size: 30.0, line: 44.0 };
const SMALL: Type = Type { weight: 400, size: 26.0, line: 38.0 };
const VOICE: Type = Type { weight: 400, size: 34.0, line: 50.0 };
const LARGE_VOICE: Type = Type { weight: 400, size: 44.0, line: 62.0 };
const LARGE_QUESTION: Type = Type { weight: 600, size: 40.0, line: 56.0 };
const HEADING: Type = Type { weight: 700, size: 48.0, line: 58.0 };

/// Returns the height of a body under a heading: a second line of heading takes its room.
pub(super) fn body_height(heading: &str) -> f64 {
    // The numbered disc stands before the heading, and "2 of 3" may follow it.
    let lines = lines(heading, HEADING, WIDTH - 84.0 - 110.0);
    BODY_HEIGHT - HEADING.line * (count(lines) - 1.0)
}

/// Returns how many lines words take.
pub(super) fn lines(text: &str, of: Type, width: f64) -> usize {
    let width = width * SLACK;
    let space = fonts::advance(" ", of.weight, of.size);
    let mut lines = 1;
    let mut used = 0.0;
    for word in text.split_whitespace() {
        let length = fonts::advance(word, of.weight, of.size);
        if used > 0.0 && used + space + length > width {
            lines += 1;
            used = 0.0;
        }
        used += if used > 0.0 { space + length } else { length };
        // A word longer than a line is broken.
        while used > width {
            lines += 1;
            used -= width;
        }
    }
    lines
}

/// Returns the height of inlines.
pub(super) fn inlines(inlines: &[Inline], of: Type, indent: f64) -> f64 {
    let breaks = inlines.iter().filter(|inline| matches!(inline, Inline::Break)).count();
    let text = markup::plain_text(inlines);
    (count(lines(&text, of, WIDTH - indent)) + count(breaks)) * of.line
}

/// Returns the height of a block of body text.
pub(super) fn block(block: &Block, indent: f64) -> f64 {
    match block {
        Block::Paragraph { inlines: words } => inlines(words, BODY, indent),
        Block::List { items, .. } => {
            let heights = items.iter().map(|item| blocks(item, indent + LIST_INDENT, ITEM_GAP));
            heights.sum::<f64>() + ITEM_GAP * gaps(items.len())
        }
        Block::Quote { blocks: inner } => blocks(inner, indent + LIST_INDENT, PARAGRAPH_GAP),
    }
}

/// Returns the height of blocks with gaps between them.
pub(super) fn blocks(all: &[Block], indent: f64, gap: f64) -> f64 {
    all.iter().map(|one| block(one, indent)).sum::<f64>() + gap * gaps(all.len())
}

/// Returns the height of a list item.
pub(super) fn item(item: &[Block]) -> f64 {
    blocks(item, LIST_INDENT, ITEM_GAP)
}

/// Returns the height of a voice with who said it.
pub(super) fn voice(voice: &Voice) -> f64 {
    voice_in(voice, VOICE)
}

/// Returns the height of a voice in the larger type of few words.
pub(super) fn large_voice(voice: &Voice) -> f64 {
    voice_in(voice, LARGE_VOICE)
}

fn voice_in(voice: &Voice, of: Type) -> f64 {
    let scale = of.line / BODY.line * (of.size / BODY.size);
    blocks(&voice.blocks, 40.0, PARAGRAPH_GAP) * scale + 8.0 + BODY.line
}

/// Returns the height of an action: its change, a line of status, owner and date, and a line each
/// for how we will know and what came of it, with their labels.
pub(super) fn action(action: &Action) -> f64 {
    const INDENT: f64 = 24.0;
    const LABEL: &str = "What came of it: ";
    let meta = [&action.status_word, &action.owner, &action.by];
    let meta: Vec<&str> = meta.into_iter().flatten().map(String::as_str).collect();
    let small = |text: &str| count(lines(text, SMALL, WIDTH - INDENT)) * SMALL.line;
    let meta = if meta.is_empty() { 0.0 } else { small(&meta.join(" · ")) };
    let more = [&action.evidence, &action.outcome].into_iter().flatten();
    let more: f64 = more.map(|text| small(&format!("{LABEL}{text}"))).sum();
    inlines(&action.change, BODY_STRONG, INDENT) + meta + more
}

/// Returns the height of a question in the larger type of few words.
pub(super) fn large_question(question: &Question) -> f64 {
    count(lines(&question.text, LARGE_QUESTION, WIDTH)) * LARGE_QUESTION.line
}

/// Returns the height of a support entry.
pub(super) fn support(entry: &Support) -> f64 {
    // A staff entry says so before its note.
    const FOR_STAFF: &str = "For staff: ";
    let first = [Some(&entry.name), entry.phone.as_ref(), entry.address.as_ref()];
    let first: Vec<&str> = first.into_iter().flatten().map(String::as_str).collect();
    let note = match (entry.note.as_deref(), entry.staff) {
        (None, false) => 0.0,
        (note, _) => {
            let note = format!("{FOR_STAFF}{}", note.unwrap_or_default());
            count(lines(&note, SMALL, WIDTH))
        }
    };
    count(lines(&first.join("   "), BODY_STRONG, WIDTH)) * BODY.line + note * SMALL.line
}

/// Returns the height of a titled fact.
pub(super) fn fact(fact: &Fact) -> f64 {
    let lines = fact.lines.iter().map(fact_line);
    FACT_TERM + lines.sum::<f64>() + FACT_LINE_GAP * gaps(fact.lines.len())
}

/// Returns the height of one line of a fact, which may be long.
pub(super) fn fact_line(line: &FactLine) -> f64 {
    let more = [line.address.as_ref().map(|it| format!("({it})")), line.note.clone()];
    let words: Vec<String> =
        std::iter::once(line.text.clone()).chain(more.into_iter().flatten()).collect();
    count(lines(&words.join(" "), BODY, WIDTH)) * BODY.line
}

fn gaps(count_of: usize) -> f64 {
    count(count_of.saturating_sub(1))
}

#[expect(clippy::cast_precision_loss, reason = "lines on a slide are few")]
fn count(number: usize) -> f64 {
    number as f64
}
