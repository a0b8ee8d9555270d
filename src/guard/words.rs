//! Words that may not be repeated, as they are read in a file.

use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
    sync::Arc,
};

use aho_corasick::AhoCorasick;

use crate::{source::Span, text};

/// Words that may not be repeated, by their letters and digits alone: "07700-900123" tells "07700 900123".
#[derive(Clone, Default)]
pub(super) struct Words {
    /// Each with whether there may be marks inside: "in a" is no "Ina".
    words: BTreeMap<String, bool>,
    /// Finds them; made when they are settled.
    finder: Option<Arc<AhoCorasick>>,
}

impl Words {
    pub(super) fn add(&mut self, words: &str) {
        /// The fewest digits of a number that somebody is known by.
        const LEAST: usize = 7;
        let bare = Bare::of(words).text;
        // A number that TOML reads loses its first noughts.
        let number = bare.trim_start_matches('0');
        let is_number = bare.bytes().all(|digit| digit.is_ascii_digit());
        if is_number && (LEAST..bare.len()).contains(&number.len()) {
            self.insert(number, true);
        }
        let is_one_word = words.trim().chars().all(char::is_alphabetic);
        self.insert(&bare, !is_one_word);
    }

    pub(super) fn extend(&mut self, other: &Self) {
        for (words, is_parted) in &other.words {
            self.insert(words, *is_parted);
        }
    }

    fn insert(&mut self, words: &str, is_parted: bool) {
        if let Some(known) = self.words.get_mut(words) {
            *known |= is_parted;
        } else if !words.is_empty() {
            self.words.insert(words.to_owned(), is_parted);
            self.finder = None;
        }
    }

    /// Gets ready to find them.
    pub(super) fn settle(&mut self) {
        if self.finder.is_none() && !self.words.is_empty() {
            self.finder = text::automaton(self.words.keys()).map(Arc::new);
        }
    }

    /// Returns where they stand in a text: as whole words, in any case, with any marks between.
    pub(super) fn find(&self, text: &str) -> Vec<Span> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let bare = Bare::of(text);
        let places: Vec<Range<usize>> = if let Some(finder) = &self.finder {
            finder.find_overlapping_iter(&bare.text).map(|found| found.range()).collect()
        } else {
            self.words.keys().flat_map(|words| bare.places(words)).collect()
        };
        let found = places.into_iter().filter_map(|place| {
            let span = bare.written(place.clone());
            let is_whole = || text[span.range()].chars().all(char::is_alphanumeric);
            let is_it =
                self.words.get(&bare.text[place]).is_some_and(|parted| *parted) || is_whole();
            (is_it && stands_alone(text, span)).then_some(span)
        });
        found.collect()
    }
}

/// The letters and digits of a text, in small letters.
#[derive(Default)]
struct Bare {
    text: String,
    /// Where stretches begin that are written as they stand here, byte for byte: here and in the text.
    stretches: Vec<(usize, usize)>,
    /// Where the letters end, in the text, that are longer or shorter here, by where they end here.
    ends: HashMap<usize, usize>,
}

impl Bare {
    fn of(written: &str) -> Self {
        let mut bare = Self::default();
        let mut goes_on = false;
        for (at, character) in written.char_indices() {
            if !character.is_alphanumeric() {
                goes_on = false;
                continue;
            }
            let start = bare.text.len();
            bare.text.extend(character.to_lowercase().filter(|one| one.is_alphanumeric()));
            let is_as_long = bare.text.len() - start == character.len_utf8();
            if !goes_on || !is_as_long {
                bare.stretches.push((start, at));
            }
            if !is_as_long {
                bare.ends.insert(bare.text.len(), at + character.len_utf8());
            }
            goes_on = is_as_long;
        }
        bare
    }

    /// Returns where words stand in this text.
    fn places(&self, words: &str) -> impl Iterator<Item = Range<usize>> {
        let starts = self.text.char_indices().map(|(at, _)| at);
        let starts = starts.filter(move |at| self.text[*at..].starts_with(words));
        starts.map(move |at| at..at + words.len())
    }

    /// Returns where a part of this text is written.
    fn written(&self, part: Range<usize>) -> Span {
        let end = self.ends.get(&part.end).copied();
        Span::new(self.place(part.start)..end.unwrap_or_else(|| self.place(part.end - 1) + 1))
    }

    fn place(&self, byte: usize) -> usize {
        let after = self.stretches.partition_point(|(here, _)| *here <= byte);
        let (here, written) = self.stretches[after - 1];
        written + (byte - here)
    }
}

/// Whether a span is not part of a longer word.
fn stands_alone(text: &str, span: Span) -> bool {
    let inside = |before: Option<char>, after: Option<char>| {
        before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
    };
    let part = &text[span.range()];
    let before = inside(text[..span.start].chars().next_back(), part.chars().next());
    let after = inside(part.chars().next_back(), text[span.end..].chars().next());
    !before && !after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_change_their_length_keep_their_place() {
        let mut words = Words::default();
        for word in ["anna b", "kim", "straẞe"] {
            words.add(word);
        }
        words.settle();
        let text = "İİ ẞ Anna B, \u{212a}im İ KIM straße";
        let found: Vec<&str> = words.find(text).iter().map(|span| &text[span.range()]).collect();
        assert_eq!(found, ["Anna B", "\u{212a}im", "KIM", "straße"]);
    }

    #[test]
    fn any_marks_may_stand_between() {
        let mut words = Words::default();
        words.add(" 07700\u{a0}\n900123 ");
        words.add("14 Bluebell Road");
        let text =
            "07700 900123,\t07700 \t 900123\u{a0}or 7700900123 at 14-bluebell_road; 107700900123";
        for _ in 0..2 {
            let mut found: Vec<&str> =
                words.find(text).iter().map(|span| &text[span.range()]).collect();
            found.sort_unstable();
            let numbers = ["07700 \t 900123", "07700 900123"];
            assert_eq!(found, [numbers[0], numbers[1], "14-bluebell_road", "7700900123"]);
            words.settle();
        }
    }

    #[test]
    fn one_word_stands_in_one_piece() {
        let mut words = Words::default();
        words.add("Ina");
        words.settle();
        words.add("007");
        words.settle();
        assert!(words.find("in a gang, in-a, i.n.a., 0 to 7").is_empty());
        assert_eq!(words.find("for INA, in a").len(), 1);
    }

    /// Making a table of all that could follow took two seconds for a twentieth of these letters.
    #[test]
    fn long_words_that_repeat_themselves_are_found() {
        let mut words = Words::default();
        let long = "kai ".repeat(100_000);
        words.add(&long);
        words.settle();
        assert_eq!(words.find(&format!("kai {long}")).len(), 2);
    }

    #[test]
    fn a_long_text_with_an_odd_letter_is_read_once() {
        let mut words = Words::default();
        for number in 0..3000 {
            words.add(&format!("word{number}"));
        }
        words.settle();
        let text = format!("İ {}", "word7 ".repeat(20_000));
        assert_eq!(words.find(&text).len(), 20_000);
    }
}
