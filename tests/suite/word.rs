//! Drafts in Word, Markdown and text: what each becomes, and what is told of it.

use std::{fs, io::Write as _, path::Path};

use sevenmin::{
    guard::{PrivateTerms, Protected},
    intake::Intake,
    manuscript::Manuscript,
    model::{Collection, Scheme},
    parse,
    source::Source,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::harness::Case;

const DRAFTS: &str = "tests/word/drafts";

/// The names of the drafts, in order.
fn drafts() -> Vec<String> {
    let names = fs::read_dir(DRAFTS).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

fn read(name: &str) -> Vec<u8> {
    fs::read(Path::new(DRAFTS).join(name)).unwrap()
}

/// Returns what a draft becomes, and what is told.
fn made(name: &str, bytes: &[u8]) -> (String, String) {
    let manuscript = Manuscript::read(name, bytes).unwrap();
    let intake = Intake::of(&manuscript, &Collection::default(), None);
    let files: Vec<String> = intake
        .pictures
        .iter()
        .enumerate()
        .map(|(at, picture)| format!("images/{}.{}", at + 1, picture.ending))
        .collect();
    let told: Vec<String> =
        intake.told.iter().map(|told| told.line(&Protected::default())).collect();
    (intake.to_toml(&files).unwrap(), told.join("\n") + "\n")
}

/// Whether a file holds a text. With `SEVENMIN_BLESS=1` it is written anew: read what changed.
#[expect(clippy::disallowed_methods, reason = "what is expected is written when it is asked for")]
fn holds(path: &str, text: &str) -> bool {
    let text = text.replace("\r\n", "\n");
    let expected = fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    if std::env::var("SEVENMIN_BLESS").is_ok() {
        fs::write(path, text).unwrap();
        return true;
    }
    expected == text
}

#[test]
fn each_draft_becomes_what_is_expected() {
    let mut faults = Vec::new();
    let names = drafts();
    assert!(names.len() >= 40, "{}", names.len());
    for name in names {
        let (toml, told) = made(&name, &read(&name));
        for (ending, is) in [("toml", toml), ("report", told)] {
            let path = format!("tests/word/expected/{name}.{ending}");
            if !holds(&path, &is) {
                faults.push(path);
            }
        }
    }
    assert!(faults.is_empty(), "{}\nSEVENMIN_BLESS=1 writes them", faults.join("\n"));
}

#[test]
fn each_briefing_has_no_fault_of_the_format() {
    for name in drafts() {
        let (toml, _) = made(&name, &read(&name));
        let source = Source::from_bytes(name.as_str(), toml.into_bytes()).unwrap();
        let parsed = parse::briefing(&source, &Collection::default());
        let found: Vec<String> = parsed.diagnostics.iter().map(|one| one.message.clone()).collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

/// No word that was deleted or hidden, and nobody's name from fields or properties.
#[test]
fn what_was_deleted_or_hidden_is_nowhere() {
    let secrets = ["Quimby", "Secret words", "whole paragraph that went", "Somebody", "Excel"];
    for name in drafts() {
        let (toml, told) = made(&name, &read(&name));
        for secret in secrets {
            assert!(!toml.contains(secret) && !told.contains(secret), "{name}: {secret}");
        }
    }
}

#[test]
fn the_sections_of_a_plain_case_are_found_however_they_are_headed() {
    let (headings, _) = made("headings.docx", &read("headings.docx"));
    let bodies = |toml: &str| {
        toml.lines()
            .filter(|line| !line.starts_with("partnership"))
            .map(str::to_owned)
            .collect::<Vec<String>>()
    };
    for name in [
        "bold-lines.docx",
        "numbered-heads.docx",
        "numbered-bold.docx",
        "capitals.docx",
        "larger-type.docx",
        "colons.docx",
        "outline-levels.docx",
        "other-style-ids.docx",
        "strict.docx",
        "utf-16.docx",
        "libreoffice-headings.docx",
        "libreoffice-bold.docx",
    ] {
        let (toml, _) = made(name, &read(name));
        let toml = toml.replace("\\- ", "- ");
        let typed = toml.contains("'''");
        assert!(typed || bodies(&toml) == bodies(&headings), "{name}:\n{toml}");
    }
}

#[test]
fn a_scheme_that_is_named_is_kept_to() {
    let manuscript = Manuscript::read("a.md", b"# Title\n\n## Why it matters\n\nWords.\n").unwrap();
    let scheme = Scheme::built_in("topic");
    let toml = Intake::of(&manuscript, &Collection::default(), scheme).to_toml(&[]).unwrap();
    assert!(toml.contains("scheme = \"topic\"") && toml.contains("slot = \"why\"\nbody"), "{toml}");
}

#[test]
fn a_private_term_is_hidden_in_the_report_before_words_are_cut() {
    let text = b"# Title\n\n## Background\n\nWords.\n\n## Findings\n\n### One two three four five six seven Quimby Sampleton\n\nMore.\n";
    let manuscript = Manuscript::read("a.md", text).unwrap();
    let intake = Intake::of(&manuscript, &Collection::default(), None);
    let hidden = Protected::of_terms(&PrivateTerms::from_list("Quimby Sampleton\n"));
    let told: String = intake.told.iter().map(|told| told.line(&hidden)).collect();
    assert!(!told.contains("Quimby") && told.contains("▇▇▇"), "{told}");
}

/// A Word document of one part.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let text = format!("<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
    package(&[("word/document.xml", text.as_bytes())])
}

#[test]
fn bad_files_are_refused_with_what_where_and_what_to_do() {
    let old = |name: &str| {
        let wide = name.encode_utf16().flat_map(u16::to_le_bytes);
        [0xd0, 0xcf, 0x11, 0xe0].into_iter().chain([0; 60]).chain(wide).collect::<Vec<u8>>()
    };
    let many: Vec<String> = (0..6000).map(|at| format!("{at}.xml")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    let whole = document("");
    let deep = "<w:sdt><w:sdtContent>".repeat(50_000);
    let bomb = "a".repeat(20 * 1024 * 1024);
    let declared = "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>";
    let cases: &[(&str, Vec<u8>, &str)] = &[
        ("a.docx", b"hello".to_vec(), "is no Word document, whatever its name says"),
        ("a.docx", Vec::new(), "is no Word document, whatever its name says"),
        ("a.docx", whole[..whole.len() / 2].to_vec(), "is damaged: it is no whole zip"),
        ("a.doc", old("WordDocument"), "is a Word document of before 2007 (.doc)"),
        ("a.docx", old("EncryptedPackage"), "is locked by a password"),
        ("a.docm", whole.clone(), "holds macros"),
        ("a.docx", package(&[("word/vbaProject.bin", b"x")]), "holds macros"),
        ("a.docx", package(&many), "has 6000 parts"),
        ("a.docx", package(&[("a.txt", b"x")]), "is a zip and no Word document"),
        ("a.docx", package(&[("ppt/presentation.xml", b"x")]), "is a PowerPoint file"),
        ("a.docx", package(&[("word/document.xml", b"<a")]), "is no XML at 1:"),
        ("a.docx", package(&[("word/document.xml", b"<a>\xe9</a>")]), "neither UTF-8 nor UTF-16"),
        (
            "a.docx",
            package(&[("word/document.xml", declared.as_bytes())]),
            "declares a document type",
        ),
        ("a.docx", document(&deep), "more than 250 deep"),
        ("a.docx", document(&bomb), "is larger than 16 MB"),
        ("a.pdf", b"%PDF-1.7".to_vec(), "is a PDF"),
        ("a.rtf", b"{\\rtf1".to_vec(), "is a Rich Text file"),
        ("a.odt", b"x".to_vec(), "is of a kind that cannot be imported"),
        ("a.txt", vec![0, 1, 2], "is no text"),
    ];
    for (name, bytes, expected) in cases {
        let why = Manuscript::read(name, bytes).unwrap_err().to_string();
        assert!(why.contains(expected), "{why}");
    }
    let long = document(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a b ".repeat(500_000)));
    let why = Manuscript::read("a.docx", &long).unwrap_err().to_string();
    assert!(why.contains("more than 1 MB of text"), "{why}");
}

#[test]
fn what_was_damaged_on_its_way_never_ends_in_a_panic() {
    let whole = read("marks-and-links.docx");
    for at in 0..whole.len() / 37 {
        let mut bytes = whole.clone();
        bytes[at * 37] ^= 0x55;
        if let Ok(manuscript) = Manuscript::read("a.docx", &bytes) {
            let _ = Intake::of(&manuscript, &Collection::default(), None).to_toml(&[]);
        }
    }
}

#[test]
fn import_writes_over_nothing_and_tells() {
    let case = Case::new()
        .file("draft.docx", read("pictures.docx"))
        .file("images/1.png", "mine")
        .file("there.toml", "mine");
    let ran = case.run(&["import", "draft.docx", "-o", "there.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert_eq!(ran.stderr, "error: there.toml cannot be written: it is there already\n");
    let ran = case.run(&["import", "draft.docx", "-o", "new.toml", "-q"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "new.toml\nimages/2.png\nimages/3.png\n"));
    assert!(ran.stderr.starts_with("found: 7 of 7 sections"), "{}", ran.stderr);
    assert_eq!(
        (case.read("images/1.png"), case.read("there.toml")),
        (b"mine".to_vec(), b"mine".to_vec())
    );
    let checked = case.run(&["check", "new.toml", "--format", "short"]);
    assert!(!checked.stdout.contains("[schema]"), "{}", checked.stdout);
    let ran = case.run(&["import", "nowhere.docx", "-o", "x.toml"]);
    assert_eq!(
        (ran.code, ran.stderr.as_str()),
        (2, "error: nowhere.docx cannot be read: there is no such file\n")
    );
    let ran = case.run(&["import", "draft.docx", "-o", "x.toml", "--scheme", "rune"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("there is no scheme `rune`"), "{}", ran.stderr);
}

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
