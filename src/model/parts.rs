//! The tables that come in any number, and the session.

use crate::model::Audience;
use crate::model::ChosenBy;
use crate::model::Date;
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
    pub pseudonym: Option<Text>,
    /// A real name that is public already.
    pub name: Option<Text>,
    /// Who the person is.
    pub role: Option<Spanned<PersonRole>>,
    /// The age at the time of harm, as written.
    pub age: Option<Text>,
    /// Who chose the pseudonym.
    pub chosen_by: Option<Spanned<ChosenBy>>,
}

/// An `[[action]]`: something that should change.
#[derive(Clone, Debug, Default)]
pub struct Action {
    /// Where it is.
    pub place: Place,
    /// What should change, small Markdown of one paragraph.
    pub change: Option<Text>,
    /// Who sees to it.
    pub owner: Option<Text>,
    /// By when.
    pub by: Option<Spanned<Date>>,
    /// How we will know.
    pub evidence: Option<Text>,
    /// How far it has come.
    pub status: Option<Spanned<Progress>>,
    /// What came of it, or why it was not done.
    pub outcome: Option<Text>,
}

/// A `[[question]]` to reflect on.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Where it is.
    pub place: Place,
    /// The question.
    pub text: Option<Text>,
    /// Its share of the discussion.
    pub minutes: Option<Spanned<Minutes>>,
    /// A facilitator word: how to help the group with it.
    pub prompt: Option<Text>,
    /// Whom it asks.
    pub audience: Option<Spanned<Audience>>,
}

/// A `[[voice]]`: words of the child, the adult or the family.
#[derive(Clone, Debug, Default)]
pub struct Voice {
    /// Where it is.
    pub place: Place,
    /// What they said, small Markdown.
    pub text: Option<Text>,
    /// Who said it.
    pub from: Option<Text>,
    /// Whether they agreed to these words being used here.
    pub agreed: Option<Spanned<bool>>,
}

/// A `[[support]]` entry: where readers can get help.
#[derive(Clone, Debug, Default)]
pub struct Support {
    /// Where it is.
    pub place: Place,
    /// Whom it is for.
    pub audience: Option<Spanned<SupportFor>>,
    /// The service's name.
    pub name: Option<Text>,
    /// Its telephone number.
    pub phone: Option<Text>,
    /// Its web address.
    pub url: Option<Text>,
    /// Hours and cost.
    pub note: Option<Text>,
}

/// A `[[resource]]`: further reading.
#[derive(Clone, Debug, Default)]
pub struct Resource {
    /// Where it is.
    pub place: Place,
    /// Its title.
    pub title: Option<Text>,
    /// Its web address.
    pub url: Option<Text>,
    /// A remark.
    pub note: Option<Text>,
}

/// A `[[source]]`: where facts come from.
#[derive(Clone, Debug, Default)]
pub struct SourceNote {
    /// Where it is.
    pub place: Place,
    /// Its title.
    pub title: Option<Text>,
    /// Its web address.
    pub url: Option<Text>,
    /// When it was read.
    pub accessed: Option<Spanned<Date>>,
}

/// An `[[acronym]]`.
#[derive(Clone, Debug, Default)]
pub struct Acronym {
    /// Where it is.
    pub place: Place,
    /// The short form.
    pub short: Option<Text>,
    /// The long form.
    pub long: Option<Text>,
}

/// A `[[sign-off]]`: who agreed the text.
#[derive(Clone, Debug, Default)]
pub struct SignOff {
    /// Where it is.
    pub place: Place,
    /// In which role.
    pub role: Option<Text>,
    /// Of which agency.
    pub agency: Option<Text>,
    /// When.
    pub date: Option<Spanned<Date>>,
    /// Which version.
    pub version: Option<Text>,
}

/// A `[[revision]]`: what changed.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// Where it is.
    pub place: Place,
    /// The version.
    pub version: Option<Text>,
    /// Its date.
    pub date: Option<Spanned<Date>>,
    /// What changed.
    pub note: Option<Text>,
}

/// A `[[waiver]]`: lets one rule pass, on purpose.
#[derive(Clone, Debug, Default)]
pub struct Waiver {
    /// Where it is.
    pub place: Place,
    /// The rule's name.
    pub rule: Option<Text>,
    /// The place it covers, such as `section.findings`; the whole file when absent.
    pub at: Option<Text>,
    /// Why.
    pub reason: Option<Text>,
    /// Who decided.
    pub by: Option<Text>,
}

/// The `[session]`: the running order around the seven minutes.
#[derive(Clone, Debug, Default)]
pub struct SessionPlan {
    /// Where it is; the start of the file when it is absent.
    pub place: Place,
    /// Minutes of the opening.
    pub opening: Option<Spanned<Minutes>>,
    /// Minutes of the discussion.
    pub discussion: Option<Spanned<Minutes>>,
    /// Minutes of the actions and close.
    pub actions: Option<Spanned<Minutes>>,
    /// Words on wellbeing, small Markdown.
    pub welcome: Option<Text>,
    /// How the group works together.
    pub ground_rules: Vec<Text>,
    /// Whether the collection's own questions follow the briefing's.
    pub standing_questions: Option<Spanned<bool>>,
}

impl SessionPlan {
    /// Returns the minutes of the opening: 1 unless set.
    pub fn opening(&self) -> f64 {
        self.opening.map_or(1.0, |minutes| minutes.value.0)
    }

    /// Returns the minutes of the discussion: 10 unless set.
    pub fn discussion(&self) -> f64 {
        self.discussion.map_or(10.0, |minutes| minutes.value.0)
    }

    /// Returns the minutes of the actions and close: 2 unless set.
    pub fn actions(&self) -> f64 {
        self.actions.map_or(2.0, |minutes| minutes.value.0)
    }
}
