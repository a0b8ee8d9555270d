//! Lines that begin as items of one list.

use crate::lint::pasted::line::{Line, Mark, Sure, is_bullet};

/// Lines of a text that begin with marks of one kind.
#[derive(Debug)]
pub(super) struct Run {
    /// The kind.
    pub(super) kind: Kind,
    /// The lines with marks, by their number in the text.
    pub(super) items: Vec<usize>,
    /// Whether lines stand among them, or after the last, that begin otherwise and are not
    /// indented: nobody can tell whether they go on with an item.
    pub(super) is_broken: bool,
}

/// What a list is typed with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// Signs.
    Signs,
    /// Numbers.
    Numbers,
    /// Letters and Roman numerals.
    Letters,
}

/// Returns the lists that are typed in a text.
pub(super) fn runs(lines: &[Line<'_>]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut is_open = false;
    for (number, line) in lines.iter().enumerate() {
        let last = runs.last_mut().filter(|_| is_open);
        match (line.mark.map(|(mark, _)| kind(mark)), last) {
            (Some(kind), Some(run)) if run.kind == kind => run.items.push(number),
            (Some(kind), _) => {
                runs.push(Run { kind, items: vec![number], is_broken: false });
                is_open = true;
            }
            (None, Some(_)) if line.is_blank() => {}
            (None, Some(run)) => {
                let follows_gap = number > 0 && lines[number - 1].is_blank();
                is_open = !follows_gap;
                run.is_broken |= is_open && line.indent == 0;
            }
            (None, None) => {}
        }
    }
    runs.retain(|run| run.is_list(lines));
    runs
}

fn kind(mark: Mark) -> Kind {
    match mark {
        Mark::Sign(_) => Kind::Signs,
        Mark::Number => Kind::Numbers,
        Mark::Letter => Kind::Letters,
    }
}

impl Run {
    /// Whether it is sure enough that this is a list.
    fn is_list(&self, lines: &[Line<'_>]) -> bool {
        let sure = self.items.iter().filter_map(|number| Some((*number, lines[*number].mark?.1)));
        let most = sure.clone().map(|(_, sure)| sure).max();
        match most {
            Some(Sure::Alone) => true,
            Some(_) if self.items.len() > 1 && self.goes_on(lines) => true,
            Some(Sure::Opening) => sure.into_iter().any(|(number, sure)| {
                sure == Sure::Opening && (number == 0 || lines[number - 1].is_blank())
            }),
            _ => false,
        }
    }

    /// Whether two items begin alike, or letters and numbers follow one another.
    fn goes_on(&self, lines: &[Line<'_>]) -> bool {
        self.items.windows(2).any(|two| {
            let (one, next) = (lines[two[0]].written, lines[two[1]].written);
            match self.kind {
                Kind::Signs => one == next,
                Kind::Numbers => true,
                Kind::Letters => follows(bare(one), bare(next)),
            }
        })
    }

    /// Whether all of it can be written as a list without a guess: each line begins alike and holds
    /// words, and nothing else could belong to an item.
    pub(super) fn is_alike(&self, lines: &[Line<'_>]) -> bool {
        let first = &lines[self.items[0]];
        let alike = |line: &Line<'_>| {
            let same = line.written == first.written && line.indent == first.indent;
            let starts = line.words.chars().next();
            let is_word = starts
                .is_some_and(|one| one.is_alphabetic() || matches!(one, '“' | '‘' | '"' | '\''));
            same && line.quote == first.quote && is_word && !holds_bullet(line.words)
        };
        let above = lines[..self.items[0]].iter().rev().find(|line| !line.is_blank());
        !self.is_broken
            && self.kind == Kind::Signs
            && self.items.iter().all(|number| alike(&lines[*number]))
            && !above.is_some_and(Line::is_item)
    }
}

/// Whether signs of a list stand among words.
pub(super) fn holds_bullet(words: &str) -> bool {
    bullets_among(words).next().is_some()
}

/// Where signs of a list stand among words, with a gap before them.
pub(super) fn bullets_among(words: &str) -> impl Iterator<Item = usize> {
    let inner = words.char_indices().filter(|(_, one)| is_bullet(*one) && *one != '·');
    inner.map(|(at, _)| at).filter(|at| words[..*at].ends_with([' ', '\t', '\u{a0}']))
}

fn bare(written: &str) -> &str {
    written.trim_matches(|one: char| !one.is_ascii_alphanumeric())
}

/// Whether letters follow one another as `a` and `b`, or `i` and `ii`, do.
fn follows(one: &str, next: &str) -> bool {
    const ROMAN: [&str; 12] =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let place = |name: &str| ROMAN.iter().position(|known| *known == name);
    let roman = place(one).zip(place(next)).is_some_and(|(one, next)| one + 1 == next);
    let letters = match (one.as_bytes(), next.as_bytes()) {
        ([one], [next]) => one.checked_add(1) == Some(*next),
        _ => false,
    };
    roman || letters
}
