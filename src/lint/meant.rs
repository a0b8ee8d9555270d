//! Whether a term is meant: not quoted, not denied, not spoken about, and no part of a name.

use std::ops::Range;

use crate::english::{WordList, denial, talk, things};
use crate::lint::{
    Passage,
    lexicon::Hit,
    prose::{self, Case, Gap, Word},
};

/// Whether a term is meant; one that is at fault also where it is denied only is not quoted.
pub(super) fn is_meant_as(passage: &Passage<'_>, hit: &Hit<'_>) -> bool {
    let words = passage.words();
    !is_quoted(passage, &hit.words)
        && (hit.term.even_denied || !is_denied(words, hit.words.start))
        && !is_discussed(words, &hit.words)
        && !is_in_name(words, &hit.words)
}

/// Whether words are meant: not quoted, not denied, and not spoken about as a term.
pub(super) fn is_meant(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let words = passage.words();
    range.end <= words.len()
        && !range.is_empty()
        && !is_quoted(passage, range)
        && !is_denied(words, range.start)
        && !is_discussed(words, range)
}

/// Whether words stand between quotation marks, or some of them: `not “did not attend”`.
fn is_quoted(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let words = &passage.words()[range.clone()];
    words.iter().any(|word| passage.is_quoted(&word.range))
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
            // "No more than a gesture" denies nothing.
            return at == 0 || words[at - 1].text != "more";
        }
        if !denial::BEFORE_THE_DENIED.has(word) || words[at + 1].before == Gap::Clause {
            return false;
        }
    }
    false
}

/// How far from a term the words stand that speak about it.
const FAR: usize = 14;

/// Whether a sentence speaks about a term, not with it.
fn is_discussed(words: &[Word], range: &Range<usize>) -> bool {
    const NEAR: usize = 5;
    let mut before: Vec<&str> = prose::before(words, range.start).take(FAR).collect();
    let mut after: Vec<&str> = prose::after(words, range.end - 1).take(FAR).collect();
    for at in 0..before.len().saturating_sub(1) {
        if is_of_school(before[at + 1], before[at]) {
            before[at] = "";
        }
    }
    for at in 1..after.len() {
        let is_silence = at > 1 && after[at - 2..=at] == ["without", "a", "word"];
        if is_silence || is_of_school(after[at - 1], after[at]) {
            after[at] = "";
        }
    }
    let any = |words: &[&str], of: &WordList| words.iter().any(|word| of.has(word));
    let near_before = &before[..before.len().min(NEAR)];
    let near_after = &after[..after.len().min(NEAR)];
    if any(near_before, &talk::TERMS) {
        return true;
    }
    let is = |word: &&str| talk::IS.has(word);
    let names_it = any(near_after, &talk::TERMS) || any(near_after, &talk::NOTIONS);
    let is_a_term = names_it && near_after.iter().any(is);
    let is_gone =
        any(near_after, &talk::GONE) && (any(&before, &talk::USES) || any(&after, &talk::TERMS));
    is_a_term
        || is_gone
        || is_turned_away(&before)
        || (any(&before, &talk::TURNS) && any(&after, &talk::TERMS))
        || is_example(&before)
        || is_notion(near_before)
        || is_renamed(&before, &after)
        || is_talk_itself(words, range)
        || is_usage(&before)
}

/// "The summer term", "half term": a stretch of time, and no word about words.
fn is_of_school(before: &str, word: &str) -> bool {
    matches!(word, "term" | "terms") && talk::TERMS_OF_SCHOOL.has(before)
}

/// "We never say that", "nobody should write that": a word for a use, and shortly before it one that
/// turns away from it. The nearest word comes first.
fn is_turned_away(before: &[&str]) -> bool {
    const USE: usize = 8;
    const TURN: usize = 6;
    before.iter().take(USE).enumerate().any(|(at, word)| {
        (talk::USES.has(word) || talk::VIEWS.has(word))
            && before[at + 1..].iter().take(TURN).any(|word| talk::TURNS.has(word))
    })
}

/// "Terms such as older boyfriend and …": a list of words.
fn is_example(before: &[&str]) -> bool {
    before.windows(2).any(|pair| {
        matches!(pair[0], "such" | "like" | "including" | "as") && talk::TERMS.has(pair[1])
    })
}

/// "The notion of …", "the assumption that he …".
fn is_notion(before: &[&str]) -> bool {
    before
        .windows(2)
        .any(|pair| matches!(pair[0], "of" | "that" | "about") && talk::NOTIONS.has(pair[1]))
}

/// "We changed that to …", "they renamed their letters".
fn is_renamed(before: &[&str], after: &[&str]) -> bool {
    const NEAR: usize = 3;
    let into = || after.iter().take(6).any(|word| matches!(*word, "to" | "with" | "by"));
    before.iter().any(|word| talk::RENAMES.has(word))
        || (before.iter().take(NEAR).any(|word| talk::CHANGES.has(word)) && into())
}

/// "Calling a child that hides …", "to call a man that is …": the use of the term is what the
/// sentence is about.
fn is_talk_itself(words: &[Word], range: &Range<usize>) -> bool {
    let sentence = words[range.start].sentence;
    let first = words.partition_point(|word| word.sentence < sentence);
    let is_use = |at: usize| {
        let before = at < range.start;
        before && (talk::USES.has(&words[at].text) || talk::VIEWS.has(&words[at].text))
    };
    let gerund = words[first].text.ends_with("ing") && is_use(first);
    let infinitive = words[first].text == "to" && is_use(first + 1);
    let goes_on = words
        .get(range.end)
        .is_some_and(|next| next.sentence == sentence && next.before == Gap::None);
    (gerund || infinitive) && goes_on && range.start - first <= FAR
}

/// "People say commit suicide", "to say died by suicide": the term is the object of a verb of use.
fn is_usage(before: &[&str]) -> bool {
    match before {
        ["say" | "saying" | "write" | "writing", rest @ ..] => {
            let whose = rest.iter().take(3).any(|word| talk::SPEAKERS.has(word));
            whose || rest.is_empty()
        }
        _ => false,
    }
}

/// Whether a term is part of a name: "the Handicapped Children's Trust", "the Society for Epileptics".
fn is_in_name(words: &[Word], range: &Range<usize>) -> bool {
    const LONGEST: usize = 4;
    let is_big = |word: &Word| word.case != Case::Lower && word.case != Case::Number;
    if is_in_title(words, range) {
        return true;
    }
    let last = &words[range.end - 1];
    if !is_big(last) {
        return false;
    }
    let mut after = words[range.end..].iter().take(LONGEST).take_while(|word| {
        word.before == Gap::None
            && (is_big(word) || matches!(word.text.as_str(), "of" | "and" | "for"))
    });
    if after.any(|word| is_big(word) && things::BODIES.has(&word.text)) {
        return true;
    }
    let next = words.get(range.end).filter(|next| next.before == Gap::None);
    if range.len() > 1 && next.is_some_and(|next| talk::FORMS.has(&next.text)) {
        return true;
    }
    let mut before = words[..range.start].iter().rev().take(LONGEST);
    let link = before.next().is_some_and(|word| matches!(word.text.as_str(), "of" | "for"));
    link && last.before == Gap::None
        && words[range.start].before == Gap::None
        && before.next().is_some_and(|word| is_big(word) && things::BODIES.has(&word.text))
}

/// "the report Ignoring the Alarms": a capital within a sentence, and another shortly after.
fn is_in_title(words: &[Word], range: &Range<usize>) -> bool {
    const REACH: usize = 3;
    let first = &words[range.start];
    let mut after = words[range.start + 1..].iter().take(REACH);
    first.is_capital()
        && !first.starts_sentence()
        && after.any(|word| word.sentence == first.sentence && word.is_capital())
}
