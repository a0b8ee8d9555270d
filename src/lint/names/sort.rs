//! What a capital word can be, by the lists.

use crate::english::{self, names, public, time};
use crate::lint::{
    names::{context, reader::Reader},
    prose::{Case, Gap},
    recognise::date,
};

/// What a capital word can be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Sort {
    /// A declared name.
    Declared,
    /// A name that the public knows.
    Public,
    /// No name: an ordinary word, a number.
    Other,
    /// A place, and nobody's first name.
    Place,
    /// A first name that is nothing else.
    Name,
    /// A first name that is an ordinary word too: Grace.
    Given,
    /// A first name that is a place too: Charlotte.
    PlaceName,
    /// A surname, of which many are places too.
    Surname,
    /// A surname that is an ordinary word too, a month or a season.
    Common,
    /// A word that no list has.
    Unknown,
    /// A word that no list has, made of two ordinary ones: Keysafe, Thistlewood.
    Made,
}

impl Reader<'_> {
    /// Says what the word at a place is.
    pub(super) fn sort(&self, at: usize) -> Sort {
        let word = &self.words[at];
        let text = word.text.as_str();
        if self.people.names_word(text) || self.known.is_public(text) {
            return Sort::Declared;
        }
        if self.is_public(at) {
            return Sort::Public;
        }
        if text.chars().count() < 2 || text.contains(|one: char| one.is_ascii_digit() || one == '.')
        {
            return Sort::Other;
        }
        let bare = self.plain[at].trim_end_matches('\'');
        if self.known.has_word(text) {
            return Sort::Other;
        }
        if date::month(bare).is_some() || context::is_day(bare) {
            return self.sort_of_month(at, bare);
        }
        if time::SEASONS.has(bare) && self.is_dated(at) {
            return Sort::Other;
        }
        self.sort_by_lists(at, bare)
    }

    fn sort_by_lists(&self, at: usize, bare: &str) -> Sort {
        let common = english::is_ordinary_word(bare);
        let first_name = english::is_first_name(bare);
        let surname = names::SURNAMES.has(bare);
        let place = self.is_place(at, bare);
        match (first_name, surname, common) {
            _ if place && !first_name => Sort::Place,
            _ if place => Sort::PlaceName,
            (true, _, true) => Sort::Given,
            (false, true, true) => Sort::Common,
            (true, _, false) => Sort::Name,
            (false, true, false) => Sort::Surname,
            (false, false, true) => Sort::Other,
            (false, false, false) => unknown(bare),
        }
    }

    /// A month is nobody, but for those that are first names too.
    fn sort_of_month(&self, at: usize, bare: &str) -> Sort {
        let near_number =
            |index: usize| self.words.get(index).is_some_and(|next| next.case == Case::Number);
        let dated = near_number(at + 1)
            || context::follows_place_word(self.words, at)
            || at.checked_sub(1).is_some_and(near_number)
            || self.is_dated(at);
        if english::is_first_name(bare) && !dated { Sort::Common } else { Sort::Other }
    }

    /// "by Autumn", "last May", "Summer came": a time, and nobody.
    fn is_dated(&self, at: usize) -> bool {
        let passes = self.right_after(at + 1).is_some_and(|next| time::SEASONS_DO.has(&next.text));
        let timed =
            self.right_before(at).is_some_and(|before| time::BEFORE_A_SEASON.has(&before.text));
        passes || (timed && !self.is_told_of_a_person(at + 1))
    }

    /// Whether a word is a place, or one with the word beside it.
    pub(super) fn is_place(&self, at: usize, bare: &str) -> bool {
        if english::is_place(bare) {
            return true;
        }
        let pair = |first: usize| {
            let (Some(one), Some(two)) = (self.words.get(first), self.words.get(first + 1)) else {
                return false;
            };
            two.before == Gap::None
                && one.is_capital()
                && two.is_capital()
                && english::is_place(&format!("{} {}", self.plain[first], self.plain[first + 1]))
        };
        pair(at) || at.checked_sub(1).is_some_and(pair)
    }
}

/// What a word can be that no list has.
fn unknown(bare: &str) -> Sort {
    if public::is_medicine(bare) {
        return Sort::Public;
    }
    // The plural of a people, a compound of ordinary words, an adjective of a place.
    let known = |stem: &str| english::is_ordinary_word(stem) || english::is_place(stem);
    let ordinary = names::ENDINGS.all().any(|ending| bare.strip_suffix(ending).is_some_and(known))
        || names::LEARNED_ENDINGS.all().any(|ending| bare.ends_with(ending))
        || names::JOINED_STARTS.all().any(|start| {
            bare.strip_prefix(start).is_some_and(|rest| rest.len() > 3 && known(rest))
        });
    if ordinary {
        Sort::Other
    } else if is_compound(bare) || ends_as_a_body(bare) {
        Sort::Made
    } else {
        Sort::Unknown
    }
}

/// "Throughcare", "Crossreach".
fn ends_as_a_body(word: &str) -> bool {
    const SHORTEST: usize = 3;
    let ends = |ending| word.strip_suffix(ending).is_some_and(|rest| rest.len() >= SHORTEST);
    names::ENDS_OF_BODIES.all().any(ends)
}

/// "Keysafe", "Careline": two ordinary words in one.
fn is_compound(word: &str) -> bool {
    const SHORTEST: usize = 3;
    word.is_ascii()
        && (SHORTEST..word.len().saturating_sub(SHORTEST)).any(|middle| {
            let (one, two) = word.split_at(middle);
            two.len() > SHORTEST && english::is_ordinary_word(one) && english::is_ordinary_word(two)
        })
}
