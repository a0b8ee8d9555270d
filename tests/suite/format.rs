//! What the format allows, as `check` and the schemas see it: several reviews, languages, waivers by
//! words.

use std::{fs, process::Command};

use sevenmin::{
    check,
    lint::{self, Occasion},
    model::Collection,
    parse::schema::{self, RuleNames},
    source::{NoFiles, Source},
    text::date_from_iso,
};

use crate::harness::Case;
use crate::tools;

const REVIEW: &str = r#"[review]
type = "lcspr"
title = "Local Child Safeguarding Practice Review: Robin"
reviewers = ["Alex Penhallow"]
report = "published"
"#;

/// A whole briefing with some words in the place of others, and more at its end.
fn briefing(changes: &[(&str, &str)], more: &str) -> String {
    let mut text = fs::read_to_string("tests/rules/base.toml").unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    text + more
}

/// The findings in a text, each with its rule, the words of the file at its place, and its table.
fn found(text: &str) -> Vec<(&str, String, String)> {
    let source = Source::new("a.toml", text);
    let (collection, run) =
        (Collection::default(), Occasion::on(date_from_iso("2026-09-01").unwrap()));
    let checked = check::check(&source, &collection, &run, &NoFiles);
    let report = checked.report(&source, &collection);
    let told = report
        .diagnostics
        .iter()
        .map(|one| (one.code.name(), text[one.span.range()].to_owned(), one.table.clone()));
    told.collect()
}

/// The rules that speak, and where.
fn rules(text: &str) -> Vec<String> {
    found(text).into_iter().map(|(rule, _, table)| format!("{rule} {table}")).collect()
}

#[test]
fn rules_on_publication_run_on_each_review() {
    let second = "[[review]]\ntype = \"dhr\"\ntitle = \"Robin's mother\"\nreport = \"withheld\"\nurl = \"https://example.org\"\n";
    let both = format!("[{REVIEW}{second}").replace("[[review]\n", "[[review]]\n");
    let text = briefing(&[(REVIEW, &both)], "");
    assert_eq!(
        rules(&text),
        [
            "unnamed-reviewer review.2",
            "withheld-without-improvements review.2",
            "withheld-without-reason review.2",
            "withheld-report-link review.2",
        ]
    );
    let waiver =
        "\n[[waiver]]\nrule = \"unnamed-reviewer\"\nat = \"review\"\nreason = \"Agreed.\"\n";
    assert_eq!(rules(&format!("{text}{waiver}")).len(), 3);
    let of_first = waiver.replace("\"review\"", "\"review.1\"");
    let left = rules(&format!("{text}{of_first}"));
    assert_eq!(left[0], "unnamed-reviewer review.2");
    assert_eq!(left.last().map(String::as_str), Some("unused-waiver waiver.1"));
}

#[test]
fn rules_of_english_read_english_voices_and_no_others() {
    let shouted = |language: &str| {
        let voice = format!(
            "\n[[voice]]\ntext = \"They never LISTENED to our family.\"\nfrom = \"His aunt\"\n{language}"
        );
        briefing(&[], &voice)
    };
    assert_eq!(rules(&shouted("")), ["block-capitals voice.1"]);
    assert_eq!(rules(&shouted("language = \"cy\"\n")), [] as [&str; 0]);
    let welsh = [("issued = ", "language = \"cy\"\nissued = ")];
    let voice = "\n[[voice]]\ntext = \"They never LISTENED to our family.\"\nfrom = \"His aunt\"\n";
    assert_eq!(rules(&briefing(&welsh, voice)), [] as [&str; 0]);
    let english = format!("{voice}language = \"en\"\n");
    assert_eq!(rules(&briefing(&welsh, &english)), ["block-capitals voice.1"]);
}

#[test]
fn names_are_looked_for_in_english_voices_and_no_others() {
    let voice = "\n[[voice]]\ntext = \"He stayed with Kasia at weekends.\"\nfrom = \"His aunt\"\n";
    let welsh = [("issued = ", "language = \"cy\"\nissued = ")];
    assert_eq!(rules(&briefing(&[], voice)), ["undeclared-name voice.1"]);
    assert_eq!(rules(&briefing(&welsh, voice)), [] as [&str; 0]);
    let english = format!("{voice}language = \"en\"\n");
    assert_eq!(rules(&briefing(&welsh, &english)), ["undeclared-name voice.1"]);
}

#[test]
fn a_waiver_by_text_lets_pass_what_holds_its_words() {
    let long = "Services in every agency of the area that had met the family over the years \
                worked  hard\nand kept good records but nobody looked at all of them together.";
    let body = [(
        "\"Services worked hard but separately, and nobody saw the whole.\"",
        format!("\"\"\"\n{long}\"\"\""),
    )];
    let body = [(body[0].0, body[0].1.as_str())];
    let waived = |text: &str| {
        let waiver = format!(
            "\n[[waiver]]\nrule = \"long-sentence\"\ntext = \"{text}\"\nreason = \"A quotation.\"\n"
        );
        rules(&briefing(&body, &waiver))
    };
    assert_eq!(rules(&briefing(&body, "")), ["long-sentence section.findings"]);
    assert_eq!(waived("WORKED hard and"), [] as [&str; 0]);
    let not_waived = ["long-sentence section.findings", "unused-waiver waiver.1"];
    assert_eq!(waived("worked harder"), not_waived);
    assert_eq!(waived("  "), not_waived);
}

#[test]
fn a_waiver_by_text_needs_words_and_guards_nobody() {
    let without_words =
        "\n[[waiver]]\nrule = \"missing-questions\"\ntext = \"Robin\"\nreason = \"None yet.\"\n";
    let question = "[[question]]\ntext = \"When did you last ask who else helps to care for a child?\"\nprompt = \"Allow a silence first.\"\n";
    let text = briefing(&[(question, "")], without_words);
    assert_eq!(rules(&text), ["missing-questions session", "unused-waiver waiver.1"]);
    let guard = "\n[[waiver]]\nrule = \"postcode\"\ntext = \"SW1A\"\nreason = \"Public.\"\n";
    let text = briefing(&[], guard);
    let refused = ("schema", "\"SW1A\"".to_owned(), "waiver.1".to_owned());
    assert_eq!(found(&text), [refused]);
}

/// A TOML file as a schema sees it: dates are texts.
fn as_json(text: &str) -> serde_json::Value {
    fn value(of: toml::Value) -> serde_json::Value {
        match of {
            toml::Value::Datetime(day) => serde_json::Value::String(day.to_string()),
            toml::Value::Array(items) => items.into_iter().map(value).collect(),
            toml::Value::Table(table) => {
                table.into_iter().map(|(key, inner)| (key, value(inner))).collect()
            }
            other => serde_json::to_value(other).unwrap(),
        }
    }
    value(toml::Value::Table(text.parse().unwrap()))
}

/// Asks Python's jsonschema which of the files a schema refuses; nothing where it is not installed.
fn refused(schema: &serde_json::Value, files: &[String]) -> Option<Vec<bool>> {
    let python = tools::installed("venv/bin/python")?;
    let files: Vec<serde_json::Value> = files.iter().map(|text| as_json(text)).collect();
    let case = Case::new().file("all.json", serde_json::json!([schema, files]).to_string());
    let program = "import json, sys, jsonschema\n\
                   schema, files = json.load(open(sys.argv[1]))\n\
                   of = jsonschema.Draft202012Validator\n\
                   of.check_schema(schema)\n\
                   print(json.dumps([not of(schema).is_valid(one) for one in files]))";
    let mut command = Command::new(python);
    command.arg("-c").arg(program).arg(case.path().join("all.json"));
    let ran = command.output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    Some(serde_json::from_slice(&ran.stdout).unwrap())
}

fn schemas() -> [serde_json::Value; 2] {
    let (rules, groups) = (lint::adjustable_rules(), lint::groups());
    let names = RuleNames { rules: &rules, groups: &groups };
    [schema::json_schema(names), schema::collection_schema(names)]
}

/// Changes to a whole briefing that make it one that no reader takes.
const REFUSED: &[(&str, &str)] = &[
    ("id = \"robin-2026\"", "id = \"Robin\""),
    ("id = \"robin-2026\"", "id = \"robin-handout\""),
    ("id = \"robin-2026\"", "id = \"com0\""),
    ("issued = ", "scheme = \"topic\"\nissued = "),
    ("issued = ", "marking = \"official\"\nissued = "),
    ("issued = ", "themes = [\"A theme\"]\nissued = "),
    ("issued = ", "url = \"example.org\"\nissued = "),
    ("issued = ", "unknown = 1\nissued = "),
    ("type = \"lcspr\"\n", ""),
    ("type = \"lcspr\"", "type = \"An LCSPR\""),
    ("title = \"Local Child Safeguarding Practice Review: Robin\"\nrev", "title = \" \"\nrev"),
    ("report = \"published\"", "report = \"Published\""),
    ("pseudonym = \"Robin\"", "pseudonym = \"Robin\"\nname = \"Robert\""),
    ("slot = \"findings\"", "slot = \"signs\""),
    ("slot = \"findings\"", "slot = \"findings\"\nminutes = 8"),
    ("slot = \"findings\"", "slot = \"findings\"\nimage = { file = \"a.png\", size = \"huge\" }"),
    ("date = 2026-05-10", "date = 2026-05-10\nread = \"9f2c\""),
];

/// Changes that leave it one.
const TAKEN: &[(&str, &str)] = &[
    ("format = 1", "format = 1"),
    ("issued = ", "scheme = \"ours\"\nissued = "),
    ("issued = ", "themes = [\"pre-birth\", \"neglect\"]\nissued = "),
    ("[review]", "[[review]]"),
    ("type = \"lcspr\"", "type = \"our-own\""),
    ("slot = \"findings\"", "slot = \"findings\"\nheading = \"\""),
];

#[test]
fn the_schema_of_a_briefing_refuses_what_check_calls_an_error() {
    let file = |change: &(&str, &str)| briefing(&[*change], "");
    let waiver = "\n[[waiver]]\nrule = \"long-sentance\"\nreason = \"A slip.\"\n";
    let mut files: Vec<String> = REFUSED.iter().map(file).collect();
    files.push(briefing(&[], waiver));
    let wrong = files.len();
    files.extend(TAKEN.iter().map(file));
    for text in &files[..wrong] {
        assert!(!found(text).is_empty(), "{text}");
    }
    let Some(refused) = refused(&schemas()[0], &files) else { return };
    for (index, (refused, text)) in refused.into_iter().zip(&files).enumerate() {
        assert_eq!(refused, index < wrong, "{text}");
    }
}

#[test]
fn the_schema_of_a_collection_refuses_what_check_calls_an_error() {
    let five = "{ file = \"a.png\" }, ".repeat(5);
    let slot = "{ name = \"a\", role = \"context\", heading = { en = \"A\" } }, ";
    let wrong = [
        "[privat]\nterms = \"a\"\n".to_owned(),
        "[rules]\nlong-sentance = \"off\"\n".to_owned(),
        "[rules]\nprivate-term = \"off\"\n".to_owned(),
        "[rules]\nlanguage = \"none\"\n".to_owned(),
        "[brand]\naccent = \"red\"\n".to_owned(),
        "[brand]\nfonts = [\"a.woff2\"]\n".to_owned(),
        format!("[partnership]\nlogos = [{five}]\n"),
        format!("[partnership]\nlogo = {{ file = \"a.png\" }}\nlogos = [{}]\n", &five[..20]),
        "[partnership]\nnation = \"france\"\n".to_owned(),
        "[partnership]\nnames = { \"a b\" = \"c\" }\n".to_owned(),
        "[[word]]\nrule = \"long-sentance\"\nterm = \"a\"\n".to_owned(),
        format!("[[scheme]]\nname = \"ours\"\nslots = [{slot}]\n"),
        format!("[[scheme]]\nname = \"case\"\nslots = [{}]\n", slot.repeat(7)),
    ];
    let samples = fs::read_to_string("briefings/sevenmin.toml").unwrap();
    let taken = [
        samples,
        String::new(),
        "[rules]\nlanguage = \"warn\"\nlong-sentence = \"off\"\n".to_owned(),
        "[partnership]\nnames = { cy = \"Bwrdd\" }\nnation = \"wales\"\n".to_owned(),
        "[brand]\nfonts = [\"a.TTF\"]\n".to_owned(),
    ];
    let files: Vec<String> = wrong.iter().chain(&taken).cloned().collect();
    let Some(refused) = refused(&schemas()[1], &files) else { return };
    for (index, (refused, text)) in refused.into_iter().zip(&files).enumerate() {
        assert_eq!(refused, index < wrong.len(), "{text}");
    }
}
