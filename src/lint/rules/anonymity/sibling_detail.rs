use crate::english::{self, people};
use crate::lint::{
    Context, Passage, Sink,
    mention::Actor,
    prose::{Gap, Word},
    recognise::numeral,
    rule::declare_rule,
    told,
};
use crate::model::PersonRole;
use std::ops::Range;

declare_rule! {
    /// ## What it does
    /// Finds the exact age of a brother or sister, declared or not, and how many brothers and
    /// sisters of which sex there are.
    ///
    /// ## Why it matters
    /// Brothers and sisters live on with the story. A family with "three girls and a boy" is soon
    /// found.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin has two older brothers."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin has older siblings."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership). Leicestershire and Rutland change family
    /// compositions.
    pub static RULE = { name: "sibling-detail", group: Anonymity, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for passage in cx.passages().iter().filter(|passage| passage.is_english()) {
        for range in counted(passage) {
            let span = passage.span_of_words(&passage.words()[range]);
            out.push(span, "the number and sex of siblings stand here")
                .why("brothers and sisters live on with the story, and a family of this shape is soon found")
                .help("write “siblings”, without number or without sex");
        }
    }
    for told in told::ages(cx) {
        let declared = told.who.person.and_then(|index| cx.briefing.people[index].role.get());
        let sibling = declared.is_some_and(|role| role.value == PersonRole::Sibling)
            || (told.who.person.is_none()
                && told.who.actor == Actor::Family
                && english::is_sibling(&told.who.word));
        let passage = &cx.passages()[told.passage];
        if sibling || is_of_sibling(passage.words(), &told.words) {
            let span = passage.span_of_words(&passage.words()[told.words.clone()]);
            out.push(span, "the exact age of a sibling stands here")
                .why("brothers and sisters live on with the story")
                .help("write “older” or “younger”, or “of primary school age”");
        }
    }
}

/// "His four-year-old brother": the sibling follows the age.
fn is_of_sibling(words: &[Word], age: &Range<usize>) -> bool {
    let after = words[age.end..].iter().take(3).take_while(|word| word.before == Gap::None);
    let mut after = after.map(|word| word.text.as_str());
    let old = age.clone().any(|at| words[at].text == "old");
    old && after.any(english::is_sibling)
}

/// Where siblings are counted and their sex is told.
fn counted(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let words = passage.words();
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut next = 0;
    for at in 0..words.len() {
        if at < next {
            continue;
        }
        if let Some(end) =
            count_at(words, at).or_else(|| pair_at(words, at)).or_else(|| sorted_at(words, at))
        {
            out.push(at..end);
            next = end;
        }
    }
    out
}

/// "Two older brothers", "one of three sisters".
fn count_at(words: &[Word], at: usize) -> Option<usize> {
    let (number, count) =
        numeral::cardinal_at(words[at..].iter().take(2).map(|word| word.text.as_str()))?;
    let sibling = after_between(words, at + count)?;
    let text = words[sibling].text.as_str();
    let sexed = people::BROTHERS.has(text) || people::SISTERS.has(text);
    // "One of his brothers" counts nothing.
    let part = number == 1 && words[at + 1].text == "of";
    let age = words[at + count].text == "year" || words[at + count].text == "month";
    (sexed && !part && !age && number < 20).then_some(sibling + 1)
}

/// "A brother and two sisters", "an older brother and a younger sister".
fn pair_at(words: &[Word], at: usize) -> Option<usize> {
    if !matches!(words[at].text.as_str(), "a" | "an" | "one") {
        return None;
    }
    let first = after_between(words, at + 1)?;
    if words.get(first + 1)?.text != "and" {
        return None;
    }
    let counted = words.get(first + 2)?;
    let number =
        matches!(counted.text.as_str(), "a" | "an") || numeral::cardinal(&counted.text).is_some();
    let second = after_between(words, first + 3)?;
    let (one, two) = (words[first].text.as_str(), words[second].text.as_str());
    let sexes = |one: &str, two: &str| people::BROTHERS.has(one) && people::SISTERS.has(two);
    (number && (sexes(one, two) || sexes(two, one))).then_some(second + 1)
}

/// "Three siblings, two boys and a girl".
fn sorted_at(words: &[Word], at: usize) -> Option<usize> {
    if !words[at].text.starts_with("sibling") {
        return None;
    }
    let rest =
        words[at + 1..].iter().take(8).take_while(|word| word.sentence == words[at].sentence);
    let rest: Vec<&str> = rest.map(|word| word.text.as_str()).collect();
    let boys = rest.iter().position(|word| matches!(*word, "boy" | "boys" | "male"))?;
    let girls = rest.iter().position(|word| matches!(*word, "girl" | "girls" | "female"))?;
    let numbers = rest
        .iter()
        .filter(|word| matches!(**word, "a" | "one") || numeral::cardinal(word).is_some())
        .count();
    (numbers >= 2).then_some(at + 2 + boys.max(girls))
}

/// The sibling after words such as "older" and "half".
fn after_between(words: &[Word], from: usize) -> Option<usize> {
    const REACH: usize = 4;
    let mut at = from;
    while at < from + REACH
        && words
            .get(at)
            .is_some_and(|word| word.before == Gap::None && people::ABOUT_SIBLINGS.has(&word.text))
    {
        at += 1;
    }
    let word = words.get(at).filter(|word| word.before == Gap::None)?;
    (english::is_sibling(&word.text) && word.text != "twin").then_some(at)
}
