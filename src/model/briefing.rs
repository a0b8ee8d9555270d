//! A whole briefing.

use crate::model::Acronym;
use crate::model::Action;
use crate::model::Date;
use crate::model::Language;
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
use crate::model::SlotRole;
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
    pub id: Option<Text>,
    /// The title, plain text.
    pub title: Option<Text>,
    /// Who issues it, when it is not the collection's partnership.
    pub partnership: Option<Text>,
    /// The scheme's name as written.
    pub scheme_name: Option<Text>,
    /// The scheme; nothing when the name is not known.
    pub scheme: Option<Scheme>,
    /// The language; British English unless set.
    pub language: Language,
    /// How far it has come.
    pub status: Option<Spanned<Status>>,
    /// The protective marking.
    pub marking: Option<Spanned<Marking>>,
    /// The version.
    pub version: Option<Text>,
    /// The day of issue.
    pub issued: Option<Spanned<Date>>,
    /// The day to look at it again.
    pub review_by: Option<Spanned<Date>>,
    /// One or two sentences for listings.
    pub summary: Option<Text>,
    /// Who wrote it.
    pub authors: Vec<Text>,
    /// Whom to write to or call.
    pub contact: Option<Text>,
    /// Slugs of the vocabulary.
    pub themes: Vec<Text>,
    /// Slugs of agencies.
    pub audience: Vec<Text>,
    /// Whether it is an invented example.
    pub fictional: bool,
    /// What a reader should know first.
    pub content_warning: Option<Text>,
    /// The review that it teaches from.
    pub review: Option<Review>,
    /// Who the text may name.
    pub people: Vec<Person>,
    /// The sections.
    pub sections: Vec<Section>,
    /// What should change.
    pub actions: Vec<Action>,
    /// The questions.
    pub questions: Vec<Question>,
    /// The voices.
    pub voices: Vec<Voice>,
    /// Where to get help.
    pub support: Vec<Support>,
    /// Further reading.
    pub resources: Vec<Resource>,
    /// Where the facts come from.
    pub sources: Vec<SourceNote>,
    /// The short forms.
    pub acronyms: Vec<Acronym>,
    /// Who agreed the text.
    pub sign_offs: Vec<SignOff>,
    /// What changed.
    pub revisions: Vec<Revision>,
    /// What may pass.
    pub waivers: Vec<Waiver>,
    /// The running order.
    pub session: SessionPlan,
}

impl Briefing {
    /// Returns the status: draft unless set.
    pub fn status(&self) -> Status {
        self.status.map_or(Status::Draft, |status| status.value)
    }

    /// Whether the text has been agreed: approved or published.
    pub fn is_agreed(&self) -> bool {
        matches!(self.status(), Status::Approved | Status::Published)
    }

    /// Returns the marking: none unless set.
    pub fn marking(&self) -> Marking {
        self.marking.map_or(Marking::None, |marking| marking.value)
    }

    /// Returns the first section that fills a slot.
    pub fn section(&self, slot: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.slot.as_deref() == Some(slot))
    }

    /// Returns the section that fills the one slot with a role, `change` or `questions`.
    pub fn section_of_role(&self, role: SlotRole) -> Option<&Section> {
        let scheme = self.scheme.as_ref()?;
        self.section(&scheme.slots.iter().find(|slot| slot.role == role)?.name)
    }
}
