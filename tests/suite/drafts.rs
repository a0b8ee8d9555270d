//! Drafts whose signs ended an import, or came out changed.

use crate::word::made;
use crate::word_elements::{document, paragraph, read, run};
use sevenmin::manuscript::Manuscript;

/// Returns the briefing of a draft in Markdown.
fn of(draft: &str) -> String {
    made("a.md", format!("# Sorrel\n\n## Background\n\n{draft}\n").as_bytes()).0
}

/// Returns a text with one plain space for each stretch of space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

#[test]
fn a_sign_with_another_space_behind_it_is_kept_whole() {
    for (draft, line) in [
        ("§\u{a0}12 of the Act applies.", "\"\"\" § 12 of the Act applies."),
        ("§  47 of the Act applies.", "\"\"\" § 47 of the Act applies."),
        (
            "She lived.\n\n## What should change\n\n- [x]\u{a0}Ask alone. Owner: midwives. By: 31 March 2027",
            "change = \"Ask alone.\"",
        ),
        (
            "She lived.\n\n## What should change\n\n- \u{a0}[x] Ask alone. Owner: midwives. By: 31 March 2027",
            "change = \"Ask alone.\"",
        ),
    ] {
        let toml = plain(&of(draft));
        assert!(toml.contains(&plain(line)), "{line} is not in\n{toml}");
    }
}

#[test]
fn margins_wider_than_a_number_can_be_are_read() {
    let margins = "<w:pgSz w:w=\"11906\"/><w:pgMar w:left=\"18446744073709551615\" w:right=\"1\"/>";
    let body = format!("{}<w:sectPr>{margins}</w:sectPr>", paragraph(&run("She lived.")));
    assert_eq!(read(&body).blocks.len(), 1);
}

/// A sign in quotation marks or in a comment ends no tag.
#[test]
fn elements_too_deep_are_refused_whatever_stands_in_their_tags() {
    for (open, close) in [
        ("<w:ins w:author=\"/>\">", "</w:ins>"),
        ("<w:ins w:author='/>'>", "</w:ins>"),
        ("<w:sdt><!-- > </a> -->", "</w:sdt>"),
        ("<w:sdt><![CDATA[ </a> ]]>", "</w:sdt>"),
        ("<w:sdt><?a </a> ?>", "</w:sdt>"),
    ] {
        let deep = format!("{}{}{}", open.repeat(20_000), paragraph(""), close.repeat(20_000));
        let why = Manuscript::read("a.docx", &document(&deep, &[])).unwrap_err().to_string();
        assert!(why.contains("more than 250 deep"), "{open}: {why}");
    }
}
