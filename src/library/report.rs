//! The analysis as a page shows it.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;

use crate::library::{ActionTold, Analysis, Change, Pair, Row, Tally, ThemePart};
use crate::model::Date;
use crate::text;
use crate::words;

/// So many themes are drawn year by year, and so many pairs are listed.
const DRAWN: usize = 8;
const PAIRS: usize = 20;

/// The analysis as a page shows it.
#[derive(Debug, Serialize)]
pub struct Report {
    briefings: usize,
    themes: Vec<Tally>,
    harms: Vec<Tally>,
    review_types: Vec<Tally>,
    years: Vec<Tally>,
    agencies: Vec<Tally>,
    ages: Vec<Tally>,
    roles: Vec<Tally>,
    pairs: Vec<Pair>,
    by_theme: Vec<ThemePart>,
    actions: Vec<Tally>,
    not_done: Vec<ActionTold>,
    change: Vec<Change>,
    /// The day on which actions were held against their days.
    today: String,
    /// Who issues all briefings, if it is one partnership.
    partnership: Option<String>,
    /// Whether small numbers of people are shown.
    shows_small_numbers: bool,
    /// Whether some number is hidden.
    hides: bool,
    /// How many more pairs there are than are listed.
    more_pairs: usize,
    /// The briefings that were counted.
    listed: Vec<Listed>,
    /// The same, by what stands for them behind numbers.
    by_mark: BTreeMap<String, Listed>,
}

/// A briefing that was counted.
#[derive(Clone, Debug, Serialize)]
struct Listed {
    title: String,
    /// What tells it from another of the same title.
    mark: Option<String>,
    language: String,
    issued: Option<String>,
    /// Where it can be read.
    href: Option<String>,
}

/// What a page shows beside the numbers.
pub struct Shown<'a> {
    /// Whether small numbers of people are shown.
    pub small_numbers: bool,
    /// The day on which actions are held against their days.
    pub today: Date,
    /// Where the page of a briefing stands in public.
    pub address: &'a dyn Fn(&Row) -> Option<String>,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Shown").field("today", &self.today).finish_non_exhaustive()
    }
}

impl Report {
    /// Returns what a page shows of the analysis of rows that everybody may read.
    pub fn of(analysis: Analysis, rows: &[Row], shown: &Shown<'_>) -> Self {
        let open = Analysis::counted_in_public(rows);
        let mut titles: BTreeMap<Option<&str>, usize> = BTreeMap::new();
        for row in &open {
            *titles.entry(row.title.as_deref()).or_default() += 1;
        }
        let is_sole = |row: &Row| titles.get(&row.title.as_deref()) == Some(&1);
        let told = open.iter().map(|row| listed(row, is_sole(row), shown));
        let listed: Vec<Listed> = told.collect();
        let by_mark = open.iter().map(|row| row.mark()).zip(listed.iter().cloned()).collect();
        let Analysis { mut pairs, mut change, people, mut by_theme, .. } = analysis;
        for action in by_theme.iter_mut().flat_map(|theme| &mut theme.actions) {
            action.by = action.by.as_deref().map(in_words);
        }
        let more_pairs = pairs.len().saturating_sub(PAIRS);
        pairs.truncate(PAIRS);
        change.truncate(DRAWN);
        Self {
            hides: people.hide_some(),
            partnership: sole_partnership(&open),
            listed,
            by_mark,
            briefings: analysis.briefings,
            themes: analysis.themes,
            harms: analysis.harms,
            review_types: analysis.review_types,
            years: analysis.years,
            agencies: analysis.agencies,
            ages: people.ages,
            roles: people.roles,
            by_theme,
            actions: analysis.actions,
            not_done: analysis.not_done,
            pairs,
            change,
            today: words::date("en", shown.today),
            shows_small_numbers: shown.small_numbers,
            more_pairs,
        }
    }
}

fn sole_partnership(rows: &[&Row]) -> Option<String> {
    let first = rows.first()?.partnership.as_ref()?;
    rows.iter().all(|row| row.partnership.as_ref() == Some(first)).then(|| first.clone())
}

fn listed(row: &Row, is_sole: bool, shown: &Shown<'_>) -> Listed {
    Listed {
        title: row.title.clone().unwrap_or_else(|| row.mark()),
        mark: (!is_sole && row.title.is_some()).then(|| row.mark()),
        href: (shown.address)(row),
        language: row.language.clone(),
        issued: row.issued.map(|day| words::date("en", day)),
    }
}

/// A day as people of the page's language write it.
fn in_words(day: &str) -> String {
    text::date_from_iso(day).map_or_else(|| day.to_owned(), |day| words::date("en", day))
}
