//! The prose of a briefing in reading order, with the place of every word.

use std::cell::OnceCell;
use std::ops::Range;

use crate::lint::prose::Word;
use crate::lint::prose::quotation;
use crate::lint::prose::words;
use crate::markup;
use crate::markup::Block;
use crate::markup::Extent;
use crate::markup::Inline;
use crate::model::Action;
use crate::model::Briefing;
use crate::model::Question;
use crate::model::Section;
use crate::model::SlotRole;
use crate::source::Span;
use crate::source::Text;
use crate::text::word_count;

/// A paragraph, an item or a line of plain text.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// The words, without markup.
    pub text: String,
    /// The field that they stand in.
    pub field: Field,
    /// Whether they are a quotation: a `>` block or a voice.
    pub quoted: bool,
    /// The links among them.
    pub links: Vec<Link>,
    /// Where emphasised words are written, with their marks.
    pub emphasis: Vec<Span>,
    pieces: Vec<Piece<'a>>,
    words: OnceCell<Vec<Word>>,
    quotations: OnceCell<Vec<Range<usize>>>,
}

/// A link in a passage.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it leads.
    pub url: String,
    /// Its words' place in the passage's text.
    pub range: Range<usize>,
    /// Where all of it is written.
    pub span: Span,
    /// Whether it is an address between angle brackets.
    pub bare: bool,
}

/// A part of a passage's text that is written in one way.
#[derive(Clone, Debug)]
struct Piece<'a> {
    /// The first byte in the passage's text.
    start: usize,
    /// The field, and where in its value the part stands.
    field: &'a Text,
    range: Range<usize>,
    /// Whether the value has the part as it is.
    verbatim: bool,
}

/// Which field a passage stands in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Field {
    /// The title.
    Title,
    /// The summary.
    Summary,
    /// The content warning.
    ContentWarning,
    /// A voice.
    Voice,
    /// A section's heading.
    Heading,
    /// A section's body.
    Body,
    /// What a facilitator says.
    Say,
    /// What a facilitator does.
    Do,
    /// A picture's caption.
    Caption,
    /// A picture's alternative text.
    Alt,
    /// An action's change.
    Change,
    /// An action's outcome.
    Outcome,
    /// A question.
    Question,
    /// How to help the group with a question.
    Prompt,
    /// What is published in place of a withheld report.
    Improvements,
    /// Why a report is withheld.
    WithheldReason,
    /// Words on wellbeing.
    Welcome,
    /// A ground rule.
    GroundRule,
}

impl<'a> Passage<'a> {
    fn new(text: String, field: Field, quoted: bool, pieces: Vec<Piece<'a>>) -> Self {
        Self {
            text,
            field,
            quoted,
            links: Vec::new(),
            emphasis: Vec::new(),
            pieces,
            words: OnceCell::new(),
            quotations: OnceCell::new(),
        }
    }

    /// Returns the words, with their sentences.
    pub(crate) fn words(&self) -> &[Word] {
        self.words.get_or_init(|| words(&self.text))
    }

    /// Returns the words of each sentence.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &[Word]> {
        self.words().chunk_by(|one, next| one.sentence == next.sentence)
    }

    /// Whether a range of the text lies in a quotation: the whole passage or a part between
    /// quotation marks.
    pub(crate) fn is_quoted(&self, range: &Range<usize>) -> bool {
        let quotations = self.quotations.get_or_init(|| quotation::quotations(&self.text));
        let after = quotations.partition_point(|part| part.start <= range.start);
        let within = after.checked_sub(1).map(|index| &quotations[index]);
        self.quoted || within.is_some_and(|part| range.end <= part.end)
    }

    /// Returns where words are written, from the first to the last.
    pub(crate) fn span_of_words(&self, words: &[Word]) -> Span {
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => self.span(first.range.start..last.range.end),
            _ => self.span(0..0),
        }
    }

    /// Returns where a range of the text is written.
    pub fn span(&self, range: Range<usize>) -> Span {
        let last = range.end.saturating_sub(1).max(range.start);
        let first = self.piece_span(range.start, range.start);
        let last = self.piece_span(last, range.end);
        first.to(last)
    }

    /// Where the part of a piece from `start` up to `end` is written, both within the piece.
    fn piece_span(&self, start: usize, end: usize) -> Span {
        let after = self.pieces.partition_point(|piece| piece.start <= start);
        let Some(piece) = after.checked_sub(1).map(|index| &self.pieces[index]) else {
            return Span::default();
        };
        if !piece.verbatim {
            return piece.field.span_of(piece.range.clone());
        }
        let from = (piece.range.start + (start - piece.start)).min(piece.range.end);
        let to = (piece.range.start + (end.max(start) - piece.start)).min(piece.range.end);
        piece.field.span_of(from..to)
    }
}

/// Returns the number of words in a field of small Markdown.
pub(crate) fn words_of(field: Option<&Text>) -> usize {
    let Some(field) = field else { return 0 };
    let mut collector = Collector::default();
    collector.markdown(field, Field::Body);
    collector.passages.iter().map(|passage| word_count(&passage.text)).sum()
}

/// Returns the prose of a briefing, in reading order.
pub(crate) fn of(briefing: &Briefing) -> Vec<Passage<'_>> {
    let mut collector = Collector::default();
    collector.plain(briefing.title.as_ref(), Field::Title);
    collector.plain(briefing.summary.as_ref(), Field::Summary);
    collector.plain(briefing.content_warning.as_ref(), Field::ContentWarning);
    for voice in &briefing.voices {
        collector.quoted += 1;
        collector.markdown_field(voice.text.as_ref(), Field::Voice);
        collector.quoted -= 1;
    }
    // Actions and questions are read once, last where no section of theirs is there.
    let (mut actions, mut questions) = (Some(&briefing.actions), Some(&briefing.questions));
    for section in in_order(briefing) {
        collector.section(section);
        match role_of(briefing, section) {
            Some(SlotRole::Change) => collector.actions(actions.take()),
            Some(SlotRole::Questions) => collector.questions(questions.take()),
            _ => {}
        }
    }
    collector.actions(actions);
    collector.questions(questions);
    if let Some(review) = &briefing.review {
        collector.markdown_field(review.improvements.as_ref(), Field::Improvements);
        collector.plain(review.withheld_reason.as_ref(), Field::WithheldReason);
    }
    collector.markdown_field(briefing.session.welcome.as_ref(), Field::Welcome);
    for rule in &briefing.session.ground_rules {
        collector.plain(Some(rule), Field::GroundRule);
    }
    collector.passages
}

/// Sections in the scheme's order, those of unknown slots last.
fn in_order(briefing: &Briefing) -> Vec<&Section> {
    let mut sections: Vec<&Section> = briefing.sections.iter().collect();
    if let Some(scheme) = &briefing.scheme {
        sections.sort_by_key(|section| {
            let position = section.slot.as_ref().and_then(|slot| scheme.position(slot));
            position.unwrap_or(usize::MAX)
        });
    }
    sections
}

fn role_of(briefing: &Briefing, section: &Section) -> Option<SlotRole> {
    let scheme = briefing.scheme.as_ref()?;
    let position = scheme.position(section.slot.as_deref()?)?;
    Some(scheme.slots[position].role)
}

#[derive(Default)]
struct Collector<'a> {
    passages: Vec<Passage<'a>>,
    quoted: usize,
}

impl<'a> Collector<'a> {
    fn section(&mut self, section: &'a Section) {
        self.plain(section.heading.as_ref(), Field::Heading);
        self.markdown_field(section.body.as_ref(), Field::Body);
        if let Some(image) = &section.image {
            self.plain(image.alt.as_ref(), Field::Alt);
            self.plain(image.caption.as_ref(), Field::Caption);
        }
        self.markdown_field(section.say.as_ref(), Field::Say);
        self.markdown_field(section.act.as_ref(), Field::Do);
    }

    fn actions(&mut self, actions: Option<&'a Vec<Action>>) {
        for action in actions.into_iter().flatten() {
            self.markdown_field(action.change.as_ref(), Field::Change);
            self.plain(action.outcome.as_ref(), Field::Outcome);
        }
    }

    fn questions(&mut self, questions: Option<&'a Vec<Question>>) {
        for question in questions.into_iter().flatten() {
            self.plain(question.text.as_ref(), Field::Question);
            self.markdown_field(question.prompt.as_ref(), Field::Prompt);
        }
    }

    fn plain(&mut self, field: Option<&'a Text>, kind: Field) {
        let Some(field) = field else { return };
        let piece = Piece { start: 0, field, range: 0..field.len(), verbatim: true };
        // A line that is wrapped in the file is one line.
        let text = field.value.replace('\n', " ");
        self.passages.push(Passage::new(text, kind, self.quoted > 0, vec![piece]));
    }

    fn markdown_field(&mut self, field: Option<&'a Text>, kind: Field) {
        if let Some(field) = field {
            self.markdown(field, kind);
        }
    }

    fn markdown(&mut self, field: &'a Text, kind: Field) {
        let markup = markup::parse(field, Extent::Blocks);
        self.blocks(&markup.blocks, field, kind);
    }

    fn blocks(&mut self, blocks: &[Block], field: &'a Text, kind: Field) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => self.paragraph(inlines, field, kind),
                Block::List { items, .. } => {
                    for item in items {
                        self.blocks(item, field, kind);
                    }
                }
                Block::Quote(blocks) => {
                    self.quoted += 1;
                    self.blocks(blocks, field, kind);
                    self.quoted -= 1;
                }
            }
        }
    }

    fn paragraph(&mut self, inlines: &[Inline], field: &'a Text, kind: Field) {
        let mut passage = Passage::new(String::new(), kind, self.quoted > 0, Vec::new());
        passage.take(inlines, field);
        if !passage.text.trim().is_empty() {
            self.passages.push(passage);
        }
    }
}

impl<'a> Passage<'a> {
    fn take(&mut self, inlines: &[Inline], field: &'a Text) {
        for inline in inlines {
            match inline {
                Inline::Text(run) => {
                    let (range, verbatim) = (run.range.clone(), run.verbatim);
                    self.pieces.push(Piece { start: self.text.len(), field, range, verbatim });
                    self.text.push_str(&run.text);
                }
                Inline::Break => self.text.push('\n'),
                Inline::Strong(inner) => self.take(inner, field),
                Inline::Emphasis(inner, span) => {
                    self.emphasis.push(*span);
                    self.take(inner, field);
                }
                Inline::Link { url, inlines, span, bare } => {
                    let start = self.text.len();
                    self.take(inlines, field);
                    let (url, range) = (url.clone(), start..self.text.len());
                    self.links.push(Link { url, range, span: *span, bare: *bare });
                }
            }
        }
    }
}
