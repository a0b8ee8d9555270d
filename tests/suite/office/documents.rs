//! Word documents and copies to comment on, part by part.

use roxmltree::Document;

use crate::harness::briefing;

use super::{attribute, exported, named, names, paragraphs, parts, said};

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
