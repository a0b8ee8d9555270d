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
    let draft = "# Learning from the review about Aspen\n\n## Background\n\nAspen was 9. %%ask the police%% See the dates.\n\n\
        > [!note] About the name\n> Aspen is a name that ==the family chose==.\n\n## Findings\n\n- [ ] The move came without warning.\n\
        - [x] The carer kept a diary.\n\n::: {custom-style=\"Lead\"}\nNobody [asked]{.underline}.\n:::\n";
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
        &["police", "[!", "==", "[ ]", ":::", "underline", "%%"],
        &["“%%ask the police%%”", "“[!note]”", "“]{.underline}”"],
    );
    // Where no page shows it, nobody is told what it says.
    for hidden in [
        "<div hidden>\n\n%%a secret%% [secret]{.secret}\n\n::: {.secret}\n\n</div>\n\nSeen. %% a",
        "<div hidden>%%a secret%%</div>\n\n<p hidden>[x]{.secret}</p>\n\nSeen. %% a",
        "%%ask <span hidden>a secret</span> twice%% Seen. %% a <span hidden>secret</span>",
    ] {
        let (toml, told) = made("a.md", hidden.as_bytes());
        assert!(!toml.contains("secret") && !told.contains("secret"), "{toml}{told}");
        assert!(toml.contains("Seen. %% a"), "{toml}{told}");
    }
}

#[test]
fn what_only_looks_like_a_dialect_stays() {
    let head = "# Learning from the review about Sorrel\n\n## Background\n\n";
    for (draft, text) in [
        (
            "<!-- 50 %% -->\n\nThe father drank. Some 60 %% of days.",
            "The father drank. Some 60 %% of days.",
        ),
        (
            "Some 100 %% of visits were late, and 50 %% were missed.",
            "100 %% of visits were late, and 50 %% were missed.",
        ),
        (
            "Dear %%NAME%%, your child %%CHILD%% was two.",
            "Dear %%NAME%%, your child %%CHILD%% was two.",
        ),
        ("The words `a %% b %% c ==d== [e]{.f}` are code.", "a %% b %% c ==d== "),
        ("```\na %% b %% ==d==\n```", "a %% b %% ==d=="),
        ("Age==unknown, school==none", "Age==unknown, school==none"),
        ("[[age | sex]] and [[name]]", "age | sex"),
        ("See [the plan][p]{.cls}\n\n[p]: https://a.example/p", "[the plan](https://a.example/p)"),
        ("::: tip The child was afraid", "tip The child was afraid"),
        (
            "Her plan had:\n\n\u{2705} Support\n\n\u{274c} Chronology\n\n\u{274c} Action plan",
            "\u{274c} Chronology",
        ),
        ("\u{25aa}\u{fe0f} One\n\n\u{25aa}\u{fe0f} Two", "- One\n- Two"),
        ("- \u{2705} Family history\n- \u{274c} Chronology", "- \u{274c} Chronology"),
        (
            "We spoke with:\n\n1. The child and the family\n2. Teachers",
            "1. The child and the family\n2. Teachers",
        ),
        ("> [I was scared](#a)\n\n> [Nobody came](#b)", "> I was scared"),
        (
            "- [Nobody asked Sorrel](#a)\n- [The father was not seen](#b)",
            "- The father was not seen",
        ),
    ] {
        assert_made(
            "a.md",
            &format!("{head}{draft}\n\n## Findings\n\nNone.\n"),
            &[text, "None."],
            &["Unsure"],
            &["2 of 7"],
        );
    }
    let draft = format!(
        "{head}| Record | Kept |\n|-|-|\n| Health | \u{2705} Chronology |\n| Police | \u{274c} Support |\n"
    );
    assert_made(
        "a.md",
        &draft,
        &["Health – \u{2705} Chronology", "Police – \u{274c} Support"],
        &[],
        &[],
    );
}

#[test]
fn a_draft_that_came_by_mail_has_its_sections() {
    let draft = "> Learning from the review about Heather\n>\n> Background\n>\n> She was 29.\n>\n> Findings\n>\n> - Nobody asked.\n>\n\
        > RECOMMENDATIONS AND ACTIONS\n>\n> Ask alone.\n";
    let told = "left out: what mail adds to a text: “> before each line”";
    let answered = format!("On 3 May 2026, Ann <ann@a.example> wrote:\n{draft}");
    for (name, draft) in [("a.txt", draft), ("a.md", draft), ("a.txt", &answered)] {
        let has = [
            "title = \"Learning from the review about Heather\"",
            "She was 29.",
            "Nobody asked.",
            "Ask alone.",
        ];
        assert_made(name, draft, &has, &["> ", "Unsure", "wrote"], &[told]);
    }
    let quoted = "> I was scared.\n> Nobody came.\n".repeat(3);
    assert_made("a.md", &format!("# Background\n\n{quoted}"), &["> I was scared."], &[], &[]);
}

#[test]
fn actions_that_were_typed_with_labels_are_actions() {
    let ask =
        "change = \"Ask each mother alone.\"\nowner = \"Head of midwifery\"\nby = 2027-03-31\n";
    let post = "change = \"Put **cards** in [toilets](https://cards.example)\"\nowner = \"Practice managers\"\n";
    for (name, list) in [
        (
            "a.txt",
            "Action: Ask each mother alone.\nOwner: Head of midwifery\nBy when: 31 March 2027\n\nAction 2: Look again\nLead: GPs\nBy when: Ongoing\n",
        ),
        (
            "a.txt",
            "1. Ask each mother alone. Owner: Head of midwifery. By: 31/03/2027\n2. Look again (Lead: GPs)\n",
        ),
        (
            "a.txt",
            "\u{2022} Ask each mother alone. (Owner: Head of midwifery; by 31 March 2027)\n\u{2022} Look again \u{2013} Lead: GPs\n",
        ),
        (
            "a.md",
            "- Ask each mother alone. **Owner:** Head of midwifery. **By:** 2027-03-31\n\
             - Put **cards** in [toilets](https://cards.example) | Lead: Practice managers\n",
        ),
        (
            "a.md",
            "1. Ask each mother alone.\n   - Owner: Head of midwifery\n   - By when: 31 March 2027\n\
             2. Put **cards** in [toilets](https://cards.example)\n   - Owner: Practice managers\n",
        ),
        (
            "a.md",
            "- Ask each mother alone. - Lead: Head of midwifery - By: 31 March 2027\n- Look again - Lead: GPs (by 1 May 2027)\n",
        ),
        (
            "a.md",
            "**Action:** Ask each mother alone.\n**Owner:** Head of midwifery\n**Deadline:** 31 March 2027\n",
        ),
    ] {
        let draft = format!(
            "Background\n\nShe was 29.\n\nWhat should change\n\n{list}\nQuestions\n\nWho asks alone?\n"
        );
        let (toml, told) = made(name, draft.as_bytes());
        let actions = toml.matches("[[action]]").count();
        assert!(toml.contains(ask), "{toml}{told}");
        assert_eq!(actions > 1, list.contains("GPs") || toml.contains(post), "{toml}");
        assert_eq!(
            list.contains("GPs"),
            toml.contains("change = \"Look again\"\nowner = \"GPs\"\n"),
            "{toml}"
        );
        assert!(!told.contains("no place") && told.contains("1 question"), "{told}");
    }
}

#[test]
fn a_long_line_with_a_label_takes_none_of_the_next() {
    let change = "Train all staff who visit homes in what neglect looks like";
    let draft = format!(
        "Background\n\nShe was 29.\n\nActions\n\nAction: {change}\nOwner: LSCP\nBy: 1 July 2027\n"
    );
    let action = format!("change = \"{change}\"\nowner = \"LSCP\"\nby = 2027-07-01\n");
    assert_made("a.txt", &draft, &[&action], &[], &[]);
}

#[test]
fn bold_names_over_their_text_are_heads() {
    let draft = "# Learning from the review about Sorrel\n\n**Background**\nShe was two.\n\n**Step 3: Incident**\nShe was found.\n\n\
        **Findings**\nNobody asked.\n\n%%\n\nring Ann\n\n%%\n\nOne word.\n";
    let has = [
        "slot = \"background\"\nbody = \"\"\"\nShe was two.",
        "She was found.\n",
        "Nobody asked.\n\nOne word.",
    ];
    assert_made("a.md", draft, &has, &["**", "Ann", "%%", "Unsure"], &["3 of 7", "“ring Ann”"]);
    for text in [
        "**Risks**\nThe father drank.\n\n**School**\nShe was at nursery.",
        "**The police**\ncame in March.",
        "**Review** meetings were held.",
        "**[Guidance](https://a.example/g)**\nSays that.",
    ] {
        let draft = format!("# Sorrel\n\n## Background\n\n{text}\n\n## Findings\n\nNone.\n");
        assert_made(
            "a.md",
            &draft,
            &[&text.replace(['\n'], " ").replace("  ", "\n\n")],
            &["Unsure"],
            &["2 of 7"],
        );
    }
}

#[test]
fn pictures_behind_numbers_go_and_those_that_say_something_stay() {
    let draft = "# Sorrel\n\n## 3. \u{1f50d} Findings\n\nNobody asked.\n\n### \u{274c} Ask with him in the room\n\n### \u{1f534} Training\n";
    assert_made(
        "a.md",
        draft,
        &["\u{274c} Ask with", "\u{1f534} Training"],
        &["\u{1f50d}", "Unsure"],
        &[],
    );
}

#[test]
fn lines_of_a_form_stay_apart_and_broken_lines_are_one() {
    let source = "Source: Anyshire Safeguarding Children Partnership (2024), Rapid review of\nSorrel: learning for services, Anyshire.";
    let draft = format!("Background\n\nShe was two.\n\n{source}\n");
    assert_made("a.txt", &draft, &["Rapid review of Sorrel: learning"], &[], &[]);
}

#[test]
fn the_head_of_a_mail_is_no_title() {
    let draft = "From: Ann Smith <ann@a.example>\nSent: 3 May 2026 10:00\nTo: Bo\nSubject: Learning from the review about Sorrel\n\n\
        Background\n\nShe was two.\n\nFindings\n\nNobody asked.\n";
    let has = ["title = \"Learning from the review about Sorrel\"", "She was two."];
    assert_made("a.txt", draft, &has, &["Ann", "Bo"], &["what mail adds to a text: “To: Bo”"]);
}

/// What looks like actions with labels, and leaves a doubt of what is whose.
const DOUBTS: &[(&str, &str)] = &[
    ("a.md", "- Ask the lead: who is told?"),
    ("a.md", "- Ask each mother. By: 31 March 2027"),
    ("a.md", "Who: all staff\nWhen: May"),
    ("a.md", "- Designated Safeguarding Lead: make sure all staff are trained."),
    ("a.md", "- Make sure that the Multi-Agency Lead: she decides."),
    ("a.md", "- Look. Owner: GPs. Review Date: 1 May 2028."),
    ("a.md", "- Ask alone. Owner: Head of midwifery. She will train all staff."),
    ("a.md", "- Ask alone (Lead: GPs; by: June 2027) and write down what she says."),
    ("a.md", "- Record each visit: When: the time; Who: who was there; Lead: nobody"),
    ("a.md", "> Nobody asked me. Lead: who?"),
    ("a.md", "1. Ask alone.\n   - Use the form.\n   - Owner: midwives"),
    ("a.md", "- ask alone\n- look again\n\nResponsible: all agencies"),
    ("a.md", "These actions were agreed:\n\nOwner: GPs"),
    ("a.md", "Action: Ask alone.\nOwner: Midwives\nAction: Look again.\nOwner: GPs"),
    ("a.txt", "Action: Ask alone.\nPriority: High\nOwner: GPs\nBy: 1 May 2027"),
    ("a.txt", "Action: Ask alone.\nOwner: GPs\nPriority: High\nBy: 1 May 2027"),
    ("a.txt", "Lead: GPs\nAction: Ask alone.\n\nLead: Schools\nAction: Look again."),
    (
        "a.txt",
        "Agency: Police\nAction: Ask.\nTimescale: May\n\nAgency: GPs\nAction: Look.\nTimescale: June",
    ),
    ("a.txt", "Action 1: Ask alone.\nOwner 1: Midwives\nOwner 2: Practices"),
    (
        "a.txt",
        "GPs\n\nAction: Ask alone.\nBy: May 2027\n\nLead: Schools\nAction: Look again.\nBy: June 2027",
    ),
    ("a.md", "- Ask alone one.\n  Owner: GPs\n  By: 31 March 2027"),
    ("a.md", "Action: Ask alone.\n\nOwner: GPs\nBy when: 31 March 2027"),
    ("a.md", "- Ask alone. (Lead: GPs) By: 31 March 2027"),
    ("a.md", "- Ask alone. (as agreed; Lead: GPs)"),
    ("a.md", "- The plan said, lead: social worker, but nobody led."),
    ("a.md", "- Ask alone. Owner: GPs; Status: done"),
    ("a.md", "- Ask alone. Owner: GPs. By: 31 March 2027. Evidence: audit"),
    ("a.md", "- Ask alone. Owner: the following agencies:\n- GPs"),
    ("a.md", "- Ask alone.\n\n  Always in private.\n  - Owner: GPs"),
    ("a.md", "- Train staff.\n\n  Every year. Lead: schools"),
    ("a.md", "- Ask alone.\n  - Owner: GPs\n\n  Only where he is not in the room."),
    ("a.md", "- Ask alone. Owner: GPs\n  - By: 31 March 2027"),
    ("a.md", "- Record each visit\n  - Who: all who were there\n  - When: the time"),
    (
        "a.md",
        "- Police:\n  - Flag addresses. Lead: Chief; by 1 July 2027\n- Schools:\n  - Ring. Lead: DSLs; by 1 July 2027",
    ),
    ("a.md", "For schools:\n\n- Ring on day one. Lead: DSLs"),
    ("a.md", "1. Ask alone. Lead: Midwives\n2. Write it down (see 1).\n3. Count. Lead: the board"),
    ("a.md", "- Sign. Lead: Police in 2027"),
    ("a.md", "Action: call 999.\n\nLead: a good lead professional keeps in touch."),
    ("a.md", "### Who leads this work\n\n- Ann Smith, Lead: adults"),
    ("a.md", "- \u{1e9e} a\u{e9}owner: x \u{130}"),
    ("a.md", "Ask alone.\n\n## Key people\n\n- Ann. Lead: adults"),
];

#[test]
fn labels_that_leave_a_doubt_stay_text() {
    for (name, list) in DOUBTS.iter().copied() {
        let draft = format!(
            "## Background\n\nA midwife. Lead: the council.\n\n## What should change\n\n{list}\n"
        );
        let draft = if name == "a.txt" { draft.replace("## ", "") } else { draft };
        let (toml, told) = made(name, draft.as_bytes());
        assert!(!toml.contains("[[action]]") && !told.contains("no place"), "{list}\n{toml}{told}");
    }
    // An action, and what is said of the briefing behind it.
    let draft = "Background\n\nA midwife.\n\nWhat should change\n\n- Ask alone. Owner: GPs\n- [x] Look again, Lead: schools\n\nDate: 3 May 2026\n";
    let has = [
        "owner = \"GPs\"\n",
        "issued = 2026-05-03",
        "change = \"Look again\"\nowner = \"schools\"\nstatus = \"done\"",
    ];
    assert_made("a.md", draft, &has, &["by ="], &[]);
}
