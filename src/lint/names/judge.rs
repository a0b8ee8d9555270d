//! Which capitals of a passage are somebody's name, by what they are and by what stands about them.

use std::ops::Range;

use crate::english::{self, grammar, names, things};
use crate::lint::{
    names::{
        before::Before,
        context,
        name::{Name, NameKind},
        reader::Reader,
        sort::Sort,
    },
    prose::{Case, Gap, Word},
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
    pub(super) fn end_of_run(&self, start: usize) -> usize {
        let mut end = start + 1;
        while end < self.words.len()
            && (self.is_capital(end) || self.is_collar_number(end))
            && self.is_joined(end)
            && !(self.words[end - 1].possessive && self.sort(end - 1) == Sort::Declared)
        {
            end += 1;
        }
        end
    }

    /// "PC 4471 Hale": a number between a rank and a name.
    fn is_collar_number(&self, at: usize) -> bool {
        self.words[at].case == Case::Number
            && context::is_title(&self.words[at - 1])
            && self.right_after(at + 1).is_some_and(Word::is_capital)
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
        if self.is_blocked(&run) {
            return;
        }
        // What stands beside a near miss may be a name, too.
        let mut start = run.start;
        for end in near_misses.iter().map(|(at, _)| *at).chain([run.end]) {
            self.apart(passage, start..end, out);
            start = end + 1;
        }
    }

    /// Looks at words of a run in which no near miss stands.
    fn apart(&self, passage: usize, run: Range<usize>, out: &mut Vec<Name>) {
        let title =
            run.clone().find(|at| context::is_title(&self.words[*at]) && !self.is_public(*at));
        if let Some(title) = title {
            self.untitled(passage, &(run.start..title), out);
            let found = self.titled(title, &run);
            out.extend(found.map(|(words, kind)| Name { passage, words, kind }));
            return;
        }
        self.untitled(passage, &run, out);
    }

    fn untitled(&self, passage: usize, run: &Range<usize>, out: &mut Vec<Name>) {
        if run.is_empty() || self.is_body(run) {
            return;
        }
        for words in self.candidates(run) {
            if let Some(kind) = self.judge(&words) {
                out.push(Name { passage, words, kind });
            }
        }
    }

    fn is_blocked(&self, run: &Range<usize>) -> bool {
        let after = self.blocked.partition_point(|blocked| blocked.end <= run.start);
        self.blocked.get(after).is_some_and(|blocked| blocked.start < run.end)
    }

    fn judge(&self, words: &Range<usize>) -> Option<NameKind> {
        if self.is_thing(words) || self.tells_of_research(words) || self.is_famed(words) {
            return None;
        }
        let worker = self.job_beside(words) || self.is_made_at_work(words);
        let kind = if worker { NameKind::Practitioner } else { NameKind::Undeclared };
        let seldom = || {
            words.len() == 1
                && (names::SELDOM_PEOPLE.has(&self.plain[words.start])
                    || self.sort(words.start) == Sort::Other)
        };
        let meant = worker && !self.words[words.start].starts_sentence() && !seldom();
        (self.is_name(words) || meant).then_some(kind)
    }

    /// Whether a surname that is a place or a thing too is somebody's here.
    fn is_surname(&self, words: &Range<usize>, before: Before) -> bool {
        let (start, end) = (words.start, words.end);
        if self.opens(start) && self.is_told_of_a_body(end) {
            return false;
        }
        if self.is_after_a_capital(start) {
            return self.is_told_of_a_person(end);
        }
        if before != Before::Open && self.is_before_a_noun(end) {
            return false;
        }
        self.opens(start)
            || !context::follows_place_word(self.words, start)
            || before != Before::Thing
            || self.is_told_of_a_person(end)
    }

    /// "A Kofi Mensah": a whole name after an article other than "the".
    fn is_one_of_many(&self, words: &Range<usize>) -> bool {
        let article = self.right_before(words.start);
        words.len() > 1 && article.is_some_and(|word| word.text != "the")
    }

    /// Whether something stands about words that makes them nobody's name, whatever they are.
    fn is_nobody(&self, words: &Range<usize>) -> bool {
        let start = words.start;
        self.is_animal(start)
            || self.is_among_thinkers(start)
            || self.is_within_a_celtic_name(start)
            || self.is_holy_or_royal(start)
            || self.is_one_of_brands(words)
            || self.is_among_bodies(words)
            || self.is_start_of_a_compound(words.end)
            || self.is_patron(start)
            || self.is_kind_of_thing(words)
            || self.is_place_of_two_words(words)
            || self.is_quality(words)
    }

    /// Whether words are a name, by their sorts and by what stands about them.
    fn is_name(&self, words: &Range<usize>) -> bool {
        let start = words.start;
        if self.is_nobody(words) {
            return false;
        }
        if words.len() > 1 && words.clone().skip(1).any(|at| self.follows_initial(at)) {
            return true;
        }
        let sorts: Vec<Sort> = words.clone().map(|at| self.sort(at)).collect();
        let sure = sorts.contains(&Sort::Name);
        if context::follows_article(self.words, start) {
            return self.is_family(words) || (sure && self.is_one_of_many(words));
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
            Sort::Surname => self.is_surname(words, before),
            Sort::Given => self.is_given(words, before),
            Sort::PlaceName => {
                (!self.is_before_a_noun(words.end) || self.is_told(words.end))
                    && self.is_given(words, before)
                    && !self.is_beside_a_place(words)
            }
            Sort::Common => self.is_common_a_name(words),
            Sort::Made => before != Before::Thing && self.is_made_a_name(words),
            _ => self.is_unknown_a_name(words, before),
        }
    }

    /// "Thistlewood rang": a word made of two that does what somebody does.
    fn is_made_a_name(&self, words: &Range<usize>) -> bool {
        self.is_told(words.end)
            && !self.is_told_of_a_service(words.end)
            && !self.is_plural_of_doers(words)
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
