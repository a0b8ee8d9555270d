//! Which section each head begins, in the scheme that fits best.

use crate::intake::{
    beside, fold,
    heads::{Head, Rank},
    help,
    names::{Beside, Names},
    outline::{Outline, Piece},
    page::{Page, Part},
    plan::{Place, Plan, Stretch},
    questions,
    reference::web_address,
    told::{Tally, ToldKind},
};
use crate::manuscript::{Block, Paragraph, Run};
use crate::model::SlotRole;

/// Sorts an outline into the sections of a page.
pub(super) fn sort(outline: Outline, names: &Names, told: &mut Tally) -> Page {
    let (mut front, stretches) = parted(outline.pieces);
    let stretches = without_numbers(stretches, told);
    let plan = Plan::of(&stretches, names, told);
    let mut page = Page::of(plan.scheme.clone(), plan.is_welsh, plan.is_named);
    page.actions = outline.actions;
    let mut at = None;
    let mut open: Option<(Beside, Rank)> = None;
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
                open = Some((*kind, head.rank));
            }
            Place::LeadIn => match (open, at) {
                (Some((kind, rank)), _) if goes_on(&head, &blocks, rank) => {
                    beside::take(kind, under(&head, blocks), &mut page, told);
                }
                (Some(_), Some(_)) => {
                    open = None;
                    astray(&mut page, &head, blocks, told);
                }
                (None, Some(slot)) => add_to(&mut page.parts[slot], &head, blocks, told),
                (_, None) => {
                    front.push(Piece::Block(line_of(&head)));
                    front.extend(blocks.into_iter().map(Piece::Block));
                }
            },
            Place::Again(slot) => {
                open = None;
                add_to(&mut page.parts[*slot], &head, blocks, told);
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

/// A number before a head with words is that head's; one that counts no heads is told.
fn without_numbers(stretches: Vec<Stretch>, told: &mut Tally) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    let mut counted = 0;
    for stretch in stretches {
        let is_number =
            |(head, blocks): &mut Stretch| head.rank == Rank::Numeral && blocks.is_empty();
        let is_head = stretch.0.rank != Rank::Numeral;
        if let Some((number, _)) = is_head.then(|| out.pop_if(is_number)).flatten() {
            match fold::bare_number(&number.text) {
                Some(next) if next == counted + 1 => counted = next,
                _ => {
                    let what = format!("a number that stands alone above “{}”:", stretch.0.text);
                    told.quote(ToldKind::Left, what, &number.text);
                }
            }
        }
        out.push(stretch);
    }
    out
}

/// Whether a head goes on with what stands beside the sections: an entry of it, or a head below its own.
fn goes_on(head: &Head, blocks: &[Block], rank: Rank) -> bool {
    let leads = |one: &Paragraph| help::phone(&one.words()).is_some() || web_address(one).is_some();
    let is_entry = leads(&Paragraph::of(head.text.clone()))
        || blocks.iter().filter_map(Block::as_paragraph).any(leads);
    head.rank > rank || blocks.is_empty() || is_entry
}

/// Takes a head that stands after the sections and begins none, with what is under it.
fn astray(page: &mut Page, head: &Head, blocks: Vec<Block>, told: &mut Tally) {
    let part = page.parts.last_mut().expect("a scheme has seven slots");
    let what =
        format!("what stands after the sections and is none goes to the end of `{}`:", part.slot);
    told.quote(ToldKind::Chosen, what, &head.text);
    part.notes.push("Unsure: what the draft has after its sections stands here, too.".to_owned());
    part.blocks.push(line_of(head));
    part.blocks.extend(blocks);
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
    let names_readers =
        part.role == SlotRole::Questions && questions::audience_of(&head.text).is_some();
    if head.rank == Rank::Numeral {
        // It counts what follows, or was a line of the text: questions are counted.
        if part.role != SlotRole::Questions {
            let what = format!("a number that stands alone in `{}`:", part.slot);
            told.quote(ToldKind::Left, what, &head.text);
        }
        part.blocks.extend(blocks);
        return;
    }
    if !names_readers {
        let what = format!("a heading in `{}` is a bold line now:", part.slot);
        told.quote(ToldKind::Changed, what, &head.text);
    }
    part.blocks.push(line_of(head));
    part.blocks.extend(blocks);
}
