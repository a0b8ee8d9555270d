//! What an author hid or deleted comes back in no way: it is counted, and neither kept nor quoted.

use sevenmin::manuscript::{Block, Counted, Manuscript};

use crate::nothing_lost::paragraphs;
use crate::word::made;
use crate::word_elements::{SPACES, document, field, mark, paragraph, run};

/// Reads a draft in which nothing called a secret may be found again; returns its words and how many pieces
/// were hidden.
fn read(name: &str, bytes: &[u8]) -> (Vec<String>, usize) {
    let read = Manuscript::read(name, bytes).unwrap();
    let all = format!("{:?} {:?} {:?}", read.blocks, read.asides, read.pictures).to_lowercase();
    let at = all.find("secret").map(|at| &all[at.saturating_sub(99)..(at + 99).min(all.len())]);
    assert_eq!(at, None, "{}", String::from_utf8_lossy(bytes));
    let (toml, told) = made(name, bytes);
    assert!(!toml.contains("secret") && !told.contains("secret"), "{toml}{told}");
    let hidden = read.counted.get(&Counted::Hidden).copied().unwrap_or(0);
    assert_eq!(told.contains("of hidden text"), hidden > 0, "{told}");
    (paragraphs(&read), hidden)
}

#[test]
fn what_html_in_markdown_hides() {
    for (draft, words, hidden) in [
        ("<div hidden>secret</div>\n\nSeen.", &["Seen."][..], 1),
        ("<p style=\"display: none\">secret\n\nSeen.", &["Seen."], 1),
        ("<div>a<template title=\"secret\">secret</template>b</div>", &["a", "b"], 1),
        (
            "One <span style='visibility:hidden' title=\"secret\">secret</span>two.",
            &["One two."],
            1,
        ),
        ("One <b hidden>secret *secret*\n\nSecret </b>three.", &["One", "three."], 1),
        ("<div hidden>\n\nsecret\n\n</div>\n\nSeen.\n\n<div>\nMore.", &["Seen.", "More."], 1),
        ("<span hidden>\n\nsecret\n\n</span>\n\nSeen.", &["Seen."], 1),
        ("|a|b|\n|-|-|\n|1|2|<i hidden>secret</i>|", &["a b 1 2"], 1),
        (
            "<div hidden>\n\nsecret **words** [secret](https://secret.example \"secret\")\n\n\
             # Secret\n\n- secret\n\n| secret |\n|-|\n| secret |\n\n```secret\nsecret\n```\n\n\
             ![secret](a.png) ~~secret~~ `secret` <!-- secret --> Secret[^s].\n\n[^s]: secret\n\n\
             <div>secret</div>\n\nsecret\n\n</div>\n\nSeen.",
            &["Seen."],
            1,
        ),
        ("<div hidden>secret\n\nSeen.", &["Seen."], 1),
        ("<ul><li hidden>secret<li>seen</ul>", &["seen"], 1),
        ("[<span hidden>secret</span>](https://secret.example \"secret\") Seen.", &[" Seen."], 1),
        ("<a href=\"https://secret.example\" title=\"secret\"><i hidden>secret</i></a>", &[], 1),
        (
            "<section><a href=\"https://secret.example\" title=\"secret\"><i hidden>secret</i></a></section>",
            &[],
            1,
        ),
        ("<div><img hidden src=\"secret.png\" alt=\"secret\">Seen.</div>", &["Seen."], 1),
        ("| A | B |\n|-|-|\n| <i hidden>secret | seen |", &["A B seen"], 1),
    ] {
        let found = read("a.md", draft.as_bytes());
        let words: Vec<String> = words.iter().map(|one| one.trim().to_owned()).collect();
        assert_eq!(found, (words, hidden), "{draft}");
    }
}

/// A program or a style in a line is none of its words.
#[test]
fn programs_in_a_line_are_told_and_no_words() {
    let draft = "One <script>alert(*1*)</script>two <STYLE>p</STYLE>three <style>open\n\nFour.";
    let read = Manuscript::read("a.md", draft.as_bytes()).unwrap();
    assert_eq!(paragraphs(&read), ["One two three", "Four."]);
    let told: Vec<&str> = read.asides.iter().map(|aside| aside.words.as_str()).collect();
    assert_eq!(told, ["<script>alert(1)</script>", "<STYLE>p</STYLE>", "<style>open"]);
}

const HIDDEN: &str = "<w:rPr><w:vanish/></w:rPr>";

/// Drafts of which all is hidden or deleted but a word of the last paragraph or of a list.
fn documents() -> Vec<String> {
    let secret = format!("<w:r>{HIDDEN}<w:t>secret</w:t></w:r>");
    let link = |inner: &str| {
        format!("<w:hyperlink r:id=\"link\" w:tooltip=\"secret\">{inner}</w:hyperlink>")
    };
    let gone = "<w:del><w:r><w:delText>secret</w:delText></w:r></w:del>";
    let hidden_mark =
        |kind: &str| format!("<w:r>{HIDDEN}<w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let hidden_field = |words: &str| {
        let code = format!("<w:r>{HIDDEN}<w:instrText>{words}</w:instrText></w:r>");
        paragraph(&(hidden_mark("begin") + &code + &hidden_mark("end")))
    };
    let led = field(" HYPERLINK \"https://secret.example\" ") + &mark("separate") + &secret;
    let row = |inner: &str| {
        format!("<w:tr><w:trPr>{inner}</w:trPr><w:tc>{}</w:tc></w:tr>", paragraph(&run("secret")))
    };
    let ruby = |inner: &str| {
        format!("<w:ruby><w:rt>{inner}</w:rt><w:rubyBase>{inner}</w:rubyBase></w:ruby>")
    };
    vec![
        paragraph(&link(&secret)),
        paragraph(&link(gone)),
        hidden_field(" EQ secret "),
        hidden_field(" QUOTE \"secret\" "),
        hidden_field(" HYPERLINK \"https://secret.example\" \\o \"secret\" "),
        paragraph(&(led + &mark("end"))),
        "<w:p><w:pPr><w:pStyle w:val=\"Hidden\"/></w:pPr><w:fldSimple w:instr=\" EQ secret \"/></w:p>".into(),
        format!(
            "<w:tbl><w:tblPr><w:tblCaption w:val=\"secret\"/></w:tblPr>{}{}</w:tbl>",
            row("<w:del/>"),
            row("<w:hidden/>")
        ),
        paragraph(&format!("<w:r>{HIDDEN}{}</w:r>", ruby(&run("secret")))),
        paragraph(&format!("<w:r>{HIDDEN}<w:new>{}</w:new></w:r>", run("secret"))),
        paragraph(
            "<w:r><w:pict><a:shape style=\"width:1pt; visibility: hidden\" alt=\"secret\"><w:txbxContent>\
             <w:p><w:r><w:t>secret</w:t></w:r></w:p></w:txbxContent></a:shape></w:pict></w:r>",
        ),
        paragraph(
            &("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>".to_owned()
                + &run("Seen.")),
        ),
        "<w:altChunk r:id=\"page\"/>".into(),
    ]
}

#[test]
fn what_a_document_hides() {
    let styles = format!(
        "<w:styles {SPACES}><w:style w:type=\"paragraph\" w:styleId=\"Hidden\">{HIDDEN}</w:style></w:styles>"
    );
    let numbering = format!(
        "<w:numbering {SPACES}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">\
         <w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"secret %1\"/>{HIDDEN}</w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    );
    let page = "<head><title>secret</title></head><p hidden>secret</p>From a page";
    let parts = [
        ("styles", "styles.xml", styles.as_str()),
        ("numbering", "numbering.xml", numbering.as_str()),
        ("page", "a.html", page),
    ];
    for body in documents() {
        let bytes = document(&(body.clone() + &paragraph(&run("Seen."))), &parts);
        let (words, _) = read("a.docx", &bytes);
        assert!(words.iter().all(|words| words == "Seen."), "{body} {words:?}");
        assert_eq!(words.last().map(String::as_str), Some("Seen."), "{body}");
        let read = Manuscript::read("a.docx", &bytes).unwrap();
        assert!(!read.counted.is_empty(), "{body}");
        assert!(!read.blocks.iter().any(|block| matches!(block, Block::Table(_))), "{body}");
    }
}

/// What is partly hidden still says what is seen of it.
#[test]
fn a_link_of_which_a_word_is_hidden_says_where_it_leads() {
    let inner = run("Seen") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
    let body = paragraph(&format!("<w:hyperlink w:tooltip=\"A tip\">{inner}</w:hyperlink>"));
    let read = Manuscript::read("a.docx", &document(&body, &[])).unwrap();
    assert_eq!(
        (paragraphs(&read), read.asides[0].words.as_str()),
        (vec!["Seen".to_owned()], "A tip")
    );
}
