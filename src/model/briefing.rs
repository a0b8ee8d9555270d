//! A whole briefing.

use crate::model::Acronym;
use crate::model::Action;
use crate::model::Date;
use crate::model::Field;
use crate::model::Language;
use crate::model::List;
use crate::model::Marking;
use crate::model::Person;
use crate::model::Place;
use crate::model::Question;
use crate::model::Resource;
use crate::model::Review;
use crate::model::Revision;
use crate::model::Scheme;
use crate::model::Section;
use crate::model::SessionPlan;
use crate::model::SignOff;
use crate::model::SourceNote;
use crate::model::Status;
use crate::model::Support;
use crate::model::Voice;
use crate::model::Waiver;
use crate::source::Spanned;
use crate::source::Text;

/// A whole briefing, tables in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Briefing {
    /// Where the `[briefing]` table is.
    pub place: Place,
    /// Names the output files.
    pub id: Field<Text>,
    /// The title, plain text.
    pub title: Field<Text>,
    /// Who issues it, when it is not the collection's partnership.
    pub partnership: Field<Text>,
    /// The scheme's name as written.
    pub scheme_name: Field<Text>,
    /// The scheme; nothing when the name is not known.
    pub scheme: Option<Scheme>,
    /// The language; British English unless set.
    pub language: Language,
    /// How far it has come.
    pub status: Field<Spanned<Status>>,
    /// The protective marking.
    pub marking: Field<Spanned<Marking>>,
    /// The version.
    pub version: Field<Text>,
    /// The day of issue.
    pub issued: Field<Spanned<Date>>,
    /// The day to look at it again.
    pub review_by: Field<Spanned<Date>>,
    /// One or two sentences for listings.
    pub summary: Field<Text>,
    /// Who wrote it.
    pub authors: List<Text>,
    /// Whom to write to or call.
    pub contact: Field<Text>,
    /// Slugs of the vocabulary.
    pub themes: List<Text>,
    /// Slugs of agencies.
    pub audience: List<Text>,
    /// Whether it is an invented example.
    pub fictional: Field<Spanned<bool>>,
    /// What a reader should know first.
    pub content_warning: Field<Text>,
    /// The review that it teaches from.
    pub review: Field<Review>,
    /// Who the text may name.
    pub people: List<Person>,
    /// The sections.
    pub sections: List<Section>,
    /// What should change.
    pub actions: List<Action>,
    /// The questions.
    pub questions: List<Question>,
    /// The voices.
    pub voices: List<Voice>,
    /// Where to get help.
    pub support: List<Support>,
    /// Further reading.
    pub resources: List<Resource>,
    /// Where the facts come from.
    pub sources: List<SourceNote>,
    /// The short forms.
    pub acronyms: List<Acronym>,
    /// Who agreed the text.
    pub sign_offs: List<SignOff>,
    /// What changed.
    pub revisions: List<Revision>,
    /// What may pass.
    pub waivers: List<Waiver>,
    /// The running order.
    pub session: SessionPlan,
}

impl Briefing {
    /// Returns the status: draft unless set.
    pub fn status(&self) -> Status {
        self.status.get().map_or(Status::Draft, |status| status.value)
    }

    /// Whether the text has been agreed: approved or published.
    pub fn is_agreed(&self) -> bool {
        matches!(self.status(), Status::Approved | Status::Published)
    }

    /// Returns the marking: none unless set.
    pub fn marking(&self) -> Marking {
        self.marking.get().map_or(Marking::None, |marking| marking.value)
    }

    /// Returns the first section that fills a slot.
    pub fn section(&self, slot: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.slot.as_deref() == Some(slot))
    }

    /// Whether it is an invented example: only if it says so.
    pub fn is_fictional(&self) -> bool {
        self.fictional.get().is_some_and(|flag| flag.value)
    }
}
