//! Drafts whose words or signs ended an import, or were lost in it.

use crate::word::made;
use crate::word_elements::{document, paragraph, read, run};
use sevenmin::manuscript::{Block, Manuscript};

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
        ("She lived.\n\n## Support\n\n- Ann House (01234) 567890", "phone = \"(01234) 567890\""),
        ("She lived.\n\n## Support\n\n- Ann House (01234 567890)", "phone = \"01234 567890\""),
        ("Ask &amp;amp; write.", "\\&amp; write."),
        ("999999999. Ask.\n1000000000. Write.", "999999999. Ask."),
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
        ("<w:sdt><!--> </a> -->", "</w:sdt>"),
        ("<w:sdt><![CDATA[ </a> ]]>", "</w:sdt>"),
        ("<w:sdt><?a </a> ?>", "</w:sdt>"),
    ] {
        let deep = format!("{}{}{}", open.repeat(20_000), paragraph(""), close.repeat(20_000));
        let why = Manuscript::read("a.docx", &document(&deep, &[])).unwrap_err().to_string();
        assert!(why.contains("more than 250 deep"), "{open}: {why}");
    }
}

/// Words that an import took for something else and did not keep: they are in the briefing now, or told.
#[test]
fn no_words_are_lost_that_seem_to_be_a_fact_or_a_number() {
    let section = "\n\nBackground\n\n";
    for (draft, kept) in [
        (
            format!(
                "Ann Smith asked that this be produced by Northshire Safeguarding Board{section}She lived."
            ),
            "Ann Smith asked that this be produced by",
        ),
        (format!("Northshire Safeguarding Board, Mayor Juneau{section}She lived."), "Mayor Juneau"),
        (
            format!("Northshire Safeguarding Board - Maybelle, Augusta{section}She lived."),
            "Maybelle, Augusta",
        ),
        (
            format!("{section}The visits that were seen:\n\n3\n\nNobody asked why."),
            "a number that stands alone in `background`: “3”",
        ),
        (format!("{section}The change in visits was:\n\n+3\n\nNobody asked why."), "+3"),
        (
            format!("{section}The visits that were seen:\n\n3\n\nConcerns\n\nNobody asked why."),
            "a number that stands alone above “Concerns”: “3”",
        ),
        (
            format!(
                "Approved by the Northshire Child Protection Panel on 3 May 2025{section}She lived."
            ),
            "Approved by the Northshire Child Protection Panel on 3 May 2025",
        ),
        (
            format!("Northshire Safeguarding Board - Learning from Betty{section}She lived."),
            "Northshire Safeguarding Board - Learning from Betty",
        ),
        (
            format!("Type of review: Rapid review (completed in 15 days){section}She lived."),
            "Rapid review (completed in 15 days)",
        ),
        (format!("Northshire Safeguarding Board, Autumn 2026{section}She lived."), "Autumn 2026"),
        (format!("Northshire Safeguarding Board, March 2026{section}She lived."), "March 2026"),
        (
            format!(
                "Northshire Safeguarding Board | 1 May 2026, www.nsb.example{section}She lived."
            ),
            "www.nsb.example",
        ),
        (
            format!("Northshire Safeguarding Board, 1 May 2026, 2 May 2026{section}She lived."),
            "2 May 2026",
        ),
    ] {
        let (toml, told) = made("a.txt", format!("Sorrel\n\n{draft}\n").as_bytes());
        assert!(toml.contains(kept) || told.contains(kept), "{kept} is not in\n{toml}\n{told}");
    }
}

#[test]
fn a_partnership_is_known_beside_facts() {
    let section = "\n\nBackground\n\n";
    for line in [
        "Northshire Safeguarding Board, Mar. 2026",
        "Northshire Safeguarding Board, March/April 2026",
        "This 7-minute briefing was produced by Northshire Safeguarding Board",
        "Northshire Safeguarding Board – May 2025 – Version 2",
        "Northshire Safeguarding Board – 3 May 2025, Version 2",
    ] {
        let draft = format!("Sorrel\n\n{line}{section}She lived.\n");
        let (toml, told) = made("a.txt", draft.as_bytes());
        assert!(toml.contains("\"Northshire Safeguarding Board\""), "{line}: {toml}\n{told}");
    }
}

/// What happened is no action that is to be taken, and a number is that of the caption below it.
#[test]
fn tables_and_numbers_keep_their_sense() {
    for table in [
        "| Date | Action taken | Outcome |\n|---|---|---|\n| 3 May 2024 | GP referral made | No further action |",
        "| When | What |\n|---|---|\n| 3 May 2024 | GP referral made |",
        "| Date | Action taken | Agency |\n|---|---|---|\n| 3 May 2024 | GP referral made | Police |",
    ] {
        let toml = of(&format!("She lived.\n\n## Safeguarding concerns\n\n{table}"));
        assert!(!toml.contains("change = "), "{toml}");
        assert!(toml.contains("3 May 2024") && toml.contains("GP referral made"), "{toml}");
    }
    let draft = "# Sorrel\n\n## Background\n\nShe lived.\n\n## Safeguarding concerns\n\nIn one year there were:\n\n\
                 4\n\n**Missed visits**\n\n5\n\n**Police calls**\n";
    let (toml, told) = made("a.md", draft.as_bytes());
    for (number, caption) in [("“4”", "Missed visits"), ("“5”", "Police calls")] {
        assert!(told.contains(number) && toml.contains(caption), "{toml}\n{told}");
    }
}

/// Very many brackets are counted once.
#[test]
fn words_between_brackets_are_kept() {
    let item =
        format!("{} the law https://a.example/x {}", "(".repeat(100_000), ")".repeat(99_999));
    let toml = of(&format!("She lived.\n\n## Sources\n\n- {item}"));
    assert!(toml.contains("the law"));
}

#[test]
fn each_address_and_all_words_beside_it_are_kept() {
    let first = "url = \"https://a.example/x\"";
    let cases: &[(&str, &[&str])] = &[
        (
            "Guide https://a.example/x and form https://b.example/y",
            &[first, "Guide and form https://b.example/y"],
        ),
        ("Guide https://a.example/x and https://a.example/x/y", &[first, "https://a.example/x/y"]),
        ("The Law and you: [Law](https://a.example/x)", &[first, "The Law and you"]),
        (
            "[Law](https://a.example/x) and [the **form**](https://a.example/) (2020)",
            &[first, "Law – and the form (https://a.example/) (2020)"],
        ),
        (
            "[Minutes](https://a.example/x/12.05.2025) of 12.05.2025 and 13.06.2025",
            &["of 12.05.2025 and 13.06.2025"],
        ),
        (
            "Threshold document v2.10 (12.05.2025) at <https://a.example/threshold-v2.10-12.05.2025.pdf>",
            &["Threshold document v2.10 (12.05.2025) at"],
        ),
        ("[Law](https://a.example/x) chapter\u{a0}3:\u{a0}https://a.example/x", &["chapter 3"]),
        ("[Law](https://a.example/x) chapter 3—https://a.example/x", &["chapter 3"]),
        ("[Law](https://www.a.example/x/) (a.example/x), chapter 3", &["Law – chapter 3\""]),
        ("See [A **bold** title](https://a.example/x) (2020)", &[first, "A bold title", "2020"]),
    ];
    for (item, kept) in cases {
        let toml = of(&format!("She lived.\n\n## Sources\n\n- {item}"));
        for one in *kept {
            assert!(toml.contains(one), "{one} is not in\n{toml}");
        }
    }
}

#[test]
fn a_head_on_a_line_of_its_own_is_none_of_the_text_whatever_space_is_before_it() {
    let lines = "<w:r><w:t xml:space=\"preserve\">\u{a0}</w:t><w:br/><w:t>Background</w:t><w:br/>\
        <w:t>She lived in the town.</w:t></w:r>";
    let (toml, told) = made("a.docx", &document(&paragraph(lines), &[]));
    assert!(toml.contains("\"\"\"\nShe lived in the town."), "{toml}\n{told}");
}

/// Marks go on over blocks, each to its own end.
#[test]
fn marks_over_many_blocks_end_each_at_its_own_end() {
    let draft = "<b>One\n\n<i>two\n\n<u>three\n\nfour</i> five\n\nsix</b> seven\n";
    let found = Manuscript::read("a.md", draft.as_bytes()).unwrap();
    let paragraphs = found.blocks.iter().filter_map(Block::as_paragraph);
    let runs = paragraphs.flat_map(|one| &one.runs);
    let looks: Vec<_> = runs.map(|run| (run.text.trim(), run.is_strong, run.is_emphasis)).collect();
    let expected = [
        ("One", true, false),
        ("two", true, true),
        ("three", true, true),
        ("four", true, true),
        ("five", true, false),
        ("six", true, false),
        ("seven", false, false),
    ];
    assert_eq!(looks, expected);
}

#[test]
fn notes_at_the_top_that_have_no_place_are_told() {
    let notes = "title: One\ntitle: Two\n  author: Bo\ndate :\ndate: 2026-05-01";
    let draft = format!("---\n{notes}\n---\n\n## Background\n\nShe lived.\n");
    let (toml, told) = made("a.md", draft.as_bytes());
    for line in ["“title: Two”", "author: Bo”"] {
        assert!(told.contains(line), "{line} is not told: {toml}\n{told}");
    }
    assert!(!told.contains("title: One"), "{toml}\n{told}");
}
