//! Every shape of a valid briefing can be drawn: each list empty or filled, each optional field there
//! or not, alone and in all pairs, in every output.

use std::collections::BTreeMap;

use sevenmin::assets::Assets;
use sevenmin::export::Images;
use sevenmin::export::Item;
use sevenmin::export::Material;
use sevenmin::export::Output;
use sevenmin::export::OwnPress;
use sevenmin::export::Templates;
use sevenmin::export::Workshop;
use sevenmin::media::Picture;
use sevenmin::parse;
use sevenmin::source::Source;
use sevenmin::text::date_from_iso;
use sevenmin::view;
use sevenmin::view::Input;

use crate::tools;

/// Where a piece of TOML stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Place {
    Briefing,
    Review,
    EverySection,
    Picture,
    EveryAction,
    EveryQuestion,
    EverySupport,
    Session,
    /// Whole tables.
    Tables,
    Partnership,
    Brand,
    /// What is no TOML: it says how the rest is put together.
    Shape,
}

/// One thing that a briefing has, lacks, or has in several ways.
struct Choice {
    name: &'static str,
    place: Place,
    ways: &'static [&'static str],
}

const fn choice(name: &'static str, place: Place, ways: &'static [&'static str]) -> Choice {
    Choice { name, place, ways }
}

const CHOICES: &[Choice] = &[
    choice("scheme", Place::Shape, &["topic", "case", "thematic", "plain", "ours"]),
    choice("language", Place::Shape, &["en-GB", "cy", "pl"]),
    choice("headings", Place::Shape, &["", "Our own heading"]),
    choice("sections", Place::Shape, &["0", "7", "4"]),
    choice("actions", Place::Shape, &["0", "1", "3"]),
    choice("questions", Place::Shape, &["0", "1", "3"]),
    choice("support", Place::Shape, &["", "everyone", "staff", "everyone staff"]),
    choice("picture", Place::Shape, &["", "alt = \"A map\"", "decorative = true"]),
    choice("draft", Place::Shape, &["", "yes"]),
    choice(
        "review",
        Place::Shape,
        &[
            "",
            "report = \"none\"",
            "report = \"published\"",
            "report = \"withheld\"",
            "report = \"unpublished\"",
        ],
    ),
    choice("version", Place::Briefing, &["", "version = \"1.0\""]),
    choice("issued", Place::Briefing, &["", "issued = 2026-05-14"]),
    choice("review-by", Place::Briefing, &["", "review-by = 2027-05-14"]),
    choice("summary", Place::Briefing, &["", "summary = \"In short.\""]),
    choice(
        "authors",
        Place::Briefing,
        &["", "authors = []", "authors = [\"A team\", \"A board\"]"],
    ),
    choice(
        "contact",
        Place::Briefing,
        &[
            "",
            "contact = \"a@b.example\"",
            "contact = \"020 7946 0000\"",
            "contact = \"Ask your lead\"",
        ],
    ),
    choice("content-warning", Place::Briefing, &["", "content-warning = \"A hard subject.\""]),
    choice("fictional", Place::Briefing, &["", "fictional = true"]),
    choice(
        "marking",
        Place::Briefing,
        &["", "marking = \"OFFICIAL\"", "marking = \"OFFICIAL-SENSITIVE\""],
    ),
    choice(
        "status",
        Place::Briefing,
        &["", "status = \"approved\"", "status = \"published\"", "status = \"withdrawn\""],
    ),
    choice("scope", Place::Review, &["", "scope = \"local\"", "scope = \"national\""]),
    choice("review-partnership", Place::Review, &["", "partnership = \"Another board\""]),
    choice("reviewers", Place::Review, &["", "reviewers = [\"A. Reviewer\", \"B. Reviewer\"]"]),
    choice("review-published", Place::Review, &["", "published = 2026-04-02"]),
    choice("review-url", Place::Review, &["", "url = \"https://a.example/robin\""]),
    choice(
        "documents",
        Place::Review,
        &["", "documents = [{ title = \"Summary\", url = \"https://a.example/summary\" }]"],
    ),
    choice(
        "improvements",
        Place::Review,
        &["", "improvements = \"They ask again.\\n\\n- And again.\""],
    ),
    choice("withheld-reason", Place::Review, &["", "withheld-reason = \"The family asked.\""]),
    choice("period", Place::Review, &["", "period = \"2023 to 2024\""]),
    choice(
        "heading-hidden",
        Place::EverySection,
        &["", "heading-hidden = true", "heading-hidden = false"],
    ),
    choice(
        "body",
        Place::EverySection,
        &[
            "",
            "body = \"Plain words.\"",
            "body = \"Some **strong** words:\\n\\n1. one\\n2. [two](https://a.example)\\n\\n> said\"",
        ],
    ),
    choice("say", Place::EverySection, &["", "say = \"Tell it.\""]),
    choice("do", Place::EverySection, &["", "do = \"Pause.\""]),
    choice("minutes", Place::EverySection, &["", "minutes = 0.5"]),
    choice("caption", Place::Picture, &["", "caption = \"The map\""]),
    choice("credit", Place::Picture, &["", "credit = \"A. Drawer\""]),
    choice("owner", Place::EveryAction, &["", "owner = \"Team leads\""]),
    choice("by", Place::EveryAction, &["", "by = 2026-09-30"]),
    choice("evidence", Place::EveryAction, &["", "evidence = \"A sample\""]),
    choice(
        "action-status",
        Place::EveryAction,
        &["", "status = \"done\"", "status = \"not-done\""],
    ),
    choice("outcome", Place::EveryAction, &["", "outcome = \"It was so.\""]),
    choice(
        "question-for",
        Place::EveryQuestion,
        &["", "for = \"individual\"", "for = \"managers\""],
    ),
    choice("question-minutes", Place::EveryQuestion, &["", "minutes = 3"]),
    choice("prompt", Place::EveryQuestion, &["", "prompt = \"Let silence be.\""]),
    choice(
        "reach",
        Place::EverySupport,
        &[
            "phone = \"116 123\"",
            "url = \"https://b.example\"",
            "phone = \"116 123\"\nurl = \"https://b.example\"",
        ],
    ),
    choice("support-note", Place::EverySupport, &["", "note = \"Any time, free.\""]),
    choice(
        "voices",
        Place::Tables,
        &[
            "",
            VOICE,
            "[[voice]]\ntext = \"A.\"\nfrom = \"An aunt\"\n[[voice]]\ntext = \"- B.\"\nfrom = \"A friend\"",
        ],
    ),
    choice("people", Place::Tables, &["", "[[person]]\npseudonym = \"Robin\"\nrole = \"child\""]),
    choice(
        "resources",
        Place::Tables,
        &[
            "",
            "[[resource]]\ntitle = \"Guidance\"",
            "[[resource]]\ntitle = \"Guidance\"\nurl = \"https://c.example\"\nnote = \"For carers.\"",
        ],
    ),
    choice(
        "sources",
        Place::Tables,
        &[
            "",
            "[[source]]\ntitle = \"The review\"",
            "[[source]]\ntitle = \"The review\"\nurl = \"https://d.example\"\naccessed = 2026-05-01",
        ],
    ),
    choice(
        "acronyms",
        Place::Tables,
        &["", "[[acronym]]\nshort = \"GP\"\nlong = \"general practitioner\""],
    ),
    choice(
        "revisions",
        Place::Tables,
        &["", "[[revision]]\nversion = \"1.0\"\ndate = 2026-05-14\nnote = \"First issue.\""],
    ),
    choice("opening", Place::Session, &["", "opening = 2"]),
    choice("discussion", Place::Session, &["", "discussion = 0", "discussion = 20"]),
    choice("session-actions", Place::Session, &["", "actions = 0"]),
    choice("welcome", Place::Session, &["", "welcome = \"Be well.\""]),
    choice("ground-rules", Place::Session, &["", "ground-rules = [\"Listen.\", \"Ask.\"]"]),
    choice("standing", Place::Session, &["", "standing-questions = false"]),
    choice("short", Place::Partnership, &["", "short = \"ESCP\""]),
    choice("own-contact", Place::Partnership, &["", "contact = \"https://e.example\""]),
    choice("own-url", Place::Partnership, &["", "url = \"https://e.example\""]),
    choice(
        "ours",
        Place::Partnership,
        &["", "standing-questions = [\"How will we know?\", \"Who else?\"]"],
    ),
    choice(
        "logo",
        Place::Partnership,
        &["", "logo = { file = \"logo.png\" }", "logo = { file = \"logo.png\", alt = \"A ring\" }"],
    ),
    choice("accent", Place::Brand, &["", "accent = \"#78285a\""]),
    choice("paper", Place::Brand, &["", "paper = \"#fff8e7\""]),
];

const VOICE: &str = "[[voice]]\ntext = \"He loved water.\"\nfrom = \"His aunt\"\nagreed = true";

/// A shape: the way that each of [`CHOICES`] is taken.
type Shape = Vec<usize>;

fn at(name: &str) -> usize {
    CHOICES.iter().position(|one| one.name == name).unwrap()
}

/// Whether two ways go together in a valid briefing.
fn go_together((one, way): (usize, usize), (other, another): (usize, usize)) -> bool {
    let taken = |name: &str, value: &str| {
        let is =
            |choice: usize, way: usize| choice == at(name) && CHOICES[choice].ways[way] == value;
        is(one, way) || is(other, another)
    };
    // Who has no words for a heading has to write one.
    let needs_headings = taken("language", "pl") || taken("scheme", "thematic");
    let needs_review = taken("scheme", "case");
    !(needs_headings && taken("headings", "") || needs_review && taken("review", ""))
}

/// Returns shapes in which every pair of ways that go together is found.
fn shapes() -> Vec<Shape> {
    let mut missing = pairs();
    let mut shapes = Vec::new();
    while let Some(&(first, second)) = missing.first() {
        let mut shape: Vec<Option<usize>> = vec![None; CHOICES.len()];
        shape[first.0] = Some(first.1);
        shape[second.0] = Some(second.1);
        for choice in 0..CHOICES.len() {
            if shape[choice].is_none() {
                shape[choice] = Some(best_way(choice, &shape, &missing));
            }
        }
        let shape: Shape = shape.into_iter().flatten().collect();
        missing.retain(|(one, other)| shape[one.0] != one.1 || shape[other.0] != other.1);
        shapes.push(shape);
    }
    shapes
}

type Pair = ((usize, usize), (usize, usize));

fn pairs() -> Vec<Pair> {
    let ways = CHOICES.iter().enumerate();
    let ways: Vec<(usize, usize)> =
        ways.flat_map(|(choice, of)| (0..of.ways.len()).map(move |way| (choice, way))).collect();
    let pairs = ways.iter().flat_map(|one| ways.iter().map(move |other| (*one, *other)));
    pairs.filter(|(one, other)| one.0 < other.0 && go_together(*one, *other)).collect()
}

/// Returns the way with which a shape holds most of the pairs that are still missing.
fn best_way(choice: usize, shape: &[Option<usize>], missing: &[Pair]) -> usize {
    let has = |(choice, way): (usize, usize)| shape[choice] == Some(way);
    let allowed = |way: &usize| {
        let taken = shape.iter().enumerate().filter_map(|(at, way)| Some((at, (*way)?)));
        taken.into_iter().all(|other| go_together((choice, *way), other))
    };
    let gain = |way: &usize| {
        let mine = (choice, *way);
        missing.iter().filter(|(a, b)| *a == mine && has(*b) || *b == mine && has(*a)).count()
    };
    (0..CHOICES[choice].ways.len()).filter(allowed).max_by_key(gain).unwrap()
}

/// A briefing of a shape, and its collection.
struct Written<'a> {
    shape: &'a Shape,
}

impl Written<'_> {
    fn way(&self, name: &str) -> &'static str {
        CHOICES[at(name)].ways[self.shape[at(name)]]
    }

    /// All that is chosen for a place, with something after each piece.
    fn all(&self, place: Place, after: &str) -> String {
        let chosen = CHOICES.iter().zip(self.shape).filter(|(choice, _)| choice.place == place);
        let pieces =
            chosen.map(|(choice, way)| choice.ways[*way]).filter(|piece| !piece.is_empty());
        pieces.flat_map(|piece| [piece, after]).collect()
    }

    fn slots(&self) -> [&'static str; 7] {
        match self.way("scheme") {
            "case" => {
                ["background", "concerns", "incident", "review", "findings", "change", "questions"]
            }
            "topic" => ["what", "why", "know", "signs", "change", "questions", "more"],
            "thematic" => {
                ["background", "theme-1", "theme-2", "theme-3", "theme-4", "change", "questions"]
            }
            "plain" => ["one", "two", "three", "four", "five", "six", "seven"],
            _ => ["a", "b", "c", "d", "e", "f", "g"],
        }
    }

    fn sections(&self) -> String {
        let many: usize = self.way("sections").parse().unwrap();
        let lines = self.all(Place::EverySection, "\n");
        let heading = match self.way("headings") {
            "" => String::new(),
            words => format!("heading = \"{words}\"\n"),
        };
        let sections = self.slots().into_iter().enumerate().filter(|(index, _)| *index < many);
        let sections = sections.map(|(index, slot)| {
            let picture = if index == 2 { self.picture() } else { String::new() };
            format!("[[section]]\nslot = \"{slot}\"\n{heading}{lines}{picture}\n")
        });
        sections.collect()
    }

    fn picture(&self) -> String {
        match self.way("picture") {
            "" => String::new(),
            alt => {
                let more = self.all(Place::Picture, ", ");
                format!("image = {{ {more}file = \"a.png\", {alt} }}\n")
            }
        }
    }

    fn repeated(&self, choice: &str, table: &str, place: Place) -> String {
        let many: usize = self.way(choice).parse().unwrap();
        format!("{table}\n{}\n", self.all(place, "\n")).repeat(many)
    }

    fn support(&self) -> String {
        let lines = self.all(Place::EverySupport, "\n");
        let all = self.way("support").split_whitespace();
        let tables = all.map(|audience| {
            format!("[[support]]\nname = \"A line\"\nfor = \"{audience}\"\n{lines}\n")
        });
        tables.collect::<Vec<String>>().concat()
    }

    fn review(&self) -> String {
        match self.way("review") {
            "" => String::new(),
            report => {
                let more = self.all(Place::Review, "\n");
                format!("[review]\ntype = \"lcspr\"\ntitle = \"A review\"\n{report}\n{more}\n")
            }
        }
    }

    fn briefing(&self) -> String {
        let (scheme, language) = (self.way("scheme"), self.way("language"));
        let head = self.all(Place::Briefing, "\n");
        format!(
            "format = 1\n\n[briefing]\nid = \"a\"\ntitle = \"Learning together\"\n\
             partnership = \"Exampleshire Partnership\"\nscheme = \"{scheme}\"\n\
             language = \"{language}\"\n{head}\n{}{}{}{}{}{}\n[session]\n{}",
            self.review(),
            self.sections(),
            self.repeated("actions", "[[action]]\nchange = \"Ask **again**.\"", Place::EveryAction),
            self.repeated(
                "questions",
                "[[question]]\ntext = \"What would help?\"",
                Place::EveryQuestion
            ),
            self.support(),
            self.all(Place::Tables, "\n"),
            self.all(Place::Session, "\n"),
        )
    }

    fn collection(&self) -> String {
        let roles =
            ["context", "event", "review", "findings", "change", "questions", "information"];
        let slots = self.slots().into_iter().zip(roles).map(|(name, role)| {
            format!(
                "{{ name = \"{name}\", role = \"{role}\", heading = {{ en = \"Part {name}\" }} }},"
            )
        });
        let scheme = match self.way("scheme") {
            "ours" => {
                format!("[[scheme]]\nname = \"ours\"\nslots = [{}]\n", slots.collect::<String>())
            }
            _ => String::new(),
        };
        let (partnership, brand) =
            (self.all(Place::Partnership, "\n"), self.all(Place::Brand, "\n"));
        format!("[partnership]\n{partnership}\n[brand]\n{brand}\n{scheme}")
    }

    /// Returns what the outputs are made of.
    fn material(&self, templates: &Templates) -> Material {
        let collection = parse::collection(&Source::new("sevenmin.toml", self.collection()));
        assert_eq!(collection.diagnostics, [], "{}", self.collection());
        let collection = collection.value.unwrap();
        let read = parse::briefing(&Source::new("a.toml", self.briefing()), &collection);
        assert_eq!(read.diagnostics, [], "{}", self.briefing());
        let briefing = read.value.unwrap();
        let picture = Picture::read(tools::PNG).unwrap();
        let logo = collection.logo.is_some().then(|| picture.encode(800));
        let sections = briefing.sections.iter().enumerate();
        let pictured = sections.filter(|(_, section)| section.image.is_some());
        let images = Images::new(
            pictured.map(|(index, _)| (index, picture.clone())).collect(),
            logo.clone(),
        );
        let input = Input {
            briefing: &briefing,
            collection: &collection,
            pictures: &images.files(),
            logo: logo.as_ref(),
            draft: !self.way("draft").is_empty(),
        };
        let view = view::facilitator(&input, view::participants(&input).0);
        let date = date_from_iso("2026-11-23").unwrap();
        Material { view, images, templates: templates.clone(), date }
    }

    /// Returns what is wrong with the outputs.
    fn faults(&self, templates: &Templates) -> Vec<String> {
        let material = self.material(templates);
        let mut workshop = Workshop::new(&material, &OwnPress);
        let mut faults = Vec::new();
        for output in Output::all() {
            let name = output.name.word();
            match workshop.make(Item::ordinary(output)) {
                Err(fault) => faults.push(format!("{name}: {fault}")),
                Ok(made) if ["text", "fragment"].contains(&name) => {
                    let text = String::from_utf8_lossy(&made.bytes);
                    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
                    if words.any(|word| ["none", "undefined"].contains(&word)) {
                        faults.push(format!("{name}: it prints a value that is not there"));
                    }
                }
                Ok(_) => {}
            }
        }
        faults
    }
}

/// Returns the ways that shapes have in common.
fn in_common(shapes: &[&Shape]) -> String {
    let common = (0..CHOICES.len()).filter_map(|choice| {
        let way = shapes[0][choice];
        let same = shapes.iter().all(|shape| shape[choice] == way);
        same.then(|| format!("{} = {:?}", CHOICES[choice].name, CHOICES[choice].ways[way]))
    });
    common.collect::<Vec<String>>().join(", ")
}

#[test]
fn the_shapes_hold_all_pairs() {
    let shapes = shapes();
    let pairs = pairs();
    let held = |(one, other): &Pair| {
        shapes.iter().any(|shape| shape[one.0] == one.1 && shape[other.0] == other.1)
    };
    assert!(pairs.len() > 8_000 && pairs.iter().all(held), "{}", pairs.len());
    assert!(shapes.len() < 60, "{}", shapes.len());
}

#[test]
fn every_output_of_every_shape_is_drawn() {
    let shapes = shapes();
    let templates = Templates::new(Assets::built_in());
    let mut faults: BTreeMap<String, Vec<&Shape>> = BTreeMap::new();
    for shape in &shapes {
        for fault in (Written { shape }).faults(&templates) {
            faults.entry(fault).or_default().push(shape);
        }
    }
    let told: Vec<String> = faults
        .iter()
        .map(|(fault, shapes)| format!("{fault}, with {}", in_common(shapes)))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
