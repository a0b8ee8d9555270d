//! Whom a phrase means that says what somebody is: "a 14-year-old boy", "the eldest girl".

use std::ops::Range;

use crate::english::{self, doings, grammar, people, time};
use crate::lint::{
    mention::Actor,
    prose::{Gap, Word},
    recognise::age::{self, Age},
    told::{
        FARTHEST, Who,
        bind::Binder,
        figure::{Figure, Kind, fits, is_about_family},
        pronoun::Meant,
        subject,
    },
};

impl Binder<'_, '_> {
    /// "A 14-year-old boy", "16-month-old Robin", "his four-year-old brother".
    pub(super) fn of_before(&self, age: &Age) -> Option<Who> {
        const REACH: usize = 3;
        let words = self.words();
        let end = age.words.end;
        let after = self.starting_from(end, words[age.words.start].sentence).filter(|one| {
            one.start <= end + REACH
                && one.kind != Kind::Pronoun
                && words[end..=one.start].iter().all(|word| word.before == Gap::None)
        });
        let Some(noun) = after else {
            return self.of_unknown_noun(age);
        };
        if noun.kind == Kind::Generic {
            return self.of_phrase(age.words.start, noun.end, Some(noun), age);
        }
        (!noun.plural || is_kin(noun)).then(|| noun.who.clone())
    }

    /// "The four-year-old", "an 81-year-old widow", but no "two-year-old check".
    fn of_unknown_noun(&self, age: &Age) -> Option<Who> {
        const REACH: usize = 3;
        let words = self.words();
        let end = age.words.end;
        let joined = words[end..].iter().take(REACH).take_while(|word| word.before == Gap::None);
        let person = joined.clone().position(|word| people::OF_AN_AGE.has(&word.text));
        let is_of_thing = joined.clone().next().is_some_and(|next| {
            !doings::AFTER_AN_AGE.has(&next.text) && !time::AFTER_A_BARE_AGE.has(&next.text)
        });
        if is_of_thing && person.is_none() && !self.is_said_to_be_sibling(end) {
            return None;
        }
        let end = person.filter(|_| is_of_thing).map_or(end, |person| end + person + 1);
        self.of_phrase(age.words.start, end, None, age)
    }

    /// "A girl of eleven", "twins of four".
    pub(super) fn of_noun(&self, noun: usize, age: &Age) -> Option<Who> {
        let figure = self.ending_at(noun + 1);
        match figure {
            Some(one) if one.kind == Kind::Certain => Some(one.who.clone()),
            Some(one) => self.of_phrase(one.start, age.words.end, Some(one), age),
            None => self.of_phrase(noun, age.words.end, None, age),
        }
    }

    /// Whom a phrase means that says what somebody is, with or without a noun: "a 14-year-old",
    /// "the boy of ten".
    fn of_phrase(&self, from: usize, end: usize, noun: Option<&Figure>, age: &Age) -> Option<Who> {
        let words = self.words();
        let start = start_of_phrase(words, from);
        if self.is_said_to_be_sibling(end) {
            return Some(sibling());
        }
        let is_another = matches!(words[start].text.as_str(), "another" | "other");
        if is_another && self.is_child_of_family(start..end, age) {
            return Some(sibling());
        }
        let apart = self.before_adverbs(start);
        let beside = self.ending_at(apart).filter(|_| words[apart].before == Gap::Clause);
        if let Some(one) = beside.filter(|one| !one.possessive && !is_another) {
            return self.referent(one, age);
        }
        if let Some(one) = self.apposed(end, words[from].sentence) {
            return Some(one.who.clone());
        }
        if let Some(one) = self.named_behind(start, end) {
            let is_pronoun = one.kind == Kind::Pronoun;
            return if is_pronoun { self.subject_of_age(age) } else { self.referent(one, age) };
        }
        let before = start.checked_sub(1).filter(|_| words[start].before == Gap::None);
        let link = before.filter(|at| time::BE_AN_AGE.has(&words[*at].text));
        if let Some(verb) = link {
            return self.of_subject(verb, age);
        }
        if let Some(at) = before.filter(|at| words[*at].text == "as") {
            return self.of_sentence(at, end, age);
        }
        let determiner = words[start].text.as_str();
        let is_known = matches!(determiner, "the" | "this" | "that");
        let is_alone = start == from && noun.is_some();
        if !is_known && !is_alone {
            return self.first_told_of(start, noun);
        }
        noun.map_or_else(|| self.subject_of_age(age), |noun| self.main_as(noun))
    }

    /// "The boy of ten, Robin": somebody declared, right behind.
    fn apposed(&self, end: usize, sentence: usize) -> Option<&Figure> {
        let one = self.starting_from(end, sentence)?;
        (one.start == end && one.is_declared() && !one.possessive).then_some(one)
    }

    /// "Another boy of ten" at home.
    fn is_child_of_family(&self, phrase: Range<usize>, age: &Age) -> bool {
        const CHILDHOOD: f64 = 216.0;
        self.cx.people().subject_is_child
            && age.months < CHILDHOOD
            && is_about_family(self.words(), phrase)
    }

    /// "Robin, by now a nine-year-old": the first of the adverbs before a phrase.
    fn before_adverbs(&self, start: usize) -> usize {
        let words = self.words();
        let mut at = start;
        while at > 0
            && words[at].before == Gap::None
            && (time::BESIDE_AN_AGE.has(&words[at - 1].text) || words[at - 1].text == "by")
        {
            at -= 1;
        }
        at
    }

    /// "A girl of nine with Down's syndrome, Robin had": the name behind what opens a sentence.
    fn named_behind(&self, start: usize, end: usize) -> Option<&Figure> {
        const REACH: usize = 8;
        let words = self.words();
        let opens = words[start].before == Gap::Sentence;
        let one = self.starting_from(end, words[start].sentence).filter(|_| opens)?;
        let is_name = one.is_declared() || (one.kind == Kind::Pronoun && one.start == end);
        let is_name = is_name && !one.possessive && one.start <= end + REACH;
        (is_name && words[one.start].before == Gap::Clause).then_some(one)
    }

    /// "As an 84-year-old, she had", "described as a bubbly 12-year-old".
    fn of_sentence(&self, at: usize, end: usize, age: &Age) -> Option<Who> {
        let sentence = self.words()[at].sentence;
        let after = self.cast.figures.iter().filter(|one| one.start >= end);
        let mut after = after.take_while(|one| self.words()[one.start].sentence == sentence);
        if let Some(one) = after.find(|one| one.is_declared() && !one.possessive) {
            return Some(one.who.clone());
        }
        let figure = self.nearest_subject(at)?;
        self.referent(figure, age)
    }

    /// "A 14-year-old girl lived": the one whom a briefing is about that declares nobody.
    fn first_told_of(&self, start: usize, noun: Option<&Figure>) -> Option<Who> {
        let is_first = self.cast.figures.first().is_some_and(|one| one.end > start);
        let nobody = self.cx.briefing.people.is_empty();
        noun.filter(|_| is_first && nobody).and_then(|noun| self.main_as(noun))
    }

    /// "The 13-year-old, who was Maple's sister", "the eight-year-old, Robin's stepsister,".
    pub(super) fn is_said_to_be_sibling(&self, end: usize) -> bool {
        let words = self.words();
        let says = words.get(end).is_some_and(|word| word.text == "who")
            && words.get(end + 1).is_some_and(|word| time::BE_AN_AGE.has(&word.text));
        let owned = words.get(end).is_some_and(|word| {
            let owns = word.possessive
                || matches!(word.text.as_str(), "her" | "his" | "their" | "a" | "the");
            word.before == Gap::Clause && owns
        });
        let near = words[(end + 1 + usize::from(says)).min(words.len())..].iter().take(3);
        let mut near =
            near.enumerate().take_while(|(at, word)| *at == 0 || word.before == Gap::None);
        (says || owned) && near.any(|(_, word)| english::is_sibling(&word.text))
    }

    /// The one whom the briefing is about, if they can be so old.
    fn subject_of_age(&self, age: &Age) -> Option<Who> {
        const GROWN: f64 = 192.0;
        let people = self.cx.people();
        let can_be = if people.subject_is_child { age.months < 240.0 } else { age.months >= GROWN };
        can_be.then(|| subject(self.cx))
    }

    /// The one whom the briefing is about, where a noun can mean them.
    fn main_as(&self, noun: &Figure) -> Option<Who> {
        let grown = people::GROWN_UP_SUBJECTS.has(&noun.who.word);
        let fits = grown != self.cx.people().subject_is_child || self.cx.briefing.people.is_empty();
        if noun.plural || !fits || noun.who.word == "family" {
            return None;
        }
        Some(subject(self.cx))
    }

    /// Whom a figure means. Nobody reads back over more than a few figures that each mean the one before.
    pub(super) fn referent(&self, figure: &Figure, age: &Age) -> Option<Who> {
        const MOST: u8 = 12;
        let steps = self.steps.get();
        if steps == MOST {
            return None;
        }
        self.steps.set(steps + 1);
        let who = self.whom(figure, age);
        self.steps.set(steps);
        who
    }

    fn whom(&self, figure: &Figure, age: &Age) -> Option<Who> {
        let words = self.words();
        match figure.kind {
            Kind::Pronoun => self.of_pronoun(figure, age),
            Kind::Generic => {
                let apposed = self.starting_from(figure.end, words[figure.start].sentence);
                let apposed = apposed.filter(|one| one.start == figure.end && one.is_declared());
                if let Some(one) = apposed {
                    return Some(one.who.clone());
                }
                let start = start_of_phrase(words, figure.start);
                let beside = self.ending_at(start).filter(|_| words[start].before == Gap::Clause);
                if let Some(one) = beside.filter(|one| !one.possessive && one.kind != Kind::Generic)
                {
                    return self.referent(one, age);
                }
                match words[start].text.as_str() {
                    "that" => self.of_pronoun(figure, age),
                    "a" | "an" | "another" | "other" | "one" => {
                        self.first_told_of(start, Some(figure))
                    }
                    _ => self.main_as(figure),
                }
            }
            Kind::Certain | Kind::Worker => {
                (!figure.plural || is_kin(figure)).then(|| figure.who.clone())
            }
        }
    }

    pub(super) fn of_pronoun(&self, pronoun: &Figure, age: &Age) -> Option<Who> {
        let sentence = self.words()[pronoun.start].sentence;
        match self.cast.meant(pronoun, Some(age.months)) {
            Meant::One(one) => self.referent(one, age).filter(|who| self.can_be_of(who, age)),
            Meant::Several => None,
            Meant::Nobody => {
                let after = self.starting_from(pronoun.end, sentence).filter(|one| {
                    one.kind != Kind::Pronoun && !one.plural && fits(one.sex, pronoun.sex)
                });
                match after.filter(|one| !one.possessive && one.kind != Kind::Worker) {
                    Some(one) => Some(one.who.clone()),
                    None => self.subject_of_pronoun(pronoun),
                }
            }
        }
    }

    /// Whether a pronoun can mean somebody: an age far above the declared one is another's.
    fn can_be_of(&self, who: &Who, age: &Age) -> bool {
        const CHILDHOOD: f64 = 216.0;
        let person = who.person.map(|index| &self.cx.briefing.people[index]);
        let declared = person.and_then(|one| age::declared(one.age.as_ref()?));
        declared.is_none_or(|declared| {
            let most = if declared.from < CHILDHOOD { 72.0 } else { 300.0 };
            age.months <= declared.before + most
        })
    }

    /// The one whom the briefing is about, where nobody is named before a pronoun.
    fn subject_of_pronoun(&self, pronoun: &Figure) -> Option<Who> {
        let earlier = self.cast.figures.iter().take_while(|one| one.start < pronoun.start);
        let is_named = earlier.take(FARTHEST).any(|one| one.kind != Kind::Pronoun);
        (!is_named).then(|| subject(self.cx))
    }
}

/// Who is one of the brothers and sisters.
pub(super) fn sibling() -> Who {
    Who { person: None, actor: Actor::Family, word: "sibling".to_owned() }
}

/// Whether somebody is a brother or a sister, or several.
fn is_kin(figure: &Figure) -> bool {
    let word = figure.who.word.as_str();
    word == "twins" || english::is_sibling(word)
}

/// The first word of the phrase that a noun stands in: its article, or the first word after a gap.
pub(in crate::lint::told) fn start_of_phrase(words: &[Word], from: usize) -> usize {
    const LONGEST: usize = 5;
    let mut at = from;
    while at > 0 && from - at < LONGEST && words[at].before == Gap::None {
        let before = &words[at - 1];
        let is_article = grammar::DETERMINERS.has(&before.text)
            || grammar::ARTICLES.has(&before.text)
            || before.possessive
            || matches!(before.text.as_str(), "another" | "that");
        if is_article {
            return at - 1;
        }
        if grammar::PREPOSITIONS.has(&before.text)
            || time::BE_AN_AGE.has(&before.text)
            || matches!(before.text.as_str(), "of" | "in" | "as" | "and" | "who")
        {
            return at;
        }
        at -= 1;
    }
    if words[at].before == Gap::None && from - at >= LONGEST { from } else { at }
}
