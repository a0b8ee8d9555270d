//! What the format allows, as `check` sees it: several reviews, languages, waivers by words.

use std::fs;

use sevenmin::check;
use sevenmin::lint::Occasion;
use sevenmin::model::Collection;
use sevenmin::source::NoFiles;
use sevenmin::source::Source;
use sevenmin::text::date_from_iso;

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
    assert_eq!(found(&text)[0], ("schema", "\"SW1A\"".to_owned(), "waiver.1".to_owned()));
}
