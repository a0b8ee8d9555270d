//! What stands on a slide, as the format has it: numbered, in reading order.

use crate::office::{
    Picture, drawing,
    package::{Relations, role},
    slides::{Anchor, Frame, Place, Role, Shape, ShapeKind, level, paragraph},
    xml::Element,
};

/// Numbers what stands on a slide: no two shapes have the same number.
pub(super) struct Tree<'a> {
    last: u32,
    relations: &'a mut Relations,
    right_to_left: bool,
}

impl<'a> Tree<'a> {
    /// Returns the tree of all that stands on a slide.
    pub(super) fn of(
        shapes: &[Shape],
        relations: &'a mut Relations,
        right_to_left: bool,
    ) -> Element {
        let mut tree = Tree { last: 1, relations, right_to_left };
        let shapes: Vec<Element> = shapes.iter().map(|shape| tree.shape(shape)).collect();
        Self::around(shapes)
    }

    /// Returns the tree of a layout or a master: its placeholders, then what is drawn behind the words.
    pub(super) fn of_places(
        places: &[Place],
        shapes: &[Shape],
        relations: &'a mut Relations,
        right_to_left: bool,
    ) -> Element {
        let mut tree = Tree { last: 1, relations, right_to_left };
        let drawn: Vec<Element> = shapes.iter().map(|shape| tree.shape(shape)).collect();
        let places = places.iter().map(|place| tree.place(place)).collect::<Vec<Element>>();
        Self::around(drawn.into_iter().chain(places))
    }

    /// Returns the tree around its elements.
    pub(super) fn around(elements: impl IntoIterator<Item = Element>) -> Element {
        let own = Element::new("p:nvGrpSpPr")
            .holding(Element::new("p:cNvPr").with("id", 1).fixed("name", ""))
            .holding(Element::new("p:cNvGrpSpPr"))
            .holding(Element::new("p:nvPr"));
        let tree = Element::new("p:spTree")
            .holding(own)
            .holding(Element::new("p:grpSpPr"))
            .holding_all(elements);
        Element::new("p:cSld").holding(tree)
    }

    fn next(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    fn shape(&mut self, shape: &Shape) -> Element {
        match shape {
            Shape::Filled { role, frame, paragraphs } => {
                let looks = Element::new("p:spPr").holding_all(frame.map(Frame::element));
                let words = paragraph::all(paragraphs, self.relations);
                // Some readers do not take the edges from the layout.
                let words = Element::new("p:txBody")
                    .holding(to_the_edges())
                    .holding(Element::new("a:lstStyle"))
                    .holding_all(words);
                self.placeholder(*role).holding(looks).holding(words)
            }
            Shape::Drawn { .. } => self.drawn(shape),
            Shape::Group { alt, shapes } => self.group(alt.as_deref(), shapes),
            Shape::Picture(picture, frame) => self.picture(picture, *frame),
            Shape::Mosaic(mosaic) => mosaic.element(self.next()),
        }
    }

    fn placeholder(&mut self, role: Role) -> Element {
        let id = self.next();
        let name = format!("{} {id}", role.label());
        let locks = Element::new("a:spLocks").fixed("noGrp", "1");
        let own = Element::new("p:nvSpPr")
            .holding(Element::new("p:cNvPr").with("id", id).with("name", name))
            .holding(Element::new("p:cNvSpPr").holding(locks))
            .holding(Element::new("p:nvPr").holding(role.element()));
        Element::new("p:sp").holding(own)
    }

    fn place(&mut self, place: &Place) -> Element {
        let looks = Element::new("p:spPr")
            .holding(place.frame.element())
            .holding(drawing::known_shape("rect"));
        let prompt = Element::new("a:p").holding_all(match place.role {
            Role::Number => Some(
                Element::new("a:fld")
                    .fixed("id", "{5B2A6C1E-7D41-4E0B-9C77-3F8A1D2E6B90}")
                    .fixed("type", "slidenum")
                    .holding(Element::new("a:rPr"))
                    .holding(Element::new("a:t").saying("\u{2039}#\u{203a}")),
            ),
            _ => None,
        });
        let words = Element::new("p:txBody")
            .holding(body(place.anchor))
            .holding(level::list("a:lstStyle", &place.levels, self.right_to_left))
            .holding(prompt);
        self.placeholder(place.role).holding(looks).holding(words)
    }

    fn drawn(&mut self, shape: &Shape) -> Element {
        let Shape::Drawn { kind, frame, fill, levels, paragraphs } = shape else {
            return Element::new("p:sp");
        };
        let id = self.next();
        let (name, label) = match kind {
            ShapeKind::Rectangle => ("rect", "Box"),
            ShapeKind::Disc => ("ellipse", "Disc"),
        };
        let called = if paragraphs.is_empty() {
            drawing::called("p:cNvPr", id, label, None)
        } else {
            let name = format!("{label} {id}");
            Element::new("p:cNvPr").with("id", id).with("name", name)
        };
        let own = Element::new("p:nvSpPr")
            .holding(called)
            .holding(Element::new("p:cNvSpPr"))
            .holding(Element::new("p:nvPr"));
        let ground = fill.as_ref().map_or_else(|| Element::new("a:noFill"), drawing::fill);
        let looks = Element::new("p:spPr")
            .holding(frame.element())
            .holding(drawing::known_shape(name))
            .holding(ground)
            .holding(Element::new("a:ln").holding(Element::new("a:noFill")));
        let words = Element::new("p:txBody")
            .holding(body(Anchor::Middle))
            .holding(level::list("a:lstStyle", levels, self.right_to_left))
            .holding_all(paragraph::all(paragraphs, self.relations));
        Element::new("p:sp").holding(own).holding(looks).holding(words)
    }

    fn group(&mut self, alt: Option<&str>, shapes: &[Shape]) -> Element {
        let frames = shapes.iter().filter_map(Shape::frame);
        let around = frames.reduce(Frame::with).map(|frame| {
            // What stands in the group is measured as what stands around it.
            let Frame { x, y, width, height } = frame;
            frame
                .element()
                .holding(Element::new("a:chOff").with("x", x).with("y", y))
                .holding(Element::new("a:chExt").with("cx", width).with("cy", height))
        });
        let id = self.next();
        let own = Element::new("p:nvGrpSpPr")
            .holding(drawing::called("p:cNvPr", id, "Group", alt))
            .holding(Element::new("p:cNvGrpSpPr"))
            .holding(Element::new("p:nvPr"));
        let shapes: Vec<Element> = shapes.iter().map(|shape| self.shape(shape)).collect();
        Element::new("p:grpSp")
            .holding(own)
            .holding(Element::new("p:grpSpPr").holding_all(around))
            .holding_all(shapes)
    }

    fn picture(&mut self, picture: &Picture, frame: Frame) -> Element {
        let id = self.next();
        let file = format!("ppt/media/{}", picture.file);
        let relation = self.relations.to(role!("image"), &file);
        let locks = Element::new("a:picLocks").fixed("noChangeAspect", "1");
        let own = Element::new("p:nvPicPr")
            .holding(drawing::called("p:cNvPr", id, "Picture", picture.alt.as_deref()))
            .holding(Element::new("p:cNvPicPr").holding(locks))
            .holding(Element::new("p:nvPr"));
        let looks =
            Element::new("p:spPr").holding(frame.element()).holding(drawing::known_shape("rect"));
        Element::new("p:pic")
            .holding(own)
            .holding(drawing::picture_fill("p:blipFill", &relation))
            .holding(looks)
    }
}

/// Words that stand to the edges of their frame.
fn to_the_edges() -> Element {
    let sides = ["lIns", "tIns", "rIns", "bIns"];
    let body = Element::new("a:bodyPr").fixed("wrap", "square");
    sides.into_iter().fold(body, |body, side| body.fixed(side, "0"))
}

/// Returns how words stand in their frame: to its edges, no smaller than they are said to be.
fn body(anchor: Anchor) -> Element {
    let anchor = match anchor {
        Anchor::Top => "t",
        Anchor::Middle => "ctr",
        Anchor::Bottom => "b",
    };
    to_the_edges().fixed("anchor", anchor).holding(Element::new("a:noAutofit"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::drawing::Length;

    #[test]
    fn no_two_shapes_have_the_same_number() {
        let picture = || {
            Shape::Picture(
                Picture {
                    file: "1.png".to_owned(),
                    alt: None,
                    width: Length::default(),
                    height: Length::default(),
                },
                Frame::default(),
            )
        };
        let group = Shape::Group { alt: None, shapes: vec![picture(), picture()] };
        let title = Shape::Filled { role: Role::Title, frame: None, paragraphs: Vec::new() };
        let mut relations = Relations::default();
        let tree = Tree::of(&[title, group, picture()], &mut relations, false);
        let told = String::from_utf8(tree.into_part()).unwrap();
        let mut ids: Vec<&str> =
            told.split("p:cNvPr id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!((ids.len(), all), (6, 6), "{told}");
    }
}
