//! What a change does to the lines of a text.

use std::fmt::Write as _;

use sevenmin::edit::{BriefingText, Change, Changed, Refusal};
use similar::{ChangeTag, TextDiff};

use crate::edit::{
    add, draft, remove, set,
    texts::{BRACES, DOTTED, HEADERS, LISTS},
};

/// Makes a change, undoes it, and shows what became of the lines: `-` gone, `+` new.
fn lines(text: &str, change: &Change) -> String {
    let before = draft(text);
    let Changed { draft: after, edits } =
        before.change(change).unwrap_or_else(|refusal| panic!("{change:?}: {refusal}"));
    let undone = after.after(&before.undoing(&edits)).unwrap();
    assert_eq!(undone.text(), before.text(), "{change:?} is not undone");
    let (old, new) = (before.text(), after.text());
    let mut told = String::new();
    for line in TextDiff::from_lines(&old, &new).iter_all_changes() {
        if line.tag() != ChangeTag::Equal {
            writeln!(told, "{}{}", line.tag(), line.value().trim_end_matches('\n')).unwrap();
        }
    }
    told
}

/// Each case is a change in JSON, then what becomes of the lines, then a blank line.
#[test]
fn a_change_touches_its_place_alone() {
    for (text, cases) in [
        (HEADERS, include_str!("../../data/edits/headers.txt")),
        (BRACES, include_str!("../../data/edits/braces.txt")),
        (DOTTED, include_str!("../../data/edits/dotted.txt")),
        (LISTS, include_str!("../../data/edits/lists.txt")),
    ] {
        for case in cases.split("\n\n") {
            let (change, expected) = case.split_once('\n').unwrap();
            let told = lines(text, &serde_json::from_str(change).unwrap());
            assert_eq!(told.trim_end_matches('\n'), expected.trim_end_matches('\n'), "{change}");
        }
    }
}

#[test]
fn what_cannot_be_changed_is_told_and_left() {
    let Err(Refusal::NoToml(found)) = BriefingText::read("format = 1\n[briefing\n") else {
        panic!()
    };
    assert_eq!(found.len(), 1);
    let draft = draft(HEADERS);
    for (change, expected) in [
        (set("briefing.nothing", "x"), "the format knows no `briefing.nothing`"),
        (set("section.0.body", "x"), "the format knows no `section.0.body`"),
        (set("action.9.change", "x"), "there is no `action.9` in the text"),
        (set("briefing.issued", "soon"), "`issued` cannot hold this"),
        (set("briefing.fictional", "yes"), "`fictional` cannot hold this"),
        (remove("voice.1"), "there is no `voice.1` in the text"),
        (remove("briefing.summary"), "there is no `briefing.summary` in the text"),
        (Change::Move { at: "action.1".into(), to: 3 }, "there is no `action.1` in the text"),
        (add("briefing", &[]), "`briefing` is written in a way that has to be changed as text"),
    ] {
        assert_eq!(draft.change(&change).map(|_| ()).unwrap_err().to_string(), expected);
    }
}
