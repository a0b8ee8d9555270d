//! Times parts of the library, warm and in process.

use divan::Bencher;
use sevenmin::{
    assets::Assets,
    check,
    export::{Images, Item, Material, Output, OwnPress, Templates, Workshop},
    fonts::HouseFonts,
    lint::Occasion,
    model::Collection,
    outputs::Name,
    parse,
    source::{NoFiles, Source},
    text::date_from_iso,
    view::{self, Input},
};

fn main() {
    // `benches/processes` asks for the view's JSON, to set it by `typst compile`.
    if let Some(path) = std::env::args().skip_while(|word| word != "--view").nth(1) {
        let json = serde_json::to_vec(&material().view.view).expect("a view is plain data");
        sevenmin::bundle::replace(path.as_ref(), &json).expect("the file can be written");
        return;
    }
    divan::main();
}

fn source() -> Source {
    Source::new("margaret.toml", include_str!("../briefings/margaret.toml"))
}

fn run() -> Occasion {
    let today = date_from_iso("2026-11-23").expect("a day");
    Occasion::on(today)
}

fn collection() -> Collection {
    let source = Source::new("sevenmin.toml", include_str!("../briefings/sevenmin.toml"));
    parse::collection(&source).value.expect("the samples' collection is TOML")
}

fn material() -> Material {
    let (source, collection, run) = (source(), collection(), run());
    let checked = check::check(&source, &collection, &run, &NoFiles);
    let briefing = checked.briefing.as_ref().expect("the sample is TOML");
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
    let templates = Templates::new(Assets::built_in());
    Material {
        view,
        identity: None,
        comment_copy: None,
        slideshow: None,
        images: Images::default(),
        templates,
        date: run.today,
    }
}

#[divan::bench]
fn check_one(bencher: Bencher<'_, '_>) {
    let (source, collection, run) = (source(), collection(), run());
    bencher.bench(|| check::check(&source, &collection, &run, &NoFiles));
}

/// All rules over a briefing of some 600 words, the facilitator's among them.
#[divan::bench]
fn check_600_words(bencher: Bencher<'_, '_>) {
    let text = include_str!("../tests/corpus/clean/rowan-2026.toml");
    let (source, collection, run) = (Source::new("rowan.toml", text), collection(), run());
    bencher.bench(|| check::check(&source, &collection, &run, &NoFiles));
}

/// A paragraph of so many kilobytes: four times the length takes four times as long.
#[divan::bench(args = [100, 400, 1600], sample_count = 5)]
fn check_long(bencher: Bencher<'_, '_>, kilobytes: usize) {
    let sentence = "On 3 March 2024 Kofi, aged four, did not attend the Oak School clinic (MAX). ";
    let body = sentence.repeat(kilobytes * 1000 / sentence.len());
    let text = include_str!("../tests/rules/base.toml");
    let text = text.replace("Robin is a cheerful toddler who loves water and music.", &body);
    let (source, collection, run) = (Source::new("long.toml", text), collection(), run());
    bencher.bench(|| check::check(&source, &collection, &run, &NoFiles));
}

#[divan::bench]
fn view_one(bencher: Bencher<'_, '_>) {
    bencher.bench(material);
}

#[divan::bench(args = [
    Name::Handout, Name::Poster, Name::Slides, Name::Page, Name::Deck, Name::Text, Name::Pack,
])]
fn export_one(bencher: Bencher<'_, '_>, name: Name) {
    let (material, output) = (material(), Output::of(name).expect("an output"));
    bencher.bench(|| {
        Workshop::new(&material, &OwnPress)
            .make(Item::ordinary(output))
            .map(|made| made.bytes.len())
            .ok()
    });
}
