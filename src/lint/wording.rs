//! What the rules of the group `language` have in common: terms of a list, where they are meant.

use crate::diag::Fix;
use crate::lint::{Context, Passage, Sink, lexicon::Hit, meant, quote::quoted};
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
        for hit in told(cx, rule, index).filter(|hit| is_fault(index, hit)) {
            push(cx, passage, hit, out);
        }
        for hit in cx.house_hits(index).iter().filter(|hit| hit.list == rule) {
            if meant::is_meant_as(passage, hit) {
                push(cx, passage, hit, out);
            }
        }
    }
}

/// Returns the terms of a rule's list in a passage that are meant, are no nation's own words, and that
/// no other list's term fits better.
pub(super) fn told<'c>(
    cx: &'c Context<'_>,
    rule: &'c str,
    passage: usize,
) -> impl Iterator<Item = &'c Hit<'static>> {
    let hits = cx.hits(passage);
    hits.iter().filter(move |hit| {
        hit.list == rule
            && !near(hits, hit).iter().any(|other| is_narrower(other, hit))
            && !hit.term.nations.iter().any(|slug| cx.is_of_nation(slug))
            && meant::is_meant_as(&cx.passages()[passage], hit)
    })
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
    let written = quoted(cx, passage, &hit.words);
    let span = passage.span_of_words(words);
    let fault = hit.term.fault.as_ref().unwrap_or(&hit.in_list.fault);
    let mut finding = out
        .push(span, format!("“{written}” {fault}"))
        .why(hit.in_list.why.clone())
        .help(hit.term.prefer.clone());
    if let Some(source) = hit.in_list.source_of(hit.term) {
        finding = finding.source(source);
    }
    if let Some(fix) = fix(cx, passage, hit, span) {
        finding.fix(fix);
    }
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
