//! Lists: which have numbers and which have bullets.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::manuscript::{AsideKind, ListPlace, Refusal, package::Package, xml};

/// The kinds of list of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The list behind each number.
    lists: BTreeMap<String, String>,
    levels: BTreeMap<(String, u8), Level>,
    /// The first number of a level, where a number of a list says so.
    starts: BTreeMap<(String, u8), u64>,
}

/// A level of a list.
#[derive(Debug)]
struct Level {
    has_numbers: bool,
    /// The first of its numbers, where it is another than 1.
    first: Option<u64>,
    /// What the sign of its first item says that neither a bullet nor a number does.
    sign: Option<(AsideKind, String)>,
}

impl Numbering {
    /// Reads the part of the lists.
    pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Self, Refusal> {
        let Some(text) = package.text(part)? else { return Ok(Self::default()) };
        let tree = xml::parse(&text, part)?;
        let mut numbering = Self::default();
        for node in tree.root_element().children() {
            match xml::word(node) {
                Some("abstractNum") => {
                    let id = xml::attribute(node, "abstractNumId").unwrap_or_default();
                    for level in node.children().filter(|one| xml::word(*one) == Some("lvl")) {
                        let Some(Ok(at)) = xml::attribute(level, "ilvl").map(str::parse) else {
                            continue;
                        };
                        numbering.levels.insert((id.to_owned(), at), Level::of(level, at));
                    }
                }
                Some("num") => {
                    let id = xml::attribute(node, "numId").unwrap_or_default();
                    let list = xml::value(node, "abstractNumId").unwrap_or_default();
                    numbering.lists.insert(id.to_owned(), list.to_owned());
                    numbering
                        .starts
                        .extend(starts(node).map(|(at, first)| ((id.to_owned(), at), first)));
                }
                _ => {}
            }
        }
        Ok(numbering)
    }

    /// Returns the place that a list's number and level mean; 0 is no list.
    pub(super) fn place(&self, number: &str, level: u8) -> Option<ListPlace> {
        if number == "0" {
            return None;
        }
        let list = self.lists.get(number);
        let of = |level: u8| list.and_then(|list| self.levels.get(&(list.clone(), level)));
        let told = of(level).or_else(|| of(0)).map(|told| (told.has_numbers, told.first));
        let (is_numbered, first) = told.unwrap_or((false, None));
        let own = self.starts.get(&(number.to_owned(), level)).copied();
        Some(ListPlace { first: own.or(first), ..ListPlace::at(level, is_numbered) })
    }

    /// Returns what the sign of a level's items says that neither a bullet nor 1, 2, 3 does.
    pub(super) fn sign(&self, number: &str, level: u8) -> Option<&(AsideKind, String)> {
        let list = self.lists.get(number)?;
        self.levels.get(&(list.clone(), level))?.sign.as_ref()
    }
}

impl Level {
    fn of(node: Node<'_, '_>, at: u8) -> Self {
        let format = xml::value(node, "numFmt").unwrap_or("bullet");
        let has_numbers = !matches!(format, "bullet" | "none");
        let first = xml::value(node, "start").and_then(|one| one.parse().ok());
        let sign = xml::value(node, "lvlText").unwrap_or_default();
        Self {
            has_numbers,
            first: first.filter(|first| has_numbers && *first != 1),
            sign: sign_of(sign, format, &format!("%{}", u16::from(at) + 1)),
        }
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
        _ => "1",
    };
    let letters = sign.chars().filter(|one| one.is_alphabetic()).count();
    // A bullet may be a letter of a font of signs, or the o of Word's second level.
    let has_words = letters > usize::from(format == "bullet");
    let kind = match (has_words, number) {
        (true, _) => AsideKind::NumberWords,
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
