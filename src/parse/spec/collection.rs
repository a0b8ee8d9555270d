//! The tables of `sevenmin.toml`.

use crate::parse::spec::Kind;
use crate::parse::spec::Table;
use crate::parse::spec::free;
use crate::parse::spec::needed;

/// The whole file.
pub static COLLECTION: Table = Table {
    name: "the collection",
    about: "`sevenmin.toml`, the nearest one at or above a briefing; all of it optional.",
    one_of: &[],
    keys: &[
        free("partnership", Kind::Table(&PARTNERSHIP), "Who issues the briefings."),
        free("brand", Kind::Table(&BRAND), "The partnership's colours."),
        free("rules", Kind::Levels, "The levels of rules and groups; a rule beats its group."),
        free("marking", Kind::Table(&MARKING), "Whether briefings need a marking."),
        free("vocabulary", Kind::Table(&VOCABULARY), "Terms added to the built-in ones."),
        free("word", Kind::Tables(&WORD), "Words added to a rule that has a list."),
        free("private", Kind::Table(&PRIVATE), "Terms that are never to be published."),
        free("export", Kind::Table(&EXPORT), "What `export` does unless told otherwise."),
        free("scheme", Kind::Tables(&SCHEME), "Orders of sections of your own."),
    ],
};

static PARTNERSHIP: Table = Table {
    name: "[partnership]",
    about: "Who issues the briefings.",
    one_of: &[],
    keys: &[
        free("name", Kind::Plain, "The partnership's name."),
        free("short", Kind::Plain, "Its short name."),
        free("contact", Kind::Plain, "Whom to write to or call."),
        free("url", Kind::Url, "Its web address."),
        free("logo", Kind::Table(&LOGO), "Its sign."),
        free("standing-questions", Kind::Texts, "Questions to ask after every briefing."),
    ],
};

static LOGO: Table = Table {
    name: "logo",
    about: "A partnership's sign.",
    one_of: &[],
    keys: &[
        needed("file", Kind::Path, "The picture, relative to `sevenmin.toml`."),
        free("alt", Kind::Plain, "What it says to who cannot see it."),
    ],
};

static BRAND: Table = Table {
    name: "[brand]",
    about: "The partnership's colours.",
    one_of: &[],
    keys: &[
        free("accent", Kind::Color, "The colour of the head."),
        free("paper", Kind::Color, "The print ground; white unless set."),
    ],
};

static MARKING: Table = Table {
    name: "[marking]",
    about: "Whether briefings need a marking.",
    one_of: &[],
    keys: &[free(
        "required",
        Kind::Bool,
        "Whether every briefing needs one; then `missing-marking` speaks.",
    )],
};

static VOCABULARY: Table = Table {
    name: "[vocabulary]",
    about: "Terms added to the built-in ones.",
    one_of: &[],
    keys: &[
        free("themes", Kind::Tables(&TERM), "Themes."),
        free("audience", Kind::Tables(&TERM), "Agencies."),
        free("review-types", Kind::Tables(&TERM), "Review types."),
    ],
};

static TERM: Table = Table {
    name: "term",
    about: "A term of the vocabulary.",
    one_of: &[],
    keys: &[
        needed("slug", Kind::Slug, "What a briefing writes."),
        needed("name", Kind::Plain, "What readers see."),
    ],
};

static WORD: Table = Table {
    name: "[[word]]",
    about: "A word of the house, added to a rule that has a list.",
    one_of: &[],
    keys: &[
        needed("rule", Kind::Plain, "The rule."),
        needed("term", Kind::Plain, "The word or phrase."),
        free("prefer", Kind::Plain, "What to write in its place."),
        free("source", Kind::Plain, "Where that comes from."),
        free("date", Kind::Date, "The date of the source."),
    ],
};

static PRIVATE: Table = Table {
    name: "[private]",
    about: "Terms that are never to be published.",
    one_of: &[],
    keys: &[free(
        "terms",
        Kind::Path,
        "A list, one a line, kept outside the collection and never printed.",
    )],
};

static EXPORT: Table = Table {
    name: "[export]",
    about: "What `export` does unless told otherwise.",
    one_of: &[],
    keys: &[
        free("to", Kind::Texts, "The kinds of output, as for `--to`."),
        free("out", Kind::Path, "The folder, relative to `sevenmin.toml`."),
    ],
};

static SCHEME: Table = Table {
    name: "[[scheme]]",
    about: "An order of sections of your own; not under a built-in's name.",
    one_of: &[],
    keys: &[
        needed("name", Kind::Slug, "What a briefing writes in `scheme`."),
        needed("slots", Kind::Tables(&SLOT), "The seven slots, in order."),
    ],
};

static SLOT: Table = Table {
    name: "slot",
    about: "One slot of a scheme.",
    one_of: &[],
    keys: &[
        needed("name", Kind::SlotName, "What a section writes in `slot`."),
        needed(
            "role",
            Kind::Choice(&[
                "context",
                "event",
                "review",
                "findings",
                "change",
                "questions",
                "information",
            ]),
            "What the slot is for; exactly one is `change` and one `questions`.",
        ),
        needed("heading", Kind::PerLanguage, "Its heading in each language."),
    ],
};
