//! What each rule finds and what it passes, from `tests/rules/GROUP/RULE.toml`.
//!
//! A `[[finds]]` has a fragment of a briefing (`file`, completed as in the rules' documentation)
//! and what the rule says of it (`says`, whole lines of the format `short`). A `[[passes]]` has a
//! fragment that comes near and of which the rule says nothing.

use std::{fs, path::Path};

use sevenmin::{
    diag::render::Format,
    lint::{Rule, rules::RULES},
    source::Span,
};

use crate::rule_docs::{check, rules_of_briefings};

/// Cases of each kind that a rule has at least.
const FEWEST: usize = 3;

#[test]
fn rules_find_what_they_should_and_pass_the_rest() {
    let mut faults = Vec::new();
    for rule in rules_of_briefings() {
        let path = path(rule);
        // A rule that reads prose is judged by the corpus, and by cases where it has some.
        let in_corpus = Path::new(&format!("tests/corpus/{}.toml", rule.name)).exists();
        if in_corpus && !Path::new(&path).exists() {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let file: toml::Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        for kind in ["finds", "passes"] {
            let cases = file.get(kind).and_then(toml::Value::as_array).cloned().unwrap_or_default();
            assert!(cases.len() >= FEWEST, "{path} has {} {kind}", cases.len());
            for case in cases {
                faults.extend(fault(rule, &path, &case));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_file_of_cases_belongs_to_a_rule() {
    let known: Vec<String> = RULES.iter().map(|rule| path(rule)).collect();
    for group in fs::read_dir("tests/rules").unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(files) = fs::read_dir(&group) else { continue };
        for file in files.map(|entry| entry.unwrap().path()) {
            let file = file.to_string_lossy().replace('\\', "/");
            assert!(known.contains(&file), "{file}");
        }
    }
}

fn path(rule: &Rule) -> String {
    let name = |name: &str| name.replace('-', "_");
    format!("tests/rules/{}/{}.toml", name(rule.group.name()), name(rule.name))
}

fn fault(rule: &Rule, path: &str, case: &toml::Value) -> Option<String> {
    let fragment = case.get("file").and_then(toml::Value::as_str).unwrap_or_default();
    let says = case.get("says").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let says: Vec<&str> = says.iter().filter_map(toml::Value::as_str).collect();
    let report = check(fragment);
    let source = report.source.clone();
    let spans: Vec<Span> = report.diagnostics.iter().map(|one| one.span).collect();
    let short = Format::Short.render(&[report]);
    let own = format!("[{}]: ", rule.name);
    let lines = short.lines().zip(spans).filter(|(line, _)| line.contains(&own));
    let (found, spans): (Vec<&str>, Vec<Span>) = lines.unzip();
    let places = spans.iter().map(|span| &source.text[span.start..span.end.max(span.start)]);
    let places: Vec<&str> = places.collect();
    (found != says)
        .then(|| format!("{path}:\n{fragment}found {found:#?}\nat {places:?}\nnot {says:#?}\n"))
}
