//! What many briefings tell together: counts with the rows behind them, findings and actions by theme.

mod human;
mod people;
mod table;
mod tally;
mod versions;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::library::{ActionRow, Row, Terms};
use crate::model::vocabulary;
use crate::text;

pub use people::{FEWEST, People};
pub use table::{ANALYSIS_COLUMNS, Line};
pub use tally::Tally;

/// What `json` and `csv` say of themselves.
const NOT_PUBLIC: &str = "Not for publication: numbers of people under five are not hidden here, and drafts, withdrawn and OFFICIAL-SENSITIVE briefings are counted.";

/// So many themes of a briefing are counted: of more, the pairs alone would fill a disk.
pub const MOST_THEMES: usize = 60;

/// A longer series of years is not filled in: one of them was mistyped.
const MOST_YEARS: i32 = 40;

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

/// Two themes of one briefing.
#[derive(Clone, Debug, Serialize)]
pub struct Pair {
    /// Both, by slug.
    pub themes: [String; 2],
    /// What they are called.
    pub names: [String; 2],
    /// How many briefings have both.
    pub count: usize,
    /// Which.
    pub briefings: Vec<String>,
}

/// What was found and what should change under a theme.
#[derive(Clone, Debug, Serialize)]
pub struct ThemePart {
    /// The theme's slug.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// How many briefings have it.
    pub count: usize,
    /// The heads of their findings.
    pub findings: Vec<FindingTold>,
    /// Their actions.
    pub actions: Vec<ActionTold>,
}

/// The head of a finding.
#[derive(Clone, Debug, Serialize)]
pub struct FindingTold {
    /// The briefing.
    pub briefing: String,
    /// The language of its words.
    pub language: String,
    /// The words.
    pub text: String,
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

/// How often a theme comes up in each year.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    /// The theme's slug.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// The years from first to last, each with its number.
    pub years: Vec<YearCount>,
}

/// How many briefings of a year there are.
#[derive(Clone, Debug, Serialize)]
pub struct YearCount {
    /// The year.
    pub year: String,
    /// How many.
    pub count: usize,
    /// Which.
    pub briefings: Vec<String>,
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
        let mut years = tally::by(rows, |row| vec![year(row)], &BTreeMap::new());
        fill_years(&mut years);
        let having = by_theme(rows);
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
            pairs: pairs(rows, terms),
            by_theme: themes.iter().map(|theme| part(theme, rows_of(theme))).collect(),
            actions: progress(rows),
            not_done: not_done.collect(),
            change: themes.iter().map(|theme| change(theme, rows_of(theme), &years)).collect(),
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

    /// Returns the themes that an analysis counts.
    fn counted_themes(&self) -> &[String] {
        &self.themes[..self.themes.len().min(MOST_THEMES)]
    }

    /// Returns what stands for it behind a number: its id, else its path.
    pub(super) fn mark(&self) -> String {
        self.id.clone().unwrap_or_else(|| self.path.clone())
    }
}

/// The year of issue, else of a report, else that there is none.
fn year(row: &Row) -> String {
    let published = || row.reviews.iter().find_map(|review| review.published);
    row.issued
        .or_else(published)
        .map_or_else(|| "not told".to_owned(), |day| day.year().to_string())
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

fn pairs(rows: &[&Row], terms: &Terms) -> Vec<Pair> {
    let mut found: BTreeMap<[&str; 2], Vec<String>> = BTreeMap::new();
    for row in rows {
        let mut themes: Vec<&str> = row.counted_themes().iter().map(String::as_str).collect();
        themes.sort_unstable();
        themes.dedup();
        for (at, one) in themes.iter().enumerate() {
            for other in &themes[at + 1..] {
                found.entry([one, other]).or_default().push(row.mark());
            }
        }
    }
    let name = |slug: &str| terms.themes.get(slug).cloned().unwrap_or_else(|| slug.to_owned());
    let pairs = found.into_iter().filter(|(_, briefings)| briefings.len() > 1);
    let mut pairs: Vec<Pair> = pairs
        .map(|(themes, briefings)| Pair {
            themes: themes.map(str::to_owned),
            names: themes.map(name),
            count: briefings.len(),
            briefings,
        })
        .collect();
    pairs.sort_by(|one, other| {
        other.count.cmp(&one.count).then_with(|| one.names.cmp(&other.names))
    });
    pairs
}

/// Returns the rows that have each theme.
fn by_theme<'a>(rows: &[&'a Row]) -> BTreeMap<&'a str, Vec<&'a Row>> {
    let mut having: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        let themes: BTreeSet<&str> = row.counted_themes().iter().map(String::as_str).collect();
        for theme in themes {
            having.entry(theme).or_default().push(row);
        }
    }
    having
}

fn part(theme: &Tally, rows: &[&Row]) -> ThemePart {
    let findings = rows.iter().flat_map(|row| {
        row.learning.iter().map(|text| FindingTold {
            briefing: row.mark(),
            language: row.language.clone(),
            text: text.clone(),
        })
    });
    let actions = rows.iter().flat_map(|row| row.actions.iter().map(|action| told(row, action)));
    ThemePart {
        slug: theme.slug.clone(),
        name: theme.name.clone(),
        count: rows.len(),
        findings: findings.collect(),
        actions: actions.collect(),
    }
}

fn change(theme: &Tally, rows: &[&Row], years: &[Tally]) -> Change {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows {
        found.entry(year(row)).or_default().push(row.mark());
    }
    let mut of_year = |wanted: &str| {
        let briefings = found.remove(wanted).unwrap_or_default();
        YearCount { year: wanted.to_owned(), count: briefings.len(), briefings }
    };
    let years = years.iter().map(|year| of_year(&year.slug)).collect();
    Change { slug: theme.slug.clone(), name: theme.name.clone(), years }
}

/// Puts years in order, those in between with nothing among them.
fn fill_years(years: &mut Vec<Tally>) {
    let known = years.iter().filter_map(|year| year.slug.parse::<i32>().ok());
    if let (Some(first), Some(last)) = (known.clone().min(), known.max())
        && last - first < MOST_YEARS
    {
        for year in (first..last).map(|year| year.to_string()) {
            if !years.iter().any(|known| known.slug == year) {
                years.push(Tally::of(&year, &year, Vec::new()));
            }
        }
    }
    years.sort_by(|one, other| one.slug.cmp(&other.slug));
}
