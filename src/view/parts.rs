//! What sections and slides both draw.

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::{Block, Inline, links};

/// Words of the child, the adult or the family.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Voice {
    /// What they said.
    pub blocks: Vec<Block>,
    /// Who said it.
    pub from: String,
    /// The language of what they said, a BCP 47 tag, where it is not the content's.
    pub language: Option<String>,
    /// `rtl` or `ltr`, where `language` is there.
    pub direction: Option<String>,
}

/// A picture, already read, turned upright and stripped of its metadata.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Picture {
    /// Its name among the output's files, such as `images/1.jpg`.
    pub file: String,
    /// Its alternative text; nothing where it is decoration.
    pub alt: Option<String>,
    /// The caption under it.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// How much of the measure it takes: `small` a third, `normal` two thirds, `large` all.
    pub size: String,
    /// Its width in pixels, upright.
    pub width: u32,
    /// Its height in pixels, upright.
    pub height: u32,
}

/// Something that should change.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Action {
    /// What should change: the inlines of one paragraph.
    pub change: Vec<Inline>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// By when, ready to print ("30 September 2026").
    pub by: Option<String>,
    /// How we will know.
    pub evidence: Option<String>,
    /// `open`, `done` or `not-done`.
    pub status: String,
    /// The status as a word of the output's language; nothing while open.
    pub status_word: Option<String>,
    /// What came of it, or why it was not done.
    pub outcome: Option<String>,
}

/// A reflection question, without its prompt and minutes.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Question {
    /// Its place among the questions, from 1; the partnership's own go on counting.
    pub number: usize,
    /// The question.
    pub text: String,
    /// For whom, ready to print ("For managers"); nothing when for the team.
    pub audience: Option<String>,
    /// Whether it is one of the partnership's standing questions.
    pub standing: bool,
}

/// Where readers can get help.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Support {
    /// The service's name.
    pub name: String,
    /// Its telephone number as people write it.
    pub phone: Option<String>,
    /// The number as a `tel:` address.
    pub phone_link: Option<String>,
    /// Its web address.
    pub url: Option<String>,
    /// The web address as readers see it, without the scheme.
    pub address: Option<String>,
    /// Hours, cost, whom it is for.
    pub note: Option<String>,
    /// Whether it is for staff.
    pub staff: bool,
}

/// A thing to read, with or without an address.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Reference {
    /// Its title.
    pub title: String,
    /// Its web address.
    pub url: Option<String>,
    /// The web address as readers see it, without the scheme.
    pub address: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// When it was read, ready to print.
    pub accessed: Option<String>,
}

impl Reference {
    /// Returns a title with its address, in readable form unless the title is that already.
    pub fn of(title: String, url: Option<&str>) -> Self {
        let address = url.map(links::readable).filter(|address| *address != title);
        let url = url.map(links::target);
        Self { title, url, address, note: None, accessed: None }
    }
}
