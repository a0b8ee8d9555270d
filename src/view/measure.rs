//! How much room text takes on a slide, in the pixels of a stage of 1280 by 720.
//!
//! The sizes are those that style sheet and Typst draw with. Tests hold every slide of the samples
//! against its stage, in a browser and in the boxes of Typst.

use crate::fonts;
use crate::look::STAGE;
use crate::view::{
    Action, Block, Fact, FactLine, Inline, Question, Slide, Support, View, Voice, markup,
};

/// The height of a slide's body.
pub(super) const BODY_HEIGHT: f64 = STAGE.body_height() as f64;

/// The width of the words.
const WIDTH: f64 = STAGE.measure as f64;

/// What is left of the width for safety: a browser's line may hold a little less.
const SLACK: f64 = 0.97;

const LIST_INDENT: f64 = STAGE.indent as f64;
const ACTION_INDENT: f64 = STAGE.action_indent as f64;
/// What "2 of 3" takes of the line of a heading.
const PART: f64 = 110.0;
pub(super) const PARAGRAPH_GAP: f64 = STAGE.paragraph_gap as f64;
pub(super) const ITEM_GAP: f64 = STAGE.item_gap as f64;
pub(super) const VOICE_GAP: f64 = STAGE.voice_gap as f64;
const FROM_GAP: f64 = STAGE.from_gap as f64;
const AUDIENCE_GAP: f64 = STAGE.audience_gap as f64;
pub(super) const ACTION_GAP: f64 = STAGE.action_gap as f64;
pub(super) const SUPPORT_GAP: f64 = STAGE.support_gap as f64;
pub(super) const FACT_GAP: f64 = STAGE.fact_gap as f64;
pub(super) const FACT_LINE_GAP: f64 = STAGE.fact_line_gap as f64;
/// The height of the term over its lines.
pub(super) const FACT_TERM: f64 = SMALL.line;

/// A size of type on a slide.
#[derive(Clone, Copy)]
pub(super) struct Type {
    weight: u16,
    size: f64,
    line: f64,
}

pub(super) const BODY: Type = sized(400, STAGE.body, STAGE.body_line);
const BODY_STRONG: Type = sized(600, STAGE.body, STAGE.body_line);
const SMALL: Type = sized(400, STAGE.small, STAGE.small_line);
const VOICE: Type = sized(400, STAGE.voice, STAGE.voice_line);
const LARGE_VOICE: Type = sized(400, STAGE.large_voice, STAGE.large_voice_line);
const LARGE_QUESTION: Type = sized(600, STAGE.question, STAGE.question_line);
const HEADING: Type = sized(700, STAGE.heading, STAGE.heading_line);

const fn sized(weight: u16, size: u16, line: u16) -> Type {
    Type { weight, size: size as f64, line: line as f64 }
}

/// The interface words that stand before what is measured.
pub(super) struct Labels {
    evidence: String,
    outcome: String,
    for_staff: String,
}

impl Labels {
    /// Returns those that a view draws.
    pub(super) fn of(view: &View) -> Self {
        let label = |name: &str| view.words.get(name).map(|word| format!("{word}: "));
        Self {
            evidence: label("evidence").unwrap_or_default(),
            outcome: label("outcome").unwrap_or_default(),
            for_staff: label("support_staff").unwrap_or_default(),
        }
    }
}

/// Returns the height of a body under a heading: a second line of heading takes its room.
pub(super) fn body_height(heading: &str) -> f64 {
    // The numbered disc stands before the heading, and "2 of 3" may follow it.
    let disc = f64::from(STAGE.disc + STAGE.heading_gap);
    let lines = lines(heading, HEADING, WIDTH - disc - PART);
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
    block_in(block, BODY, indent)
}

/// Returns the height of blocks of body text with gaps between them.
pub(super) fn blocks(all: &[Block], indent: f64, gap: f64) -> f64 {
    blocks_in(all, BODY, indent, gap)
}

fn block_in(block: &Block, of: Type, indent: f64) -> f64 {
    match block {
        Block::Paragraph { inlines: words } => inlines(words, of, indent),
        Block::List { items, .. } => {
            let inner = indent + LIST_INDENT;
            stacked(items.iter().map(|item| blocks_in(item, of, inner, ITEM_GAP)), ITEM_GAP)
        }
        Block::Quote { blocks } => blocks_in(blocks, of, indent + LIST_INDENT, PARAGRAPH_GAP),
    }
}

fn blocks_in(all: &[Block], of: Type, indent: f64, gap: f64) -> f64 {
    stacked(all.iter().map(|one| block_in(one, of, indent)), gap)
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
    blocks_in(&voice.blocks, of, 0.0, PARAGRAPH_GAP) + FROM_GAP + BODY.line
}

/// Returns the height of an action: its change, a line of status, owner and date, and a line each
/// for how we will know and what came of it, with their labels.
pub(super) fn action(action: &Action, labels: &Labels) -> f64 {
    let meta = [&action.status_word, &action.owner, &action.by];
    let meta: Vec<&str> = meta.into_iter().flatten().map(String::as_str).collect();
    let small = |text: &str| count(lines(text, SMALL, WIDTH - ACTION_INDENT)) * SMALL.line;
    let meta = if meta.is_empty() { 0.0 } else { small(&meta.join(" · ")) };
    let more = [(&labels.evidence, &action.evidence), (&labels.outcome, &action.outcome)];
    let more =
        more.into_iter().filter_map(|(label, text)| Some(format!("{label}{}", text.as_ref()?)));
    let more: f64 = more.map(|text| small(&text)).sum();
    inlines(&action.change, BODY_STRONG, ACTION_INDENT) + meta + more
}

/// Returns the height of a question in the larger type of few words.
pub(super) fn large_question(question: &Question) -> f64 {
    count(lines(&question.text, LARGE_QUESTION, WIDTH)) * LARGE_QUESTION.line
}

/// Returns the height of a support entry.
pub(super) fn support(entry: &Support, labels: &Labels) -> f64 {
    let first = [Some(&entry.name), entry.phone.as_ref(), entry.address.as_ref()];
    let first: Vec<&str> = first.into_iter().flatten().map(String::as_str).collect();
    let label = if entry.staff { labels.for_staff.as_str() } else { "" };
    let note = format!("{label}{}", entry.note.as_deref().unwrap_or_default());
    let note = if note.is_empty() { 0.0 } else { count(lines(&note, SMALL, WIDTH)) };
    count(lines(&first.join("   "), BODY_STRONG, WIDTH)) * BODY.line + note * SMALL.line
}

/// Returns the height of a slide's body as it is reckoned; nothing for a picture, which takes the room
/// that there is.
pub fn slide_height(view: &View, slide: &Slide) -> f64 {
    let labels = Labels::of(view);
    let voice = if slide.large { large_voice } else { voice };
    let question = slide.question.iter().map(|asked| question(asked, slide.large));
    let parts = [
        stacked(slide.blocks.iter().map(|one| block(one, 0.0)), PARAGRAPH_GAP),
        stacked(slide.voices.iter().map(voice), VOICE_GAP),
        stacked(slide.actions.iter().map(|one| action(one, &labels)), ACTION_GAP),
        stacked(question, 0.0),
        stacked(slide.support.iter().map(|one| support(one, &labels)), SUPPORT_GAP),
        stacked(slide.facts.iter().map(fact), FACT_GAP),
        stacked(slide.gap.then_some(BODY.line).into_iter(), 0.0),
    ];
    stacked(parts.into_iter().filter(|height| *height > 0.0), PARAGRAPH_GAP)
}

/// Returns the height of a question, with for whom it is above it.
fn question(question: &Question, large: bool) -> f64 {
    let audience = question.audience.as_ref().map_or(0.0, |_| SMALL.line + AUDIENCE_GAP);
    let of = if large { LARGE_QUESTION } else { BODY_STRONG };
    audience + count(lines(&question.text, of, WIDTH)) * of.line
}

/// Returns the height of things above each other, with gaps between them.
fn stacked(heights: impl Iterator<Item = f64>, gap: f64) -> f64 {
    heights.reduce(|above, next| above + gap + next).unwrap_or_default()
}

/// Returns the height of a titled fact.
pub(super) fn fact(fact: &Fact) -> f64 {
    FACT_TERM + stacked(fact.lines.iter().map(fact_line), FACT_LINE_GAP)
}

/// Returns the height of one line of a fact, which may be long.
pub(super) fn fact_line(line: &FactLine) -> f64 {
    let more = [line.address.as_ref().map(|it| format!("({it})")), line.note.clone()];
    let words: Vec<String> =
        std::iter::once(line.text.clone()).chain(more.into_iter().flatten()).collect();
    count(lines(&words.join(" "), BODY, WIDTH)) * BODY.line
}

#[expect(clippy::cast_precision_loss, reason = "lines on a slide are few")]
fn count(number: usize) -> f64 {
    number as f64
}
