//! Whose a detail is that is no age: a place, a faith, a rare event.

use std::ops::Range;

use crate::english::{self, grammar, people};
use crate::lint::{
    Context,
    mention::{self, Actor},
    prose::{self, Gap, Word},
    told::{
        FARTHEST, Who,
        bind::start_of_phrase,
        figure::{Figure, Kind, figures},
        main, nobody,
        pronoun::{Cast, Meant},
        subject,
    },
};

/// Returns the person whom each detail of a passage is told of: the one it stands before, else the
/// last one named before it in the sentence, else the first after it, else the one of whom the
/// sentences before speak, else the one whom the briefing is about. Nobody is where a pronoun may
/// mean several.
pub(crate) fn owners(
    cx: &Context<'_>,
    passage: usize,
    details: &[Range<usize>],
) -> Vec<Option<Who>> {
    if details.is_empty() {
        return Vec::new();
    }
    let words = cx.passages()[passage].words();
    let figures = figures(cx, passage);
    let reader = Reader { cx, passage, words, cast: Cast::of(words, &figures), figures: &figures };
    details.iter().map(|detail| reader.owner(detail)).collect()
}

struct Reader<'a, 'c> {
    cx: &'a Context<'c>,
    passage: usize,
    words: &'a [Word],
    cast: Cast<'a>,
    figures: &'a [Figure],
}

impl Reader<'_, '_> {
    fn owner(&self, detail: &Range<usize>) -> Option<Who> {
        let sentence = self.words[detail.start].sentence;
        let of = |one: &&Figure| self.words[one.start].sentence;
        let split = self.figures.partition_point(|one| one.start < detail.start);
        let (earlier, later) = self.figures.split_at(split);
        let before = || earlier.iter().rev().take(FARTHEST).take_while(|one| of(one) == sentence);
        let mut after = later
            .iter()
            .take_while(|one| of(one) == sentence)
            .filter(|one| one.start >= detail.end);
        let noun = after.clone().next().filter(|one| self.is_noun_of(detail, one));
        if let Some(noun) = noun.filter(|one| one.kind != Kind::Pronoun && !one.possessive) {
            let named = self.named_behind(detail, noun);
            return named.map_or_else(|| self.who_before(detail, noun), |one| self.who(one));
        }
        let owns =
            |one: &&Figure| !one.possessive && one.end <= detail.start && !self.is_what_one_is(one);
        if let Some(one) = before().find(owns) {
            return self.who(one);
        }
        if let Some(one) = after.find(|one| !one.possessive)
            && before().next().is_none()
        {
            return self.who(one);
        }
        if before().next().is_none() && self.is_of_a_service(sentence, detail) {
            return Some(Who { person: None, actor: Actor::Worker, word: String::new() });
        }
        if let Some(one) =
            before().next().or_else(|| later.first().filter(|one| of(one) == sentence))
        {
            return self.who(one);
        }
        self.named_last(earlier)
    }

    /// The one who was named last, or else the one of whom all is told.
    fn named_last(&self, figures: &[Figure]) -> Option<Who> {
        let mut last = figures.iter().rev().take(FARTHEST);
        match last.find(|one| !one.possessive && one.kind != Kind::Pronoun) {
            Some(one) => self.who(one),
            None => self.tells_of_one().then(|| subject(self.cx)),
        }
    }

    /// Whether somebody is declared, or the passage speaks of one person or one family.
    fn tells_of_one(&self) -> bool {
        let is_one = |one: &&Figure| !one.plural && one.kind != Kind::Worker;
        !self.cx.briefing.people.is_empty() || self.figures.iter().any(|one| is_one(&one))
    }

    /// "A Filipino nurse by background, Rosa was": the name behind what opens a sentence.
    fn named_behind(&self, detail: &Range<usize>, noun: &Figure) -> Option<&Figure> {
        const REACH: usize = 10;
        let opens = self.words[start_of_phrase(self.words, detail.start)].before == Gap::Sentence;
        let mut behind = self.figures.iter().filter(|one| one.start >= noun.end);
        let named = behind.next().filter(|one| opens && one.start <= noun.end + REACH)?;
        let sentence = self.words[detail.start].sentence;
        let is_subject = !named.possessive && (named.is_declared() || named.kind == Kind::Pronoun);
        let word = &self.words[named.start];
        (is_subject && word.before == Gap::Clause && word.sentence == sentence).then_some(named)
    }

    /// "A Kurdish girl", "a Plymouth Brethren family".
    fn is_noun_of(&self, detail: &Range<usize>, noun: &Figure) -> bool {
        const REACH: usize = 2;
        noun.start <= detail.end + REACH
            && self.words[detail.end..=noun.start].iter().all(|word| {
                word.before == Gap::None
                    && !grammar::PREPOSITIONS.has(&word.text)
                    && !matches!(word.text.as_str(), "and" | "in" | "of" | "who" | "was" | "is")
            })
    }

    /// "Came as a nurse", "was a child": it says what somebody is who is named before it.
    fn is_what_one_is(&self, figure: &Figure) -> bool {
        let start = start_of_phrase(self.words, figure.start);
        let by = start.checked_sub(1).filter(|_| self.words[start].before == Gap::None);
        let by = by.map(|by| self.words[by].text.as_str());
        figure.kind != Kind::Pronoun
            && !figure.is_declared()
            && by.is_some_and(|by| matches!(by, "as" | "is" | "was" | "became"))
            && figure.start > 0
    }

    /// "Robin, a Kurdish girl": the noun says what somebody is who is named before it.
    fn who_before(&self, detail: &Range<usize>, noun: &Figure) -> Option<Who> {
        let sentence = self.words[detail.start].sentence;
        let split = self.figures.partition_point(|one| one.start < detail.start);
        let named = self.figures[..split].iter().rev();
        let mut named =
            named.take(FARTHEST).take_while(|one| self.words[one.start].sentence == sentence);
        match named.find(|one| !one.possessive).filter(|_| noun.kind == Kind::Generic) {
            Some(one) => self.who(one),
            None => self.who(noun),
        }
    }

    fn who(&self, figure: &Figure) -> Option<Who> {
        match figure.kind {
            _ if self.is_group(figure) => None,
            Kind::Pronoun => match self.cast.meant(figure, None) {
                Meant::One(one) => self.who(one),
                Meant::Several => None,
                Meant::Nobody => main(self.cx).or_else(|| Some(nobody())),
            },
            Kind::Generic if self.can_be_main(figure) => Some(subject(self.cx)),
            Kind::Certain if is_all_parents(figure) => Some(subject(self.cx)),
            _ => Some(figure.who.clone()),
        }
    }

    /// "Families said", "carers came from": many, of whom a detail finds nobody. The children and the
    /// parents of a briefing that declares somebody are those of one family.
    fn is_group(&self, figure: &Figure) -> bool {
        let word = figure.who.word.as_str();
        if !figure.plural || figure.kind == Kind::Pronoun || figure.kind == Kind::Worker {
            return false;
        }
        if self.cx.briefing.people.is_empty() {
            return !english::is_sibling(word) && word != "twins";
        }
        match figure.kind {
            Kind::Generic => word != "children" && !self.is_known(figure),
            _ => {
                !english::is_sibling(word)
                    && !is_all_parents(figure)
                    && word != "twins"
                    && !self.is_known(figure)
            }
        }
    }

    /// "The girls", "his carers", "two women".
    fn is_known(&self, figure: &Figure) -> bool {
        let start = &self.words[start_of_phrase(self.words, figure.start)];
        let text = start.text.as_str();
        start.possessive
            || grammar::DETERMINERS.has(text)
            || matches!(text, "the" | "two" | "both" | "these" | "those")
    }

    fn can_be_main(&self, figure: &Figure) -> bool {
        let grown = people::GROWN_UP_SUBJECTS.has(&figure.who.word);
        let is_child = self.cx.people().subject_is_child;
        figure.who.word == "family"
            || figure.who.word == "families"
            || self.cx.briefing.people.is_empty()
            || grown != is_child
    }

    /// "In May the team moved": of nobody but those at work.
    fn is_of_a_service(&self, sentence: usize, detail: &Range<usize>) -> bool {
        const REACH: usize = 30;
        let near = mention::near(self.cx.mentions(self.passage), detail.start, 120, REACH);
        let here = near.iter().filter(|one| self.words[one.start].sentence == sentence);
        let mut workers =
            here.filter(|one| !detail.contains(&one.start) && one.actor == Actor::Worker);
        let is_pronoun = |word: &str| grammar::PRONOUNS.has(word);
        workers.next().is_some()
            && !prose::before(self.words, detail.start).take(REACH).any(is_pronoun)
            && !prose::after(self.words, detail.end - 1).take(REACH).any(is_pronoun)
    }
}

/// Both parents, and all grandparents: where they live and what they believe is the family's.
fn is_all_parents(figure: &Figure) -> bool {
    matches!(figure.who.word.as_str(), "parents" | "grandparents")
}
