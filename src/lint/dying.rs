//! What is told beside a death by suicide or an attempt: by what means, where, in which act.
//!
//! The phrases know how a death is told and what such things can be; the grammar beside them, a
//! preposition or a purpose, makes the class an open one.

use std::ops::Range;

use crate::english::{self, dying, grammar};
use crate::lint::{
    Passage,
    lexicon::Hit,
    meant,
    mention::Mention,
    prose::{Case, Gap, Word},
};

/// The most words that a detail is quoted with.
const LONGEST: usize = 8;

/// How far from a death a detail is looked for, in words.
const REACH: usize = 14;

/// Returns the words of details of method or place in a passage, one for a sentence.
pub(super) fn details(
    passage: &Passage<'_>,
    hits: &[Hit<'_>],
    mentions: &[Mention],
) -> Vec<Range<usize>> {
    let words = passage.words();
    let mut out: Vec<Range<usize>> = Vec::new();
    let of_list = |list: &'static str| hits.iter().filter(move |hit| hit.list == list);
    for death in of_list("suicide").filter(|hit| hit.term.kind == "death") {
        let sentence = words[death.words.start].sentence;
        let here = |at: usize| words[at].sentence == sentence;
        let barred = of_list("suicide").any(|hit| hit.term.kind == "bars" && here(hit.words.start));
        let is_told = out.last().is_some_and(|last| here(last.start));
        if barred || is_told || !meant::is_meant(passage, &death.words) {
            continue;
        }
        let means: Vec<&Hit<'_>> =
            of_list("suicide-means").filter(|hit| here(hit.words.start)).collect();
        let tale = Tale { words, death: death.words.clone(), means, mentions };
        out.extend(tale.detail());
    }
    out
}

/// A sentence that tells of a death.
struct Tale<'p> {
    words: &'p [Word],
    /// The words of the death.
    death: Range<usize>,
    /// The places, things and deeds of the sentence.
    means: Vec<&'p Hit<'p>>,
    mentions: &'p [Mention],
}

impl Tale<'_> {
    fn detail(&self) -> Option<Range<usize>> {
        self.after().or_else(|| self.purpose()).or_else(|| self.opening()).or_else(|| self.act())
    }

    fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.text.as_str())
    }

    fn is_here(&self, at: usize) -> bool {
        self.words
            .get(at)
            .is_some_and(|word| word.sentence == self.words[self.death.start].sentence)
    }

    /// Whether a word of a kind starts in a range.
    fn has(&self, kinds: &[&str], range: &Range<usize>) -> bool {
        self.means
            .iter()
            .any(|hit| range.contains(&hit.words.start) && kinds.contains(&hit.term.kind.as_str()))
    }

    /// Whether a thing that can be a means stands in a range, or a medicine.
    fn has_thing(&self, range: &Range<usize>) -> bool {
        let mut at = range.clone().take_while(|at| self.is_here(*at));
        self.has(&["thing"], range) || at.any(|at| is_medicine(&self.words[at]))
    }

    /// The words from one on, up to the end of its clause.
    fn up_to_clause(&self, start: usize) -> Range<usize> {
        let mut end = start + 1;
        while end < start + LONGEST && self.is_here(end) && self.words[end].before == Gap::None {
            end += 1;
        }
        start..end
    }

    /// "… by walking into the lake", "… in the bath", "… with the cord of a gown".
    fn after(&self) -> Option<Range<usize>> {
        let mut at = self.death.end;
        let mut is_beside = true;
        while self.is_here(at) && at < self.death.end + REACH {
            if self.is_detail(at, is_beside) {
                return Some(self.up_to_clause(at));
            }
            let (word, next) = (self.text(at), self.text(at + 1));
            let goes_on = at == self.death.end && matches!(next, "by" | "with" | "from" | "in");
            if (dying::BREAKS.has(word) && !goes_on) || matches!(word, "and" | "or") {
                return None;
            }
            let phrase = self.phrase(at);
            if matches!(word, "in" | "at" | "on") && !phrase.is_empty() {
                at = phrase.end;
                continue;
            }
            is_beside &= goes_on
                || word == "of"
                || dying::WHEN.has(word)
                || self.words[at].case == Case::Number;
            at += 1;
        }
        None
    }

    /// Whether a detail starts at a word after the death.
    fn is_detail(&self, at: usize, is_beside: bool) -> bool {
        let (word, next) = (self.text(at), self.text(at + 1));
        let deed = |at: usize| {
            is_gerund(self.text(at)) && self.has(&["act", "deed", "handling"], &(at..at + 1))
        };
        match word {
            "by" => self.is_means_of(at, is_beside),
            "using" => true,
            "with" => self.is_with(at, is_beside),
            "after" | "through" | "having" | "while" => {
                (deed(at + 1) && self.leads_somewhere(at + 1))
                    || (word == "having"
                        && self.has(&["act", "deed", "handling"], &(at + 1..at + 2))
                        && self.leads_somewhere(at + 1))
            }
            _ if is_gerund(word) && deed(at) => self.leads_somewhere(at),
            _ if is_of_place(word) => self.is_place(at, is_beside),
            _ if self.words[at].before == Gap::Clause && !next.is_empty() => {
                !dying::BREAKS.has(word) && self.has(&["thing"], &(at..at + 3))
            }
            _ => false,
        }
    }

    /// Whether what follows a deed makes it one of dying: a thing, a place, or a sure act.
    fn leads_somewhere(&self, at: usize) -> bool {
        let after = at + 1..at + 7;
        self.has(&["act"], &(at..at + 1))
            || self.has_thing(&after)
            || (self.has(&["deed"], &(at..at + 1)) && self.has(&["place"], &after))
    }

    /// "By walking", "by fire".
    fn is_means_of(&self, at: usize, is_beside: bool) -> bool {
        let next = self.text(at + 1);
        if !self.is_here(at + 1) || dying::NO_GERUNDS.has(next) {
            return false;
        }
        let noun = &self.words[at + 1];
        let is_bare = noun.case == Case::Lower
            && !grammar::DETERMINERS.has(next)
            && !grammar::PRONOUNS.has(next)
            && !dying::WHEN.has(next)
            && !dying::NO_PLACES.has(next)
            && !matches!(next, "suicide" | "accident" | "then" | "now" | "mistake" | "design");
        let is_close = is_beside || self.words[at].before == Gap::Clause;
        is_gerund(next) || (is_bare && is_close) || self.is_place(at, false)
    }

    /// "With a belt", "with strips of bedsheet"; not "with her family beside her".
    fn is_with(&self, at: usize, is_beside: bool) -> bool {
        let phrase = self.phrase(at);
        if self.has_thing(&phrase) {
            return true;
        }
        let is_abstract = phrase
            .clone()
            .any(|at| dying::NO_MEANS.has(self.text(at)) || self.words[at].case == Case::Capital);
        is_beside && !phrase.is_empty() && !is_abstract && !self.is_somebody(&phrase)
    }

    /// "In the bath", "under a lorry": a known place, or beside the death any thing that is no time,
    /// state or group.
    fn is_place(&self, at: usize, is_beside: bool) -> bool {
        let phrase = self.phrase(at);
        let first = phrase.start;
        let barred = phrase
            .clone()
            .any(|at| dying::NO_PLACES.has(self.text(at)) || self.words[at].case == Case::Number);
        if phrase.is_empty() || barred || !is_beside {
            return false;
        }
        let named = self.words[first].case == Case::Capital
            && matches!(self.text(at), "at" | "off" | "from" | "near");
        let has_article =
            grammar::DETERMINERS.has(self.text(first)) || grammar::ARTICLES.has(self.text(first));
        self.has(&["place"], &phrase)
            || named
            || (has_article && phrase.len() > 1 && !self.is_somebody(&phrase))
    }

    /// Whether words are a person or a body, not something of theirs.
    fn is_somebody(&self, phrase: &Range<usize>) -> bool {
        self.mentions
            .iter()
            .any(|one| phrase.contains(&one.start) && !self.words[one.end - 1].possessive)
    }

    /// The words after a preposition, up to the next small word.
    fn phrase(&self, preposition: usize) -> Range<usize> {
        let start = preposition + 1;
        let mut end = start;
        while end < start + 5 && self.is_here(end) && self.words[end].before == Gap::None {
            let word = self.text(end);
            let ends = dying::BREAKS.has(word)
                || matches!(
                    word,
                    "and" | "or" | "of" | "to" | "for" | "by" | "with" | "after" | "he" | "she"
                )
                || is_of_place(word);
            if ends {
                break;
            }
            end += 1;
        }
        start..end
    }

    /// "He used it to end his life", "she went to the quarry meaning to die".
    fn purpose(&self) -> Option<Range<usize>> {
        let first = self.text(self.death.start);
        let is_purpose = matches!(first, "meaning" | "intending" | "hoping" | "intention");
        let before = self.death.start.checked_sub(2);
        let is_infinitive = self.death.start > 0
            && self.text(self.death.start - 1) == "to"
            && before.is_some_and(|at| !dying::WISHES.has(self.text(at)));
        let clause = self.clause_before();
        let used = clause.clone().rev().find(|at| matches!(self.text(*at), "used" | "using"));
        if let Some(used) = used.filter(|_| is_infinitive) {
            return Some(used..self.death.end);
        }
        if is_infinitive && clause.clone().any(|at| self.text(at) == "where") {
            return Some(clause);
        }
        let told = self.has(&["act"], &clause)
            || (self.has(&["deed", "handling"], &clause)
                && (self.has_thing(&clause) || self.has(&["place"], &clause)))
            || (is_purpose && self.has(&["deed"], &clause));
        ((is_infinitive || is_purpose) && told).then(|| {
            let deed = self.means.iter().find(|hit| {
                clause.contains(&hit.words.start)
                    && matches!(hit.term.kind.as_str(), "act" | "deed" | "handling")
            });
            deed.map_or(clause.start, |hit| hit.words.start)..self.death.end
        })
    }

    /// The words before the death, back to one with which another clause begins.
    fn clause_before(&self) -> Range<usize> {
        let mut start = self.death.start;
        while start > 0
            && self.death.start - start < REACH
            && self.words[start].before != Gap::Sentence
            && !matches!(
                self.text(start - 1),
                "that" | "because" | "but" | "when" | "while" | "who" | "if"
            )
        {
            start -= 1;
        }
        start..self.death.start
    }

    /// "In the toilets she attempted suicide", "having swallowed them, he died by suicide".
    fn opening(&self) -> Option<Range<usize>> {
        let sentence = self.words[self.death.start].sentence;
        let first = self.words.partition_point(|word| word.sentence < sentence);
        let is_far = self.death.start - first > REACH + LONGEST;
        let turns = (first..self.death.start).any(|at| {
            (dying::BREAKS.has(self.text(at)) && !matches!(self.text(at), "and" | "had" | "would"))
                || matches!(self.text(at), "after" | "following" | "told" | "said")
        });
        if is_far || first == self.death.start {
            return None;
        }
        let first = match (self.text(first), self.text(first + 1)) {
            ("it", "was" | "is") => first + 2,
            _ => first,
        };
        let phrase = self.phrase(first);
        let is_barred = phrase.clone().any(|at| dying::NO_PLACES.has(self.text(at)));
        let told = match self.text(first) {
            "having" => self.has(&["act"], &(first + 1..self.death.start)),
            "with" | "using" => self.has_thing(&phrase),
            word if is_of_place(word) => !turns && !is_barred && self.has(&["place"], &phrase),
            _ => self.tells_where(first),
        };
        told.then(|| self.up_to_clause(first))
    }

    /// "The loch was where she died by suicide".
    fn tells_where(&self, first: usize) -> bool {
        let place = (first..self.death.start).rev().take(7).find(|at| self.text(*at) == "where");
        place.is_some_and(|at| {
            at > first
                && matches!(self.text(at - 1), "was" | "is" | "be" | "spot" | "place" | "point")
        })
    }

    /// An act in the same sentence that is one of dying whatever stands about it; or a deed beside
    /// its thing: "she tied a cord to the door".
    fn act(&self) -> Option<Range<usize>> {
        let near = self.death.start.saturating_sub(REACH)..self.death.end + REACH;
        let found = self.means.iter().find(|hit| {
            let start = hit.words.start;
            let is_act = hit.term.kind == "act";
            let is_deed = matches!(
                self.text(start),
                "tied" | "ties" | "drove" | "drives" | "knotted" | "took"
            ) && (self.has_thing(&(start + 1..start + 7))
                || self.has(&["place"], &(start + 1..start + 7)));
            near.contains(&start) && (is_act || is_deed)
        })?;
        Some(self.up_to_clause(found.words.start))
    }
}

fn is_gerund(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ing") && !dying::NO_GERUNDS.has(word)
}

/// Whether a word looks like the name of a medicine: no ordinary word, with an ending that names of
/// substances have.
fn is_medicine(word: &Word) -> bool {
    const ENDINGS: &[&str] = &[
        "am", "ane", "ants", "arin", "ate", "cin", "done", "ide", "il", "in", "ine", "mol", "ol",
        "one", "pam", "phen", "pril", "tan", "zole",
    ];
    word.case == Case::Lower
        && word.text.len() > 6
        && ENDINGS.iter().any(|ending| word.text.ends_with(ending))
        && !english::is_ordinary_word(&word.text)
}

/// Whether a preposition can stand before a place.
fn is_of_place(word: &str) -> bool {
    matches!(
        word,
        "in" | "at"
            | "on"
            | "under"
            | "off"
            | "from"
            | "over"
            | "near"
            | "beside"
            | "below"
            | "behind"
            | "beneath"
            | "inside"
            | "outside"
            | "into"
            | "onto"
    )
}
