//! Actions: what a table of them tells, by the heads of its columns.

use std::collections::BTreeMap;

use crate::intake::{
    facts, names,
    told::{Tally, ToldKind},
};
use crate::manuscript::{Block, Table, words_of};
use crate::text::Date;

/// An action.
#[derive(Clone, Debug, Default)]
pub(super) struct Action {
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
pub(super) struct Columns(BTreeMap<&'static str, usize>, Vec<String>);

impl Columns {
    /// Returns the columns of a table of actions.
    pub(super) fn of(table: &Table) -> Option<Self> {
        let heads: Vec<String> = table.rows.first()?.iter().map(|cell| words_of(cell)).collect();
        let mut columns = BTreeMap::new();
        for (at, head) in heads.iter().enumerate() {
            if let Some(name) = names::row_of(names::COLUMNS, head) {
                columns.entry(name).or_insert(at);
            }
        }
        let told = ["owner", "by", "evidence", "status"];
        let is_table =
            columns.contains_key("change") && told.iter().any(|name| columns.contains_key(name));
        (is_table && table.rows.len() > 1).then_some(Self(columns, heads))
    }
}

/// Returns the actions of a table.
pub(super) fn of_table(table: &Table, columns: &Columns, told: &mut Tally) -> Vec<Action> {
    let mut actions = Vec::new();
    for row in table.rows.iter().skip(1) {
        let cell = |name: &str| {
            let words = words_of(row.get(*columns.0.get(name)?)?);
            Some(words).filter(|words| !words.is_empty())
        };
        let Some(change) = cell("change") else {
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
        };
        let when = cell("by");
        let by = when.as_deref().and_then(facts::day);
        let (status, outcome) = status_of(cell("status"));
        let told_below = below(row.get(columns.0["change"]).map_or(&[], Vec::as_slice));
        let (change, status, outcome) = match told_below {
            Some((change, (done, came))) => (change, Some(done), came.or(outcome)),
            None => (change, status, outcome),
        };
        let about_when = when.filter(|_| by.is_none());
        if let Some(words) = &about_when {
            told.quote(
                ToldKind::Left,
                "the time of an action, since it is no day; it is a note beside the action:",
                words,
            );
        }
        for (at, words) in
            row.iter().enumerate().filter(|(at, _)| !columns.0.values().any(|known| known == at))
        {
            let words = words_of(words);
            if !words.is_empty() {
                let head = columns.1.get(at).map_or("", String::as_str);
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

/// Returns what a cell says should change and, as its last paragraph may say, what came of it.
fn below(cell: &[Block]) -> Option<(String, (&'static str, Option<String>))> {
    let (last, rest) = cell.split_last().filter(|(_, rest)| !rest.is_empty())?;
    Some((words_of(rest), told_status(&last.words())?))
}

/// Returns the status that words tell, and the words where they tell more.
fn status_of(words: Option<String>) -> (Option<&'static str>, Option<String>) {
    let Some(words) = words else { return (None, None) };
    match names::plain(&words).as_str() {
        "done" | "complete" | "completed" | "closed" | "green" => (Some("done"), None),
        "open" | "ongoing" | "in progress" | "not started" | "started" | "amber" | "red"
        | "underway" => (None, None),
        "not done" | "stopped" => (Some("not-done"), None),
        _ => (None, Some(words)),
    }
}

/// Returns the status of an action and what came of it, as a line below it says.
fn told_status(words: &str) -> Option<(&'static str, Option<String>)> {
    let (label, rest) =
        words.split_once(':').map_or((words, ""), |(label, rest)| (label, rest.trim()));
    let status = if names::is_word(label, "status_done") {
        "done"
    } else if names::is_word(label, "status_not_done") {
        "not-done"
    } else {
        return None;
    };
    Some((status, Some(rest.to_owned()).filter(|rest| !rest.is_empty())))
}
