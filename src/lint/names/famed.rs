//! Whom and what the public knows without a list: by an honour, by a work, by the title of a work.

use std::ops::Range;

use crate::english::{self, Public, grammar, people, public, things};
use crate::lint::{
    names::reader::Reader,
    prose::{self, Case, Gap},
};

impl Reader<'_> {
    /// Whether letters or quotation marks tell that the public knows a name.
    pub(super) fn is_famed(&self, words: &Range<usize>) -> bool {
        self.is_title_of_a_work(words)
            || self.has_public_letters(words.end)
            || self.is_named_for_its_founder(words)
            || self.is_said_to_be_a_body(words.end)
            || self.is_written_as_a_brand(words)
            || self.is_a_peer(words.end)
    }

    /// "Dame Ann Hale", "Mr Orme KC": an honour of public life, unless its bearer sits on the bench, or
    /// letters after the name.
    pub(super) fn is_of_public_life(&self, title: usize, end: usize) -> bool {
        let honoured = people::HONOURS.has(&self.words[title].text);
        (honoured && !self.is_on_the_bench(title, end)) || self.has_public_letters(end)
    }

    /// "Ann Hale KC", "Jo Orme MSP": letters after a name that public office or the bench gives.
    fn has_public_letters(&self, end: usize) -> bool {
        self.right_after(end)
            .is_some_and(|next| next.case == Case::Upper && people::PUBLIC_LETTERS.has(&next.text))
    }

    /// "Nando's", "Levi's": a shop or a charity that has the name of whoever began it.
    fn is_named_for_its_founder(&self, words: &Range<usize>) -> bool {
        let last = words.end - 1;
        self.words[last].possessive
            && words.len() == 1
            && public::NAMED_FOR_FOUNDERS.has(&self.plain[last])
            && !self.has_what_people_have(words.end)
    }

    /// "Think Jessica is a charity", "Zadro is the app that": what the sentence itself says it is.
    fn is_said_to_be_a_body(&self, end: usize) -> bool {
        /// So many words may stand before what it is.
        const REACH: usize = 4;
        let article = |at: usize| {
            self.right_after(at).is_some_and(|word| {
                matches!(word.text.as_str(), "a" | "an" | "the" | "our" | "one")
            })
        };
        let is =
            self.right_after(end).is_some_and(|verb| matches!(verb.text.as_str(), "is" | "was"));
        let nouns = (end + 2..end + 2 + REACH).map_while(|at| Some((at, self.right_after(at)?)));
        // "a school nurse", "the service user's sister": only the last noun says what it is.
        let mut last = nouns.filter(|(at, _)| !self.is_before_a_noun(at + 1));
        is && article(end + 1)
            && last
                .find_map(|(_, word)| {
                    let body = !word.possessive
                        && (things::BODIES.has(&word.text) || things::KNOWN_AS.has(&word.text));
                    let person =
                        people::WHOEVER.has(&word.text) || people::NEAR_ONES.has(&word.text);
                    (body || person).then_some(body)
                })
                .unwrap_or_default()
    }

    /// `ScamwiseNI`, `SystmOne`: a capital within a word that no surname has there.
    fn is_written_as_a_brand(&self, words: &Range<usize>) -> bool {
        /// Surnames have a capital after fewer letters: `McKay`, `MacLeod`, `FitzRoy`.
        const PREFIX: usize = 5;
        let written = &self.text[self.words[words.start].range.clone()];
        words.len() == 1
            && written.bytes().all(|one| one.is_ascii_alphabetic())
            && written.bytes().skip(PREFIX).any(|one| one.is_ascii_uppercase())
            && written.bytes().any(|one| one.is_ascii_lowercase())
    }

    /// "David Anderson, Lord Anderson of Ipswich": who has a title of a peer behind the name.
    fn is_a_peer(&self, end: usize) -> bool {
        self.words.get(end).is_some_and(|title| {
            title.before == Gap::Clause
                && title.case == Case::Capital
                && people::HONOURS.has(&title.text)
        })
    }

    /// "first described by Ann Hale", "set up in Wales by Ann Hale", "“Cut” by Ann Hale": who made
    /// what is spoken of.
    pub(super) fn is_maker(&self, start: usize) -> bool {
        /// So far before may stand what was done.
        const REACH: usize = 6;
        let before: Vec<&str> = prose::before(self.words, start).take(REACH).collect();
        let Some((&"by", before)) = before.split_first() else { return false };
        let made = before.first().is_some_and(|verb| things::MADE.has(verb));
        let pair = |later: &str, verb: &str| before.windows(2).any(|words| words == [later, verb]);
        let quoted = self.between(start - 1).contains(['\u{201d}', '"']);
        made || pair("described", "first") || pair("up", "set") || quoted
    }

    /// "watches “Vera”", "knows “Sali Mali” by heart": a title in quotation marks, where the sentence
    /// tells of what is read, watched or sung.
    fn is_title_of_a_work(&self, words: &Range<usize>) -> bool {
        let Some(quoted) = self.quotation(words.start) else { return false };
        let titled = quoted.clone().all(|at| {
            let word = &self.words[at];
            word.case != Case::Lower || word.text.len() < 4
        });
        let sentence = self.words[words.start].sentence;
        let first = self.words.partition_point(|word| word.sentence < sentence);
        let about = self.words[first..].iter().take_while(|word| word.sentence == sentence);
        titled
            && quoted.len() <= 6
            && !self.is_called(quoted.start)
            && about.into_iter().any(|word| things::OF_WORKS.has(&word.text))
    }

    /// The words of the quotation that a word stands in, if it begins and ends in its sentence.
    fn quotation(&self, at: usize) -> Option<Range<usize>> {
        let sentence = self.words[at].sentence;
        let inside =
            |index: &usize| self.words.get(*index).is_some_and(|word| word.sentence == sentence);
        let opens = |index: usize| self.between(index).contains(['\u{201c}', '\u{2018}']);
        let start = (0..=at).rev().take(6).take_while(inside).find(|index| opens(*index))?;
        let closes = |index: usize| {
            let from = self.words[index - 1].range.end;
            let to = self.words.get(index).map_or(self.text.len(), |word| word.range.start);
            self.text[from..to].contains('\u{201d}')
        };
        let end = (at + 1..=self.words.len()).take(6).find(|end| closes(*end))?;
        Some(start..end)
    }

    /// "Tri-morbidity": bound by a hyphen to a small word.
    pub(super) fn is_start_of_a_compound(&self, end: usize) -> bool {
        self.words.get(end).is_some_and(|next| {
            next.case == Case::Lower
                && self.between(end) == "-"
                && !english::is_first_name(&next.text)
        })
    }

    /// "Legion of Mary", "the Daughters of Eve": a body that is called after somebody.
    pub(super) fn is_patron(&self, start: usize) -> bool {
        self.right_before(start).is_some_and(|word| word.text == "of")
            && self.right_before(start - 1).is_some_and(|word| {
                word.case == Case::Capital && things::UNDER_A_PATRON.has(&word.text)
            })
    }

    /// "Nike Air Max": what stands after a brand in its run is a thing of that brand.
    pub(super) fn is_product(&self, run: &Range<usize>, at: usize) -> bool {
        self.public.iter().any(|(range, kind)| {
            *kind == Public::Brand && run.start <= range.start && range.end <= at
        })
    }

    /// "a new Sky box stood": a capital between an article with what describes it and the thing.
    pub(super) fn is_kind_of_thing(&self, words: &Range<usize>) -> bool {
        let described = self.right_before(words.start).is_some_and(|word| {
            word.case == Case::Lower
                && english::is_ordinary_word(&word.text)
                && !grammar::OF_THINGS.has(&word.text)
                && !grammar::OF_COMPANY.has(&word.text)
                && !people::WHOEVER.has(&word.text)
                && !people::NEAR_ONES.has(&word.text)
                && !people::JOBS.has(&word.text)
        });
        let article = described
            && self
                .right_before(words.start - 1)
                .is_some_and(|word| matches!(word.text.as_str(), "a" | "an" | "the"));
        let person = self.right_after(words.end).is_some_and(|next| {
            people::WHOEVER.has(&next.text) || people::NEAR_ONES.has(&next.text)
        });
        article
            && !self.words[words.end - 1].possessive
            && !person
            && self.is_before_a_noun(words.end)
    }

    /// "in the Gambia, Sierra Leone or Egypt": two words that are one place.
    pub(super) fn is_place_of_two_words(&self, words: &Range<usize>) -> bool {
        words.len() == 2
            && english::is_place(&format!(
                "{} {}",
                self.plain[words.start],
                self.plain[words.end - 1]
            ))
    }

    /// "Hope works", "Kindness, Compassion and Hope": a quality that is a first name too, told of in
    /// general or listed among its like.
    pub(super) fn is_quality(&self, words: &Range<usize>) -> bool {
        let word = self.plain[words.start].as_ref();
        if words.len() > 1 || !people::QUALITIES.has(word) {
            return false;
        }
        let in_general = self.opens(words.start)
            && self.right_after(words.end).is_some_and(|verb| {
                let modal = matches!(verb.text.as_str(), "can" | "may" | "might" | "must" | "will");
                modal
                    || verb.text.ends_with('s')
                        && !matches!(verb.text.as_str(), "was" | "has" | "is")
            });
        let listed = self.right_before(words.start).is_some_and(|and| and.text == "and")
            && self.right_before(words.start - 1).is_some_and(|other| {
                other.case == Case::Capital
                    && self.words[words.start - 2].before == Gap::Clause
                    && english::is_ordinary_word(&other.text)
                    && !english::is_first_name(&other.text)
            });
        let alone = self.opens(words.start) && self.is_short_sentence(words.start);
        in_general || listed || alone
    }

    /// "Hope was present.": a heading of few words.
    fn is_short_sentence(&self, at: usize) -> bool {
        /// So few words tell of nobody.
        const FEW: usize = 3;
        let sentence = self.words[at].sentence;
        let near = at.saturating_sub(FEW)..(at + FEW + 1).min(self.words.len());
        self.words[near].iter().filter(|word| word.sentence == sentence).count() <= FEW
    }

    /// "loves Steaua": what somebody is fond of, where no list says what it is.
    pub(super) fn is_loved(&self, start: usize) -> bool {
        self.right_before(start).is_some_and(|verb| {
            matches!(verb.text.as_str(), "loves" | "adores" | "enjoys" | "enjoyed")
        })
    }

    /// "Shakti Women's Aid, Amina and Hemat Gryffe": in a list, with bodies on either side.
    pub(super) fn is_among_bodies(&self, words: &Range<usize>) -> bool {
        let body = |at: usize| {
            let next = self.public.partition_point(|(range, _)| range.end <= at);
            self.public.get(next).is_some_and(|(range, kind)| {
                range.contains(&at) && matches!(kind, Public::Institution | Public::Brand)
            })
        };
        let parted = |at: usize| {
            self.words.get(at).is_some_and(|word| word.before == Gap::Clause)
                && self.between(at).starts_with(',')
        };
        let before = parted(words.start) && words.start > 0 && body(words.start - 1);
        let joins = self
            .right_after(words.end)
            .is_some_and(|word| matches!(word.text.as_str(), "and" | "or"));
        let after = joins && body(words.end + 1) || parted(words.end) && body(words.end);
        before && after
    }

    /// "Traffickers moved Lan": at the start of a sentence, several who do something.
    pub(super) fn is_plural_of_doers(&self, words: &Range<usize>) -> bool {
        /// Shorter ones are surnames more often: Withers.
        const SHORTEST: usize = 8;
        let word = self.plain[words.start].as_ref();
        words.len() == 1
            && self.opens(words.start)
            && word.len() >= SHORTEST
            && (word.ends_with("ers") || word.ends_with("ors"))
            && !english::is_name(word)
    }
}
