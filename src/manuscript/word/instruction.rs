//! What the instruction of a field asks for: whose words its result is, and what it shows without one.

use std::sync::Arc;

use crate::manuscript::{AsideKind, address::followed};

/// The longest instruction that is understood.
const LONGEST: usize = 8192;

/// The instruction of a field.
#[derive(Debug, Default)]
pub(super) struct Instruction(String);

/// What a field's result is.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) enum Result {
    /// Words of the text.
    #[default]
    Words,
    /// Words that lead to an address to which a briefing may lead.
    Link(Arc<str>),
    /// Numbers of pages, which have no meaning elsewhere.
    PageNumber,
    /// The same, in words.
    PageInWords,
    /// A table of contents.
    Contents,
    /// Who wrote it, where it lies: not for readers.
    Metadata,
}

/// What a field shows that has no result.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Shown {
    Words(String),
    Beside(AsideKind, String),
}

/// What the field of a link says.
#[derive(Debug, Default)]
pub(super) struct Hyperlink {
    /// Where it leads; empty where that is a place in the document.
    pub(super) address: String,
    /// What it says while somebody points at it.
    pub(super) tip: String,
}

/// The words of an instruction: what stands between two quotation marks is one.
struct Words<'i> {
    rest: &'i str,
}

impl Words<'_> {
    /// Returns what stands behind a switch, unless that is another one.
    fn argument(&mut self) -> String {
        let is_switch = self.rest.trim_start().starts_with('\\');
        if is_switch { String::new() } else { self.next().unwrap_or_default() }
    }
}

impl Iterator for Words<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let rest = self.rest.trim_start();
        let first = rest.chars().next()?;
        let Some(closing) = closing(first) else {
            let end = rest.find(|one: char| one.is_whitespace() || one == '"');
            let (word, behind) = rest.split_at(end.unwrap_or(rest.len()));
            self.rest = behind;
            return Some(word.to_owned());
        };
        let mut word = String::new();
        let mut signs = rest[first.len_utf8()..].chars();
        while let Some(sign) = signs.next().filter(|sign| !closing.contains(sign)) {
            // A stroke stands before a mark that ends nothing, and before a stroke.
            let next = signs.as_str().chars().next();
            match next.filter(|next| sign == '\\' && (*next == '\\' || closing.contains(next))) {
                Some(next) => {
                    signs.next();
                    word.push(next);
                }
                None => word.push(sign),
            }
        }
        self.rest = signs.as_str();
        Some(word)
    }
}

/// Returns what ends the words that a quotation mark begins; nothing for other signs.
fn closing(mark: char) -> Option<&'static [char]> {
    match mark {
        '"' => Some(&['"']),
        '“' | '”' | '„' => Some(&['“', '”']),
        _ => None,
    }
}

/// Whether words are the number of a page, in figures, a Roman one or a letter, or nothing at all.
pub(super) fn is_number(words: &str) -> bool {
    let mut letters = words.split(|one: char| !one.is_alphabetic()).filter(|one| !one.is_empty());
    let Some(word) = letters.next() else { return true };
    let first = word.chars().next();
    letters.next().is_none() && (word.chars().all(|one| Some(one) == first) || is_roman(word))
}

/// Whether letters are a Roman number.
fn is_roman(word: &str) -> bool {
    const PARTS: &[(&str, usize)] = &[
        ("m", 4),
        ("cm", 1),
        ("d", 1),
        ("cd", 1),
        ("c", 3),
        ("xc", 1),
        ("l", 1),
        ("xl", 1),
        ("x", 3),
        ("ix", 1),
        ("v", 1),
        ("iv", 1),
        ("i", 3),
    ];
    let lower = word.to_ascii_lowercase();
    let mut rest = lower.as_str();
    for (part, most) in PARTS {
        for _ in 0..*most {
            rest = rest.strip_prefix(part).unwrap_or(rest);
        }
    }
    rest.is_empty()
}

impl Instruction {
    /// Adds words; returns whether there was room for them.
    pub(super) fn push(&mut self, words: &str) -> bool {
        let has_room = self.0.len() + words.len() <= LONGEST;
        if has_room {
            self.0.push_str(words);
        }
        has_room
    }

    pub(super) fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Returns its first word, which says what it asks for, and the rest.
    fn name(&self) -> (&str, &str) {
        let instruction = self.0.trim_start();
        let is_end = |one: char| !one.is_ascii_alphanumeric();
        instruction.split_at(instruction.find(is_end).unwrap_or(instruction.len()))
    }

    /// Returns what its result is.
    pub(super) fn result(&self) -> Result {
        match self.name().0.to_ascii_uppercase().as_str() {
            "HYPERLINK" => {
                let address = self.hyperlink().and_then(|link| followed(&link.address));
                address.map_or(Result::Words, |address| Result::Link(address.into()))
            }
            "PAGE" | "NUMPAGES" | "SECTIONPAGES" | "PAGEREF" if self.is_in_words() => {
                Result::PageInWords
            }
            "PAGE" | "NUMPAGES" | "SECTIONPAGES" | "PAGEREF" => Result::PageNumber,
            "TOC" | "INDEX" | "TOA" => Result::Contents,
            "AUTHOR" | "LASTSAVEDBY" | "USERNAME" | "USERINITIALS" | "USERADDRESS" | "FILENAME"
            | "TEMPLATE" | "COMMENTS" | "DOCPROPERTY" | "INFO" | "KEYWORDS" | "SUBJECT" => {
                Result::Metadata
            }
            _ => Result::Words,
        }
    }

    /// Whether it asks for a number in words.
    fn is_in_words(&self) -> bool {
        let lower = self.0.to_ascii_lowercase();
        ["ordinal", "ordtext", "cardtext"].iter().any(|one| lower.contains(one))
    }

    /// Returns where a link leads and what it says; nothing of other fields.
    pub(super) fn hyperlink(&self) -> Option<Hyperlink> {
        let (name, rest) = self.name();
        if !name.eq_ignore_ascii_case("HYPERLINK") {
            return None;
        }
        let mut words = Words { rest };
        let (mut link, mut place) = (Hyperlink::default(), String::new());
        while let Some(word) = words.next() {
            match word.to_ascii_lowercase().as_str() {
                "\\l" => place = words.argument(),
                "\\o" => link.tip = words.argument(),
                "\\t" | "\\s" | "\\*" | "\\#" | "\\@" => {
                    words.argument();
                }
                switch if switch.starts_with('\\') && switch.len() == 2 => {}
                _ if link.address.is_empty() => link.address = word,
                _ => {}
            }
        }
        // A place without an address is one in the document.
        if !link.address.is_empty() && !place.is_empty() && !link.address.contains('#') {
            link.address = format!("{}#{place}", link.address);
        }
        Some(link)
    }

    /// Returns what Word makes of it where no result stands.
    pub(super) fn shown(&self) -> Option<Shown> {
        let (name, rest) = self.name();
        let rest = rest.trim();
        match name.to_ascii_uppercase().as_str() {
            "MACROBUTTON" | "GOTOBUTTON" => {
                let words = rest.split_once(char::is_whitespace).map_or("", |(_, words)| words);
                Some(Shown::Words(words.trim().to_owned()))
            }
            "QUOTE" => {
                let words = Words { rest }.take_while(|word| !word.starts_with('\\'));
                Some(Shown::Words(words.collect::<Vec<String>>().join(" ")))
            }
            "EQ" => Some(Shown::Beside(AsideKind::Equation, rest.to_owned())),
            "SYMBOL" => Some(Shown::Beside(AsideKind::Sign, String::new())),
            _ => None,
        }
    }
}
