//! A slide as templates see it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::{Action, Block, Picture, Question, Support, Voice};

/// One slide. Draw what is there, in the order of the fields.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template asks for each by its name")]
pub struct Slide {
    /// Its address, such as `findings-2`; unique in the deck.
    pub id: String,
    /// Addresses of what stands on it too, such as `actions`.
    pub also: Vec<String>,
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
    /// "Slide 3 of 14", for assistive technology and the foot. The last slides, about the briefing, are
    /// not counted.
    pub position: String,
    /// The step of the seven that is present, 1 to 7; nothing before and after them.
    pub step: Option<usize>,
    /// Whether it is the first slide of its section, the one that carries the section's notes.
    pub first_of_section: bool,
    /// Whether the heading is only for assistive technology.
    pub heading_hidden: bool,
    /// The heading of its section, for assistive technology: where no slide has it over its words, and the
    /// steps do not show it.
    pub section_heading: Option<String>,
    /// The size of its text, one of `scale`, in pixels of the stage.
    pub size: u16,
    /// How high its body was reckoned, in pixels of the stage; a picture takes the room that there is.
    pub height: u16,
    /// Text.
    pub blocks: Vec<Block>,
    /// Voices.
    pub voices: Vec<Voice>,
    /// A picture.
    pub image: Option<Picture>,
    /// Actions.
    pub actions: Vec<Action>,
    /// "Question 1 of 3" above the question, where the heading tells something else.
    pub question_label: Option<String>,
    /// The size of a question, one of `questions` or `scale`, in pixels of the stage.
    pub question_size: u16,
    /// A question; of the partnership's, as many as the slide holds, in a list.
    pub questions: Vec<Question>,
    /// Where to get help; before the start as one run of names and numbers.
    pub support: Vec<Support>,
    /// Columns of titled facts, for the last slides: about the review, resources, sources, acronyms,
    /// dates.
    pub facts: Vec<Vec<Fact>>,
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
    /// The language of the words, a BCP 47 tag, where it is not that of the interface.
    pub language: Option<String>,
}

/// What a slide is for.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlideKind {
    /// The title.
    Title,
    /// Before we start: wellbeing, content warning, support.
    Start,
    /// The voices.
    Voices,
    /// A section's text.
    #[default]
    Section,
    /// Actions that have no room on the slide of the section whose role is `change`.
    Actions,
    /// One of the briefing's questions, and nothing else.
    Question,
    /// The partnership's standing questions.
    Ours,
    /// Where to get help.
    Help,
    /// About the review, resources, sources, acronyms, dates.
    Close,
}
