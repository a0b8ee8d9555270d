//! The facilitator's view: the participants' view and the words that only a facilitator may see.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model;
use crate::text::plain_number;
use crate::view::{
    Block, Input, Question, Slide, SlideKind, View, markup, minutes, phrase, stock::Stock,
};

/// What the presenter and the session papers may print.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct FacilitatorView {
    /// All that participants see, at the top level of the JSON.
    #[serde(flatten)]
    pub view: View,
    /// What only the facilitator sees.
    pub facilitator: Facilitator,
}

/// What only the facilitator sees.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Facilitator {
    /// The running order around the seven minutes.
    pub session: Session,
    /// Notes to each of the seven sections, in order.
    pub sections: Vec<SectionNotes>,
    /// Notes to each question, the standing ones too, in order.
    pub questions: Vec<QuestionNotes>,
    /// Notes to each slide, in the order of `slides`.
    pub slides: Vec<SlideNotes>,
}

/// The running order, in minutes ready to print.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Session {
    /// Minutes of the opening.
    pub opening: String,
    /// Minutes of the briefing: seven.
    pub briefing: String,
    /// Minutes of the discussion.
    pub discussion: String,
    /// Minutes of the actions and close.
    pub actions: String,
    /// All of them together.
    pub total: String,
    /// Words on wellbeing to open with.
    pub welcome: Vec<Block>,
    /// How the group works together.
    pub ground_rules: Vec<String>,
}

/// A section as the facilitator tells it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SectionNotes {
    /// Its place, 1 to 7.
    pub number: usize,
    /// Its heading.
    pub heading: String,
    /// Its share of the seven minutes, ready to print ("1", "0.5").
    pub minutes: String,
    /// The same in whole seconds, for the timer; the seven make 420.
    pub seconds: u32,
    /// What to say in place of the text; empty: read the text.
    pub say: Vec<Block>,
    /// What to do.
    #[serde(rename = "do")]
    pub act: Vec<Block>,
    /// The text that participants see, to read out where `say` is empty.
    pub body: Vec<Block>,
}

/// A question as the facilitator asks it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct QuestionNotes {
    /// Its place, from 1.
    pub number: usize,
    /// The question.
    pub text: String,
    /// Its minutes, ready to print; nothing where the discussion has none left for it.
    pub minutes: Option<String>,
    /// The same in whole seconds.
    pub seconds: u32,
    /// How to help the group with it.
    pub prompt: Vec<Block>,
    /// For whom, ready to print; nothing when for the team.
    pub audience: Option<String>,
    /// Whether it is one of the partnership's standing questions.
    pub standing: bool,
}

/// What the facilitator sees beside a slide.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SlideNotes {
    /// The slide's address.
    pub id: String,
    /// Whether these are the notes of the slide before once more.
    pub repeated: bool,
    /// What to say.
    pub say: Vec<Block>,
    /// What to do.
    #[serde(rename = "do")]
    pub act: Vec<Block>,
    /// How to help the group with the question.
    pub prompt: Vec<Block>,
    /// Whether the section's share of the seven minutes runs before the question's own.
    pub tells_section: bool,
    /// The seconds of the questions that this slide asks.
    pub question_seconds: Option<u32>,
}

/// Returns the facilitator's view around the participants' view of the same briefing.
pub fn facilitator(input: &Input<'_>, view: View) -> FacilitatorView {
    let sections = sections(input, &view);
    let questions = questions(input, &view);
    let slides =
        view.slides.iter().map(|slide| slide_notes(slide, &sections, &questions)).collect();
    let session = session(input);
    FacilitatorView { view, facilitator: Facilitator { session, sections, questions, slides } }
}

fn session(input: &Input<'_>) -> Session {
    let plan = &input.briefing.session;
    let (opening, discussion, actions) = (plan.opening(), plan.discussion(), plan.actions());
    Session {
        opening: plain_number(opening),
        briefing: "7".to_owned(),
        discussion: plain_number(discussion),
        actions: plain_number(actions),
        total: plain_number(opening + 7.0 + discussion + actions),
        welcome: Stock::of(input).welcome(),
        ground_rules: plan.ground_rules.iter().map(phrase::plain).collect(),
    }
}

fn sections(input: &Input<'_>, view: &View) -> Vec<SectionNotes> {
    let written = |slot: &str| input.briefing.section(slot);
    let given = view.sections.iter().map(|section| {
        written(&section.slot)
            .and_then(|section| section.minutes.get())
            .map(|minutes| minutes.value.0)
    });
    let words = view
        .sections
        .iter()
        .map(|section| written(&section.slot).map_or(0, model::Section::spoken_words));
    let given: Vec<Option<f64>> = given.collect();
    let seconds = minutes::section_seconds(&given, &words.collect::<Vec<usize>>());
    let notes = view.sections.iter().zip(seconds).zip(&given).map(|((section, seconds), given)| {
        let source = written(&section.slot);
        SectionNotes {
            number: section.number,
            heading: section.heading.clone(),
            minutes: plain_number(minutes::spoken(*given, seconds)),
            seconds,
            say: markup::blocks(source.and_then(|section| section.say.as_ref()), input.fonts),
            act: markup::blocks(source.and_then(|section| section.act.as_ref()), input.fonts),
            body: section.blocks.clone(),
        }
    });
    notes.collect()
}

fn questions(input: &Input<'_>, view: &View) -> Vec<QuestionNotes> {
    let asked: Vec<&Question> =
        view.sections.iter().flat_map(|section| &section.questions).collect();
    let written: Vec<&model::Question> = input
        .briefing
        .questions
        .iter()
        .filter(|question| question.text.as_ref().is_some())
        .collect();
    let given = asked.iter().enumerate().map(|(index, question)| {
        let own = written.get(index).filter(|_| !question.standing);
        own.and_then(|own| own.minutes.get()).map(|minutes| minutes.value.0)
    });
    let given: Vec<Option<f64>> = given.collect();
    let seconds = minutes::question_seconds(&given, input.briefing.session.discussion());
    let notes = asked.iter().zip(seconds).enumerate().map(|(index, (question, seconds))| {
        let own = written.get(index).filter(|_| !question.standing);
        QuestionNotes {
            number: question.number,
            text: question.text.clone(),
            minutes: (seconds > 0).then(|| plain_number(minutes::spoken(given[index], seconds))),
            seconds,
            prompt: markup::blocks(own.and_then(|own| own.prompt.as_ref()), input.fonts),
            audience: question.audience.clone(),
            standing: question.standing,
        }
    });
    notes.collect()
}

/// A section's notes stand on its first slide and once more on those that follow, a question's on its
/// own slides; on a slide that holds both, in that order.
fn slide_notes(
    slide: &Slide,
    sections: &[SectionNotes],
    questions: &[QuestionNotes],
) -> SlideNotes {
    let told =
        slide.first_of_section || matches!(slide.kind, SlideKind::Section | SlideKind::Actions);
    let section = slide.step.filter(|_| told).map(|step| &sections[step - 1]);
    let asked: Vec<&QuestionNotes> =
        slide.questions.iter().map(|question| &questions[question.number - 1]).collect();
    let asks = !asked.is_empty();
    SlideNotes {
        id: slide.id.clone(),
        repeated: told && !slide.first_of_section || asks && slide.is_continued,
        say: section.map(|section| section.say.clone()).unwrap_or_default(),
        act: section.map(|section| section.act.clone()).unwrap_or_default(),
        prompt: asked.iter().flat_map(|question| question.prompt.clone()).collect(),
        tells_section: asks && told,
        question_seconds: asks.then(|| asked.iter().map(|question| question.seconds).sum()),
    }
}
