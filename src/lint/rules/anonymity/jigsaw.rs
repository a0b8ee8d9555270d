use crate::english::{self, people, places, things};
use crate::lint::{
    Context, Passage, Sink, area, dated,
    mention::Actor,
    prose::{Case, Gap, Word},
    rule::declare_rule,
    told::{self, Who},
};
use std::{collections::BTreeMap, ops::Range};

declare_rule! {
    /// ## What it does
    /// Counts the kinds of detail that are told of one person over the whole briefing: exact age;
    /// month and year; area; heritage, faith, disability, sexual orientation or gender identity; a
    /// rare event. At the third kind it speaks, once. A country of birth is heritage; what befell
    /// somebody of the family is a rare event of the family's. The partnership's own area does not
    /// count, nor does what is told of many: pupils, “families”, carers of a survey.
    ///
    /// ## Why it matters
    /// Each piece is harmless. Three together are often one person.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin, aged 16 months, moved from Poland in March 2024. The family lived in Keighley."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin, a toddler, had moved to the county with the family a year before."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership). The count of three: house rule.
    pub static RULE = { name: "jigsaw", group: Anonymity, level: Warn, asks: Briefing(check) }
}

/// The kind of what somebody is by descent, faith or body.
const HERITAGE: &str = "heritage, faith, disability, sexual orientation or gender identity";

/// The kind of what hardly ever happens.
const RARE: &str = "rare event";

/// How many kinds of detail are too many.
const TOO_MANY: usize = 3;

/// A detail of somebody.
struct Detail {
    passage: usize,
    words: Range<usize>,
    kind: String,
    who: Who,
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for detail in details(cx) {
        let of = kinds.entry(key(&detail.who)).or_default();
        if of.contains(&detail.kind) || of.len() >= TOO_MANY {
            continue;
        }
        of.push(detail.kind.clone());
        if of.len() == TOO_MANY {
            let passage = &cx.passages()[detail.passage];
            let span = passage.span_of_words(&passage.words()[detail.words.clone()]);
            let (first, second, third) = (&of[0], &of[1], &of[2]);
            out.push(
                span,
                format!(
                    "three kinds of detail about one person: {first}; {second}; and here {third}"
                ),
            )
            .why("each piece is harmless; three together are often one person")
            .help("make one of them vaguer: “a toddler”, “in the spring”, “in a town nearby”");
        }
    }
}

fn key(who: &Who) -> String {
    who.person.map_or_else(|| who.word.clone(), |person| format!("#{person}"))
}

/// All details, in reading order.
fn details(cx: &Context<'_>) -> Vec<Detail> {
    let mut out = Vec::new();
    for told in cx.ages().iter().filter(|told| told.is_exact) {
        out.push(Detail {
            passage: told.passage,
            words: told.words.clone(),
            kind: "exact age".to_owned(),
            who: told.who.clone(),
        });
    }
    let passages = cx.passages().iter().enumerate();
    for (index, passage) in passages.filter(|(_, passage)| passage.is_english()) {
        let found = found(cx, index, passage);
        let ranges: Vec<Range<usize>> = found.iter().map(|(words, _)| words.clone()).collect();
        for ((words, kind), who) in found.into_iter().zip(told::owners(cx, index, &ranges)) {
            let Some(mut who) = who else { continue };
            // What befell somebody of the family in the news is found as the family's.
            if kind == RARE && who.person.is_none() && who.actor == Actor::Family {
                who = told::subject(cx);
            }
            out.push(Detail { passage: index, words, kind: kind.to_owned(), who });
        }
    }
    out.retain(|detail| detail.who.actor != Actor::Worker);
    out.sort_by_key(|detail| (detail.passage, detail.words.start));
    out
}

/// The details of a passage that are no ages, with their kinds.
fn found<'c>(
    cx: &'c Context<'_>,
    index: usize,
    passage: &Passage<'_>,
) -> Vec<(Range<usize>, &'c str)> {
    let words = passage.words();
    let hits = cx.hits(index).iter().filter(|hit| hit.list == "jigsaw");
    let listed = hits.filter(|hit| !is_general(words, &hit.words));
    let mut out: Vec<(Range<usize>, &str)> =
        listed.map(|hit| (hit.words.clone(), &*hit.term.kind)).collect();
    let origins = (0..words.len()).filter(|at| is_origin(words, *at)).map(|at| at..at + 1);
    out.extend(origins.filter(|range| !is_general(words, range)).map(|range| (range, HERITAGE)));
    out.extend(dated::months(passage).into_iter().map(|words| (words, "month and year")));
    let own = [&cx.briefing.partnership, &cx.collection.name].into_iter().flatten();
    let own: Vec<String> = own.map(|name| name.to_lowercase()).collect();
    let is_own =
        |range: &Range<usize>| own.iter().any(|own| own.contains(words[range.start].text.as_str()));
    let areas = area::find(words, cx.people())
        .into_iter()
        .filter(|range| !is_own(range) && !is_of_another_review(words, range.start));
    out.extend(areas.map(|words| (words, "area")));
    out
}

/// "Child Q in Hackney": somebody of a review that the public knows by a letter.
fn is_of_another_review(words: &[Word], area: usize) -> bool {
    let word = |back: usize| area.checked_sub(back).map(|at| &words[at]);
    let letter = word(2).is_some_and(|one| one.text.len() == 1 && one.case != Case::Lower);
    letter && word(3).is_some_and(|one| matches!(one.text.as_str(), "child" | "baby" | "adult"))
}

/// "Kurdish", "born in Ghana", "came from Sudan".
fn is_origin(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let plain = english::without_accents(&word.text);
    if word.case != Case::Capital {
        return false;
    }
    let before = at.checked_sub(1).filter(|_| word.before == Gap::None);
    let leads = before.is_some_and(|before| places::BEFORE_AN_AREA.has(&words[before].text));
    people::PEOPLES.has(&plain) || (places::LANDS.has(&plain) && leads)
}

/// "A learning disability nurse", "training on autism": not of the person. Whose people it is that a
/// nurse is of, the sentence says.
fn is_general(words: &[Word], range: &Range<usize>) -> bool {
    let after = words[range.end..].iter().take(2).take_while(|word| word.before == Gap::None);
    let before = words[..range.start].iter().rev().take(3);
    let of_people = people::PEOPLES.has(&words[range.start].text);
    let is_one = |word: &Word| of_people && people::WORKERS.has(&word.text);
    after.chain(before).any(|word| things::GENERAL.has(&word.text) && !is_one(word))
        || names_a_body(words, range)
}

/// "The Council for Catholic Maintained Schools", "the Muslim Women's Network".
fn names_a_body(words: &[Word], range: &Range<usize>) -> bool {
    const REACH: usize = 3;
    let after = words[range.end..].iter().take(REACH);
    let mut capitals =
        after.take_while(|word| word.before == Gap::None && word.case == Case::Capital);
    capitals.any(|word| {
        let one = word.text.strip_suffix('s').unwrap_or(&word.text);
        let is_body = things::BODIES.has(&word.text) || things::BODIES.has(one);
        is_body && !matches!(one, "church" | "mosque" | "temple" | "family")
    })
}
