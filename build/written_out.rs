//! Tables and lists as the source of a `static`.

use std::fmt::{Debug, Write as _};

use crate::lint::lexicon::{
    tables::Tables,
    written::{WrittenList, WrittenSource, WrittenTerm},
};

/// Returns `static BUILT_IN: Lexicon`.
pub(crate) fn lexicon(names: &[&str], lists: &[WrittenList], tables: &Tables) -> String {
    let lists = names.iter().zip(lists).map(|(name, written)| list(name, written));
    let mut out = String::from("static BUILT_IN: Lexicon = Lexicon {\n");
    put(&mut out, "lists", &slice(lists));
    out.push_str("tables: Tables {\n");
    let Tables { words, word_ends, ids, elements, entries, starts, starting, surroundings } =
        tables;
    put(&mut out, "words", &text(words));
    put(&mut out, "word_ends", &plain(word_ends));
    put(&mut out, "ids", &plain(ids));
    put(
        &mut out,
        "elements",
        &plain(elements)
            .replace("Word(", "Element::Word(")
            .replace("Any", "Element::Any")
            .replace("Gap", "Element::Gap"),
    );
    put(&mut out, "entries", &plain(entries));
    put(&mut out, "starts", &plain(starts));
    put(&mut out, "starting", &plain(starting));
    put(&mut out, "surroundings", &plain(surroundings));
    out.push_str("},\n};\n");
    out
}

fn list(name: &str, list: &WrittenList) -> String {
    let mut out = String::from("List {\n");
    put(&mut out, "name", &text(name));
    put(&mut out, "fault", &text(&list.fault));
    put(&mut out, "why", &text(&list.why));
    put(&mut out, "sources", &slice(list.source.iter().map(source)));
    put(&mut out, "terms", &slice(list.term.iter().map(term)));
    out + "}"
}

fn source(source: &WrittenSource) -> String {
    let mut out = String::from("Reference {\n");
    put(&mut out, "key", &text(&source.key));
    put(&mut out, "name", &text(&source.name));
    put(&mut out, "date", &text(&source.date));
    out + "}"
}

fn term(term: &WrittenTerm) -> String {
    let fault =
        term.fault.as_ref().map_or("None".to_owned(), |fault| format!("Some({})", text(fault)));
    let fix =
        term.fix.iter().map(|(wording, better)| format!("({}, {})", text(wording), text(better)));
    let mut out = String::from("Term {\n");
    put(&mut out, "even_denied", &term.even_denied.to_string());
    put(&mut out, "fault", &fault);
    put(&mut out, "prefer", &text(&term.prefer));
    put(&mut out, "fix", &slice(fix));
    put(&mut out, "nations", &slice(term.nations.iter().map(|nation| text(nation))));
    put(&mut out, "kind", &text(&term.kind));
    put(&mut out, "source", &text(&term.source));
    out + "}"
}

fn put(out: &mut String, field: &str, value: &str) {
    let _ = writeln!(out, "{field}: {value},");
}

fn text(text: &str) -> String {
    format!("Cow::Borrowed({text:?})")
}

fn slice(values: impl Iterator<Item = String>) -> String {
    format!("Cow::Borrowed(&[{}])", values.collect::<Vec<_>>().join(", "))
}

/// Values whose debug form is how they are written.
fn plain<T: Debug>(values: &[T]) -> String {
    format!("Cow::Borrowed(&{values:?})")
}
