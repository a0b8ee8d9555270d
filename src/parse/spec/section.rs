//! The tables that are drawn as the briefing's text: sections, actions, questions, voices.

use crate::parse::spec::Kind;
use crate::parse::spec::Limit;
use crate::parse::spec::Table;
use crate::parse::spec::free;
use crate::parse::spec::needed;

const SECTION_MINUTES: Kind = Kind::Number(Limit { least: 0.0, most: 7.0 });
const QUESTION_MINUTES: Kind = Kind::Number(Limit { least: 0.5, most: 120.0 });

pub(super) static SECTION: Table = Table {
    name: "[[section]]",
    about: "One of the seven sections.",
    one_of: &[],
    keys: &[
        needed("slot", Kind::Slug, "The slot of the scheme that it fills."),
        free("heading", Kind::Plain, "Its heading, when it is not the scheme's."),
        free(
            "heading-hidden",
            Kind::Bool,
            "Whether the heading is for assistive technology alone.",
        ),
        free("body", Kind::Markdown, "Its text."),
        free("say", Kind::Markdown, "A facilitator word: what is said in place of the body."),
        free("do", Kind::Markdown, "A facilitator word: what the facilitator does."),
        free("minutes", SECTION_MINUTES, "Its share of the seven minutes; by words unless set."),
        free("image", Kind::Table(&IMAGE), "Its picture."),
    ],
};

static IMAGE: Table = Table {
    name: "image",
    about: "A picture: JPEG, PNG or WebP.",
    one_of: &[],
    keys: &[
        needed("file", Kind::Path, "The file, relative to the briefing."),
        free("alt", Kind::Plain, "What the picture says to who cannot see it."),
        free("decorative", Kind::Bool, "Whether it says nothing; in place of `alt`."),
        free("caption", Kind::Plain, "The words under it."),
        free("credit", Kind::Plain, "Who made it."),
    ],
};

pub(super) static ACTION: Table = Table {
    name: "[[action]]",
    about: "Something that should change.",
    one_of: &[],
    keys: &[
        needed("change", Kind::MarkdownLine, "What should change."),
        free("owner", Kind::Plain, "Who sees to it."),
        free("by", Kind::Date, "By when."),
        free("evidence", Kind::Plain, "How we will know."),
        free(
            "status",
            Kind::Choice(&["open", "done", "not-done"]),
            "How far it has come; `open` unless set.",
        ),
        free("outcome", Kind::Plain, "What came of it, or why it was not done."),
    ],
};

pub(super) static QUESTION: Table = Table {
    name: "[[question]]",
    about: "A question to reflect on.",
    one_of: &[],
    keys: &[
        needed("text", Kind::Plain, "The question."),
        free(
            "minutes",
            QUESTION_MINUTES,
            "Its share of the discussion; an equal share unless set.",
        ),
        free("prompt", Kind::Markdown, "A facilitator word: how to help the group with it."),
        free(
            "for",
            Kind::Choice(&["individual", "team", "managers"]),
            "Whom it asks; the team unless set.",
        ),
    ],
};

pub(super) static VOICE: Table = Table {
    name: "[[voice]]",
    about: "Words of the child, the adult or the family.",
    one_of: &[],
    keys: &[
        needed("text", Kind::Markdown, "What they said."),
        needed("from", Kind::Plain, "Who said it."),
        free("agreed", Kind::Bool, "Whether they agreed to these words being used here."),
    ],
};
