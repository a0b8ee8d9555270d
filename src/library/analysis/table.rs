//! The analysis as one table, a line a number.

use crate::library::{Analysis, Cell, Column, analysis::Tally};

/// A number of the analysis.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// What was counted.
    pub measure: &'static str,
    /// Which of it.
    pub name: String,
    /// What with: another theme, or a year; or the words of a finding or an action.
    pub with: Option<String>,
    /// How many.
    pub count: Option<usize>,
    /// The briefings behind it.
    pub briefings: Vec<String>,
}

/// The columns of that table.
pub const ANALYSIS_COLUMNS: &[Column<Line>] = &[
    Column { name: "measure", cell: |line| Cell::Text(Some(line.measure.to_owned())) },
    Column { name: "name", cell: |line| Cell::Text(Some(line.name.clone())) },
    Column { name: "with", cell: |line| Cell::Text(line.with.clone()) },
    Column { name: "count", cell: |line| Cell::Count(line.count) },
    Column { name: "briefings", cell: |line| Cell::List(line.briefings.clone()) },
];

impl Analysis {
    /// Returns its numbers, each on a line; the first says whom it is not for.
    pub fn lines(&self) -> Vec<Line> {
        let note = self.publication.map(|note| Line {
            measure: "note",
            name: note.to_owned(),
            ..Line::default()
        });
        let all = Line {
            measure: "briefings",
            name: "all".to_owned(),
            count: Some(self.briefings),
            ..Line::default()
        };
        let mut lines: Vec<Line> = note.into_iter().chain([all]).collect();
        let measures = [
            ("theme", &self.themes),
            ("harm", &self.harms),
            ("age group", &self.people.ages),
            ("role", &self.people.roles),
            ("review type", &self.review_types),
            ("year", &self.years),
            ("agency", &self.agencies),
            ("actions", &self.actions),
        ];
        for (measure, tallies) in measures {
            lines.extend(tallies.iter().map(|tally| of_tally(measure, tally)));
        }
        lines.extend(self.pairs.iter().map(|pair| Line {
            measure: "themes together",
            name: pair.themes[0].clone(),
            with: Some(pair.themes[1].clone()),
            count: Some(pair.count),
            briefings: pair.briefings.clone(),
        }));
        for change in &self.change {
            lines.extend(change.years.iter().map(|year| Line {
                measure: "theme by year",
                name: change.slug.clone(),
                with: Some(year.year.clone()),
                count: Some(year.count),
                briefings: year.briefings.clone(),
            }));
        }
        lines.extend(self.told());
        lines
    }

    /// The findings and actions under each theme.
    fn told(&self) -> Vec<Line> {
        let told = |measure, slug: &str, text: &str, briefing: &str| Line {
            measure,
            name: slug.to_owned(),
            with: Some(text.to_owned()),
            count: None,
            briefings: vec![briefing.to_owned()],
        };
        let mut lines = Vec::new();
        for part in &self.by_theme {
            let findings = part.findings.iter();
            lines.extend(findings.map(|one| told("finding", &part.slug, &one.text, &one.briefing)));
            lines.extend(part.actions.iter().map(|one| {
                let text = format!("{} ({})", one.change, one.state);
                told("action", &part.slug, &text, &one.briefing)
            }));
        }
        lines.extend(self.not_done.iter().map(|one| {
            let why = one.outcome.as_deref().unwrap_or("no reason is given");
            told("not done", &one.change, why, &one.briefing)
        }));
        lines
    }
}

fn of_tally(measure: &'static str, tally: &Tally) -> Line {
    Line {
        measure,
        name: tally.slug.clone(),
        with: None,
        count: tally.count,
        briefings: tally.briefings.clone(),
    }
}
