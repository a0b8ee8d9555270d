//! Splits what is too long for one slide: between items and paragraphs, and where one paragraph
//! fills a slide by itself, between its sentences. Text is never made smaller.

use crate::view::{Block, Inline, measure};

/// How much lower a page is tried when pages are evened out, in units of the slide.
const STEP: f64 = 10.0;

/// Returns items in groups that fit a height each, with gaps between the items of a group; there are
/// no more groups than needed, and the last is no mere rest.
pub(super) fn groups<T: Clone>(
    items: &[T],
    height: f64,
    gap: f64,
    of: impl Fn(&T) -> f64,
) -> Vec<Vec<T>> {
    let mut found = filled(items.to_vec(), height, gap, &of);
    let mut lower = height - STEP;
    while found.len() > 1 && lower > 0.0 {
        let even = filled(items.to_vec(), lower, gap, &of);
        if even.len() > found.len() {
            break;
        }
        found = even;
        lower -= STEP;
    }
    found
}

fn filled<T>(items: Vec<T>, height: f64, gap: f64, of: impl Fn(&T) -> f64) -> Vec<Vec<T>> {
    let mut groups: Vec<Vec<T>> = Vec::new();
    let mut used = 0.0;
    for item in items {
        let needed = of(&item);
        match groups.last_mut() {
            Some(group) if used + gap + needed <= height => {
                used += gap + needed;
                group.push(item);
            }
            _ => {
                used = needed;
                groups.push(vec![item]);
            }
        }
    }
    groups
}

/// Returns blocks in slides' worths. A last slide that would hold one piece of a list or paragraph
/// gets more of it.
pub(super) fn blocks(all: &[Block], height: f64) -> Vec<Vec<Block>> {
    let atoms: Vec<Atom> = all.iter().flat_map(|block| atoms(block, height)).collect();
    let mut pages = paged(atoms.clone(), height);
    let many = pages.len();
    let mut lower = height - STEP;
    while lower > 0.0 && pages.last().is_some_and(|page| is_rest(page, many)) {
        let even = paged(atoms.clone(), lower);
        if even.len() > many {
            break;
        }
        pages = even;
        lower -= STEP;
    }
    pages.into_iter().map(joined).collect()
}

/// Returns a text in pieces of whole sentences, each low enough for a slide.
pub(super) fn texts(text: &str, height: f64) -> Vec<String> {
    let pieces = sentences(&[Inline::Text { text: text.to_owned() }], height);
    pieces.iter().map(|piece| crate::view::markup::plain_text(piece).trim().to_owned()).collect()
}

/// Whether the last of many pages holds one piece that goes on from the page before.
fn is_rest(page: &[Atom], many: usize) -> bool {
    let goes_on = match page {
        [Atom::Item { number, .. }] => *number > 1,
        [Atom::Sentences(_)] => true,
        _ => false,
    };
    many > 1 && goes_on
}

fn paged(atoms: Vec<Atom>, height: f64) -> Vec<Vec<Atom>> {
    let mut pages: Vec<Vec<Atom>> = Vec::new();
    let mut used = 0.0;
    for atom in atoms {
        let needed = atom.height();
        let fits = pages
            .last()
            .and_then(|page| page.last())
            .is_some_and(|last| used + last.gap_to(&atom) + needed <= height);
        if let (true, Some(page)) = (fits, pages.last_mut()) {
            used += page.last().map_or(0.0, |last| last.gap_to(&atom)) + needed;
            page.push(atom);
        } else {
            // A lead-in ("Three things:") goes over with the list that it leads in.
            let lead = pages.last_mut().and_then(|page| lead_in(page, &atom));
            used = lead.as_ref().map_or(0.0, |lead| lead.height() + lead.gap_to(&atom)) + needed;
            pages.push(lead.into_iter().chain([atom]).collect());
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
    fn height(&self) -> f64 {
        match self {
            Self::Whole(block) => measure::block(block, 0.0),
            Self::Item { blocks, .. } => measure::item(blocks),
            Self::Sentences(inlines) => measure::inlines(inlines, measure::BODY, 0.0),
        }
    }

    fn gap_to(&self, next: &Self) -> f64 {
        match (self, next) {
            (Self::Item { .. }, Self::Item { .. }) => measure::ITEM_GAP,
            _ => measure::PARAGRAPH_GAP,
        }
    }
}

fn lead_in(page: &mut Vec<Atom>, next: &Atom) -> Option<Atom> {
    let leads = matches!(next, Atom::Item { number: 0 | 1, .. }) && page.len() > 1;
    let short = matches!(page.last(), Some(Atom::Whole(Block::Paragraph { inlines }))
        if crate::view::markup::plain_text(inlines).trim_end().ends_with(':'));
    if leads && short { page.pop() } else { None }
}

fn atoms(block: &Block, height: f64) -> Vec<Atom> {
    match block {
        Block::List { ordered, start, items } => items
            .iter()
            .zip(*start..)
            .enumerate()
            .flat_map(|(index, (blocks, number))| {
                // Bullets count from 0 so that the first is known for one.
                let number = if *ordered { number } else { index as u64 };
                item(*ordered, number, blocks, height)
            })
            .collect(),
        Block::Paragraph { inlines } if measure::block(block, 0.0) > height => {
            sentences(inlines, height).into_iter().map(Atom::Sentences).collect()
        }
        Block::Quote { blocks } if measure::block(block, 0.0) > height => {
            let parts = blocks.iter().flat_map(|block| atoms(block, height));
            parts.map(|atom| Atom::Whole(Block::Quote { blocks: vec![whole(atom)] })).collect()
        }
        _ => vec![Atom::Whole(block.clone())],
    }
}

/// An item that fills a slide by itself goes on without its bullet.
fn item(ordered: bool, number: u64, blocks: &[Block], height: f64) -> Vec<Atom> {
    let atom = |blocks: Vec<Block>| Atom::Item { ordered, number, blocks };
    let [Block::Paragraph { inlines }] = blocks else { return vec![atom(blocks.to_vec())] };
    if measure::item(blocks) <= height {
        return vec![atom(blocks.to_vec())];
    }
    // Beside its bullet a line holds less.
    let mut pieces = sentences(inlines, 0.9 * height).into_iter();
    let first = pieces.next().unwrap_or_default();
    let rest = pieces.map(Atom::Sentences);
    std::iter::once(atom(vec![Block::Paragraph { inlines: first }])).chain(rest).collect()
}

fn whole(atom: Atom) -> Block {
    match atom {
        Atom::Whole(block) => block,
        Atom::Item { ordered, number, blocks } => {
            Block::List { ordered, start: number, items: vec![blocks] }
        }
        Atom::Sentences(inlines) => Block::Paragraph { inlines },
    }
}

/// Puts the items of a slide back into lists.
fn joined(atoms: Vec<Atom>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for atom in atoms {
        let Atom::Item { ordered, number, blocks } = atom else {
            out.push(whole(atom));
            continue;
        };
        let follows = match out.last() {
            Some(Block::List { ordered: before, start, items }) => {
                *before == ordered && (number == start + items.len() as u64)
            }
            _ => false,
        };
        match out.last_mut() {
            Some(Block::List { items, .. }) if follows => items.push(blocks),
            _ => out.push(Block::List { ordered, start: number, items: vec![blocks] }),
        }
    }
    out
}

/// Returns a paragraph in pieces of whole sentences, each low enough for a slide. A sentence that
/// fills a slide by itself is cut between words.
fn sentences(inlines: &[Inline], height: f64) -> Vec<Vec<Inline>> {
    let mut pieces: Vec<Vec<Inline>> = vec![Vec::new()];
    for part in inlines.iter().flat_map(parts) {
        let last = pieces.last_mut().expect("there is always a piece");
        last.push(part);
        if measure::inlines(last, measure::BODY, 0.0) > height {
            let part = last.pop().expect("a part was pushed a line above");
            if last.is_empty() {
                last.push(part);
            } else {
                pieces.push(vec![part]);
            }
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Returns plain words sentence by sentence, long sentences in runs of words; other inlines stay
/// whole.
fn parts(inline: &Inline) -> Vec<Inline> {
    const MOST_WORDS: usize = 60;
    let Inline::Text { text } = inline else { return vec![inline.clone()] };
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut words = 0;
    for word in text.split_inclusive(' ') {
        part.push_str(word);
        words += 1;
        let ends = word.trim_end().ends_with(['.', '?', '!']) || words >= MOST_WORDS;
        if ends {
            parts.push(Inline::Text { text: std::mem::take(&mut part) });
            words = 0;
        }
    }
    if !part.is_empty() {
        parts.push(Inline::Text { text: part });
    }
    parts
}

#[cfg(test)]
#[path = "paginate_tests.rs"]
mod tests;
