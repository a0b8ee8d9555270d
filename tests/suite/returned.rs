//! Copies that came back: their comments, each at its section and sentence.

use std::{fs, path::Path};

use crate::{harness::Case, office::parts_of, word::holds};

#[test]
fn comments_are_listed_by_section_and_sentence() {
    let copies = ["police.docx", "school.docx"];
    let mut case =
        Case::new().file("robin.toml", fs::read("tests/word/copies/robin.toml").unwrap());
    for copy in copies.iter().chain(&["older.docx", "no-marks.docx", "changed.docx", "other.docx"])
    {
        case = case.file(copy, fs::read(Path::new("tests/word/copies").join(copy)).unwrap());
    }
    let mut all = String::new();
    for args in [
        &["comments", "police.docx"][..],
        &[
            "comments",
            "police.docx",
            "school.docx",
            "older.docx",
            "no-marks.docx",
            "changed.docx",
            "other.docx",
            "--of",
            "robin.toml",
        ],
        &["comments", "police.docx", "--of", "robin.toml", "--format", "csv"],
        &["comments", "school.docx", "--of", "robin.toml", "--format", "json"],
    ] {
        let ran = case.run(args);
        all.push_str(&format!(
            "$ sevenmin {}\n{}{}= {}\n\n",
            args.join(" "),
            ran.stdout,
            ran.stderr,
            ran.code
        ));
    }
    let path = "tests/word/copies/expected.txt";
    assert!(holds(path, &all), "{path} should be:\n{all}");
}

/// Answers, done ones, words over two paragraphs, in a table, inserted and deleted ones, a heading, no words
/// at all: as Word keeps them, and as `LibreOffice` saves them.
#[test]
fn comments_keep_their_place_when_libreoffice_saves_a_copy() {
    let copies = ["threads.docx", "threads-libreoffice.docx", "police-libreoffice.docx"];
    let mut case =
        Case::new().file("robin.toml", fs::read("tests/word/copies/robin.toml").unwrap());
    let mut all = String::new();
    for copy in copies {
        case = case.file(copy, fs::read(Path::new("tests/word/copies").join(copy)).unwrap());
        let ran = case.run(&["comments", copy, "--of", "robin.toml"]);
        all.push_str(&format!("$ sevenmin comments {copy}\n{}{}\n", ran.stdout, ran.stderr));
    }
    let path = "tests/word/copies/expected-threads.txt";
    assert!(holds(path, &all), "{path} should be:\n{all}");
}

/// What `LibreOffice` keeps of a comment is told as Word's own file tells it: section, sentence, author.
#[test]
fn every_comment_of_six_copies_stands_at_its_section() {
    let names = [
        "police.docx",
        "police-libreoffice.docx",
        "threads.docx",
        "threads-libreoffice.docx",
        "school.docx",
        "older.docx",
    ];
    let mut case =
        Case::new().file("robin.toml", fs::read("tests/word/copies/robin.toml").unwrap());
    for name in names {
        case = case.file(name, fs::read(Path::new("tests/word/copies").join(name)).unwrap());
    }
    let rows = |name: &str| -> Vec<[String; 5]> {
        let ran = case.run(&["comments", name, "--of", "robin.toml", "--format", "json"]);
        let rows: Vec<serde_json::Value> = serde_json::from_str(&ran.stdout).unwrap();
        let keys = ["section", "sentence", "author", "comment", "place"];
        let mut rows: Vec<[String; 5]> = rows
            .iter()
            .map(|row| keys.map(|key| row[key].as_str().unwrap_or_default().to_owned()))
            .collect();
        rows.sort();
        rows
    };
    for name in names {
        let rows = rows(name);
        assert!(rows.len() > 1, "{name}");
        for row in rows {
            assert!(!row[0].is_empty() && row[4] == "marked", "{name}: {row:?}");
        }
    }
    assert_eq!(rows("police.docx"), rows("police-libreoffice.docx"));
    // Who answers whom is lost there; each answer stands where its comment does.
    let saved = rows("threads-libreoffice.docx");
    for row in rows("threads.docx") {
        assert!(saved.contains(&row), "{row:?} in {saved:#?}");
    }
}

#[test]
fn comments_become_a_table_for_the_meeting() {
    let case = Case::new()
        .file("robin.toml", fs::read("tests/word/copies/robin.toml").unwrap())
        .file("threads.docx", fs::read("tests/word/copies/threads.docx").unwrap())
        .file("terms.txt", "team leads\n");
    let made = ["comments", "threads.docx", "--of", "robin.toml", "--format", "docx"];
    let ran = case.run(&made);
    assert_eq!(
        (ran.code, ran.stderr.as_str()),
        (2, "error: a table for the meeting needs a file: add `-o FILE.docx`\n")
    );
    let ran = case.run(&["comments", "threads.docx", "-o", "a.docx"]);
    assert_eq!(ran.code, 2);
    let more = ["-o", "meeting.docx", "-q", "--private-terms", "terms.txt"];
    let ran = case.run(&[&made[..], &more[..]].concat());
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "meeting.docx\n"), "{}", ran.stderr);
    let bytes = case.read("meeting.docx");
    let text = &parts_of(bytes.clone(), "meeting.docx")["word/document.xml"];
    let sections = ["Background", "The incident", "The review", "Findings", "What should change"];
    for words in sections.iter().chain(&["What we decide", "Better not.", "Agreed with B."]) {
        assert!(text.contains(words), "{words}");
    }
    assert_eq!(text.matches("<w:tbl>").count(), text.matches("<w:tblHeader/>").count());
    assert!(!text.contains("team leads") && text.contains("▇▇▇"));
    assert!(
        case.run(&[&made[..], &more[..]].concat()).code == 0 && case.read("meeting.docx") == bytes
    );
}

#[test]
fn a_private_term_is_hidden_in_comments() {
    let case = Case::new()
        .file("terms.txt", "the nursery\nA. Police\n")
        .file("police.docx", fs::read("tests/word/copies/police.docx").unwrap());
    let ran = case.run(&["comments", "police.docx", "--private-terms", "terms.txt"]);
    assert!(ran.stdout.contains("▇▇▇") && !ran.stdout.contains("A. Police"), "{}", ran.stdout);
    let ran = case.run(&["comments", "terms.txt", "--private-terms", "terms.txt"]);
    assert_eq!(ran.code, 2);
}
