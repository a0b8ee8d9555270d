//! The lines of a private list, compiled: the words by which a text can name what is on it.

use std::collections::{HashMap, HashSet};

use crate::english;
use crate::guard::{
    fold::{Escapes, Folded},
    line::Line,
};

/// The most words of a name in another order.
const MOST_NAMES: usize = 6;

/// What a list guards, by the words joined with spaces.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    /// Lines as they are written.
    pub(super) whole: HashSet<String>,
    /// Lines of longer words, and with digits, written as one.
    pub(super) compact: HashSet<String>,
    /// Lines written as one, of whatever words.
    pub(super) run_together: HashSet<String>,
    /// The words of lines in alphabetical order.
    pub(super) sorted: HashSet<String>,
    /// Last names with the initials of the first names that the list has beside them.
    pub(super) initialed: HashMap<String, String>,
    /// Last names that are guarded alone where they stand as a person's name.
    pub(super) surnames: HashSet<String>,
    /// Every word of every line: a quick answer for most words of a text.
    pub(super) words: HashSet<String>,
    /// How many words the longest line has.
    pub(super) longest: usize,
    /// How many letters the longest compact line with digits has.
    pub(super) longest_code: usize,
    /// How many letters the longest line has that is kept as one.
    pub(super) longest_together: usize,
}

impl Keys {
    /// Adds a line of a list; one without a letter or digit guards nothing.
    pub(super) fn add(&mut self, line: &str) {
        let alone = line.strip_prefix('=');
        let written = alone.unwrap_or(line);
        let folded = Folded::of(written, Escapes::None);
        for line in Line::of(written, &folded) {
            let words: Vec<&str> = line.words.iter().map(String::as_str).collect();
            self.words.extend(line.words.iter().cloned());
            self.longest = self.longest.max(words.len());
            self.whole.insert(words.join(" "));
            self.add_together(words.concat());
            self.add_compact(&words);
            if alone.is_none() && (2..=MOST_NAMES).contains(&words.len()) {
                self.add_orders(&words);
                self.add_last_name(&words, line.last_name);
            }
        }
    }

    /// Adds what another list guards.
    pub(super) fn extend(&mut self, other: &Self) {
        self.whole.extend(other.whole.iter().cloned());
        self.compact.extend(other.compact.iter().cloned());
        self.run_together.extend(other.run_together.iter().cloned());
        self.sorted.extend(other.sorted.iter().cloned());
        self.surnames.extend(other.surnames.iter().cloned());
        self.words.extend(other.words.iter().cloned());
        for (last, initials) in sorted(&other.initialed) {
            self.initialed.entry(last.clone()).or_default().push_str(initials);
        }
        self.longest = self.longest.max(other.longest);
        self.longest_code = self.longest_code.max(other.longest_code);
        self.longest_together = self.longest_together.max(other.longest_together);
    }

    /// A longer line is found as it is written.
    fn add_together(&mut self, letters: String) {
        const LONGEST: usize = 128;
        if letters.len() <= LONGEST {
            self.longest_together = self.longest_together.max(letters.len());
            self.run_together.insert(letters);
        }
    }

    /// Short words written as one would make another word: "Jo Anna" is not "Joanna".
    fn add_compact(&mut self, words: &[&str]) {
        /// A longer code is found as it is written.
        const LONGEST_CODE: usize = 64;
        const SHORT: usize = 3;
        let has_digits = words.iter().any(|word| word.starts_with(char::is_numeric));
        let compact = words.concat();
        if has_digits {
            let length = if compact.len() > LONGEST_CODE { 0 } else { compact.len() };
            self.longest_code = self.longest_code.max(length);
            self.compact.extend(national(&compact));
            self.compact.insert(compact);
            return;
        }
        let shortest = words.iter().map(|word| word.chars().count()).min().unwrap_or_default();
        if words.len() < 2 || shortest < SHORT {
            return;
        }
        let turned = match words {
            [first, last] => Some(format!("{last}{first}")),
            _ => None,
        };
        let is_word = |word: &str| english::is_ordinary_word(word) || english::is_name(word);
        let told = std::iter::once(compact).chain(turned);
        self.compact.extend(told.filter(|word| shortest > SHORT || !is_word(word)));
    }

    fn add_orders(&mut self, words: &[&str]) {
        let mut sorted = words.to_vec();
        sorted.sort_unstable();
        self.sorted.insert(sorted.join(" "));
    }

    /// A last name is what the line's last white space parts off: `farrow lund` of "Kai Farrow-Lund".
    fn add_last_name(&mut self, words: &[&str], last_name: usize) {
        if last_name == 0 {
            return;
        }
        let last = words[last_name..].join(" ");
        let is_known = english::is_first_name(words[0]);
        let letters = words.iter().all(|word| word.starts_with(char::is_alphabetic));
        let no_name =
            |word: &&str| english::is_ordinary_word(word) && !english::is_first_name(word);
        let is_name = is_known || !words.iter().any(no_name);
        if !letters || last.chars().count() < 2 {
            return;
        }
        if let (true, Some(initial)) = (is_name, words[0].chars().next()) {
            self.initialed.entry(last.clone()).or_default().push(initial);
        }
        if is_known {
            self.surnames.insert(last);
        }
    }
}

/// Returns a telephone number as it is dialled at home, if it is written as from abroad.
pub(super) fn national(code: &str) -> Option<String> {
    const SHORTEST: usize = 9;
    let abroad = code.strip_prefix("00").unwrap_or(code);
    let number = abroad.strip_prefix("44")?.trim_start_matches('0');
    let is_number = number.len() >= SHORTEST && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("0{number}"))
}

/// A map's entries in an order that is always the same.
fn sorted(map: &HashMap<String, String>) -> Vec<(&String, &String)> {
    let mut entries: Vec<(&String, &String)> = map.iter().collect();
    entries.sort_unstable();
    entries
}
