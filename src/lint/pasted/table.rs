//! Tables that are typed with tabs, bars or rows of spaces.

use crate::lint::pasted::{Leftover, Pasted, line};
use crate::model::Walked;

const WHY: &str = "columns that are typed fall apart on every page but the one they were typed on";

/// Adds a finding for each table that is typed in a text.
pub(super) fn look(text: &Walked<'_>, pasted: &mut Pasted) {
    let written = text.words.text();
    if !written.contains(['\t', '|']) && !written.contains("   ") {
        return;
    }
    let lines = line::lines(written);
    for column in [Column::Tab, Column::Bar, Column::Spaces] {
        let counts: Vec<usize> = lines.iter().map(|line| column.count(line.words)).collect();
        let mut number = 0;
        while number < counts.len() {
            let rows = counts[number..].iter().take_while(|count| **count > 0).count();
            let most = counts[number..number + rows].iter().max().copied().unwrap_or_default();
            let is_markdown = column == Column::Bar
                && lines[number..number + rows].iter().any(|line| is_rule(line.words));
            if column.makes_table(rows, most) && !is_markdown {
                let (first, last) = (&lines[number], &lines[number + rows - 1]);
                let span = written.span_of(first.at..last.at + last.words.len());
                let message =
                    format!("a table in `{}` is typed with {}", text.key.name, column.name());
                let help = "use a list; actions are drawn as a table by themselves".to_owned();
                pasted.typed.push(span);
                pasted.found.push(Leftover { span, message, why: WHY, help, fix: None });
            }
            number += rows.max(1);
        }
    }
}

/// What columns are typed with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Column {
    Tab,
    Bar,
    Spaces,
}

impl Column {
    fn name(self) -> &'static str {
        match self {
            Self::Tab => "tabs",
            Self::Bar => "bars",
            Self::Spaces => "rows of spaces",
        }
    }

    /// How often it divides a line.
    fn count(self, words: &str) -> usize {
        match self {
            Self::Tab => {
                words.split('\t').filter(|part| !part.trim().is_empty()).count().saturating_sub(1)
            }
            Self::Bar => words.matches('|').count(),
            Self::Spaces => {
                words.split("   ").filter(|part| !part.trim().is_empty()).count().saturating_sub(1)
            }
        }
    }

    /// Whether so many lines, each divided, and one of them so often, are a table.
    fn makes_table(self, rows: usize, most: usize) -> bool {
        match self {
            Self::Tab => rows > 1 || most > 1,
            Self::Bar | Self::Spaces => rows > 1,
        }
    }
}

/// The line below the head of a table of Markdown, which is told as that.
fn is_rule(words: &str) -> bool {
    words.contains('-') && words.chars().all(|one| matches!(one, '-' | '|' | ':' | ' '))
}
