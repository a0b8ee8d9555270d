//! Splits what is too long for one slide: between items and paragraphs, and where one paragraph
//! fills a slide by itself, between its sentences. It is reckoned in the smallest size of words.

use std::ops::Range;

use crate::view::{
    Block, Inline, markup,
    measure::{INDENT, LEAST, Measure},
};

/// How much lower a page is tried when pages are evened out, in units of the slide.
const STEP: f64 = 4.0;

/// Returns items in groups that fit a height each, with gaps between the items of a group; there are
/// no more groups than needed, and they are as even as can be, so that each can be set large. `head`
/// stands above the first.
pub(super) fn groups<T: Clone>(
    items: &[T],
    height: f64,
    (gap, head): (f64, f64),
    of: impl Fn(&T) -> f64,
) -> Vec<Vec<T>> {
    let heights: Vec<f64> = items.iter().map(of).collect();
    let cut = |height| filled(&heights, height, gap, head);
    let mut from = 0;
    let groups = even(cut, height).into_iter().map(|many| {
        from += many;
        items[from - many..from].to_vec()
    });
    groups.collect()
}

/// Returns things in two columns or more, as even as can be.
pub(super) fn columns<T: Clone>(
    items: &[T],
    height: f64,
    gap: f64,
    of: impl Fn(&T) -> f64,
) -> Vec<Vec<T>> {
    let all: f64 = items.iter().map(|item| of(item) + gap).sum();
    let half = groups(items, height.min(all / 2.0), (gap, 0.0), &of);
    let mut lower = height.min(all / 2.0);
    let mut found = half;
    while found.len() > 2 && lower < height {
        lower = (lower + STEP).min(height);
        found = groups(items, lower, (gap, 0.0), &of);
    }
    found
}

/// Cuts at the lowest height that makes no more pages than the whole height does.
fn even<T>(cut: impl Fn(f64) -> Vec<T>, height: f64) -> Vec<T> {
    let mut found = cut(height);
    let mut lower = height - STEP;
    while found.len() > 1 && lower > 0.0 {
        let even = cut(lower);
        if even.len() > found.len() {
            break;
        }
        found = even;
        lower -= STEP;
    }
    found
}

/// Returns how many things each group has.
fn filled(heights: &[f64], height: f64, gap: f64, head: f64) -> Vec<usize> {
    let mut groups: Vec<usize> = Vec::new();
    let mut used = 0.0;
    for needed in heights {
        match groups.last_mut() {
            Some(group) if used + gap + needed <= height => {
                used += gap + needed;
                *group += 1;
            }
            last => {
                used = if last.is_none() { head + needed } else { *needed };
                groups.push(1);
            }
        }
    }
    groups
}

/// Returns blocks in slides' worths, as even as can be.
pub(super) fn blocks(measure: &Measure, all: &[Block], height: f64) -> Vec<Vec<Block>> {
    let cutter = Cutter { measure, height, indent: 0.0 };
    let atoms: Vec<Atom> = all.iter().flat_map(|block| cutter.atoms(block)).collect();
    let heights: Vec<f64> = atoms.iter().map(|atom| cutter.height_of(atom)).collect();
    let pages = even(|lower| paged(&atoms, &heights, lower, height), height);
    pages.into_iter().map(|range| joined(&atoms[range])).collect()
}

/// Returns a text in pieces of whole sentences, each low enough for a slide.
pub(super) fn texts(text: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let all = [Inline::Text { text: text.to_owned() }];
    let plain = |piece: &[Inline]| markup::plain_text(piece).trim().to_owned();
    let pieces = sentences(&all, |piece| fits(&plain(piece)));
    pieces.iter().map(|piece| plain(piece)).collect()
}

/// Returns which atoms stand on each page of a height; `most` is what a slide has room for.
fn paged(atoms: &[Atom], heights: &[f64], height: f64, most: f64) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut used = 0.0;
    for (at, atom) in atoms.iter().enumerate() {
        let gap = at.checked_sub(1).map_or(0.0, |before| atoms[before].gap_to(atom));
        match pages.last_mut() {
            Some(page) if used + gap + heights[at] <= height => {
                used += gap + heights[at];
                page.end = at + 1;
            }
            last => {
                // A lead-in ("Three things:") goes over with the list that it leads in.
                let leads = |before: usize| {
                    atoms[before].leads_in(atom) && heights[before] + gap + heights[at] <= most
                };
                let lead = last.filter(|page| page.len() > 1 && leads(page.end - 1));
                let from = lead.map_or(at, |page| {
                    page.end -= 1;
                    page.end
                });
                used = heights[from..=at].iter().sum::<f64>() + if from < at { gap } else { 0.0 };
                pages.push(from..at + 1);
            }
        }
    }
    pages
}

/// The smallest piece that a slide can hold.
#[derive(Clone)]
enum Atom {
    Whole(Block),
    Item {
        ordered: bool,
        number: u64,
        blocks: Vec<Block>,
    },
    /// A sentence or more of a paragraph that is too long for a slide.
    Sentences(Vec<Inline>),
}

impl Atom {
    fn gap_to(&self, next: &Self) -> f64 {
        f64::from(if self.is_followed_by(next) { LEAST.item_gap } else { LEAST.paragraph_gap })
    }

    /// Whether both are items of one list.
    fn is_followed_by(&self, next: &Self) -> bool {
        let (Self::Item { ordered, number, .. }, Self::Item { ordered: also, number: after, .. }) =
            (self, next)
        else {
            return false;
        };
        ordered == also && *after == number + 1
    }

    fn leads_in(&self, next: &Self) -> bool {
        let short = matches!(self, Self::Whole(Block::Paragraph { inlines })
            if markup::plain_text(inlines).trim_end().ends_with(':'));
        short && matches!(next, Self::Item { number: 0 | 1, .. })
    }
}

/// Cuts blocks for slides of a height, where they stand so far in.
#[derive(Clone, Copy)]
struct Cutter<'a> {
    measure: &'a Measure,
    height: f64,
    indent: f64,
}

impl Cutter<'_> {
    fn height_of(&self, atom: &Atom) -> f64 {
        self.measure.block(&whole(atom), LEAST, self.indent)
    }

    fn is_high(&self, block: &Block) -> bool {
        self.measure.block(block, LEAST, self.indent) > self.height
    }

    fn further_in(&self, by: f64) -> Self {
        Self { indent: self.indent + by, ..*self }
    }

    fn atoms(&self, block: &Block) -> Vec<Atom> {
        match block {
            Block::List { ordered, start, items } => items
                .iter()
                .zip(*start..)
                .enumerate()
                .flat_map(|(index, (blocks, number))| {
                    // Bullets count from 0 so that the first is known for one.
                    let number = if *ordered { number } else { index as u64 };
                    self.item(*ordered, number, blocks)
                })
                .collect(),
            Block::Paragraph { inlines } if self.is_high(block) => {
                self.sentences(inlines).into_iter().map(Atom::Sentences).collect()
            }
            Block::Quote { blocks } if self.is_high(block) => {
                let inner = self.further_in(INDENT);
                let parts = blocks.iter().flat_map(|block| inner.atoms(block));
                parts.map(|atom| Atom::Whole(Block::Quote { blocks: vec![whole(&atom)] })).collect()
            }
            _ => vec![Atom::Whole(block.clone())],
        }
    }

    /// An item that fills a slide by itself keeps what has room under its bullet; the rest goes on
    /// without it, and items inside it as items of their own list.
    fn item(&self, ordered: bool, number: u64, blocks: &[Block]) -> Vec<Atom> {
        let atom = |blocks: Vec<Block>| Atom::Item { ordered, number, blocks };
        let fits = |atom: &Atom| self.height_of(atom) <= self.height;
        let all = atom(blocks.to_vec());
        if fits(&all) {
            return vec![all];
        }
        let mut parts = self.inside(blocks);
        let first = (1..=parts.len()).map(|many| atom(joined(&parts[..many])));
        let Some((index, first)) = first.take_while(fits).enumerate().last() else { return parts };
        let rest = parts.split_off(index + 1);
        std::iter::once(first).chain(rest).collect()
    }

    /// Returns what is in an item; its first paragraph is cut for the room beside its bullet.
    fn inside(&self, blocks: &[Block]) -> Vec<Atom> {
        let beside = self.further_in(f64::from(LEAST.list_indent));
        let of = |(index, block): (usize, &Block)| match block {
            Block::Paragraph { .. } if index == 0 => beside.atoms(block),
            _ => self.atoms(block),
        };
        blocks.iter().enumerate().flat_map(of).collect()
    }

    fn sentences(&self, inlines: &[Inline]) -> Vec<Vec<Inline>> {
        let of = |piece: &[Inline]| self.measure.inlines(piece, LEAST, self.indent);
        sentences(inlines, |piece| of(piece) <= self.height)
    }
}

fn whole(atom: &Atom) -> Block {
    match atom.clone() {
        Atom::Whole(block) => block,
        Atom::Item { ordered, number, blocks } => {
            Block::List { ordered, start: number, items: vec![blocks] }
        }
        Atom::Sentences(inlines) => Block::Paragraph { inlines },
    }
}

/// Puts the items of a slide back into lists.
fn joined(atoms: &[Atom]) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for atom in atoms {
        let Atom::Item { ordered, number, blocks } = atom else {
            out.push(whole(atom));
            continue;
        };
        match out.last_mut() {
            Some(Block::List { ordered: before, start, items })
                if before == ordered && *number == *start + items.len() as u64 =>
            {
                items.push(blocks.clone());
            }
            _ => out.push(whole(atom)),
        }
    }
    out
}

/// Returns a paragraph in pieces of whole sentences that fit. A sentence that fills a slide by itself
/// is cut between words.
pub(super) fn sentences(inlines: &[Inline], fits: impl Fn(&[Inline]) -> bool) -> Vec<Vec<Inline>> {
    let mut pieces: Vec<Vec<Inline>> = vec![Vec::new()];
    for part in inlines.iter().flat_map(markup::parts) {
        let last = pieces.last_mut().expect("there is always a piece");
        let before = last.clone();
        markup::go_on(last, part.clone());
        if !before.is_empty() && !fits(last) {
            *last = before;
            pieces.push(vec![part]);
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

#[cfg(test)]
#[path = "paginate_tests.rs"]
mod tests;
