//! The guard never fails open: without the list that a collection names nothing is told, nothing
//! is exported, and the run ends with 2.

use super::errand::Errand;
use super::place::{BRIEFING, Manner, Place};
use super::planted::{File, Planted};
use super::spelling::SLUG;
use super::state::{STATES, State};
use super::telling::Ended;

/// Collection files that may hide a list; each says a term where it could be quoted.
const COLLECTIONS: &[&str] = &[
    "[private]\nterms = \"../list.txt\"\na = = \"{term}\"\n",
    "a = {term}\n[private]\nterms = \"../list.txt\"\n",
    "[private\nterms = \"../list.txt\" # {term}\n",
    "[private]\nterms = \"../list.txt\n# {term}\n",
    "[private]\nterms = \"../list.txt\"\n[private]\nterms = \"../{term}.txt\"\n",
    "[privat]\nterms = \"../list.txt\" # {term}\n",
    "[Private]\nterms = \"../list.txt\" # {term}\n",
    "\"{term}\" = 1\n",
    "[\"{term}\"]\nterms = \"../list.txt\"\n",
    "private = \"../{term}.txt\"\n",
    "private-terms = \"../{term}.txt\"\n",
    "terms = \"../{term}.txt\"\n",
    "[[private]]\nterms = \"../{term}.txt\"\n",
    "[private] # {term}\n",
    "[private]\nterm = \"../{term}.txt\"\n",
    "[private]\nterms = \"\" # {term}\n",
    "[private]\nterms = 1 # {term}\n",
    "[private]\nterms = [\"../{term}.txt\"]\n",
    "[private]\nterms = \"../{term}.txt\"\n",
    "[private]\nterms = \"../house\" # {term}\n",
];

/// Commands that read a collection.
const ERRANDS: &[Errand] = &[
    &["check"],
    &["check", "--format", "json"],
    &["check", "--exit-zero", "--format", "short"],
    &["check", "--fix"],
    &["check", "--diff", "{file}"],
    &["check", "-", "--stdin-filename", "folder/{name}.toml"],
    &["check", "--fix", "-"],
    &["check", "--config", "sevenmin.toml"],
    &["export", "--to", "text"],
    &["export", "--to", "text", "--draft"],
    &["new", "{name}.toml"],
];

/// Returns a case whose briefing has a term in a body, which some rule would quote.
fn briefing_with_a_term(errand: Errand) -> Planted {
    let body =
        BRIEFING.lines().position(|line| line == "body = \"Words about findings.\"").unwrap();
    let mut planted =
        Planted::one("Kai Drelgorth", SLUG, Place::Briefing(body, Manner::After), errand);
    planted.plantings[0].company = ("\u{e000} ", " QZX");
    planted
}

/// Returns what is wrong where the list may be hidden.
fn failed_open(planted: &Planted) -> Option<String> {
    let mut faults = planted.faults();
    let telling = planted.run();
    if telling.ended != Ended::Code(Some(2)) {
        faults.push(format!("ended with {:?}", telling.ended));
    }
    let told = telling.stdout + &telling.stderr;
    if told.contains("file.toml") || told.contains("0.toml") {
        faults.push("told of a briefing".to_owned());
    }
    faults.extend(telling.written.keys().map(|name| format!("wrote {name}")));
    (!faults.is_empty()).then(|| format!("{}: {planted}", faults.join("; ")))
}

fn assert_closed(cases: impl Iterator<Item = Planted>) {
    let faults: Vec<String> = cases.filter_map(|planted| failed_open(&planted)).collect();
    assert!(faults.is_empty(), "{} cases:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_collection_that_may_hide_its_list_ends_the_run() {
    assert_closed(COLLECTIONS.iter().flat_map(|text| {
        ERRANDS
            .iter()
            .map(|errand| Planted { collection: Some(text), ..briefing_with_a_term(errand) })
    }));
}

#[test]
fn a_collection_that_cannot_be_read_ends_the_run() {
    let states = STATES.iter().filter(|state| **state != State::Missing);
    assert_closed(states.flat_map(|state| {
        let odd = Some((File::Collection, *state));
        ERRANDS.iter().map(move |errand| Planted { odd, ..briefing_with_a_term(errand) })
    }));
}

#[test]
fn a_list_that_cannot_be_read_ends_the_run() {
    // A list is no TOML: nothing in it is unclosed.
    let states = STATES.iter().filter(|state| **state != State::Unclosed);
    assert_closed(states.flat_map(|state| {
        let odd = Some((File::List, *state));
        ERRANDS.iter().map(move |errand| Planted { odd, ..briefing_with_a_term(errand) })
    }));
}

#[test]
fn a_picture_that_is_a_pipe_does_not_hang_the_run() {
    for state in STATES {
        for errand in [&["check"][..], &["export", "--draft", "--to", "page"]] {
            let odd = Some((File::Picture, *state));
            let planted =
                Planted { odd, ..Planted::one("Drelgorth", SLUG, Place::Picture, errand) };
            assert_eq!(planted.faults(), Vec::<String>::new(), "{planted}");
        }
    }
}
