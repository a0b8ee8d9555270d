use crate::english::{self, places, things};
use crate::lint::{
    Context, Sink, dated,
    mention::Actor,
    prose::{Case, Gap, Word},
    recognise::date,
    rule::declare_rule,
    told::{self, Who},
};
use std::{collections::BTreeMap, ops::Range};

declare_rule! {
    /// ## What it does
    /// Counts the kinds of detail that are told of one person over the whole briefing: exact age;
    /// month and year; area; heritage, faith, disability, sexual orientation or gender identity; a
    /// rare event. At the third kind it speaks, once. The partnership's own area does not count.
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
    for told in told::ages(cx) {
        out.push(Detail {
            passage: told.passage,
            words: told.words,
            kind: "exact age".to_owned(),
            who: told.who,
        });
    }
    let passages = cx.passages().iter().enumerate();
    for (index, passage) in passages.filter(|(_, passage)| passage.is_english()) {
        let mut add = |words: Range<usize>, kind: &str| {
            let who = told::owner(cx, index, &words);
            out.push(Detail { passage: index, words, kind: kind.to_owned(), who });
        };
        for hit in cx.hits(index).iter().filter(|hit| hit.list == "jigsaw") {
            if !is_general(passage.words(), &hit.words) {
                add(hit.words.clone(), &hit.term.kind);
            }
        }
        for words in dated::months(passage) {
            add(words, "month and year");
        }
        for words in areas(cx, passage.words()) {
            add(words, "area");
        }
    }
    out.retain(|detail| detail.who.actor != Actor::Worker);
    out.sort_by_key(|detail| (detail.passage, detail.words.start));
    out
}

/// "A learning disability nurse", "training on autism": not of the person.
fn is_general(words: &[Word], range: &Range<usize>) -> bool {
    let after = words[range.end..].iter().take(2).take_while(|word| word.before == Gap::None);
    let before = words[..range.start].iter().rev().take(3);
    after.chain(before).any(|word| things::GENERAL.has(&word.text))
}

/// Places after a word of place, the partnership's own left out.
fn areas(cx: &Context<'_>, words: &[Word]) -> Vec<Range<usize>> {
    let own = [&cx.briefing.partnership, &cx.collection.name].into_iter().flatten();
    let own: Vec<String> = own.map(|name| name.to_lowercase()).collect();
    let found = (1..words.len()).filter_map(|at| area_at(words, at));
    found
        .filter(|range| !own.iter().any(|own| own.contains(words[range.start].text.as_str())))
        .collect()
}

fn area_at(words: &[Word], at: usize) -> Option<Range<usize>> {
    let word = &words[at];
    let before = words[at - 1].text.as_str();
    let direction = matches!(before, "north" | "south" | "east" | "west" | "central" | "greater");
    let preposition = match at.checked_sub(2).filter(|_| direction) {
        Some(index) => words[index].text.as_str(),
        None => before,
    };
    let leads = places::BEFORE_AN_AREA.has(preposition);
    let month = date::month(&word.text).is_some();
    if word.case != Case::Capital || word.before != Gap::None || !leads || month {
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
    ((single || double) && !places::COUNTRIES.has(&plain) && !people).then_some(at..end)
}
