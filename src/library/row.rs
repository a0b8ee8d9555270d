//! A row: what a list may tell of one briefing.

use crate::diag::Severity;
use crate::library::{AgeGroup, learning, said::Said};
use crate::lint::{is_over_a_year, is_overdue, is_review_due};
use crate::model::{
    Action, Briefing, Date, Marking, PersonRole, Progress, ReportState, Review, Section, Status,
};
use crate::proof::Proof;
use crate::text::READ_ALOUD_WPM;

/// What a list may tell of one briefing. Whatever is protected in it is blacked out.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its path as given.
    pub path: String,
    /// Why it could not be read; then all else is empty.
    pub fault: Option<String>,
    /// Its id.
    pub id: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// How far it has come.
    pub status: Option<&'static str>,
    /// The kinds of its reviews, each once.
    pub review_types: Vec<String>,
    /// Whose its reviews are, each once.
    pub scopes: Vec<&'static str>,
    /// Who issues it.
    pub partnership: Option<String>,
    /// Its themes.
    pub themes: Vec<String>,
    /// The agencies that it is for.
    pub audience: Vec<String>,
    /// Where its page stands in public.
    pub url: Option<String>,
    /// The tag of its language.
    pub language: String,
    /// The day of issue.
    pub issued: Option<Date>,
    /// The day to look at it again.
    pub review_by: Option<Date>,
    /// Whether that day has passed.
    pub is_review_due: bool,
    /// How many words its sections have.
    pub words: Option<usize>,
    /// How many minutes it takes to read aloud, to a tenth.
    pub minutes: Option<f64>,
    /// Its reviews.
    pub reviews: Vec<ReviewRow>,
    /// Its actions.
    pub actions: Vec<ActionRow>,
    /// The heads of its findings.
    pub learning: Vec<String>,
    /// The persons of its text, by role, with the age group of those whom the review is about.
    pub people: Vec<(PersonRole, AgeGroup)>,
    /// What was found in it, where somebody looked.
    pub findings: Option<Counts>,
    /// Whether it may stand where everybody reads: published and not sensitive.
    pub is_open: bool,
}

/// How many findings there are of each level.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// For information.
    pub infos: usize,
}

/// What a list may tell of a review.
#[derive(Clone, Debug)]
pub struct ReviewRow {
    /// Its title.
    pub title: Option<String>,
    /// What became of the report.
    pub report: Option<&'static str>,
    /// When it was published.
    pub published: Option<Date>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Why it is withheld.
    pub reason: Option<String>,
    /// Whether its link is over a year old.
    pub is_old: bool,
}

/// What a list may tell of an action.
#[derive(Clone, Debug)]
pub struct ActionRow {
    /// The id of its briefing.
    pub id: Option<String>,
    /// The title of its briefing.
    pub title: Option<String>,
    /// The path of its briefing.
    pub path: String,
    /// Its number in the briefing, from 1.
    pub number: usize,
    /// What should change.
    pub change: Option<String>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// By when.
    pub by: Option<Date>,
    /// How we will know.
    pub evidence: Option<String>,
    /// How far it has come.
    pub status: &'static str,
    /// What came of it, or why it was not done.
    pub outcome: Option<String>,
    /// Whether its day has passed while it was open.
    pub is_overdue: bool,
}

impl Row {
    /// Returns the row of a file that could not be read.
    pub fn unread(path: String, fault: String) -> Self {
        Self { path, fault: Some(fault), ..Self::default() }
    }

    /// Returns what may be told of a briefing under a path that may be shown; its findings are counted
    /// where the rules were asked.
    pub fn of(proof: &Proof, path: String, counts_findings: bool) -> Self {
        let Some(briefing) = proof.briefing() else {
            let report = proof.report();
            let first = report.diagnostics.first();
            let why = first.map_or_else(|| "it is no TOML".to_owned(), |one| one.message.clone());
            return Self::unread(path, why);
        };
        let said = Said(proof.protected());
        let names = |slugs: &[crate::source::Text]| -> Vec<String> {
            slugs.iter().map(|slug| said.name(slug)).collect()
        };
        let own = said.field(briefing.partnership.as_ref());
        let house = proof.shelf().collection().name_in(&briefing.language);
        let (id, title) =
            (briefing.id.as_ref().map(|id| said.name(id)), said.field(briefing.title.as_ref()));
        let of = Of { briefing, said: &said, today: proof.today() };
        Self {
            fault: None,
            status: Some(briefing.status().as_str()),
            review_types: of.review_types(),
            scopes: briefing.scopes().into_iter().map(crate::model::Scope::as_str).collect(),
            partnership: own.or_else(|| said.field(house)),
            themes: names(&briefing.themes),
            audience: names(&briefing.audience),
            url: said.field(briefing.url.as_ref()),
            language: said.name(&briefing.language.0),
            issued: briefing.issued.get().map(|day| day.value),
            review_by: briefing.review_by.get().map(|day| day.value),
            is_review_due: is_review_due(briefing, of.today),
            words: Some(briefing.sections.iter().map(Section::body_words).sum()),
            minutes: Some(minutes(briefing)),
            reviews: briefing.reviews.iter().map(|review| of.review(review)).collect(),
            actions: of.actions(&path, id.as_ref(), title.as_ref()),
            learning: learning::heads(briefing, &said),
            people: people(briefing),
            findings: counts_findings.then(|| counts(proof)),
            is_open: briefing.status() == Status::Published
                && briefing.marking() != Marking::OfficialSensitive,
            path,
            id,
            title,
        }
    }

    /// Returns how many actions are overdue.
    pub fn overdue(&self) -> usize {
        self.actions.iter().filter(|action| action.is_overdue).count()
    }

    /// Whether the link to some report is over a year old.
    pub fn is_report_old(&self) -> bool {
        self.reviews.iter().any(|review| review.is_old)
    }

    /// Returns what became of its reports, each once.
    pub fn reports(&self) -> Vec<&'static str> {
        let mut states: Vec<&str> = Vec::new();
        for state in self.reviews.iter().filter_map(|review| review.report) {
            if !states.contains(&state) {
                states.push(state);
            }
        }
        states
    }

    /// Returns a number that was counted; nothing of a file that could not be read.
    pub(super) fn counted(&self, number: usize) -> Option<usize> {
        self.fault.is_none().then_some(number)
    }
}

/// A briefing of which things are said on a day.
struct Of<'a> {
    briefing: &'a Briefing,
    said: &'a Said<'a>,
    today: Date,
}

impl Of<'_> {
    fn review_types(&self) -> Vec<String> {
        let mut types: Vec<String> = Vec::new();
        for kind in self.briefing.reviews.iter().filter_map(|review| review.kind.as_ref()) {
            let kind = self.said.name(kind);
            if !types.contains(&kind) {
                types.push(kind);
            }
        }
        types
    }

    fn review(&self, review: &Review) -> ReviewRow {
        let report = review.report.get().map(|report| report.value);
        ReviewRow {
            title: self.said.field(review.title.as_ref()),
            report: report.map(ReportState::as_str),
            published: review.published.get().map(|day| day.value),
            url: self.said.field(review.url.as_ref()),
            reason: self.said.field(review.withheld_reason.as_ref()),
            is_old: self.briefing.status() != Status::Withdrawn
                && is_over_a_year(review, self.today),
        }
    }

    fn actions(&self, path: &str, id: Option<&String>, title: Option<&String>) -> Vec<ActionRow> {
        let numbered = (1..).zip(&self.briefing.actions);
        let row = |(number, action): (usize, &Action)| ActionRow {
            id: id.cloned(),
            title: title.cloned(),
            path: path.to_owned(),
            number,
            change: action.change.as_ref().and_then(|change| self.said.markdown(change)),
            owner: self.said.field(action.owner.as_ref()),
            by: action.by.get().map(|day| day.value),
            evidence: self.said.field(action.evidence.as_ref()),
            status: action.status.get().map_or(Progress::Open, |status| status.value).as_str(),
            outcome: self.said.field(action.outcome.as_ref()),
            is_overdue: is_overdue(self.briefing, action, self.today),
        };
        numbered.map(row).collect()
    }
}

#[expect(clippy::cast_precision_loss, reason = "a briefing has few words")]
fn minutes(briefing: &Briefing) -> f64 {
    let spoken: usize = briefing.sections.iter().map(Section::spoken_words).sum();
    (spoken as f64 / READ_ALOUD_WPM * 10.0).round() / 10.0
}

fn people(briefing: &Briefing) -> Vec<(PersonRole, AgeGroup)> {
    let known = briefing.people.iter().filter_map(|person| {
        let role = person.role.get()?.value;
        Some((role, AgeGroup::of(person.age.as_deref())))
    });
    known.collect()
}

fn counts(proof: &Proof) -> Counts {
    let report = proof.report();
    let of = |severity| report.count(severity);
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    Counts { errors, warnings, infos: of(Severity::Info) }
}
