//! What is looked for in drafts: lists of names and the words that stand for each, folded once.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use crate::intake::fold::plain;
use crate::words;

/// What sections are called.
pub(super) static HEADS: LazyLock<List> =
    LazyLock::new(|| List::of(include_str!("lists/heads.txt")));
/// What columns of actions are called.
pub(super) static COLUMNS: LazyLock<List> =
    LazyLock::new(|| List::of(include_str!("lists/columns.txt")));
/// What stands before a fact.
pub(super) static LABELS: LazyLock<List> =
    LazyLock::new(|| List::of(include_str!("lists/labels.txt")));
/// What kinds of review are called.
pub(super) static REVIEWS: LazyLock<List> =
    LazyLock::new(|| List::of(include_str!("lists/reviews.txt")));
/// Months in other languages than English.
pub(super) static MONTHS: LazyLock<List> =
    LazyLock::new(|| List::of(include_str!("lists/months.txt")));
/// Whom questions are for.
pub(super) static AUDIENCES: LazyLock<List> =
    LazyLock::new(|| List::of(include_str!("lists/audiences.txt")));
/// The days of the week.
const WEEKDAYS: &[&str] =
    &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// What tells a helpline.
pub(super) static HELPLINES: LazyLock<Vec<&str>> =
    LazyLock::new(|| lines(include_str!("lists/helplines.txt")).collect());
/// What sentences begin with that ask to think.
pub(super) static PROMPTS: LazyLock<Vec<&str>> =
    LazyLock::new(|| lines(include_str!("lists/prompts.txt")).collect());
/// Titles that tell the kind of paper.
static TITLES: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| lines(include_str!("lists/titles.txt")).map(plain).collect());
/// The interface words of all languages, folded.
static INTERFACE: LazyLock<BTreeMap<&str, BTreeSet<String>>> = LazyLock::new(interface);

/// A list: names in order, each with the words that stand for it.
pub(super) struct List {
    /// The rows as they are written.
    pub(super) rows: Vec<(&'static str, Vec<&'static str>)>,
    by_words: BTreeMap<String, &'static str>,
}

impl List {
    fn of(text: &'static str) -> Self {
        let rows: Vec<(&str, Vec<&str>)> = lines(text)
            .filter_map(|line| line.split_once(": "))
            .map(|(name, words)| (name, words.split("; ").collect()))
            .collect();
        let mut by_words = BTreeMap::new();
        for (name, words) in &rows {
            for word in words {
                by_words.entry(plain(word)).or_insert(*name);
            }
        }
        Self { rows, by_words }
    }

    /// Returns the name of the row that a text is.
    pub(super) fn row_of(&self, text: &str) -> Option<&'static str> {
        self.by_words.get(&plain(text)).copied()
    }

    /// Returns the words of a row.
    pub(super) fn row(&self, name: &str) -> &[&'static str] {
        let row = self.rows.iter().find(|(known, _)| *known == name);
        row.map_or(&[], |(_, words)| words.as_slice())
    }
}

/// Whether a word in small letters is a day of the week.
pub(super) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|day| word == *day || (word.len() == 3 && day.starts_with(word)))
}

/// Whether words say what kind of paper it is.
pub(super) fn is_paper(words: &str) -> bool {
    let is_kind = |words: &str| {
        let plain = plain(words);
        let bare = plain.trim_end_matches(|one: char| one.is_ascii_digit() || " .#".contains(one));
        let bare = bare.strip_suffix(" no").or(bare.strip_suffix(" number")).unwrap_or(bare);
        TITLES.contains(&plain) || TITLES.contains(bare)
    };
    let mut parts = words
        .split([':', '/', '|', '–', '—'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .peekable();
    is_kind(words) || (parts.peek().is_some() && parts.all(is_kind))
}

/// Whether words are one of the interface, in any of its languages.
pub(super) fn is_word(text: &str, key: &str) -> bool {
    let plain = plain(text);
    !plain.is_empty() && INTERFACE.get(key).is_some_and(|words| words.contains(&plain))
}

/// Whether words are any of the interface's.
pub(super) fn is_interface(text: &str) -> bool {
    let plain = plain(text);
    INTERFACE.values().any(|words| words.contains(&plain))
}

/// Returns what the text is whose label is one of the interface's words.
pub(super) fn after_word<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let (label, value) = text.split_once(':')?;
    is_word(label, key).then(|| value.trim()).filter(|value| !value.is_empty())
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

fn interface() -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut all: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (name, word) in words::languages().flat_map(|tag| words::of(tag).iter()) {
        all.entry(name).or_default().insert(plain(word));
    }
    all
}
