//! Codes to scan.

use crate::office::{drawing, slides::Frame, xml::Element};

/// Dark squares on a light ground.
#[derive(Clone, Debug)]
pub struct Mosaic {
    /// What it tells.
    pub alt: String,
    /// Where it stands.
    pub frame: Frame,
    /// How many squares a side has.
    pub side: usize,
    /// The dark ones: column, row and how many of them follow each other.
    pub runs: Vec<[usize; 3]>,
}

impl Mosaic {
    pub(super) fn element(&self, id: u32) -> Element {
        let own = Element::new("p:nvSpPr")
            .holding(drawing::called("p:cNvPr", id, "Code", Some(&self.alt)))
            .holding(Element::new("p:cNvSpPr"))
            .holding(Element::new("p:nvPr"));
        let looks = Element::new("p:spPr")
            .holding(self.frame.element())
            .holding(self.geometry())
            .holding(drawing::fill("000000"))
            .holding(Element::new("a:ln").holding(Element::new("a:noFill")));
        Element::new("p:sp").holding(own).holding(looks)
    }

    /// One path for all dark squares, in squares.
    fn geometry(&self) -> Element {
        let point = |name: &'static str, x: usize, y: usize| {
            Element::new(name).holding(Element::new("a:pt").with("x", x).with("y", y))
        };
        let steps = self.runs.iter().flat_map(|[x, y, many]| {
            let (x, y, end) = (*x, *y, x + many);
            [
                point("a:moveTo", x, y),
                point("a:lnTo", end, y),
                point("a:lnTo", end, y + 1),
                point("a:lnTo", x, y + 1),
                Element::new("a:close"),
            ]
        });
        let path =
            Element::new("a:path").with("w", self.side).with("h", self.side).holding_all(steps);
        let empty = ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"].map(Element::new);
        let words =
            Element::new("a:rect").fixed("l", "0").fixed("t", "0").fixed("r", "r").fixed("b", "b");
        Element::new("a:custGeom")
            .holding_all(empty)
            .holding(words)
            .holding(Element::new("a:pathLst").holding(path))
    }
}
