//! Short forms of the narrative, in reading order, and what they are written out as.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

mod expansion;
mod same;

pub(crate) use same::{plain_long, plain_short};

use crate::english::{self, acronyms, people};
use crate::lint::{
    Passage,
    acronym::expansion::Site,
    mention::People,
    prose::{Case, Gap, Word, words},
};
use crate::model;

/// A short form where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Use {
    /// The letters, without plural or possessive.
    pub(crate) short: String,
    /// The passage.
    pub(crate) passage: usize,
    /// The word there, or the first of "CP-IS".
    pub(crate) word: usize,
    /// Where it is written in the passage's text.
    pub(crate) range: Range<usize>,
    /// What it is written out as there.
    pub(crate) expansion: Option<String>,
}

/// The short forms of a briefing, in reading order.
#[derive(Debug)]
pub(crate) struct Acronyms(Vec<Use>);

impl Acronyms {
    /// Reads the narrative; `declared` tells what short forms of the briefing stand for, `people`
    /// which letters are persons.
    pub(crate) fn of(
        passages: &[Passage<'_>],
        declared: &[model::Acronym],
        people: &People,
    ) -> Self {
        let mut uses = Vec::new();
        let declared = Declared::of(declared);
        let english = passages.iter().enumerate().filter(|(_, of)| of.is_english());
        for (passage, of) in english {
            let words = of.words();
            let mut next = 0;
            for at in 0..words.len() {
                if at < next || words[at].case == Case::Lower {
                    continue;
                }
                let end = end_of_compound(&of.text, words, at);
                let range = words[at].range.start..words[end - 1].range.end;
                let short = if end == at + 1 {
                    short_form(&of.text[range.clone()])
                } else {
                    Some(&of.text[range.clone()])
                };
                let Some(short) = short.filter(|short| !is_none(words, at, short, people)) else {
                    continue;
                };
                let site = Site { text: &of.text, words, at, end };
                let expansion = site.expansion(short, declared.longs(short));
                uses.push(Use { short: short.to_owned(), passage, word: at, range, expansion });
                next = end;
            }
        }
        let mut acronyms = Self(uses);
        acronyms.take_known_expansions(passages);
        acronyms
    }

    /// Letters in brackets behind words that are written out elsewhere stand for those words, also
    /// where they do not spell them.
    fn take_known_expansions(&mut self, passages: &[Passage<'_>]) {
        let known: HashMap<String, String> = self
            .expanded()
            .filter_map(|one| {
                let long = one.expansion.as_ref()?;
                Some((words(long).pop()?.text, long.clone()))
            })
            .collect();
        for one in self.0.iter_mut().filter(|one| one.expansion.is_none() && one.word > 0) {
            let passage = &passages[one.passage];
            let all = passage.words();
            let opened = passage.text[..all[one.word].range.start].ends_with('(');
            if let Some(long) = known.get(&all[one.word - 1].text).filter(|_| opened) {
                one.expansion = expansion::ends_with(&passage.text, all, one.word, long);
            }
        }
    }

    /// Returns the first use of each short form that is not a common one.
    pub(crate) fn first_uses(&self) -> impl Iterator<Item = &Use> {
        let mut seen = HashSet::new();
        self.0
            .iter()
            .filter(move |one| !is_common(&one.short) && seen.insert(one.short.to_lowercase()))
    }

    /// Returns the uses that are written out.
    pub(crate) fn expanded(&self) -> impl Iterator<Item = &Use> {
        self.0.iter().filter(|one| one.expansion.is_some())
    }
}

/// What short forms are declared to stand for, by [`plain_short`].
#[derive(Debug, Default)]
pub(crate) struct Declared<'a>(HashMap<String, Vec<&'a str>>);

impl<'a> Declared<'a> {
    pub(crate) fn of(declared: &'a [model::Acronym]) -> Self {
        let mut all = Self::default();
        for one in declared {
            if let (Some(short), Some(long)) = (one.short.as_deref(), one.long.as_deref()) {
                all.0.entry(plain_short(short)).or_default().push(long);
            }
        }
        all
    }

    /// Returns what a short form is declared to stand for.
    pub(crate) fn longs(&self, short: &str) -> &[&'a str] {
        self.0.get(&plain_short(short)).map_or(&[], Vec::as_slice)
    }
}

/// Whether everybody knows a short form.
pub(crate) fn is_common(short: &str) -> bool {
    acronyms::KNOWN.has(short)
}

/// The letters of a word that is a short form: two to six, at least two of them capitals.
fn short_form(written: &str) -> Option<&str> {
    let bare = written.strip_suffix("'s").or_else(|| written.strip_suffix("’s")).unwrap_or(written);
    let single = bare.strip_suffix('s').filter(|rest| {
        let capitals = rest.chars().filter(|one| one.is_uppercase()).count();
        capitals == rest.chars().count() || capitals >= 3
    });
    let short = single.unwrap_or(bare);
    let letters = short.chars().count();
    let capitals = short.chars().filter(|one| one.is_uppercase()).count();
    let plain =
        short.chars().all(char::is_alphabetic) && (2..=6).contains(&letters) && capitals >= 2;
    // McKenzie, DeShawn: a capital inside a name.
    let name = letters > 4
        && capitals == 2
        && short.chars().skip(1).filter(|one| one.is_lowercase()).count() + 2 == letters
        && short.chars().next().is_some_and(char::is_uppercase);
    (plain && !name && !acronyms::ROMAN.has(short)).then_some(short)
}

/// The word after "CP-IS" and "AS&P", which are one short form; else the word after this one.
fn end_of_compound(text: &str, words: &[Word], at: usize) -> usize {
    const MOST_LETTERS: usize = 6;
    let Some(next) = words.get(at + 1) else { return at + 1 };
    let one = &words[at];
    let capitals = |word: &Word| text[word.range.clone()].chars().all(char::is_uppercase);
    let joined = match &text[one.range.end..next.range.start] {
        "-" => one.range.len() >= 2 && next.range.len() >= 2,
        "&" => one.range.len() + next.range.len() >= 3,
        _ => false,
    };
    let short = one.range.len() + next.range.len() <= MOST_LETTERS;
    let known = is_common(&text[one.range.clone()]);
    if joined && short && !known && capitals(one) && capitals(next) { at + 2 } else { at + 1 }
}

/// Whether letters that look like a short form are none: shouted or stressed, a person, a grade.
fn is_none(words: &[Word], at: usize, short: &str, people: &People) -> bool {
    is_shouted(words, at)
        || is_stressed(words, at, short)
        || is_person(words, at, people)
        || is_mark(words, at, short)
}

/// "NO", "MUST": a small word in capitals, but not "a MUST score".
fn is_stressed(words: &[Word], at: usize, short: &str) -> bool {
    let lower = short.to_lowercase();
    let small = acronyms::STRESSED.has(&lower)
        && short.chars().all(char::is_uppercase)
        && !matches!(short, "IT" | "ACT");
    let article = at > 0
        && words[at].before == Gap::None
        && matches!(words[at - 1].text.as_str(), "a" | "an" | "the");
    let noun = words.get(at + 1).is_some_and(|next| next.before == Gap::None);
    small && !(article && noun && acronyms::STRESSED_VERBS.has(&lower))
}

/// Declared persons, and "Child AB", "Mr AB".
fn is_person(words: &[Word], at: usize, people: &People) -> bool {
    let before = at.checked_sub(1).filter(|_| words[at].before == Gap::None);
    let led = before.map(|before| &words[before]).is_some_and(|before| {
        before.is_capital()
            && (people::SUBJECTS.has(&before.text) || english::is_title(&before.text))
    });
    people.names_word(&words[at].text) || led
}

/// "Blood group AB", "grades AAB", "size XL".
fn is_mark(words: &[Word], at: usize, short: &str) -> bool {
    const NEAR: usize = 4;
    let near = words[at.saturating_sub(NEAR)..(at + 1 + NEAR).min(words.len())].iter();
    let mut near =
        near.filter(|word| word.sentence == words[at].sentence).map(|word| word.text.as_str());
    let only = |letters: &str| short.chars().all(|one| letters.contains(one));
    match short {
        "AB" => near.any(|word| matches!(word, "blood" | "rhesus" | "grades" | "grade")),
        _ if only("XSLM") => near.any(|word| matches!(word, "size" | "sizes")),
        _ if only("ABCDEU") => near.any(|word| {
            matches!(word, "grade" | "grades" | "graded" | "level" | "levels" | "results")
        }),
        _ => false,
    }
}

/// A word of a run of ordinary words in capitals is shouted, not shortened.
fn is_shouted(words: &[Word], at: usize) -> bool {
    if !english::is_ordinary_word(&words[at].text) {
        return false;
    }
    let shouted = |index: usize| {
        words.get(index).is_some_and(|word| {
            word.case == Case::Upper
                && english::is_ordinary_word(&word.text)
                && !is_common(&word.text.to_uppercase())
        })
    };
    (at > 0 && words[at].before == Gap::None && shouted(at - 1))
        || words.get(at + 1).is_some_and(|next| next.before == Gap::None) && shouted(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written_out(text: &str, short: &str) -> Option<String> {
        let words = words(text);
        let at = words
            .iter()
            .position(|word| text[word.range.clone()].starts_with(short))
            .expect("the short form");
        Site { text, words: &words, at, end: at + 1 }.expansion(short, &[])
    }

    #[test]
    fn knows_short_forms() {
        for (word, short) in [
            ("CAMHS", "CAMHS"),
            ("IDVAs", "IDVA"),
            ("CPP's", "CPP"),
            ("DfE", "DfE"),
            ("SEND", "SEND"),
            ("SENCos", "SENCo"),
        ] {
            assert_eq!(short_form(word), Some(short), "{word}");
        }
        for word in ["II", "McKay", "Robin", "OFFICIAL", "A", "McGregor"] {
            assert_eq!(short_form(word), None, "{word}");
        }
    }

    #[test]
    fn finds_what_is_written_out() {
        assert_eq!(
            written_out("A child protection plan (CPP) was made.", "CPP").as_deref(),
            Some("child protection plan")
        );
        assert_eq!(
            written_out("The CPP (child protection plan) began.", "CPP").as_deref(),
            Some("child protection plan")
        );
        let long = "multi-agency risk assessment conference";
        assert_eq!(written_out(&format!("a {long} (MARAC)"), "MARAC").as_deref(), Some(long));
        assert_eq!(
            written_out("The Department for Education (DfE) wrote.", "DfE").as_deref(),
            Some("Department for Education")
        );
        let dash = "Domestic Abuse, Stalking, Harassment and Honour-Based Violence checklist";
        assert_eq!(written_out(&format!("The {dash} (DASH)"), "DASH").as_deref(), Some(dash));
        let trust = "Norrington Community Care NHS Trust";
        assert_eq!(written_out(&format!("{trust} (NCCT) met."), "NCCT").as_deref(), Some(trust));
        assert_eq!(written_out("A conference (held monthly) planned. The CPP met.", "CPP"), None);
        assert_eq!(written_out("The CPP began.", "CPP"), None);
        assert_eq!(written_out("The plan (CPP) began.", "CPP"), None);
    }
}
