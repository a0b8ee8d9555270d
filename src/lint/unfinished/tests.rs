use super::*;

fn marks(text: &str) -> Vec<&str> {
    find(text, false).into_iter().map(|mark| &text[mark.range]).collect()
}

#[test]
fn finds_what_waits_to_be_filled_in() {
    for (text, wanted) in [
        ("The review began on [insert date].", "[insert date]"),
        ("It was led by [name of agency].", "[name of agency]"),
        ("The date is [figure to follow].", "[figure to follow]"),
        ("[DN: ask the police] It was late.", "[DN: ask the police]"),
        ("It was led by [your partnership].", "[your partnership]"),
        ("See [add link to policy] for more.", "[add link to policy]"),
        ("Owner: TBC.", "TBC"),
        ("By xx/xx/2026 at the latest.", "xx/xx/2026"),
        ("In 20XX the team met.", "20XX"),
        ("XX children were seen.", "XX"),
        ("to be confirmed", "to be confirmed"),
        ("Call «Name» first.", "«Name»"),
        ("Ask {name} first.", "{name}"),
        ("Click or tap here to enter text.", "Click or tap here to enter"),
        ("Who??? Nobody knows.", "???"),
        ("What?Who????é", "????"),
        ("notbc/tbc", "tbc"),
        ("The date is [DD/MM/YYYY].", "[DD/MM/YYYY]"),
        ("Numbers rose (insert figure).", "(insert figure)"),
    ] {
        assert_eq!(marks(text).first().copied().unwrap_or_default(), wanted, "{text}");
    }
}

#[test]
fn finds_what_an_office_program_wrote_beside_the_text() {
    for (text, wanted) in [
        ("Comment [JB1]: check this with the police", "Comment [JB1]:"),
        ("Commented [A12R11]: yes", "Commented [A12R11]:"),
        ("Deleted: the", "Deleted:"),
        ("Formatted: Font: Bold", "Formatted:"),
        ("Moved down [1]: the team met", "Moved down [1]:"),
        ("Services met twice.[2]", "[2]"),
        ("Services met twice.¹", "¹"),
        ("Services met twice [iv].", "[iv]"),
        ("See Error! Reference source not found.", "Error! Reference source not found"),
    ] {
        assert_eq!(marks(text), [wanted], "{text}");
    }
}

#[test]
fn leaves_finished_text_alone() {
    for text in [
        "“[The child] said no,” the record tells.",
        "She was “[a] good mother”.",
        "[I]t was late.",
        "[i]n the event",
        "A room of 12 m² and 30 m³.",
        "Part XX of the Act.",
        "XX and XY chromosomes.",
        "Love you xx",
        "An XXL coat.",
        "See [the guide](https://example.org/XX/a).",
        "See [the guide][2].\n\n[2]: https://example.org",
        "[2019] EWCA Civ 12",
        "The diagnosis was to be confirmed by the hospital.",
        "The record was deleted: nobody knows why.",
        "“I told [name] and nothing changed.”",
        "The team (all of them) met […] twice.",
        "A title (check this later) stays.",
        "TB clinics were full.",
    ] {
        assert_eq!(marks(text), [] as [&str; 0], "{text}");
    }
}

#[test]
fn knows_the_words_of_the_draft() {
    let draft = Draft::get();
    assert!(draft.has("body", "Write here what was learned, good practice too.\n"));
    assert!(draft.has("owner", "Who sees to it"));
    assert!(!draft.has("owner", "Team managers"));
    assert!(!draft.has("note", "Any time, free."));
    assert!(!draft.has("pseudonym", "Robin"));
}
