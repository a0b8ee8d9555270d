//! What the instruction of a field asks for: whose words its result is, and what it shows without one.

use crate::manuscript::AsideKind;

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
    /// Words that lead to an address.
    Link(String),
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
                let is_place = instruction.contains("\\l") && !instruction.contains("://");
                let address = instruction.split('"').nth(1).map(str::to_owned);
                let bare = || words.next().map(str::to_owned);
                address.or_else(bare).filter(|_| !is_place).map_or(Result::Words, Result::Link)
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

    /// Returns what a link says while somebody points at it; nothing of other fields.
    pub(super) fn tip(&self) -> Option<&str> {
        let instruction = self.0.trim_start();
        let name = instruction.get(.."HYPERLINK".len())?;
        let (_, behind) = instruction.split_once("\\o ").unwrap_or_default();
        name.eq_ignore_ascii_case("HYPERLINK").then(|| behind.split('"').nth(1).unwrap_or_default())
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
