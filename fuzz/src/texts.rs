//! Briefings, settings and prose.

use sevenmin::{
    diag::{self, Code, Fix},
    edit::{BriefingText, Pass},
    fonts::HouseFonts,
    guard::PrivateTerms,
    library::Row,
    markup::{self, Extent},
    parse,
    proof::{Proof, Shelf},
    source::{NoFiles, Source, Span, Text},
    view,
};

use crate::hold;

/// The briefing that prose is put into.
const BASE: &str = include_str!("../../tests/rules/base.toml");

/// The body that it is put in place of.
const BODY: &str = "body = \"Robin is a cheerful toddler who loves water and music.\"";

/// A briefing: read, checked, told in every format, listed, shown as a form.
pub(crate) fn format(data: &[u8]) {
    let shelf = Shelf::default();
    let proof = hold::proof(data, &shelf);
    look_at(&proof);
    let row = Row::of(&proof, "a.toml".to_owned(), true);
    sevenmin::library::csv(&[row], sevenmin::library::COLUMNS);
    let read = Proof::read("a.toml", data.to_vec(), &shelf, &hold::occasion()).report();
    hold::places(&read);
}

fn look_at(proof: &Proof) {
    let report = proof.report();
    hold::places(&report);
    hold::told(&report);
    proof.identity();
    let Ok(form) = BriefingText::read(report.source.text.clone()) else { return };
    let map = form.map();
    for one in &report.diagnostics {
        map.spot(one);
    }
}

/// Settings: read, checked, and a sound briefing checked under them.
pub(crate) fn settings(data: &[u8]) {
    let Ok(source) = Source::from_bytes("sevenmin.toml", data.to_vec()) else { return };
    parse::private_list(&source);
    let shelf = Shelf::read(source, &NoFiles, PrivateTerms::default());
    let report = shelf.report().expect("a shelf that was read tells what was found");
    hold::places(report);
    hold::told(report);
    let report = hold::proof(BASE.as_bytes(), &shelf).report();
    hold::places(&report);
    hold::told(&report);
}

/// The small Markdown: its tree, what it leaves out, and how it is shown.
pub(crate) fn markup(data: &[u8]) {
    let words = String::from_utf8_lossy(data);
    let text = Text::unwritten(words.clone());
    for extent in [Extent::Blocks, Extent::Line] {
        let read = markup::parse(&text, extent);
        read.word_count();
    }
    view::blocks_of(&words, &HouseFonts::default());
    let source = briefing(&words, BASE);
    hold::places(&hold::proof(source.as_bytes(), &Shelf::default()).report());
}

/// Prose in a sound briefing.
pub(crate) fn prose(data: &[u8]) {
    let words = String::from_utf8_lossy(data);
    look_at(&hold::proof(briefing(&words, BASE).as_bytes(), &Shelf::default()));
}

/// Prose in a Welsh briefing.
pub(crate) fn welsh(data: &[u8]) {
    let words = String::from_utf8_lossy(data);
    let base = BASE.replacen("[briefing]\n", "[briefing]\nlanguage = \"cy\"\n", 1);
    assert_ne!(base, BASE);
    look_at(&hold::proof(briefing(&words, &base).as_bytes(), &Shelf::default()));
}

fn briefing(words: &str, base: &str) -> String {
    let words = words.replace("\"\"\"", "\" \"");
    let words = words.strip_suffix('"').unwrap_or(&words);
    assert!(base.contains(BODY));
    base.replace(BODY, &format!("body = \"\"\"\n{words}\n\"\"\""))
}

/// What can be mended is mended once, and nothing beside it changes.
pub(crate) fn mend(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let shelf = Shelf::default();
    let before = hold::proof(data, &shelf).report();
    let fixes = hold::safe_fixes(&before);
    let once = diag::apply(&before.source.text, fixes.iter().copied());
    assert_eq!(without(&before.source.text, &fixes), rest(&once, &before.source.text, &fixes));
    let (mended, report) = hold::mended(text, &shelf);
    let left: Vec<&Fix> = hold::safe_fixes(&report);
    assert!(left.is_empty(), "a second run would mend more: {left:?}");
    let was_read = before.diagnostics.iter().all(|one| one.code != Code::Syntax);
    let is_read = report.diagnostics.iter().all(|one| one.code != Code::Syntax);
    assert!(!was_read || is_read, "mended until nobody could read it:\n{mended}");
}

/// Returns what stands between the edits that are made.
fn without(text: &str, fixes: &[&Fix]) -> String {
    let mut rest = String::new();
    let mut at = 0;
    for (span, _) in made(fixes) {
        rest.push_str(&text[at..span.start]);
        at = span.end;
    }
    rest + &text[at..]
}

/// Returns what stands between the edits in the mended text.
fn rest(mended: &str, text: &str, fixes: &[&Fix]) -> String {
    let mut rest = String::new();
    let (mut at, mut from) = (0, 0);
    for (span, new) in made(fixes) {
        let kept = span.start - at;
        rest.push_str(&mended[from..from + kept]);
        from += kept + new.len();
        at = span.end;
    }
    assert_eq!(mended.len() - from, text.len() - at);
    rest + &mended[from..]
}

/// Returns the edits that are made of fixes: of those that touch, the first.
fn made(fixes: &[&Fix]) -> Vec<(Span, String)> {
    let mut made: Vec<(Span, String)> = Vec::new();
    for fix in fixes {
        let touch = |one: Span, other: Span| one.start <= other.end && other.start <= one.end;
        let is_free =
            fix.edits.iter().all(|edit| made.iter().all(|(span, _)| !touch(edit.span, *span)));
        if is_free {
            made.extend(fix.edits.iter().map(|edit| (edit.span, edit.text.clone())));
        }
    }
    made.sort_unstable();
    made
}

/// A finding is let pass from the form: then it is gone, and the rest of the text stays.
pub(crate) fn edit(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(form) = BriefingText::read(text) else { return };
    let shelf = Shelf::default();
    let report = hold::proof(form.text().as_bytes(), &shelf).report();
    let pass = Pass { reason: "Agreed with the family".to_owned(), by: "A lead".to_owned() };
    for one in report.diagnostics.iter().take(4) {
        let Ok(passed) = form.let_pass(one, &pass) else { continue };
        let after = passed.draft.text();
        let report = hold::proof(after.as_bytes(), &shelf).report();
        let is_read = report.diagnostics.iter().all(|one| one.code != Code::Syntax);
        assert!(is_read, "let pass until nobody could read it:\n{after}");
        let back = form.undoing(&passed.edits);
        let undone = passed.draft.after(&back).expect("what was done can be undone");
        assert_eq!(undone.text(), form.text());
    }
}
