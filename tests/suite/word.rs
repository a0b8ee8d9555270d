//! Drafts in Word, Markdown and text: what each becomes, and what is told of it.

use std::{fs, path::Path};

use crate::{harness::Case, tools};
use sevenmin::{
    guard::{PrivateTerms, Protected},
    intake::Intake,
    manuscript::{Manuscript, words_of},
    model::{Collection, Scheme},
    parse,
    source::Source,
};

const DRAFTS: &str = "tests/word/drafts";

/// The names of the drafts, in order.
fn drafts() -> Vec<String> {
    let names = fs::read_dir(DRAFTS).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

pub fn read(name: &str) -> Vec<u8> {
    fs::read(Path::new(DRAFTS).join(name)).unwrap()
}

/// Returns what a draft becomes, and what is told.
pub fn made(name: &str, bytes: &[u8]) -> (String, String) {
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
pub fn holds(path: &str, text: &str) -> bool {
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

/// Documents of people who know nothing of briefings: those that a reader of Word files is tested with.
#[test]
fn the_documents_of_a_public_package_are_read_and_no_paragraph_is_lost() {
    let Some(folder) = tools::installed("node/node_modules/mammoth/test/test-data") else { return };
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "docx") {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap();
        let manuscript = Manuscript::read(&name, &bytes).unwrap();
        let (toml, _) = made(&name, &bytes);
        let told = Intake::of(&manuscript, &Collection::default(), None).told;
        let told: String = told.into_iter().filter_map(|one| one.words).collect();
        let source = Source::from_bytes(name.as_str(), toml.clone().into_bytes()).unwrap();
        let faults = parse::briefing(&source, &Collection::default()).diagnostics;
        assert!(faults.is_empty(), "{name}: {faults:?}");
        for word in words_of(&manuscript.blocks).split(|one: char| !one.is_alphanumeric()) {
            assert!(toml.contains(word) || told.contains(word), "{name}: {word} in {toml}{told}");
        }
        count += 1;
    }
    assert!(count > 15, "{count}");
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

/// `check` could not read it.
#[test]
fn a_briefing_larger_than_one_may_be_is_refused() {
    let rows = "|a|b|1 May 2027|\n".repeat(60_000);
    let draft = format!(
        "# Draft\n\n## Background\n\nWords.\n\n## What to do\n\n| Action | Owner | Due |\n|---|---|---|\n{rows}"
    );
    let case = Case::new().file("draft.md", draft);
    let ran = case.run(&["import", "draft.md", "-o", "new.toml"]);
    assert_eq!(
        (ran.code, ran.stdout.as_str(), ran.stderr.as_str()),
        (
            2,
            "",
            "error: new.toml cannot be written: it would be larger than 2 MB, more than a briefing may be; import the part of the draft that the briefing is made of\n"
        )
    );
    assert_eq!(case.files("."), [".stdin", "draft.md"]);
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
fn import_makes_the_folder_with_pictures_and_without() {
    let case = Case::new()
        .file("draft.docx", read("pictures.docx"))
        .file("draft.md", "# A title\n\n## Background\n\nSome words.\n");
    for (draft, made) in [("draft.docx", "a/b/new.toml"), ("draft.md", "c/d/new.toml")] {
        let ran = case.run(&["import", draft, "-o", made, "-q"]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(!case.read(made).is_empty() && ran.stdout.starts_with(made), "{}", ran.stdout);
    }
}
