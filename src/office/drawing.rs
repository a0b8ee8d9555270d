//! Pictures, as document and presentation share them.

use crate::office::xml::Element;

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
pub(super) fn picture_fill(
    name: &'static str,
    relation: &crate::office::package::RelationId,
) -> Element {
    Element::new(name)
        .holding(Element::new("a:blip").with("r:embed", relation))
        .holding(Element::new("a:stretch").holding(Element::new("a:fillRect")))
}

/// Returns a picture as a document holds it in a line.
pub(super) fn inline_picture(
    picture: &Picture,
    id: u32,
    relation: &crate::office::package::RelationId,
) -> Element {
    let Picture { alt, width, height, .. } = picture;
    let alt = alt.as_deref();
    let shape = Element::new("pic:spPr")
        .holding(extent(Length(0), Length(0), *width, *height))
        .holding(known_shape("rect"));
    let pic = Element::new("pic:pic")
        .fixed("xmlns:pic", PIC)
        .holding(
            Element::new("pic:nvPicPr")
                .holding(called("pic:cNvPr", id, "Picture", alt))
                .holding(Element::new("pic:cNvPicPr")),
        )
        .holding(picture_fill("pic:blipFill", relation))
        .holding(shape);
    let data = Element::new("a:graphicData").fixed("uri", PIC).holding(pic);
    let frame = Element::new("wp:inline")
        .fixed("distT", "0")
        .fixed("distB", "0")
        .fixed("distL", "0")
        .fixed("distR", "0")
        .holding(Element::new("wp:extent").with("cx", width).with("cy", height))
        .holding(called("wp:docPr", id, "Picture", alt))
        .holding(Element::new("wp:cNvGraphicFramePr"))
        .holding(Element::new("a:graphic").fixed("xmlns:a", A).holding(data));
    Element::new("w:drawing").holding(frame)
}
