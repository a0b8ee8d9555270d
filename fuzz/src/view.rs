//! Views and every template: what a briefing holds comes out, and no facilitator's word for participants.

use sevenmin::{
    assets::Assets,
    export::{Audience, Item, Output, OwnPress, Templates},
    guard::PrivateTerms,
    parcel::Parcel,
    proof::{Order, Proof, Shelf},
};

use crate::{fields, hold, parts, private};

/// What facilitators' words begin with here.
const MARK: &str = "zofacilx";

/// The places whose words are the facilitator's; welcome and ground rules are said to all.
const FACILITATORS: &[&str] = &["say", "do", "prompt"];

/// One in so many inputs is set on paper too, which takes ten times as long.
const ON_PAPER: usize = 16;

/// A briefing's fields, as every output shows them.
pub(crate) fn view(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let lines = fields::lines(&text);
    let words = |hole: fields::Hole<'_>| {
        let line = lines.iter().find(|line| line.name == hole.name);
        let words = line.map_or(hole.usual, |line| line.words);
        let mark = if FACILITATORS.contains(&hole.name) { MARK } else { "" };
        fields::quoted(&format!("{mark}{words}"))
    };
    let picture = ("images/a.png".to_owned(), parts::PNG.to_vec());
    let parcel = Parcel {
        path: "a.toml".to_owned(),
        text: fields::briefing(words).into_bytes(),
        pictures: [picture].into(),
    };
    let shelf = Shelf::bare(PrivateTerms::default());
    let proof = Proof::of("a.toml", parcel.text.clone(), &shelf, &hold::occasion(), &parcel);
    let is_set = data.iter().map(|byte| usize::from(*byte)).sum::<usize>().is_multiple_of(ON_PAPER);
    let made = proof.export(&order(is_set), &OwnPress);
    hold::places(&made.report);
    for failure in &made.failures {
        assert!(!failure.contains("template"), "{failure}");
    }
    for file in &made.bundle {
        let is_participants = !file.path.as_str().starts_with("facilitator/");
        let told = private::readable(file.path.as_str(), &file.bytes);
        assert!(!is_participants || !told.contains(MARK), "{} tells it", file.path.as_str());
    }
}

fn order(is_set: bool) -> Order {
    let is_asked = |output: &&Output| {
        !output.is_pack()
            && output.audience() != Audience::Partners
            && (is_set || output.name.extension() != "pdf")
    };
    let items = Output::all().filter(is_asked).map(Item::ordinary).collect();
    Order { draft: true, ..Order::of(items, Templates::new(Assets::built_in())) }
}
