//! Copies that came back: their comments, each at its section and sentence.

use std::{
    fs,
    io::{Cursor, Read, Write},
    path::Path,
};

use crate::{
    harness::{Case, briefing},
    office::parts_of,
    word::holds,
};

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

/// A copy that was not named, and what a meeting wrote into its table, are nowhere else.
#[test]
fn a_table_replaces_nothing_that_somebody_wrote() {
    let copy = fs::read("tests/word/copies/police.docx").unwrap();
    for theirs in [copy.as_slice(), b"", b"words"] {
        let case = Case::new()
            .file("threads.docx", fs::read("tests/word/copies/threads.docx").unwrap())
            .file("theirs.docx", theirs);
        let ran = case.run(&["comments", "threads.docx", "--format", "docx", "-o", "theirs.docx"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
        assert!(ran.stderr.contains("would be lost; give another name"), "{}", ran.stderr);
        assert_eq!(case.read("theirs.docx"), theirs);
    }
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

const STORED: zip::write::SimpleFileOptions =
    zip::write::SimpleFileOptions::DEFAULT.compression_method(zip::CompressionMethod::Stored);

/// Returns a document with its parts of text changed, open for more.
pub fn rewritten(
    bytes: Vec<u8>,
    change: impl Fn(&str, String) -> String,
) -> zip::ZipWriter<Cursor<Vec<u8>>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().to_string();
        if name.ends_with(".xml") || name.ends_with(".rels") {
            bytes = change(&name, String::from_utf8(bytes).unwrap()).into_bytes();
        }
        out.start_file(name, STORED).unwrap();
        out.write_all(&bytes).unwrap();
    }
    out
}

/// Returns the copy that partners get of a briefing, changed, with a comment by the number 0.
fn commented(text: &str, changes: &[(&str, &str)]) -> Case {
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["export", "-q", "--to", "comment-copy", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let mut out = rewritten(case.read("out/partners/a-comments.docx"), |name, mut text| {
        if name == "word/document.xml" {
            for (words, change) in changes {
                assert_eq!(text.matches(words).count(), 1, "{words} in {text}");
                text = text.replace(words, change);
            }
        } else if name == "word/_rels/document.xml.rels" {
            let end = "<Relationship Id=\"c\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>";
            text = text.replace("</Relationships>", end);
        }
        text
    });
    out.start_file("word/comments.xml", STORED).unwrap();
    out.write_all(b"<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"0\" w:author=\"Jo\" w:date=\"2026-11-01T00:00:00Z\"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment></w:comments>").unwrap();
    case.file("copy.docx", out.finish().unwrap().into_inner())
}

const BEGIN: &str = "<w:commentRangeStart w:id=\"0\"/>";
const END: &str = "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>";

/// Returns a text with a comment on it, in a run of its own.
fn marked(words: &str) -> String {
    let (out, back) = ("</w:t></w:r>", "<w:r><w:t xml:space=\"preserve\">");
    format!("{out}{BEGIN}{back}{words}{out}{END}{back}")
}

#[test]
fn a_comment_on_help_for_staff_stands_in_the_part_of_all_help() {
    let staff = "\n[[support]]\nfor = \"staff\"\nname = \"Staff line\"\nphone = \"01632 960123\"\n";
    let case = commented(&(briefing("a", "") + staff), &[("Staff line", &marked("Staff line"))]);
    for more in [&[][..], &["--of", "a.toml"]] {
        let ran = case.run(&[&["comments", "copy.docx"][..], more].concat());
        let wanted = "If this brings something up for you\n  “Staff line 01632 960123”\n    \
                      Jo (2026-11-01, copy.docx): Why?\n      on “Staff line”\n";
        assert_eq!((ran.stdout.as_str(), ran.code), (wanted, 0), "{}", ran.stderr);
    }
}

#[test]
fn a_comment_on_words_that_were_deleted_says_so_and_quotes_none_of_them() {
    let deleted = format!(
        "Words </w:t></w:r>{BEGIN}<w:del w:id=\"9\" w:author=\"Jo\"><w:r><w:delText>about findings</w:delText></w:r></w:del>{END}<w:r><w:t>."
    );
    let case = commented(&briefing("a", ""), &[("Words about findings.", &deleted)]);
    let ran = case.run(&["comments", "copy.docx"]);
    assert_eq!(
        ran.stdout,
        "Findings\n  “Words […].”\n    \
         Jo (2026-11-01, copy.docx, its words were deleted in the copy): Why?\n"
    );
    let told = "copy.docx: 1 change tracked in the copy; sentences are shown with them made";
    assert_eq!(ran.stderr, format!("{told}\n1 comment from 1 copy\n"));
    let ran = case.run(&["comments", "copy.docx", "--of", "a.toml"]);
    assert_eq!(
        ran.stdout,
        "Findings\n  “Words […].”\n    Jo (2026-11-01, copy.docx, its words were deleted in the \
         copy, these words have changed since): Why?\n"
    );
    // What was cut short is told as a difference, although the briefing has its words.
    assert_eq!(
        ran.stderr,
        format!(
            "{told}, and those that differ are listed\n\
             copy.docx: “Findings” was changed in the copy, which now says: “Words .”\n\
             copy.docx: “Findings” was changed in the copy, which no longer says: “Words about \
             findings.”\n1 comment from 1 copy\n"
        )
    );
}

/// Between two meetings a briefing is seldom without a fault.
#[test]
fn comments_are_listed_while_the_briefing_has_errors() {
    let text = briefing("a", "");
    let mut case = commented(&text, &[("Words about findings.", &marked("Words about findings."))]);
    let clean = case.run(&["comments", "copy.docx", "--of", "a.toml"]);
    assert_eq!(clean.code, 0, "{}", clean.stderr);
    for (sound, broken) in [
        ("phone = \"116 123\"", "phone = 116123"),
        ("by = 2027-01-31", "by = \"soon\""),
        ("fictional = true", "fictional = true\nissued = \"May\""),
        ("slot = \"review\"", "slot = \"review\"\nimage = { file = \"gone.png\", alt = \"A\" }"),
        ("Words about review.", "Ring 07700 900123 about review."),
    ] {
        assert_eq!(text.matches(sound).count(), 1, "{sound}");
        case = case.file("a.toml", text.replace(sound, broken));
        let ran = case.run(&["comments", "copy.docx", "--of", "a.toml"]);
        assert_eq!((&ran.stdout, ran.code), (&clean.stdout, 1), "{broken}: {}", ran.stderr);
        let line = "a.toml: the briefing has errors; `sevenmin check` tells them\n";
        assert_eq!(ran.stderr.matches(line).count(), 1, "{}", ran.stderr);
        assert!(!ran.stderr.contains("900123"), "{}", ran.stderr);
    }
    let case = case.file("a.toml", "format = ");
    let ran = case.run(&["comments", "copy.docx", "--of", "a.toml"]);
    assert_eq!((ran.stdout.as_str(), ran.code), ("", 2));
}
