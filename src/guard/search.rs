//! Looks for what a list guards among the words of a text.

use crate::guard::{
    declared::Declared,
    fold::{Folded, GapKind},
    keys::Keys,
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
        for first in 0..self.folded.words().len() {
            self.codes(first);
            if self.is_compact(first) {
                self.found.push(self.folded.span(first, first));
            }
            if self.is_listed(first) {
                self.from(first, false);
                self.from(first, true);
            }
            if self.folded.is_initial(first) {
                self.initials_first(first);
            }
        }
    }

    /// A word as it is, or without the ending of a plural or possessive.
    fn spellings(letters: &str) -> impl Iterator<Item = &str> + Clone {
        let without = |ending: &'static str| letters.strip_suffix(ending);
        [Some(letters), without("s"), without("es")].into_iter().flatten()
    }

    fn is_listed(&self, word: usize) -> bool {
        Self::spellings(self.folded.letters(word)).any(|letters| self.keys.words.contains(letters))
    }

    fn is_compact(&self, word: usize) -> bool {
        Self::spellings(self.folded.letters(word))
            .any(|letters| self.keys.compact.contains(letters))
    }

    /// Terms with digits, in whatever groups they are written.
    fn codes(&mut self, first: usize) {
        let mut code = String::new();
        for word in first..self.folded.words().len() {
            let apart = word > first && self.folded.words()[word].gap.kind >= GapKind::Border;
            code.push_str(self.folded.letters(word));
            if apart || code.len() > self.keys.longest_code + 2 {
                return;
            }
            let national = code.strip_prefix("44").map(|rest| format!("0{rest}"));
            let known = |code: &str| self.keys.compact.contains(code);
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
        for (left_out, next) in (word + 1..words.len()).enumerate() {
            if words[next].gap.kind == GapKind::Border {
                return None;
            }
            if self.is_listed(next) {
                return Some(next);
            }
            let skipped = leaves_out
                && left_out < MOST
                && (self.folded.is_initial(next) || self.is_by_name(next));
            if !skipped {
                return None;
            }
        }
        None
    }

    /// A word in brackets or quotes.
    fn is_by_name(&self, word: usize) -> bool {
        let words = self.folded.words();
        let opens = matches!(words[word].gap.last, Some('(' | '[' | '"' | '“' | '‘' | '\''));
        let closes = words
            .get(word + 1)
            .is_some_and(|next| matches!(next.gap.first, Some(')' | ']' | '"' | '”' | '’' | '\'')));
        opens && closes
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
        if is_term || is_turned() {
            self.found.push(self.folded.span(*first, *last));
        }
        // "Sampleton, Q."
        let after = last + 1;
        if after < self.folded.words().len()
            && self.folded.is_initial(after)
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
        let lasts = Self::spellings(last).map(move |last| [before, &[last]].concat());
        let firsts = letters.split_first().filter(|(_, after)| !after.is_empty());
        let firsts = firsts.into_iter().flat_map(|(first, after)| {
            Self::spellings(first).skip(1).map(move |first| [&[first], after].concat())
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
        joined || (capitals && gaps().all(|kind| kind <= GapKind::Space))
    }

    /// "Q. Sampleton", "Q J Sampleton".
    fn initials_first(&mut self, first: usize) {
        const MOST: usize = 3;
        let words = self.folded.words();
        let mut next = first + 1;
        while next < words.len() && next <= first + MOST && self.folded.is_initial(next) {
            next += 1;
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
        let letter = self.folded.letters(initial);
        Self::endings(last).any(|words| {
            let initials = self.keys.initialed.get(&words.join(" "));
            initials.is_some_and(|initials| initials.contains(letter))
        })
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
