//! The theme: the colours and the typeface that a program offers where somebody goes on with a file.

use crate::office::{Color, drawing::A, xml::Element};

/// The typeface of office files: every program has it or one of its widths.
pub(super) const FAMILY: &str = "Arial";

/// The colours of a theme.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Words.
    pub ink: Color,
    /// The ground.
    pub ground: Color,
    /// Words that stand out.
    pub head: Color,
    /// The ground of calm boxes.
    pub box_ground: Color,
    /// Six colours to choose from.
    pub accents: [Color; 6],
    /// Links that were followed.
    pub followed: Color,
}

/// What colours are called in themes, in order.
const ACCENTS: [&str; 6] =
    ["a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6"];

impl Theme {
    /// Returns black on white.
    pub fn plain() -> Self {
        let black = || Color::BLACK;
        Self {
            ink: black(),
            ground: Color::WHITE,
            head: black(),
            box_ground: Color::WHITE,
            accents: [black(), black(), black(), black(), black(), black()],
            followed: black(),
        }
    }

    /// Returns the part.
    pub(super) fn part(&self) -> Element {
        let color = |name: &'static str, color: &Color| {
            Element::new(name).holding(Element::new("a:srgbClr").with("val", color))
        };
        let colors = Element::new("a:clrScheme")
            .fixed("name", "Briefing")
            .holding(color("a:dk1", &self.ink))
            .holding(color("a:lt1", &self.ground))
            .holding(color("a:dk2", &self.head))
            .holding(color("a:lt2", &self.box_ground))
            .holding_all(ACCENTS.into_iter().zip(&self.accents).map(|(name, one)| color(name, one)))
            .holding(color("a:hlink", &self.head))
            .holding(color("a:folHlink", &self.followed));
        let fonts = Element::new("a:fontScheme")
            .fixed("name", "Briefing")
            .holding_all(["a:majorFont", "a:minorFont"].map(font));
        let elements =
            Element::new("a:themeElements").holding(colors).holding(fonts).holding(formats());
        Element::new("a:theme").fixed("xmlns:a", A).fixed("name", "Briefing").holding(elements)
    }
}

fn font(name: &'static str) -> Element {
    let family = |name: &'static str| Element::new(name).fixed("typeface", FAMILY);
    let none = Element::new("a:ea").fixed("typeface", "");
    Element::new(name).holding(family("a:latin")).holding(none).holding(family("a:cs"))
}

/// Three ways each to fill, to draw a line and to cast a shadow, as the format wants: plain ones.
fn formats() -> Element {
    let plain =
        || Element::new("a:solidFill").holding(Element::new("a:schemeClr").fixed("val", "phClr"));
    let line = |width: u32| Element::new("a:ln").with("w", width).holding(plain());
    let shadow = || Element::new("a:effectStyle").holding(Element::new("a:effectLst"));
    Element::new("a:fmtScheme")
        .fixed("name", "Briefing")
        .holding(Element::new("a:fillStyleLst").holding_all([plain(), plain(), plain()]))
        .holding(Element::new("a:lnStyleLst").holding_all([6350, 12_700, 19_050].map(line)))
        .holding(Element::new("a:effectStyleLst").holding_all([shadow(), shadow(), shadow()]))
        .holding(Element::new("a:bgFillStyleLst").holding_all([plain(), plain(), plain()]))
}
