//! Nothing of a draft is lost in silence: what has a place is kept, what has none is told by its kind
//! and its first words.

use sevenmin::manuscript::{Block, Manuscript};

use crate::word::made;

/// Returns the paragraphs of a draft, each with its words in one line.
fn paragraphs(manuscript: &Manuscript) -> Vec<String> {
    manuscript.blocks.iter().map(Block::words).collect()
}

/// Whatever sign a program ends a line with, the words on both sides of it stay two.
#[test]
fn each_sign_that_ends_a_line_parts_words() {
    for sign in ["\u{b}", "\u{c}", "\r", "\u{85}", "\u{2028}", "\u{2029}"] {
        let body = format!("Nobody asked more{sign}word about the home.");
        let text = format!("Title\n\nBackground\n\n{body}\n");
        let marked =
            format!("# Title\n\n## Background\n\n{body}\n\n| A | B |\n|-|-|\n| {body} | c |\n");
        for (name, text) in [("a.txt", text), ("a.md", marked)] {
            let (toml, told) = made(name, text.as_bytes());
            let is_one = toml.contains("moreword") || told.contains("moreword");
            assert!(!is_one && toml.contains("Nobody asked more"), "{name} {sign:?}: {toml}");
        }
    }
    let pages = Manuscript::read("a.txt", b"One page.\x0c\nAnother.\x0cA third.\x0c").unwrap();
    assert_eq!(paragraphs(&pages), ["One page.", "Another.", "A third."]);
}
