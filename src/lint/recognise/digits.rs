//! Digits in groups, and the shapes of ten of them.

use std::ops::Range;

/// How many digits a number of health has.
const DIGITS: usize = 10;

/// Digits in groups with a gap or a mark between them.
pub(super) struct Run {
    /// The places of the groups.
    pub(super) groups: Vec<Range<usize>>,
}

impl Run {
    /// Returns the runs of digits in a text, in order.
    pub(super) fn all(text: &str) -> Vec<Self> {
        let bytes = text.as_bytes();
        let mut runs: Vec<Self> = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            if !bytes[at].is_ascii_digit() {
                at += 1;
                continue;
            }
            let start = at;
            while at < bytes.len() && bytes[at].is_ascii_digit() {
                at += 1;
            }
            let group = start..at;
            match runs.last_mut() {
                Some(run)
                    if run.groups.last().is_some_and(|last| joins(&text[last.end..start])) =>
                {
                    run.groups.push(group);
                }
                _ => runs.push(Self { groups: vec![group] }),
            }
        }
        runs
    }

    /// Returns the shape of the ten digits that start with a group.
    pub(super) fn shape_at(&self, at: usize) -> Option<Shape> {
        let groups = &self.groups[at..];
        let is_grouped = |lengths: &[usize]| {
            groups.len() >= lengths.len()
                && groups.iter().zip(lengths).all(|(group, length)| group.len() == *length)
        };
        if is_grouped(&[10]) {
            Some(Shape::Together)
        } else if is_grouped(&[3, 3, 4]) {
            Some(Shape::AsNhs)
        } else if is_grouped(&[6, 4]) {
            Some(Shape::AsDate)
        } else {
            let mut digits = groups.iter().take(DIGITS).scan(0, |sum, group| {
                *sum += group.len();
                Some(*sum)
            });
            let last = digits.position(|digits| digits == DIGITS).filter(|_| at == 0)?;
            Some(Shape::Other(last + 1))
        }
    }
}

fn joins(between: &str) -> bool {
    matches!(between, " " | "." | "_" | "," | ":" | "|")
        || matches!(between.trim_matches(' '), "-" | "/")
}

/// How ten digits are grouped.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Shape {
    /// 9990000018
    Together,
    /// 999 000 0018
    AsNhs,
    /// 150322 4597
    AsDate,
    /// In this many other groups, with no digits before them.
    Other(usize),
}

impl Shape {
    /// Returns how many groups there are.
    pub(super) fn groups(self) -> usize {
        match self {
            Self::Together => 1,
            Self::AsDate => 2,
            Self::AsNhs => 3,
            Self::Other(groups) => groups,
        }
    }
}
