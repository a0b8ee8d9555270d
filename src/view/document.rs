//! The participants' view of one briefing.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::fonts::HouseFonts;
use crate::view::{Action, Block, Picture, Question, Reference, Scan, Slide, Support, Voice};

/// Everything that a participants' template may print, in reading order.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct View {
    /// The briefing's id, such as `robin-2026`; file names start with it.
    pub id: String,
    /// The content's language, a BCP 47 tag such as `en-GB`.
    pub language: String,
    /// `rtl` where the content's language is written from right to left, else `ltr`.
    pub direction: String,
    /// The interface words of the output, by name (`words.support_heading`).
    pub words: BTreeMap<String, String>,
    /// The language of `words` where it is not the content's: then they need a `lang`.
    pub words_language: Option<String>,
    /// `OFFICIAL`, `OFFICIAL-SENSITIVE` or nothing.
    pub marking: Option<String>,
    /// The word `DRAFT` or `WITHDRAWN` in the output's language, for head and foot.
    pub state: Option<String>,
    /// The title, plain text.
    pub title: String,
    /// The words "7-minute briefing" in the output's language.
    pub kind: String,
    /// The review type's name, such as "Local child safeguarding practice review".
    pub review_type: Option<String>,
    /// The language of the review type, where it is not the interface's: then it needs a `lang`.
    pub review_type_language: Option<String>,
    /// The partnership that issues the briefing.
    pub partnership: String,
    /// Its web address.
    pub partnership_url: Option<String>,
    /// The web address as readers see it, without the scheme.
    pub partnership_address: Option<String>,
    /// The partnership's short name, such as "ESCP".
    pub partnership_short: Option<String>,
    /// One or two sentences for listings.
    pub summary: Option<String>,
    /// "An invented example" or "names have been changed", as a sentence; or nothing.
    pub naming: Option<String>,
    /// What a reader should know before reading on, plain text.
    pub content_warning: Option<String>,
    /// The whole reading time as a sentence ("About 3 minutes to read"), for the page.
    pub reading_time: String,
    /// The child's, adult's or family's own words; they stand before the first section.
    pub voices: Vec<Voice>,
    /// The seven sections, in the scheme's order; always seven.
    pub sections: Vec<Section>,
    /// Where readers can get help: everyone's first, then staff's.
    pub support: Vec<Support>,
    /// The reviews that the briefing teaches from, in file order.
    pub reviews: Vec<Review>,
    /// Further reading.
    pub resources: Vec<Reference>,
    /// Where the facts come from.
    pub sources: Vec<Reference>,
    /// The short forms and what they stand for.
    pub acronyms: Vec<Acronym>,
    /// What changed between versions; only page and text draw it.
    pub revisions: Vec<Revision>,
    /// Version and dates, ready to print.
    pub dates: Dates,
    /// Who wrote the briefing.
    pub authors: Vec<String>,
    /// Whom to write to or call.
    pub contact: Option<String>,
    /// The contact as a `mailto:`, `tel:` or `https:` address, where it is one.
    pub contact_link: Option<String>,
    /// The partnership's accent, such as `#0b4f6c`, for the head; nothing: the look's own.
    pub accent: Option<String>,
    /// The colour to print on; nothing: white.
    pub paper: Option<String>,
    /// The partnership's signs, at most four, to be drawn in one height.
    pub logos: Vec<Logo>,
    /// The public address as a code to scan; nothing while draft or withdrawn.
    pub scan: Option<Scan>,
    /// The slides of the deck, in order, already split to fit; empty for what shows none.
    pub slides: Vec<Slide>,
    /// The collection's fonts, by which text is measured and set; templates do not see them.
    #[serde(skip)]
    pub fonts: HouseFonts,
}

/// A partnership's sign.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Logo {
    /// Its name among the output's files, such as `images/logo-1.png`.
    pub file: String,
    /// What it tells people who cannot see it; nothing where the name beside it says it.
    pub alt: Option<String>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// One of the seven sections.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Section {
    /// Its place, 1 to 7.
    pub number: usize,
    /// Its slot in the scheme, such as `background`; unique in the briefing.
    pub slot: String,
    /// Its role: `context`, `event`, `review`, `findings`, `change`, `questions`, `information`.
    pub role: String,
    /// Its heading.
    pub heading: String,
    /// Whether the heading is only for assistive technology; draw the number in its place.
    pub heading_hidden: bool,
    /// Its hue, such as `#2f4b6e`: dark enough for white text and as text on white.
    pub hue: String,
    /// The text; empty where the section only has actions or questions.
    pub blocks: Vec<Block>,
    /// Whether a draft has nothing here yet: draw `words.to_be_written`.
    pub gap: bool,
    /// The section's picture.
    pub image: Option<Picture>,
    /// The actions: only in the section whose role is `change`.
    pub actions: Vec<Action>,
    /// The questions: only in the section whose role is `questions`.
    pub questions: Vec<Question>,
}

/// A review that the briefing teaches from.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Review {
    /// The type's name, such as "Local child safeguarding practice review".
    pub kind: Option<String>,
    /// The language of the type's name, where it is not the interface's.
    pub kind_language: Option<String>,
    /// The review's title.
    pub title: Option<String>,
    /// Who commissioned it.
    pub partnership: Option<String>,
    /// "local" or "national" in the output's language.
    pub scope: Option<String>,
    /// Who wrote it.
    pub reviewers: Vec<String>,
    /// The time it looks at.
    pub period: Option<String>,
    /// When it was published, ready to print.
    pub published: Option<String>,
    /// What became of the report, as a sentence, where it cannot be read.
    pub report: Option<String>,
    /// The report's address and the other documents.
    pub links: Vec<Reference>,
    /// What is published in place of a withheld report.
    pub improvements: Vec<Block>,
    /// Why the report is withheld, plain text.
    pub withheld_reason: Option<String>,
}

/// A short form and what it stands for.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Acronym {
    /// The short form.
    pub short: String,
    /// The long form.
    pub long: String,
}

/// What changed in a version.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Revision {
    /// The version.
    pub version: String,
    /// Its date, ready to print.
    pub date: Option<String>,
    /// What changed.
    pub note: Option<String>,
}

/// Version and dates, ready to print.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Dates {
    /// The version as written, such as "1.0".
    pub version: Option<String>,
    /// The day of issue ("14 May 2026").
    pub issued: Option<String>,
    /// The day to look at it again.
    pub review_by: Option<String>,
    /// All of them on a line: "Version 1.0 · Issued 14 May 2026 · Review by 14 May 2027".
    pub line: String,
}
