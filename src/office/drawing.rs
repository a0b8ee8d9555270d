//! Pictures, as document and presentation share them.

use crate::office::{package::RelationId, xml::Element};

/// The name space of drawings.
pub(super) const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// The name space of relations.
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The name space of pictures.
const PIC: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const DECORATIVE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";

/// Parts of a millimetre that drawings are measured in.
const A_MILLIMETRE: f64 = 36_000.0;

/// A length in drawings: 914,400 make an inch.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Length(pub(super) i64);

impl Length {
    /// Returns so many millimetres.
    #[expect(clippy::cast_possible_truncation, reason = "nothing drawn is a mile wide")]
    pub fn millimetres(millimetres: f64) -> Self {
        Self((millimetres * A_MILLIMETRE).round() as i64)
    }

    /// Returns so many pixels of a stage, of which 96 make an inch.
    #[expect(clippy::cast_possible_truncation, reason = "nothing drawn is a mile wide")]
    pub fn pixels(pixels: f64) -> Self {
        Self((pixels * 9525.0).round() as i64)
    }
}

impl std::fmt::Display for Length {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}", self.0)
    }
}

/// A picture in its size.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The name of its file among the package's.
    pub file: String,
    /// Its alternative text; nothing where it is decoration.
    pub alt: Option<String>,
    /// Its width.
    pub width: Length,
    /// Its height.
    pub height: Length,
}

/// Returns what something drawn is called, with its number and what it tells to those who do not see it.
pub(super) fn called(name: &'static str, id: u32, label: &str, alt: Option<&str>) -> Element {
    let called = Element::new(name)
        .with("id", id)
        .with("name", format!("{label} {id}"))
        .with("descr", alt.unwrap_or_default());
    if alt.is_some() {
        return called;
    }
    let mark = Element::new("adec:decorative").fixed("xmlns:adec", DECORATIVE).fixed("val", "1");
    let extension = Element::new("a:ext").fixed("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}");
    let list = Element::new("a:extLst").fixed("xmlns:a", A);
    called.holding(list.holding(extension.holding(mark)))
}

/// Returns how far something is from the corner, and how large.
pub(super) fn extent(x: Length, y: Length, width: Length, height: Length) -> Element {
    Element::new("a:xfrm")
        .holding(Element::new("a:off").with("x", x).with("y", y))
        .holding(Element::new("a:ext").with("cx", width).with("cy", height))
}

/// Returns a shape that the format knows by name.
pub(super) fn known_shape(name: &'static str) -> Element {
    Element::new("a:prstGeom").fixed("prst", name).holding(Element::new("a:avLst"))
}

/// Returns a plain colour to fill with.
pub(super) fn fill(color: impl std::fmt::Display) -> Element {
    Element::new("a:solidFill").holding(Element::new("a:srgbClr").with("val", color))
}

/// Returns what a picture is filled with: its file, whole.
pub(super) fn picture_fill(name: &'static str, relation: &RelationId) -> Element {
    Element::new(name)
        .holding(Element::new("a:blip").with("r:embed", relation))
        .holding(Element::new("a:stretch").holding(Element::new("a:fillRect")))
}

/// Returns a picture as a document holds it: in a line, or at a side, where the words go on beside it.
pub(super) fn in_document(
    picture: &Picture,
    id: u32,
    relation: &RelationId,
    side: Option<&'static str>,
) -> Element {
    let frame = match side {
        None => apart(Element::new("wp:inline"), ["0", "0"]),
        Some(side) => at_side(side),
    };
    let size = Element::new("wp:extent").with("cx", picture.width).with("cy", picture.height);
    let wrap = side.map(|_| Element::new("wp:wrapSquare").fixed("wrapText", "bothSides"));
    let frame = frame
        .holding(size)
        .holding_all(wrap)
        .holding(called("wp:docPr", id, "Picture", picture.alt.as_deref()))
        .holding(Element::new("wp:cNvGraphicFramePr"))
        .holding(graphic(picture, id, relation));
    Element::new("w:drawing").holding(frame)
}

fn graphic(picture: &Picture, id: u32, relation: &RelationId) -> Element {
    let shape = Element::new("pic:spPr")
        .holding(extent(Length(0), Length(0), picture.width, picture.height))
        .holding(known_shape("rect"));
    let own = Element::new("pic:nvPicPr")
        .holding(called("pic:cNvPr", id, "Picture", picture.alt.as_deref()))
        .holding(Element::new("pic:cNvPicPr"));
    let pic = Element::new("pic:pic")
        .fixed("xmlns:pic", PIC)
        .holding(own)
        .holding(picture_fill("pic:blipFill", relation))
        .holding(shape);
    let data = Element::new("a:graphicData").fixed("uri", PIC).holding(pic);
    Element::new("a:graphic").fixed("xmlns:a", A).holding(data)
}

/// How far other things stay: above and below, then at both sides.
fn apart(element: Element, [above, beside]: [&'static str; 2]) -> Element {
    element
        .fixed("distT", above)
        .fixed("distB", above)
        .fixed("distL", beside)
        .fixed("distR", beside)
}

fn at_side(side: &'static str) -> Element {
    let origin = Element::new("wp:simplePos").fixed("x", "0").fixed("y", "0");
    let across = Element::new("wp:positionH")
        .fixed("relativeFrom", "margin")
        .holding(Element::new("wp:align").saying(side));
    let down = Element::new("wp:positionV")
        .fixed("relativeFrom", "paragraph")
        .holding(Element::new("wp:posOffset").saying("0"));
    apart(Element::new("wp:anchor"), ["0", "144000"])
        .fixed("simplePos", "0")
        .fixed("relativeHeight", "1")
        .fixed("behindDoc", "0")
        .fixed("locked", "0")
        .fixed("layoutInCell", "1")
        .fixed("allowOverlap", "0")
        .holding_all([origin, across, down])
}
