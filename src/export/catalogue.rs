//! The outputs, in the order of the manual: a row each.

use crate::export::Paper;
use crate::export::html;
use crate::export::output::Audience;
use crate::export::output::Draw;
use crate::export::output::Output;
use crate::export::output::Pages;
use crate::export::pdf;
use crate::export::text;
use crate::outputs::Group;
use crate::outputs::Name;

const PDF: &[Group] = &[Group::Pdf, Group::All];
const HTML: &[Group] = &[Group::Html, Group::All];
const OTHER: &[Group] = &[Group::All];

/// A4, where nothing else is to be had.
const PAPER: Pages = Pages::Paper { sizes: &[], press: false };

/// Every output.
pub(super) static OUTPUTS: &[Output] = &[
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
        draw: Draw::Participants(text::draw),
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
];
