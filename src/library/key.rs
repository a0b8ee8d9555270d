//! What `--where` can ask.

use crate::library::{ActionRow, Row, Terms};
use crate::model::{Choice, ReportState, Scope, Status};

/// Something that can be asked of a briefing or of its actions.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it asks.
    pub about: &'static str,
    /// How it is asked.
    pub(super) asks: Asks,
}

/// How a key is asked.
#[derive(Clone, Copy, Debug)]
pub(super) enum Asks {
    /// Whether it is so of a briefing.
    Is(fn(&Row) -> bool),
    /// Whether it is so of an action.
    IsAction(fn(&ActionRow) -> bool),
    /// Which words a briefing has.
    Has(fn(&Row) -> Vec<String>, Known),
    /// Which words an action has.
    HasAction(fn(&ActionRow) -> Vec<String>, Known),
}

/// Which words there can be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Known {
    /// These.
    Words(&'static [&'static str]),
    /// Those of a vocabulary, and those that some row has.
    Terms(fn(&Terms) -> Vec<&str>),
    /// Those that some row has.
    Seen,
    /// Years.
    Year,
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// What can be asked, by name.
pub const KEYS: &[Key] = &[
    Key {
        name: "action",
        about: "how far an action has come: open, done, not-done; overdue ones are open, too",
        asks: Asks::HasAction(
            |action| {
                let overdue = action.is_overdue.then_some("overdue");
                overdue.into_iter().chain([action.status]).map(str::to_owned).collect()
            },
            Known::Words(&["open", "done", "not-done", "overdue"]),
        ),
    },
    Key {
        name: "audience",
        about: "an agency",
        asks: Asks::Has(
            |row| row.audience.clone(),
            Known::Terms(|terms| terms.audience.keys().map(String::as_str).collect()),
        ),
    },
    Key {
        name: "id",
        about: "an id",
        asks: Asks::Has(|row| row.id.iter().cloned().collect(), Known::Seen),
    },
    Key {
        name: "language",
        about: "a language: en is en-GB, too",
        asks: Asks::Has(
            |row| {
                let primary = row.language.split('-').next().unwrap_or_default();
                words(&[&row.language, primary])
            },
            Known::Seen,
        ),
    },
    Key {
        name: "overdue",
        about: "an action is overdue",
        asks: Asks::IsAction(|action| action.is_overdue),
    },
    Key {
        name: "owner",
        about: "who sees to an action",
        asks: Asks::HasAction(|action| action.owner.iter().cloned().collect(), Known::Seen),
    },
    Key {
        name: "partnership",
        about: "who issues it",
        asks: Asks::Has(|row| row.partnership.iter().cloned().collect(), Known::Seen),
    },
    Key {
        name: "report",
        about: "what became of the report: published, withheld, unpublished, none",
        asks: Asks::Has(|row| words(&row.reports()), Known::Words(ReportState::NAMES)),
    },
    Key {
        name: "report-over-a-year",
        about: "the link to a report is over a year old",
        asks: Asks::Is(Row::is_report_old),
    },
    Key {
        name: "review-due",
        about: "the day to look at it again has passed",
        asks: Asks::Is(|row| row.is_review_due),
    },
    Key {
        name: "scope",
        about: "whose the review is: local, national, other-area",
        asks: Asks::Has(|row| words(&row.scopes), Known::Words(Scope::NAMES)),
    },
    Key {
        name: "status",
        about: "draft, approved, published, withdrawn",
        asks: Asks::Has(
            |row| row.status.map(str::to_owned).into_iter().collect(),
            Known::Words(Status::NAMES),
        ),
    },
    Key {
        name: "theme",
        about: "a theme",
        asks: Asks::Has(
            |row| row.themes.clone(),
            Known::Terms(|terms| terms.themes.keys().map(String::as_str).collect()),
        ),
    },
    Key {
        name: "type",
        about: "a review type",
        asks: Asks::Has(
            |row| row.review_types.clone(),
            Known::Terms(|terms| terms.review_types.keys().map(String::as_str).collect()),
        ),
    },
    Key {
        name: "unread",
        about: "the file could not be read",
        asks: Asks::Is(|row| row.fault.is_some()),
    },
    Key {
        name: "year",
        about: "the year of issue",
        asks: Asks::Has(
            |row| row.issued.map(|day| format!("{:04}", day.year())).into_iter().collect(),
            Known::Year,
        ),
    },
];
