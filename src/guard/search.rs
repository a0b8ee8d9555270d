//! Looks for what a list guards among the words of a text.

use crate::english;
use crate::guard::{
    declared::Declared,
    fold::{Folded, spellings},
    gap::GapKind,
    keys::{self, Keys},
    stands::LastName,
};
use crate::source::Span;

/// A text in which the keys of a list are looked for.
pub(super) struct Search<'a> {
    keys: &'a Keys,
    source: &'a str,
    folded: &'a Folded,
    found: Vec<Span>,
}

impl<'a> Search<'a> {
    pub(super) fn of(keys: &'a Keys, source: &'a str, folded: &'a Folded) -> Self {
        Self { keys, source, folded, found: Vec::new() }
    }

    /// Returns where terms stand; last names alone too, where the names that a briefing declares are
    /// given.
    pub(super) fn all(mut self, declared: Option<&Declared>) -> Vec<Span> {
        self.words();
        if let Some(declared) = declared {
            self.last_names(declared);
        }
        self.found
    }

    fn words(&mut self) {
        let is_broken = self.folded.is_broken();
        for first in 0..self.folded.words().len() {
            self.codes(first);
            if is_broken {
                self.pieces(first);
            }
            if self.is_compact(first) {
                self.found.push(self.folded.span(first, first));
            }
            if self.is_listed(first) {
                self.from(first, false);
                self.from(first, true);
            }
            if self.are_initials(first) {
                self.initials_first(first);
            }
        }
    }

    fn is_listed(&self, word: usize) -> bool {
        let letters = self.folded.letters(word);
        let has = |letters: &str| self.keys.words.contains(letters);
        let misplaced = || letters.ends_with("'s") && has(&letters.replace('\'', ""));
        spellings(letters).any(has) || misplaced()
    }

    fn is_compact(&self, word: usize) -> bool {
        spellings(self.folded.letters(word)).any(|letters| self.keys.compact.contains(letters))
    }

    /// Terms that tabs and controls part, inside their words and between them.
    fn pieces(&mut self, first: usize) {
        let words = self.folded.words();
        let mut letters = self.folded.letters(first).to_owned();
        let is_ordinary = |word: usize| {
            self.folded.is_initial(word) || english::is_ordinary_word(self.folded.letters(word))
        };
        let (mut is_broken, mut are_ordinary) = (false, is_ordinary(first));
        for (word, written) in words.iter().enumerate().skip(first + 1) {
            letters.push_str(self.folded.letters(word));
            are_ordinary &= is_ordinary(word);
            let is_far = written.gap.kind > GapKind::Space;
            if is_far || letters.len() > self.keys.longest_together + "'s".len() {
                return;
            }
            is_broken |= written.gap.is_broken;
            let is_term = |letters: &str| self.keys.run_together.contains(letters);
            if is_broken && !are_ordinary && spellings(&letters).any(is_term) {
                self.found.push(self.folded.span(first, word));
            }
        }
    }

    /// Terms with digits, in whatever groups they are written.
    fn codes(&mut self, first: usize) {
        /// How much longer a number is that is written as from abroad.
        const ABROAD: usize = 4;
        let mut code = String::new();
        for word in first..self.folded.words().len() {
            let apart = word > first && self.folded.words()[word].gap.kind >= GapKind::Border;
            code.push_str(self.folded.letters(word));
            if apart || code.len() > self.keys.longest_code + ABROAD {
                return;
            }
            let national = keys::national(&code);
            let has_digit = code.contains(char::is_numeric);
            let known = |code: &str| has_digit && self.keys.compact.contains(code);
            if known(&code) || national.is_some_and(|code| known(&code)) {
                self.found.push(self.folded.span(first, word));
            }
        }
    }

    /// Terms that begin with a word, in the list's order or in another, as they stand or with initials
    /// and by-names left out.
    fn from(&mut self, first: usize, leaves_out: bool) {
        let mut run = vec![first];
        let mut last = first;
        loop {
            self.run(&run);
            if run.len() == self.keys.longest {
                return;
            }
            let Some(next) = self.next(last, leaves_out) else { return };
            run.push(next);
            last = next;
        }
    }

    /// The next word of the list, over initials and what stands in brackets or quotes if asked.
    fn next(&self, word: usize, leaves_out: bool) -> Option<usize> {
        const MOST: usize = 3;
        let words = self.folded.words();
        let mut next = word + 1;
        while next < words.len() && next <= word + MOST + 1 {
            if words[next].gap.kind == GapKind::Border {
                return None;
            }
            if self.is_listed(next) {
                return Some(next);
            }
            let by_name = if self.folded.is_initial(next) { 1 } else { self.by_name(next) };
            if !leaves_out || by_name == 0 {
                return None;
            }
            next += by_name;
        }
        None
    }

    /// How many words, from one on, stand in brackets or quotes; 0 if none does.
    fn by_name(&self, word: usize) -> usize {
        const MOST: usize = 3;
        let words = self.folded.words();
        if !matches!(words[word].gap.last, Some('(' | '[' | '"' | '“' | '‘' | '\'')) {
            return 0;
        }
        let closes = |length: &usize| {
            let next = words.get(word + length).and_then(|next| next.gap.first);
            matches!(next, Some(')' | ']' | '"' | '”' | '’' | '\''))
        };
        (1..=MOST).find(closes).unwrap_or_default()
    }

    /// Words of the list that follow each other: are they a term?
    fn run(&mut self, run: &[usize]) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
        let letters: Vec<&str> = run.iter().map(|word| self.folded.letters(*word)).collect();
        let is_term =
            Self::endings(&letters).any(|words| self.keys.whole.contains(&words.join(" ")));
        let is_turned = || {
            run.len() > 1
                && self.are_one_name(run)
                && Self::endings(&letters).any(|mut words| {
                    words.sort_unstable();
                    self.keys.sorted.contains(&words.join(" "))
                })
        };
        // "Sarah Robert's mother" is meant for Sarah Roberts.
        let is_misplaced =
            || run.len() > 1 && self.keys.whole.contains(&letters.join(" ").replace('\'', ""));
        if is_term || is_turned() || is_misplaced() {
            self.found.push(self.folded.span(*first, *last));
        }
        // "Sampleton, Q."
        let after = last + 1;
        if after < self.folded.words().len()
            && self.are_initials(after)
            && self.folded.words()[after].has_capital
            && self.folded.words()[after].gap.is_name_like()
            && self.are_one_name(run)
            && self.has_initial(&letters, after)
        {
            self.found.push(self.folded.span(*first, after));
        }
    }

    /// The words with each spelling of the last one, and with each of the first where the order may
    /// be another.
    fn endings<'w>(letters: &'w [&'w str]) -> impl Iterator<Item = Vec<&'w str>> {
        let (last, before) = letters.split_last().unwrap_or((&"", &[]));
        let lasts = spellings(last).map(move |last| [before, &[last]].concat());
        let firsts = letters.split_first().filter(|(_, after)| !after.is_empty());
        let firsts = firsts.into_iter().flat_map(|(first, after)| {
            spellings(first).skip(1).map(move |first| [&[first], after].concat())
        });
        lasts.chain(firsts)
    }

    /// Whether words may be one name in another order: all with a capital, or joined as in an id, and
    /// in one sentence.
    fn are_one_name(&self, run: &[usize]) -> bool {
        let words = self.folded.words();
        let capitals = run.iter().all(|word| words[*word].has_capital);
        // What was left out between two words parts them too.
        let last = run.last().map_or(0, |last| last + 1);
        let gaps = || words[run[0] + 1..last].iter().map(|word| word.gap.kind);
        let joined = gaps().all(|kind| kind == GapKind::Joined);
        let one_sentence = gaps().all(|kind| kind <= GapKind::Space);
        joined || (one_sentence && (capitals || self.is_entry(run)))
    }

    /// "sampleton, quimby": small letters and a comma, where no word is an ordinary one.
    fn is_entry(&self, run: &[usize]) -> bool {
        let gaps = run[1..].iter().map(|word| self.folded.words()[*word].gap);
        gaps.clone().all(crate::guard::gap::Gap::is_name_like)
            && gaps.filter(|gap| gap.last == Some(',')).count() == 1
            && !run.iter().all(|word| english::is_ordinary_word(self.folded.letters(*word)))
    }

    /// "Q. Sampleton", "Q J Sampleton".
    fn initials_first(&mut self, first: usize) {
        const MOST: usize = 3;
        let words = self.folded.words();
        let mut next = first + 1;
        let is_one = self.folded.is_initial(first);
        while is_one && next < words.len() && next <= first + MOST && self.folded.is_initial(next) {
            next += 1;
        }
        // In "en-GB Sampleton" and before a mark they are none.
        let alone = words[first].gap.kind != GapKind::Joined;
        if !is_one && !words.get(next).is_some_and(|word| alone && word.gap.is_plain()) {
            return;
        }
        for last in next..words.len().min(next + self.keys.longest) {
            let near = words[last].gap.kind < GapKind::Border && self.is_listed(last);
            if !near || !words[last].has_capital {
                return;
            }
            let letters: Vec<&str> = (next..=last).map(|word| self.folded.letters(word)).collect();
            if words[first].has_capital && self.has_initial(&letters, first) {
                self.found.push(self.folded.span(first, last));
            }
        }
    }

    /// Whether the list has a name of these last words whose first begins with an initial.
    fn has_initial(&self, last: &[&str], initial: usize) -> bool {
        let letters = self.folded.letters(initial);
        let letter = letters.chars().next().unwrap_or_default();
        let is_one = self.folded.is_initial(initial);
        // "NHS House" is nobody.
        let sure = |words: &[&str]| is_one || !words.iter().all(|word| LastName::is_ordinary(word));
        Self::endings(last).filter(|words| sure(words)).any(|words| {
            let initials = self.keys.initialed.get(&words.join(" "));
            initials.is_some_and(|initials| initials.contains(letter))
        })
    }

    /// An initial, or two as one word: "QJ". Three are more often a body's short form.
    fn are_initials(&self, word: usize) -> bool {
        const MOST: usize = 2;
        let letters = self.folded.letters(word);
        self.folded.is_initial(word)
            || (letters.len() <= MOST
                && self.folded.is_shouted(word, self.source)
                && letters.bytes().all(|byte| byte.is_ascii_lowercase())
                && !english::is_ordinary_word(letters)
                && !english::is_title(letters))
    }

    /// Guarded last names that stand as a person's name.
    fn last_names(&mut self, declared: &Declared) {
        if self.keys.surnames.is_empty() {
            return;
        }
        let count = self.folded.words().len();
        for first in 0..count {
            if !self.is_listed(first) {
                continue;
            }
            for last in first..count.min(first + self.keys.longest) {
                if last > first && self.folded.words()[last].gap.kind > GapKind::Space {
                    break;
                }
                if self.is_guarded_alone(first, last, declared) {
                    self.found.push(self.folded.span(first, last));
                }
            }
        }
    }

    fn is_guarded_alone(&self, first: usize, last: usize, declared: &Declared) -> bool {
        let letters: Vec<&str> = (first..=last).map(|word| self.folded.letters(word)).collect();
        let mut spellings = Self::endings(&letters).map(|words| words.join(" "));
        let guarded = spellings
            .any(|words| self.keys.surnames.contains(&words) && !declared.has_pseudonym(&words));
        let name = LastName { source: self.source, folded: self.folded, first, last };
        guarded && !self.is_public(first, last, declared) && name.stands_as_name()
    }

    /// Whether it is the end of a name that the briefing declares to be public.
    fn is_public(&self, first: usize, last: usize, declared: &Declared) -> bool {
        const MOST: usize = 4;
        (first.saturating_sub(MOST)..first).any(|start| {
            let letters: Vec<&str> = (start..=last).map(|word| self.folded.letters(word)).collect();
            Self::endings(&letters).any(|words| declared.has_name(&words.join(" ")))
        })
    }
}
