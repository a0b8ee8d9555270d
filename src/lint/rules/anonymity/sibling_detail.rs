use std::ops::Range;

use crate::english;
use crate::lint::{Context, Sink, mention::Actor, rule::declare_rule, siblings, told::AgeTold};
use crate::model::PersonRole;

declare_rule! {
    /// ## What it does
    /// Finds the exact age of a brother or sister, declared or not, also of “the eldest girl” or “the
    /// younger boy”, and how many brothers and sisters of which sex there are, also as the boys and
    /// girls of a household, in sentences or in the shorthand of forms (“M, 11; F, 3”). A number
    /// alone, a sex alone or a stage of life passes, and so do the children of a class or a survey.
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
        for range in siblings::counted(passage.words(), cx.people().subject_is_child) {
            let span = passage.span_of_words(&passage.words()[range]);
            out.push(span, "the number and sex of siblings stand here")
                .why("brothers and sisters live on with the story, and a family of this shape is soon found")
                .help("write “siblings”, without number or without sex");
        }
    }
    for (passage, words) in ages(cx) {
        let passage = &cx.passages()[passage];
        out.push(
            passage.span_of_words(&passage.words()[words]),
            "the exact age of a sibling stands here",
        )
        .why("brothers and sisters live on with the story")
        .help("write “older” or “younger”, or “of primary school age”");
    }
}

/// The ages of siblings, each with its passage, in sentences and in shorthand.
fn ages(cx: &Context<'_>) -> Vec<(usize, Range<usize>)> {
    let told = cx.ages().iter().filter(|told| told.is_exact && is_of_sibling(cx, told));
    let mut out: Vec<(usize, Range<usize>)> =
        told.map(|told| (told.passage, told.words.clone())).collect();
    let in_sentences = out.len();
    let passages = cx.passages().iter().enumerate();
    for (index, passage) in passages.filter(|(_, passage)| passage.is_english()) {
        for short in siblings::in_shorthand(passage.words()) {
            let mut told = out[..in_sentences].iter();
            let known = told.any(|(of, words)| {
                *of == index && words.start < short.end && short.start < words.end
            });
            if !known {
                out.push((index, short));
            }
        }
    }
    out
}

fn is_of_sibling(cx: &Context<'_>, told: &AgeTold) -> bool {
    let declared = told.who.person.and_then(|index| cx.briefing.people[index].role.get());
    declared.is_some_and(|role| role.value == PersonRole::Sibling)
        || (told.who.person.is_none()
            && (told.who.actor == Actor::Family && english::is_sibling(&told.who.word)
                || matches!(told.who.word.as_str(), "twin" | "twins" | "triplets")))
}
