//! The tables of a briefing.

use crate::parse::spec::Kind;
use crate::parse::spec::Limit;
use crate::parse::spec::Table;
use crate::parse::spec::free;
use crate::parse::spec::needed;
use crate::parse::spec::section::ACTION;
use crate::parse::spec::section::QUESTION;
use crate::parse::spec::section::SECTION;
use crate::parse::spec::section::VOICE;

const SESSION_MINUTES: Kind = Kind::Number(Limit { least: 0.0, most: 240.0 });

/// The whole file.
pub static BRIEFING: Table = Table {
    name: "the briefing",
    about: "One briefing is one UTF-8 TOML 1.1 file.",
    one_of: &[],
    keys: &[
        needed("format", Kind::FormatVersion, "The version of this format."),
        needed("briefing", Kind::Table(&ABOUT), "What the briefing is."),
        free(
            "review",
            Kind::Table(&REVIEW),
            "The review that it teaches from; scheme `case` needs it.",
        ),
        free("person", Kind::Tables(&PERSON), "Who the text may name."),
        free("section", Kind::Tables(&SECTION), "The seven sections, in the scheme's order."),
        free(
            "action",
            Kind::Tables(&ACTION),
            "What should change; drawn in the slot with the role `change`.",
        ),
        free(
            "question",
            Kind::Tables(&QUESTION),
            "Questions to reflect on; drawn in the slot with the role `questions`.",
        ),
        free(
            "voice",
            Kind::Tables(&VOICE),
            "The child's, adult's or family's own words; drawn before the first section.",
        ),
        free(
            "support",
            Kind::Tables(&SUPPORT),
            "Where readers can get help; telephone numbers here are not personal data.",
        ),
        free("resource", Kind::Tables(&RESOURCE), "Further reading."),
        free("source", Kind::Tables(&SOURCE), "Where the facts come from."),
        free("acronym", Kind::Tables(&ACRONYM), "Short forms and what they stand for."),
        free(
            "sign-off",
            Kind::Tables(&SIGN_OFF),
            "Who agreed the text; in no participants' output.",
        ),
        free(
            "revision",
            Kind::Tables(&REVISION),
            "What changed; drawn at the end of page and text.",
        ),
        free("waiver", Kind::Tables(&WAIVER), "Lets one rule pass, on purpose."),
        free("session", Kind::Table(&SESSION), "The running order around the seven minutes."),
    ],
};

static ABOUT: Table = Table {
    name: "[briefing]",
    about: "What the briefing is.",
    one_of: &[],
    keys: &[
        needed(
            "id",
            Kind::Id,
            "Names the output files. May not end like one of them, such as `-handout`.",
        ),
        needed("title", Kind::Short(120), "The title."),
        free("partnership", Kind::Plain, "Who issues it; needed here or in `sevenmin.toml`."),
        free(
            "scheme",
            Kind::Slug,
            "The order of sections: `case` (default), `topic`, `thematic`, `plain`, or one of the collection's.",
        ),
        free("language", Kind::Language, "The language of the text; `en-GB` unless set."),
        free(
            "status",
            Kind::Choice(&["draft", "approved", "published", "withdrawn"]),
            "How far it has come; `draft` unless set.",
        ),
        free(
            "marking",
            Kind::Choice(&["none", "OFFICIAL", "OFFICIAL-SENSITIVE"]),
            "The protective marking; `none` unless set.",
        ),
        free("version", Kind::Plain, "The version, such as \"1.0\"."),
        free("issued", Kind::Date, "The day of issue; needed once published."),
        free("review-by", Kind::Date, "The day to look at it again."),
        free("summary", Kind::Short(300), "One or two sentences for listings."),
        free("authors", Kind::Texts, "Who wrote it."),
        free("contact", Kind::Plain, "Whom to write to or call."),
        free("themes", Kind::Slugs, "Slugs of the vocabulary."),
        free("audience", Kind::Slugs, "Slugs of the agencies that it is for."),
        free(
            "fictional",
            Kind::Bool,
            "Whether it is an invented example; then every output says so.",
        ),
        free("content-warning", Kind::Plain, "What a reader should know before reading on."),
    ],
};

static REVIEW: Table = Table {
    name: "[review]",
    about: "The review that the briefing teaches from.",
    one_of: &[],
    keys: &[
        needed("type", Kind::Slug, "The kind of review, a slug of the vocabulary."),
        free("scope", Kind::Choice(&["local", "national"]), "Whose review it is."),
        needed("title", Kind::Plain, "The review's title."),
        free(
            "partnership",
            Kind::Plain,
            "Who commissioned it, when it is not the briefing's own partnership.",
        ),
        free("reviewers", Kind::Texts, "Who wrote it."),
        needed(
            "report",
            Kind::Choice(&["published", "withheld", "unpublished", "none"]),
            "What became of the report.",
        ),
        free("published", Kind::Date, "When it was published."),
        free("url", Kind::Url, "Where it can be read."),
        free("documents", Kind::Tables(&DOCUMENT), "Its other documents."),
        free("improvements", Kind::Markdown, "What is published when the report is withheld."),
        free(
            "withheld-reason",
            Kind::Plain,
            "Who decided, when, and why it would be inappropriate to publish.",
        ),
        free("period", Kind::Plain, "The time that the review looks at."),
    ],
};

static DOCUMENT: Table = Table {
    name: "documents",
    about: "One of the review's documents.",
    one_of: &[],
    keys: &[
        needed("title", Kind::Plain, "The document's title."),
        needed("url", Kind::Url, "Where it can be read."),
    ],
};

static PERSON: Table = Table {
    name: "[[person]]",
    about: "Somebody whom the text may name.",
    one_of: &["pseudonym", "name"],
    keys: &[
        free("pseudonym", Kind::Plain, "A name that is not the person's."),
        free("name", Kind::Plain, "A real name that is public already."),
        needed(
            "role",
            Kind::Choice(&[
                "child",
                "sibling",
                "parent",
                "carer",
                "adult",
                "perpetrator",
                "family",
                "professional",
                "public",
            ]),
            "Who the person is.",
        ),
        free("age", Kind::Plain, "The age at the time of harm, such as \"16 months\"."),
        free(
            "chosen-by",
            Kind::Choice(&["family", "reviewer", "unknown"]),
            "Who chose the pseudonym.",
        ),
    ],
};

static SUPPORT: Table = Table {
    name: "[[support]]",
    about: "Where readers can get help.",
    one_of: &["phone", "url"],
    keys: &[
        free("for", Kind::Choice(&["everyone", "staff"]), "Whom it is for; everyone unless set."),
        needed("name", Kind::Plain, "The service's name."),
        free("phone", Kind::Plain, "Its telephone number."),
        free("url", Kind::Url, "Its web address."),
        free("note", Kind::Plain, "Hours and cost."),
    ],
};

static RESOURCE: Table = Table {
    name: "[[resource]]",
    about: "Further reading.",
    one_of: &[],
    keys: &[
        needed("title", Kind::Plain, "Its title."),
        free("url", Kind::Url, "Its web address."),
        free("note", Kind::Plain, "A remark."),
    ],
};

static SOURCE: Table = Table {
    name: "[[source]]",
    about: "Where facts come from.",
    one_of: &[],
    keys: &[
        needed("title", Kind::Plain, "Its title."),
        free("url", Kind::Url, "Its web address."),
        free("accessed", Kind::Date, "When it was read."),
    ],
};

static ACRONYM: Table = Table {
    name: "[[acronym]]",
    about: "A short form and what it stands for.",
    one_of: &[],
    keys: &[
        needed("short", Kind::Plain, "The short form."),
        needed("long", Kind::Plain, "What it stands for."),
    ],
};

static SIGN_OFF: Table = Table {
    name: "[[sign-off]]",
    about: "Who agreed the text; for the record.",
    one_of: &[],
    keys: &[
        needed("role", Kind::Plain, "In which role."),
        free("agency", Kind::Plain, "Of which agency."),
        needed("date", Kind::Date, "When."),
        free("version", Kind::Plain, "Which version; any unless set."),
    ],
};

static REVISION: Table = Table {
    name: "[[revision]]",
    about: "What changed in a version.",
    one_of: &[],
    keys: &[
        needed("version", Kind::Plain, "The version."),
        needed("date", Kind::Date, "Its date."),
        needed("note", Kind::Plain, "What changed."),
    ],
};

static WAIVER: Table = Table {
    name: "[[waiver]]",
    about: "Lets one rule pass, on purpose.",
    one_of: &[],
    keys: &[
        needed("rule", Kind::Plain, "The rule's name; not `private-term`."),
        free(
            "at",
            Kind::Plain,
            "The place: `briefing`, `review`, `session`, `section.SLOT`, or a table's name and number such as `voice.1`. The whole file unless set.",
        ),
        needed("reason", Kind::Plain, "Why it may pass."),
        free("by", Kind::Plain, "Who decided."),
    ],
};

static SESSION: Table = Table {
    name: "[session]",
    about: "The running order, in minutes, around the seven of the briefing.",
    one_of: &[],
    keys: &[
        free("opening", SESSION_MINUTES, "Minutes of the opening; 1 unless set."),
        free("discussion", SESSION_MINUTES, "Minutes of the discussion; 10 unless set."),
        free("actions", SESSION_MINUTES, "Minutes of the actions and close; 2 unless set."),
        free("welcome", Kind::Markdown, "Words on wellbeing to open with."),
        free("ground-rules", Kind::Texts, "How the group works together."),
        free(
            "standing-questions",
            Kind::Bool,
            "Whether the collection's own questions follow; true unless set.",
        ),
    ],
};
