//! Files for office programs: what is in them, part by part, where no validator looks.

mod documents;
mod slideshows;
mod told;

use std::{collections::BTreeMap, io::Read};

use roxmltree::{Document, Node};

use crate::{
    fonts::collection,
    harness::{Case, briefing},
};

/// The parts of a file, by name.
pub type Parts = BTreeMap<String, String>;

fn parts(case: &Case, file: &str) -> Parts {
    parts_of(case.read(&format!("out/{file}")), file)
}

/// Returns the text parts of a file; each is well formed.
pub fn parts_of(bytes: Vec<u8>, file: &str) -> Parts {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut parts = Parts::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let name = part.name().unwrap().to_string();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let text = String::from_utf8(bytes).unwrap();
            Document::parse(&text).unwrap_or_else(|fault| panic!("{file} {name}: {fault}"));
            parts.insert(name, text);
        }
    }
    parts
}

/// Returns the names of what a zip holds.
fn names(case: &Case, file: &str) -> Vec<String> {
    let bytes = case.read(&format!("out/{file}"));
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len()).map(|index| zip.by_index(index).unwrap().name().unwrap().to_string()).collect()
}

fn exported(text: &str, to: &str) -> Case {
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["export", "--to", to, "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    case
}

fn named<'a>(root: &'a Document<'_>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    root.descendants().filter(move |node| node.tag_name().name() == name)
}

fn attribute<'a>(node: &Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|one| one.name() == name).map(|one| one.value())
}

fn said(node: &Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|node| node.tag_name().name() == "t");
    texts.filter_map(|node| node.text()).collect()
}

/// Returns the style and the words of each paragraph.
fn paragraphs(text: &str) -> Vec<(String, String)> {
    let root = Document::parse(text).unwrap();
    named(&root, "p")
        .map(|paragraph| {
            let style = paragraph.descendants().find(|node| node.tag_name().name() == "pStyle");
            let style = style.and_then(|style| attribute(&style, "val")).unwrap_or_default();
            (style.to_owned(), said(&paragraph))
        })
        .collect()
}

#[test]
fn files_tell_of_no_user_machine_or_clock() {
    let case = exported(&briefing("a", "issued = 2026-05-14"), "office,comment-copy");
    for file in ["a.docx", "a.pptx", "partners/a-comments.docx", "facilitator/a-facilitator.pptx"] {
        let parts = parts(&case, file);
        let core = Document::parse(&parts["docProps/core.xml"]).unwrap();
        let told: Vec<(&str, &str)> = core
            .root_element()
            .children()
            .map(|node| (node.tag_name().name(), node.text().unwrap_or_default()))
            .collect();
        let day = "2026-05-14T00:00:00Z";
        let wanted = [
            ("title", "Learning together"),
            ("created", day),
            ("language", "en-GB"),
            ("modified", day),
        ];
        assert_eq!(told, wanted, "{file}");
    }
}

#[test]
fn words_that_run_from_right_to_left_do_so() {
    let case = collection();
    let ran =
        case.run(&["export", "-q", "--to", "document,slideshow", "voices.toml", "whole.toml"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    let document = &parts(&case, "voices-2026.docx")["word/document.xml"];
    let root = Document::parse(document).unwrap();
    let quoted = named(&root, "p").find(|one| said(one).contains("پانی")).unwrap();
    for name in ["bidi", "rtl"] {
        assert!(quoted.descendants().any(|node| node.tag_name().name() == name), "{name}");
    }
    let language = quoted.descendants().find(|node| node.tag_name().name() == "lang").unwrap();
    assert_eq!(attribute(&language, "bidi"), Some("ur"));
    let slides = parts(&case, "voices-2026.pptx");
    let slide = slides.values().find(|text| text.contains("پانی")).unwrap();
    assert!(slide.contains("rtl=\"1\"") && slide.contains("lang=\"ur\""), "{slide}");
    let whole = &parts(&case, "whole-2026.docx")["word/document.xml"];
    let root = Document::parse(whole).unwrap();
    let all = named(&root, "p").filter(|one| !said(one).is_empty());
    let turned = all.filter(|one| one.descendants().any(|node| node.tag_name().name() == "bidi"));
    assert!(turned.count() > 40);
    // A number that is dialled keeps its order.
    assert!(whole.contains(">\u{200e}116 123\u{200e}<"));
}
