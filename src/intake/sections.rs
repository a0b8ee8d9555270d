//! Which section each head begins, in the scheme that fits best.

use crate::intake::{
    beside,
    heads::{Head, Rank},
    help,
    names::{Beside, Names},
    outline::{Outline, Piece},
    page::{Page, Part},
    plan::{Place, Plan, Stretch},
    told::{Tally, ToldKind},
};
use crate::manuscript::{Block, Paragraph, Run};

/// Sorts an outline into the sections of a page.
pub(super) fn sort(outline: Outline, names: &Names, told: &mut Tally) -> Page {
    let (mut front, stretches) = parted(outline.pieces);
    let stretches = without_numbers(stretches);
    let plan = Plan::of(&stretches, names, told);
    let mut page = Page::of(plan.scheme.clone(), plan.is_welsh, plan.is_named);
    page.actions = outline.actions;
    let (mut at, mut open) = (None, None);
    for ((head, blocks), place) in stretches.into_iter().zip(&plan.places) {
        match place {
            Place::Title => {
                front.push(Piece::Head(head));
                front.extend(blocks.into_iter().map(Piece::Block));
            }
            Place::Section { slot, is_sure, takes_heading } => {
                let part = &mut page.parts[*slot];
                if !is_sure {
                    let what = format!(
                        "no name of a section that is known: it stands in `{}` by its place:",
                        part.slot
                    );
                    part.notes.push(
                        "Unsure: this stands here by its place in the draft alone.".to_owned(),
                    );
                    told.quote(ToldKind::Chosen, what, &head.text);
                }
                part.take_head(&head, *takes_heading);
                part.blocks.extend(blocks);
                at = Some(*slot);
                open = None;
            }
            Place::Beside(kind) => {
                beside::take(*kind, blocks, &mut page, told);
                open = Some(*kind);
            }
            // What follows and is no section's goes on.
            Place::LeadIn if open.is_some() => {
                let blocks = under(&head, blocks);
                beside::take(open.unwrap_or(Beside::About), blocks, &mut page, told);
            }
            Place::Again(slot) => {
                open = None;
                add_to(&mut page.parts[*slot], &head, blocks, told);
            }
            Place::LeadIn => {
                if let Some(slot) = at {
                    add_to(&mut page.parts[slot], &head, blocks, told);
                } else {
                    front.push(Piece::Block(line_of(&head)));
                    front.extend(blocks.into_iter().map(Piece::Block));
                }
            }
        }
    }
    page.front = front;
    page
}

/// Parts what stands before the first head from the rest.
fn parted(pieces: Vec<Piece>) -> (Vec<Piece>, Vec<Stretch>) {
    let (mut front, mut stretches) = (Vec::new(), Vec::<Stretch>::new());
    for piece in pieces {
        match (piece, stretches.last_mut()) {
            (Piece::Head(head), _) if !head.text.is_empty() => stretches.push((head, Vec::new())),
            (Piece::Block(block), Some((_, blocks))) => blocks.push(block),
            (Piece::Block(block), None) => front.push(Piece::Block(block)),
            (Piece::Head(_), _) => {}
        }
    }
    (front, stretches)
}

/// A number before a head with words is that head's.
fn without_numbers(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        let before = out
            .last()
            .is_some_and(|(head, blocks)| head.rank == Rank::Numeral && blocks.is_empty());
        if before && stretch.0.rank != Rank::Numeral {
            out.pop();
        }
        out.push(stretch);
    }
    out
}

/// Returns a head and what is under it as blocks: a helpline and its note are one.
fn under(head: &Head, mut blocks: Vec<Block>) -> Vec<Block> {
    let mut text = head.text.clone();
    if help::phone(&text).is_some()
        && let Some(Block::Paragraph(note)) = blocks.first().filter(|one| one.length() < 80)
    {
        text = format!("{text}\n{}", note.words());
        blocks.remove(0);
    }
    blocks.insert(0, Block::Paragraph(Paragraph::of(text)));
    blocks
}

/// Returns what a head that begins no section is: a bold line, or text as it was where only its name
/// made it a head.
fn line_of(head: &Head) -> Block {
    let is_strong = head.rank != Rank::Named;
    let run = Run { text: head.text.clone(), is_strong, ..Run::default() };
    Block::Paragraph(Paragraph { runs: vec![run], ..Paragraph::default() })
}

/// Puts a head and what is under it at the end of a section.
fn add_to(part: &mut Part, head: &Head, blocks: Vec<Block>, told: &mut Tally) {
    if head.rank != Rank::Named {
        let what = format!("a heading in `{}` is a bold line now:", part.slot);
        told.quote(ToldKind::Changed, what, &head.text);
    }
    part.blocks.push(line_of(head));
    part.blocks.extend(blocks);
}
