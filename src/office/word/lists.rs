//! Lists: the part that says how they count.

use crate::office::word::{millimetres, root, value};
use crate::office::xml::Element;

/// How deep a list can lie.
const LEVELS: u8 = 4;

/// A list of a document.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct List(usize);

impl List {
    /// With bullets.
    pub const BULLETS: Self = Self(1);
    /// The numbers of the sections.
    pub const SECTIONS: Self = Self(2);

    pub(super) fn id(self) -> usize {
        self.0
    }
}

/// The lists of a document. Each that counts begins anew.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// The first number of each, and the level on which it counts.
    counted: Vec<(u64, u8)>,
}

impl Lists {
    /// Returns a new list that counts from a number, on a level.
    pub fn counting_from(&mut self, first: u64, level: u8) -> List {
        self.counted.push((first, level));
        List(List::SECTIONS.0 + self.counted.len())
    }

    /// Returns the part.
    pub(super) fn part(&self) -> Element {
        let kinds = [Kind::Bullets, Kind::Sections, Kind::Numbers];
        let fixed = [(List::BULLETS, Kind::Bullets), (List::SECTIONS, Kind::Sections)];
        let fixed = fixed.map(|(list, kind)| number(list, kind));
        let counted = self.counted.iter().enumerate().map(|(at, (first, level))| {
            let list = List(List::SECTIONS.0 + at + 1);
            let from = Element::new("w:lvlOverride")
                .with("w:ilvl", level)
                .holding(value("w:startOverride", first));
            number(list, Kind::Numbers).holding(from)
        });
        root("w:numbering")
            .holding_all(kinds.map(Kind::element))
            .holding_all(fixed)
            .holding_all(counted)
    }
}

fn number(list: List, kind: Kind) -> Element {
    Element::new("w:num").with("w:numId", list.0).holding(value("w:abstractNumId", kind as usize))
}

/// How far the words of an item stand in.
fn indent(level: u8) -> i64 {
    millimetres(7.5) * (i64::from(level) + 1)
}

/// A way of counting.
#[derive(Clone, Copy)]
enum Kind {
    Bullets,
    Sections,
    Numbers,
}

impl Kind {
    fn element(self) -> Element {
        let levels = (0..LEVELS).map(|level| self.level(level));
        Element::new("w:abstractNum")
            .with("w:abstractNumId", self as usize)
            .holding(value("w:multiLevelType", "hybridMultilevel"))
            .holding_all(levels)
    }

    fn level(self, level: u8) -> Element {
        let (format, sign) = match self {
            Self::Bullets => ("bullet", "\u{2022}".to_owned()),
            Self::Sections => ("decimal", format!("%{}", level + 1)),
            Self::Numbers => ("decimal", format!("%{}.", level + 1)),
        };
        let hanging = millimetres(if level > 0 { 7.5 } else { self.hanging() });
        let indent = if level > 0 { indent(level) } else { hanging };
        let place = Element::new("w:ind").with("w:left", indent).with("w:hanging", hanging);
        Element::new("w:lvl")
            .with("w:ilvl", level)
            .holding(value("w:start", 1))
            .holding(value("w:numFmt", format))
            .holding(value("w:suff", "tab"))
            .holding(value("w:lvlText", sign))
            .holding(value("w:lvlJc", "left"))
            .holding(Element::new("w:pPr").holding(place))
    }

    fn hanging(self) -> f64 {
        match self {
            Self::Sections => 9.0,
            Self::Bullets | Self::Numbers => 7.5,
        }
    }
}
