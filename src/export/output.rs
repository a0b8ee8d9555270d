//! A kind of output as one value: what it is called, who may see it, where it goes, how it is drawn.

use std::cmp::Ordering;

use crate::export::Paper;
use crate::export::Produced;
use crate::export::Task;
use crate::export::TemplateFault;
use crate::export::catalogue::OUTPUTS;
use crate::outputs::Group;
use crate::outputs::Name;
use crate::text;
use crate::view::FacilitatorView;
use crate::view::View;

/// A kind of output.
#[derive(Debug)]
pub struct Output {
    /// What it is called.
    pub name: Name,
    /// The words of `--to` that it is made by beside its own; none: only when it is named.
    pub(super) groups: &'static [Group],
    /// The pages that it is set on.
    pub pages: Pages,
    /// Its place in packs, what is used in the room first; nothing: it is in none.
    pub(super) place: Option<u8>,
    /// How it is drawn.
    pub(super) draw: Draw,
}

/// Who may see an output.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Audience {
    /// Everybody in the room.
    Participants,
    /// The facilitator alone.
    Facilitator,
}

/// The pages that an output is set on.
#[derive(Debug)]
pub enum Pages {
    /// None: a screen breaks its lines.
    None,
    /// Pages for a screen, where a picture has as many dots as the screen.
    Screen,
    /// Paper.
    Paper {
        /// The sizes that there are, where there is more than the usual one.
        sizes: &'static [Paper],
        /// Whether it goes to a press too.
        press: bool,
    },
}

/// How an output is drawn, typed by what it may see: one for participants cannot be handed a
/// facilitator's word.
#[derive(Debug)]
pub(super) enum Draw {
    /// Of the participants' view.
    Participants(fn(&Task<'_, View>) -> Result<Produced, TemplateFault>),
    /// Of the facilitator's view.
    Facilitator(fn(&Task<'_, FacilitatorView>) -> Result<Produced, TemplateFault>),
    /// Of finished files: those that this audience may see.
    Pack(Audience),
}

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

    /// Returns who may see it.
    pub fn audience(&self) -> Audience {
        match self.draw {
            Draw::Participants(_) => Audience::Participants,
            Draw::Facilitator(_) => Audience::Facilitator,
            Draw::Pack(audience) => audience,
        }
    }

    /// Whether it holds other outputs.
    pub fn is_pack(&self) -> bool {
        matches!(self.draw, Draw::Pack(_))
    }

    /// Whether it is a pack that holds another output.
    pub fn holds(&self, other: &Self) -> bool {
        let may_see = match self.audience() {
            Audience::Participants => other.audience() == Audience::Participants,
            Audience::Facilitator => true,
        };
        self.is_pack() && may_see && other.place.is_some()
    }

    /// Returns the outputs that it holds, what is used first first.
    pub(super) fn held(&self) -> Vec<&'static Self> {
        let mut held: Vec<&Self> = Self::all().filter(|other| self.holds(other)).collect();
        held.sort_by_key(|other| other.place);
        held
    }
}

impl PartialEq for Output {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Output {}

impl PartialOrd for Output {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Output {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name.cmp(&other.name)
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
        assert_eq!(named("comment-copy"), []);
        assert_eq!(named("deck"), [Name::Deck]);
        assert_eq!(named("html"), [Name::Page, Name::Fragment, Name::Deck, Name::Presenter]);
        let papers = [Name::Handout, Name::Poster, Name::LargePrint, Name::Session, Name::Slides];
        assert_eq!(named("pdf"), papers);
        assert_eq!(named("all").len(), 12);
        assert_eq!(Output::usual().len(), USUAL.len());
    }

    /// Posters are for a wall and fragments for a website, not for a pack.
    #[test]
    fn packs_hold_what_their_audience_may_see() {
        let shared =
            [Name::Deck, Name::Handout, Name::LargePrint, Name::Page, Name::Slides, Name::Text];
        assert_eq!(held(Name::Pack), shared);
        let all = [&[Name::Presenter, Name::Session][..], &shared].concat();
        assert_eq!(held(Name::FacilitatorPack), all);
        assert_eq!(held(Name::Deck), []);
    }

    #[test]
    fn every_output_has_a_name_of_its_own() {
        let names: Vec<Name> = Output::all().map(|output| output.name).collect();
        assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
    }
}
