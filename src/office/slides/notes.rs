//! What is said and done beside a slide, for the facilitator's presentation alone.

use crate::office::{
    drawing,
    package::{Relations, role},
    slides::{
        Frame, Level, Paragraph, color_map, colors_of_master, level, paragraph, root, tree::Tree,
    },
    xml::Element,
};

/// Where the slide stands on a page of notes, and the notes.
const SLIDE: (f64, f64, f64, f64) = (72.0, 60.0, 576.0, 324.0);
const NOTES: (f64, f64, f64, f64) = (72.0, 420.0, 576.0, 480.0);

/// Returns the master of all notes and where it leads.
pub(super) fn master(levels: &[Level]) -> (Element, Relations) {
    let mut relations = Relations::default();
    relations.to(role!("theme"), "ppt/theme/theme2.xml");
    let words = Element::new("p:txBody")
        .holding(Element::new("a:bodyPr"))
        .holding(Element::new("a:lstStyle"))
        .holding(Element::new("a:p"));
    let places = [place(2, "sldImg", Some(SLIDE)), place(3, "body", Some(NOTES)).holding(words)];
    let master = root("p:notesMaster")
        .holding(Tree::around(places))
        .holding(color_map())
        .holding(level::list("p:notesStyle", levels, false));
    (master, relations)
}

/// Returns the notes of a slide, and where they lead.
pub(super) fn part(notes: &[Paragraph], slide: &str) -> (Element, Relations) {
    let mut relations = Relations::default();
    relations.to(role!("notesMaster"), "ppt/notesMasters/notesMaster1.xml");
    relations.to(role!("slide"), slide);
    let words = Element::new("p:txBody")
        .holding(Element::new("a:bodyPr"))
        .holding(Element::new("a:lstStyle"))
        .holding_all(paragraph::all(notes, &mut relations));
    let places = [place(2, "sldImg", None), place(3, "body", None).holding(words)];
    (root("p:notes").holding(Tree::around(places)).holding(colors_of_master()), relations)
}

fn place(id: u32, kind: &'static str, frame: Option<(f64, f64, f64, f64)>) -> Element {
    let is_slide = kind == "sldImg";
    let label = if is_slide { "Slide Image 2" } else { "Notes 3" };
    let locks = Element::new("a:spLocks").fixed("noGrp", "1");
    let locks =
        if is_slide { locks.fixed("noRot", "1").fixed("noChangeAspect", "1") } else { locks };
    let kind = Element::new("p:ph").fixed("type", kind);
    let kind = if is_slide { kind } else { kind.fixed("idx", "1") };
    let own = Element::new("p:nvSpPr")
        .holding(Element::new("p:cNvPr").with("id", id).fixed("name", label))
        .holding(Element::new("p:cNvSpPr").holding(locks))
        .holding(Element::new("p:nvPr").holding(kind));
    let looks = frame.map_or_else(
        || Element::new("p:spPr"),
        |(x, y, width, height)| {
            Element::new("p:spPr")
                .holding(Frame::pixels(x, y, width, height).element())
                .holding(drawing::known_shape("rect"))
        },
    );
    Element::new("p:sp").holding(own).holding(looks)
}
