//! Which capitals of a passage are somebody's name, by what they are and by what stands about them.

use std::ops::Range;

use crate::english::{self, people, things};
use crate::lint::{
    names::{
        context,
        name::{Name, NameKind},
        reader::Reader,
        sort::Sort,
    },
    prose::{Case, Gap},
};

impl Reader<'_> {
    /// Reads the names of a passage.
    pub(super) fn read(&self, passage: usize, out: &mut Vec<Name>) {
        let mut at = 0;
        while at < self.words.len() {
            if !self.is_capital(at) {
                at += 1;
                continue;
            }
            let end = self.end_of_run(at);
            self.run(passage, at..end, out);
            at = end;
        }
    }

    fn is_capital(&self, at: usize) -> bool {
        self.words[at].is_capital() || context::is_title(&self.words[at])
    }

    /// The end of a run of capitals with nothing but a space or a hyphen between them.
    fn end_of_run(&self, start: usize) -> usize {
        let mut end = start + 1;
        while end < self.words.len()
            && self.is_capital(end)
            && self.is_joined(end)
            && !(self.words[end - 1].possessive && self.sort(end - 1) == Sort::Declared)
        {
            end += 1;
        }
        end
    }

    /// Whether a word belongs to the one before: a title may have a full stop.
    fn is_joined(&self, at: usize) -> bool {
        let before = self.words[at].before;
        before == Gap::None || (before == Gap::Clause && context::is_title(&self.words[at - 1]))
    }

    fn run(&self, passage: usize, run: Range<usize>, out: &mut Vec<Name>) {
        let near_misses = run.clone().filter_map(|at| Some((at, self.near_miss(at)?)));
        let near_misses: Vec<(usize, usize)> = near_misses.collect();
        for (at, person) in &near_misses {
            let words = *at..*at + 1;
            out.push(Name { passage, words, kind: NameKind::NearMiss(*person) });
        }
        if !near_misses.is_empty() || self.is_blocked(&run) {
            return;
        }
        if let Some(title) = run.clone().find(|at| context::is_title(&self.words[*at])) {
            self.titled(passage, title, run, out);
            return;
        }
        if self.is_body(&run) {
            return;
        }
        for words in self.candidates(&run) {
            if let Some(kind) = self.judge(&words) {
                out.push(Name { passage, words, kind });
            }
        }
    }

    fn is_blocked(&self, run: &Range<usize>) -> bool {
        let after = self.blocked.partition_point(|blocked| blocked.end <= run.start);
        self.blocked.get(after).is_some_and(|blocked| blocked.start < run.end)
    }

    /// "Dr Patel", "Mrs Smith": a title tells of a person.
    fn titled(&self, passage: usize, title: usize, run: Range<usize>, out: &mut Vec<Name>) {
        let mut named = title + 1..run.end;
        while named.start < named.end && context::is_title(&self.words[named.start]) {
            named.start += 1;
        }
        let is_declared = named.clone().any(|at| self.sort(at) == Sort::Declared);
        if named.is_empty()
            || is_declared
            || context::tells_of_research(self.words, &named)
            || self.is_thing(&named)
        {
            return;
        }
        let worker = people::TITLES_AT_WORK.has(&self.words[title].text)
            || self.job_beside(&(title..run.end));
        let kind = if worker { NameKind::Practitioner } else { NameKind::Undeclared };
        out.push(Name { passage, words: title..run.end, kind });
    }

    /// Whether a run is the name of a body, a law, a place, a thing.
    fn is_body(&self, run: &Range<usize>) -> bool {
        let words = &self.words[run.clone()];
        let head = words.iter().any(|word| things::BODIES.has(&word.text));
        let known = self.known.has_phrase(words);
        let joined =
            self.words.get(run.end).is_some_and(|next| {
                matches!(next.text.as_str(), "of" | "for") && next.before == Gap::None
            }) && self.words.get(run.end + 1).is_some_and(|after| after.case != Case::Lower)
                && !words.iter().any(|word| is_sure_name(&word.text));
        head || known || joined
    }

    /// The stretches of a run that may be a name.
    fn candidates(&self, run: &Range<usize>) -> Vec<Range<usize>> {
        let mut out: Vec<Range<usize>> = Vec::new();
        for at in run.clone() {
            if matches!(self.sort(at), Sort::Other | Sort::Declared) {
                continue;
            }
            match out.last_mut() {
                Some(last) if last.end == at && !self.words[at - 1].possessive => last.end = at + 1,
                _ => out.push(at..at + 1),
            }
        }
        out
    }

    fn judge(&self, words: &Range<usize>) -> Option<NameKind> {
        if self.is_thing(words) || context::tells_of_research(self.words, words) {
            return None;
        }
        let worker = self.job_beside(words);
        let starts = self.words[words.start].starts_sentence();
        let kind = if worker { NameKind::Practitioner } else { NameKind::Undeclared };
        (self.is_name(words, worker) || (worker && !starts)).then_some(kind)
    }

    /// Whether words are a name, by their sorts and by what stands about them.
    fn is_name(&self, words: &Range<usize>, worker: bool) -> bool {
        let sorts: Vec<Sort> = words.clone().map(|at| self.sort(at)).collect();
        let all = |wanted: Sort| sorts.iter().all(|sort| *sort == wanted);
        let starts = self.words[words.start].starts_sentence();
        let place = context::follows_place_word(self.words, words.start);
        if context::follows_article(self.words, words.start) {
            self.is_family(words)
        } else if sorts.contains(&Sort::Name) {
            true
        } else if all(Sort::Surname) {
            let person = context::is_person_after(self.words, words.end);
            !place || person || self.follows_declared(words)
        } else if sorts.contains(&Sort::Ambiguous) {
            let speaks = context::is_speech_after(self.words, words.end);
            let related = !starts && context::is_relative_before(self.words, words.start);
            speaks || related || (sorts.len() > 1 && !all(Sort::Ambiguous) && !place)
        } else {
            // No list has it.
            let person = context::is_person_before(self.words, words.start)
                || context::is_person_after_unknown(self.words, words.end);
            worker || (person && !place) || (!starts && self.follows_declared(words))
        }
    }

    /// "The Smith family": an article stands before it.
    fn is_family(&self, words: &Range<usize>) -> bool {
        let is_name = |at: usize| english::is_name(&english::without_accents(&self.words[at].text));
        context::is_family_after(self.words, words.end) && words.clone().all(is_name)
    }

    /// "Robin Smith", where Robin is declared.
    fn follows_declared(&self, words: &Range<usize>) -> bool {
        let joined = self.words[words.start].before == Gap::None;
        words.start.checked_sub(1).is_some_and(|at| {
            joined && self.sort(at) == Sort::Declared && !self.words[at].possessive
        })
    }

    /// "Gillick competence", "Munro review", "Barton Street": a thing that bears a name.
    fn is_thing(&self, words: &Range<usize>) -> bool {
        let next = self.words.get(words.end).filter(|next| next.before == Gap::None);
        next.is_some_and(|next| {
            things::THINGS.has(&next.text)
                && !(self.words[words.end - 1].possessive && things::OWN_THINGS.has(&next.text))
        })
    }

    /// Whether a job stands before or after: "social worker Jane", "Kate, the health visitor,".
    fn job_beside(&self, words: &Range<usize>) -> bool {
        /// So many words away is beside.
        const NEAR: usize = 8;
        let first = self.hits.partition_point(|hit| hit.words.start + NEAR < words.start);
        let last = self.hits.partition_point(|hit| hit.words.start <= words.end + NEAR);
        let near = self.hits[first..last.max(first)].iter();
        let jobs = near.filter(|hit| hit.list == "actors" && hit.term.kind == "worker");
        let mut jobs = jobs.filter(|hit| people::JOBS.has(&self.words[hit.words.end - 1].text));
        let sentence = self.words[words.start].sentence;
        jobs.any(|hit| {
            let same = self.words[hit.words.start].sentence == sentence;
            let possessive = self.words[hit.words.end - 1].possessive;
            let before = hit.words.end == words.start
                && !possessive
                && (self.words[words.start].before == Gap::None
                    || self.words.get(words.end).is_none_or(|next| next.before != Gap::None));
            let after = hit.words.start >= words.end
                && hit.words.start - words.end <= 3
                && self.words.get(words.end).is_some_and(|next| next.before == Gap::Clause)
                && !self.words[words.end..hit.words.start].iter().any(|word| {
                    matches!(word.text.as_str(), "and" | "told" | "said" | "his" | "her" | "their")
                });
            same && (before || after)
        })
    }
}

/// Whether a word is a first name and nothing else.
fn is_sure_name(word: &str) -> bool {
    let plain = english::without_accents(word);
    english::is_first_name(&plain) && !english::is_ordinary_word(&plain)
}
