//! Actions: what a table of them tells, by the heads of its columns.

use std::collections::BTreeMap;

use crate::intake::{
    escape, fold, lists,
    told::{Tally, ToldKind},
    when,
};
use crate::manuscript::{Block, Paragraph, Run, Table, words_of};
use crate::text::Date;

/// An action.
#[derive(Clone, Debug, Default)]
pub(super) struct Action {
    /// What should change, in the small Markdown.
    pub(super) change: String,
    pub(super) owner: Option<String>,
    pub(super) by: Option<Date>,
    /// What stands for a day and is none.
    pub(super) about_when: Option<String>,
    pub(super) evidence: Option<String>,
    pub(super) status: Option<&'static str>,
    pub(super) outcome: Option<String>,
}

/// Which column is what.
#[derive(Debug)]
pub(super) struct Columns {
    by_name: BTreeMap<&'static str, usize>,
    heads: Vec<String>,
    /// Whether bold words are meant so, however many there are.
    keeps_bold: bool,
}

impl Columns {
    /// Returns the columns of a table of actions.
    pub(super) fn of(table: &Table) -> Option<Self> {
        let columns = Self::named(table)?;
        let told = ["owner", "by", "evidence", "status"];
        told.iter().any(|name| columns.by_name.contains_key(name)).then_some(columns)
    }

    /// Returns the columns of a table of a document of ours, of which there may be one.
    pub(super) fn of_ours(table: &Table) -> Option<Self> {
        Self::named(table).map(|columns| Self { keeps_bold: true, ..columns })
    }

    /// Whether a table tells what is to be done wherever it stands: by whom, and by when afterwards. What
    /// begins with a day tells what happened.
    pub(super) fn are_of_a_plan(&self) -> bool {
        let at = |name| self.by_name.get(name);
        let is_history = at("by").is_some_and(|by| Some(by) < at("change"));
        at("owner").is_some() && !is_history
    }

    fn named(table: &Table) -> Option<Self> {
        let heads: Vec<String> = heads(table)?.iter().map(|cell| words_of(cell)).collect();
        let mut by_name = BTreeMap::new();
        for (at, head) in heads.iter().enumerate() {
            if let Some(name) = lists::COLUMNS.row_of(head) {
                by_name.entry(name).or_insert(at);
            }
        }
        // What somebody recommended stands beside what is done about it.
        let is_action = |head: &String| {
            lists::COLUMNS.row_of(head) == Some("change") && fold::plain(head).contains("action")
        };
        if let Some(at) = heads.iter().position(is_action) {
            by_name.insert("change", at);
        }
        let is_table = by_name.contains_key("change") && table.rows.len() > 1 + titles(table);
        is_table.then_some(Self { by_name, heads, keeps_bold: false })
    }

    /// Returns the small Markdown of a cell, on one line; where all of it is bold, bold means nothing.
    fn marked(&self, cell: &[Block]) -> String {
        let mut paragraph = Paragraph::default();
        for one in cell.iter().filter_map(Block::as_paragraph).filter(|one| !one.is_empty()) {
            if !paragraph.runs.is_empty() {
                paragraph.push(Run { text: " ".to_owned(), ..Run::default() });
            }
            for run in &one.runs {
                let is_strong = run.is_strong && (self.keeps_bold || !one.is_strong());
                paragraph.push(Run { text: run.text.replace('\n', " "), is_strong, ..run.clone() });
            }
        }
        escape::paragraph(&paragraph.runs).0
    }
}

/// How many rows over the heads of the columns are a title: one at most.
fn titles(table: &Table) -> usize {
    let filled =
        |row: &Vec<Vec<Block>>| row.iter().filter(|cell| !words_of(cell).is_empty()).count();
    usize::from(table.rows.len() > 2 && filled(&table.rows[0]) == 1 && filled(&table.rows[1]) > 1)
}

/// Returns the row that has the heads of the columns.
fn heads(table: &Table) -> Option<&Vec<Vec<Block>>> {
    table.rows.get(titles(table))
}

/// Returns the actions of a table.
pub(super) fn of_table(table: &Table, columns: &Columns, told: &mut Tally) -> Vec<Action> {
    let mut actions = Vec::new();
    for title in table.rows.iter().take(titles(table)) {
        let words: Vec<String> = title.iter().map(|cell| words_of(cell)).collect();
        told.quote(ToldKind::Left, "the title of a table of actions:", words.join(" ").trim());
    }
    for row in table.rows.iter().skip(1 + titles(table)) {
        let cell = |name: &str| {
            let words = words_of(row.get(*columns.by_name.get(name)?)?);
            Some(words).filter(|words| !words.is_empty())
        };
        if cell("change").is_none() {
            let rest: Vec<String> =
                row.iter().map(|cell| words_of(cell)).filter(|words| !words.is_empty()).collect();
            if !rest.is_empty() {
                told.quote(
                    ToldKind::Left,
                    "a row of the table of actions that names no change:",
                    &rest.join(" "),
                );
            }
            continue;
        }
        let when = cell("by");
        let by = when.as_deref().and_then(when::day);
        let (status, outcome) = status_of(cell("status").filter(|words| !is_colour(words, told)));
        let change = row.get(columns.by_name["change"]).map_or(&[][..], Vec::as_slice);
        let (change, status, outcome) = match below(change, columns) {
            Some((change, (done, came))) => (change, done.or(status), came.or(outcome)),
            None => (columns.marked(change), status, outcome),
        };
        let about_when = when.filter(|_| by.is_none());
        if let Some(words) = &about_when {
            told.quote(
                ToldKind::Left,
                "the time of an action, since it is no day; it is a note beside the action:",
                words,
            );
        }
        for (at, words) in row
            .iter()
            .enumerate()
            .filter(|(at, _)| !columns.by_name.values().any(|known| known == at))
        {
            let words = words_of(words);
            if !words.is_empty() {
                let head = columns.heads.get(at).map_or("", String::as_str);
                told.quote(
                    ToldKind::Left,
                    "a cell of the table of actions whose column is not known:",
                    &format!("{head} {words}"),
                );
            }
        }
        let (owner, evidence) = (cell("owner"), cell("evidence"));
        actions.push(Action { change, owner, by, about_when, evidence, status, outcome });
    }
    actions
}

/// What a line below says of an action: its status and what came of it.
type Outcome = (Option<&'static str>, Option<String>);

/// Returns what a cell says should change and, as its last paragraph may say, what came of it.
fn below(cell: &[Block], columns: &Columns) -> Option<(String, Outcome)> {
    let (last, rest) = cell.split_last().filter(|(_, rest)| !rest.is_empty())?;
    Some((columns.marked(rest), told_status(&last.words())?))
}

/// Whether a status is a colour, which tells one house that all is well and another that it is done.
fn is_colour(words: &str, told: &mut Tally) -> bool {
    let plain = fold::plain(words);
    let is_colour =
        ["red", "amber", "green", "blue", "yellow", "coch", "ambr", "oren", "gwyrdd", "glas"]
            .contains(&plain.as_str());
    if is_colour {
        let what = "a colour in the table of actions, which does not say whether one is done; `status` does:";
        told.quote(ToldKind::Left, what, words);
    }
    is_colour
}

/// Whether words are a status and nothing else.
pub(super) fn is_status(words: &str) -> bool {
    status_of(Some(words.to_owned())).1.is_none()
}

/// Returns the status that words tell, and the words where they tell more.
fn status_of(words: Option<String>) -> (Option<&'static str>, Option<String>) {
    let Some(words) = words else { return (None, None) };
    match fold::plain(&words).as_str() {
        "done" | "complete" | "completed" | "closed" => (Some("done"), None),
        "open" | "ongoing" | "in progress" | "not started" | "started" | "underway" => (None, None),
        "not done" | "stopped" => (Some("not-done"), None),
        _ => (None, Some(words)),
    }
}

/// Returns the status of an action and what came of it, as a line below it says.
fn told_status(words: &str) -> Option<Outcome> {
    let (label, rest) =
        words.split_once(':').map_or((words, ""), |(label, rest)| (label, rest.trim()));
    let rest = Some(rest.to_owned()).filter(|rest| !rest.is_empty());
    if lists::is_word(label, "status_done") {
        Some((Some("done"), rest))
    } else if lists::is_word(label, "status_not_done") {
        Some((Some("not-done"), rest))
    } else {
        (lists::is_word(label, "outcome") && rest.is_some()).then_some((None, rest))
    }
}
