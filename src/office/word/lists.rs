//! Lists: the part that says how they count.

use crate::office::word::{millimetres, root, styles::QUOTE, value};
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
    /// With bullets, in a quotation.
    pub const QUOTED_BULLETS: Self = Self(3);

    pub(super) fn id(self) -> usize {
        self.0
    }
}

/// The lists of a document. Each that counts begins anew.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    counted: Vec<Counted>,
}

/// A list that counts.
#[derive(Clone, Copy, Debug)]
struct Counted {
    /// Its first number.
    first: u64,
    /// The level on which it counts.
    level: u8,
    kind: Kind,
}

impl Lists {
    /// Returns a new list that counts from a number, on a level.
    pub fn counting_from(&mut self, first: u64, level: u8) -> List {
        self.counting(Counted { first, level, kind: Kind::Numbers })
    }

    /// Returns such a list in a quotation.
    pub fn quoted_from(&mut self, first: u64, level: u8) -> List {
        self.counting(Counted { first, level, kind: Kind::QuotedNumbers })
    }

    fn counting(&mut self, counted: Counted) -> List {
        self.counted.push(counted);
        List(List::QUOTED_BULLETS.0 + self.counted.len())
    }

    /// Returns the part.
    pub(super) fn part(&self) -> Element {
        let fixed = [
            (List::BULLETS, Kind::Bullets),
            (List::SECTIONS, Kind::Sections),
            (List::QUOTED_BULLETS, Kind::QuotedBullets),
        ];
        let fixed = fixed.map(|(list, kind)| number(list, kind));
        let counted = self.counted.iter().enumerate().map(|(at, one)| {
            let list = List(List::QUOTED_BULLETS.0 + at + 1);
            let from = Element::new("w:lvlOverride")
                .with("w:ilvl", one.level)
                .holding(value("w:startOverride", one.first));
            number(list, one.kind).holding(from)
        });
        root("w:numbering")
            .holding_all(Kind::ALL.map(Kind::element))
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
#[derive(Clone, Copy, Debug)]
enum Kind {
    Bullets,
    Sections,
    Numbers,
    QuotedBullets,
    QuotedNumbers,
}

impl Kind {
    /// All of them, in the order of their numbers.
    const ALL: [Self; 5] =
        [Self::Bullets, Self::Sections, Self::Numbers, Self::QuotedBullets, Self::QuotedNumbers];

    fn element(self) -> Element {
        let levels = (0..LEVELS).map(|level| self.level(level));
        Element::new("w:abstractNum")
            .with("w:abstractNumId", self as usize)
            .holding(value("w:multiLevelType", "hybridMultilevel"))
            .holding_all(levels)
    }

    fn level(self, level: u8) -> Element {
        let (format, sign) = match self {
            Self::Bullets | Self::QuotedBullets => ("bullet", "\u{2022}".to_owned()),
            Self::Sections => ("decimal", format!("%{}", level + 1)),
            Self::Numbers | Self::QuotedNumbers => ("decimal", format!("%{}.", level + 1)),
        };
        let hanging = millimetres(if level > 0 { 7.5 } else { self.hanging() });
        let indent = if level > 0 { indent(level) } else { hanging } + self.inset();
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
            Self::Bullets | Self::Numbers | Self::QuotedBullets | Self::QuotedNumbers => 7.5,
        }
    }

    /// How far the signs of its first level stand in.
    fn inset(self) -> i64 {
        match self {
            Self::QuotedBullets | Self::QuotedNumbers => millimetres(QUOTE),
            Self::Bullets | Self::Sections | Self::Numbers => 0,
        }
    }
}
