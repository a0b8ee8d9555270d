use crate::english::people;
use crate::lint::{
    Context, Sink,
    lexicon::Hit,
    prose::{Gap, Word},
    rule::declare_rule,
    wording,
};

declare_rule! {
    /// ## What it does
    /// Finds a condition or a situation made into the person: "a schizophrenic", "the homeless", "an
    /// epileptic child"; before a thing ("the homeless service") such a word passes.
    /// Whether to write "autistic child" or "child with autism" is a local choice, and passes.
    /// Quotations (a `>` block, a voice, words in quotation marks), denials and talk about a term
    /// itself are left alone. A collection adds terms with `[[word]]`.
    ///
    /// ## Why it matters
    /// A person is more than a condition. What a label hides is often what mattered.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "His father was an alcoholic."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "His father was dependent on alcohol."
    /// ```
    ///
    /// ## Source
    /// NSPCC Learning, Why language matters, read 2026-11; Disability Unit, Inclusive language,
    /// 2021. Some terms: house list.
    pub static RULE = { name: "label-before-person", group: Language, level: Info, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report_if(cx, RULE.name, out, |passage, hit| {
        hit.term.kind != "adjective" || is_noun(cx.passages()[passage].words(), hit)
    });
}

/// Whether an adjective stands for people, so that no noun follows: "the homeless were", not "the
/// homeless service".
fn is_noun(words: &[Word], hit: &Hit<'_>) -> bool {
    let sentence = words[hit.words.start].sentence;
    let next = words.get(hit.words.end).filter(|next| next.sentence == sentence);
    // People are many: "the blind was pulled down" is a thing.
    let is_one = next.is_some_and(|next| matches!(next.text.as_str(), "was" | "is" | "has"));
    if is_one && words[hit.words.start].text == "the" {
        return false;
    }
    let is_plural = words[hit.words.end - 1].text.ends_with("ics");
    next.is_none_or(|next| {
        next.before != Gap::None
            || is_plural
            || people::AFTER_A_PERSON.has(&next.text)
            || next.text.ends_with("ed")
            || next.text.ends_with("ly")
    })
}
