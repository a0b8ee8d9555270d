//! A table of contents that was made of links: each leads to a place of the draft itself, and says what stands there.

use crate::intake::{
    fold::plain,
    told::{Tally, ToldKind},
};
use crate::manuscript::{Block, Manuscript, words_of};

/// What stands over a table of contents.
const HEADS: &[&str] = &["contents", "table of contents", "on this page", "cynnwys"];

/// Leaves out what leads to two or more places, one below another.
pub(super) fn leave_out(draft: &mut Manuscript, told: &mut Tally) {
    let (mut kept, mut waiting) = (Vec::new(), Vec::new());
    for block in std::mem::take(&mut draft.blocks) {
        if places(&block) > 0 {
            waiting.push(block);
        } else {
            settle(&mut kept, &mut waiting, told);
            kept.push(block);
        }
    }
    settle(&mut kept, &mut waiting, told);
    draft.blocks = kept;
}

fn settle(kept: &mut Vec<Block>, waiting: &mut Vec<Block>, told: &mut Tally) {
    if waiting.iter().map(places).sum::<usize>() < 2 {
        kept.append(waiting);
        return;
    }
    let is_head = |block: &Block| HEADS.contains(&plain(&block.words()).as_str());
    if kept.last().is_some_and(is_head) {
        kept.pop();
    }
    told.quote(ToldKind::Left, "a table of contents:", &words_of(waiting));
    waiting.clear();
}

/// Returns to how many places of the draft a line leads that is no heading.
fn places(block: &Block) -> usize {
    let line = block.as_paragraph().filter(|one| one.look.level.is_none());
    line.map_or(0, |one| one.look.leads_to)
}
