//! Headings that are hidden, long, or over no words: no output loses them, and none is lost for them.

use crate::{harness::Case, office, tools};

const LONG: &str =
    "Deliberations about what partners understood before the child came to harm at home";

/// A briefing in a scheme, with something in the section of a slot.
fn briefing(scheme: &str, slot: &str, within: &str, body: &str) -> String {
    let slots = match scheme {
        "plain" => ["one", "two", "three", "four", "five", "six", "seven"],
        _ => ["background", "concerns", "incident", "review", "findings", "change", "questions"],
    };
    let section = |one: &str| {
        let (within, body) = if one == slot { (within, body) } else { ("", "Plain words.") };
        let body =
            if body.is_empty() { String::new() } else { format!("body = \"\"\"\n{body}\"\"\"\n") };
        format!("[[section]]\nslot = \"{one}\"\n{within}{body}\n")
    };
    format!(
        "format = 1\n\n[briefing]\nid = \"a\"\ntitle = \"A title\"\npartnership = \"Exampleshire\"\nfictional = true\nscheme = \"{scheme}\"\n\n\
         [review]\ntype = \"lcspr\"\ntitle = \"A review\"\nreport = \"none\"\n\n{}\
         [[action]]\nchange = \"Ask again.\"\nowner = \"Leads\"\n\n[[question]]\ntext = \"Who asked?\"\n\n[[support]]\nname = \"Samaritans\"\nphone = \"116 123\"\n",
        slots.map(section).concat()
    )
}

/// Exports a briefing and returns its files, each as its words, however lines end, where they can be read.
fn words(text: &str) -> Vec<(String, Option<String>)> {
    let case = Case::new().file("a.toml", text);
    let ran =
        case.run(&["export", "--to", "pdf,slideshow,facilitator-slideshow,deck,text", "a.toml"]);
    assert!(!ran.stderr.contains("lost-words"), "{}", ran.stderr);
    let read = |name: String| {
        let bytes = case.read(&format!("out/{name}"));
        let words = match name.rsplit('.').next() {
            Some("pdf") => tools::pdf_text(&bytes),
            Some("pptx") => Some(office::parts_of(bytes, &name).into_values().collect()),
            _ => Some(String::from_utf8(bytes).unwrap()),
        };
        (name, words)
    };
    case.files("out").into_iter().map(read).collect()
}

#[test]
fn a_heading_over_no_words_stands_in_every_deck() {
    for (scheme, slot) in [("case", "questions"), ("plain", "seven"), ("case", "change")] {
        for heading in [LONG, "Deliberations", "Deliberations MMMMMMMMMMMMMMMM"] {
            for hidden in ["", "heading-hidden = true\n", "heading-hidden = false\n"] {
                let within = format!("heading = \"{heading}\"\n{hidden}");
                for (name, words) in words(&briefing(scheme, slot, &within, "")) {
                    // Paper has it in the margin, one word below the other.
                    let has_it = words.is_none_or(|words| words.contains("Deliberations"));
                    assert!(has_it, "{name}: {scheme}, {within}");
                }
            }
        }
    }
}

#[test]
fn a_long_hidden_heading_stops_no_output_wherever_it_stands() {
    let paragraph = "The review spoke with the family and with twelve colleagues.\n\n";
    let within = format!("heading = \"{LONG}\"\nheading-hidden = true\n");
    for count in [1, 18, 20, 21, 22, 24, 27, 30, 33] {
        let made = words(&briefing("case", "findings", &within, &paragraph.repeat(count)));
        assert!(made.iter().any(|(name, _)| name == "a-handout.pdf"), "{count}");
    }
}

/// On a press no colour lets through: what is read aloud alone covers nothing there.
#[test]
fn a_hidden_heading_covers_nothing_on_a_press() {
    let pages = |heading: &str| {
        let hidden = format!("heading = \"{heading}\"\nheading-hidden = true\n");
        let text = briefing("case", "", "", "");
        let text = text.replace("body = \"\"\"\nPlain", &format!("{hidden}body = \"\"\"\nPlain"));
        let case = Case::new().file("a.toml", text);
        let ran = case.run(&["export", "--to", "handout,poster", "--prepress", "a.toml"]);
        assert_eq!(ran.stdout.lines().count(), 2, "{}", ran.stderr);
        let read = |sheet| tools::pdf_pages(&case.read(&format!("out/a-{sheet}-prepress.pdf")), 50);
        ["handout", "poster"].map(|sheet| {
            let pages = read(sheet).unwrap_or_default();
            pages.into_iter().map(|page| page.dots).collect::<Vec<Vec<u8>>>()
        })
    };
    let short = pages("A");
    for long in [LONG.to_owned(), [LONG; 3].join(" ")] {
        assert!(pages(&long) == short, "{long}");
    }
}
