//! The prose of a briefing, as rules read it.

use sevenmin::{
    lint::{Context, Occasion},
    model::Collection,
    parse,
    source::Source,
    text::date_from_iso,
};

#[test]
fn words_keep_their_place_through_markup_and_escapes() {
    let source = Source::new(
        "a.toml",
        "[[section]]\nslot = \"background\"\nbody = \"\"\"\nOne **tw\\u00f6** three\n\n- four\\\n  five\"\"\"\n",
    );
    let collection = Collection::default();
    let briefing = parse::briefing(&source, &collection).value.unwrap();
    let today = date_from_iso("2026-11-23").unwrap();
    let run = Occasion::on(today);
    let context = Context::new(&source, &briefing, &collection, &run);
    let passages = context.passages();
    let texts: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
    assert_eq!(texts, ["One twö three", "fourfive"]);
    assert_eq!(&source.text[passages[0].span(4..8).range()], "tw\\u00f6");
    assert_eq!(&source.text[passages[0].span(9..14).range()], "three");
    assert_eq!(&source.text[passages[1].span(4..8).range()], "five");
}
