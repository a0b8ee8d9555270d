//! Lists: which have numbers and which have bullets.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::manuscript::{ListPlace, Refusal, package::Package, xml};

/// The kinds of list of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The list behind each number.
    lists: BTreeMap<String, String>,
    /// Whether a level of a list has numbers, and the first of them.
    levels: BTreeMap<(String, u8), (bool, Option<u64>)>,
    /// The first number of a level, where a number of a list says so.
    starts: BTreeMap<(String, u8), u64>,
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
                        let format = xml::value(level, "numFmt").unwrap_or("bullet");
                        let has_numbers = !matches!(format, "bullet" | "none");
                        let first = xml::value(level, "start").and_then(|one| one.parse().ok());
                        let first = first.filter(|first| has_numbers && *first != 1);
                        numbering.levels.insert((id.to_owned(), at), (has_numbers, first));
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
        let (is_numbered, first) = of(level).or_else(|| of(0)).copied().unwrap_or((false, None));
        let own = self.starts.get(&(number.to_owned(), level)).copied();
        Some(ListPlace { first: own.or(first), ..ListPlace::at(level, is_numbered) })
    }
}

/// Returns the levels on which a list begins with a number of its own.
fn starts(list: Node<'_, '_>) -> impl Iterator<Item = (u8, u64)> {
    list.children().filter_map(|one| {
        let at = xml::attribute(one, "ilvl")?.parse().ok()?;
        Some((at, xml::value(one, "startOverride")?.parse().ok()?))
    })
}
