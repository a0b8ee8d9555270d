//! Which words of a run of capitals may be a name, and which name a body or an office.

use std::ops::Range;

use crate::english::{Public, grammar, people, places, public, things};
use crate::lint::{
    names::{
        before::{Before, is_somebody},
        context,
        reader::Reader,
        sort::Sort,
    },
    prose::{Case, Gap},
    recognise::date,
};

impl Reader<'_> {
    /// Whether a run is the name of a body, a law, a place, a thing, an office.
    pub(super) fn is_body(&self, run: &Range<usize>) -> bool {
        let words = &self.words[run.clone()];
        let sure = || run.clone().any(|at| self.sort(at) == Sort::Name);
        let head = words.iter().any(|word| things::BODIES.has(&word.text));
        let known = self.known.has_phrase(words);
        let joined = || {
            self.right_after(run.end).is_some_and(|next| matches!(next.text.as_str(), "of" | "for"))
                && self.words.get(run.end + 1).is_some_and(|after| after.case != Case::Lower)
                && !sure()
        };
        let office = || {
            run.len() > 1
                && public::kind_of(
                    &self.text[words[0].range.start..words[words.len() - 1].range.end],
                ) == Some(Public::Role)
        };
        let alone = run.len() == 1 && matches!(self.sort(run.start), Sort::Given | Sort::PlaceName);
        let home = run.len() > 1 && places::HOMES.has(&words[words.len() - 1].text);
        let role = || {
            run.clone().skip(1).any(|at| {
                people::JOBS.has(&self.words[at - 1].text)
                    && matches!(
                        self.sort(at),
                        Sort::Name | Sort::Surname | Sort::Given | Sort::PlaceName
                    )
            })
        };
        // "Little Lives UK", "Wrexham AFC".
        let initials = self
            .right_after(run.end)
            .is_some_and(|next| next.case == Case::Upper && things::BODIES.has(&next.text));
        initials
            || ((head || home) && !alone && !role() && !self.is_surname_of(run))
            || known
            || (run.len() > 1 && joined())
            || office()
    }

    /// "Mary Ward told": a surname that is the last word of bodies too.
    fn is_surname_of(&self, run: &Range<usize>) -> bool {
        let last = run.end - 1;
        run.len() == 2
            && self.sort(run.start) == Sort::Name
            && self.sort(last) == Sort::Common
            && (self.is_told_of_a_person(run.end) || self.what_before(run.start) == Before::Person)
    }

    /// The stretches of a run that may be a name.
    pub(super) fn candidates(&self, run: &Range<usize>) -> Vec<Range<usize>> {
        if self.is_named_apart(run) {
            return vec![run.clone()];
        }
        let mut out: Vec<Range<usize>> = Vec::new();
        for at in run.clone() {
            let initial = self.words[at].text.len() < 4
                && at + 1 < run.end
                && self.is_initial(at)
                && !self.is_one_letter_word(at)
                && !self.people.names_word(&self.words[at].text);
            let surname = self.follows_initial(at) && !self.people.names_word(&self.words[at].text);
            let nobody = !initial
                && !surname
                && matches!(
                    self.sort(at),
                    Sort::Other | Sort::Place | Sort::Declared | Sort::Public
                );
            if nobody || self.is_product(run, at) {
                continue;
            }
            match out.last_mut() {
                Some(last) if last.end == at && !self.words[at - 1].possessive => last.end = at + 1,
                _ => out.push(at..at + 1),
            }
        }
        if out.is_empty() && run.len() == 1 && self.is_family_of_a_place(run.start) {
            out.push(run.clone());
        }
        if out.is_empty() && self.is_byname(run) {
            out.push(run.clone());
        }
        if out.is_empty() && self.is_called_kin(run) {
            out.push(run.end - 1..run.end);
        }
        if out.is_empty() && run.len() == 1 && self.is_apposed(run.end) {
            out.push(run.clone());
        }
        out
    }

    /// "knew her as Auntie Bee": a relative and an ordinary word, which somebody is called.
    fn is_called_kin(&self, run: &Range<usize>) -> bool {
        run.len() == 2
            && self.is_called(run.start)
            && (self.is_nickname(run.end - 1) || is_somebody(&self.words[run.start].text))
            && self.sort(run.end - 1) == Sort::Other
    }

    /// "Devon, his half brother.": a place that is somebody's relative.
    fn is_apposed(&self, end: usize) -> bool {
        /// So many words may lead to what they are.
        const REACH: usize = 4;
        let own = self.words.get(end).is_some_and(|word| {
            word.before == Gap::Clause && matches!(word.text.as_str(), "his" | "her" | "their")
        });
        let kin = (end + 1..end + REACH).find(|at| {
            self.right_after(*at)
                .is_some_and(|word| people::NEAR_ONES.has(&word.text) && !word.possessive)
        });
        own && self.sort(end - 1) == Sort::Place
            && kin.is_some_and(|at| {
                self.words.get(at + 1).is_none_or(|next| next.before != Gap::None)
            })
    }

    /// "called him Two-Tone", "knew Tawny and her sisters": ordinary words that stand as a name.
    pub(super) fn is_byname(&self, run: &Range<usize>) -> bool {
        let timed =
            |at: usize| date::month(&self.plain[at]).is_some() || context::is_day(&self.plain[at]);
        let other = || run.clone().all(|at| self.sort(at) == Sort::Other && !timed(at));
        let body = || {
            run.clone().any(|at| {
                things::BODIES.has(&self.words[at].text) || people::JOBS.has(&self.words[at].text)
            })
        };
        let near = || {
            let kin = self.right_before(run.start);
            let closed = self.words.get(run.end).is_none_or(|next| {
                next.before != Gap::None || grammar::AUXILIARIES.has(&next.text)
            });
            kin.is_some_and(|kin| people::NEAR_ONES.has(&kin.text) && kin.text != "baby")
                && (closed || self.is_told_of_a_person(run.end))
        };
        let stands = run.len() <= 2 && !self.opens(run.start);
        stands
            && (self.is_called(run.start) || near() || self.is_beside_kin(run.end))
            && other()
            && !body()
            && !run.clone().any(|at| self.words[at].text.len() < 3)
    }

    /// "the social worker, Beverley Broom,": a first name between marks, and a word that stands as
    /// a surname, after who they are.
    fn is_named_apart(&self, run: &Range<usize>) -> bool {
        let first = matches!(
            self.sort(run.start),
            Sort::Name | Sort::Given | Sort::PlaceName | Sort::Surname | Sort::Unknown
        );
        let rest = || {
            run.clone().skip(1).all(|at| {
                let word = self.plain[at].as_ref();
                !matches!(self.sort(at), Sort::Declared | Sort::Public)
                    && !things::BODIES.has(word)
                    && !things::THINGS.has(word)
                    && !people::JOBS.has(word)
            })
        };
        matches!(run.len(), 2 | 3)
            && first
            && self.is_apart(run)
            && (self.job_apart(run.start).is_some()
                || self.is_somebody_apart(run.start)
                || self.is_full_name(run))
            && rest()
    }

    /// Whether a mark within a sentence stands on either side.
    pub(super) fn is_apart(&self, words: &Range<usize>) -> bool {
        self.words[words.start].before == Gap::Clause
            && !self.opens(words.start)
            && self.words.get(words.end).is_none_or(|next| next.before != Gap::None)
    }

    /// "Cliff Marsden", where a place is the surname.
    fn is_full_name(&self, run: &Range<usize>) -> bool {
        run.len() == 2
            && matches!(self.sort(run.start), Sort::Name | Sort::Given)
            && self.sort(run.end - 1) == Sort::Place
            && self.before(run.start).is_some_and(|word| word.case == Case::Lower)
    }

    fn is_somebody_apart(&self, at: usize) -> bool {
        self.before(at).is_some_and(|word| is_somebody(&word.text) && !word.possessive)
    }

    /// "I", "A": words of one letter, unless a dot makes them initials.
    fn is_one_letter_word(&self, at: usize) -> bool {
        matches!(self.words[at].text.as_str(), "i" | "a" | "y")
            && !self.between(at + 1).starts_with('.')
    }
}
