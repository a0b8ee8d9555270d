//! A slide as templates see it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::{Action, Block, Picture, Question, Support, Voice};

/// One slide. Draw what is there, in the order of the fields.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template asks for each by its name")]
pub struct Slide {
    /// Its address, such as `findings-2`; unique in the deck.
    pub id: String,
    /// Its place, from 1.
    pub number: usize,
    /// What kind of slide it is.
    pub kind: SlideKind,
    /// Its heading.
    pub heading: String,
    /// "2 of 3" where a long part goes over several slides.
    pub part: Option<String>,
    /// Whether it goes on from the slide before.
    pub is_continued: bool,
    /// "Slide 3 of 14", for assistive technology and the foot.
    pub position: String,
    /// The step of the seven that is present, 1 to 7; nothing before and after them.
    pub step: Option<usize>,
    /// Whether it is the first slide of its section, the one that carries the section's notes.
    pub first_of_section: bool,
    /// Whether the heading is only for assistive technology.
    pub heading_hidden: bool,
    /// Text.
    pub blocks: Vec<Block>,
    /// Voices.
    pub voices: Vec<Voice>,
    /// Whether voices or a question are few words, to be set larger.
    pub large: bool,
    /// A picture.
    pub image: Option<Picture>,
    /// Actions.
    pub actions: Vec<Action>,
    /// A question.
    pub question: Option<Question>,
    /// Where to get help.
    pub support: Vec<Support>,
    /// Titled facts, for the last slides: about the review, resources, sources, acronyms, dates.
    pub facts: Vec<Fact>,
    /// Whether the code to scan stands here: draw `scan`.
    pub scan: bool,
    /// Whether there is nothing here yet, in a draft: draw `words.to_be_written`.
    pub gap: bool,
}

/// A titled line or list of the last slides.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Fact {
    /// Its title, such as "Reviewers".
    pub term: String,
    /// What it says; plain strings, each on a line of its own.
    pub lines: Vec<FactLine>,
}

/// A line of a [`Fact`].
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct FactLine {
    /// The words.
    pub text: String,
    /// Where they lead.
    pub url: Option<String>,
    /// The address as readers see it; nothing where the words say it already.
    pub address: Option<String>,
    /// A remark that follows them.
    pub note: Option<String>,
}

/// What a slide is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlideKind {
    /// The title.
    Title,
    /// Before we start: wellbeing, content warning, support.
    Start,
    /// The voices.
    Voices,
    /// A section's text.
    Section,
    /// The actions, after the section whose role is `change`.
    Actions,
    /// One of the briefing's questions.
    Question,
    /// The partnership's standing questions.
    Ours,
    /// Where to get help.
    Help,
    /// About the review, resources, sources, acronyms, dates.
    Close,
}
