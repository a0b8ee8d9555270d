//! What has to go for a page to have room.

use crate::source::Span;
use crate::text::{self, Count};

/// What has to go for a page to have room, as readers know it.
#[derive(Debug, Default)]
pub struct Cuts {
    /// Where the longest of them is written, else the briefing's header.
    pub place: Span,
    /// The headings of the parts that are too long, with the words that have to go from each.
    pub parts: Vec<(String, usize)>,
    /// Whether whole items have to go.
    pub whole_items: bool,
    /// Whether something beside the words takes up room too.
    pub beside: bool,
}

impl Cuts {
    /// Returns which parts are too long, as the end of a message.
    pub(crate) fn which(&self) -> String {
        let parts = self.parts.iter();
        let parts: Vec<String> = parts
            .map(|(heading, words)| format!("“{heading}” by {}", Count::of("word", *words)))
            .collect();
        match parts.as_slice() {
            [] => String::new(),
            parts => format!("; too long: {}", text::and_list(parts)),
        }
    }

    /// Returns what to do: `then` is what comes of it, `rest` what else takes room.
    pub(crate) fn help(&self, then: &str, rest: &str) -> String {
        let words: usize = self.parts.iter().map(|(_, words)| words).sum();
        let whole = if self.whole_items { ", whole items first," } else { "" };
        match (words, self.beside) {
            (0, _) => rest.to_owned(),
            (words, true) => format!("cut {} there{whole} and {rest}", Count::of("word", words)),
            (words, false) => {
                let whole = if whole.is_empty() { "," } else { whole };
                format!("cut {} there{whole} and {then}", Count::of("word", words))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_to_cut_and_what_comes_of_it() {
        let help = |parts: &[(&str, usize)], whole_items: bool, beside: bool| {
            let parts = parts.iter().map(|(name, words)| ((*name).to_owned(), *words)).collect();
            Cuts { parts, whole_items, beside, ..Cuts::default() }
                .help("it fits", "leave out pictures")
        };
        let two = [("Findings", 60), ("Review", 20)];
        assert_eq!(help(&two, false, false), "cut 80 words there, and it fits");
        assert_eq!(help(&two, true, false), "cut 80 words there, whole items first, and it fits");
        assert_eq!(help(&two, false, true), "cut 80 words there and leave out pictures");
        assert_eq!(help(&[], false, true), "leave out pictures");
    }
}
