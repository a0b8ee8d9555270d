//! Whether a name is that of somebody at work: a job stands beside it, or what they made.

use std::ops::Range;

use crate::english::{doings, grammar, people, things};
use crate::lint::{
    names::{before::is_somebody, context, reader::Reader},
    prose::{self, Case, Gap, Word},
};

impl Reader<'_> {
    /// "Social worker Jane", "the reporter, Ms Galbraith,", "Kate, the health visitor,".
    pub(super) fn job_beside(&self, words: &Range<usize>) -> bool {
        self.job_before(words) || self.job_after(words.end)
    }

    /// "Two teachers, Miss Ridley and": somebody at work stands before who is one of several.
    fn is_one_of_several(&self, at: usize) -> bool {
        if self.right_before(at).is_none_or(|word| word.text != "and") || at < 3 {
            return false;
        }
        let mut start = at - 1;
        while self.words[start].before == Gap::None && self.words[start - 1].is_capital() {
            start -= 1;
            if start == 0 {
                return false;
            }
        }
        start < at - 1
            && self.words[start].before == Gap::Clause
            && self.before(start).is_some_and(|word| is_crew(&word.text))
    }

    fn job_before(&self, words: &Range<usize>) -> bool {
        let mut at = words.start;
        if self.is_one_of_several(at) {
            return true;
        }
        if self.right_before(at).is_some_and(|word| people::CALLED.has(&word.text)) {
            at -= 1;
        }
        if self.right_before(at).is_some_and(|word| matches!(word.text.as_str(), "a" | "the"))
            && (self.words[at - 1].before == Gap::Clause
                || self.right_before(at - 1).is_some_and(|word| is_or_was(&word.text)))
        {
            at -= 1;
        }
        if self.is_said_of_a_job(at) || self.is_name_of_a_worker(at) {
            return true;
        }
        if self.is_apart(&(at..words.end)) && self.job_apart(at).is_some() {
            return true;
        }
        let Some(job) = self.before(at) else { return false };
        let more = is_crew(&job.text);
        if more && (self.words[at].before == Gap::Clause || job.is_plural()) {
            return self.words.get(words.end).is_none_or(|next| {
                matches!(next.text.as_str(), "and") || next.before != Gap::None
            });
        }
        if !self.is_job(at - 1) && !self.heads_a_group(at - 1) {
            return false;
        }
        let titled = context::is_title(&self.words[words.start]);
        let closed = self.words.get(words.end).is_none_or(|next| next.before != Gap::None);
        let right = self.words[at].before == Gap::None || at < words.start;
        !job.possessive && (right || closed || titled)
    }

    /// "The midwife – I think her name was": the job of whoever was spoken of last.
    fn is_name_of_a_worker(&self, at: usize) -> bool {
        /// So far before the job may stand.
        const REACH: usize = 14;
        let text = |back: usize| at.checked_sub(back).map_or("", |at| self.words[at].text.as_str());
        let named = text(2) == "name" && is_or_was(text(1));
        let called = people::CALLED.has(text(1))
            && is_or_was(text(2))
            && matches!(text(3), "he" | "she" | "who" | "they");
        if at < 4 || !(named || called) {
            return false;
        }
        let sentence = self.words[at].sentence.saturating_sub(1);
        let mut before = (0..at - 3).rev().take(REACH);
        let noun = before.find(|index| {
            let word = &self.words[*index];
            self.is_job(*index) || is_somebody(&word.text) || word.sentence < sentence
        });
        noun.is_some_and(|index| {
            let word = &self.words[index];
            self.is_job(index)
                && word.sentence >= sentence
                && !matches!(word.text.as_str(), "head" | "lead" | "chair" | "coach")
        })
    }

    /// "the key worker at the hostel, ", "the nurse who came, ": the job before a mark, and what
    /// tells which one it is.
    pub(super) fn job_apart(&self, at: usize) -> Option<usize> {
        /// So many words may tell which one it is.
        const REACH: usize = 7;
        if at == 0 || self.words[at].before != Gap::Clause {
            return None;
        }
        let job = (at.saturating_sub(REACH)..at)
            .rev()
            .find(|index| self.is_job(*index) && !self.words[*index].possessive)?;
        let between = &self.words[job + 1..at];
        if between.iter().any(|word| word.before != Gap::None) {
            return None;
        }
        let Some(first) = between.first() else { return Some(job) };
        let pronoun = between
            .get(1)
            .is_some_and(|word| matches!(word.text.as_str(), "he" | "she" | "they" | "we" | "i"));
        let verb = |word: &Word| {
            grammar::AUXILIARIES.has(&word.text)
                || (grammar::STARTS_A_CLAUSE.has(&word.text) && word.text != "that")
                || doings::OF_PEOPLE.has(&word.text)
        };
        let phrase = grammar::OF_THINGS.has(&first.text)
            || matches!(first.text.as_str(), "for" | "with" | "that" | "this" | "then");
        let which = first.text == "who"
            || (matches!(first.text.as_str(), "that" | "whom") && pronoun)
            || (phrase && !between.iter().any(verb));
        which.then_some(job)
    }

    /// "The reviewing officer was", "the lead at the school is".
    fn is_said_of_a_job(&self, at: usize) -> bool {
        /// So far before the verb the job may stand.
        const REACH: usize = 6;
        let is =
            self.right_before(at).is_some_and(|word| matches!(word.text.as_str(), "is" | "was"));
        let mut back = (1..=REACH).map_while(|back| {
            let index = at.checked_sub(back + 1)?;
            (self.words[index + 1].before == Gap::None).then_some(index)
        });
        is && back.any(|index| self.is_job(index) && !self.words[index].possessive)
    }

    /// Whether a word is a job; a guardian is one where the word before says whose.
    fn is_job(&self, at: usize) -> bool {
        let word = self.words[at].text.as_str();
        let whose = || {
            self.right_before(at)
                .is_some_and(|word| matches!(word.text.as_str(), "children" | "child"))
        };
        let kind = |word: &Word| people::KINDS_OF_HIRED.has(&word.text);
        let hired = || {
            people::HIRED.has(word)
                && (self.right_before(at).is_some_and(kind)
                    || (self.right_after(at + 1).is_some_and(|word| word.text == "from")
                        && (at + 2..at + 5).any(|at| self.right_after(at).is_some_and(kind))))
        };
        people::JOBS.has(word) || (word == "guardian" && whose()) || hired()
    }

    /// "the head of year, ": a job, and what it is at the head of.
    fn heads_a_group(&self, at: usize) -> bool {
        (1..4).any(|back| {
            at.checked_sub(back + 1).is_some_and(|job| {
                self.words[at - back].text == "of"
                    && matches!(
                        self.words[job].text.as_str(),
                        "head" | "director" | "manager" | "chair" | "leader"
                    )
                    && self.words[job].sentence == self.words[at].sentence
            })
        }) && self.words.get(at + 1).is_some_and(|next| next.before == Gap::Clause)
    }

    fn job_after(&self, end: usize) -> bool {
        /// So many words may lead to the job: "who was then the consultant on call".
        const REACH: usize = 7;
        if self.words.get(end).is_none_or(|next| next.before != Gap::Clause) {
            return false;
        }
        for at in end..(end + REACH).min(self.words.len()) {
            let word = &self.words[at];
            if at > end && word.before != Gap::None {
                return false;
            }
            let next = self.words.get(at + 1).filter(|next| next.before == Gap::None);
            let goes_on = next.is_some_and(|next| people::JOBS.has(&next.text));
            if self.is_job(at) && !word.possessive && !goes_on {
                return true;
            }
            let owner = matches!(word.text.as_str(), "his" | "her" | "their");
            let verb = doings::DOINGS.has(&word.text)
                || matches!(word.text.as_str(), "and" | "or" | "even" | "including");
            if verb || (owner && at > end) {
                return false;
            }
        }
        false
    }

    /// "Mrs Orme was the deputy head".
    pub(super) fn is_said_to_work(&self, end: usize) -> bool {
        /// So many words may lead to the job.
        const REACH: usize = 5;
        let is = self
            .right_after(end)
            .is_some_and(|word| matches!(word.text.as_str(), "is" | "was" | "as"));
        let mut words = (end + 1..end + 1 + REACH).map_while(|at| self.right_after(at));
        is && words.any(|word| people::JOBS.has(&word.text) && !word.possessive)
    }

    /// "Written by Mr Hale": what somebody at work does stands before a title.
    pub(super) fn is_work_of(&self, title: usize) -> bool {
        /// So far before stands what was made.
        const REACH: usize = 8;
        let mut before = prose::before(self.words, title);
        if before.next() != Some("by") {
            return false;
        }
        let Some(made) = before.next() else { return false };
        let direct = doings::ONLY_AT_WORK.has(made);
        direct
            || (doings::OF_WORK.has(made)
                && before.take(REACH).any(|word| things::PAPERS.has(word)))
    }

    /// "Ms Hale at the academy trust", "Miss Hale, who taught the infants".
    pub(super) fn is_at_work(&self, end: usize) -> bool {
        /// So many words may lead to the body.
        const REACH: usize = 5;
        let Some(next) = self.words.get(end) else { return false };
        let placed =
            next.before == Gap::None && matches!(next.text.as_str(), "at" | "of" | "from" | "in");
        let mut words = (end + 1..end + 1 + REACH).map_while(|at| self.right_after(at));
        let body = placed && words.any(|word| things::BODIES_AT_WORK.has(&word.text));
        let who = next.before == Gap::Clause && next.text == "who";
        let works = self
            .words
            .get(self.after_adverbs(end + 1))
            .is_some_and(|verb| doings::AT_WORK.has(&verb.text));
        body || (who && works)
    }

    /// "Run by Donna from the family centre".
    pub(super) fn is_made_at_work(&self, words: &Range<usize>) -> bool {
        self.right_before(words.start).is_some_and(|word| word.text == "by")
            && self.is_at_work(words.end)
    }

    /// "Lord Hale, sitting at the High Court": somebody on the bench.
    pub(super) fn is_on_the_bench(&self, title: usize, end: usize) -> bool {
        let sentence = self.words[title].sentence;
        let mut after = self.words[end..].iter().take_while(|word| word.sentence == sentence);
        matches!(self.words[title].text.as_str(), "lord" | "lady" | "mr" | "mrs" | "sir" | "dame")
            && after.any(|word| things::OF_COURTS.has(&word.text))
    }

    /// "Mr Hale's class": what a worker has.
    pub(super) fn has_work(&self, end: usize) -> bool {
        self.words[end - 1].possessive
            && self
                .right_after(end)
                .is_some_and(|word| word.case == Case::Lower && things::OF_WORKERS.has(&word.text))
    }
}

fn is_or_was(word: &str) -> bool {
    matches!(word, "is" | "was")
}

/// "teachers", "crew": several at work.
fn is_crew(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|one| people::JOBS.has(one))
        || matches!(word, "crew" | "team" | "staff")
}
