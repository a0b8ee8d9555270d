//! How many pages lines take, broken as Typst breaks them.

use std::ops::Range;

use crate::export::Brick;
use crate::layout::reckon::Stay;

/// What is set without a break.
#[derive(Debug)]
pub(super) struct Item {
    over: f64,
    /// The space over it at the top of a page.
    first: f64,
    height: f64,
    /// How much room there has to be for it to stay on a page.
    need: f64,
}

/// Returns how many pages items take.
pub(super) fn pages(items: impl Iterator<Item = Item>, free: f64) -> usize {
    let (mut pages, mut used) = (1, 0.0);
    for item in items {
        let over = if used == 0.0 { item.first } else { item.over };
        if used > 0.0 && used + over + item.need > free + 0.01 {
            pages += 1;
            used = item.first + item.height;
        } else {
            used += over + item.height;
        }
    }
    pages
}

/// The lines of a brick that stay.
struct Kept<'a> {
    brick: &'a Brick,
    leading: f64,
    /// Each line's place among all, and what it needs to stay.
    lines: Vec<(usize, Stay)>,
}

/// Returns what of a brick is set without a break, where its part has so many words left.
pub(super) fn items(brick: &Brick, stays: &[Stay], words: usize, leading: f64) -> Vec<Item> {
    let lines = (0..brick.lines.len()).map(|at| (at, stays.get(at).copied().unwrap_or_default()));
    let lines: Vec<(usize, Stay)> = lines.filter(|(_, stay)| stay.words <= words).collect();
    if lines.is_empty() && !brick.lines.is_empty() {
        return Vec::new();
    }
    let kept = Kept { brick, leading, lines };
    let mut items = if !brick.breaks {
        vec![kept.whole()]
    } else if kept.lines.iter().any(|(_, stay)| stay.group.is_some()) {
        kept.rows()
    } else {
        kept.single()
    };
    if let Some(item) = items.first_mut() {
        item.over += brick.over;
        item.first += brick.first;
    }
    items
}

impl Kept<'_> {
    fn whole(&self) -> Item {
        let all = 0..self.lines.len();
        let inside = if all.is_empty() { 0.0 } else { self.over(0) };
        let height = inside + self.height(all) + self.brick.tail;
        Item { over: 0.0, first: 0.0, height, need: height }
    }

    /// The rows of a table, whose head is repeated on each page.
    fn rows(&self) -> Vec<Item> {
        let groups = self.groups(|stay| stay.group);
        let head = groups.first().map_or(0.0, |head| self.height(head.clone()));
        let rows = groups.into_iter().enumerate().map(|(number, row)| {
            let (over, height) = (self.over(row.start), self.height(row));
            let first = if number == 0 { 0.0 } else { head + over };
            Item { over, first, height, need: height }
        });
        rows.collect()
    }

    /// Lines, of which the first two and the last two of a paragraph keep together.
    fn single(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for paragraph in self.groups(|stay| stay.paragraph) {
            for at in paragraph.clone() {
                let (place, count) = (at - paragraph.start, paragraph.len());
                let with = match (place, count) {
                    (0, 3) => 3,
                    (0, 2..) => 2,
                    _ if place >= 2 && place + 2 == count => 2,
                    _ => 1,
                };
                let need = self.height(at..at + with);
                let height = self.height(at..at + 1);
                items.push(Item { over: self.over(at), first: 0.0, height, need });
            }
        }
        if self.brick.tail > 0.5 {
            let tail = self.brick.tail;
            items.push(Item { over: 0.0, first: 0.0, height: tail, need: tail });
        }
        items
    }

    /// Runs of lines of which the same is true.
    fn groups<K: PartialEq>(&self, key: impl Fn(&Stay) -> K) -> Vec<Range<usize>> {
        let mut groups: Vec<Range<usize>> = Vec::new();
        for (at, (_, stay)) in self.lines.iter().enumerate() {
            let goes_on = at > 0 && key(&self.lines[at - 1].1) == key(stay);
            match groups.last_mut() {
                Some(last) if goes_on => last.end = at + 1,
                _ => groups.push(at..at + 1),
            }
        }
        groups
    }

    fn height(&self, lines: Range<usize>) -> f64 {
        let own: f64 = lines.clone().map(|at| self.brick.lines[self.lines[at].0].height).sum();
        own + lines.skip(1).map(|at| self.over(at)).sum::<f64>()
    }

    /// The space over a line. Over one that started a page, it follows from what stands before.
    fn over(&self, at: usize) -> f64 {
        let (line, stay) = self.lines[at];
        self.brick.lines[line].over.unwrap_or_else(|| {
            let before = at.checked_sub(1).map(|before| self.lines[before].1.paragraph);
            if before == Some(stay.paragraph) { self.leading } else { 1.7 * self.leading }
        })
    }
}
