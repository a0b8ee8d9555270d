//! Terms that are never to be published: where they stand in a text, however they are written.

use std::fmt;
use std::sync::Arc;

use crate::guard::Declared;
use crate::guard::fold::Escapes;
use crate::guard::fold::Folded;
use crate::guard::fold::GapKind;
use crate::guard::keys::Keys;
use crate::guard::stands::LastName;
use crate::guard::unite;
use crate::source::Span;

/// Terms that are never to be published; `Debug` tells only how many.
///
/// A term is found as whole words, in any case, with or without accents, as plural or possessive,
/// over a line's end, inside emphasis, with any marks between its words, and with none where they
/// are longer ones. A name is found in another order, with initials between its words or in the
/// place of the first, and, where the first is a known first name, by the last alone where it stands
/// as a person's name.
#[derive(Clone, Default)]
pub struct PrivateTerms {
    keys: Arc<Keys>,
    count: usize,
}

impl PrivateTerms {
    /// Reads a list: one term a line; blank lines and `#` lines are skipped, and a line that begins
    /// with `=` guards itself alone.
    pub fn from_list(list: &str) -> Self {
        let lines = list.trim_start_matches('\u{feff}').lines().map(str::trim);
        let lines =
            lines.filter(|line| line.contains(char::is_alphanumeric) && !line.starts_with('#'));
        let (mut keys, mut count) = (Keys::default(), 0);
        for line in lines {
            keys.add(line);
            count += 1;
        }
        Self { keys: Arc::new(keys), count }
    }

    /// Returns these terms and those of another list.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        if other.is_empty() || Arc::ptr_eq(&self.keys, &other.keys) {
            return self.clone();
        }
        let mut keys = (*self.keys).clone();
        keys.extend(&other.keys);
        Self { keys: Arc::new(keys), count: self.count + other.count }
    }

    /// Whether there is no term.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Returns where terms stand in a TOML file's text, its escapes undone where it has them.
    pub fn find_in_file(&self, text: &str, declared: &Declared) -> Vec<Span> {
        self.find(text, Escapes::Toml, Some(declared))
    }

    /// Returns where terms stand in a file that is no TOML, whichever way its backslashes are read.
    pub fn find_in_broken_file(&self, text: &str) -> Vec<Span> {
        let declared = Declared::default();
        let readings = [Escapes::Toml, Escapes::None, Escapes::Everywhere];
        unite(readings.into_iter().flat_map(|way| self.find(text, way, Some(&declared))).collect())
    }

    /// Returns where terms stand in words as readers see them.
    pub fn find_in_prose(&self, text: &str, declared: &Declared) -> Vec<Span> {
        self.find(text, Escapes::None, Some(declared))
    }

    /// Returns where whole terms stand in a name of a file, a path, an id.
    pub fn find_in_name(&self, text: &str) -> Vec<Span> {
        self.find(text, Escapes::None, None)
    }

    /// Whether a name is a last name that the list guards.
    pub fn is_last_name(&self, name: &str) -> bool {
        let folded = Folded::of(name, Escapes::None);
        let words: Vec<&str> = (0..folded.words().len()).map(|word| folded.letters(word)).collect();
        self.keys.surnames.contains(&words.join(" "))
    }

    fn find(&self, text: &str, escapes: Escapes, declared: Option<&Declared>) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::of(text, escapes);
        let mut search =
            Search { keys: &self.keys, source: text, folded: &folded, found: Vec::new() };
        search.words();
        if let Some(declared) = declared {
            search.last_names(declared);
        }
        unite(search.found)
    }
}

impl fmt::Debug for PrivateTerms {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} private terms", self.count)
    }
}

struct Search<'a> {
    keys: &'a Keys,
    source: &'a str,
    folded: &'a Folded,
    found: Vec<Span>,
}

impl Search<'_> {
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
    fn spellings<'w>(letters: &'w str) -> impl Iterator<Item = &'w str> + Clone {
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
            self.endings(&letters).any(|words| self.keys.whole.contains(&words.join(" ")));
        let is_turned = || {
            run.len() > 1
                && self.are_one_name(run)
                && self.endings(&letters).any(|mut words| {
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
    fn endings<'w>(&self, letters: &'w [&'w str]) -> impl Iterator<Item = Vec<&'w str>> {
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
        for last in next..words.len().min(next + MOST) {
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
        self.endings(last).any(|words| {
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
            for last in first..count.min(first + 4) {
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
        let mut spellings = self.endings(&letters).map(|words| words.join(" "));
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
            self.endings(&letters).any(|words| declared.has_name(&words.join(" ")))
        })
    }
}

#[cfg(test)]
#[path = "terms_tests.rs"]
mod tests;
