//! Which capitals of a passage are somebody's name, by what they are and by what stands about them.

use std::ops::Range;

use crate::english::{self, Public, grammar, names, people, places, public, things};
use crate::lint::{
    names::{
        before::Before,
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
        let word = &self.words[at];
        if self.is_contraction(at) {
            return false;
        }
        word.is_capital()
            || context::is_title(word)
            || (word.case == Case::Upper && word.text.contains('.') && self.is_initial(at))
    }

    /// "I", "I'll", "She'd": small words that a capital makes nobody.
    fn is_contraction(&self, at: usize) -> bool {
        let text = self.words[at].text.as_str();
        let parts = text.split_once('\'');
        (text == "i" && !self.text[self.words[at].range.end..].starts_with('.'))
            || parts.is_some_and(|(word, end)| {
                matches!(end, "d" | "ll" | "re" | "ve" | "m" | "t")
                    && (word.len() == 1
                        || english::is_ordinary_word(word)
                        || english::is_ordinary_word(text))
            })
    }

    /// The end of a run of capitals with nothing but a space, a hyphen or an initial's dot between.
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

    /// Whether a word belongs to the one before: a title or an initial may have a full stop.
    fn is_joined(&self, at: usize) -> bool {
        let dotted = || {
            self.words[at].before == Gap::Clause
                && self.between(at).trim_end() == "."
                && (context::is_title(&self.words[at - 1]) || self.follows_initial(at))
        };
        self.words[at].before == Gap::None || dotted()
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
        let title =
            run.clone().find(|at| context::is_title(&self.words[*at]) && !self.is_public(*at));
        if let Some(title) = title {
            let found = self.titled(title, &run);
            out.extend(found.map(|(words, kind)| Name { passage, words, kind }));
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

    /// Whether a run is the name of a body, a law, a place, a thing, an office.
    fn is_body(&self, run: &Range<usize>) -> bool {
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
        ((head || home) && !alone && !self.is_surname_of(run))
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
    fn candidates(&self, run: &Range<usize>) -> Vec<Range<usize>> {
        let mut out: Vec<Range<usize>> = Vec::new();
        for at in run.clone() {
            let initial = self.words[at].text.len() < 4
                && at + 1 < run.end
                && self.is_initial(at)
                && !self.is_one_letter_word(at);
            let surname = self.follows_initial(at);
            if !initial
                && !surname
                && matches!(
                    self.sort(at),
                    Sort::Other | Sort::Place | Sort::Declared | Sort::Public
                )
            {
                continue;
            }
            match out.last_mut() {
                Some(last) if last.end == at && !self.words[at - 1].possessive => last.end = at + 1,
                _ => out.push(at..at + 1),
            }
        }
        if out.is_empty() && self.is_byname(run) {
            out.push(run.clone());
        }
        out
    }

    /// "called him Two-Tone", "knew Tawny and her sisters": ordinary words that stand as a name.
    fn is_byname(&self, run: &Range<usize>) -> bool {
        let other = || run.clone().all(|at| self.sort(at) == Sort::Other);
        let body = || {
            run.clone().any(|at| {
                things::BODIES.has(&self.words[at].text) || people::JOBS.has(&self.words[at].text)
            })
        };
        let near = || {
            let kin = self.right_before(run.start);
            let closed = self.words.get(run.end).is_none_or(|next| next.before != Gap::None);
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

    /// "I", "A": words of one letter, unless a dot makes them initials.
    fn is_one_letter_word(&self, at: usize) -> bool {
        matches!(self.words[at].text.as_str(), "i" | "a") && !self.between(at + 1).starts_with('.')
    }

    fn judge(&self, words: &Range<usize>) -> Option<NameKind> {
        if self.is_thing(words) || self.tells_of_research(words) {
            return None;
        }
        let worker = self.job_beside(words);
        let kind = if worker { NameKind::Practitioner } else { NameKind::Undeclared };
        let seldom = || {
            words.len() == 1
                && (names::SELDOM_PEOPLE.has(&self.plain[words.start])
                    || self.sort(words.start) == Sort::Other)
        };
        let meant = worker && !self.words[words.start].starts_sentence() && !seldom();
        (self.is_name(words) || meant).then_some(kind)
    }

    /// Whether words are a name, by their sorts and by what stands about them.
    fn is_name(&self, words: &Range<usize>) -> bool {
        let start = words.start;
        if self.is_animal(start) {
            return false;
        }
        if words.len() > 1 && words.clone().skip(1).any(|at| self.follows_initial(at)) {
            return true;
        }
        let sorts: Vec<Sort> = words.clone().map(|at| self.sort(at)).collect();
        let sure = sorts.contains(&Sort::Name);
        if context::follows_article(self.words, start) {
            return self.is_family(words)
                || (sure
                    && words.len() > 1
                    && self.right_before(start).is_some_and(|word| word.text != "the"));
        }
        if sure {
            return true;
        }
        let before = self.what_before(start);
        if before == Before::Person || self.follows_declared(words) {
            return true;
        }
        if sorts.len() > 1 {
            return self.are_a_name(words, &sorts, before);
        }
        match sorts[0] {
            Sort::Surname if self.is_after_a_capital(start) => self.is_told_of_a_person(words.end),
            Sort::Surname => {
                self.opens(start)
                    || !context::follows_place_word(self.words, start)
                    || before != Before::Thing
                    || self.is_told_of_a_person(words.end)
            }
            Sort::Given => self.is_given(words, before),
            Sort::PlaceName => self.is_given(words, before) && !self.is_beside_a_place(words),
            Sort::Common => self.is_common_a_name(words),
            _ => self.is_unknown_a_name(words, before),
        }
    }

    /// Two words or more of which each can be a name: "Rose Baker".
    fn are_a_name(&self, words: &Range<usize>, sorts: &[Sort], before: Before) -> bool {
        let told = || self.is_told_of_a_person(words.end) || self.has_what_people_have(words.end);
        let given =
            sorts.iter().any(|sort| matches!(sort, Sort::Given | Sort::Surname | Sort::PlaceName));
        let last = words.end - 1;
        let place = names::ENDS_OF_PLACES.has(&self.plain[last])
            || names::SELDOM_PEOPLE.has(&self.plain[last])
            || things::BODIES.has(&self.plain[last]);
        if self.is_heading(words.start)
            || place
            || before == Before::Thing
            || self.is_after_a_capital(words.start)
        {
            return told() && before != Before::Thing;
        }
        if sorts.iter().all(|sort| matches!(sort, Sort::Common)) {
            return false;
        }
        given || told()
    }

    /// Whether a first name that is something else too is meant as a name.
    fn is_given(&self, words: &Range<usize>, before: Before) -> bool {
        let start = words.start;
        let told = || {
            self.is_told_of_a_person(words.end)
                || self.has_what_people_have(words.end)
                || self.is_beside_kin(words.end)
        };
        let in_title = self.is_after_a_capital(start)
            || self
                .right_after(words.end)
                .is_some_and(|word| word.is_capital() && !self.people.names_word(&word.text));
        if before == Before::Thing {
            return self.has_what_people_have(words.end) && !self.follows_owner(start);
        }
        if before == Before::Way && self.sort(start) == Sort::PlaceName {
            return told();
        }
        if self.opens(start) || in_title || self.is_heading(start) {
            return told();
        }
        true
    }

    /// "Parish Kirk": a capital before it that is no name makes it the end of another name.
    fn is_after_a_capital(&self, start: usize) -> bool {
        self.right_before(start).is_some_and(|word| {
            word.case != Case::Lower
                && word.case != Case::Number
                && !self.people.names_word(&word.text)
                && !self.opens(start - 1)
        })
    }

    /// "in Kent and Devon": a place stands beside it, so it is one.
    fn is_beside_a_place(&self, words: &Range<usize>) -> bool {
        let place = |at: usize| {
            self.words.get(at).is_some_and(|word| word.is_capital())
                && self.is_place(at, &self.plain[at])
        };
        let joins = |at: usize| {
            self.words.get(at).is_some_and(|word| matches!(word.text.as_str(), "and" | "or" | "to"))
        };
        let start = words.start;
        (joins(words.end) && place(words.end + 1))
            || (self.words.get(words.end).is_some_and(|next| next.before == Gap::Clause)
                && place(words.end))
            || (start > 1 && joins(start - 1) && place(start - 2))
            || (start > 0 && self.words[start].before == Gap::Clause && place(start - 1))
    }

    /// Whether a surname that is an ordinary word too is meant as a name.
    fn is_common_a_name(&self, words: &Range<usize>) -> bool {
        let word = self.plain[words.start].as_ref();
        let month = names::SELDOM_PEOPLE.has(word) || things::BODIES.has(word);
        let first = english::is_first_name(word);
        let told = self.is_told_of_a_person(words.end)
            || self.has_what_people_have(words.end)
            || self.is_beside_kin(words.end);
        if first {
            told
        } else {
            !month
                && !self.opens(words.start)
                && context::is_speech_after(self.words, words.end)
                && self
                    .right_before(words.start)
                    .is_none_or(|before| !grammar::OWNERS.has(&before.text))
        }
    }

    /// Whether a word that no list has is a name.
    fn is_unknown_a_name(&self, words: &Range<usize>, before: Before) -> bool {
        let told = || {
            self.is_told_of_a_person(words.end)
                || self.has_what_people_have(words.end)
                || self.is_beside_kin(words.end)
        };
        match before {
            Before::Thing | Before::Way => {
                self.has_what_people_have(words.end) && !self.follows_owner(words.start)
            }
            Before::Open if !self.opens(words.start) && !self.is_after_a_capital(words.start) => {
                !self.is_before_a_noun(words.end) || told()
            }
            _ => told(),
        }
    }

    fn follows_owner(&self, at: usize) -> bool {
        self.right_before(at).is_some_and(|word| word.possessive || grammar::OWNERS.has(&word.text))
    }

    /// "Kofi's mother", "Kofi's left arm".
    fn has_what_people_have(&self, end: usize) -> bool {
        /// So many words may stand before what somebody has.
        const REACH: usize = 3;
        let mut words = (end..end + REACH).map_while(|at| self.right_after(at));
        self.words[end - 1].possessive
            && words.any(|next| {
                people::NEAR_ONES.has(&next.text)
                    || people::WHOEVER.has(&next.text)
                    || people::BELONGINGS.has(&next.text)
            })
    }

    /// "Olive, his wife,", "Tawny and her sisters".
    fn is_beside_kin(&self, end: usize) -> bool {
        let Some(next) = self.words.get(end) else { return false };
        let own = |at: usize| {
            self.words
                .get(at)
                .is_some_and(|word| matches!(word.text.as_str(), "his" | "her" | "their"))
        };
        let apposed = next.before == Gap::Clause
            && grammar::OWNERS.has(&next.text)
            && (self.is_person_within(end + 1, 4) || people::WHOEVER.has(&next.text));
        let who =
            next.before == Gap::Clause && matches!(next.text.as_str(), "who" | "whose" | "whom");
        apposed
            || who
            || (next.before == Gap::None
                && next.text == "and"
                && own(end + 1)
                && self.is_person_within(end + 2, 3))
    }

    /// Whether a small word follows that is no verb, so that the capital says what kind of thing it is.
    fn is_before_a_noun(&self, end: usize) -> bool {
        self.right_after(end).is_some_and(|next| {
            let small = grammar::AUXILIARIES.has(&next.text)
                || grammar::OF_THINGS.has(&next.text)
                || grammar::OF_COMPANY.has(&next.text)
                || grammar::STARTS_A_CLAUSE.has(&next.text)
                || grammar::OWNERS.has(&next.text)
                || grammar::ADVERBS.has(&next.text)
                || english::doings::OF_PEOPLE.has(&next.text)
                || matches!(
                    next.text.as_str(),
                    "or" | "to"
                        | "nor"
                        | "alone"
                        | "asleep"
                        | "away"
                        | "back"
                        | "home"
                        | "twice"
                        | "again"
                        | "first"
                        | "only"
                        | "too"
                        | "well"
                        | "later"
                        | "before"
                        | "after"
                        | "there"
                        | "here"
                        | "himself"
                        | "herself"
                        | "who"
                        | "whom"
                        | "whose"
                );
            let form = ["ed", "ly", "ing"].iter().any(|ending| next.text.ends_with(ending));
            next.case == Case::Lower && !small && !form
        })
    }

    /// "Robin Smith", where Robin is declared.
    fn follows_declared(&self, words: &Range<usize>) -> bool {
        let joined = self.words[words.start].before == Gap::None;
        let other = self.sort(words.start) == Sort::Common && !self.is_surname_alone(words.end);
        words.start.checked_sub(1).is_some_and(|at| {
            joined
                && !other
                && !self.words[words.start].starts_sentence()
                && self.sort(at) == Sort::Declared
                && !self.words[at].possessive
        })
    }

    fn is_surname_alone(&self, end: usize) -> bool {
        self.right_after(end).is_none_or(|next| next.case == Case::Lower)
    }

    /// "Gillick competence", "Munro review", "Barton Street": a thing that bears a name.
    pub(super) fn is_thing(&self, words: &Range<usize>) -> bool {
        self.right_after(words.end).is_some_and(|next| {
            things::THINGS.has(&next.text)
                && !(self.words[words.end - 1].possessive && things::OWN_THINGS.has(&next.text))
                && !(next.case == Case::Lower && grammar::AUXILIARIES.has(&next.text))
        })
    }
}
