//! Areas where somebody lives or comes from: towns, villages and other places without a kind.

use std::ops::Range;

use crate::english::{
    self, people, places,
    public::{self, Public},
    things,
};
use crate::lint::{
    mention::People,
    prose::{Case, Gap, Word},
    recognise::date,
};

/// Returns the words of areas, also of those that no list has, after words of being or coming
/// somewhere.
pub(crate) fn find(words: &[Word], declared: &People) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        if out.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let found = words[at].case == Case::Capital && !words[at].possessive;
        let area = found.then(|| known_at(words, at).or_else(|| unknown_at(words, at, declared)));
        out.extend(area.flatten());
    }
    out
}

/// The word that leads to an area, "north" and the like passed over.
fn lead(words: &[Word], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).filter(|_| words[at].before == Gap::None)?;
    let direction = matches!(
        words[before].text.as_str(),
        "north" | "south" | "east" | "west" | "central" | "greater"
    );
    if direction { before.checked_sub(1) } else { Some(before) }
}

/// A place of the lists after a word of place.
fn known_at(words: &[Word], at: usize) -> Option<Range<usize>> {
    let word = &words[at];
    let leads = places::BEFORE_AN_AREA.has(&words[lead(words, at)?].text);
    if !leads || date::month(&word.text).is_some() {
        return None;
    }
    let pair = words.get(at + 1).filter(|next| next.before == Gap::None && next.is_capital());
    let plain = english::without_accents(&word.text);
    let double = pair.is_some_and(|next| {
        english::is_place(&format!("{plain} {}", english::without_accents(&next.text)))
    });
    let single = pair.is_none() && english::is_place(&plain);
    let people = ["ish", "ian", "ese", "an"].iter().any(|ending| plain.ends_with(ending))
        && !places::NO_PEOPLES.has(&plain);
    let end = if double { at + 2 } else { at + 1 };
    ((single || double) && !is_wide(&plain) && !people).then_some(at..end)
}

/// A country, or what is wider: from there is heritage, in it is no area.
fn is_wide(word: &str) -> bool {
    places::COUNTRIES.has(word) || places::LANDS.has(word)
}

/// A name that no list has, where it can be nothing but a place.
fn unknown_at(words: &[Word], at: usize, declared: &People) -> Option<Range<usize>> {
    const LONGEST: usize = 3;
    let more = words[at + 1..].iter().take(LONGEST - 1);
    let more = more.take_while(|next| next.before == Gap::None && next.is_capital()).count();
    let range = at..at + 1 + more;
    if !is_led(words, &range) && !is_called_a_town(words, &range) {
        return None;
    }
    let can_be = range.clone().all(|index| can_be_of_place(&words[index], declared));
    let ordinary = range.clone().all(|index| english::is_ordinary_word(&words[index].text));
    let of_body = more > 0 && things::BODIES.has(&words[range.end - 1].text)
        || words
            .get(range.end)
            .is_some_and(|next| next.before == Gap::None && next.case == Case::Upper);
    (can_be && !ordinary && !of_body && !words[range.end - 1].possessive).then_some(range)
}

fn can_be_of_place(word: &Word, declared: &People) -> bool {
    let text = english::without_accents(&word.text);
    !declared.names_word(&word.text)
        && !is_wide(&text)
        && !people::PEOPLES.has(&text)
        && public::kind_of(&text).is_none_or(|kind| kind == Public::Place)
        && !english::is_title(&text)
        && date::month(&text).is_none()
        && !english::is_weekday(&text)
}

/// "Lived in Tarnside", "came to Harlby", "a village near Castlefinnan".
fn is_led(words: &[Word], range: &Range<usize>) -> bool {
    const NEAR: usize = 7;
    let Some(lead) = lead(words, range.start) else { return false };
    let leads = words[lead].text.as_str();
    if !places::BEFORE_AN_AREA.has(leads) && !matches!(leads, "through" | "across") {
        return false;
    }
    let sentence = words[lead].sentence;
    let before = words[lead.saturating_sub(NEAR)..=lead].iter();
    let lives = before
        .filter(|word| word.sentence == sentence)
        .any(|word| places::BESIDE_AN_AREA.has(&word.text));
    let first = english::without_accents(&words[range.start].text);
    let person = english::is_first_name(&first) && range.len() == 1;
    let plain = matches!(leads, "in" | "near" | "outside") && !person;
    plain || (lives && (!person || matches!(leads, "in" | "near" | "outside")))
}

/// "The town, Eastley Sands,", "Ebberford is a small place".
fn is_called_a_town(words: &[Word], range: &Range<usize>) -> bool {
    let before = range.start.checked_sub(1).filter(|_| words[range.start].before == Gap::Clause);
    let named = before.is_some_and(|before| places::TOWNS.has(&words[before].text));
    let called = range.start.checked_sub(2).is_some_and(|town| {
        matches!(words[town + 1].text.as_str(), "called" | "named")
            && places::TOWNS.has(&words[town].text)
    });
    let is = words.get(range.end).is_some_and(|next| matches!(next.text.as_str(), "is" | "was"));
    let mut after = words[range.end..].iter().skip(1).take(3);
    named || called || (is && after.any(|word| places::TOWNS.has(&word.text)))
}
