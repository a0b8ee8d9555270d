//! Sentences that every briefing is given say nothing that is not true of it.

use crate::harness::{Case, briefing};
use crate::tools;

/// The words of every output of a briefing, as they are read; nothing where a tool is missing.
fn outputs(text: String) -> Option<Vec<(String, String)>> {
    let case = Case::new().file("a.toml", text);
    let to = "page,fragment,text,deck,presenter,handout,large-print,session,slides";
    let ran = case.run(&["export", "--draft", "--to", to, "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let read = |name: String| {
        let bytes = case.read(&format!("out/{name}"));
        let is_pdf = name.ends_with(".pdf");
        let text =
            if is_pdf { tools::pdf_text(&bytes)? } else { String::from_utf8(bytes).unwrap() };
        let text = text.replace("&#x27;", "'").split_whitespace().collect::<Vec<_>>().join(" ");
        Some((name, text))
    };
    case.files("out").into_iter().map(read).collect()
}

fn of_type(kind: &str, lines: &str) -> String {
    let text = briefing("a", lines).replace("fictional = true\n", "");
    text.replace("type = \"lcspr\"", &format!("type = \"{kind}\""))
}

fn topic(lines: &str) -> String {
    let slots = ["what", "why", "know", "signs", "change", "questions", "more"];
    let cases = ["background", "concerns", "incident", "review", "findings", "change", "questions"];
    let text = of_type("topic", &format!("scheme = \"topic\"\n{lines}"));
    let text = text.split("[review]").next().unwrap().to_owned()
        + &text[text.find("[[section]]").unwrap()..];
    // The last first, since a slot of one scheme is also one of the other.
    let order = [6, 5, 4, 3, 2, 1, 0];
    order.iter().fold(text, |text, at| {
        text.replace(
            &format!("slot = \"{}\"", cases[*at]),
            &format!("slot = \"{}\"", slots[slot_at(*at)]),
        )
    })
}

/// Where a section of a case stands in a topic: what should change and the questions keep their names.
fn slot_at(of_case: usize) -> usize {
    match of_case {
        5 => 4,
        6 => 5,
        4 => 6,
        other => other,
    }
}

const HARM: &str = "harm that really happened";
const INVENTED: &str = "an invented example, but it may still stay with you";
const TOLD: &str = "What this briefing tells may stay with you.";
const REVIEW: &str = "The aim of a review is to learn, not to blame.";
const BRIEFING: &str = "The aim of this briefing is to learn, not to blame.";
const INQUIRY: &str = "learn from what works well";
const AUDIT: &str = "The aim of an audit";

#[test]
fn sentences_follow_scheme_type_and_whether_it_is_invented() {
    let all = [HARM, INVENTED, TOLD, REVIEW, BRIEFING, INQUIRY, AUDIT];
    let cases = [
        ("a real review", of_type("lcspr", ""), vec![HARM, REVIEW]),
        ("an invented one", briefing("a", ""), vec![INVENTED, REVIEW]),
        ("an inquiry", of_type("appreciative-inquiry", ""), vec![TOLD, INQUIRY]),
        ("an audit", of_type("multi-agency-audit", ""), vec![TOLD, AUDIT]),
        ("a thematic review", of_type("thematic", ""), vec![TOLD, REVIEW]),
        ("an inspection", of_type("jtai", ""), vec![TOLD, BRIEFING]),
        ("a topic", topic(""), vec![TOLD, BRIEFING]),
        ("an invented topic", topic("fictional = true # yes\n"), vec![INVENTED, BRIEFING]),
    ];
    for (what, text, wanted) in cases {
        let Some(outputs) = outputs(text) else { return };
        let said = |sentence: &&str| outputs.iter().any(|(_, text)| text.contains(*sentence));
        let found: Vec<&str> = all.into_iter().filter(said).collect();
        assert_eq!(found, wanted, "{what}");
        let is_topic = what.ends_with("topic");
        for (name, text) in &outputs {
            assert!(!text.contains("real person"), "{what}: {name}");
            assert!(!(is_topic && text.contains("covers a period in time")), "{what}: {name}");
        }
    }
}

#[test]
fn welsh_briefings_have_sentences_of_their_own() {
    let welsh = |text: String| text.replace("fictional", "language = \"cy\"\nfictional");
    let Some(outputs) = outputs(welsh(briefing("a", ""))) else { return };
    let said = |sentence: &str| outputs.iter().any(|(_, text)| text.contains(sentence));
    assert!(said("Enghraifft ddychmygol yw'r briff hwn") && said("Nod adolygiad yw dysgu"));
    assert!(!said("person go iawn") && !said("a ddigwyddodd go iawn") && !said("invented"));
}
