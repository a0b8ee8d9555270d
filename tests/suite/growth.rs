//! No word is lost on paper: whatever grows, its words are found on the pages, or the output is refused.

use std::collections::BTreeSet;

use sevenmin::export::Output;

use crate::harness::{Case, briefing};
use crate::tools;

/// A briefing with every field that can hold many words; each `{name:words}` is one that can grow.
const TEMPLATE: &str = include_str!("growth/briefing.toml");

/// What would refuse or search before words are counted.
const COLLECTION: &str = "[rules]\nhandout-too-long = \"off\"\nposter-overflow = \"off\"\nover-seven-minutes = \"off\"\nsmall-image = \"off\"\n";

/// What grows in number: a table, and how many words each of them has.
const MANY: &[(&str, &str, usize)] = &[
    ("supports", "\n[[support]]\nphone = \"116 123\"\nname = \"{words}\"\n", 6),
    ("questions", "\n[[question]]\ntext = \"{words}\"\n", 20),
    ("actions", "\n[[action]]\nchange = \"{words}\"\n", 20),
];

/// How many pieces grow together in one briefing.
const TOGETHER: usize = 5;

/// A word that is part of no other.
fn word(piece: usize, index: usize) -> String {
    const CONSONANTS: &[u8] = b"bdfgklmnprstvz";
    const VOWELS: &[u8] = b"aeiou";
    let syllable =
        |at: usize| [CONSONANTS[at % 14], VOWELS[at / 14 % 5]].map(char::from).into_iter();
    let letters = [piece, index, index / 70].into_iter().flat_map(syllable);
    format!("zo{}x", letters.collect::<String>())
}

fn words(piece: usize, from: usize, to: usize) -> String {
    (from..to).map(|index| word(piece, index)).collect::<Vec<String>>().join(" ")
}

/// The fields that can grow, in groups that grow together.
fn groups() -> Vec<Vec<&'static str>> {
    let holes = TEMPLATE.split('{').skip(1).filter_map(|part| Some(part.split_once(':')?.0));
    let is_name = |name: &&str| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let names: Vec<&str> = holes.filter(is_name).collect();
    let fields = names.chunks(TOGETHER).map(<[&str]>::to_vec);
    fields.chain(MANY.iter().map(|(name, ..)| vec![*name])).collect()
}

/// The briefing with some of its pieces grown to so many words each.
fn grown(group: &[&str], many: usize) -> String {
    let mut parts = TEMPLATE.split('{');
    let mut out = parts.next().unwrap_or_default().replace("ID", group[0]);
    for part in parts {
        let hole =
            part.split_once('}').and_then(|(hole, rest)| Some((hole.split_once(':')?, rest)));
        match hole {
            Some(((name, usual), rest)) => {
                let piece = group.iter().position(|piece| *piece == name);
                let text = piece.map(|piece| words(piece, 0, many));
                out.push_str(&(text.unwrap_or_else(|| usual.to_owned()) + rest));
            }
            None => out.push_str(&format!("{{{part}")),
        }
    }
    let table = MANY.iter().find(|(name, ..)| *name == group[0]);
    if let Some((_, table, each)) = table {
        for from in (0..many).step_by(*each) {
            out.push_str(&table.replace("{words}", &words(0, from, (from + each).min(many))));
        }
    }
    out
}

/// Whether a finding tells that an output was refused.
fn is_told(told: &str, output: &str, file: &str) -> bool {
    told.split("error[lost-words]: ").skip(1).any(|finding| {
        let (message, rest) = finding.split_once('\n').unwrap_or_default();
        let place = rest.trim_start().strip_prefix("--> ").unwrap_or_default();
        message.ends_with(&format!("of the {output}"))
            && place.starts_with(&format!("{file}.toml:"))
    })
}

/// Lets every piece grow on a sheet, whose files have a mark in their names.
fn whatever_grows(to: &str, sheet: &[&str], mark: &str) -> usize {
    let mut set: BTreeSet<(&str, &str)> = BTreeSet::new();
    for many in [40, 2000] {
        let mut case = Case::new().file("sevenmin.toml", COLLECTION).file("a.png", tools::PNG);
        for group in groups() {
            case = case.file(&format!("{}.toml", group[0]), grown(&group, many));
        }
        let args = [&["export", "--to", to, "--verbose", "."], sheet].concat();
        let told = case.run(&args).stderr;
        let made = case.files("out");
        let asked = |one: &&Output| {
            to == "pdf,identity-sheet" || to.split(',').any(|word| word == one.name.word())
        };
        let outputs = Output::all().filter(asked).map(|one| (one.name, one.name.word()));
        for (name, output) in outputs.filter(|(name, _)| name.file("a", "").ends_with(".pdf")) {
            for group in groups() {
                let file = name.file(group[0], mark);
                let Some(file) = made.iter().find(|made| made.rsplit('/').next() == Some(&file))
                else {
                    assert!(is_told(&told, output, group[0]), "{group:?}: no {output}, no reason");
                    // What a reader would want to go over the page does, however long it is.
                    let splits = ["handout", "large-print", "session"];
                    assert!(!splits.contains(&output), "{group:?} of {many} words: no {output}");
                    continue;
                };
                let Some(text) = tools::pdf_text(&case.read(&format!("out/{file}"))) else {
                    return usize::MAX;
                };
                let found: BTreeSet<&str> =
                    text.split(|one: char| !one.is_alphanumeric()).collect();
                for (at, piece) in group.iter().enumerate() {
                    let is_there = |index: &usize| found.contains(word(at, *index).as_str());
                    let shown = (0..many).filter(is_there).count();
                    let lost = shown < many && (shown > 0 || set.contains(&(piece, output)));
                    // A wall has a line for help: a remark that it does not hold is left out there.
                    let is_left_out = (*piece, output) == ("support-note", "poster");
                    assert!(!lost || is_left_out, "{shown} of {many} of {piece} in the {output}");
                    if shown > 0 {
                        set.insert((piece, output));
                    }
                }
            }
        }
    }
    set.len()
}

#[test]
fn whatever_grows_its_words_are_on_the_pages_or_the_output_is_refused() {
    let set = whatever_grows("pdf,identity-sheet", &[], "");
    assert!(set > 100, "{set}");
}

#[test]
#[ignore = "all pieces on all sheets take minutes"]
fn whatever_grows_on_other_sheets_too() {
    for (sheet, mark) in [
        (&["--paper", "letter"][..], "-letter"),
        (&["--paper", "a3"], "-a3"),
        (&["--prepress"], "-prepress"),
        (&["--prepress", "--paper", "a3"], "-a3-prepress"),
    ] {
        let set = whatever_grows("handout", sheet, mark);
        assert!(set > 20, "{sheet:?}: {set}");
    }
}

/// Between the pieces of a word stand a page's foot and the next one's head.
#[test]
fn an_address_that_a_page_parts_is_found() {
    let support = |letters: usize| {
        let name = format!("\n[[support]]\nname = \"Service {letters}\"\n");
        name + &format!("url = \"https://e.example/{}\"\n", "s".repeat(letters))
    };
    for from in [130, 150, 170, 190] {
        let supports: String = (0..12).map(|index| support(from + 40 * index)).collect();
        let case = Case::new()
            .file("sevenmin.toml", COLLECTION)
            .file("a.toml", briefing("a", "") + &supports);
        let ran = case.run(&["export", "--to", "session,large-print", "a.toml"]);
        let made = case.files("out").len();
        assert!(made == 2 && !ran.stderr.contains("lost-words"), "{from}: {}", ran.stderr);
    }
}
