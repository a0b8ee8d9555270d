//! Advice on words to cut beside the least that a search finds, which lays every cut out.

use proptest::{
    prelude::*,
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};
use sevenmin::{
    assets::Assets,
    export::{Item, Output, OwnPress, Paper, Sheet, Templates},
    guard::PrivateTerms,
    lint::Occasion,
    outputs::Name,
    proof::{Order, Proof, Shelf},
    source::{FileFault, Files, Source},
    text,
};

use crate::harness::briefing;
use crate::tools;

/// The slots that are cut, with what readers see over them. The others are too short.
const SLOTS: [(&str, &str); 5] = [
    ("background", "Background"),
    ("concerns", "Safeguarding concerns"),
    ("incident", "The incident"),
    ("review", "The review"),
    ("findings", "Findings"),
];

const SENTENCES: [&str; 6] = [
    "The family had moved home twice in one year.",
    "A neighbour rang and was thanked for it.",
    "Records used short words that meant different things to different teams.",
    "Nobody asked.",
    "The social worker changed three times in four months, and each began again.",
    "Staff worked hard in a winter with many gaps.",
];

/// A briefing of some length and what stands in it beside its words.
#[derive(Clone, Debug)]
struct Long {
    words: [usize; 5],
    seed: usize,
    picture: bool,
    logo: bool,
    item: Item,
}

/// One picture, whatever its name.
struct OnePicture;

impl Files for OnePicture {
    fn read(&self, _: &str, _: u64) -> Result<Vec<u8>, FileFault> {
        Ok(tools::PNG.to_vec())
    }
}

impl Long {
    /// The briefing's text without so many words from the end of each section.
    fn text(&self, cuts: [usize; 5]) -> String {
        let mut text = briefing("a", "");
        for (number, (slot, _)) in SLOTS.iter().enumerate() {
            let sentences = SENTENCES.iter().cycle().skip(self.seed + number);
            let all = sentences.flat_map(|sentence| sentence.split(' '));
            let left = self.words[number].saturating_sub(cuts[number]);
            let words: Vec<&str> = all.take(left).collect();
            // Paragraphs, or every other section a list.
            let length = if number % 2 == 0 { 41 } else { 13 };
            let mark = if number % 2 == 0 { "" } else { "- " };
            let blocks: Vec<String> =
                words.chunks(length).map(|block| format!("{mark}{}\n", block.join(" "))).collect();
            let body = blocks.join(if number % 2 == 0 { "\n" } else { "" });
            let old = format!("body = \"Words about {slot}.\"");
            text = text.replace(&old, &format!("body = \"\"\"\n{body}\"\"\""));
        }
        if self.picture {
            let image = "slot = \"review\"\nimage = { file = \"a.png\", alt = \"A bench\" }";
            text = text.replace("slot = \"review\"", image);
        }
        text
    }

    /// The help of the finding that it is too long.
    fn help(&self, cuts: [usize; 5]) -> Option<String> {
        let logo = "[partnership]\nlogo = { file = \"a.png\", alt = \"A sign\" }\n";
        let collection = Source::new("sevenmin.toml", if self.logo { logo } else { "" });
        let shelf = Shelf::read(collection, &OnePicture, PrivateTerms::default());
        let occasion = Occasion::on(text::date_from_iso("2026-11-23").unwrap());
        let bytes = self.text(cuts).into_bytes();
        let proof = Proof::of("a.toml", bytes, &shelf, &occasion, &OnePicture);
        let order = Order::of(vec![self.item], Templates::new(Assets::built_in()));
        let made = proof.export(&Order { draft: true, ..order }, &OwnPress);
        let is = |name: &str| matches!(name, "handout-too-long" | "poster-overflow");
        let found = made.report.diagnostics.iter().find(|one| is(one.code.name()));
        found.map(|one| one.help.clone().unwrap())
    }

    fn fits(&self, cuts: [usize; 5]) -> bool {
        self.help(cuts).is_none()
    }

    /// The fewest tens of words that have to go from the end of one section alone.
    fn search(&self, number: usize) -> Option<usize> {
        let cut = |words: usize| {
            let mut cuts = [0; 5];
            cuts[number] = words;
            cuts
        };
        let (mut low, mut high) = (0, self.words[number].checked_sub(20)? / 10);
        if high == 0 || !self.fits(cut(high * 10)) {
            return None;
        }
        while high - low > 1 {
            let middle = low.midpoint(high);
            if self.fits(cut(middle * 10)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Some(high * 10)
    }
}

/// The cuts of the first choice of each place: "cut 30 words in “The review”, or 40 in …".
fn first_choice(help: &str) -> Option<[usize; 5]> {
    let mut cuts = [0; 5];
    let mut told = false;
    for piece in help.split(" words in ").collect::<Vec<&str>>().windows(2) {
        let words: usize = piece[0].rsplit(' ').next()?.parse().ok()?;
        let parts = [", or ", ", and ", "; and "]
            .into_iter()
            .fold(piece[1], |parts, end| parts.split_once(end).map_or(parts, |(parts, _)| parts));
        for (number, (_, heading)) in SLOTS.iter().enumerate() {
            if parts.contains(&format!("“{heading}”")) {
                (cuts[number], told) = (words, true);
            }
        }
    }
    told.then_some(cuts)
}

fn check(long: &Long) {
    let Some(help) = long.help([0; 5]) else { return };
    let cuts = first_choice(&help).unwrap_or_else(|| panic!("{help}"));
    assert!(long.fits(cuts), "it does not fit: {help}\n{long:?}");
    let told: usize = cuts.iter().sum();
    let least = (0..5).filter_map(|number| long.search(number)).min();
    if let Some(least) = least {
        assert!(told <= least + 10, "{least} words would do: {help}\n{long:?}");
    }
    // It never asks for more after words were cut.
    let some = cuts.map(|words| words.min(10));
    if let Some(after) = long.help(some) {
        let left: usize = first_choice(&after).unwrap().iter().sum();
        assert!(left <= told, "{help}, then {after}\n{long:?}");
    }
}

/// `SEVENMIN_ADVICE_CASES` asks for more cases than a usual day needs.
#[test]
fn the_first_choice_is_enough_and_next_to_the_least() {
    let cases = std::env::var_os("SEVENMIN_ADVICE_CASES");
    let cases = cases.and_then(|cases| cases.to_str()?.parse().ok());
    let handout = Output::of(Name::Handout).unwrap();
    let poster = Item::ordinary(Output::of(Name::Poster).unwrap());
    let on = |paper: Paper| Item::on(handout, Sheet { paper, prepress: false });
    let items = prop_oneof![
        3 => Just(on(Paper::A4)),
        1 => Just(on(Paper::Letter)),
        1 => Just(on(Paper::A3)),
        3 => Just(poster),
    ];
    let words = prop::array::uniform5(90..300_usize);
    let all = (words, 0..6_usize, any::<bool>(), any::<bool>(), items);
    let long = all.prop_map(|(words, seed, picture, logo, item)| Long {
        words,
        seed,
        picture,
        logo,
        item,
    });
    let config = ProptestConfig {
        cases: cases.unwrap_or(2),
        failure_persistence: None,
        max_shrink_iters: 0,
        ..ProptestConfig::default()
    };
    // The same cases every day; more of them are the next ones.
    let mut runner =
        TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    runner
        .run(&long, |long| {
            check(&long);
            Ok(())
        })
        .unwrap();
}
