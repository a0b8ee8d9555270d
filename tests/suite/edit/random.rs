//! Changes of any place of any text.

use std::collections::BTreeMap;

use proptest::prelude::*;
use sevenmin::edit::{
    BriefingText, Change, Changed, FormKind, FormTable, Refusal, Repeats, Value, form,
};

use crate::cases;
use crate::edit::{draft, remove, texts::WRITTEN, values};

/// Texts with all that has to stay: the samples, and those above, also with CRLF.
pub(super) fn bases() -> Vec<String> {
    let folder = std::fs::read_dir("briefings").unwrap().map(|entry| entry.unwrap().path());
    let is_briefing = |path: &std::path::PathBuf| {
        path.extension().is_some_and(|ending| ending == "toml") && !path.ends_with("sevenmin.toml")
    };
    let mut paths: Vec<_> = folder.filter(is_briefing).collect();
    paths.sort();
    let samples = paths.iter().map(|path| std::fs::read_to_string(path).unwrap());
    let written = WRITTEN.iter().map(|(_, text)| (*text).to_owned());
    let mut bases: Vec<String> = samples.chain(written).collect();
    let windows = |text: &String| text.replace("\r\n", "\n").replace('\n', "\r\n");
    let more: Vec<String> = bases.iter().map(windows).collect();
    bases.extend(more);
    bases
}

fn comments(text: &str) -> Vec<String> {
    let tokens = toml_parser::Source::new(text).lex();
    let comments = tokens.filter(|token| token.kind() == toml_parser::lexer::TokenKind::Comment);
    comments.map(|token| text[token.span().start()..token.span().end()].to_owned()).collect()
}

/// Every field that a text has or could have, with what kind of value it takes.
fn places(draft: &BriefingText) -> Vec<(String, &'static str)> {
    let map = draft.map();
    let mut out = Vec::new();
    for table in form() {
        let there = map.tables.iter().map(|known| known.path.clone());
        let is_own = |path: &String| {
            path.split('.').next() == Some(table.name) && path.matches('.').count() < 2
        };
        let mut there: Vec<String> = there.filter(is_own).collect();
        if there.is_empty() {
            let is_list = table.repeats == Repeats::Often;
            there.push(if is_list { format!("{}.1", table.name) } else { table.name.to_owned() });
        }
        for path in &there {
            fields(&table, path, &mut out);
            for inner in &table.tables {
                let is_list = inner.repeats == Repeats::Often;
                let number = if is_list { ".1" } else { "" };
                fields(inner, &format!("{path}.{}{number}", inner.name), &mut out);
            }
        }
    }
    out
}

fn fields(table: &FormTable, path: &str, out: &mut Vec<(String, &'static str)>) {
    out.extend(table.fields.iter().map(|field| {
        let kind = match field.kind {
            FormKind::Date => "date",
            FormKind::Flag => "flag",
            FormKind::Number => "number",
            FormKind::Texts | FormKind::Terms => "texts",
            _ => "text",
        };
        (format!("{path}.{}", field.name), kind)
    }));
}

/// What authors write, and what programs stumble over.
const PARTS: &[&str] = &[
    "Robin",
    " ",
    "\n",
    "\n\n",
    "\t",
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "\\",
    "\\n",
    "\\u00e9",
    "é",
    "🙂",
    "مرحبا",
    "\u{200f}",
    "# no comment",
    "]",
    "}",
    ", ",
    "[[section]]",
    "**strong**",
    "- item",
    "\u{1}",
    "\u{7f}",
    "\r",
    "e\u{301}",
    "a long sentence that takes lines of its own, with more words than fit behind a key, and so on",
];

fn value(kind: &str, parts: &[&str], number: u8) -> Value {
    match kind {
        "date" => Value::Text(format!("2026-05-{:02}", number % 28 + 1)),
        "flag" => Value::Flag(number.is_multiple_of(2)),
        "number" => Value::Number(f64::from(number) / 2.0),
        "texts" => Value::Texts(parts.iter().map(|part| (*part).to_owned()).collect()),
        _ => Value::Text(parts.concat()),
    }
}

/// Makes a change, and shows that it can be undone.
fn changed(before: &BriefingText, change: &Change) -> Result<BriefingText, TestCaseError> {
    let told = |refusal: Refusal| TestCaseError::fail(format!("{change:?}: {refusal}"));
    let Changed { draft, edits } = before.change(change).map_err(told)?;
    prop_assert_eq!(draft.after(&before.undoing(&edits)).unwrap().text(), before.text());
    Ok(draft)
}

fn is_subsequence(part: &[String], whole: &[String]) -> bool {
    let mut whole = whole.iter();
    part.iter().all(|one| whole.any(|other| other == one))
}

/// The fields of each table of a list, without the number in their paths.
fn contents(draft: &BriefingText, list: &str) -> Vec<BTreeMap<String, String>> {
    let (map, values) = (draft.map(), values(draft));
    let tables = map.tables.iter().filter(|table| is_item(&table.path, list));
    let own = |path: &str| {
        let own = values.iter().filter_map(|(key, value)| {
            Some((key.strip_prefix(path)?.strip_prefix('.')?.to_owned(), value.clone()))
        });
        own.collect()
    };
    tables.map(|table| own(&table.path)).collect()
}

fn is_item(path: &str, list: &str) -> bool {
    let number = path.rsplit_once('.').filter(|(before, _)| *before == list);
    number.is_some_and(|(_, number)| number.parse::<usize>().is_ok())
}

/// The fields outside a table or a list.
fn beside(draft: &BriefingText, path: &str) -> BTreeMap<String, String> {
    let mut values = values(draft);
    values.retain(|key, _| !key.strip_prefix(path).is_some_and(|rest| rest.starts_with('.')));
    values
}

proptest! {
    #![proptest_config(cases::of(150))]

    #[test]
    fn a_field_changes_and_nothing_else(
        base in prop::sample::select(bases()),
        place in any::<prop::sample::Index>(),
        parts in prop::collection::vec(prop::sample::select(PARTS), 0..8),
        number in any::<u8>(),
    ) {
        let before = draft(&base);
        let (at, kind) = place.get(&places(&before)).clone();
        let to = value(kind, &parts, number);
        let change = Change::Set { at: at.clone(), to: to.clone() };
        let after = changed(&before, &change)?;
        let (mut old, mut new) = (values(&before), values(&after));
        old.remove(&at);
        let held = new.remove(&at).unwrap_or_default();
        let ended = match &to {
            Value::Text(text) => Value::Text(format!("{text}\n")),
            other => other.clone(),
        };
        prop_assert!(held == format!("{to:?}") || held == format!("{ended:?}"), "{at}: {held} is not {to:?}");
        prop_assert_eq!(old, new, "{}", at);
        prop_assert_eq!(comments(&base), comments(&after.text()), "{}", at);
        prop_assert!(after.change(&change).unwrap().edits.is_empty(), "the same value changes {at} again");
    }

    #[test]
    fn a_field_or_a_table_is_taken_away_and_nothing_else(
        base in prop::sample::select(bases()),
        place in any::<prop::sample::Index>(),
        is_field in any::<bool>(),
    ) {
        let before = draft(&base);
        let map = before.map();
        let at = if is_field { &place.get(&map.fields).path } else { &place.get(&map.tables).path };
        let after = changed(&before, &remove(at))?;
        let (told, left) = (comments(&base), comments(&after.text()));
        match at.rsplit_once('.') {
            Some((list, number)) if number.parse::<usize>().is_ok() => {
                let mut expected = contents(&before, list);
                expected.remove(number.parse::<usize>().unwrap() - 1);
                prop_assert_eq!(expected, contents(&after, list));
                prop_assert_eq!(beside(&before, list), beside(&after, list));
                prop_assert!(is_subsequence(&left, &told));
            }
            _ if is_field => {
                let mut old = values(&before);
                old.remove(at);
                prop_assert_eq!(old, values(&after));
                // What stands within a list goes with it.
                let is_list = matches!(map.field(at).unwrap().value, Value::Texts(_));
                prop_assert!(told == left || is_list && is_subsequence(&left, &told));
            }
            _ => {
                prop_assert_eq!(beside(&before, at), values(&after));
                prop_assert!(is_subsequence(&left, &told));
            }
        }
    }

    #[test]
    fn a_table_is_added_or_moved_among_its_like(
        base in prop::sample::select(bases()),
        place in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
        is_new in any::<bool>(),
    ) {
        let before = draft(&base);
        let map = before.map();
        let numbered = |path: &&String| {
            path.rsplit_once('.').is_some_and(|(_, number)| number.parse::<usize>().is_ok())
        };
        let items: Vec<&String> = map.tables.iter().map(|table| &table.path).filter(numbered).collect();
        prop_assume!(!items.is_empty());
        let at = *place.get(&items);
        let (list, number) = at.rsplit_once('.').unwrap();
        let mut expected = contents(&before, list);
        let to = to.index(expected.len()) + 1;
        let change = if is_new {
            expected.insert(to - 1, BTreeMap::new());
            Change::Add { at: list.to_owned(), number: Some(to), with: Vec::new() }
        } else {
            let moved = expected.remove(number.parse::<usize>().unwrap() - 1);
            expected.insert(to - 1, moved);
            Change::Move { at: at.clone(), to }
        };
        let after = changed(&before, &change)?;
        prop_assert_eq!(expected, contents(&after, list), "{:?}", change);
        prop_assert_eq!(beside(&before, list), beside(&after, list), "{:?}", change);
        let (mut told, mut left) = (comments(&base), comments(&after.text()));
        told.sort();
        left.sort();
        prop_assert_eq!(told, left, "{:?}", change);
    }
}
