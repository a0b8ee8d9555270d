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

impl<'i> Iterator for Words<'i> {
    type Item = &'i str;

    fn next(&mut self) -> Option<&'i str> {
        let rest = self.rest.trim_start();
        let (word, behind) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None if rest.is_empty() => return None,
            None => rest.split_at(rest.find([' ', '\t', '\n', '"']).unwrap_or(rest.len())),
        };
        self.rest = behind;
        Some(word)
    }
}

/// Whether words are the number of a page, in figures, Roman ones or a letter.
pub(super) fn is_number(words: &str) -> bool {
    let mut letters = words.chars().filter(|one| one.is_alphabetic());
    let is_figure = letters.clone().all(|one| "ivxlcdm".contains(one.to_ascii_lowercase()));
    is_figure || letters.next().is_some_and(|first| letters.all(|one| one == first))
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

    /// Returns what its result is.
    pub(super) fn result(&self) -> Result {
        let instruction = self.0.as_str();
        let mut words = instruction.split_whitespace();
        match words.next().unwrap_or_default().to_ascii_uppercase().as_str() {
            "HYPERLINK" => {
                let address = self.hyperlink().and_then(|link| followed(&link.address));
                address.map_or(Result::Words, |address| Result::Link(address.into()))
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

    /// Returns where a link leads and what it says; nothing of other fields.
    pub(super) fn hyperlink(&self) -> Option<Hyperlink> {
        let mut words = Words { rest: &self.0 };
        words.next().filter(|name| name.eq_ignore_ascii_case("HYPERLINK"))?;
        let (mut link, mut place) = (Hyperlink::default(), "");
        while let Some(word) = words.next() {
            match word {
                "\\l" | "\\L" => place = words.next().unwrap_or_default(),
                "\\o" | "\\O" => words.next().unwrap_or_default().clone_into(&mut link.tip),
                "\\t" | "\\T" | "\\s" | "\\S" => {
                    words.next();
                }
                switch if switch.starts_with('\\') && switch.len() == 2 => {}
                address if link.address.is_empty() => address.clone_into(&mut link.address),
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
        let instruction = self.0.trim();
        let (name, rest) = instruction.split_once(char::is_whitespace).unwrap_or((instruction, ""));
        let rest = rest.trim();
        match name.to_ascii_uppercase().as_str() {
            "MACROBUTTON" | "GOTOBUTTON" => {
                let words = rest.split_once(char::is_whitespace).map_or("", |(_, words)| words);
                Some(Shown::Words(words.trim().to_owned()))
            }
            "QUOTE" => {
                let bare = || rest.split("\\*").next().unwrap_or_default().trim();
                Some(Shown::Words(rest.split('"').nth(1).unwrap_or_else(bare).to_owned()))
            }
            "EQ" => Some(Shown::Beside(AsideKind::Equation, rest.to_owned())),
            "SYMBOL" => Some(Shown::Beside(AsideKind::Sign, String::new())),
            _ => None,
        }
    }
}
