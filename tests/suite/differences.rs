//! Copies that came back with their text changed: what was added, changed or taken out is told, wherever it
//! stands.

use std::{fs, path::Path};

use sevenmin::{
    comments::{self, Original, Returned},
    manuscript::{self, Copy, Package},
};

use crate::{
    harness::{Case, briefing},
    returned::rewritten,
};

const NEW: &str = "The school was never asked.";

fn copy_of(bytes: &[u8]) -> Copy {
    let mut package = Package::of_document("copy.docx", bytes).unwrap();
    manuscript::copy_of(&mut package).unwrap()
}

/// Returns what is told of a copy with its text changed, without the name of the copy.
fn told(original: &Original, copy: &[u8], change: impl Fn(String) -> String) -> Vec<String> {
    let changed =
        rewritten(
            copy.to_vec(),
            |name, text| {
                if name == "word/document.xml" { change(text) } else { text }
            },
        );
    let copy = copy_of(&changed.finish().unwrap().into_inner());
    let returned = [Returned { name: "copy.docx".to_owned(), copy }];
    let notes = comments::gather(&returned, Some(original)).notes;
    notes.iter().map(|note| note.strip_prefix("copy.docx: ").unwrap().to_owned()).collect()
}

fn text_of(copy: &[u8]) -> String {
    crate::office::parts_of(copy.to_vec(), "copy.docx").remove("word/document.xml").unwrap()
}

/// Returns where blocks of a document end, and where its text begins.
fn ends(text: &str) -> Vec<usize> {
    let body = text.find("<w:body>").unwrap() + "<w:body>".len();
    let ends = ["</w:p>", "</w:tbl>"].map(|end| {
        let here = text.match_indices(end).map(|(at, _)| at + end.len());
        here.collect::<Vec<usize>>()
    });
    let mut all: Vec<usize> = [body].into_iter().chain(ends.concat()).collect();
    all.sort_unstable();
    all
}

/// The copy of a briefing as it is today, drafts told as drafts.
fn today() -> (Original, Vec<u8>) {
    let robin = fs::read("tests/word/copies/robin.toml").unwrap();
    let case = Case::new().file("robin.toml", robin);
    let ran = case.run(&["export", "-q", "--draft", "--to", "comment-copy", "robin.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let bytes = case.read("out/partners/robin-copy-comments.docx");
    (Original::of(&copy_of(&bytes)), bytes)
}

const PARTS: [&str; 12] = [
    "Title",
    "Summary",
    "Background",
    "Safeguarding concerns",
    "The incident",
    "The review",
    "Findings",
    "What should change",
    "Reflection questions",
    "If this brings something up for you",
    "About the review",
    "About this briefing",
];

#[test]
fn a_paragraph_is_told_after_whatever_it_was_added() {
    let (original, made) = today();
    let saved = |name: &str| fs::read(Path::new("tests/word/copies").join(name)).unwrap();
    for copy in [made, saved("police.docx"), saved("police-libreoffice.docx")] {
        let text = text_of(&copy);
        let before = told(&original, &copy, |text| text);
        assert_eq!(before, [""; 0]);
        let mut parts = Vec::new();
        for (around, is_tracked) in [("{}", false), ("<w:ins w:id=\"990\">{}</w:ins>", true)] {
            for at in ends(&text) {
                let run = around.replace("{}", &format!("<w:r><w:t>{NEW}</w:t></w:r>"));
                let added = format!("{}<w:p>{run}</w:p>{}", &text[..at], &text[at..]);
                let mut notes = told(&original, &copy, |_| added.clone());
                if is_tracked {
                    let tracked = notes.remove(0);
                    assert!(tracked.ends_with("made, and those that differ are listed"));
                }
                let near = &text[at.saturating_sub(200)..at];
                assert_eq!(notes.len(), 1, "{near}: {notes:#?}");
                let what = format!("” was changed in the copy, which now says: “{NEW}”");
                let part = notes[0].strip_prefix('“').unwrap().strip_suffix(&what);
                parts.push(part.unwrap_or_else(|| panic!("{near}: {notes:#?}")).to_owned());
            }
        }
        parts.dedup();
        assert_eq!(parts, [PARTS, PARTS].concat());
    }
}

#[test]
fn what_was_repeated_changed_or_taken_out_is_told_and_headings_are() {
    let (original, copy) = today();
    let text = text_of(&copy);
    let front = text.find("sm_b_title").unwrap();
    let mut many = 0;
    for at in text.match_indices("<w:p>").map(|(at, _)| at).filter(|at| *at > front) {
        let end = at + text[at..].find("</w:p>").unwrap() + "</w:p>".len();
        let paragraph = &text[at..end];
        let Some((before, words)) = paragraph.split_once("</w:t>") else { continue };
        many += 1;
        let twice = format!("{}{paragraph}{}", &text[..end], &text[end..]);
        let twice = told(&original, &copy, |_| twice.clone());
        let now = |note: &String| note.contains("which now says: ");
        assert!(!twice.is_empty() && twice.iter().all(now), "{paragraph}: {twice:#?}");
        let changed =
            format!("{}{before}, quietly{}</w:t>{words}{}", &text[..at], "", &text[end..]);
        let changed = told(&original, &copy, |_| changed.clone());
        assert!(changed.iter().any(now), "{paragraph}: {changed:#?}");
        let gone = format!("{}<w:p/>{}", &text[..at], &text[end..]);
        let gone = told(&original, &copy, |_| gone.clone());
        let no_longer = |note: &String| note.contains("which no longer says: ");
        assert!(!gone.is_empty() && gone.iter().all(no_longer), "{paragraph}: {gone:#?}");
    }
    assert!(many > 30, "{many}");
    let heading = told(&original, &copy, |text| {
        text.replace(">What should change<", ">What must never change<")
    });
    assert_eq!(
        heading,
        [
            "“What should change” was changed in the copy, which now says: “What must never change”",
            "“What should change” was changed in the copy, which no longer says: “What should change”",
        ]
    );
}

#[test]
fn what_was_moved_or_has_lost_its_mark_is_no_difference() {
    let (original, copy) = today();
    let unmarked = told(&original, &copy, |text| text.replace("sm_b_", "other_"));
    assert_eq!(unmarked, [""; 0]);
    let added = told(&original, &copy, |text| {
        let words = format!("<w:p><w:r><w:t>{NEW} ??</w:t></w:r></w:p><w:p><w:r><w:t>!!");
        text.replace("sm_b_", "other_").replacen("<w:p><w:r><w:t>", &words, 1).replacen(
            "<w:sectPr",
            &format!("<w:p><w:r><w:t>{NEW}</w:t></w:r></w:p><w:sectPr"),
            1,
        )
    });
    let what = format!("the text was changed in the copy, which now says: “{NEW}”");
    assert!(added.contains(&what), "{added:#?}");
    let one_lost = told(&original, &copy, |text| text.replace("sm_b_findings", "other"));
    assert_eq!(one_lost, [""; 0]);
}

/// A copy says whether it is a draft, and whom it goes back to.
#[test]
fn what_differs_in_every_copy_is_no_difference() {
    let extra = "marking = \"OFFICIAL\"\ncontact = \"a@example.org\"\nversion = \"1.0\"";
    let made = briefing("a", extra);
    for text in [made.clone(), made.replace("\nmarking = \"OFFICIAL\"", "")] {
        let case = Case::new().file("a.toml", text);
        for more in [&[][..], &["--draft"]] {
            let args = ["export", "-q", "--to", "comment-copy", "a.toml"];
            let ran = case.run(&[&args[..], more].concat());
            assert_eq!(ran.code, 0, "{}", ran.stderr);
            let copy = "out/partners/a-comments.docx";
            let ran = case.run(&["comments", copy, "--of", "a.toml"]);
            assert_eq!((ran.code, ran.stderr.as_str()), (0, "0 comments from 1 copy\n"));
        }
    }
}

/// Two comments may have one number, and one file many paths.
#[test]
fn each_comment_is_listed_once_whatever_its_number_and_the_path() {
    let saved = fs::read("tests/word/copies/police.docx").unwrap();
    let case = Case::new().file("a.docx", &saved).file("d/b.docx", "");
    let all = case.run(&["comments", "a.docx"]);
    let path = case.path().join("a.docx");
    let more = ["a.docx", "./a.docx", "d/../a.docx", path.to_str().unwrap()];
    let again = case.run(&[&["comments"][..], &more].concat());
    assert_eq!((again.code, &again.stdout, &again.stderr), (0, &all.stdout, &all.stderr));

    let shared = rewritten(saved, |name, text| {
        if name != "word/comments.xml" {
            return text;
        }
        let at = text.find("<w:comment ").unwrap();
        let end = at + text[at..].find("</w:comment>").unwrap() + "</w:comment>".len();
        format!("{}{}{}", &text[..end], &text[at..end], &text[end..])
    });
    let case = case.file("two.docx", shared.finish().unwrap().into_inner());
    let two = case.run(&["comments", "two.docx"]);
    let count = |text: &str| text.split(' ').next().unwrap().parse::<usize>().unwrap();
    assert_eq!(count(&two.stderr), count(&all.stderr) + 1, "{}", two.stdout);
}
