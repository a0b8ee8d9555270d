//! What a valid briefing may have, lack, or have in several ways.

/// Where a piece of TOML stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
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
pub struct Choice {
    pub name: &'static str,
    pub place: Place,
    pub ways: &'static [&'static str],
}

const fn choice(name: &'static str, place: Place, ways: &'static [&'static str]) -> Choice {
    Choice { name, place, ways }
}

/// All of them.
pub const CHOICES: &[Choice] = &[
    choice("scheme", Place::Shape, &["topic", "case", "thematic", "plain", "ours"]),
    choice("language", Place::Shape, &["en-GB", "cy", "pl", "ar"]),
    choice(
        "headings",
        Place::Shape,
        &[
            "",
            "Our own heading",
            "What partners understood about this family before the child came to harm at home and after it",
        ],
    ),
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
    choice("url", Place::Briefing, &["", "url = \"https://a.example/robin\""]),
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
        &[
            "",
            "logo = { file = \"logo.png\" }",
            "logo = { file = \"logo.png\", alt = \"A ring\" }",
            "logos = [{ file = \"a.png\", alt = \"A ring\" }, { file = \"b.png\" }]",
        ],
    ),
    choice("accent", Place::Brand, &["", "accent = \"#78285a\""]),
    choice("paper", Place::Brand, &["", "paper = \"#fff8e7\""]),
];

const VOICE: &str = "[[voice]]\ntext = \"He loved water.\"\nfrom = \"His aunt\"\nagreed = true";

/// Returns the place of a choice.
pub fn at(name: &str) -> usize {
    CHOICES.iter().position(|one| one.name == name).unwrap()
}

/// Whether two ways go together in a valid briefing.
pub fn go_together((one, way): (usize, usize), (other, another): (usize, usize)) -> bool {
    let taken = |name: &str, value: &str| {
        let is =
            |choice: usize, way: usize| choice == at(name) && CHOICES[choice].ways[way] == value;
        is(one, way) || is(other, another)
    };
    // Who has no words for a heading has to write one.
    let has_no_words = taken("language", "pl") || taken("language", "ar");
    let needs_headings = has_no_words || taken("scheme", "thematic");
    let needs_review = taken("scheme", "case");
    !(needs_headings && taken("headings", "") || needs_review && taken("review", ""))
}
