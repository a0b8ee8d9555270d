//! What is tried.

use crate::{office, private, seeds, texts, view, words};

/// Something that takes any bytes.
pub struct Target {
    /// Its name, which its corpus has too.
    pub name: &'static str,
    /// Takes an input, and panics where something does not hold.
    pub run: fn(&[u8]),
    /// Returns inputs to start from: the project's samples.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words that are put into inputs; none where inputs are no text.
    pub words: &'static [&'static [&'static str]],
}

/// Every target.
pub const TARGETS: &[Target] = &[
    Target { name: "format", run: texts::format, seeds: seeds::briefings, words: words::FORMAT },
    Target {
        name: "settings",
        run: texts::settings,
        seeds: seeds::settings,
        words: words::SETTINGS,
    },
    Target { name: "markup", run: texts::markup, seeds: seeds::prose, words: words::MARKUP },
    Target { name: "prose", run: texts::prose, seeds: seeds::prose, words: words::PROSE },
    Target { name: "names", run: texts::prose, seeds: seeds::names, words: words::NAMES },
    Target { name: "places", run: texts::prose, seeds: seeds::places, words: words::PLACES },
    Target { name: "ages", run: texts::prose, seeds: seeds::ages, words: words::AGES },
    Target { name: "contacts", run: texts::prose, seeds: seeds::contacts, words: words::CONTACTS },
    Target { name: "dates", run: texts::prose, seeds: seeds::dates, words: words::DATES },
    Target { name: "welsh", run: texts::welsh, seeds: seeds::welsh, words: words::WELSH },
    Target { name: "private", run: private::private, seeds: seeds::private, words: words::PRIVATE },
    Target { name: "picture", run: office::picture, seeds: seeds::pictures, words: &[] },
    Target { name: "word", run: office::word, seeds: seeds::documents, words: words::WORD },
    Target { name: "draft", run: office::draft, seeds: seeds::drafts, words: words::DRAFT },
    Target { name: "comments", run: office::comments, seeds: seeds::copies, words: words::WORD },
    Target { name: "parcel", run: office::parcel, seeds: seeds::parcels, words: words::PARCEL },
    Target { name: "view", run: view::view, seeds: seeds::fields, words: words::FIELDS },
    Target { name: "mend", run: texts::mend, seeds: seeds::briefings, words: words::FORMAT },
    Target { name: "edit", run: texts::edit, seeds: seeds::briefings, words: words::FORMAT },
];

/// Returns a target by its name.
pub fn target(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}
