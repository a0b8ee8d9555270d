//! A briefing as a Word document, read back: field by field as its readers see it.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;
use sevenmin::{
    fonts::HouseFonts,
    intake::Intake,
    manuscript::Manuscript,
    model::{Briefing, Collection},
    parse,
    source::Source,
    view::{self, Input, PictureFile, View},
};

use crate::{
    harness::{Case, briefing},
    returned::rewritten,
};

/// What a document by its nature does not carry, each with its reason. `*` stands for any number.
///
/// Nor does it tell apart what looks the same: lists that touch, bold words that lead somewhere and a link
/// that is bold, a list in a quotation of an item and one after it. Who may be named, what a facilitator says and
/// does, minutes, themes and audience are in no document at all, and so in no view.
const NOT_CARRIED: &[(&str, &str)] = &[
    ("id", "a title may name somebody: what is imported is `draft-1` until it is given a name"),
    ("state", "what is imported is a draft, whatever it was"),
    ("reading_time", "no document says how long it takes to read"),
    ("revisions", "page and text alone tell what has changed"),
];

/// Returns what readers see of a briefing: places and values.
fn seen(toml: &str, collection: &Collection) -> BTreeMap<String, Value> {
    let source = Source::from_bytes("a.toml", toml.as_bytes().to_vec()).unwrap();
    let parsed = parse::briefing(&source, collection);
    let found: Vec<&str> = parsed.diagnostics.iter().map(|one| one.message.as_str()).collect();
    assert!(found.is_empty(), "{found:?}\n{toml}");
    let view = viewed(&parsed.value.unwrap(), collection);
    let mut out = BTreeMap::new();
    spread("", &serde_json::to_value(view).unwrap(), &mut out);
    out
}

fn viewed(briefing: &Briefing, collection: &Collection) -> View {
    let drawn =
        briefing.sections.iter().enumerate().filter(|(_, one)| one.image.as_ref().is_some());
    let pictures: Vec<PictureFile> = drawn
        .map(|(section, _)| PictureFile { section, file: String::new(), width: 1, height: 1 })
        .collect();
    let fonts = HouseFonts::default();
    let input = Input {
        briefing,
        collection,
        pictures: &pictures,
        logos: &[],
        fonts: &fonts,
        draft: false,
    };
    view::participants(&input).0
}

fn spread(place: &str, value: &Value, out: &mut BTreeMap<String, Value>) {
    let below =
        |key: &str| if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| spread(&below(key), value, out));
        }
        Value::Array(all) => {
            all.iter().enumerate().for_each(|(at, one)| spread(&below(&at.to_string()), one, out));
        }
        Value::Null => {}
        other => {
            out.insert(place.to_owned(), other.clone());
        }
    }
}

/// Whether a place is one that no document carries.
fn is_not_carried(place: &str) -> bool {
    NOT_CARRIED.iter().any(|(pattern, _)| {
        let mut steps = place.split('.');
        pattern
            .split('.')
            .all(|wanted| steps.next().is_some_and(|step| wanted == "*" || wanted == step))
    })
}

/// Returns how a briefing differs from what its document is read back as.
fn differences(toml: &str, document: &[u8], collection: &Collection) -> Vec<String> {
    let manuscript = Manuscript::read("a.docx", document).unwrap();
    let intake = Intake::of(&manuscript, collection, None);
    let files: Vec<String> =
        intake.pictures.iter().map(|one| format!("images/1.{}", one.ending)).collect();
    let again = intake.to_toml(&files).unwrap();
    let (before, after) = (seen(toml, collection), seen(&again, collection));
    let mut places: Vec<&String> = before.keys().chain(after.keys()).collect();
    places.sort();
    places.dedup();
    let differ = places.into_iter().filter(|place| before.get(*place) != after.get(*place));
    let told = |place: &String| {
        let of = |all: &BTreeMap<String, Value>| {
            all.get(place).map_or("nothing".to_owned(), Value::to_string)
        };
        format!("{place}: {} became {}", of(&before), of(&after))
    };
    let lost = intake.told.iter().filter(|one| one.what.contains("no place was found"));
    let lost = lost.map(|one| format!("{} {:?}", one.what, one.words));
    differ.filter(|place| !is_not_carried(place)).map(told).chain(lost).collect()
}

/// Returns the differences of all briefings of a folder.
fn of_folder(folder: &str) -> Vec<String> {
    let case = Case::new();
    let whole = fs::canonicalize(folder).unwrap();
    let ran =
        case.run(&["export", "-q", "--to", "document", "--out", "out", whole.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let house = Path::new(folder).join("sevenmin.toml");
    let collection = fs::read(house).map(|bytes| {
        let source = Source::from_bytes("sevenmin.toml", bytes).unwrap();
        parse::collection(&source).value.unwrap()
    });
    let collection = collection.unwrap_or_default();
    let mut out = Vec::new();
    for file in fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()) {
        let toml = fs::read_to_string(&file).unwrap_or_default();
        let id = toml.lines().find_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
        let (true, Some(id)) = (file.extension().is_some_and(|one| one == "toml"), id) else {
            continue;
        };
        let name = case.files("out").into_iter().find(|name| name.ends_with(&format!("{id}.docx")));
        let document = case.read(&format!(
            "out/{}",
            name.unwrap_or_else(|| panic!("{id}: {:?}", case.files("out")))
        ));
        let found = differences(&toml, &document, &collection);
        out.extend(found.into_iter().map(|one| format!("{id}: {one}")));
    }
    out
}

/// All that the format can say and a document shows, in the ways that are hardest to read back.
const HARD: &str = include_str!("round_trip/hard.toml");

#[test]
fn the_hardest_briefing_comes_back_from_word() {
    let toml = HARD;
    let dot = fs::read("tests/hostile/dot.png").unwrap();
    let case = Case::new().file("a.toml", toml).file("dot.png", dot);
    let ran = case.run(&["export", "-q", "--draft", "--to", "document", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let document = case.read("out/hard-2026.docx");
    let found = differences(toml, &document, &Collection::default());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Nobody is led to what is not public yet: of a draft there is no address in the document.
#[test]
fn the_public_address_comes_back_from_word() {
    let line = "url = \"https://exampleshire.example/reviews/a\"";
    for (more, comes_back) in [("", false), ("status = \"published\"\nissued = 2026-05-14", true)] {
        let toml = briefing("a", &format!("{line}\n{more}"));
        let case = Case::new().file("a.toml", toml);
        let ran = case.run(&["export", "-q", "--to", "document", "a.toml"]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        let manuscript = Manuscript::read("a.docx", &case.read("out/a.docx")).unwrap();
        let again = Intake::of(&manuscript, &Collection::default(), None).to_toml(&[]).unwrap();
        assert_eq!(again.contains(line), comes_back, "{again}");
    }
}

#[test]
fn every_briefing_comes_back_from_word() {
    let mut faults = Vec::new();
    for folder in ["briefings", "tests/lengths", "tests/brand", "tests/fonts", "tests/hostile"] {
        faults.extend(of_folder(folder));
    }
    assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
}

/// Somebody put it there, and nobody else has it.
#[test]
fn tables_between_the_lines_of_any_part_are_kept_or_told() {
    let cell = |words: &str| format!("<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>");
    let table = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("Quagga one"), cell("Quoll two"));
    for beside in [
        "Learning together",
        "In short.",
        "Hard to read.",
        "I was tired.",
        "A mother",
        "Words about findings.",
        "What would help?",
        "Samaritans",
        "A review",
        "Short.",
        "The law",
        "general practitioner",
        "Lee",
    ] {
        let kept = kept(|text| {
            let at = text.find(&format!("{beside}<")).unwrap_or_else(|| panic!("{beside}: {text}"));
            let end = at + text[at..].find("</w:p>").unwrap() + "</w:p>".len();
            format!("{}{table}{}", &text[..end], &text[end..])
        });
        assert!(kept.contains("Quagga one") && kept.contains("Quoll two"), "{beside}: {kept}");
    }
}

/// A second address beside a title, or beside a helpline's number.
#[test]
fn each_address_of_a_line_is_kept_with_its_words() {
    let run = |inside: &str| format!("<w:r>{inside}</w:r>");
    let field = |kind: &str| run(&format!("<w:fldChar w:fldCharType=\"{kind}\"/>"));
    let more = [
        run("<w:t xml:space=\"preserve\"> and </w:t>"),
        field("begin"),
        run("<w:instrText> HYPERLINK \"https://quagga.example\" </w:instrText>"),
        field("separate"),
        run("<w:t>the quoll</w:t>"),
        field("end"),
    ];
    for beside in ["Safer sleep", "The law", "116 123"] {
        let kept = kept(|text| {
            let at = text.find(&format!("{beside}<")).unwrap_or_else(|| panic!("{beside}: {text}"));
            let end = at + text[at..].find("</w:hyperlink>").unwrap() + "</w:hyperlink>".len();
            format!("{}{}{}", &text[..end], more.concat(), &text[end..])
        });
        let is_kept = kept.contains("https://quagga.example") && kept.contains("the quoll");
        assert!(is_kept, "{beside}: {kept}");
    }
}

/// What is typed under a heading stands before the mark of its part.
#[test]
fn words_that_somebody_put_anywhere_stand_where_they_were_put_or_are_told() {
    let line = "<w:p><w:r><w:t>Quagga ran.</w:t></w:r></w:p>";
    let head =
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Quoll</w:t></w:r></w:p>";
    let at = |text: &str, heading: &str| {
        let at = text.find(&format!(">{heading}<")).unwrap_or_else(|| panic!("{heading}: {text}"));
        let start = text[..at].rfind("<w:p>").unwrap();
        (start, at + text[at..].find("</w:p>").unwrap() + "</w:p>".len())
    };
    let under = |heading: &str| {
        kept(|text| {
            let (_, end) = at(text, heading);
            format!("{}{line}{}", &text[..end], &text[end..])
        })
    };
    let kept_under = under("The incident");
    let (_, incident) = kept_under.split_once("slot = \"incident\"").unwrap();
    assert!(incident.starts_with("\nbody = \"\"\"\nQuagga ran."), "{kept_under}");
    for heading in ["Before you read", "In their own words", "Findings"] {
        let kept = under(heading);
        let (_, background) = kept.split_once("slot = \"background\"").unwrap();
        assert!(kept.contains("Quagga ran."), "{heading}: {kept}");
        assert!(
            background.starts_with("\nbody = \"\"\"\nWords about background"),
            "{heading}: {kept}"
        );
    }
    for before in ["The incident", "About this briefing"] {
        let kept = kept(|text| {
            let (start, _) = at(text, before);
            format!("{}{head}{line}{}", &text[..start], &text[start..])
        });
        assert!(kept.contains("Quoll") && kept.contains("Quagga ran."), "{before}: {kept}");
        let (_, incident) = kept.split_once("slot = \"incident\"").unwrap();
        assert!(incident.starts_with("\nbody = \"\"\"\nWords about incident"), "{before}: {kept}");
    }
    for (words, more) in [
        ("If this brings something up for you", "Worried? Ring 01234 567890"),
        ("A review", "A review with an easy quagga"),
        ("general practitioner", "general practitioner of Quaggaville"),
        ("Short.", "Short and quagga."),
    ] {
        let kept = kept(|text| text.replacen(&format!(">{words}<"), &format!(">{more}<"), 1));
        let last = more.split(' ').next_back().unwrap().trim_end_matches('.');
        assert!(kept.contains(last), "{words}: {kept}");
    }
}

/// Returns all that is kept and told of a document of ours that somebody changed.
fn kept(change: impl Fn(&str) -> String) -> String {
    let extra = "issued = 2026-11-01\nauthors = [\"Lee\"]\nsummary = \"In short.\"\n\
                 content-warning = \"Hard to read.\"\n\n[[voice]]\ntext = \"I was tired.\"\nfrom = \"A mother\"\n\n\
                 [[resource]]\ntitle = \"Safer sleep\"\nurl = \"https://a.example\"\nnote = \"Short.\"\n\n\
                 [[source]]\ntitle = \"The law\"\nurl = \"https://b.example\"\naccessed = 2026-11-01\n\n\
                 [[acronym]]\nshort = \"GP\"\nlong = \"general practitioner\"\n";
    let case = Case::new().file("a.toml", briefing("a", extra));
    let ran = case.run(&["export", "-q", "--draft", "--to", "document", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let made = case.files("out").into_iter().find(|name| name.ends_with(".docx")).unwrap();
    let document = rewritten(case.read(&format!("out/{made}")), |name, text| {
        if name == "word/document.xml" { change(&text) } else { text }
    });
    let case = case.file("b.docx", document.finish().unwrap().into_inner());
    let ran = case.run(&["import", "b.docx", "-o", "b.toml"]);
    let kept = String::from_utf8(case.read("b.toml")).unwrap();
    format!("{kept}\n{}\n{}", ran.stdout, ran.stderr)
}
