//! Whether an ordinary word with a capital, which is somebody's last name, is a person in a text.

use crate::english::{self, doings, grammar, names, people, places, streets, time};
use crate::guard::{fold::spellings, gap::GapKind, stands::LastName};

/// Words before what is no person: a time, a place, a thing.
const NO_PERSON: &[&str] = &[
    "the", "a", "an", "in", "at", "on", "near", "since", "until", "during", "this", "last", "every",
];

impl LastName<'_> {
    /// Whether an ordinary word is a person: by a title, a first name, a relative or a family beside
    /// it, or by what it is told of.
    pub(super) fn is_person(&self) -> bool {
        if self.is_titled() {
            return true;
        }
        if self.is_numbered() || self.is_before_people() || self.is_one_of_peoples() {
            return false;
        }
        if self.is_of_family() || self.has_relatives() {
            return true;
        }
        if self.names_a_thing() {
            return false;
        }
        self.follows_first_name()
            || self.follows_relative()
            || self.is_explained()
            || if self.is_seldom() { self.is_told_for_sure() } else { self.is_told_of() }
    }

    fn is_in(&self, list: &english::WordList) -> bool {
        spellings(self.letters(self.last)).any(|letters| list.has(letters))
    }

    fn letters(&self, word: usize) -> &str {
        self.folded.letters(word)
    }

    fn is_seldom(&self) -> bool {
        self.is_in(&names::SELDOM_PEOPLE)
    }

    /// A time, of which it is told that it came or went.
    fn is_time(&self) -> bool {
        spellings(self.letters(self.last)).any(|letters| {
            time::MONTHS.number_of(letters).is_some()
                || english::is_weekday(letters)
                || time::NAMED_DAYS.has(letters)
        })
    }

    /// Whether nothing but white space stands between it and the word before.
    fn plain_before(&self) -> Option<usize> {
        self.before().filter(|_| self.folded.words()[self.first].gap.is_plain())
    }

    /// Whether nothing but white space stands between it and the word after.
    fn plain_after(&self) -> Option<usize> {
        self.after().filter(|after| self.folded.words()[*after].gap.is_plain())
    }

    /// "Mr. Brown", but not "the doctor. May was cold".
    fn is_titled(&self) -> bool {
        const LONGEST_SHORTENED: usize = 4;
        let gap = self.folded.words()[self.first].gap;
        let Some(before) = self.before().filter(|_| self.has_title()) else { return false };
        let short = self.letters(before).len() <= LONGEST_SHORTENED;
        match gap.last {
            None => true,
            Some('.') => short && gap.marks == 1 && self.folded.words()[before].has_capital,
            Some(_) => false,
        }
    }

    /// "Page 4".
    fn is_numbered(&self) -> bool {
        self.plain_after().is_some_and(|after| self.letters(after).starts_with(char::is_numeric))
    }

    /// "Black people", "Young carers".
    fn is_before_people(&self) -> bool {
        const PEOPLE: &[&str] = &[
            "people", "person", "persons", "adults", "adult", "men", "women", "man", "woman",
            "carers", "carer", "boys", "girls", "boy", "girl",
        ];
        self.plain_after().is_some_and(|after| PEOPLE.contains(&self.letters(after)))
    }

    /// "Black and Brown children".
    fn is_one_of_peoples(&self) -> bool {
        let joins = self.plain_before().filter(|word| matches!(self.letters(*word), "and" | "or"));
        let other = joins.and_then(|word| word.checked_sub(1));
        other.is_some_and(|word| {
            self.folded.words()[word].has_capital && names::SELDOM_PEOPLE.has(self.letters(word))
        })
    }

    /// "The White family", but not "Black children".
    fn is_of_family(&self) -> bool {
        if !self.is_seldom() {
            return self.is_family();
        }
        let the = self.before().is_some_and(|word| self.letters(word) == "the");
        let family = self
            .plain_after()
            .is_some_and(|word| matches!(self.letters(word), "family" | "household" | "twins"));
        the && family
    }

    /// "Brown's mother".
    fn has_relatives(&self) -> bool {
        let shown = &self.source[self.folded.span(self.first, self.last).range()];
        shown.contains(['\'', '’'])
            && self.plain_after().is_some_and(|after| {
                self.is_relative(after) || english::is_family_noun(self.letters(after))
            })
    }

    fn is_relative(&self, word: usize) -> bool {
        people::KIN.has(self.letters(word)) || people::NEAR_ONES.has(self.letters(word))
    }

    /// "Aunt May", "Baby Brown", but not "Mother White British".
    fn follows_relative(&self) -> bool {
        let Some(before) = self.plain_before() else { return false };
        let sure = self.folded.words()[before].has_capital
            || matches!(self.letters(before), "aunt" | "uncle" | "cousin");
        sure && self.is_relative(before) && self.after_is_small()
    }

    /// "Jack Brown", but not "near Victoria Park", "St Mary Church".
    fn follows_first_name(&self) -> bool {
        let words = self.folded.words();
        let first_name = self.plain_before().filter(|before| {
            words[*before].has_capital && english::is_first_name(self.letters(*before))
        });
        let Some(first_name) = first_name else { return false };
        let lead =
            first_name.checked_sub(1).filter(|_| words[first_name].gap.kind <= GapKind::Space);
        let lead = lead.map_or("", |lead| self.letters(lead));
        let lead_is_saint = matches!(lead, "st" | "saint");
        let is_where = matches!(lead, "near" | "at" | "in" | "on" | "along" | "outside" | "into");
        if self.is_in(&names::ENDS_OF_PLACES) {
            return !lead_is_saint && !is_where && self.does();
        }
        !(lead_is_saint || is_where && self.is_in(&streets::STREETS))
    }

    /// "Brown, the father, said".
    fn is_explained(&self) -> bool {
        const MOST: usize = 2;
        let Some(after) = self.after() else { return false };
        // "In May, the mother said".
        if self.is_seldom()
            && (self.before().is_some() || english::is_weekday(self.letters(self.last)))
        {
            return false;
        }
        let gap = self.folded.words()[after].gap;
        let article = grammar::ARTICLES.has(self.letters(after))
            || matches!(self.letters(after), "her" | "his" | "their");
        let words = self.folded.words();
        gap.first == Some(',')
            && gap.marks == 1
            && article
            && (after + 1..words.len().min(after + 1 + MOST))
                .take_while(|word| words[*word].gap.is_plain())
                .any(|word| self.is_relative(word) || people::WORKERS.has(self.letters(word)))
    }

    /// What a person does after it: "Brown said", "Brown was told".
    fn does(&self) -> bool {
        let Some(after) = self.plain_after() else { return false };
        let next = Some(after + 1)
            .filter(|next| self.folded.words().get(*next).is_some_and(|word| word.gap.is_plain()));
        let passive = matches!(
            self.letters(after),
            "was" | "is" | "had" | "has" | "did" | "would" | "could" | "also" | "then" | "never"
        );
        english::is_doing(self.letters(after))
            || (passive && next.is_some_and(|next| english::is_doing(self.letters(next))))
    }

    /// Whether a word of saying or feeling follows, which no time and no thing does.
    fn speaks(&self) -> bool {
        self.plain_after().is_some_and(|after| {
            let word = if matches!(self.letters(after), "was" | "had" | "has") {
                Some(after + 1).filter(|next| *next < self.folded.words().len())
            } else {
                Some(after)
            };
            word.is_some_and(|word| doings::SPEECH.has(self.letters(word)))
        })
    }

    /// A word that seldom is a person: only what people do, and nothing before it that makes a time
    /// or a thing of it.
    fn is_told_for_sure(&self) -> bool {
        const JOINS: &[&str] =
            &["that", "and", "but", "when", "because", "as", "if", "while", "where", "what"];
        let place = self.is_in(&names::ENDS_OF_PLACES);
        let shouted = self.folded.is_shouted(self.last, self.source);
        let does = if self.is_time() || (place && !shouted) { self.speaks() } else { self.does() };
        let Some(before) = self.before() else { return does };
        let letters = self.letters(before);
        let small = !self.folded.words()[before].has_capital;
        does && small && JOINS.contains(&letters) || self.is_told_something()
    }

    /// "They told May to wait", "staff met White at the door".
    fn is_told_something(&self) -> bool {
        const TELLS: &[&str] = &["told", "asked", "thanked", "met"];
        const GOES_ON: &[&str] = &["to", "that", "about", "at", "how", "why", "when", "with", "in"];
        let told = self.plain_before().is_some_and(|word| TELLS.contains(&self.letters(word)));
        let on = self.plain_after().is_some_and(|word| GOES_ON.contains(&self.letters(word)));
        let thing = self.is_in(&names::ENDS_OF_PLACES)
            || self.is_in(&streets::STREETS) && !places::PLACES.has(self.letters(self.last));
        told && on && !thing && !english::is_weekday(self.letters(self.last))
    }

    /// An ordinary word with a capital in the middle of a sentence, where small letters stand about
    /// it, or at its start before what people do.
    fn is_told_of(&self) -> bool {
        let words = self.folded.words();
        let does = self.does();
        let Some(before) = self.before() else { return does };
        let lead = words[self.first].gap.last;
        if matches!(lead, Some('"' | '“' | '‘' | '(' | ':' | '-' | '•' | '>' | '#')) {
            return does;
        }
        let small = !words[before].has_capital && !NO_PERSON.contains(&self.letters(before));
        does || (small && self.after_is_small())
    }
}

#[cfg(test)]
#[path = "ordinary_tests.rs"]
mod tests;
