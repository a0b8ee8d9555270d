//! What many briefings tell together: counts with the rows behind them, findings and actions by theme.

mod human;
mod people;
mod table;
mod tally;
mod themes;
mod versions;
mod years;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::library::{ActionRow, Row, Terms};
use crate::model::vocabulary;
use crate::text;

pub use people::{FEWEST, People};
pub use table::{ANALYSIS_COLUMNS, Line};
pub use tally::Tally;
pub use themes::{FindingTold, MOST_THEMES, Pair, ThemePart};
pub use years::{Change, YearCount};

/// What `json` and `csv` say of themselves.
const NOT_PUBLIC: &str = "Not for publication: numbers of people under five are not hidden here, and drafts, withdrawn and OFFICIAL-SENSITIVE briefings are counted.";

/// What many briefings tell together.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Analysis {
    /// Who it is not for; nothing where it is for everybody.
    pub publication: Option<&'static str>,
    /// How many briefings were counted.
    pub briefings: usize,
    /// Themes.
    pub themes: Vec<Tally>,
    /// The themes that are kinds of harm.
    pub harms: Vec<Tally>,
    /// Kinds of review.
    pub review_types: Vec<Tally>,
    /// The years of issue, in order.
    pub years: Vec<Tally>,
    /// The agencies that briefings are for.
    pub agencies: Vec<Tally>,
    /// The children and adults whom reviews are about by age group, and all persons by role.
    #[serde(flatten)]
    pub people: People,
    /// Themes that stand together.
    pub pairs: Vec<Pair>,
    /// Findings and actions under each theme.
    pub by_theme: Vec<ThemePart>,
    /// How far actions have come.
    pub actions: Vec<Tally>,
    /// Actions that will not be done, with the reason.
    pub not_done: Vec<ActionTold>,
    /// How often each theme comes up, year by year.
    pub change: Vec<Change>,
}

/// An action.
#[derive(Clone, Debug, Serialize)]
pub struct ActionTold {
    /// The briefing.
    pub briefing: String,
    /// The language of its words.
    pub language: String,
    /// What should change.
    pub change: String,
    /// Who sees to it.
    pub owner: Option<String>,
    /// By when.
    pub by: Option<String>,
    /// `done`, `open`, `overdue` or `not-done`.
    pub state: &'static str,
    /// What came of it, or why it was not done.
    pub outcome: Option<String>,
}

impl Analysis {
    /// Returns what all rows tell, for those who work with them; files that could not be read tell
    /// nothing.
    pub fn of(rows: &[Row], terms: &Terms) -> Self {
        let read = versions::each_once(rows.iter().filter(|row| row.fault.is_none()));
        Self { publication: Some(NOT_PUBLIC), ..Self::counted(&read, terms) }
    }

    /// Returns what rows that everybody may read tell. Small numbers of people are hidden unless asked
    /// for, and so is whatever would tell them.
    pub fn public(rows: &[Row], terms: &Terms, shows_small_numbers: bool) -> Self {
        let mut analysis = Self::counted(&Self::counted_in_public(rows), terms);
        if !shows_small_numbers {
            analysis.people.hide_small_numbers();
        }
        analysis
    }

    /// Returns the rows that count where everybody reads: of a review told in several languages the first.
    pub fn counted_in_public(rows: &[Row]) -> Vec<&Row> {
        versions::each_once(rows.iter().filter(|row| row.is_public()))
    }

    fn counted(rows: &[&Row], terms: &Terms) -> Self {
        let themes = tally::by(rows, |row| row.counted_themes().to_vec(), &terms.themes);
        let is_harm = |one: &&Tally| vocabulary::harms().iter().any(|(slug, _)| *slug == one.slug);
        let mut years = tally::by(rows, |row| vec![years::of(row)], &BTreeMap::new());
        years::fill(&mut years);
        let having = themes::rows_by_theme(rows);
        let rows_of =
            |theme: &Tally| having.get(theme.slug.as_str()).map_or(&[][..], Vec::as_slice);
        let told = |row: &&Row, action| told(row, action);
        let not_done = rows.iter().flat_map(|row| {
            let undone = row.actions.iter().filter(|action| action.status == "not-done");
            undone.map(move |action| told(row, action))
        });
        Self {
            publication: None,
            briefings: rows.len(),
            harms: themes.iter().filter(is_harm).cloned().collect(),
            review_types: tally::by(rows, |row| row.review_types.clone(), &terms.review_types),
            agencies: tally::by(rows, |row| row.audience.clone(), &terms.audience),
            people: People::of(&versions::each_report_once(rows)),
            pairs: themes::pairs(rows, terms),
            by_theme: themes.iter().map(|theme| ThemePart::of(theme, rows_of(theme))).collect(),
            actions: progress(rows),
            not_done: not_done.collect(),
            change: themes.iter().map(|theme| Change::of(theme, rows_of(theme), &years)).collect(),
            years,
            themes,
        }
    }
}

impl Row {
    /// Whether everybody may read it: published, not sensitive, and checked without an error.
    pub fn is_public(&self) -> bool {
        self.is_open && self.findings.is_some_and(|found| found.errors == 0)
    }

    /// Returns what stands for it behind a number: its id, else its path.
    pub(super) fn mark(&self) -> String {
        self.id.clone().unwrap_or_else(|| self.path.clone())
    }
}

fn state(action: &ActionRow) -> &'static str {
    if action.is_overdue { "overdue" } else { action.status }
}

fn told(row: &Row, action: &ActionRow) -> ActionTold {
    ActionTold {
        briefing: row.mark(),
        language: row.language.clone(),
        change: action.change.clone().unwrap_or_default(),
        owner: action.owner.clone(),
        by: action.by.map(text::date_to_iso),
        state: state(action),
        outcome: action.outcome.clone(),
    }
}

/// How many actions are done, open, overdue and not done; those that are overdue are not counted open.
fn progress(rows: &[&Row]) -> Vec<Tally> {
    let of = |slug: &'static str, name: &str| {
        let found = rows.iter().flat_map(|row| {
            let found = row.actions.iter().filter(|action| state(action) == slug);
            found.map(move |_| row.mark())
        });
        Tally::of(slug, name, found.collect())
    };
    vec![
        of("done", "done"),
        of("open", "open, and not due yet"),
        of("overdue", "overdue"),
        of("not-done", "not done"),
    ]
}
