//! The analysis for people at a terminal: numbers with bars.

use unicode_width::UnicodeWidthStr;

use crate::library::{Analysis, analysis::Tally};
use crate::text::Count;

/// The widest name and the widest bar.
const NAME: usize = 38;
const BAR: usize = 24;

/// So many pairs and themes are told; JSON and CSV have all.
const MOST: usize = 12;

impl Analysis {
    /// Returns the numbers, with a bar each.
    pub fn human(&self) -> String {
        let mut out = format!("{}\n", Count::of("briefing", self.briefings));
        let parts = [
            ("Themes", &self.themes),
            ("Harm", &self.harms),
            ("Age groups (children and adults whom reviews are about)", &self.people.ages),
            ("Persons by role", &self.people.roles),
            ("Review types", &self.review_types),
            ("Years", &self.years),
            ("Agencies", &self.agencies),
            ("Actions", &self.actions),
        ];
        for (heading, tallies) in parts {
            add(heading, tallies, &mut out);
        }
        self.add_pairs(&mut out);
        self.add_not_done(&mut out);
        out
    }

    fn add_pairs(&self, out: &mut String) {
        if self.pairs.is_empty() {
            return;
        }
        out.push_str("\nThemes that stand together\n");
        for pair in self.pairs.iter().take(MOST) {
            out.push_str(&format!("  {:>4}  {} + {}\n", pair.count, pair.names[0], pair.names[1]));
        }
        if self.pairs.len() > MOST {
            let more = self.pairs.len() - MOST;
            out.push_str(&format!("        and {more} more; `--format json` has all\n"));
        }
    }

    fn add_not_done(&self, out: &mut String) {
        if self.not_done.is_empty() {
            return;
        }
        out.push_str("\nNot done, and why\n");
        for action in &self.not_done {
            let why = action.outcome.as_deref().unwrap_or("no reason is given");
            out.push_str(&format!("  {} ({}): {why}\n", action.change, action.briefing));
        }
    }
}

fn add(heading: &str, tallies: &[Tally], out: &mut String) {
    let most = tallies.iter().filter_map(|tally| tally.count).max().unwrap_or(0);
    if most == 0 {
        return;
    }
    out.push_str(&format!("\n{heading}\n"));
    for tally in tallies {
        let count = tally.count.unwrap_or(0);
        let bar = "█".repeat((count * BAR).div_ceil(most));
        let gap = " ".repeat(NAME.saturating_sub(tally.name.width()));
        out.push_str(format!("  {count:>4}  {}{gap}  {bar}", tally.name).trim_end());
        out.push('\n');
    }
}
