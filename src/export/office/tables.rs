//! Actions as a table.

use crate::export::office::{content::Writer, letters};
use crate::office::{
    Piece, Run,
    word::{Column, Paragraph, Style, Table},
};
use crate::view::Action;

/// A column of the actions: its interface word, its share of the width, what a cell of it says.
struct Kind {
    head: &'static str,
    share: f64,
    says: fn(&Action) -> Option<&str>,
    /// Whether what it says is in interface words.
    is_interface: bool,
}

const KINDS: [Kind; 3] = [
    Kind { head: "owner", share: 0.21, says: |one| one.owner.as_deref(), is_interface: false },
    Kind { head: "by", share: 0.17, says: |one| one.by.as_deref(), is_interface: true },
    Kind {
        head: "evidence",
        share: 0.27,
        says: |one| one.evidence.as_deref(),
        is_interface: false,
    },
];

impl Writer<'_> {
    /// Writes the actions as a table; a column in which no action says anything is left out.
    pub(super) fn actions(&mut self, actions: &[Action]) {
        let kinds: Vec<&Kind> = KINDS
            .iter()
            .filter(|kind| actions.iter().any(|one| (kind.says)(one).is_some()))
            .collect();
        let rest: f64 = 1.0 - kinds.iter().map(|kind| kind.share).sum::<f64>();
        let columns = [("action", rest)].into_iter();
        let columns = columns.chain(kinds.iter().map(|kind| (kind.head, kind.share)));
        let columns = columns.map(|(head, share)| {
            let head = self.cell(Style::TableHead, [self.letters.label(head)]);
            Column { head, width: self.measure * share }
        });
        let table = Table {
            title: self.letters.word("actions_heading").to_owned(),
            description: self.letters.word("actions_description").to_owned(),
            right_to_left: self.letters.content.right_to_left,
            columns: columns.collect(),
            rows: actions.iter().map(|action| self.row(action, &kinds)).collect(),
        };
        self.story.table(&table);
    }

    fn row(&self, action: &Action, kinds: &[&Kind]) -> Vec<Vec<Paragraph>> {
        let change = letters::pieces(&action.change, &self.letters.content);
        let change = self.cell(Style::TableText, change);
        let first: Vec<Paragraph> = [change].into_iter().chain(self.outcome(action)).collect();
        let others = kinds.iter().map(|kind| {
            let words = (kind.says)(action).unwrap_or_default();
            let run = if kind.is_interface {
                self.letters.interface(words)
            } else {
                self.letters.content(words)
            };
            vec![self.cell(Style::TableText, (!words.is_empty()).then_some(run))]
        });
        [first].into_iter().chain(others).collect()
    }

    /// What became of it, under what should change.
    fn outcome(&self, action: &Action) -> Option<Paragraph> {
        if action.status_word.is_none() && action.outcome.is_none() {
            return None;
        }
        let word = action.status_word.as_deref().unwrap_or(self.letters.word("outcome"));
        let end = if action.outcome.is_some() { ": " } else { "" };
        let label = self.letters.strong_interface(format!("{word}{end}"));
        let words = action.outcome.iter().map(|outcome| self.letters.content(outcome));
        let words: Vec<Run> = [label].into_iter().chain(words).collect();
        Some(self.cell(Style::TableText, words))
    }

    fn cell<P: Into<Piece>>(&self, style: Style, pieces: impl IntoIterator<Item = P>) -> Paragraph {
        let right_to_left = self.letters.content.right_to_left;
        Paragraph { right_to_left, ..Paragraph::of(style, pieces) }
    }
}
