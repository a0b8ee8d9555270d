//! Files for office programs: what is in them, part by part, where no validator looks.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read,
};

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
fn a_document_has_styles_for_what_things_are() {
    let text = briefing("a", "summary = \"In a sentence.\"").replace(
        "body = \"Words about findings.\"",
        "body = \"**Strong** words:\\n\\n- one\\n- two\\n\\n1. first\\n2. second\\n\\n> quoted\\n\\n[led](https://example.org/there)\"",
    );
    let case = exported(&text, "document");
    let parts = parts(&case, "a.docx");
    let told = paragraphs(&parts["word/document.xml"]);
    let has = |style: &str, words: &str| {
        let found = told.iter().any(|(known, text)| known == style && text == words);
        assert!(found, "{style} {words:?} in {told:#?}");
    };
    has("Title", "Learning together");
    for heading in ["Background", "Safeguarding concerns", "What should change", "About the review"]
    {
        has("Heading1", heading);
    }
    has("ListBullet", "one");
    has("ListNumber", "second");
    has("Quote", "quoted");
    has("TableHead".replace("Table", "BriefingTable").as_str(), "By when");
    has("BriefingTableText", "31 January 2027");
    has("BriefingQuestion", "What would help?");
    has("BriefingBox", "Samaritans 116 123");
    let root = Document::parse(&parts["word/document.xml"]).unwrap();
    assert_eq!(named(&root, "tblHeader").count(), 1);
    let description = named(&root, "tblDescription").next().unwrap();
    assert!(attribute(&description, "val").unwrap().starts_with("Each row is an action"));
    let runs = named(&root, "rPr").filter(|looks| looks.parent().unwrap().tag_name().name() == "r");
    for looks in runs {
        assert!(looks.children().any(|node| node.tag_name().name() == "lang"));
    }
    let links = &parts["word/_rels/document.xml.rels"];
    assert!(links.contains("Target=\"https://example.org/there\" TargetMode=\"External\""));
    assert!(!parts["word/settings.xml"].contains("documentProtection"));
    assert!(!parts.contains_key("docProps/custom.xml"));
}

#[test]
fn nothing_stands_empty_for_space() {
    let case = exported(&briefing("a", ""), "document,comment-copy");
    for file in ["a.docx", "partners/a-comments.docx"] {
        let parts = parts(&case, file);
        let root = Document::parse(&parts["word/document.xml"]).unwrap();
        for paragraph in named(&root, "p") {
            let is_drawn = paragraph.descendants().any(|node| node.tag_name().name() == "drawing");
            assert!(is_drawn || !said(&paragraph).trim().is_empty(), "{file}");
        }
    }
}

/// Its marks are what comments are taken back by.
#[test]
fn a_copy_to_comment_on_is_marked_and_takes_comments_alone() {
    let text = briefing("a", "version = \"0.3\"");
    let case = exported(&text, "comment-copy");
    let parts = parts(&case, "partners/a-comments.docx");
    let root = Document::parse(&parts["word/document.xml"]).unwrap();
    let names: Vec<&str> =
        named(&root, "bookmarkStart").filter_map(|node| attribute(&node, "name")).collect();
    let wanted = [
        "sm_b_title",
        "sm_b_background",
        "sm_b_concerns",
        "sm_b_incident",
        "sm_b_review",
        "sm_b_findings",
        "sm_b_change",
        "sm_b_actions",
        "sm_b_questions",
        "sm_b_support",
        "sm_b_about_review",
        "sm_b_about",
    ];
    assert_eq!(names, wanted);
    let ids = |name| -> Vec<String> {
        let marks = named(&root, name).filter_map(|node| attribute(&node, "id"));
        let mut ids: Vec<String> = marks.map(str::to_owned).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids("bookmarkStart"), ids("bookmarkEnd"));
    let settings = &parts["word/settings.xml"];
    assert!(settings.contains("<w:documentProtection w:edit=\"comments\" w:enforcement=\"1\"/>"));
    let own = &parts["docProps/custom.xml"];
    for told in ["\"sevenmin-id\"", ">a<", "\"sevenmin-version\"", ">0.3<", "\"sevenmin-hash\""] {
        assert!(own.contains(told), "{told} in {own}");
    }
    let heads: String = parts
        .iter()
        .filter(|(name, _)| name.contains("header"))
        .map(|(_, text)| text.as_str())
        .collect();
    assert!(heads.contains("DRAFT") && heads.contains("Version 0.3"), "{heads}");
}

/// The hash changes with what partners read, and with nothing else.
#[test]
fn the_hash_is_of_what_everybody_may_see() {
    let hash = |text: &str| {
        let parts = parts(&exported(text, "comment-copy"), "partners/a-comments.docx");
        let own = parts["docProps/custom.xml"].clone();
        own.rsplit_once("<vt:lpwstr>").unwrap().1.split('<').next().unwrap().to_owned()
    };
    let text = briefing("a", "");
    let known = hash(&text);
    assert_eq!(known.len(), 16);
    assert_eq!(hash(&text.replace("Spoken findings", "Told findings")), known);
    assert_eq!(hash(&text.replace("Let silence be", "Wait")), known);
    assert_ne!(hash(&text.replace("Words about findings", "Lines about findings")), known);
}

#[test]
fn a_copy_to_comment_on_goes_where_it_is_named_alone() {
    let case = exported(&briefing("a", ""), "all");
    assert!(!case.files("out").iter().any(|name| name.contains("comments")));
    for pack in ["a-pack.zip", "facilitator/a-facilitator-pack.zip"] {
        let names = names(&case, pack);
        assert!(names.iter().all(|name| !name.contains("comments")), "{pack}");
        assert!(names.iter().any(|name| name.ends_with("a.docx")), "{pack}");
        let notes = names.iter().any(|name| name.ends_with("a-facilitator.pptx"));
        assert_eq!(notes, pack.starts_with("facilitator"), "{pack}");
    }
    let ran = case.run(&["site", "--to", "comment-copy", "--out", "site", "a.toml"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("`comment-copy` is for partners before publication"));
}

/// A list in a list stands in further than what it lies in, and so does its sign; in a quotation, too.
#[test]
fn each_level_of_a_list_stands_in_further() {
    let case = exported(&listed(), "slideshow,facilitator-slideshow");
    let file = "facilitator/a-facilitator.pptx";
    let parts = parts(&case, file);
    let layouts = parts.iter().filter(|(name, _)| name.starts_with("ppt/slideLayouts/slideLayout"));
    let mut looked_at = 0;
    for (name, text) in layouts.chain(parts.get_key_value("ppt/notesMasters/notesMaster1.xml")) {
        let root = Document::parse(text).unwrap();
        let edges = |level: &str| -> Option<(i64, i64)> {
            let level = named(&root, level).last()?;
            let number = |name| attribute(&level, name)?.parse::<i64>().ok();
            Some((number("marL")? + number("indent")?, number("marL")?))
        };
        for (outer, inner) in [("lvl2pPr", "lvl3pPr"), ("lvl8pPr", "lvl9pPr")] {
            let (Some(outer), Some(inner)) = (edges(outer), edges(inner)) else { continue };
            assert!(outer.0 >= 0 && outer.0 < outer.1, "{name}: {outer:?}");
            assert!(inner.0 >= outer.1 && inner.0 < inner.1, "{name}: {outer:?} {inner:?}");
            looked_at += 1;
        }
    }
    assert!(looked_at >= 6, "{looked_at}");
    for text in [&parts, &self::parts(&case, "a.pptx")] {
        let slide = text.values().find(|text| text.contains(">quoted item<")).unwrap();
        let root = Document::parse(slide).unwrap();
        for (words, level) in
            [("item", "1"), ("below", "2"), ("quoted", "3"), ("quoted item", "7"), ("deep", "8")]
        {
            let is_it = |one: &Node<'_, '_>| said(one) == words;
            let paragraph = named(&root, "p").find(is_it).unwrap();
            let looks = paragraph.first_element_child().unwrap();
            assert_eq!(attribute(&looks, "lvl"), Some(level), "{words}");
        }
    }
}

/// Returns a briefing with lists in lists, and in a quotation.
fn listed() -> String {
    briefing("a", "").replace(
        "body = \"Words about findings.\"",
        "body = \"- item\\n  1. below\\n\\n> quoted\\n>\\n> - quoted item\\n>   - deep\"",
    )
}

#[test]
fn a_list_in_a_quotation_is_a_part_of_it() {
    let case = exported(&listed(), "document");
    let told = paragraphs(&parts(&case, "a.docx")["word/document.xml"]);
    for (style, words) in [
        ("ListBullet", "item"),
        ("ListNumber", "below"),
        ("Quote", "quoted"),
        ("BriefingQuoteItem", "quoted item"),
        ("BriefingQuoteItem2", "deep"),
    ] {
        assert!(told.contains(&(style.to_owned(), words.to_owned())), "{words} in {told:#?}");
    }
}

/// The number of a section is the same in every output, also where its heading is not drawn.
#[test]
fn a_section_with_a_hidden_heading_keeps_its_number() {
    let text = briefing("a", "")
        .replace("slot = \"concerns\"", "slot = \"concerns\"\nheading-hidden = true");
    let case = exported(&text, "document");
    let parts = parts(&case, "a.docx");
    let root = Document::parse(&parts["word/document.xml"]).unwrap();
    let counted: Vec<(String, String)> = named(&root, "p")
        .filter(|one| {
            let mut lists = one.descendants().filter(|node| node.tag_name().name() == "numId");
            lists.any(|list| attribute(&list, "val") == Some("2"))
        })
        .map(|one| {
            let style = one.descendants().find(|node| node.tag_name().name() == "pStyle").unwrap();
            (attribute(&style, "val").unwrap().to_owned(), said(&one))
        })
        .collect();
    let styles: Vec<&str> = counted.iter().map(|(style, _)| style.as_str()).collect();
    let usual = "Heading1";
    assert_eq!(styles, [usual, "BriefingQuietHeading", usual, usual, usual, usual, usual]);
    assert_eq!(counted[2].1, "The incident");
}

#[test]
fn help_for_staff_without_a_note_says_so_in_whole_words() {
    let staff = "\n[[support]]\nfor = \"staff\"\nname = \"Staff line\"\nphone = \"01632 960123\"\n";
    let text = briefing("a", "") + staff;
    let case = exported(&text, "slideshow,deck");
    let slides = parts(&case, "a.pptx");
    assert!(slides.values().any(|text| text.contains(">For staff<")));
    let deck = String::from_utf8(case.read("out/a-deck.html")).unwrap();
    assert!(deck.contains("For staff") && !deck.contains("For staff:"));
    let noted = text + "note = \"Any day.\"\n";
    let case = exported(&noted, "slideshow,deck");
    let deck = String::from_utf8(case.read("out/a-deck.html")).unwrap();
    assert!(deck.contains("For staff:"));
    assert!(parts(&case, "a.pptx").values().any(|text| text.contains(">For staff: <")));
}

#[test]
fn words_stay_on_the_page_of_what_they_lead_to() {
    let text = listed().replace("body = \"- item", "body = \"Alone.\\n\\nThese:\\n\\n- item")
        + "\n[[voice]]\ntext = \"I was there.\"\nfrom = \"An aunt\"\nagreed = true\n";
    let parts = parts(&exported(&text, "document"), "a.docx");
    let root = Document::parse(&parts["word/document.xml"]).unwrap();
    let keeps = |words: &str| {
        let paragraph = named(&root, "p").find(|one| said(one) == words).unwrap();
        paragraph.descendants().any(|node| node.tag_name().name() == "keepNext")
    };
    for words in ["These:", "Words about change.", "Words about questions.", "I was there."] {
        assert!(keeps(words), "{words}");
    }
    for words in ["Alone.", "item", "below", "Words about review.", "An aunt"] {
        assert!(!keeps(words), "{words}");
    }
}

/// Half a number is none.
#[test]
fn a_telephone_number_stays_on_one_line_of_a_slide() {
    let long = "0800 1111, then 2 and the star, day and night";
    let text = briefing("a", "")
        + &format!("\n[[support]]\nname = \"Another line\"\nphone = \"{long}\"\n");
    let slides: String = parts(&exported(&text, "slideshow"), "a.pptx").into_values().collect();
    assert!(slides.contains(">116\u{a0}123<") && !slides.contains("116 123"));
    assert!(slides.contains(&format!(">{long}<")));
}

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
