//! Drafts as chats, note-takers and programs of mail write them.

use crate::word::made;

/// Asserts which lines of a briefing and of its report a draft makes.
fn assert_made(name: &str, draft: &str, has: &[&str], has_not: &[&str], tells: &[&str]) {
    let (toml, told) = made(name, draft.as_bytes());
    for one in has {
        assert!(toml.contains(one), "{one} is not in\n{toml}\n{told}");
    }
    for one in has_not {
        assert!(!toml.contains(one), "{one} is in\n{toml}\n{told}");
    }
    for one in tells {
        assert!(told.contains(one), "{one} is not told\n{told}");
    }
}

#[test]
fn a_table_of_contents_of_links_is_none_of_the_text() {
    let body = "\n\n# Background {#background}\n\nShe was two.\n\n# Findings {#findings}\n\nNobody asked.\n";
    for contents in [
        "[Background](#background)\n\n[Findings](#findings)",
        "# Contents\n\n1. [Background](#background)\n   - [Findings](#findings)",
        "[Background](#background)\n[Findings](#findings)",
        "<ul><li><a href=\"#background\">Background</a><li><a href='#findings'>Findings 2</a></ul>",
    ] {
        let draft = format!("# Learning from the review about Sorrel\n\n{contents}{body}");
        let gone = ["Contents", "#background", "[Findings]", "Findings 2"];
        assert_made(
            "a.md",
            &draft,
            &["She was two.", "Nobody asked."],
            &gone,
            &["left out: a table of contents: “Background Findings"],
        );
        assert_eq!(made("a.md", draft.as_bytes()).0.matches("Findings").count(), 0, "{draft}");
    }
    // One link is a sentence's.
    let draft = format!("See [what was found](#findings).{body}");
    assert_made("a.md", &draft, &["See what was found."], &["#findings"], &[]);
}

#[test]
fn small_pictures_hide_no_names_of_sections() {
    let draft = "# \u{1f33f} Learning from the review about Juniper\n\n## 1\u{fe0f}\u{20e3} Background\n\nShe was 34.\n\n\
        ## \u{1f50e} Findings \u{2705}\n\n\u{274c} Nobody asked.\n\n**\u{1f4a1} What should change:** ask again.\n\n\
        ### \u{2753} Questions\n\n- Who asks?\n";
    assert_made(
        "a.md",
        draft,
        &[
            "title = \"Learning from the review about Juniper\"",
            "\u{274c} Nobody asked.",
            "ask again.",
            "text = \"Who asks?\"",
        ],
        &[
            "\u{1f33f}",
            "\u{1f50e}",
            "\u{2705}",
            "\u{1f4a1}",
            "\u{2753}",
            "no section `findings`",
            "Unsure",
        ],
        &["changed: small pictures around headings: gone"],
    );
}

#[test]
fn what_note_takers_write_is_read_as_they_show_it() {
    let draft = "# Learning from the review about Aspen\n\n## Background\n\nAspen was 9. %%ask the police%% See [[Dates#March|the dates]].\n\n\
        > [!note] About the name\n> Aspen is a name that ==the family chose==.\n\n## Findings\n\n- [ ] The move came without warning.\n\
        - [x] The carer kept a diary.\n\n::: {.box}\nNobody [asked]{.underline}.\n:::\n";
    assert_made(
        "a.md",
        draft,
        &[
            "Aspen was 9. See the dates.",
            "> About the name\\\n> Aspen is a name that",
            "that the family chose.",
            "- The move",
            "- \\[x\\] The carer",
            "Nobody asked.",
        ],
        &["police", "[!", "==", "[ ]", ":::", "underline", "[[Dates", "%%"],
        &["“ask the police”", "“[!note]”", "“Dates#March”", "“.underline”"],
    );
    // Where no page shows it, nobody is told what it says.
    let (toml, told) = made(
        "a.md",
        b"<div hidden>\n\n%%secret%% [[secret|secret]] ![[secret]]\n\n</div>\n\nSeen.",
    );
    assert!(!toml.contains("secret") && !told.contains("secret"), "{toml}{told}");
}

#[test]
fn a_draft_that_came_by_mail_has_its_sections() {
    let draft = "> Learning from the review about Heather\n>\n> Background\n>\n> She was 29.\n>\n> Findings\n>\n> - Nobody asked.\n>\n\
        > Recommendations and actions\n>\n> Ask alone.\n";
    for name in ["a.txt", "a.md"] {
        assert_made(
            name,
            draft,
            &["She was 29.", "Nobody asked.", "Ask alone."],
            &["> ", "Unsure"],
            &[],
        );
    }
}
