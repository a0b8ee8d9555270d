//! The corpus: sentences on which each prose rule must speak or keep silent, and clean briefings.
//!
//! `tests/corpus/RULE.toml` has `fires` and `passes`, each a sentence or a table with `text` and
//! `with` (tables that complete the briefing; the file's own `with` is for all others). A table of
//! precision and recall goes to `corpus.md` in the target folder.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sevenmin::{
    diag::{Report, render::Format},
    lint::{Context, Group, Occasion, Rule, rules::RULES},
    model::Collection,
    parse,
    source::Source,
    text,
};

use crate::rule_docs::check;

/// Sentences of each kind that a rule has at least.
const FEWEST: usize = 20;

/// Faults that a rule may have of each kind.
const MOST_FAULTS: usize = 1;

/// Rules of the prose groups that read no prose.
const NOT_PROSE: &[&str] = &[
    "identifying-file-name",
    "image-metadata",
    "private-term",
    "missing-alt",
    "missing-glyph",
    "low-contrast",
];

/// Whole paragraphs, of which fewer say as much.
const LONG_SAMPLES: &[&str] = &["reading-age"];

/// How a rule did.
struct Score {
    rule: &'static str,
    fires: usize,
    passes: usize,
    missed: Vec<String>,
    false_alarms: Vec<String>,
}

#[test]
fn rules_fire_where_they_must_and_nowhere_else() {
    let mut scores = Vec::new();
    for rule in RULES.iter().filter(|rule| reads_prose(rule)) {
        scores.push(score(rule));
    }
    write_table(&scores);
    let mut faults = Vec::new();
    for score in &scores {
        if score.missed.len() > MOST_FAULTS || score.false_alarms.len() > MOST_FAULTS {
            let list = |kind: &str, texts: &[String]| {
                let lines: Vec<String> = texts
                    .iter()
                    .map(|text| {
                        format!(
                            "  {kind} {text}
"
                        )
                    })
                    .collect();
                lines.concat()
            };
            faults.push(format!(
                "{}:\n{}{}",
                score.rule,
                list("missed:", &score.missed),
                list("false: ", &score.false_alarms)
            ));
        }
        let fewest = if LONG_SAMPLES.contains(&score.rule) { FEWEST / 2 } else { FEWEST };
        if score.fires < fewest || score.passes < fewest {
            faults.push(format!(
                "{}: {} fire and {} pass, fewer than {fewest}",
                score.rule, score.fires, score.passes
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Days pass, however clean the text.
const OF_DAYS: [&str; 3] = ["overdue-action", "report-over-a-year", "review-date-passed"];

#[test]
fn clean_briefings_are_clean() {
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in ["tests/corpus/clean", "briefings"] {
        let found = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        files.extend(found.filter(|path| {
            path.extension().is_some_and(|ending| ending == "toml")
                && !path.ends_with("sevenmin.toml")
        }));
    }
    files.sort();
    assert!(files.len() >= 14, "{} clean briefings", files.len());
    let mut faults = String::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let source = Source::new(path.to_string_lossy(), text);
        let (collection, run) =
            (Collection::default(), Occasion::on(text::date_from_iso("2026-11-23").unwrap()));
        let briefing = parse::briefing(&source, &collection).value.unwrap();
        let context = Context::new(&source, &briefing, &collection, &run);
        let words: usize =
            context.passages().iter().map(|passage| text::word_count(&passage.text)).sum();
        assert!(words >= 450, "{} has {words} words", source.path);
        let mut findings = sevenmin::lint::lint(&context);
        findings.diagnostics.retain(|one| !OF_DAYS.contains(&one.code.name()));
        faults.push_str(&Format::Short.render(&[Report::new(
            source,
            findings.diagnostics,
            findings.protected,
        )]));
    }
    assert!(faults.is_empty(), "{faults}");
}

fn reads_prose(rule: &Rule) -> bool {
    let group = matches!(
        rule.group,
        Group::Anonymity | Group::Language | Group::PlainEnglish | Group::Accessibility
    );
    group && !NOT_PROSE.contains(&rule.name)
}

fn score(rule: &'static Rule) -> Score {
    let path = format!("tests/corpus/{}.toml", rule.name);
    let text = fs::read_to_string(&path).unwrap_or_default();
    let file: toml::Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    let shared = file.get("with").and_then(toml::Value::as_str).unwrap_or_default();
    let read = |kind: &str| -> Vec<(String, String)> {
        let entries = file.get(kind).and_then(toml::Value::as_array).cloned().unwrap_or_default();
        entries.iter().map(|entry| sample(entry, shared)).collect()
    };
    let (fires, passes) = (read("fires"), read("passes"));
    let speaks =
        |fragment: &str| check(fragment).diagnostics.iter().any(|one| one.code.name() == rule.name);
    let texts = |samples: &[(String, String)], wanted: bool| -> Vec<String> {
        let wrong = samples.iter().filter(|(_, fragment)| speaks(fragment) != wanted);
        wrong.map(|(text, _)| text.clone()).collect()
    };
    Score {
        rule: rule.name,
        missed: texts(&fires, true),
        false_alarms: texts(&passes, false),
        fires: fires.len(),
        passes: passes.len(),
    }
}

/// The words of an entry, and the fragment of a briefing that it makes.
fn sample(entry: &toml::Value, shared: &str) -> (String, String) {
    let get = |key: &str| entry.get(key).and_then(toml::Value::as_str);
    let text = entry.as_str().or_else(|| get("text"));
    let with = get("with").unwrap_or(shared);
    let section = text.map(|text| {
        let body = text.replace('\\', "\\\\").replace('"', "\\\"");
        format!("\n[[section]]\nslot = \"background\"\nbody = \"\"\"\n{body}\n\"\"\"\n")
    });
    let shown = text.unwrap_or(with).trim().to_owned();
    (shown, format!("{with}\n{}", section.unwrap_or_default()))
}

/// Precision and recall of each rule, where a person can read them.
#[expect(clippy::disallowed_methods, reason = "tests make their own files")]
fn write_table(scores: &[Score]) {
    let mut table = "| rule | fires | passes | missed | false | precision | recall |\n|---|---|---|---|---|---|---|\n".to_owned();
    for score in scores {
        let hits = score.fires - score.missed.len();
        let percent = |part: usize, whole: usize| (100 * part).checked_div(whole).unwrap_or(100);
        let precision = percent(hits, hits + score.false_alarms.len());
        let recall = percent(hits, score.fires);
        table.push_str(&format!(
            "| {} | {} | {} | {} | {} | {precision} % | {recall} % |\n",
            score.rule,
            score.fires,
            score.passes,
            score.missed.len(),
            score.false_alarms.len()
        ));
    }
    for score in scores {
        let wrong = [("missed", &score.missed), ("false alarm", &score.false_alarms)];
        for (kind, texts) in wrong {
            table.extend(
                texts
                    .iter()
                    .map(|text| format!("\n{} {kind}: {}\n", score.rule, text.replace('\n', " "))),
            );
        }
    }
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    fs::write(Path::new(&target).join("corpus.md"), table).unwrap();
}
