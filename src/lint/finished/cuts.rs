//! What has to go for a page to have room.

use crate::source::Span;
use crate::text::{self, Count};

/// What has to go for a page to have room, as readers know it.
#[derive(Debug, Default)]
pub struct Cuts {
    /// Where the part of the first choice is written, else the briefing's header.
    pub place: Span,
    /// For each place that has no room, the ways of cutting that are enough, the least first.
    pub places: Vec<Vec<Choice>>,
    /// Whether something beside the words takes up room too.
    pub beside: bool,
}

/// Words to cut from the end of each of some parts.
#[derive(Clone, Debug)]
pub struct Choice {
    /// How many words go from each.
    pub words: usize,
    /// The headings of the parts.
    pub parts: Vec<String>,
}

impl Cuts {
    /// Returns what to do: `then` is what comes of it, `rest` what else takes room.
    pub(crate) fn help(&self, then: &str, rest: &str) -> String {
        let places: Vec<String> = self.places.iter().map(|choices| told(choices)).collect();
        let places = places.join("; and ");
        match (places.is_empty(), self.beside) {
            (true, _) => rest.to_owned(),
            (false, true) => format!("cut {places}, and {rest}"),
            (false, false) => format!("cut {places}, and {then}"),
        }
    }
}

fn told(choices: &[Choice]) -> String {
    let told = choices.iter().enumerate().map(|(number, choice)| {
        let words = match number {
            0 => Count::of("word", choice.words).to_string(),
            _ => choice.words.to_string(),
        };
        let before = choices[..number].iter().flat_map(|other| &other.parts);
        let known = choice.parts.iter().all(|part| before.clone().any(|other| other == part));
        match choice.parts.as_slice() {
            [part] => format!("{words} in “{part}”"),
            [_, _] if known => format!("{words} in both"),
            parts => {
                let parts: Vec<String> = parts.iter().map(|part| format!("“{part}”")).collect();
                format!("{words} in each of {}", text::and_list(&parts))
            }
        }
    });
    told.collect::<Vec<String>>().join(", or ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(words: usize, parts: &[&str]) -> Choice {
        Choice { words, parts: parts.iter().map(|part| (*part).to_owned()).collect() }
    }

    #[test]
    fn says_what_to_cut_and_what_comes_of_it() {
        let help = |places: &[&[Choice]], beside: bool| {
            let places = places.iter().map(|choices| choices.to_vec()).collect();
            Cuts { places, beside, ..Cuts::default() }.help("it fits", "leave out pictures")
        };
        let (one, other) = (choice(30, &["The review"]), choice(40, &["Findings"]));
        let both = choice(20, &["The review", "Findings"]);
        assert_eq!(
            help(&[std::slice::from_ref(&one)], false),
            "cut 30 words in “The review”, and it fits"
        );
        assert_eq!(
            help(&[&[one.clone(), other.clone(), both.clone()]], false),
            "cut 30 words in “The review”, or 40 in “Findings”, or 20 in both, and it fits"
        );
        assert_eq!(
            help(&[&[both], &[one]], false),
            "cut 20 words in each of “The review” and “Findings”; and 30 words in “The review”, and it fits"
        );
        assert_eq!(help(&[&[other]], true), "cut 40 words in “Findings”, and leave out pictures");
        assert_eq!(help(&[], true), "leave out pictures");
    }
}
