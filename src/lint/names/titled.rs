//! Titles and initials, which tell of a person: "Dr Patel", "J. R. Hale".

use std::ops::Range;

use crate::english::{self, names, people, things};
use crate::lint::{
    names::{context, name::NameKind, reader::Reader, sort::Sort},
    prose::{Case, Gap},
};

impl Reader<'_> {
    /// Says whose name a title begins, and which words it is; nobody's if it is a role or public.
    pub(super) fn titled(
        &self,
        title: usize,
        run: &Range<usize>,
    ) -> Option<(Range<usize>, NameKind)> {
        let mut named = title + 1..run.end;
        while named.start < named.end
            && (context::is_title(&self.words[named.start])
                || self.words[named.start].case == Case::Number
                || matches!(
                    self.words[named.start].text.as_str(),
                    "principal" | "justice" | "chief" | "deputy" | "assistant"
                ))
        {
            named.start += 1;
        }
        let last = named.start - 1;
        let public = (title..run.end).any(|at| {
            self.is_public(at) && !people::TITLES.has(&self.words[at].text)
                || self.sort(at) == Sort::Declared
        });
        if named.is_empty()
            || public
            || self.is_of_public_life(title, run.end)
            || self.tells_of_research(&(title..named.end))
            || self.is_scholar(title, run.end)
            || self.is_beside_an_author(title)
            || (self.is_thing(&named) && !self.words[named.end - 1].possessive)
            || (people::ROLES_AS_TITLES.has(&self.words[last.min(title)].text)
                && !self.is_named(&named))
        {
            return None;
        }
        let worker = (title..named.start)
            .any(|at| people::TITLES_AT_WORK.has(&self.words[at].text))
            || self.is_a_worker(title, run.end);
        let kind = if worker { NameKind::Practitioner } else { NameKind::Undeclared };
        Some((title..run.end, kind))
    }

    /// "work by Professor Hale and Dr Orme": the second of two who wrote it.
    fn is_beside_an_author(&self, title: usize) -> bool {
        const REACH: usize = 5;
        let joined = title > 0 && self.words[title - 1].text == "and";
        let first = (title.saturating_sub(REACH)..title.saturating_sub(1))
            .find(|at| context::is_title(&self.words[*at]));
        joined
            && people::LEARNED_TITLES.has(&self.words[title].text)
            && first.is_some_and(|first| self.tells_of_research(&(first..title - 1)))
    }

    /// Whether what stands about somebody with a title that anybody has tells of their work.
    fn is_a_worker(&self, title: usize, end: usize) -> bool {
        self.job_beside(&(title..end))
            || self.is_said_to_work(end)
            || self.is_work_of(title)
            || self.has_work(end)
            || self.is_at_work(end)
            || (people::ROLES_AS_TITLES.has(&self.words[title].text)
                && self.is_on_the_bench(title, end))
    }

    /// Whether words after a title that is a word too are a name: "Nurse Hale", not "Nurse Practitioner".
    fn is_named(&self, named: &Range<usize>) -> bool {
        let first = named.start;
        let word = self.plain[first].as_ref();
        let thing =
            things::BODIES.has(word) || people::JOBS.has(word) || names::SELDOM_PEOPLE.has(word);
        if named.len() > 1 && self.follows_initial(first + 1) {
            return true;
        }
        match self.sort(first) {
            Sort::Name | Sort::Surname | Sort::Unknown | Sort::Made => true,
            Sort::Given | Sort::PlaceName => named.len() == 1 || !self.is_other(named.end - 1),
            Sort::Common => !thing && named.len() == 1 && !self.words[first].is_plural(),
            Sort::Place => {
                self.words[first].before == Gap::None
                    && self.right_after(named.end).is_some()
                    && self.is_told_of_a_person(named.end)
            }
            Sort::Declared | Sort::Public | Sort::Other => false,
        }
    }

    fn is_other(&self, at: usize) -> bool {
        self.sort(at) == Sort::Other
    }

    /// Whether a word is one letter or more that stand for first names: "K.", "J.R.", "K Strachan".
    pub(super) fn is_initial(&self, at: usize) -> bool {
        let word = &self.words[at];
        let mut letters = word.text.split('.');
        let single = letters.all(|one| {
            let mut one = one.chars();
            one.next().is_some_and(char::is_alphabetic) && one.next().is_none()
        });
        let label = self.right_before(at).is_some_and(|before| people::LABELS.has(&before.text));
        single && !label && matches!(word.case, Case::Capital | Case::Upper)
    }

    /// Whether a word is joined to the initial before it.
    pub(super) fn follows_initial(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| self.is_initial(*before)) else {
            return false;
        };
        let between = self.between(at);
        let dotted = between.starts_with('.') || self.words[before].text.contains('.');
        let pronoun = matches!(self.words[before].text.as_str(), "i" | "a" | "y") && !dotted;
        let named = dotted
            || english::is_name(&self.plain[at])
            || !english::is_ordinary_word(&self.plain[at]);
        let joined =
            matches!(between.trim_end(), "" | ".") && self.words[at].before != Gap::Sentence;
        !pronoun && named && joined
    }
}
