//! Nothing of a draft is lost in silence: what has a place is kept, what has none is told by its kind
//! and its first words.

use sevenmin::manuscript::{AsideKind, Block, Manuscript};

use crate::word::made;

/// Returns the paragraphs of a draft, each with its words in one line.
pub fn paragraphs(manuscript: &Manuscript) -> Vec<String> {
    manuscript.blocks.iter().map(Block::words).collect()
}

/// Returns the words of what stands beside a draft, of one kind.
pub fn asides(manuscript: &Manuscript, kind: AsideKind) -> Vec<&str> {
    let of_kind = manuscript.asides.iter().filter(|aside| aside.kind == kind);
    of_kind.map(|aside| aside.words.as_str()).collect()
}

fn markdown(text: &str) -> Manuscript {
    Manuscript::read("a.md", text.as_bytes()).unwrap()
}

/// Whatever sign a program ends a line with, the words on both sides of it stay two, and headings and
/// tables stay what they are.
#[test]
fn each_sign_that_ends_a_line_parts_words() {
    for sign in ["\u{b}", "\u{c}", "\r", "\u{85}", "\u{2028}", "\u{2029}"] {
        let body = format!("Nobody asked more{sign}word about the home.");
        let text = format!("Title\n\nBackground\n\n{body}\n");
        let marked = format!("# Title\n\n## Background\n\n{body}\n");
        for (name, text) in [("a.txt", text), ("a.md", marked)] {
            let (toml, told) = made(name, text.as_bytes());
            let is_one = toml.contains("moreword") || told.contains("moreword");
            assert!(!is_one && toml.contains("Nobody asked more"), "{name} {sign:?}: {toml}");
        }
        if sign != "\r" {
            let read = markdown(&format!("# One{sign}two\n\n| A | B |\n|-|-|\n| c{sign}d | e |\n"));
            assert_eq!(paragraphs(&read), ["One two", "A B c d e"], "{sign:?}");
            assert_eq!(read.blocks[0].as_paragraph().unwrap().look.level, Some(1), "{sign:?}");
        }
    }
    let pages = Manuscript::read("a.txt", b"One page.\x0c\nAnother.\x0cA third.\x0c").unwrap();
    assert_eq!(paragraphs(&pages), ["One page.", "Another.", "A third."]);
}

#[test]
fn the_words_of_blocks_of_html_are_paragraphs() {
    let read = markdown(
        "<div>\nThe <b>school</b> &amp; the\nnurse<br>knew.\n</div>\n\n\
         <details><summary>More</summary>\n\nIn *it*.\n\n</details>\n\n\
         <table>\n<tr><th>Who</th><th>What</th></tr>\n<tr><td>Nurse</td><td>Weight</td></tr>\n</table>\n\n\
         <pre>\none\n\ntwo\n</pre>\n\n<h2>Findings</h2>\n<ul><li>First<li>Second</ul>\n\nPlain.\n",
    );
    assert_eq!(
        paragraphs(&read),
        [
            "The school & the nurse knew.",
            "More",
            "In it.",
            "Who What Nurse Weight",
            "one two",
            "Findings",
            "First",
            "Second",
            "Plain."
        ]
    );
    let at = |nth: usize| read.blocks[nth].as_paragraph().unwrap();
    assert_eq!(
        (at(5).look.level, at(6).list.is_some(), at(8).list.is_some()),
        (Some(2), true, false)
    );
    assert_eq!(asides(&read, AsideKind::Code)[0], "<div> <b> <br>");
}

/// What one block opens and never closes changes nothing behind it.
#[test]
fn html_that_is_not_closed_ends_with_its_block() {
    let read = markdown("<div><b><ol><li><blockquote><a href=\"https://a.example\">In\n\nAfter.\n");
    let after = read.blocks[1].as_paragraph().unwrap();
    assert_eq!(paragraphs(&read), ["In", "After."]);
    assert!(!after.is_strong() && after.list.is_none() && !after.is_quotation);
    assert_eq!(after.runs[0].link, None);
    assert_eq!(
        paragraphs(&markdown("</b></a></ul></blockquote></div>\nWords < 3 & \"more")),
        ["Words < 3 & \"more"]
    );
}

#[test]
fn programs_styles_and_comments_of_html_are_told_and_no_words() {
    let read = markdown(
        "<script>\nvar a = 1;\n\nalert(a)\n</script>\n\n<style>p { top: 0 }</style>\n\n<!-- to\nbe asked -->\n\n<div>Words</div>\n",
    );
    assert_eq!(paragraphs(&read), ["Words"]);
    assert_eq!(
        asides(&read, AsideKind::Program),
        ["<script>\nvar a = 1;\n\nalert(a)\n</script>", "<style>p { top: 0 }</style>"]
    );
    assert_eq!(asides(&read, AsideKind::Unshown), ["to\nbe asked"]);
    let (_, told) = made("a.md", b"# T\n\n## Background\n\n<script>a()</script>\n\nWords.\n");
    assert!(
        told.contains(
            "left out: a program or a style of a page: \u{201c}<script>a()</script>\u{201d}"
        ),
        "{told}"
    );
}

#[test]
fn what_markdown_says_beside_its_text_is_told() {
    let read = markdown(
        "A [link](https://a.example \"Of a link\") and ![it](b.png \"Of a picture\").\n\n\
         See [this][ One  two ] and [![badge](c.png)](https://c.example).\n\n\
         - item\n  ```rust,ignore\n  let it = 1;\n  ```\n\n\
         [one TWO]: https://d.example\n[never]: https://e.example \"Of nothing\"\n[//]: # (A remark)\n\n\
         <p title=\"Of a page\">Words <img src=\"f.png\" alt=\"Shown\"></p>\n",
    );
    assert_eq!(asides(&read, AsideKind::Hover), ["Of a link", "Of a picture", "Of a page"]);
    assert_eq!(asides(&read, AsideKind::CodeMark), ["rust,ignore"]);
    assert_eq!(
        asides(&read, AsideKind::Unled),
        ["never: https://e.example Of nothing", "//: # A remark"]
    );
    assert_eq!(asides(&read, AsideKind::FromPicture), ["https://c.example"]);
    let alt: Vec<Option<&str>> = read.pictures.iter().map(|one| one.alt.as_deref()).collect();
    assert_eq!(alt, [Some("it"), Some("badge"), Some("Shown")]);
    assert!(paragraphs(&read).contains(&"item".to_owned()), "{:?}", paragraphs(&read));
}

#[test]
fn cells_beyond_the_last_column_are_told() {
    let read = markdown(
        "| A | B |\n|---|---|\n| one | two | three | four |\n| five |\n| a \\| b | six | seven\n\nAfter | it | all.\n",
    );
    let told = asides(&read, AsideKind::Unshown);
    assert_eq!(told, ["three | four", "seven"]);
    assert_eq!(paragraphs(&read).last().unwrap(), "After | it | all.");
}

/// A title that another one stands above may hold a name.
#[test]
fn a_title_of_the_notes_that_is_not_taken_is_told() {
    let told = |heading: &str| {
        let draft =
            format!("---\ntitle: Of the notes\n---\n\n{heading}\n\n## Background\n\nWords.\n");
        made("a.md", draft.as_bytes())
    };
    let sentence =
        "left out: the title that the file's properties tell: \u{201c}Of the notes\u{201d}";
    let (toml, said) = told("# Another title");
    assert!(toml.contains("title = \"Another title\"") && said.contains(sentence), "{said}");
    let (toml, said) = told("# Of the notes");
    assert!(toml.contains("title = \"Of the notes\"") && !said.contains(sentence), "{said}");
    let (toml, said) = told("");
    assert!(toml.contains("title = \"Of the notes\"") && !said.contains(sentence), "{said}");
}

/// Bullets of a font of signs make lists where lines begin with them; elsewhere no briefing can hold them.
#[test]
fn bullets_of_a_font_of_signs_stand_nowhere() {
    let draft = "# A title \u{f0a7} of \u{f0b7} it\n\n## \u{f0b7} Background\n\nSome \u{f0b7} words.\n\n\
                 \u{f0b7} One\n\n\u{f0a7} Two\n\n**\u{f0b7} Findings**\n\nIt was [\u{f0b7} seen](https://a.example/\u{f0b7}).\n\n\
                 ## What should change\n\n| Action \u{f0b7} | Who | By |\n|-|-|-|\n| \u{f0b7} Ask \u{f0a7} again | \u{f0b7} Nurse | 1 May 2027 |\n\n\
                 ![Of \u{f0b7} it](a.png)\n";
    let (toml, told) = made("a.md", draft.as_bytes());
    assert!(!toml.contains(['\u{f0b7}', '\u{f0a7}']), "{toml}");
    assert!(!told.contains(['\u{f0b7}', '\u{f0a7}']), "{told}");
    assert!(
        toml.contains("- One\n- Two") && toml.contains("slot = \"background\"\nbody = "),
        "{toml}"
    );
}

#[test]
fn links_without_words_and_second_definitions_are_told() {
    let read = markdown(
        "[ ](https://a.example) [&nbsp;](https://b.example \"Tip\") [\u{200b}](https://c.example) [one].\n\n\
         <div><a href=\"https://d.example\"><p>Words</p></a><a href=\"https://e.example\"></a>\
         <a href=\"https://f.example\"><img src=\"a.png\"></a></div>\n\n\
         > - [two]\n\n[one]: https://g.example\n[One]: https://h.example\n  \"Again\"\n\n\
         > [two]: https://i.example\n\n- [two]: https://j.example\n\n\
         Words\n[one]: are words.\n\n```\n[one]: code\n```\n",
    );
    assert_eq!(
        asides(&read, AsideKind::Unled),
        [
            "https://a.example",
            "https://b.example",
            "https://c.example",
            "https://e.example",
            "[One]: https://h.example\n  \"Again\"",
            "[two]: https://j.example"
        ]
    );
    assert_eq!(asides(&read, AsideKind::FromPicture), ["https://f.example"]);
    assert_eq!(asides(&read, AsideKind::Hover), ["Tip"]);
}

/// Cells hold whatever blocks do, also none, and tables others.
#[test]
fn tables_of_html_keep_their_columns() {
    let rows = |html: &str| {
        let read = markdown(html);
        let [Block::Table(table)] = read.blocks.as_slice() else { panic!("{:?}", read.blocks) };
        let words =
            |cell: &Vec<Block>| cell.iter().map(Block::words).collect::<Vec<String>>().join("/");
        table.rows.iter().map(|row| row.iter().map(words).collect()).collect::<Vec<Vec<String>>>()
    };
    assert_eq!(
        rows(
            "<table><tr><td></td><td>a</td><tr><td><p>b</p><p>c</p><td><ul><li>d<li>e</ul></table>"
        ),
        [["", "a"], ["b/c", "d/e"]]
    );
    assert_eq!(
        rows(
            "<table>\n<tr>\n<td>\n\n*a*\n\nb\n\n</td>\n\n<td>c</td></tr>\n\n<tr><td>d</td><td></td></tr></table>"
        ),
        [["a/b", "c"], ["d", ""]]
    );
    assert_eq!(rows("<tr><td>a<td>b\n<tr><td>c<td>d"), [["a", "b"], ["c", "d"]]);
    assert_eq!(rows("<td><table><td>a</table><td>b"), [["a", "b"]]);
    let open = markdown(
        "<table><tr><td>a\n\nWords[^1].\n\n[^1]: <table><td>b</table></td>\n\n    c\n\nEnd.\n",
    );
    assert_eq!(paragraphs(&open), ["a", "Words.", "End."]);
    assert_eq!(asides(&open, AsideKind::Note), ["b c"]);
    let deep = markdown(&"<table><td>a".repeat(10_000));
    assert_eq!(deep.blocks[0].words().len(), 2 * 10_000 - 1);
}

/// Words that are struck out over several paragraphs, items or cells are told, each.
#[test]
fn what_is_struck_over_paragraphs_is_told() {
    for draft in [
        "<del>\n\nOne.\n\nTwo.\n\n</del>\n\nThree.",
        "<del>One.\n\nTwo.</del>\n\nThree.\n\n<del>",
        "- <s>One.\n- Two.</s>\n- Three.",
        "<p><s>One.</p><p>Two.</s></p><p>Three.</p>",
        "<s>\n\nOne.\n\n</s><s><s>Two.\n\n</s></s>Three.",
    ] {
        let read = markdown(draft);
        assert_eq!(asides(&read, AsideKind::Struck), ["One.", "Two."], "{draft}");
        assert_eq!(paragraphs(&read), ["One.", "Two.", "Three."], "{draft}");
    }
}

/// A mark that nothing ends is over with its block, also where others are open or ended further on.
#[test]
fn a_mark_without_an_end_marks_its_block_alone() {
    for (draft, bold) in [
        ("<b>One.\n\nTwo.\n\n<b>Three.</b>", &["One.", "Three."][..]),
        ("One <b>two<b> three.\n\nFour.\n\nFive</b>.", &["two three."]),
        ("<b>\n\nOne.\n\n</b>\n\nTwo.", &["One."]),
        ("| A | B |\n|-|-|\n| <b>One. | Two.</b> |", &["One."]),
        ("<b>One <b>two</b> three\n\nfour</b> five", &["One two three", "four"]),
    ] {
        let read = markdown(draft);
        assert_eq!(strong_words(&read.blocks), bold, "{draft}");
    }
}

fn strong_words(blocks: &[Block]) -> Vec<String> {
    let of = |block: &Block| match block {
        Block::Paragraph(one) => {
            let strong: String =
                one.runs.iter().filter(|run| run.is_strong).map(|run| run.text.as_str()).collect();
            vec![strong]
        }
        Block::Table(table) => {
            table.rows.iter().flatten().flat_map(|cell| strong_words(cell)).collect()
        }
        Block::Picture(_) => Vec::new(),
    };
    blocks.iter().flat_map(of).filter(|words| !words.trim().is_empty()).collect()
}

/// A link ends with its cell, where the next begins, and goes on over paragraphs only to an end.
#[test]
fn a_link_leads_no_other_words() {
    let led = |draft: &str| -> Vec<(String, String)> {
        let read = markdown(draft);
        let mut found = Vec::new();
        walk(&read.blocks, &mut found);
        found
    };
    for (draft, expected) in [
        (
            "<table><tr><td><a href=\"https://a.example\">one<td>two</table>three",
            &[("one", "https://a.example")][..],
        ),
        (
            "two <a href=\"https://a.example\">x <a href=\"https://b.example\">y</a> four",
            &[("x ", "https://a.example"), ("y", "https://b.example")],
        ),
        ("<a href=\"https://a.example\">\n\none\n\n</a>\n\ntwo", &[("one", "https://a.example")]),
        (
            "<p>One <a name=\"top\" style=\"display:none\">x <a href=\"https://a.example\">Report</a> more.</p>",
            &[("Report", "https://a.example")],
        ),
        (
            "<a href=\"https://a.example\">one <a hidden href=\"https://b.example\">two</a> three</a>",
            &[("one ", "https://a.example")],
        ),
        ("[the minutes](minutes@2x.png) [b](a@b.zip) [c](report@final.html)", &[]),
        (
            "[<minutes@exampleshire.example> **x**](b)",
            &[("minutes@exampleshire.example", "mailto:minutes@exampleshire.example")],
        ),
    ] {
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(words, link)| ((*words).to_owned(), (*link).to_owned()))
            .collect();
        assert_eq!(led(draft), expected, "{draft}");
    }
}

fn walk(blocks: &[Block], found: &mut Vec<(String, String)>) {
    for block in blocks {
        match block {
            Block::Paragraph(one) => found.extend(
                one.runs
                    .iter()
                    .filter_map(|run| Some((run.text.clone(), run.link.as_deref()?.to_owned()))),
            ),
            Block::Table(table) => table.rows.iter().flatten().for_each(|cell| walk(cell, found)),
            Block::Picture(_) => {}
        }
    }
}

/// What makes a block elsewhere makes a line in a line, as in a cell of Markdown, which holds no list.
#[test]
fn blocks_in_a_line_part_words() {
    for (draft, words) in [
        (
            "| A | B |\n|-|-|\n| Health | <ul><li>See the child</li><li>Talk to the school</li></ul> |",
            "A B Health See the child Talk to the school",
        ),
        ("One.<p>Two.</p>Three.", "One. Two. Three."),
        ("One<hr>two <div>three</div>four", "One two three four"),
    ] {
        assert_eq!(paragraphs(&markdown(draft)), [words], "{draft}");
    }
}

/// A second paragraph of an item is no item, and takes no number.
#[test]
fn an_item_goes_on_in_its_next_paragraph() {
    for draft in [
        "1. One\n\n   two\n2. four",
        "<ol><li>One<p>two</p></li><li>four</li></ol>",
        "1. One\n   - a\n\n   two\n2. four",
    ] {
        let (toml, _) = made("a.md", format!("# Alder\n\n## Background\n\n{draft}\n").as_bytes());
        assert!(
            toml.contains("1. One") && toml.contains("\n   two") && toml.contains("2. four"),
            "{toml}"
        );
    }
}

/// A heading leads nowhere in a briefing: where it led is told.
#[test]
fn where_a_heading_led_is_told() {
    for draft in [
        "# [Learning about Alder](https://a.example/b)\n\n## Background\n\nWords.",
        "# Alder\n\n## [Background](https://a.example/b)\n\nWords.",
        "# Alder\n\n## Background\n\n**[The report](https://a.example/b)**\n\nWords.",
        "# Alder\n\n## Background\n\n### See [the report](https://a.example/b)\n\nWords.",
    ] {
        let (toml, told) = made("a.md", draft.as_bytes());
        assert_eq!(
            toml.contains("https://a.example/b"),
            !told.contains("lead nowhere now: “https://a.example/b”"),
            "{toml}{told}"
        );
    }
    let kept = "# Alder\n\n## Background\n\nSee [a (b) c](https://a.example/b_(c)?d=1,2;e#f) and <x@y.example>.";
    let (_, told) = made("a.md", kept.as_bytes());
    assert!(!told.contains("lead nowhere now"), "{told}");
}

/// What a cell says that goes on over rows, each of them says.
#[test]
fn a_cell_over_rows_keeps_the_columns_beside_it() {
    let draft = "# Alder\n\n## What should change\n\n<table><tr><th>Action</th><th>Owner</th><th>By when</th></tr>\
        <tr><td>Keep a rota</td><td rowspan=\"2\">Head of care</td><td>31 January 2027</td></tr>\
        <tr><td>Share contacts</td><td>28 February 2027</td></tr></table>\n";
    let (toml, _) = made("a.md", draft.as_bytes());
    assert_eq!(toml.matches("owner = \"Head of care\"").count(), 2, "{toml}");
    assert!(toml.contains("by = 2027-02-28"), "{toml}");
}

/// Names that programs give headings are no words of them.
#[test]
fn names_for_programs_behind_a_heading_are_none_of_it() {
    let draft = "# Alder {#alder}\n\n## **Background** {#background .unnumbered}\n\nWords.\n\n## Findings {#findings}\n\nMore.";
    let (toml, told) = made("a.md", draft.as_bytes());
    assert!(toml.contains("title = \"Alder\"") && !toml.contains("{#"), "{toml}");
    assert!(told.contains("found: 2 of 7 sections"), "{told}");
}

/// A bold label that begins a line of the draft begins one of the text.
#[test]
fn labels_in_lines_one_below_another_stay_apart() {
    let draft = "# Alder\n\n**Partnership:** Wexmoor Board\n**Date:** 14 May 2026\n**Author:** Learning Team\n\n## Background\n\n\
        A line that\n**goes** on.";
    let (toml, _) = made("a.md", draft.as_bytes());
    assert!(
        toml.contains("partnership = \"Wexmoor Board\"") && toml.contains("issued = 2026-05-14"),
        "{toml}"
    );
    assert!(toml.contains("A line that **goes** on."), "{toml}");
}

/// Of a note with several addresses the first is the source's, and the others are told.
#[test]
fn each_address_of_a_note_is_kept_or_told() {
    let draft = "# Alder\n\n## Background\n\nApart[^1].\n\n[^1]: See [the Act](https://a.example/act) and \
        [guide](https://a.example/guide), or <notes@a.example>.";
    let (toml, told) = made("a.md", draft.as_bytes());
    assert!(toml.contains("url = \"https://a.example/act\""), "{toml}");
    assert!(told.contains("https://a.example/guide") && told.contains("notes@a.example"), "{told}");
}

#[test]
fn hours_behind_a_telephone_number_are_none_of_it() {
    let draft =
        "# Alder\n\n## Background\n\nWords.\n\n## Help\n\nLocal team: 01632 960 123 (9am-5pm)";
    let (toml, _) = made("a.md", draft.as_bytes());
    assert!(!toml.contains("(9\""), "{toml}");
    assert!(toml.contains("01632 960 123\"") || toml.contains("01632 960 123 (9am-5pm)"), "{toml}");
}

/// Many columns that go on for many rows say so only as often as any table does.
#[test]
fn cells_over_very_many_rows_are_not_said_without_end() {
    let draft =
        format!("<table><tr>{}{}</table>", "<td rowspan=999>x".repeat(500), "<tr>".repeat(500));
    let read = markdown(&draft);
    let [Block::Table(table)] = read.blocks.as_slice() else { panic!("{:?}", read.blocks.len()) };
    assert_eq!(table.rows.iter().map(Vec::len).sum::<usize>(), 500 + 10_000);
}
