//! `[library]` and `[[entry]]` of a collection: what is read, what is refused, what is guarded.

use crate::harness::{Case, briefing};

const ROOM: &str = "[partnership]\nname = \"Exampleshire Safeguarding Partnership\"\n";

const WHOLE: &str = r#"
[library]
title = "Learning from reviews"
introduction = "What we learned, and **what we changed**."
purpose = "A review is there to learn from."
url = "https://exampleshire.example/learning"

[[entry]]
kind = "report"
title = "Robin: the report"
briefing = "robin-2026"
publisher = "Exampleshire Safeguarding Partnership"
date = 2025-07-16
file = "papers/robin.pdf"
scope = "other-area"
themes = ["sudi"]
summary = "What happened, and what should change."
remove-after = 2026-07-16

[[entry]]
kind = "statement"
title = "What the partners say"
briefing = "robin-2026"
date = 2025-07-16
summary = "We accept all that the review found."
signed-by = ["Alex Penhallow"]

[[entry]]
kind = "national-briefing"
title = "Out of routine"
url = "https://example.org/out-of-routine"
scope = "national"
"#;

fn found(collection: &str) -> Vec<String> {
    let case = Case::new().file("sevenmin.toml", format!("{ROOM}{collection}"));
    let case = case.file("papers/robin.pdf", "%PDF-1.7\n").file("papers/word.docx", "no zip");
    let ran = case.run(&["check", "sevenmin.toml", "--format", "short", "-q"]);
    let lines = ran.stdout.lines().map(|line| line.split_once(": ").unwrap().1.to_owned());
    lines.collect()
}

#[test]
fn a_whole_library_is_read_without_a_finding() {
    assert_eq!(found(WHOLE), Vec::<String>::new());
}

#[test]
fn faults_of_entries_are_told() {
    let entry = |keys: &str| found(&format!("[[entry]]\nkind = \"report\"\ntitle = \"A\"\n{keys}"));
    let url = "url = \"https://a.example/\"\n";
    let schema = |what: &str| vec![format!("error[schema]: {what}")];
    let neither = schema("`[[entry]]` has neither `url` nor `file`, so nobody can read it");
    assert_eq!(entry(""), neither);
    assert_eq!(found("[[entry]]\nkind = \"response\"\ntitle = \"A\"\n"), neither);
    let both = schema("`[[entry]]` has both `url` and `file`");
    assert_eq!(entry(&format!("{url}file = \"papers/robin.pdf\"\n")), both);
    let no_document = schema("`file` names no PDF or DOCX: `papers/robin.odt`");
    assert_eq!(entry("file = \"papers/robin.odt\"\n"), no_document);
    let outside = schema("the document `../robin.pdf` is outside the collection");
    assert_eq!(entry("file = \"../robin.pdf\"\n"), outside);
    let missing = schema("the document `papers/robyn.pdf` is not there");
    assert_eq!(entry("file = \"papers/robyn.pdf\"\n"), missing);
    let no_word = schema("the document `papers/word.docx` is no DOCX, whatever its name says");
    assert_eq!(entry("file = \"papers/word.docx\"\n"), no_word);
    let days = format!("{url}date = 2026-02-01\nremove-after = 2026-01-31\n");
    assert_eq!(entry(&days), schema("`remove-after` is a day before `date`, which is 2026-02-01"));
    assert_eq!(
        entry(&format!("{url}date = \"2026\"\n")),
        schema("`date` is text, but should be a date such as 2026-05-14, without quotes")
    );
    assert_eq!(
        entry(&format!("{url}themes = [\"neglact\"]\n")),
        ["warning[unknown-term]: the theme `neglact` is not in the vocabulary"]
    );
    assert_eq!(
        found("[[entry]]\nkind = \"rapport\"\n"),
        ["error[schema]: `[[entry]]` lacks `title`", "error[schema]: `kind` cannot be `rapport`"]
    );
    assert_eq!(
        found("[library.cy]\npurpose = \"<b>\"\n"),
        schema("raw HTML cannot stand in `purpose`")
    );
    let leaked = found("[library]\n[library.cy]\nintroduction = \"Ffoniwch 07700 900123.\"\n");
    assert_eq!(leaked, ["error[personal-contact]: a telephone number stands in the narrative"]);
    assert_eq!(
        found("[library]\nintroduction = \"<b>\"\n"),
        schema("raw HTML cannot stand in `introduction`")
    );
}

#[test]
fn one_thing_is_entered_once() {
    let entry = |title: &str, keys: &str| {
        format!("[[entry]]\nkind = \"report\"\ntitle = \"{title}\"\n{keys}")
    };
    let (one, two) = ("url = \"https://a.example/1\"\n", "url = \"https://a.example/2\"\n");
    let twice = ["error[schema]: this entry says the same as `[[entry]]` number 1"];
    assert_eq!(found(&(entry("A", one) + &entry("B", one))), twice);
    assert_eq!(found(&(entry("A", one) + &entry("A", two))), Vec::<String>::new());
    let of_robin = format!("{one}briefing = \"robin-2026\"\n");
    assert_eq!(found(&(entry("A", one) + &entry("A", &of_robin))), Vec::<String>::new());
    let words = "[[entry]]\nkind = \"statement\"\ntitle = \"A\"\nsummary = \"We accept it.\"\n";
    assert_eq!(found(&words.repeat(2)), twice);
}

#[test]
fn words_of_the_library_are_guarded() {
    let told = found(
        r#"
[library]
introduction = "Write to anna.quimby@gmail.com about NHS number 943 476 5919."

[[entry]]
kind = "report"
title = "The flat in SW18 2AA"
url = "https://a.example/"
summary = "She was born on 3 May 2024 and lived at 14 Sampleton Road."
publisher = "The desk, 01632 960123"
signed-by = ["The chair", "jo.trevanion@gmail.com"]
"#,
    );
    let rules: Vec<&str> = told.iter().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(
        rules,
        [
            "error[personal-contact]",
            "error[identifying-number]",
            "error[postcode]",
            "error[date-of-birth]",
            "error[street-address]",
            "error[personal-contact]",
            "error[personal-contact]"
        ]
    );
    let case = Case::new().file("list.txt", "Anna Quimby\n").file(
        "sevenmin.toml",
        "[[entry]]\nkind = \"statement\"\ntitle = \"Of Anna Quimby\"\nsummary = \"We accept it.\"\n",
    );
    let ran = case.run(&["check", "sevenmin.toml", "--private-terms", "list.txt"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("error[private-term]"), "{}", ran.stdout);
    assert!(!ran.stdout.contains("Quimby"), "{}", ran.stdout);
}

#[test]
fn a_fault_of_an_entry_stops_no_briefing_and_a_protected_word_stops_all() {
    let briefing = std::fs::read_to_string("tests/rules/base.toml").unwrap();
    let export = |title: &str| {
        let collection =
            format!("[[entry]]\nkind = \"report\"\ntitle = \"{title}\"\nfile = \"no.pdf\"\n");
        let case = Case::new().file("a.toml", &briefing).file("sevenmin.toml", collection);
        let ran = case.run(&["export", "a.toml", "--to", "text", "-q"]);
        (ran.code, ran.stdout.lines().count())
    };
    assert_eq!(export("The report"), (1, 1));
    assert_eq!(export("The report, SW18 2AA"), (1, 0));
}

#[test]
fn what_is_said_beside_the_prose_is_guarded() {
    let remark = |from: &str, to: &str| {
        let text = briefing("a", "").replace(from, to);
        assert!(text.contains(to), "{from}");
        let case = Case::new().file("a.toml", text);
        let ran = case.run(&["check", "--format", "short", "-q"]);
        let errors = ran.stdout.lines().filter_map(|line| line.split_once(": error["));
        errors.map(|(_, error)| error.to_owned()).collect::<Vec<String>>()
    };
    let phone = "personal-contact]: a telephone number stands here";
    assert_eq!(remark("A sample", "Ring 01632 960123"), [phone]);
    assert_eq!(remark("Team leads", "The duty desk on 07700 900123"), [phone]);
    let number = "identifying-number]: an NHS number stands here";
    assert_eq!(remark("A sample", "His NHS number, 999 000 0018, is on it"), [number]);
    assert_eq!(remark("Team leads", "The team in SW18 2AA"), ["postcode]: a postcode stands here"]);
    let address = "street-address]: a street address stands here";
    assert_eq!(remark("A. Reviewer", "A. Reviewer of 14 Acacia Avenue"), [address]);
    let help = "note = \"Any time, 0808 157 0123, or write to 14 Acacia Avenue, SW18 2AA.\"\nname = \"Samaritans\"";
    assert_eq!(remark("name = \"Samaritans\"", help), [""; 0]);
}

#[test]
fn an_entry_of_no_briefing_is_told_where_all_briefings_are_known() {
    let entry = "[[entry]]\nkind = \"statement\"\ntitle = \"We accept it\"\nsummary = \"All of it.\"\nbriefing = \"robin-2025\"\n";
    let case = Case::new()
        .file("sevenmin.toml", format!("{ROOM}{entry}"))
        .file("in/a.toml", briefing("robin-2026", ""))
        .file("in/b.toml", briefing("wren-2026", ""));
    let told = "sevenmin.toml:7:12: warning[schema]: no briefing here has the id `robin-2025`\n";
    let ran = case.run(&["check", "--format", "short", "-q"]);
    assert!(ran.stdout.starts_with(told), "{}", ran.stdout);
    assert_eq!(case.run(&["check", "--deny", "warnings", "-q"]).code, 1);
    let listed = case.run(&["list"]);
    assert_eq!(listed.code, 0);
    assert!(listed.stderr.contains("did you mean `robin-2026`?"), "{}", listed.stderr);
    for part in [
        &["check", "in"][..],
        &["check", "in/a.toml"],
        &["list", "in"],
        &["check", "sevenmin.toml"],
    ] {
        let ran = case.run(part);
        assert!(!(ran.stdout + &ran.stderr).contains("robin-2025"), "{part:?}");
    }
    let right = entry.replace("robin-2025", "robin-2026");
    let case = case.file("sevenmin.toml", format!("{ROOM}{right}"));
    assert!(!case.run(&["check", "--format", "short", "-q"]).stdout.contains("no briefing here"));
    let case = case
        .file("sevenmin.toml", format!("{ROOM}{entry}"))
        .file("in/c.toml", "format = 1\n[briefing");
    let ran = case.run(&["check", "--format", "short", "-q"]);
    assert!(!ran.stdout.contains("no briefing here"), "it may be the one that cannot be read");
}

#[test]
fn a_warning_of_an_entry_is_told_and_stops_nothing() {
    let entry = "[[entry]]\nkind = \"report\"\ntitle = \"A\"\nurl = \"https://a.example/\"\nthemes = [\"neglact\"]\n";
    let case = Case::new()
        .file("sevenmin.toml", format!("{ROOM}{entry}"))
        .file("a.toml", briefing("a", ""));
    let ran = case.run(&["export", "--to", "text"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a.txt\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains("warning[unknown-term]"), "{}", ran.stderr);
    assert_eq!(case.run(&["export", "--to", "text", "--deny", "warnings"]).code, 1);
}
