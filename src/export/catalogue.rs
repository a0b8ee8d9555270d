//! The outputs, in the order of the manual: a row each, and how they are looked up.

use crate::export::{
    Paper, html, office,
    output::{Audience, Draw, Output, Pages},
    pdf, text as plain_text,
};
use crate::outputs::{Group, Name};
use crate::text;

const PDF: &[Group] = &[Group::Pdf, Group::All];
const HTML: &[Group] = &[Group::Html, Group::All];
const OFFICE: &[Group] = &[Group::Office, Group::All];
const OTHER: &[Group] = &[Group::All];

/// The sheets of an office program.
const SHEETS: Pages = Pages::Sheets { sizes: &[Paper::A4, Paper::Letter] };

/// A4, where nothing else is to be had.
const PAPER: Pages = Pages::Paper { sizes: &[], press: false };

/// Every output.
static OUTPUTS: &[Output] = &[
    Output {
        name: Name::Handout,
        groups: PDF,
        pages: Pages::Paper { sizes: &[Paper::A4, Paper::A3, Paper::Letter], press: true },
        place: Some(4),
        draw: Draw::Participants(pdf::draw),
    },
    Output {
        name: Name::Poster,
        groups: PDF,
        pages: Pages::Paper { sizes: &[], press: true },
        place: None,
        draw: Draw::Participants(pdf::draw),
    },
    Output {
        name: Name::LargePrint,
        groups: PDF,
        pages: PAPER,
        place: Some(5),
        draw: Draw::Participants(pdf::draw),
    },
    Output {
        name: Name::Session,
        groups: PDF,
        pages: PAPER,
        place: Some(2),
        draw: Draw::Facilitator(pdf::draw),
    },
    Output {
        name: Name::Slides,
        groups: PDF,
        pages: Pages::Screen,
        place: Some(7),
        draw: Draw::Participants(pdf::draw),
    },
    Output {
        name: Name::Page,
        groups: HTML,
        pages: Pages::None,
        place: Some(6),
        draw: Draw::Participants(html::page),
    },
    Output {
        name: Name::Fragment,
        groups: HTML,
        pages: Pages::None,
        place: None,
        draw: Draw::Participants(html::fragment),
    },
    Output {
        name: Name::Deck,
        groups: HTML,
        pages: Pages::None,
        place: Some(3),
        draw: Draw::Participants(html::deck),
    },
    Output {
        name: Name::Presenter,
        groups: HTML,
        pages: Pages::None,
        place: Some(1),
        draw: Draw::Facilitator(html::presenter),
    },
    Output {
        name: Name::Text,
        groups: OTHER,
        pages: Pages::None,
        place: Some(8),
        draw: Draw::Participants(plain_text::draw),
    },
    Output {
        name: Name::Pack,
        groups: OTHER,
        pages: Pages::None,
        place: None,
        draw: Draw::Pack(Audience::Participants),
    },
    Output {
        name: Name::FacilitatorPack,
        groups: OTHER,
        pages: Pages::None,
        place: None,
        draw: Draw::Pack(Audience::Facilitator),
    },
    Output {
        name: Name::IdentitySheet,
        groups: &[],
        pages: PAPER,
        place: None,
        draw: Draw::Identity(pdf::draw),
    },
    Output {
        name: Name::Document,
        groups: OFFICE,
        pages: SHEETS,
        place: Some(10),
        draw: Draw::Participants(|task| Ok(office::document(task))),
    },
    Output {
        name: Name::CommentCopy,
        groups: &[],
        pages: SHEETS,
        place: None,
        draw: Draw::Partners(|task| Ok(office::comment_copy(task))),
    },
    Output {
        name: Name::Slideshow,
        groups: OFFICE,
        pages: Pages::None,
        place: Some(9),
        draw: Draw::Slideshow(|task| Ok(office::slideshow(task))),
    },
    Output {
        name: Name::FacilitatorSlideshow,
        groups: OFFICE,
        pages: Pages::None,
        place: Some(11),
        draw: Draw::FacilitatorSlideshow(|task| Ok(office::facilitator_slideshow(task))),
    },
];

/// What `export` makes unless told otherwise.
const USUAL: &[Name] = &[Name::Handout, Name::Deck, Name::Presenter, Name::Pack];

impl Output {
    /// Returns all kinds, in the order of the manual.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        OUTPUTS.iter()
    }

    /// Returns what `export` makes unless told otherwise.
    pub fn usual() -> Vec<&'static Self> {
        USUAL.iter().filter_map(|name| Self::of(*name)).collect()
    }

    /// Returns the output of a name; nothing where a name is only kept free.
    pub fn of(name: Name) -> Option<&'static Self> {
        Self::all().find(|output| output.name == name)
    }

    /// Returns the outputs that a word of `--to` stands for: a kind or a group.
    pub fn named(word: &str) -> Option<Vec<&'static Self>> {
        let in_group = |output: &&Self| output.groups.iter().any(|group| group.word() == word);
        let found: Vec<&Self> =
            Self::all().filter(|output| output.name.word() == word || in_group(output)).collect();
        (!found.is_empty()).then_some(found)
    }

    /// Returns every word that `--to` knows.
    pub fn words() -> Vec<&'static str> {
        let kinds = Self::all().map(|output| output.name.word());
        kinds.chain(Group::EACH.map(Group::word)).collect()
    }

    /// Returns what to write in place of a word that is no kind of output.
    pub fn advice(word: &str) -> String {
        let known = Self::words();
        match text::nearest(word, known.iter().copied()) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("it knows {}", text::and_list(&known)),
        }
    }

    /// Returns the outputs that it holds, what is used first first.
    pub(super) fn held(&self) -> Vec<&'static Self> {
        let mut held: Vec<&Self> = Self::all().filter(|other| self.holds(other)).collect();
        held.sort_by_key(|other| other.place);
        held
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(word: &str) -> Vec<Name> {
        let found = Output::named(word).into_iter().flatten();
        found.map(|output| output.name).collect()
    }

    fn held(name: Name) -> Vec<Name> {
        Output::of(name).unwrap().held().iter().map(|output| output.name).collect()
    }

    #[test]
    fn a_word_stands_for_outputs() {
        for word in Output::words() {
            assert!(!named(word).is_empty(), "{word}");
        }
        assert_eq!(named("leaflet"), []);
        assert_eq!(named("comment-copy"), [Name::CommentCopy]);
        let office = [Name::Document, Name::Slideshow, Name::FacilitatorSlideshow];
        assert_eq!(named("office"), office);
        assert_eq!(named("deck"), [Name::Deck]);
        assert_eq!(named("html"), [Name::Page, Name::Fragment, Name::Deck, Name::Presenter]);
        let papers = [Name::Handout, Name::Poster, Name::LargePrint, Name::Session, Name::Slides];
        assert_eq!(named("pdf"), papers);
        assert_eq!(named("all").len(), 15);
        assert_eq!(Output::usual().len(), USUAL.len());
    }

    /// Posters are for a wall and fragments for a website, not for a pack.
    #[test]
    fn packs_hold_what_their_audience_may_see() {
        let shared =
            [Name::Deck, Name::Handout, Name::LargePrint, Name::Page, Name::Slides, Name::Text];
        let shared = [&shared[..], &[Name::Slideshow, Name::Document]].concat();
        assert_eq!(held(Name::Pack), shared);
        let own = [Name::FacilitatorSlideshow];
        let all = [&[Name::Presenter, Name::Session][..], &shared, &own].concat();
        assert_eq!(held(Name::FacilitatorPack), all);
        assert_eq!(held(Name::Deck), []);
    }

    #[test]
    fn every_output_has_a_name_of_its_own() {
        let names: Vec<Name> = Output::all().map(|output| output.name).collect();
        assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
    }
}
