//! What stands under each theme, and which themes stand together.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::library::{
    Row, Terms,
    analysis::{ActionTold, Tally, told},
};

/// So many themes of a briefing are counted: of more, the pairs alone would fill a disk.
pub const MOST_THEMES: usize = 60;

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

impl ThemePart {
    pub(super) fn of(theme: &Tally, rows: &[&Row]) -> Self {
        let findings = rows.iter().flat_map(|row| {
            row.learning.iter().map(|text| FindingTold {
                briefing: row.mark(),
                language: row.language.clone(),
                text: text.clone(),
            })
        });
        let actions =
            rows.iter().flat_map(|row| row.actions.iter().map(|action| told(row, action)));
        Self {
            slug: theme.slug.clone(),
            name: theme.name.clone(),
            count: rows.len(),
            findings: findings.collect(),
            actions: actions.collect(),
        }
    }
}

impl Row {
    /// Returns the themes that an analysis counts.
    pub(super) fn counted_themes(&self) -> &[String] {
        &self.themes[..self.themes.len().min(MOST_THEMES)]
    }
}

/// Returns the themes that stand together in more than one briefing, the most often first.
pub(super) fn pairs(rows: &[&Row], terms: &Terms) -> Vec<Pair> {
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
pub(super) fn rows_by_theme<'a>(rows: &[&'a Row]) -> BTreeMap<&'a str, Vec<&'a Row>> {
    let mut having: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        let themes: BTreeSet<&str> = row.counted_themes().iter().map(String::as_str).collect();
        for theme in themes {
            having.entry(theme).or_default().push(row);
        }
    }
    having
}
