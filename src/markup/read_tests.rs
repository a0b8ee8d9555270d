use super::*;
use crate::source::{Piece, Span};

fn read(value: &str, extent: Extent) -> Markup {
    let span = Span::new(0..value.len());
    let piece = Piece { start: 0, written: span, verbatim: true };
    parse(&Text::new(value.to_owned(), span, vec![piece]), extent)
}

fn words(blocks: &[Block]) -> String {
    let mut words = String::new();
    for block in blocks {
        block.walk(&mut |inline| {
            if let Inline::Text(run) = inline {
                words.push_str(&run.text);
            }
        });
        words.push('|');
    }
    words
}

fn refused(value: &str) -> Vec<(&'static str, String)> {
    let markup = read(value, Extent::Blocks);
    markup.unsupported.iter().map(|one| (one.what, value[one.span.range()].to_owned())).collect()
}

#[test]
fn reads_paragraphs_lists_and_quotations() {
    let markup = read("One **two**\nthree.\n\n- a\n- b\n  1. c\n\n> said", Extent::Blocks);
    assert!(markup.unsupported.is_empty());
    assert_eq!(words(&markup.blocks), "One two three.|abc|said|");
    let Block::List { start: None, items } = &markup.blocks[1] else { panic!("no list") };
    assert_eq!(items.len(), 2);
    assert!(matches!(items[1][1], Block::List { start: Some(1), .. }));
}

#[test]
fn refuses_what_is_not_small() {
    assert_eq!(refused("a <b>c</b>").len(), 2);
    assert_eq!(refused("# Head"), [("a heading", "# Head".to_owned())]);
    assert_eq!(refused("a\n\n---\n\nb"), [("a dividing line", "---".to_owned())]);
    assert_eq!(refused("> a\n> > b").len(), 1);
    assert_eq!(refused("- a\n  - b\n    - c").len(), 1);
    assert_eq!(refused("x\n\n    code").len(), 1);
    assert_eq!(refused("a ~~b~~"), [("struck-out text", "~~b~~".to_owned())]);
    assert_eq!(refused("a[^1]\n\n[^1]: note"), [("a footnote", "[^1]".to_owned())]);
    assert_eq!(refused("[a](ftp://b.example)").len(), 1);
    assert_eq!(refused("![a](https://b.example)").len(), 1);
    assert_eq!(refused("|a|b|\n|-|-|\n|c|d|").len(), 1);
}

#[test]
fn leaves_lone_signs_alone() {
    let markup = read("a ~ b ^ c | d ~e~ f", Extent::Blocks);
    assert!(markup.unsupported.is_empty());
    assert_eq!(words(&markup.blocks), "a ~ b ^ c | d ~e~ f|");
}

#[test]
fn a_line_is_one_paragraph() {
    assert!(read("One **line**.", Extent::Line).unsupported.is_empty());
    assert_eq!(read("One.\n\nTwo.", Extent::Line).unsupported.len(), 1);
    assert_eq!(read("- a\n- b", Extent::Line).unsupported.len(), 1);
}

#[test]
fn keeps_entities_and_escapes_as_text() {
    let markup = read(r"a &amp; b \* c", Extent::Blocks);
    assert_eq!(words(&markup.blocks), "a & b * c|");
}

#[test]
fn an_address_in_angle_brackets_is_a_link() {
    let markup = read("<https://a.example> and <b@c.example>", Extent::Blocks);
    let mut urls = Vec::new();
    markup.blocks[0].walk(&mut |inline| {
        if let Inline::Link { url, bare: true, .. } = inline {
            urls.push(url.clone());
        }
    });
    assert_eq!(urls, ["https://a.example", "mailto:b@c.example"]);
}

#[test]
fn counts_words_and_no_marks() {
    let count = |value: &str| read(value, Extent::Blocks).word_count();
    assert_eq!(count("1. One **strong**\n2. Two – three\n\n> - [four](https://example.org)"), 5);
    assert_eq!(count("one  \ntwo &amp; three"), 3);
    assert_eq!(count("- \n- \n"), 0);
}
