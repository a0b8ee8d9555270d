//! What comes in crowds costs no more than what it is: sizes here would take minutes or all memory where
//! each of a crowd is held against each other. The growth bench has the curves.

use std::io::{Cursor, Write};

use serde_json::Value;

use crate::{
    harness::{Case, briefing},
    shelf,
};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const OFFICE: &str = "http://schemas.openxmlformats.org";

/// A Word document with this body and so many comments.
fn document(body: &str, comments: usize) -> Vec<u8> {
    let comment = |at| {
        format!(
            "<w:comment w:id=\"{at}\" w:author=\"Jo\"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>"
        )
    };
    let comments: String = (0..comments).map(comment).collect();
    let relationship = |kind, target| {
        format!(
            "<Relationships xmlns=\"{OFFICE}/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{OFFICE}/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let types = format!(
        "<Types xmlns=\"{OFFICE}/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
    );
    let parts = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", relationship("officeDocument", "word/document.xml")),
        ("word/_rels/document.xml.rels", relationship("comments", "comments.xml")),
        ("word/document.xml", format!("<w:document {W}><w:body>{body}</w:body></w:document>")),
        ("word/comments.xml", format!("<w:comments {W}>{comments}</w:comments>")),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, words) in parts {
        zip.start_file(path, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(words.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn run(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

fn starts(at: usize) -> String {
    format!("<w:commentRangeStart w:id=\"{at}\"/>")
}

fn ends(at: usize) -> String {
    format!("<w:commentRangeEnd w:id=\"{at}\"/><w:r><w:commentReference w:id=\"{at}\"/></w:r>")
}

#[test]
fn a_paragraph_may_have_any_number_of_comments() {
    let many = 60_000;
    let one = |at| starts(at) + &run("Nobody held the whole. ") + &ends(at);
    let body = format!("<w:p>{}</w:p>", (0..many).map(one).collect::<String>());
    let case =
        Case::new().file("a.toml", briefing("a", "")).file("copy.docx", document(&body, many));
    let ran = case.run(&["comments", "copy.docx", "--of", "a.toml", "--format", "csv"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(ran.stdout.matches("Nobody held the whole.,Nobody held").count(), many);
}

/// What each comment quotes is not the whole page that all are about.
#[test]
fn a_long_sentence_is_quoted_from_its_beginning() {
    let many = 3000;
    let long = "so much of one sentence ".repeat(4000);
    let body = format!(
        "<w:p>{}{}{}</w:p>",
        (0..many).map(starts).collect::<String>(),
        run(&long),
        (0..many).map(ends).collect::<String>()
    );
    let case = Case::new().file("copy.docx", document(&body, many));
    let ran = case.run(&["comments", "copy.docx", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let rows: Vec<Value> = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(rows.len(), many);
    for row in rows {
        for quoted in [&row["sentence"], &row["words"]] {
            let quoted = quoted.as_str().unwrap();
            assert!(long.starts_with(quoted.strip_suffix(" […]").unwrap()), "{quoted}");
            assert!(quoted.chars().count() <= 804, "{quoted}");
        }
    }
    let ran = case.run(&["comments", "copy.docx", "--format", "docx", "-o", "table.docx"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
}

/// Half a name would be known to nobody who hides names.
#[test]
fn no_private_term_is_parted_where_a_quotation_ends() {
    for letters in 780..800 {
        let words = format!("{} Kai Zaphwimbel {}", "a".repeat(letters), "more ".repeat(1000));
        let body = format!("<w:p>{}{}{}</w:p>", starts(0), run(&words), ends(0));
        let case =
            Case::new().file("terms.txt", "Kai Zaphwimbel\n").file("copy.docx", document(&body, 1));
        let ran = case.run(&["comments", "copy.docx", "--private-terms", "terms.txt"]);
        assert!(!ran.stdout.contains("Kai") && !ran.stdout.contains("Zaph"), "{}", ran.stdout);
    }
}

#[test]
fn a_briefing_may_have_any_number_of_waivers() {
    let many = 35_000;
    let one = "\n[[waiver]]\nrule = \"long-sentence\"\nreason = \"x\"\n".repeat(many);
    let mut case = Case::new();
    for id in ["a", "b", "c", "d"] {
        case = case.file(&format!("{id}.toml"), briefing(id, "") + &one);
    }
    let ran = case.run(&["export", "--to", "text", "."]);
    let more = format!("warning[unused-waiver]: {} more like this in", many - 3);
    assert_eq!(ran.stderr.matches(&more).count(), 4, "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn of_a_crowd_of_themes_the_first_are_counted() {
    let themes = |id: &str| {
        let list: Vec<String> = (0..20_000).map(|at| format!("\"t{at}\"")).collect();
        let line = format!("themes = [{}]\nissued = 2026-05-14", list.join(", "));
        shelf::briefing(id, &[("issued = 2026-05-14", &line)])
    };
    let case = Case::new().file("a.toml", themes("a")).file("b.toml", themes("b"));
    let ran = case.run(&["themes", "a.toml", "b.toml", "--format", "json"]);
    let told =
        "a.toml has 20000 themes, of which the first 60 are counted; keep those that it is about\n";
    assert!(ran.stderr.contains(told), "{}", ran.stderr);
    let analysis: Value = serde_json::from_str(&ran.stdout).unwrap();
    let count = |name: &str| analysis[name].as_array().unwrap().len();
    assert_eq!((count("themes"), count("by-theme"), count("pairs")), (60, 60, 60 * 59 / 2));
    let ran = shelf::shelf().run(&["themes"]);
    assert!(!ran.stderr.contains("are counted"), "{}", ran.stderr);
}

/// A row that no line holds is broken without measuring it: what is measured is held against itself.
#[test]
fn a_word_without_a_space_may_have_any_length() {
    let many = 100_000;
    let text = briefing("a", "").replace("Words about background.", &"[a](".repeat(many));
    assert!(text.len() > 4 * many);
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["export", "-q", "--to", "session,handout", "a.toml"]);
    assert_eq!(case.files("out").len(), 2, "{}", ran.stderr);
}
