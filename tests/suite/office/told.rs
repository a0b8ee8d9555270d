//! Lists, numbers, help and pages, in documents and presentations alike.

use roxmltree::{Document, Node};

use super::{attribute, exported, named, paragraphs, parts, said};
use crate::harness::briefing;

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
    for text in [&parts, &super::parts(&case, "a.pptx")] {
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
