//! Collects the prose of a briefing, in reading order.

use crate::lint::prose::Field;
use crate::lint::prose::Passage;
use crate::lint::prose::passage::Piece;
use crate::markup;
use crate::markup::Block;
use crate::markup::Extent;
use crate::markup::Inline;
use crate::model::Action;
use crate::model::Briefing;
use crate::model::Question;
use crate::model::Section;
use crate::model::SlotRole;
use crate::source::Text;
use crate::text::word_count;

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
    let (mut actions, mut questions) = (Some(&*briefing.actions), Some(&*briefing.questions));
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
    if let Some(review) = briefing.review.as_ref() {
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
        if let Some(image) = section.image.as_ref() {
            self.plain(image.alt.as_ref(), Field::Alt);
            self.plain(image.caption.as_ref(), Field::Caption);
        }
        self.markdown_field(section.say.as_ref(), Field::Say);
        self.markdown_field(section.act.as_ref(), Field::Do);
    }

    fn actions(&mut self, actions: Option<&'a [Action]>) {
        for action in actions.into_iter().flatten() {
            self.markdown_field(action.change.as_ref(), Field::Change);
            self.plain(action.outcome.as_ref(), Field::Outcome);
        }
    }

    fn questions(&mut self, questions: Option<&'a [Question]>) {
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
