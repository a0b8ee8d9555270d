use std::ops::Range;

use crate::english::reviews;
use crate::lint::{
    Context, Sink,
    prose::{self, Gap, Word},
    rule::declare_rule,
};
use crate::source::Span;

declare_rule! {
    /// ## What it does
    /// Finds a safeguarding adults review that the text or the review's title calls
    /// "non-statutory".
    ///
    /// ## Why it matters
    /// All safeguarding adults reviews are statutory. Some are mandatory, the others
    /// discretionary; agencies have to take part in both.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "review"
    /// body = "The board carried out a non-statutory safeguarding adults review."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "review"
    /// body = "The board carried out a discretionary safeguarding adults review."
    /// ```
    ///
    /// ## Source
    /// Local Government Association, Briefing for safeguarding adults review authors, on the
    /// analysis of reviews of 2017 to 2019, read 2026-11.
    pub static RULE = { name: "non-statutory-sar", group: Publication, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for passage in cx.passages() {
        for range in found(passage.words()) {
            report(passage.span(range), out);
        }
    }
    for title in cx.briefing.reviews.iter().filter_map(|review| review.title.as_ref()) {
        for range in found(&prose::words(title)) {
            report(title.span_of(range), out);
        }
    }
}

fn report(span: Span, out: &mut Sink<'_>) {
    out.push(span, "a safeguarding adults review is called non-statutory")
        .why("all safeguarding adults reviews are statutory: some mandatory, the others discretionary")
        .help("write \"discretionary\" where the law did not require this review");
}

/// Where a text calls a safeguarding adults review non-statutory.
fn found(words: &[Word]) -> Vec<Range<usize>> {
    let places =
        (0..words.len()).filter(|at| words[*at].text.starts_with("non")).filter_map(|at| {
            let length = ["non statutory", "nonstatutory"]
                .iter()
                .find_map(|phrase| prose::length_at(words, at, phrase))?;
            let named = names_review_after(words, at + length) || names_review_before(words, at);
            let denied = prose::before(words, at).take(6).any(|word| reviews::DENIALS.has(word));
            (named && !denied).then(|| words[at].range.start..words[at + length - 1].range.end)
        });
    places.collect()
}

/// "non-statutory SAR", "non-statutory, discretionary safeguarding adults review".
fn names_review_after(words: &[Word], from: usize) -> bool {
    let between = words[from..]
        .iter()
        .take_while(|word| word.before != Gap::Sentence && reviews::BEFORE_SAR.has(&word.text))
        .count();
    let review = from + between;
    let same_sentence = words.get(review).is_some_and(|word| word.before != Gap::Sentence);
    same_sentence && is_review(words, review)
}

/// "the SAR was non-statutory", "a SAR (non-statutory)", "carried out on a non-statutory basis".
fn names_review_before(words: &[Word], at: usize) -> bool {
    if words[at].before == Gap::Sentence {
        return false;
    }
    let mut review = at;
    while review > 0 && reviews::AFTER_SAR.has(&words[review - 1].text) {
        review -= 1;
        if words[review].before == Gap::Sentence {
            return false;
        }
    }
    // "a SAR and non-statutory guidance" is another thing; a bracket or a link word is needed.
    let linked = review < at || words[at].before == Gap::Clause;
    let ends = (1..=3).filter_map(|length| review.checked_sub(length).map(|start| (start, length)));
    let mut ends = ends.filter(|(start, length)| review_length(words, *start) == Some(*length));
    linked && ends.next().is_some() && !names_other_thing(words, at)
}

/// "the SAR drew on non-statutory guidance" is no claim about the review.
fn names_other_thing(words: &[Word], at: usize) -> bool {
    let width = if words[at].text == "nonstatutory" { 1 } else { 2 };
    let Some(next) = words.get(at + width).filter(|word| word.before == Gap::None) else {
        return false;
    };
    !reviews::STILL_SAR.has(&next.text)
}

fn is_review(words: &[Word], at: usize) -> bool {
    review_length(words, at).is_some()
}

fn review_length(words: &[Word], at: usize) -> Option<usize> {
    let first = words.get(at)?;
    let names = reviews::SARS.starting_with(&first.text);
    names.filter_map(|name| prose::length_at(words, at, name)).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hears_the_claim() {
        for text in [
            "a non-statutory SAR",
            "Non-statutory, discretionary safeguarding adult reviews help.",
            "The SAR was carried out on a non-statutory basis.",
            "This SAR is a non-statutory review.",
            "Safeguarding Adults Review (non statutory)",
        ] {
            assert_eq!(found(&prose::words(text)).len(), 1, "{text}");
        }
    }

    #[test]
    fn does_not_hear_another_claim() {
        for text in [
            "the SAR drew on non-statutory guidance",
            "no SAR is non-statutory",
            "there is no such thing as a non-statutory SAR",
            "a non-statutory learning review, not a SAR",
            "a non-statutory expectation. SARs are statutory",
            "the SAR and non-statutory reviews",
        ] {
            assert!(found(&prose::words(text)).is_empty(), "{text}");
        }
    }
}
