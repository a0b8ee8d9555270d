//! What the rules of the group `language` have in common: terms of a list, where they are meant.

use std::ops::Range;

use crate::diag::Fix;
use crate::english::{WordList, denial, talk};
use crate::lint::{
    Context, Passage, Sink,
    lexicon::Hit,
    prose::{self, Gap, Word},
};
use crate::source::Span;

/// The lists whose terms are reported wherever they are meant, the one with the graver fault first.
const LISTS: &[&str] = &[
    "suicide-wording",
    "suicide-detail",
    "exploitation-wording",
    "victim-blaming",
    "label-before-person",
    "outdated-term",
    "depersonalised",
];

/// Reports the terms of a rule's list, and those that the collection adds to it.
pub(super) fn report(cx: &Context<'_>, rule: &str, out: &mut Sink<'_>) {
    report_if(cx, rule, out, |_, _| true);
}

/// Reports the terms of a rule's list that a test lets through, and those that the collection adds.
pub(super) fn report_if(
    cx: &Context<'_>,
    rule: &str,
    out: &mut Sink<'_>,
    is_fault: impl Fn(usize, &Hit<'_>) -> bool,
) {
    let passages = cx.passages().iter().enumerate();
    for (index, passage) in passages.filter(|(_, passage)| passage.is_english()) {
        let hits = cx.hits(index);
        for hit in hits.iter().filter(|hit| hit.list == rule) {
            let hidden = near(hits, hit).iter().any(|other| is_narrower(other, hit));
            if !hidden && is_meant_as(passage, hit) && is_fault(index, hit) {
                push(cx, passage, hit, out);
            }
        }
        for hit in cx.house_hits(index).iter().filter(|hit| hit.list == rule) {
            if is_meant_as(passage, hit) {
                push(cx, passage, hit, out);
            }
        }
    }
}

/// The hits, which are in order, that can share words with one.
fn near<'h, 'l>(hits: &'h [Hit<'l>], hit: &Hit<'_>) -> &'h [Hit<'l>] {
    const LONGEST: usize = 24;
    let first = hits.partition_point(|other| other.words.start + LONGEST < hit.words.start);
    let last = hits.partition_point(|other| other.words.start < hit.words.end);
    &hits[first..last.max(first)]
}

/// Whether another list's term fits the same words better.
fn is_narrower(other: &Hit<'_>, hit: &Hit<'_>) -> bool {
    let rank = |hit: &Hit<'_>| LISTS.iter().position(|list| *list == hit.list);
    let (Some(rank_of_other), Some(rank)) = (rank(other), rank(hit)) else { return false };
    let shared = other.words.start < hit.words.end && hit.words.start < other.words.end;
    let longer = other.words.len().cmp(&hit.words.len());
    rank_of_other != rank && shared && (longer.is_gt() || (longer.is_eq() && rank_of_other < rank))
}

fn push(cx: &Context<'_>, passage: &Passage<'_>, hit: &Hit<'_>, out: &mut Sink<'_>) {
    let words = &passage.words()[hit.words.clone()];
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
    let written = &passage.text[first.range.start..last.range.end];
    let span = passage.span_of_words(words);
    let fault = hit.term.fault.as_ref().unwrap_or(&hit.in_list.fault);
    let mut finding = out
        .push(span, format!("“{}” {fault}", shortened(written)))
        .why(hit.in_list.why.clone())
        .help(hit.term.prefer.clone());
    if let Some(source) = hit.in_list.source_of(hit.term) {
        finding = finding.source(source);
    }
    if let Some(fix) = fix(cx, passage, hit, span) {
        finding.fix(fix);
    }
}

/// A long quotation would hide the message.
fn shortened(written: &str) -> String {
    const MOST_WORDS: usize = 8;
    let words: Vec<&str> = written.split_whitespace().collect();
    if words.len() <= MOST_WORDS {
        return words.join(" ");
    }
    format!("{} … {}", words[..4].join(" "), words[words.len() - 2..].join(" "))
}

/// The one approved wording, where the term has one and the file has the words as they are read.
fn fix(cx: &Context<'_>, passage: &Passage<'_>, hit: &Hit<'_>, span: Span) -> Option<Fix> {
    let words = &passage.words()[hit.words.clone()];
    let read: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let read = read.join(" ");
    let (_, better) = hit.term.fix.iter().find(|(wording, _)| *wording == read)?;
    let old: Vec<&str> = read.split(' ').collect();
    let new: Vec<&str> = better.split(' ').collect();
    // The words that both have at their end stay as they are written.
    let kept = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let kept = kept.min(old.len() - 1);
    let changed = &words[..words.len() - kept];
    let place = passage.span_of_words(changed);
    let range = changed.first()?.range.start..changed.last()?.range.end;
    let written = &cx.source.text[place.range()];
    if written != &passage.text[range] || written.contains('\n') || !span.holds(place) {
        return None;
    }
    let mut text = new[..new.len() - kept].join(" ");
    if written.starts_with(char::is_uppercase) {
        text[..1].make_ascii_uppercase();
    }
    let message = format!("write “{better}”");
    Some(Fix::replace(place, text, message).safe())
}

/// Whether a term is meant; one that is at fault also where it is denied only is not quoted.
fn is_meant_as(passage: &Passage<'_>, hit: &Hit<'_>) -> bool {
    if !hit.term.even_denied {
        return is_meant(passage, &hit.words);
    }
    let words = &passage.words()[hit.words.clone()];
    let bytes =
        words.first().zip(words.last()).map(|(first, last)| first.range.start..last.range.end);
    bytes.is_some_and(|bytes| !passage.is_quoted(&bytes))
        && !is_discussed(passage.words(), &hit.words)
}

/// Whether a term is meant: not quoted, not denied, and not spoken about as a term.
pub(super) fn is_meant(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let words = passage.words();
    let (Some(first), Some(last)) = (words.get(range.start), words.get(range.end - 1)) else {
        return false;
    };
    let bytes = first.range.start..last.range.end;
    !passage.is_quoted(&bytes) && !is_denied(words, range.start) && !is_discussed(words, range)
}

/// Whether a denial stands shortly before a term, in its clause: "she did not put herself at risk".
fn is_denied(words: &[Word], start: usize) -> bool {
    const REACH: usize = 6;
    let mut at = start;
    for _ in 0..REACH {
        if at == 0 || words[at].before == Gap::Sentence {
            return false;
        }
        at -= 1;
        let word = words[at].text.as_str();
        if denial::DENIALS.has(word) {
            // "not only" and "no doubt" deny nothing.
            let next = words[at + 1].text.as_str();
            return !matches!((word, next), ("not", "only") | ("no", "doubt"));
        }
        if matches!(word, "than" | "instead") {
            return true;
        }
        if !denial::BEFORE_THE_DENIED.has(word) || words[at + 1].before == Gap::Clause {
            return false;
        }
    }
    false
}

/// Whether a sentence speaks about a term, not with it.
fn is_discussed(words: &[Word], range: &Range<usize>) -> bool {
    const NEAR: usize = 5;
    const FAR: usize = 14;
    let before: Vec<&str> = prose::before(words, range.start).take(FAR).collect();
    let after: Vec<&str> = prose::after(words, range.end - 1).take(FAR).collect();
    let any = |words: &[&str], of: &WordList| words.iter().any(|word| of.has(word));
    let near_before = &before[..before.len().min(NEAR)];
    let near_after = &after[..after.len().min(NEAR)];
    if any(near_before, &talk::TERMS) {
        return true;
    }
    let is = |word: &&str| talk::IS.has(word);
    let is_a_term = any(near_after, &talk::TERMS) && near_after.iter().any(is);
    let is_gone =
        any(near_after, &talk::GONE) && (any(&before, &talk::USES) || any(&after, &talk::TERMS));
    is_a_term
        || is_gone
        || is_turned_away(&before)
        || (any(&before, &talk::TURNS) && any(&after, &talk::TERMS))
}

/// "We never say that", "nobody should write that": a word for a use, and shortly before it one that
/// turns away from it. The nearest word comes first.
fn is_turned_away(before: &[&str]) -> bool {
    const USE: usize = 8;
    const TURN: usize = 6;
    before.iter().take(USE).enumerate().any(|(at, word)| {
        talk::USES.has(word) && before[at + 1..].iter().take(TURN).any(|word| talk::TURNS.has(word))
    })
}
