//! What needs a look: for the hands of a facilitator or a board.

use serde::Serialize;

use crate::diag::render::printable;
use crate::guard::{PrivateTerms, Protected};
use crate::library::{ActionRow, Row};
use crate::model::{Collection, Date, Entry, EntryKind};
use crate::words;

/// The page *What needs a look*.
#[derive(Debug, Default, Serialize)]
pub struct Watch {
    /// The day that counts.
    pub today: String,
    /// How many briefings were looked at.
    pub briefings: usize,
    /// Briefings whose day to be looked at again has passed.
    pub reviews: Vec<Due>,
    /// Actions whose day has passed.
    pub actions: Vec<Overdue>,
    /// Reports whose link is over a year old.
    pub old_reports: Vec<Report>,
    /// Reports that are withheld, with the reason.
    pub withheld: Vec<Report>,
    /// Briefings that are withdrawn.
    pub withdrawn: Vec<Named>,
    /// Entries to be taken out.
    pub entries: Vec<EntryRow>,
    /// Files that could not be read.
    pub unread: Vec<Unread>,
}

/// A briefing by name.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    title: String,
    id: Option<String>,
    path: String,
    language: String,
    partnership: Option<String>,
}

/// A briefing that is to be looked at again.
#[derive(Debug, Serialize)]
pub struct Due {
    briefing: Named,
    by: String,
    status: String,
}

/// An action that is overdue.
#[derive(Debug, Serialize)]
pub struct Overdue {
    briefing: Named,
    change: String,
    owner: Option<String>,
    by: String,
    evidence: Option<String>,
}

/// A report to be looked at.
#[derive(Debug, Serialize)]
pub struct Report {
    briefing: Named,
    title: Option<String>,
    published: Option<String>,
    url: Option<String>,
    reason: Option<String>,
}

/// An entry of the library that is to be taken out.
#[derive(Clone, Debug, Serialize)]
pub struct EntryRow {
    /// What it is.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// The day after which it is to be gone.
    pub remove_after: String,
}

/// A file that could not be read.
#[derive(Debug, Serialize)]
pub struct Unread {
    path: String,
    fault: String,
}

impl Watch {
    /// Returns what needs a look on a day, the longest waiting first.
    pub fn of(rows: &[Row], entries: Vec<EntryRow>, today: Date) -> Self {
        let mut by_day: Vec<&Row> = rows.iter().filter(|row| row.is_review_due).collect();
        by_day.sort_by_key(|row| row.review_by);
        let mut overdue: Vec<(&Row, &ActionRow)> = rows
            .iter()
            .flat_map(|row| row.actions.iter().map(move |action| (row, action)))
            .filter(|(_, action)| action.is_overdue)
            .collect();
        overdue.sort_by_key(|(_, action)| action.by);
        let unread = rows
            .iter()
            .filter_map(|row| Some(Unread { path: row.path.clone(), fault: row.fault.clone()? }));
        let unread: Vec<Unread> = unread.collect();
        let withdrawn = rows.iter().filter(|row| row.status == Some("withdrawn"));
        Self {
            today: in_words(today),
            briefings: rows.len() - unread.len(),
            reviews: by_day.into_iter().map(due).collect(),
            actions: overdue.into_iter().map(|(row, action)| late(row, action)).collect(),
            old_reports: reports(rows, |review| review.is_old),
            withheld: reports(rows, |review| review.report == Some("withheld")),
            withdrawn: withdrawn.map(named).collect(),
            entries,
            unread,
        }
    }
}

impl EntryRow {
    /// Returns the entries of a collection that are to be gone by a day, private terms blacked out.
    pub fn past(collection: &Collection, hidden: &PrivateTerms, today: Date) -> Vec<Self> {
        let protected = Protected::of_terms(hidden);
        let say = |text: &str| printable(&protected.text(text));
        let day = |entry: &Entry| entry.remove_after.get().map(|day| day.value);
        let row = |entry: &Entry| Self {
            kind: entry.kind.get().map_or("entry", |kind| kind_name(kind.value)).to_owned(),
            title: entry.title.as_deref().map(say).unwrap_or_default(),
            publisher: entry.publisher.as_deref().map(say),
            remove_after: day(entry).map(in_words).unwrap_or_default(),
        };
        let past = collection.entries.iter().filter(|entry| entry.is_past(today));
        let mut past: Vec<&Entry> = past.collect();
        past.sort_by_key(|entry| day(entry));
        past.into_iter().map(row).collect()
    }
}

/// A day as people of the page's language write it.
fn in_words(day: Date) -> String {
    words::date("en", day)
}

fn kind_name(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::NationalBriefing => "national briefing",
        other => other.as_str(),
    }
}

fn named(row: &Row) -> Named {
    Named {
        title: row.title.clone().or_else(|| row.id.clone()).unwrap_or_else(|| row.path.clone()),
        id: row.id.clone(),
        path: row.path.clone(),
        language: row.language.clone(),
        partnership: row.partnership.clone(),
    }
}

fn due(row: &Row) -> Due {
    let by = row.review_by.map(in_words).unwrap_or_default();
    Due { briefing: named(row), by, status: row.status.unwrap_or_default().to_owned() }
}

fn late(row: &Row, action: &ActionRow) -> Overdue {
    Overdue {
        briefing: named(row),
        change: action.change.clone().unwrap_or_default(),
        owner: action.owner.clone(),
        by: action.by.map(in_words).unwrap_or_default(),
        evidence: action.evidence.clone(),
    }
}

fn reports(rows: &[Row], is: impl Fn(&crate::library::ReviewRow) -> bool) -> Vec<Report> {
    let reviews = rows.iter().flat_map(|row| row.reviews.iter().map(move |review| (row, review)));
    let mut reviews: Vec<_> = reviews.filter(|(_, review)| is(review)).collect();
    reviews.sort_by_key(|(_, review)| review.published);
    let found = reviews.into_iter().map(|(row, review)| Report {
        briefing: named(row),
        title: review.title.clone(),
        published: review.published.map(in_words),
        url: review.url.clone(),
        reason: review.reason.clone(),
    });
    found.collect()
}
