//! Generated lists and files: no command tells a term, or a word of one.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::cases;

use super::errand::{CHECKS, Errand, READINGS, WORDS};
use super::letters::FIRST_NAMES;
use super::list::{PrivateList, Term};
use super::place::{BRIEFING, COLLECTION, MANNERS, Manner, Place, keys, lines};
use super::planted::{File, Given, Planted, Planting};
use super::spelling::{AS_WRITTEN, SPELLINGS};
use super::state::STATES;

/// What stands before and after a term: most of it brings some rule to speak on its line.
const COMPANY: &[(&str, &str)] = &[
    ("", ""),
    ("Yesterday ", " came."),
    ("the nurse ", " said so"),
    ("", " on 3 March 2024"),
    ("QZX ", " QZX"),
    ("QZX (", ")"),
    ("“", "” committed suicide"),
    ("(", "), aged 7, of 14 Acacia Avenue"),
    ("\u{e000} ", ""),
    ("<b>", "</b>"),
    ("`", "`"),
    ("# ", ""),
    ("[", "](javascript:x)"),
    ("![", "](x.png)"),
    ("NHS number 999 000 0018 ", ""),
    (
        "",
        " failed to engage with hard to reach services, and so on and on it went, with many more words than any breath can hold, until the whole room had gone to sleep over it",
    ),
];

/// How many cases are tried unless the environment says more.
const CASES: u32 = 256;

prop_compose! {
    /// An invented word.
    fn word()(
        start in select(&["Br", "Dr", "Gw", "Kl", "V", "Z", "Qu"][..]),
        middle in "[aeiou][lnr][bdgkv]",
        end in select(&["ax", "esk", "in", "orth", "umble"][..]),
    ) -> String {
        format!("{start}{middle}{end}")
    }
}

/// A line of a list, from a few words that the list's lines share.
fn term(words: Vec<String>) -> impl Strategy<Value = Term> {
    let some = prop::collection::vec(select(words), 1..=4);
    (some, select(FIRST_NAMES), 0..11).prop_map(|(words, (first, _), kind)| {
        let text = words.join(" ");
        Term(match kind {
            0 | 1 => format!("{first} {text}"),
            2 => format!("{first} {}", text.replace(' ', "-")),
            3 => text.replace(' ', "-"),
            4 => text.to_uppercase(),
            5 => text.replace('a', "â").replace('e', "é").replace('w', "ŵ").replace('i', "ŷ"),
            6 => format!("O'{text}"),
            7 => format!("{text} 47"),
            8 => format!("={first} {text}"),
            9 => text.replacen(['l', 'n', 'r'], "s", 1),
            _ => text,
        })
    })
}

/// A list whose lines overlap, hold one another, or differ by a letter.
fn list() -> impl Strategy<Value = PrivateList> {
    prop::collection::vec(word(), 1..=3)
        .prop_flat_map(|words| prop::collection::vec(term(words), 1..=4))
        .prop_map(PrivateList)
}

fn place() -> impl Strategy<Value = Place> {
    let line = |text, at: fn(usize, Manner) -> Place| {
        (select(lines(text)), select(MANNERS)).prop_map(move |(line, manner)| at(line, manner))
    };
    prop_oneof![
        8 => line(BRIEFING, Place::Briefing),
        3 => line(COLLECTION, Place::Collection),
        3 => select(&[Place::Folder, Place::File, Place::Picture][..]),
    ]
}

fn planting() -> impl Strategy<Value = Planting> {
    (any::<Index>(), select(SPELLINGS), select(COMPANY), place()).prop_map(
        |(term, spelling, company, place)| Planting {
            term: term.index(1 << 16),
            spelling,
            company,
            place,
        },
    )
}

fn errand() -> impl Strategy<Value = Errand> {
    prop_oneof![3 => select(CHECKS), 3 => select(READINGS), 2 => select(WORDS)]
}

fn planted() -> impl Strategy<Value = Planted> {
    let given = select(&[Given::ByCollection, Given::ByFlag, Given::Isolated][..]);
    let files = select(&[File::Briefing, File::Briefing, File::Picture, File::List][..]);
    let odd = prop::option::weighted(0.2, (files, select(STATES)));
    let plantings = prop::collection::vec(planting(), 1..4);
    let full = prop::bool::weighted(if cfg!(unix) { 0.1 } else { 0.0 });
    (list(), given, plantings, odd, errand(), full).prop_map(
        |(list, given, plantings, odd, errand, disk_is_full)| Planted {
            list,
            given,
            plantings,
            collection: None,
            odd,
            errand,
            disk_is_full,
        },
    )
}

/// A term as a key of some table, of the briefing's or of the collection's.
fn planted_as_key() -> impl Strategy<Value = Planted> {
    let places = [keys(BRIEFING, Place::Briefing), keys(COLLECTION, Place::Collection)].concat();
    let planting = (any::<Index>(), select(SPELLINGS), select(COMPANY), select(places));
    let planting = planting.prop_map(|(term, spelling, company, place)| Planting {
        term: term.index(1 << 16),
        spelling,
        company,
        place,
    });
    let errand = prop_oneof![2 => select(CHECKS), 1 => select(READINGS)];
    (list(), planting, errand).prop_map(|(list, planting, errand)| Planted {
        list,
        plantings: vec![planting],
        ..Planted::one("", AS_WRITTEN, Place::File, errand)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 256, ..cases::of(CASES) })]

    #[test]
    fn no_command_tells_a_term(planted in planted()) {
        let faults = planted.faults();
        prop_assert!(faults.is_empty(), "{}", faults.join("; "));
    }

    #[test]
    fn no_key_tells_a_term(planted in planted_as_key()) {
        let faults = planted.faults();
        prop_assert!(faults.is_empty(), "{}", faults.join("; "));
    }
}
