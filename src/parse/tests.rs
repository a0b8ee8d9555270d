//! What was read is what was written.

use std::collections::BTreeSet;

use super::*;
use crate::model::{
    Language, Place, Table, WalkedTable,
    spec::{self, Kind},
};
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
    let review = briefing.reviews.first().expect("a review");
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
    for key in spec.keys.iter().filter(|key| key.kind.table().is_none()) {
        out.push_str(&format!("{} = {}\n", key.name, sample(key.kind)));
    }
    for key in spec.keys {
        let name = format!("{header}{}", key.name);
        match key.kind {
            Kind::Table(inner) => {
                out.push_str(&format!("[{name}]\n"));
                write_all(inner, &format!("{name}."), out);
            }
            Kind::Tables(inner) | Kind::OneOrMore(inner) => {
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
        Kind::Digest => "\"9f2c41d07a33be58\"".to_owned(),
        Kind::Texts | Kind::Terms(_) => "[\"words\"]".to_owned(),
        Kind::PerLanguage => "{ cy = \"words\" }".to_owned(),
        Kind::Levels => "{ emphasis = \"off\" }".to_owned(),
        _ => "\"words\"".to_owned(),
    }
}

/// The paths of all keys that hold words, as the walk tells them for a file with one of each.
fn paths(spec: &spec::Table, outer: &str, out: &mut BTreeSet<String>) {
    for key in spec.keys {
        match key.kind {
            Kind::Table(inner) | Kind::OneOrMore(inner) => {
                paths(inner, &format!("{outer}{} ", key.name), out);
            }
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
    let text = "[briefing]\nlanguage = \"cy\"\n[[voice]]\ntext = \"e\"\nlanguage = \"en\"\n[[section]]\nslot = \"findings\"\nsay = \"a\"\n\
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
        "voice.1 text Everyone true en",
        "sign-off.1 role Author false cy",
    ];
    assert_eq!(told, wanted);
}

#[test]
fn a_review_can_stand_alone_or_among_several() {
    let names = |text: &str| {
        let briefing = read(text);
        let walk = briefing.texts();
        let of_review = walk.tables.iter().filter(|table| table.key.name == "review");
        let answers = |at: &str| {
            let answering =
                walk.tables.iter().filter(|table| table.answers().iter().any(|one| one == at));
            answering.map(WalkedTable::name).collect::<Vec<String>>().join(" ")
        };
        let names = of_review.map(WalkedTable::name).collect::<Vec<String>>().join(" ");
        [names, answers("review"), answers("review.1"), answers("review.2")]
    };
    assert_eq!(names("[review]\ntitle = \"a\"\n"), ["review", "review", "review", ""]);
    assert_eq!(names("[[review]]\ntitle = \"a\"\n"), ["review", "review", "review", ""]);
    let two = "[[review]]\ntitle = \"a\"\n[[review]]\ntitle = \"b\"\n";
    assert_eq!(names(two), ["review.1 review.2", "review.1 review.2", "review.1", "review.2"]);
}

fn faults_of_collection(text: &str) -> Vec<String> {
    let parsed = collection(&Source::new("sevenmin.toml", text));
    parsed.diagnostics.into_iter().map(|one| one.message).collect()
}

#[test]
fn a_partnership_has_four_signs_and_four_fonts_at_most_and_names_by_language() {
    let logos = "{ file = \"a.png\" }, ".repeat(5);
    let text = format!("[partnership]\nlogo = {{ file = \"b.png\" }}\nlogos = [{logos}]\n");
    assert_eq!(
        faults_of_collection(&text),
        ["`[partnership]` has both `logo` and `logos`", "`logos` has 5 signs, but may have 4"]
    );
    let text =
        "[partnership]\nnames = { cy = \"a\", \"a b\" = \"c\", en = 1 }\nnation = \"france\"\n";
    assert_eq!(
        faults_of_collection(text),
        [
            "this is no text",
            "`nation` cannot be `france`",
            "`names` has no language tag here: `a b`"
        ]
    );
    let fonts = "\"a.TTF\", \"b.otf\", \"c.woff2\", \"d.ttf\", \"e.ttf\"";
    assert_eq!(
        faults_of_collection(&format!("[brand]\nfonts = [{fonts}]\n")),
        [
            "`fonts` has 5 fonts, but may have 4",
            "`fonts` names a file that is no TTF or OTF: `c.woff2`"
        ]
    );
}

#[test]
fn briefings_in_another_language_use_the_name_in_it() {
    let text = "[partnership]\nname = \"Board\"\nnames = { cy = \"Bwrdd\" }\n";
    let collection = collection(&Source::new("sevenmin.toml", text)).value.expect("TOML");
    let name =
        |tag: &str| collection.name_in(&Language(tag.to_owned())).map(|name| &name.value[..]);
    assert_eq!(
        [name("cy"), name("cy-GB"), name("en")],
        [Some("Bwrdd"), Some("Bwrdd"), Some("Board")]
    );
}

/// What is wrong with a briefing that has these lines, by the words of its file at each place, in
/// a collection that may be wrong.
fn faults_below(of_collection: &str, head: &str) -> Vec<String> {
    let collection = collection(&Source::new("sevenmin.toml", of_collection)).value.expect("TOML");
    let text =
        format!("format = 1\n[briefing]\nid = \"a\"\ntitle = \"b\"\nscheme = \"plain\"\n{head}");
    let found = briefing(&Source::new("a.toml", &text), &collection).diagnostics;
    found.into_iter().map(|one| text[one.span.range()].to_owned()).collect()
}

#[test]
fn a_partnership_is_named_by_words_and_asked_for_once() {
    let none: [&str; 0] = [];
    let of = |partnership: &str, head: &str| faults_below(partnership, head);
    for unread in
        ["name = 3", "names = 3", "names = { cy = 3 }", "name = 3\nnames = { fr = \"a\" }"]
    {
        assert_eq!(of(&format!("[partnership]\n{unread}\n"), ""), none, "{unread}");
    }
    assert_eq!(of("partnership = 3\n", ""), none);
    assert_eq!(of("", ""), ["[briefing]"]);
    assert_eq!(of("[partnership]\nname = \"\"\n", ""), ["[briefing]"]);
    assert_eq!(of("[partnership]\nname = \"\"\n", "partnership = \" \"\n"), ["\" \""]);
    assert_eq!(of("[partnership]\nname = \"\"\n", "partnership = \"Board\"\n"), none);
    assert_eq!(of("[partnership]\nname = \"X\"\n", "partnership = \" \"\n"), none);
    let blank = "[partnership]\nname = \"X\"\nnames = { cy = \"\" }\n";
    let collection = collection(&Source::new("sevenmin.toml", blank)).value.expect("TOML");
    let name = collection.name_in(&Language("cy".to_owned()));
    assert_eq!(name.map(|name| &name.value[..]), Some("X"));
}

#[test]
fn a_blank_partnership_gives_way_to_that_of_the_collection() {
    let text = "[briefing]\npartnership = \" \"\n";
    assert!(read(text).partnership.is_absent());
}

/// A collection with a scheme whose first slot has these headings.
fn with_headings(headings: &str) -> String {
    let mut slots = format!("{{ name = \"a\", role = \"context\", heading = {{ {headings} }} }}");
    for (name, role) in [
        ("b", "change"),
        ("c", "questions"),
        ("d", "event"),
        ("e", "event"),
        ("f", "event"),
        ("g", "event"),
    ] {
        slots +=
            &format!(", {{ name = \"{name}\", role = \"{role}\", heading = {{ en = \"H\" }} }}");
    }
    format!("[partnership]\nname = \"X\"\n[[scheme]]\nname = \"ours\"\nslots = [{slots}]\n")
}

#[test]
fn a_slot_is_headed_in_a_language_as_a_partnership_is_named_in_it() {
    let heading = |headings: &str, language: &str| {
        let text = with_headings(headings);
        let collection = collection(&Source::new("sevenmin.toml", text)).value.expect("TOML");
        let text = format!("[briefing]\nscheme = \"ours\"\nlanguage = \"{language}\"\n");
        let briefing = briefing(&Source::new("a.toml", text), &collection).value.expect("TOML");
        let slot = &briefing.scheme.as_ref().expect("a scheme").slots[0];
        slot.heading(briefing.language.of_interface()).map(str::to_owned)
    };
    let is = |headings: &str, language: &str, wanted: &str| {
        assert_eq!(heading(headings, language).as_deref(), Some(wanted), "{headings} {language}");
    };
    is("en = \"E\", CY = \"C\"", "cy", "C");
    is("en = \"E\", cy = \"C\"", "CY", "C");
    is("en = \"E\", cy = \"C\"", "cy-GB", "C");
    is("en = \"E\", en-US = \"U\"", "en-US", "U");
    is("en = \"E\", en-US = \"U\"", "en-GB", "E");
    is("en = \"E\", cy = \" \"", "cy", "E");
    assert_eq!(heading("fr = \"F\"", "en"), None);
}

#[test]
fn a_slot_is_headed_by_language_tags_alone() {
    let wrong = with_headings("en = \"E\", \"x y\" = \"F\"");
    assert_eq!(faults_of_collection(&wrong), ["`heading` has no language tag here: `x y`"]);
    let head = "[briefing]\nid = \"a\"\ntitle = \"b\"\nscheme = \"ours\"\n";
    let collection = collection(&Source::new("sevenmin.toml", wrong)).value.expect("TOML");
    let text = format!("format = 1\n{head}");
    assert_eq!(briefing(&Source::new("a.toml", text), &collection).diagnostics, []);
}

#[test]
fn the_form_of_a_fonts_name_is_told_once() {
    let none: [&str; 0] = [];
    let of = |font: &str| faults_of_collection(&format!("[brand]\nfonts = [\"{font}\"]\n"));
    assert_eq!(of("x.woff"), ["`fonts` names a file that is no TTF or OTF: `x.woff`"]);
    assert_eq!(of("f"), ["`fonts` names a file that is no TTF or OTF: `f`"]);
    assert_eq!(of(""), ["`fonts` is empty"]);
    assert_eq!(of("absent.ttf"), none);
}

#[test]
fn a_long_id_is_told_how_long_it_may_be() {
    let fault = |id: &str| {
        let text = format!(
            "format = 1\n[briefing]\nid = \"{id}\"\ntitle = \"b\"\npartnership = \"c\"\nscheme = \"plain\"\n"
        );
        let found = briefing(&Source::new("a.toml", text), &Collection::default()).diagnostics;
        found.into_iter().map(|one| one.message).collect::<Vec<String>>()
    };
    assert_eq!(fault(&"a".repeat(64)), [] as [&str; 0]);
    assert_eq!(fault(&"a".repeat(65)), ["`id` has 65 characters, but may have 64"]);
}

#[test]
fn a_hash_of_what_was_read_has_sixteen_digits() {
    let faults = |hash: &str| {
        let text = format!("[[sign-off]]\nrole = \"a\"\ndate = 2026-01-01\nread = \"{hash}\"\n");
        let parsed = briefing(&Source::new("a.toml", text), &Collection::default());
        let about_hash =
            parsed.diagnostics.into_iter().filter(|one| one.message.contains("`read`"));
        about_hash.map(|one| one.message).collect::<Vec<String>>()
    };
    assert_eq!(faults("9f2c41d07a33be58"), [] as [String; 0]);
    assert_eq!(faults("9f2c41d07a33be5"), ["`read` is no hash of a text: `9f2c41d07a33be5`"]);
    assert_eq!(faults("9F2c41d07a33be58"), ["`read` is no hash of a text: `9F2c41d07a33be58`"]);
}
