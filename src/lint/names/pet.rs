//! Words that are nearly a declared name: misspelt, or a pet form of it.

use crate::english::{self, names};
use crate::lint::{
    names::reader::Reader,
    prose::{Case, Word},
};

/// What pet forms add to the start of a name: "Ambs", "Robbie", "Chaz".
const ENDINGS: [&str; 20] = [
    "", "a", "bo", "er", "ers", "ey", "i", "ie", "kins", "o", "s", "x", "y", "z", "za", "zer",
    "zie", "zz", "zza", "zzer",
];

impl Reader<'_> {
    /// The declared person whose name a word nearly is.
    pub(super) fn near_miss(&self, at: usize) -> Option<usize> {
        let text = self.words[at].text.as_str();
        let plain = self.plain[at].as_ref();
        if self.people.names_word(text)
            || self.known.is_public(text)
            || self.is_public(at)
            || (english::is_place(plain)
                && !english::is_first_name(plain)
                && (self.right_before(at).is_some_and(|word| word.case == Case::Upper)
                    || !self.is_told_of_a_person(at + 1)))
        {
            return None;
        }
        self.double_name(at).or_else(|| self.misspelt(at)).or_else(|| self.pet_form(at))
    }

    /// "Amber-Lou", where Amber is declared.
    fn double_name(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1).filter(|_| self.between(at) == "-")?;
        let name = self.words[before].text.as_str();
        let first = self.people.single_names().find(|(declared, _)| *declared == name);
        first.map(|(_, person)| person).filter(|_| self.words[at].is_capital())
    }

    fn misspelt(&self, at: usize) -> Option<usize> {
        const SHORTEST: usize = 4;
        const LONG: usize = 8;
        let text = self.words[at].text.as_str();
        let plain = self.plain[at].as_ref();
        let long_enough = |text: &str| text.len() >= SHORTEST && text.chars().count() >= SHORTEST;
        let reach = |name: &str| if name.chars().count() >= LONG { 2 } else { 1 };
        let stranger = !english::is_name(plain) && !english::is_ordinary_word(plain);
        let near = self.people.single_names().filter(|(name, _)| {
            let same_start = name.chars().next() == text.chars().next();
            let near = || {
                strsim::osa_distance(name, text)
                    <= reach(name) + usize::from(stranger && name.len() > 5)
            };
            long_enough(name)
                && text.strip_suffix('s') != Some(name)
                && ((same_start && near()) || sounds_like(name, text))
        });
        // Of several the nearest, and of those the one that is declared first.
        let nearest = near.min_by_key(|(name, person)| (strsim::osa_distance(name, text), *person));
        let (_, person) = nearest.filter(|_| long_enough(text))?;
        let ordinary =
            english::is_ordinary_word(plain) && (self.opens(at) || !english::is_name(plain));
        (!ordinary).then_some(person)
    }

    /// "Jay-Jay".
    fn is_said_twice(&self, at: usize) -> bool {
        let same = |other: usize| {
            self.words.get(other).is_some_and(|word| word.text == self.words[at].text)
        };
        (same(at + 1) && self.between(at + 1) == "-")
            || at.checked_sub(1).is_some_and(|before| same(before) && self.between(at) == "-")
    }

    /// "Ambs" of Amber, "Peg" of Peggy, "Bill" of William.
    fn pet_form(&self, at: usize) -> Option<usize> {
        let plain = self.plain[at].as_ref();
        if english::grammar::PRONOUNS.has(plain) {
            return None;
        }
        let ordinary = english::is_ordinary_word(plain);
        let alone = || {
            self.is_said_twice(at)
                || !self.opens(at)
                    && !self.right_before(at).is_some_and(|before| {
                        before.is_capital() || english::grammar::OWNERS.has(&before.text)
                    })
                    && !self.right_after(at + 1).is_some_and(Word::is_capital)
        };
        if ordinary && !alone() && !(self.opens(at) && self.is_told_of_a_person(at + 1)) {
            return None;
        }
        let mut people = self.people.single_names().filter(|(name, _)| {
            let name = english::without_accents(name);
            plain.strip_suffix('s') != Some(&name)
                && (names::PET_FORMS.has(&format!("{plain} {name}")) || shortens(plain, &name))
        });
        people.next().map(|(_, person)| person)
    }
}

/// Whether two words may be heard as one; most differ by more letters than that allows.
fn sounds_like(name: &str, text: &str) -> bool {
    const MOST: usize = 3;
    /// First letters that are written in more than one way.
    const STARTS: &str = "ckgszpftyiwe";
    let (one, other) = (name.chars().next(), text.chars().next());
    let start = one == other || [one, other].iter().flatten().all(|one| STARTS.contains(*one));
    start && name.len().abs_diff(text.len()) <= MOST && sound(name) == sound(text)
}

/// A word as it sounds, near enough: "Kayty" and "Katie" become one, "Sofia" and "Sophia".
fn sound(word: &str) -> String {
    const ALIKE: [(&str, &str); 16] = [
        ("ph", "f"),
        ("ck", "k"),
        ("c", "k"),
        ("ay", "a"),
        ("ai", "a"),
        ("ei", "i"),
        ("ie", "i"),
        ("ey", "i"),
        ("ee", "i"),
        ("y", "i"),
        ("ou", "u"),
        ("oo", "u"),
        ("z", "s"),
        ("th", "t"),
        ("gh", "g"),
        ("wh", "w"),
    ];
    // "Orlagh" and "Orla", "Sarah" and "Sara".
    let mut out = word.trim_end_matches("gh").trim_end_matches('h').to_owned();
    for (one, other) in ALIKE {
        out = out.replace(one, other);
    }
    single(out.trim_end_matches('e'))
}

/// Whether a word is the start of a name, with what pet forms add to it.
fn shortens(word: &str, name: &str) -> bool {
    const SHORTEST: usize = 3;
    let letters = single(name);
    word.len() >= SHORTEST
        && word.len() <= name.len() + 2
        && word != name
        && ENDINGS.iter().filter_map(|ending| Some((word.strip_suffix(ending)?, *ending))).any(
            |(stem, ending)| {
                let stem = single(stem);
                // A sound that is written in another way needs fewer letters before it: "Chaz".
                let short = matches!(
                    ending,
                    "z" | "za" | "zer" | "zie" | "zz" | "zza" | "zzer" | "x" | "o"
                );
                let least = if short && letters.len() > SHORTEST { SHORTEST - 1 } else { SHORTEST };
                let vowel = |one: char| matches!(one, 'a' | 'e' | 'i' | 'o' | 'u');
                stem.len() >= least
                    && letters.starts_with(&stem)
                    && (ending != "o" || stem.len() >= SHORTEST || word.ends_with("oo"))
                    && (stem.len() < letters.len() || !ending.is_empty())
                    && stem.contains(vowel)
            },
        )
}

/// A word with each double letter made single: "Darryl" and "Daryll" become one.
fn single(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}
