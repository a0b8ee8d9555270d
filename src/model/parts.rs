//! The tables that come in any number, and the session.

use crate::model::Audience;
use crate::model::ChosenBy;
use crate::model::Date;
use crate::model::Field;
use crate::model::List;
use crate::model::Minutes;
use crate::model::PersonRole;
use crate::model::Place;
use crate::model::Progress;
use crate::model::SupportFor;
use crate::source::Spanned;
use crate::source::Text;

/// A `[[person]]`: who the text may name.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// Where it is.
    pub place: Place,
    /// A name that is not the person's.
    pub pseudonym: Field<Text>,
    /// A real name that is public already.
    pub name: Field<Text>,
    /// Who the person is.
    pub role: Field<Spanned<PersonRole>>,
    /// The age at the time of harm, as written.
    pub age: Field<Text>,
    /// Who chose the pseudonym.
    pub chosen_by: Field<Spanned<ChosenBy>>,
}

/// An `[[action]]`: something that should change.
#[derive(Clone, Debug, Default)]
pub struct Action {
    /// Where it is.
    pub place: Place,
    /// What should change, small Markdown of one paragraph.
    pub change: Field<Text>,
    /// Who sees to it.
    pub owner: Field<Text>,
    /// By when.
    pub by: Field<Spanned<Date>>,
    /// How we will know.
    pub evidence: Field<Text>,
    /// How far it has come.
    pub status: Field<Spanned<Progress>>,
    /// What came of it, or why it was not done.
    pub outcome: Field<Text>,
}

/// A `[[question]]` to reflect on.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Where it is.
    pub place: Place,
    /// The question.
    pub text: Field<Text>,
    /// Its share of the discussion.
    pub minutes: Field<Spanned<Minutes>>,
    /// A facilitator word: how to help the group with it.
    pub prompt: Field<Text>,
    /// Whom it asks.
    pub audience: Field<Spanned<Audience>>,
}

/// A `[[voice]]`: words of the child, the adult or the family.
#[derive(Clone, Debug, Default)]
pub struct Voice {
    /// Where it is.
    pub place: Place,
    /// What they said, small Markdown.
    pub text: Field<Text>,
    /// Who said it.
    pub from: Field<Text>,
    /// Whether they agreed to these words being used here.
    pub agreed: Field<Spanned<bool>>,
}

/// A `[[support]]` entry: where readers can get help.
#[derive(Clone, Debug, Default)]
pub struct Support {
    /// Where it is.
    pub place: Place,
    /// Whom it is for.
    pub audience: Field<Spanned<SupportFor>>,
    /// The service's name.
    pub name: Field<Text>,
    /// Its telephone number.
    pub phone: Field<Text>,
    /// Its web address.
    pub url: Field<Text>,
    /// Hours and cost.
    pub note: Field<Text>,
}

/// A `[[resource]]`: further reading.
#[derive(Clone, Debug, Default)]
pub struct Resource {
    /// Where it is.
    pub place: Place,
    /// Its title.
    pub title: Field<Text>,
    /// Its web address.
    pub url: Field<Text>,
    /// A remark.
    pub note: Field<Text>,
}

/// A `[[source]]`: where facts come from.
#[derive(Clone, Debug, Default)]
pub struct SourceNote {
    /// Where it is.
    pub place: Place,
    /// Its title.
    pub title: Field<Text>,
    /// Its web address.
    pub url: Field<Text>,
    /// When it was read.
    pub accessed: Field<Spanned<Date>>,
}

/// An `[[acronym]]`.
#[derive(Clone, Debug, Default)]
pub struct Acronym {
    /// Where it is.
    pub place: Place,
    /// The short form.
    pub short: Field<Text>,
    /// The long form.
    pub long: Field<Text>,
}

/// A `[[sign-off]]`: who agreed the text.
#[derive(Clone, Debug, Default)]
pub struct SignOff {
    /// Where it is.
    pub place: Place,
    /// In which role.
    pub role: Field<Text>,
    /// Of which agency.
    pub agency: Field<Text>,
    /// When.
    pub date: Field<Spanned<Date>>,
    /// Which version.
    pub version: Field<Text>,
}

/// A `[[revision]]`: what changed.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// Where it is.
    pub place: Place,
    /// The version.
    pub version: Field<Text>,
    /// Its date.
    pub date: Field<Spanned<Date>>,
    /// What changed.
    pub note: Field<Text>,
}

/// A `[[waiver]]`: lets one rule pass, on purpose.
#[derive(Clone, Debug, Default)]
pub struct Waiver {
    /// Where it is.
    pub place: Place,
    /// The rule's name.
    pub rule: Field<Text>,
    /// The place it covers, such as `section.findings`; the whole file when absent.
    pub at: Field<Text>,
    /// Why.
    pub reason: Field<Text>,
    /// Who decided.
    pub by: Field<Text>,
}

/// The `[session]`: the running order around the seven minutes.
#[derive(Clone, Debug, Default)]
pub struct SessionPlan {
    /// Where it is; the start of the file when it is absent.
    pub place: Place,
    /// Minutes of the opening.
    pub opening: Field<Spanned<Minutes>>,
    /// Minutes of the discussion.
    pub discussion: Field<Spanned<Minutes>>,
    /// Minutes of the actions and close.
    pub actions: Field<Spanned<Minutes>>,
    /// Words on wellbeing, small Markdown.
    pub welcome: Field<Text>,
    /// How the group works together.
    pub ground_rules: List<Text>,
    /// Whether the collection's own questions follow the briefing's.
    pub standing_questions: Field<Spanned<bool>>,
}

impl SessionPlan {
    /// Returns the minutes of the opening: 1 unless set.
    pub fn opening(&self) -> f64 {
        self.opening.get().map_or(1.0, |minutes| minutes.value.0)
    }

    /// Returns the minutes of the discussion: 10 unless set.
    pub fn discussion(&self) -> f64 {
        self.discussion.get().map_or(10.0, |minutes| minutes.value.0)
    }

    /// Returns the minutes of the actions and close: 2 unless set.
    pub fn actions(&self) -> f64 {
        self.actions.get().map_or(2.0, |minutes| minutes.value.0)
    }
}
