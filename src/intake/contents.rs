//! A table of contents that was made of links: each leads to a place of the draft itself, and says what stands there.

use std::collections::BTreeSet;

use crate::intake::{
    fold::plain,
    told::{Tally, ToldKind},
};
use crate::manuscript::{Block, Manuscript, Paragraph, words_of};

/// What stands over a table of contents.
const HEADS: &[&str] = &["contents", "table of contents", "on this page", "cynnwys"];

/// The most letters of a head that is looked for.
const LONGEST: usize = 200;

/// Leaves out lines that lead to two or more places, one below another, where they stand under such a head or say what
/// heads of the draft say.
pub(super) fn leave_out(draft: &mut Manuscript, told: &mut Tally) {
    let heads = draft.blocks.iter().filter_map(Block::as_paragraph);
    let heads = heads.filter(|one| one.look.level.is_some()).map(|one| plain(&one.words()));
    let mut found = Found { heads: heads.collect(), kept: Vec::new(), waiting: Vec::new() };
    for block in std::mem::take(&mut draft.blocks) {
        if places(&block) > 0 {
            found.waiting.push(block);
        } else {
            found.settle(told);
            found.kept.push(block);
        }
    }
    found.settle(told);
    draft.blocks = found.kept;
}

struct Found {
    /// What the heads of the draft say, folded.
    heads: BTreeSet<String>,
    kept: Vec<Block>,
    /// Lines that may be those of a table of contents.
    waiting: Vec<Block>,
}

impl Found {
    fn settle(&mut self, told: &mut Tally) {
        let is_head = |block: &Block| HEADS.contains(&plain(&block.words()).as_str());
        let has_head = self.kept.last().is_some_and(is_head);
        let are_many = self.waiting.iter().map(places).sum::<usize>() > 1;
        if !are_many || !(has_head || self.says_heads()) {
            self.kept.append(&mut self.waiting);
            return;
        }
        if has_head {
            self.kept.pop();
        }
        told.quote(ToldKind::Left, "a table of contents:", &words_of(&self.waiting));
        self.waiting.clear();
    }

    /// Whether each line says what a head of the draft says.
    fn says_heads(&self) -> bool {
        self.waiting.iter().all(|line| self.says_head(&plain(&line.words()), places(line)))
    }

    /// Whether a line that leads to so many places says what heads say, and perhaps on which page.
    fn says_head(&self, line: &str, places: usize) -> bool {
        let is_page = |one: char| one.is_ascii_digit() || one.is_whitespace() || ".…".contains(one);
        let is_said = |words: &str| {
            self.heads.contains(words) || self.heads.contains(words.trim_end_matches(is_page))
        };
        let mut rest = line;
        for _ in 0..places {
            if is_said(rest) {
                return true;
            }
            // Lines that were broken without a sign for it are one.
            let ends = rest.match_indices(' ').map(|(at, _)| at).take_while(|at| *at < LONGEST);
            let Some(at) = ends.filter(|at| is_said(&rest[..*at])).last() else { return false };
            rest = rest[at..].trim_start();
        }
        false
    }
}

/// Returns to how many places of the draft a line leads that is neither a heading nor what somebody said.
fn places(block: &Block) -> usize {
    let is_line = |one: &&Paragraph| one.look.level.is_none() && !one.is_quotation;
    block.as_paragraph().filter(is_line).map_or(0, |one| one.look.leads_to)
}
