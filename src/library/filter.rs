//! Chooses among rows: every key that is asked must hold, one of its values is enough.

use std::collections::{BTreeMap, BTreeSet};

use crate::library::{
    ActionRow, KEYS, Key, Row, Terms,
    key::{Asks, Known},
};
use crate::text;

/// What is asked of rows.
#[derive(Debug, Default)]
pub struct Filter {
    /// Each key that is asked, with its values in lower case; none for one that is or is not so.
    asked: BTreeMap<&'static str, (&'static Key, Vec<String>)>,
}

impl Filter {
    /// Reads what was typed, each `KEY=VALUE` or `KEY`. Values are held against what the terms and the
    /// rows know; `shown` is how typed words may be shown.
    ///
    /// # Errors
    ///
    /// Says which key or value is not known, and which is near.
    pub fn of(
        typed: &[String],
        terms: &Terms,
        rows: &[Row],
        shown: &dyn Fn(&str) -> String,
    ) -> Result<Self, String> {
        let mut filter = Self::default();
        for words in typed {
            let (name, value) = match words.split_once('=') {
                Some((name, value)) => (name.trim(), Some(value.trim())),
                None => (words.trim(), None),
            };
            let key = KEYS
                .iter()
                .find(|key| key.name == name)
                .ok_or_else(|| unknown_key(name, &shown(name)))?;
            let values = match (key.asks, value) {
                (Asks::Is(_) | Asks::IsAction(_), None) => Vec::new(),
                (Asks::Is(_) | Asks::IsAction(_), Some(_)) => {
                    return Err(format!("`{name}` takes no value; write `--where {name}`"));
                }
                (Asks::Has(..) | Asks::HasAction(..), None) => {
                    return Err(format!("`{name}` needs a value; write `--where {name}=VALUE`"));
                }
                (Asks::Has(_, known) | Asks::HasAction(_, known), Some(value)) => {
                    let near = known_value(key, known, value, terms, rows);
                    vec![near.map_err(|near| unknown_value(key, known, &shown(value), near))?]
                }
            };
            filter.asked.entry(key.name).or_insert((key, Vec::new())).1.extend(values);
        }
        Ok(filter)
    }

    /// Whether a briefing is asked for: what is asked of actions holds of one of them.
    pub fn takes(&self, row: &Row) -> bool {
        let asks_actions = self.asked.values().any(|(key, _)| key.is_of_actions());
        self.takes_row(row)
            && (!asks_actions || row.actions.iter().any(|action| self.takes_own(action)))
    }

    /// Returns the actions that are asked for, of all briefings that are.
    pub fn actions(&self, rows: &[Row]) -> Vec<ActionRow> {
        let rows = rows.iter().filter(|row| self.takes_row(row));
        let actions = rows.flat_map(|row| &row.actions);
        actions.filter(|action| self.takes_own(action)).cloned().collect()
    }

    fn takes_row(&self, row: &Row) -> bool {
        self.asked.values().all(|(key, values)| match key.asks {
            Asks::Is(is) => is(row),
            Asks::Has(has, _) => is_any(&has(row), values),
            Asks::IsAction(_) | Asks::HasAction(..) => true,
        })
    }

    fn takes_own(&self, action: &ActionRow) -> bool {
        self.asked.values().all(|(key, values)| match key.asks {
            Asks::IsAction(is) => is(action),
            Asks::HasAction(has, _) => is_any(&has(action), values),
            Asks::Is(_) | Asks::Has(..) => true,
        })
    }
}

impl Key {
    fn is_of_actions(&self) -> bool {
        matches!(self.asks, Asks::IsAction(_) | Asks::HasAction(..))
    }
}

fn is_any(words: &[String], asked: &[String]) -> bool {
    words.iter().any(|word| asked.contains(&word.to_lowercase()))
}

fn unknown_key(name: &str, shown: &str) -> String {
    let names: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
    match text::nearest(name, names.iter().copied()) {
        Some(nearest) => format!("nothing is called `{shown}`; did you mean `{nearest}`?"),
        None => format!("nothing is called `{shown}`; ask for {}", text::or_list(&names)),
    }
}

/// Returns a value that is known; else the nearest one that is, if any is near.
fn known_value(
    key: &Key,
    known: Known,
    value: &str,
    terms: &Terms,
    rows: &[Row],
) -> Result<String, Option<String>> {
    let mut words: BTreeSet<String> = match known {
        Known::Words(words) => words.iter().map(|word| (*word).to_owned()).collect(),
        Known::Terms(of) => of(terms).into_iter().map(str::to_owned).collect(),
        Known::Seen | Known::Year => BTreeSet::new(),
    };
    if matches!(known, Known::Terms(_) | Known::Seen) {
        words.extend(rows.iter().flat_map(|row| seen(key, row)));
    }
    let lower = value.to_lowercase();
    let is_year = matches!(known, Known::Year)
        && value.len() == 4
        && value.bytes().all(|byte| byte.is_ascii_digit());
    if is_year || words.iter().any(|word| word.to_lowercase() == lower) {
        return Ok(lower);
    }
    Err(text::nearest(value, words.iter().map(String::as_str)).map(str::to_owned))
}

fn unknown_value(key: &Key, known: Known, shown: &str, near: Option<String>) -> String {
    let name = key.name;
    match (near, known) {
        (Some(near), _) => format!("no `{name}` is `{shown}`; did you mean `{near}`?"),
        (None, Known::Words(words)) => {
            format!("no `{name}` is `{shown}`; it is {}", text::or_list(words))
        }
        (None, Known::Terms(_)) => {
            format!("no `{name}` is `{shown}`; `sevenmin vocabulary` lists all terms")
        }
        (None, Known::Seen) => format!("no `{name}` is `{shown}` in these briefings"),
        (None, Known::Year) => format!("`{shown}` is no year; write four figures, such as 2026"),
    }
}

fn seen(key: &Key, row: &Row) -> Vec<String> {
    match key.asks {
        Asks::Has(has, _) => has(row),
        Asks::HasAction(has, _) => row.actions.iter().flat_map(has).collect(),
        Asks::Is(_) | Asks::IsAction(_) => Vec::new(),
    }
}
