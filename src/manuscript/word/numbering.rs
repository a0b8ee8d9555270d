//! Lists: which have numbers and which have bullets.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::manuscript::{
    AsideKind, ListPlace, Refusal, package::Package, word::styles::Marks, xml,
};

/// The kinds of list of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The list behind each number.
    lists: BTreeMap<String, String>,
    levels: BTreeMap<(String, u8), Level>,
    /// The levels that a list with a number has for itself.
    own: BTreeMap<(String, u8), Level>,
    /// The style that has the levels of a list, and the list that a style has them in.
    linked: BTreeMap<String, String>,
    styled: BTreeMap<String, String>,
    /// The first number of a level, where a number of a list says so.
    starts: BTreeMap<(String, u8), u64>,
}

/// A level of a list.
#[derive(Debug)]
struct Level {
    has_numbers: bool,
    /// The first of its numbers, where it is another than 1.
    first: Option<u64>,
    sign: Option<Sign>,
}

/// What the sign of a level's first item says that neither a bullet nor 1, 2, 3 does.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Sign {
    Said(AsideKind, String),
    /// Words that its author hid.
    Hidden(String),
}

impl Sign {
    /// Returns the same, where its author hid it.
    pub(super) fn hidden(self) -> Self {
        let (Self::Said(_, words) | Self::Hidden(words)) = self;
        Self::Hidden(words)
    }
}

impl Numbering {
    /// Reads the part of the lists.
    pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Self, Refusal> {
        let Some(text) = package.text(part)? else { return Ok(Self::default()) };
        let tree = xml::parse(&text, part)?;
        let mut numbering = Self::default();
        for node in tree.root_element().children() {
            match xml::word(node) {
                Some("abstractNum") => numbering.list(node),
                Some("num") => numbering.number(node),
                _ => {}
            }
        }
        Ok(numbering)
    }

    fn list(&mut self, node: Node<'_, '_>) {
        let id = xml::attribute(node, "abstractNumId").unwrap_or_default();
        self.levels.extend(levels(node).map(|(at, level)| ((id.to_owned(), at), level)));
        if let Some(style) = xml::value(node, "numStyleLink") {
            self.linked.insert(id.to_owned(), style.to_owned());
        }
        if let Some(style) = xml::value(node, "styleLink") {
            self.styled.insert(style.to_owned(), id.to_owned());
        }
    }

    fn number(&mut self, node: Node<'_, '_>) {
        let id = xml::attribute(node, "numId").unwrap_or_default();
        let list = xml::value(node, "abstractNumId").unwrap_or_default();
        self.lists.insert(id.to_owned(), list.to_owned());
        for own in node.children().filter(|one| xml::word(*one) == Some("lvlOverride")) {
            self.own.extend(levels(own).map(|(at, level)| ((id.to_owned(), at), level)));
        }
        self.starts.extend(starts(node).map(|(at, first)| ((id.to_owned(), at), first)));
    }

    /// Returns a level of the list with a number: its own, else that of the list behind it or of the style
    /// that this names.
    fn level(&self, number: &str, level: u8) -> Option<&Level> {
        if let Some(own) = self.own.get(&(number.to_owned(), level)) {
            return Some(own);
        }
        let list = self.lists.get(number)?;
        let of = |list: &String| self.levels.get(&(list.clone(), level));
        of(list).or_else(|| of(self.styled.get(self.linked.get(list)?)?))
    }

    /// Returns the place that a list's number and level mean; 0 is no list.
    pub(super) fn place(&self, number: &str, level: u8) -> Option<ListPlace> {
        if number == "0" {
            return None;
        }
        let told = self.level(number, level).or_else(|| self.level(number, 0));
        let (is_numbered, first) =
            told.map_or((false, None), |told| (told.has_numbers, told.first));
        let own = self.starts.get(&(number.to_owned(), level)).copied();
        Some(ListPlace { first: own.or(first), ..ListPlace::at(level, is_numbered) })
    }

    /// Returns the list behind the number of one: several may count on in it.
    pub(super) fn list_of<'n>(&'n self, number: &'n str) -> &'n str {
        self.lists.get(number).map_or(number, String::as_str)
    }

    /// Whether a number of a list begins to count anew on a level.
    pub(super) fn counts_anew(&self, number: &str, level: u8) -> bool {
        self.starts.contains_key(&(number.to_owned(), level))
    }

    /// Returns what the sign of a level's items says that neither a bullet nor 1, 2, 3 does.
    pub(super) fn sign(&self, number: &str, level: u8) -> Option<&Sign> {
        self.level(number, level)?.sign.as_ref()
    }
}

/// Returns the levels that stand in an element.
fn levels(node: Node<'_, '_>) -> impl Iterator<Item = (u8, Level)> {
    let levels = node.children().filter(|one| xml::word(*one) == Some("lvl"));
    levels.filter_map(|level| {
        let at = xml::attribute(level, "ilvl")?.parse().ok()?;
        Some((at, Level::of(level, at)))
    })
}

impl Level {
    fn of(node: Node<'_, '_>, at: u8) -> Self {
        let format = xml::value(node, "numFmt").unwrap_or("bullet");
        let has_numbers = !matches!(format, "bullet" | "none");
        let first = xml::value(node, "start").and_then(|one| one.parse().ok());
        let sign = xml::value(node, "lvlText").unwrap_or_default();
        let sign = sign_of(sign, format, &format!("%{}", u16::from(at) + 1));
        let marks = xml::child(node, "rPr").map(Marks::of).unwrap_or_default();
        let sign = sign.map(|(kind, words)| match marks.hidden {
            Some(true) => Sign::Hidden(words),
            _ => Sign::Said(kind, words),
        });
        Self { has_numbers, first: first.filter(|first| has_numbers && *first != 1), sign }
    }
}

/// Returns what the sign of a level says, with the first number in the place of its own: words, or letters
/// and Roman numbers.
fn sign_of(sign: &str, format: &str, own: &str) -> Option<(AsideKind, String)> {
    let number = match format {
        "lowerLetter" => "a",
        "upperLetter" => "A",
        "lowerRoman" => "i",
        "upperRoman" => "I",
        "cardinalText" => "One",
        "ordinalText" => "First",
        "ordinal" => "1st",
        _ => "1",
    };
    let letters = sign.chars().filter(|one| one.is_alphabetic()).count();
    // A bullet may be a letter of a font of signs, or the o of Word's second level.
    let has_words = letters > usize::from(format == "bullet");
    let kind = match (has_words, number) {
        (true, _) | (_, "One" | "First" | "1st") => AsideKind::NumberWords,
        (_, "1") => return None,
        _ => AsideKind::Lettered,
    };
    let whole = (1..=9)
        .fold(sign.replace(own, number), |sign, level| sign.replace(&format!("%{level}"), "1"));
    Some((kind, whole))
}

/// Returns the levels on which a list begins with a number of its own.
fn starts(list: Node<'_, '_>) -> impl Iterator<Item = (u8, u64)> {
    list.children().filter_map(|one| {
        let at = xml::attribute(one, "ilvl")?.parse().ok()?;
        Some((at, xml::value(one, "startOverride")?.parse().ok()?))
    })
}
