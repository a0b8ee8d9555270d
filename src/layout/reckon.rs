//! What a place has room for without some words, reckoned from its lines.

use std::{collections::BTreeMap, ops::Range};

use crate::export::Excess;
use crate::layout::{
    flow,
    shorten::{self, Cut, Unit},
};
use crate::view::View;

/// A place that has no room for its texts, with the words that stand on each line.
pub(super) struct Reckoning<'a> {
    excess: &'a Excess,
    /// For each brick, what each of its lines needs to stay.
    stays: Vec<Vec<Stay>>,
    /// The parts that words can go from, with how many they have.
    pub(super) parts: Vec<(String, usize)>,
}

/// What a line needs to stay.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stay {
    /// How many words of its part there have to be.
    pub(super) words: usize,
    /// The paragraph that stands on it; nothing where a label does.
    pub(super) paragraph: Option<usize>,
    /// The action, and so the row of a table, that it belongs to.
    pub(super) group: Option<usize>,
}

impl<'a> Reckoning<'a> {
    pub(super) fn of(excess: &'a Excess, view: &View) -> Self {
        let mut stays: Vec<Vec<Stay>> = vec![Vec::new(); excess.bricks.len()];
        let mut parts: Vec<(String, usize)> = Vec::new();
        for brick in &excess.bricks {
            let is_known = parts.iter().any(|(part, _)| *part == brick.part);
            if brick.part.is_empty() || is_known {
                continue;
            }
            let units = shorten::units(view, &brick.part);
            for (at, line, stay) in read(excess, &brick.part, &units) {
                let lines = excess.bricks[at].lines.len();
                stays[at].resize(lines, Stay::default());
                stays[at][line] = stay;
            }
            parts.push((brick.part.clone(), shorten::words_in(&units)));
        }
        Self { excess, stays, parts }
    }

    /// Whether there is room without some words.
    pub(super) fn fits(&self, cuts: &[Cut]) -> bool {
        let items = self.excess.bricks.iter().zip(&self.stays).flat_map(|(brick, stays)| {
            let words = self.parts.iter().find(|(part, _)| *part == brick.part);
            let cut = cuts.iter().find(|cut| cut.slot == brick.part).map_or(0, |cut| cut.words);
            let left = words.map_or(usize::MAX, |(_, words)| words.saturating_sub(cut));
            flow::items(brick, stays, left, self.excess.leading)
        });
        flow::pages(items, self.excess.free) <= self.excess.sides
    }
}

/// A text as it was printed: its brick, its line, where its letters are among those of the part.
struct Printed {
    brick: usize,
    line: usize,
    letters: Range<usize>,
    /// Whether it says something: a mark of a list does not.
    speaks: bool,
}

/// The words of a part, found again in what was printed. Between them stand marks of lists, labels
/// and addresses; what is not printed is passed over.
fn read(excess: &Excess, part: &str, units: &[Unit<String>]) -> Vec<(usize, usize, Stay)> {
    let (letters, printed) = printed(excess, part);
    let mut stays: BTreeMap<(usize, usize), Stay> = BTreeMap::new();
    let mut note = |text: &Printed, stay: Stay| {
        let known = stays.entry((text.brick, text.line)).or_insert(stay);
        *known = if stay.words < known.words { stay } else { *known };
    };
    let (mut from, mut words, mut read) = (0, 0, vec![false; printed.len()]);
    // Where each action or question starts: its place, its number, its first word.
    let mut groups: Vec<(usize, Option<usize>, usize)> = Vec::new();
    for unit in units {
        let own: String = unit.text.split_whitespace().collect();
        let found = letters[from..].find(&own).map(|at| from + at).filter(|_| !own.is_empty());
        if let Some(at) = found {
            groups.push((at, unit.group, words + 1));
            from = at;
        }
        for word in unit.text.split_whitespace() {
            words += usize::from(!unit.stays);
            if found.is_none() {
                continue;
            }
            let needs = if unit.stays { 0 } else { words };
            let stay = Stay { words: needs, paragraph: Some(unit.paragraph), group: unit.group };
            let span = from..from + word.len();
            for (number, text) in printed.iter().enumerate() {
                if text.letters.start < span.end && span.start < text.letters.end {
                    note(text, stay);
                    read[number] = true;
                }
            }
            from = span.end;
        }
    }
    for (text, _) in printed.iter().zip(read).filter(|(text, read)| text.speaks && !read) {
        note(text, label(text.letters.start, &groups));
    }
    stays.into_iter().map(|((brick, line), stay)| (brick, line, stay)).collect()
}

/// What a label needs to stay: something of its action or question, else nothing.
fn label(at: usize, groups: &[(usize, Option<usize>, usize)]) -> Stay {
    let before = groups.iter().rev().find(|(start, _, _)| *start <= at);
    let Some((_, Some(group), _)) = before else { return Stay::default() };
    let first = groups.iter().find(|(_, other, _)| *other == Some(*group));
    let words = first.map_or(0, |(_, _, word)| *word);
    Stay { words, paragraph: None, group: Some(*group) }
}

/// The letters of a part's bricks, without spaces, and where each text is among them.
fn printed(excess: &Excess, part: &str) -> (String, Vec<Printed>) {
    let (mut letters, mut printed) = (String::new(), Vec::new());
    let own = excess.bricks.iter().enumerate().filter(|(_, brick)| brick.part == part);
    for (number, brick) in own {
        for (line, text) in &brick.texts {
            let start = letters.len();
            letters.extend(text.split_whitespace());
            let speaks = text.contains(char::is_alphabetic);
            printed.push(Printed {
                brick: number,
                line: *line,
                letters: start..letters.len(),
                speaks,
            });
        }
    }
    (letters, printed)
}
