//! PowerPoint files, part by part.

use std::collections::BTreeSet;

use roxmltree::Document;

use crate::harness::briefing;

use super::{attribute, exported, named, parts};

/// What makes PowerPoint offer to repair a file, and no validator sees.
#[test]
fn a_presentation_has_what_powerpoint_asks_for() {
    let case = exported(&briefing("a", ""), "office");
    for (file, has_notes) in [("a.pptx", false), ("facilitator/a-facilitator.pptx", true)] {
        let parts = parts(&case, file);
        let root = Document::parse(&parts["ppt/presentation.xml"]).unwrap();
        let order: Vec<&str> = root
            .root_element()
            .children()
            .map(|node| node.tag_name().name())
            .filter(|name| *name != "notesMasterIdLst")
            .collect();
        assert_eq!(order, ["sldMasterIdLst", "sldIdLst", "sldSz", "notesSz", "defaultTextStyle"]);
        let size = named(&root, "sldSz").next().unwrap();
        let size = (attribute(&size, "cx"), attribute(&size, "cy"));
        assert_eq!(size, (Some("12192000"), Some("6858000")));
        assert_eq!(named(&root, "notesMasterIdLst").count(), usize::from(has_notes));
        for part in ["ppt/presProps.xml", "ppt/viewProps.xml", "ppt/tableStyles.xml"] {
            assert!(parts.contains_key(part), "{part}");
        }
        let slides = parts.keys().filter(|name| name.starts_with("ppt/slides/slide")).count();
        let notes = parts.keys().filter(|name| name.starts_with("ppt/notesSlides/notes")).count();
        assert_eq!(notes, if has_notes { slides } else { 0 });
        assert_eq!(parts.keys().any(|name| name.contains("notes")), has_notes, "{file}");
        assert_eq!(parts.contains_key("ppt/theme/theme2.xml"), has_notes);
        let leads = |text: &String| text.contains("notesSlide") || text.contains("notesMaster");
        assert_eq!(parts.values().any(leads), has_notes, "{file}");
    }
}

#[test]
fn each_slide_has_a_title_and_shapes_of_their_own_number() {
    let case = exported(&briefing("a", ""), "slideshow");
    let parts = parts(&case, "a.pptx");
    let slides: Vec<&String> = parts
        .iter()
        .filter(|(name, _)| name.starts_with("ppt/slides/slide"))
        .map(|(_, text)| text)
        .collect();
    assert!(slides.len() > 8);
    for slide in slides {
        let root = Document::parse(slide).unwrap();
        let ids: Vec<&str> =
            named(&root, "cNvPr").filter_map(|one| attribute(&one, "id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{slide}");
        let titles = named(&root, "ph")
            .filter(|one| matches!(attribute(one, "type"), Some("title" | "ctrTitle")));
        assert_eq!(titles.count(), 1, "{slide}");
        let words = named(&root, "r").all(|run| {
            run.children().any(|node| attribute(&node, "lang").is_some_and(|tag| tag == "en-GB"))
        });
        assert!(words, "{slide}");
        for picture in named(&root, "pic") {
            let called =
                picture.descendants().find(|one| one.tag_name().name() == "cNvPr").unwrap();
            assert!(attribute(&called, "descr").is_some());
        }
    }
}
