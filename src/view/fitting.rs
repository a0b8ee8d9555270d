//! How large the words of a slide can be, and which parts have room on one slide together.

use crate::look::{QUESTIONS, SCALE, Step};
use crate::text::word_count;
use crate::view::{
    Action, Block, Question, Section, Slide, SlideKind, Support, markup,
    measure::{self, LEAST, Measure, QUESTION_HEIGHT},
    paginate,
};

/// A text of fewer words than this is no slide of its own beside the actions that it introduces.
const FEW_WORDS: usize = 25;

/// The smallest size of the partnership's questions.
const OURS: &Step = &SCALE[2];

/// The largest size of what is not read longest: a text above a question, and where to get help.
const CALM: usize = 2;

/// Puts things on slides.
pub(super) struct Fitting {
    pub(super) measure: Measure,
}

impl Fitting {
    pub(super) fn of(measure: Measure) -> Self {
        Self { measure }
    }

    /// Whether a slide's body has room in a size, which it gets.
    fn fits(&self, slide: &mut Slide, at: &Step, height: f64) -> bool {
        slide.size = at.size;
        self.measure.slide(slide) <= height
    }

    /// Gives a slide the sizes of what it does not hold, so that templates find each, and its height.
    pub(super) fn settle(&self, slide: &mut Slide) {
        slide.size = slide.size.max(LEAST.size);
        slide.question_size = slide.question_size.max(LEAST.size);
        slide.height = whole_pixels(self.measure.slide(slide));
    }

    /// Returns slides of one part in the largest sizes that they have room for, at most one step of
    /// the scale apart.
    pub(super) fn sized(&self, mut contents: Vec<Slide>, height: f64) -> Vec<Slide> {
        let largest: Vec<usize> = contents
            .iter_mut()
            .map(|slide| {
                let is_calm = slide.kind == SlideKind::Help || !slide.questions.is_empty();
                let most = if is_calm { CALM } else { SCALE.len() - 1 };
                (0..=most).rev().find(|at| self.fits(slide, &SCALE[*at], height)).unwrap_or(0)
            })
            .collect();
        let with_words = contents.iter().zip(&largest).filter(|(slide, _)| slide.image.is_none());
        let least = with_words.map(|(_, at)| *at).min().unwrap_or(0);
        for (slide, at) in contents.iter_mut().zip(largest) {
            slide.size = SCALE[at.min(least + 1)].size;
        }
        contents
    }

    /// Returns the slides before the start: words on wellbeing, then where to get help.
    pub(super) fn start(&self, all: Vec<Block>, support: Vec<Support>, height: f64) -> Vec<Slide> {
        let kind = SlideKind::Start;
        let mut whole = Slide { kind, blocks: all, support, ..Slide::default() };
        if self.fits(&mut whole, LEAST, height) {
            return self.sized(vec![whole], height);
        }
        let (all, support) = (whole.blocks, whole.support);
        let texts = paginate::blocks(&self.measure, &all, height).into_iter();
        let mut contents: Vec<Slide> =
            texts.map(|blocks| Slide { kind, blocks, ..Slide::default() }).collect();
        let of = |_: &Support| f64::from(2 * LEAST.line);
        for support in paginate::groups(&support, height, (0.0, 0.0), of) {
            contents.push(Slide { kind, support, ..Slide::default() });
        }
        self.sized(contents, height)
    }

    pub(super) fn groups_of_actions(&self, all: &[Action], height: f64) -> Vec<Vec<Action>> {
        self.actions_under(all, height, 0.0)
    }

    fn actions_under(&self, all: &[Action], height: f64, head: f64) -> Vec<Vec<Action>> {
        let of = |action: &Action| self.measure.action(action, LEAST);
        paginate::groups(all, height, (measure::ACTION_GAP, head), of)
    }

    /// Puts actions under the text that introduces them: all where they have room, else some where the
    /// text is short or there is none. Returns how many.
    pub(super) fn join_actions(
        &self,
        contents: &mut Vec<Slide>,
        section: &Section,
        height: f64,
    ) -> usize {
        if section.actions.is_empty() || section.image.is_some() || contents.len() > 1 {
            return 0;
        }
        let text = contents.first().map(|slide| slide.blocks.clone()).unwrap_or_default();
        let mut joined =
            Slide { blocks: text, actions: section.actions.clone(), ..Slide::default() };
        if !self.fits(&mut joined, LEAST, height) {
            if words(&joined.blocks) >= FEW_WORDS {
                return 0;
            }
            let above = self.measure.blocks(&joined.blocks, LEAST);
            let head = if above > 0.0 { above + f64::from(LEAST.paragraph_gap) } else { 0.0 };
            let groups = self.actions_under(&section.actions, height, head);
            joined.actions = groups.into_iter().next().unwrap_or_default();
            if !self.fits(&mut joined, LEAST, height) {
                return 0;
            }
        }
        joined.also.push("actions".to_owned());
        let many = joined.actions.len();
        *contents = vec![joined];
        many
    }

    /// Puts the first question, or else the partnership's, under the text that introduces it, where
    /// both have room. Returns how many questions.
    pub(super) fn join_questions(
        &self,
        contents: &mut Vec<Slide>,
        section: &Section,
        label: String,
        height: f64,
    ) -> usize {
        let (Some(first), [text], None) =
            (section.questions.first(), contents.as_slice(), &section.image)
        else {
            return 0;
        };
        let audience = first.audience.iter().map(|audience| format!(" · {audience}"));
        let label = std::iter::once(label).chain(audience).collect::<String>();
        let mut joined = if first.standing {
            let questions = section.questions.clone();
            Slide { questions, also: vec!["ours".to_owned()], ..text.clone() }
        } else {
            let (question_label, questions) = (Some(label), vec![first.clone()]);
            Slide { question_label, questions, also: vec!["question-1".to_owned()], ..text.clone() }
        };
        let sizes = if first.standing { vec![OURS] } else { QUESTIONS.iter().collect() };
        let found = sizes.into_iter().find(|asked| {
            joined.question_size = asked.size;
            self.fits(&mut joined, LEAST, height)
        });
        let many = found.map_or(0, |_| joined.questions.len());
        if many > 0 {
            *contents = vec![joined];
        }
        many
    }

    /// Returns the slides of a question: one, in the largest type that it has room for; several for
    /// one that has no room in the smallest.
    pub(super) fn question(&self, question: &Question) -> Vec<Slide> {
        let fits = |text: &str, at: &Step| self.measure.question(text, at) <= QUESTION_HEIGHT;
        let asked = |text: String, at: &Step| Slide {
            questions: vec![Question { text, ..question.clone() }],
            question_size: at.size,
            ..Slide::default()
        };
        let sizes = QUESTIONS.iter().chain(SCALE.iter().rev());
        if let Some(at) = sizes.into_iter().find(|at| fits(&question.text, at)) {
            return vec![asked(question.text.clone(), at)];
        }
        let pieces = paginate::texts(&question.text, |text| fits(text, LEAST));
        pieces.into_iter().map(|text| asked(text, LEAST)).collect()
    }

    /// Returns the slides of the partnership's questions.
    pub(super) fn ours(&self, all: &[Question], height: f64) -> Vec<Slide> {
        let of = |text: &str, at: &Step| {
            let question = Question { text: text.to_owned(), ..all[0].clone() };
            self.measure.questions(&[question], at)
        };
        let long = all.iter().any(|question| of(&question.text, OURS) > height);
        let at = if long { LEAST } else { OURS };
        let pieces = all.iter().flat_map(|question| {
            let texts = paginate::texts(&question.text, |text| of(text, at) <= height);
            texts.into_iter().map(|text| Question { text, ..question.clone() })
        });
        let pieces: Vec<Question> = pieces.collect();
        let gaps = (f64::from(at.item_gap), 0.0);
        let groups = paginate::groups(&pieces, height, gaps, |one| of(&one.text, at));
        let contents = groups.into_iter().map(|questions| {
            let larger =
                SCALE.iter().rev().find(|at| self.measure.questions(&questions, at) <= height);
            let question_size = larger.unwrap_or(at).size;
            Slide { question_size, questions, ..Slide::default() }
        });
        contents.collect()
    }
}

fn words(blocks: &[Block]) -> usize {
    let count = |block: &Block| match block {
        Block::Paragraph { inlines } => word_count(&markup::plain_text(inlines)),
        Block::List { items, .. } => items.iter().map(|item| words(item)).sum(),
        Block::Quote { blocks } => words(blocks),
    };
    blocks.iter().map(count).sum()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a height is positive, and what is longer than a wall is as long as can be"
)]
fn whole_pixels(height: f64) -> u16 {
    height.ceil() as u16
}
