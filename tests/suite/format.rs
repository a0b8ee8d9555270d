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
    ("issued = ", "url = \"https:///x\"\nissued = "),
    ("issued = ", "language = \"en-a\"\nissued = "),
    ("issued = ", "language = \"e\"\nissued = "),
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
    ("issued = ", "language = \"x-a\"\nissued = "),
    ("issued = ", "language = \"i-klingon\"\nissued = "),
    ("issued = ", "language = \"zh-cmn-Hans-CN\"\nissued = "),
    ("issued = ", "language = \"de-1996-u-co-phonebk-x-a\"\nissued = "),
    ("slot = \"findings\"", "slot = \"findings\"\nheading = \"\""),
];

/// A waiver of a rule that finds nothing in a place.
fn waiver_at(at: &str) -> String {
    format!("\n[[waiver]]\nrule = \"long-sentence\"\nat = \"{at}\"\nreason = \"A quotation.\"\n")
}

/// A waiver of a rule by words.
fn by_words(rule: &str) -> String {
    waiver_at("briefing")
        .replace("long-sentence", rule)
        .replace("at = \"briefing\"", "text = \"a\"")
}

#[test]
fn a_waiver_with_a_fault_is_told_of_once() {
    let of = |lines: &str| {
        let reason = if lines.contains("reason") { "" } else { "reason = \"Agreed.\"\n" };
        found(&briefing(&[], &format!("\n[[waiver]]\n{lines}{reason}")))
            .into_iter()
            .map(|(rule, words, _)| format!("{rule} {words}"))
            .collect::<Vec<String>>()
    };
    let long = |rest: &str| of(&format!("rule = \"long-sentence\"\n{rest}"));
    for number in ["review.+1", "review.01", "question.+1", "question.9", "nowhere", ""] {
        assert_eq!(long(&format!("at = \"{number}\"\n")), [format!("schema \"{number}\"")]);
    }
    assert_eq!(long("at = 3\n"), ["schema 3"]);
    assert_eq!(long("text = 3\n"), ["schema 3"]);
    assert_eq!(long("reason = \" \"\n"), ["schema \" \""]);
    assert_eq!(of("rule = \"private-term\"\n"), ["schema \"private-term\""]);
    assert_eq!(of("rule = \"lost-words\"\n"), ["schema \"lost-words\""]);
    assert_eq!(of("rule = \"private-term\"\ntext = \"a\"\n"), ["schema \"private-term\""]);
    assert_eq!(long(""), ["unused-waiver [[waiver]]"]);
}

#[test]
fn rules_of_a_language_are_silent_where_it_cannot_be_read() {
    let voice = "\n[[voice]]\ntext = \"They never LISTENED to our family, said Kasia.\"\nfrom = \"His aunt\"\n";
    for language in ["3", "\"no tag\"", "\"\""] {
        let own = format!("{voice}language = {language}\n");
        assert_eq!(rules(&briefing(&[], &own)), ["schema voice.1"]);
        let of_head = format!("language = {language}\nissued = ");
        assert_eq!(rules(&briefing(&[("issued = ", &of_head)], voice)), ["schema briefing"]);
    }
}

#[test]
fn the_schema_of_a_briefing_refuses_what_check_calls_an_error() {
    let file = |change: &(&str, &str)| briefing(&[*change], "");
    let waiver = "\n[[waiver]]\nrule = \"long-sentance\"\nreason = \"A slip.\"\n";
    let mut files: Vec<String> = REFUSED.iter().map(file).collect();
    files.push(briefing(&[], waiver));
    files.push(briefing(&[], &waiver_at("briefing").replace("long-sentence", "private-term")));
    files.push(briefing(&[], &by_words("postcode")));
    for at in ["", "section", "voice", "voice.01", "review.+1", "briefing.1", "section.Findings"] {
        files.push(briefing(&[], &waiver_at(at)));
    }
    let wrong = files.len();
    files.extend(TAKEN.iter().map(file));
    files.push(briefing(&[], &by_words("long-sentence")));
    for at in ["briefing", "review", "review.1", "session", "section.findings", "question.1"] {
        files.push(briefing(&[], &waiver_at(at)));
    }
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
    let scheme = |slots: String| format!("[[scheme]]\nname = \"ours\"\nslots = [{slots}]\n");
    let (change, questions) =
        (slot.replace("context", "change"), slot.replace("context", "questions"));
    let whole = format!("{}{change}{questions}", slot.repeat(5));
    let wrong = [
        "[privat]\nterms = \"a\"\n".to_owned(),
        "[rules]\nlong-sentance = \"off\"\n".to_owned(),
        "[rules]\nprivate-term = \"off\"\n".to_owned(),
        "[rules]\nlost-words = \"warn\"\n".to_owned(),
        "[rules]\nlanguage = \"none\"\n".to_owned(),
        "[brand]\naccent = \"red\"\n".to_owned(),
        "[brand]\nfonts = [\"a.woff2\"]\n".to_owned(),
        format!("[partnership]\nlogos = [{five}]\n"),
        format!("[partnership]\nlogo = {{ file = \"a.png\" }}\nlogos = [{}]\n", &five[..20]),
        "[partnership]\nnation = \"france\"\n".to_owned(),
        "[partnership]\nnames = { \"a b\" = \"c\" }\n".to_owned(),
        "[[word]]\nrule = \"long-sentance\"\nterm = \"a\"\n".to_owned(),
        "[[word]]\nrule = \"long-sentence\"\nterm = \"a\"\n".to_owned(),
        "[partnership]\nnames = { en-a = \"c\" }\n".to_owned(),
        "[export]\nto = [\"nope\"]\n".to_owned(),
        "[private]\n".to_owned(),
        "[private]\nterms = \" \"\n".to_owned(),
        scheme(slot.to_owned()),
        scheme(slot.repeat(7)),
        scheme(format!("{}{change}", slot.repeat(6))),
        scheme(format!("{}{change}{change}{questions}", slot.repeat(4))),
        scheme(whole.replacen("en =", "\"x y\" =", 1)),
        format!("[[scheme]]\nname = \"case\"\nslots = [{}]\n", slot.repeat(7)),
    ];
    let samples = fs::read_to_string("briefings/sevenmin.toml").unwrap();
    let taken = [
        samples,
        String::new(),
        "[rules]\nlanguage = \"warn\"\nlong-sentence = \"off\"\n".to_owned(),
        "[partnership]\nnames = { cy = \"Bwrdd\" }\nnation = \"wales\"\n".to_owned(),
        "[partnership]\nnames = { x-a = \"Bwrdd\" }\n".to_owned(),
        "[export]\nto = [\"handout\", \"all\"]\n".to_owned(),
        "[private]\nterms = \"../a.txt\"\n".to_owned(),
        "[[word]]\nrule = \"outdated-term\"\nterm = \"a\"\n".to_owned(),
        scheme(whole),
        "[brand]\nfonts = [\"a.TTF\"]\n".to_owned(),
    ];
    let files: Vec<String> = wrong.iter().chain(&taken).cloned().collect();
    let Some(refused) = refused(&schemas()[1], &files) else { return };
    for (index, (refused, text)) in refused.into_iter().zip(&files).enumerate() {
        assert_eq!(refused, index < wrong.len(), "{text}");
    }
}

/// A tag may be right and name no language that papers can be set in.
#[test]
fn a_language_has_two_or_three_letters() {
    for tag in ["x-priv", "i-klingon", "abcd", "en_GB", "english"] {
        let language = format!("[briefing]\nlanguage = \"{tag}\"\n");
        let text = briefing(&[("[briefing]\n", language.as_str())], "");
        let ran = Case::new().file("a.toml", text).run(&["check", "a.toml"]);
        let told = format!("error[schema]: `language` is no language tag: `{tag}`\n");
        assert!(ran.code == 1 && ran.stdout.contains(&told), "{tag}: {}{}", ran.stdout, ran.stderr);
    }
}
