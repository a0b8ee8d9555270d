//! A briefing checked and made into a handout in three calls, from bytes in memory.

use sevenmin::{
    assets::Assets,
    export::{Item, Output, OwnPress, Templates},
    guard::PrivateTerms,
    lint::Occasion,
    outputs::Name,
    proof::{Order, Proof, Shelf},
    source::{NoFiles, Source},
    text::date_from_iso,
};

const COLLECTION: &str = "[partnership]\nname = \"Exampleshire Partnership\"\n";
const BRIEFING: &str = include_str!("../tests/data/three-calls.toml");

fn main() {
    let collection = Source::new("sevenmin.toml", COLLECTION);
    let occasion = Occasion::on(date_from_iso("2026-11-23").expect("a day"));
    let handout = Item::ordinary(Output::of(Name::Handout).expect("an output"));
    let order = Order::of(vec![handout], Templates::new(Assets::built_in()));

    let shelf = Shelf::read(collection, &NoFiles, PrivateTerms::from_list("Quimby Sampleton"));
    let proof = Proof::of("a.toml", BRIEFING.into(), &shelf, &occasion, &NoFiles);
    let made = proof.export(&order, &OwnPress);

    let found = made.report.diagnostics.iter().map(|one| one.code.name());
    assert_eq!(found.collect::<Vec<_>>(), ["exact-date", "exact-date"]);
    let files = made.bundle.iter().map(|file| (file.path.as_str(), &file.bytes[..5]));
    assert_eq!(files.collect::<Vec<_>>(), [("a-handout.pdf", &b"%PDF-"[..])]);
}
