//! What was read is what was written.

use std::collections::BTreeSet;

use super::*;
use crate::model::Place;
use crate::model::Table;
use crate::model::spec;
use crate::model::spec::Kind;
use crate::source::Span;

fn read(text: &str) -> Briefing {
    briefing(&Source::new("a.toml", text), &Collection::default()).value.expect("TOML")
}

#[test]
fn keeps_whether_a_key_is_absent_unreadable_or_given() {
    let text = "question = []\nsource = 1\n[review]\nreviewers = [1]\ntitle = \" \"\nurl = 2\n";
    let briefing = read(text);
    let span = |words: &str| {
        let start = text.find(words).expect("words of the text");
        Span::new(start..start + words.len())
    };
    let review = briefing.review.as_ref().expect("a review");
    assert_eq!(review.place.header, span("[review]"));
    assert_eq!(briefing.questions.gap(Place::default()), Some(span("question")));
    assert_eq!(briefing.actions.gap(Place::default()), Some(Span::default()));
    assert_eq!(briefing.sources.gap(Place::default()), None);
    assert_eq!(review.reviewers.gap(review.place), None);
    assert_eq!(review.documents.gap(review.place), Some(review.place.header));
    assert_eq!(review.period.text_gap(review.place), Some(review.place.header));
    assert!(review.url.is_unreadable());
    assert_eq!(review.url.gap(review.place), None);
}

/// Writes a table with every key that the format knows, each with a value that it can hold.
fn write_all(spec: &spec::Table, header: &str, out: &mut String) {
    let is_table = |kind: Kind| matches!(kind, Kind::Table(_) | Kind::Tables(_));
    for key in spec.keys.iter().filter(|key| !is_table(key.kind)) {
        out.push_str(&format!("{} = {}\n", key.name, sample(key.kind)));
    }
    for key in spec.keys {
        let name = format!("{header}{}", key.name);
        match key.kind {
            Kind::Table(inner) => {
                out.push_str(&format!("[{name}]\n"));
                write_all(inner, &format!("{name}."), out);
            }
            Kind::Tables(inner) => {
                out.push_str(&format!("[[{name}]]\n"));
                write_all(inner, &format!("{name}."), out);
            }
            _ => {}
        }
    }
}

fn sample(kind: Kind) -> String {
    match kind {
        Kind::FormatVersion | Kind::Number(_) => "1".to_owned(),
        Kind::Choice(words) => format!("\"{}\"", words[0]),
        Kind::Language => "\"cy\"".to_owned(),
        Kind::Date => "2026-05-14".to_owned(),
        Kind::Bool => "true".to_owned(),
        Kind::Url => "\"https://example.org\"".to_owned(),
        Kind::Color => "\"#0b4f6c\"".to_owned(),
        Kind::Texts | Kind::Slugs => "[\"words\"]".to_owned(),
        Kind::PerLanguage => "{ cy = \"words\" }".to_owned(),
        Kind::Levels => "{ emphasis = \"off\" }".to_owned(),
        _ => "\"words\"".to_owned(),
    }
}

/// The paths of all keys that hold words, as the walk tells them for a file with one of each.
fn paths(spec: &spec::Table, outer: &str, out: &mut BTreeSet<String>) {
    for key in spec.keys {
        match key.kind {
            Kind::Table(inner) => paths(inner, &format!("{outer}{} ", key.name), out),
            Kind::Tables(inner) => {
                let slotted = inner.keys.iter().any(|key| key.names_table);
                let which = if slotted { "words" } else { "1" };
                paths(inner, &format!("{outer}{}.{which} ", key.name), out);
            }
            kind if kind.has_words() => {
                out.insert(format!("{outer}{}", key.name));
            }
            _ => {}
        }
    }
}

/// Reader, model and walk follow from the declaration of a table, so a new field is read and seen
/// by every guard, or this test does not know it.
#[test]
fn every_key_of_the_format_is_read_and_every_text_is_walked_over() {
    let mut text = String::new();
    write_all(Briefing::SPEC, "", &mut text);
    let briefing = read(&text);
    let walk = briefing.texts();
    let walked: BTreeSet<String> = walk.texts.iter().map(|text| walk.path(text)).collect();
    let mut all = BTreeSet::new();
    paths(Briefing::SPEC, "", &mut all);
    assert_eq!(walked, all);
    assert!(all.len() > 60, "{}", all.len());
    assert!(!format!("{briefing:?}").contains("Absent"), "{briefing:#?}");
}

#[test]
fn the_walk_tells_whose_eyes_a_text_is_for_and_in_which_language() {
    let text = "[briefing]\nlanguage = \"cy\"\n[[section]]\nslot = \"findings\"\nsay = \"a\"\n\
                image = { file = \"b.png\", alt = \"c\" }\n[[sign-off]]\nrole = \"d\"\n";
    let briefing = read(text);
    let walk = briefing.texts();
    let told: Vec<String> = walk
        .texts
        .iter()
        .map(|text| {
            let purpose = text.key.purpose.expect("words have a purpose");
            let (eyes, printed) = (purpose.eyes, purpose.is_printed);
            format!("{} {eyes:?} {printed} {}", walk.path(text), text.language.0)
        })
        .collect();
    let wanted = [
        "section.findings slot Author false cy",
        "section.findings say Facilitator true cy",
        "section.findings image file Author false cy",
        "section.findings image alt Everyone false cy",
        "sign-off.1 role Author false cy",
    ];
    assert_eq!(told, wanted);
}
