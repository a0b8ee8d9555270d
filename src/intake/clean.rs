//! Words without what cannot be seen.

use crate::intake::told::{Tally, ToldKind};
use crate::manuscript::{Block, Counted, Manuscript, Paragraph, Run, Table};
use crate::text;

/// Signs other than a newline by which programs end a line, a paragraph or a page.
const LINE_ENDS: &[char] = &['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Takes out of words what cannot be seen, and counts it.
#[derive(Debug, Default)]
pub(super) struct Cleaner {
    /// Whether bold words mean nothing, since most are.
    pub(super) drops_bold: bool,
    pub(super) unseen: usize,
}

impl Cleaner {
    /// Returns a paragraph of clean words, with one space for many.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph) -> Paragraph {
        let mut clean = Paragraph { runs: Vec::new(), ..paragraph.clone() };
        let mut after_space = true;
        for run in &paragraph.runs {
            let text = self.words(&run.text, &mut after_space);
            let is_strong = run.is_strong && !self.drops_bold;
            clean.push(Run { text, is_strong, ..run.clone() });
        }
        clean
    }

    /// Returns a block of clean words.
    pub(super) fn block(&mut self, block: &Block) -> Block {
        match block {
            Block::Paragraph(paragraph) => Block::Paragraph(self.paragraph(paragraph)),
            Block::Picture(number) => Block::Picture(*number),
            Block::Table(table) => Block::Table(self.table(table)),
        }
    }

    fn table(&mut self, table: &Table) -> Table {
        let mut cell = |cell: &Vec<Block>| cell.iter().map(|one| self.block(one)).collect();
        let rows = table.rows.iter().map(|row| row.iter().map(&mut cell).collect());
        Table { rows: rows.collect() }
    }

    fn words(&mut self, text: &str, after_space: &mut bool) -> String {
        let mut words = String::with_capacity(text.len());
        for one in text.chars() {
            // What ends a line parts words, whatever sign a program has for it.
            let one = if LINE_ENDS.contains(&one) { '\n' } else { one };
            let is_kept = matches!(one, '\n' | '\t' | '\u{f0b7}' | '\u{f0a7}');
            if !is_kept && (text::is_forbidden(one) || text::is_private_use(one)) {
                self.unseen += 1;
                continue;
            }
            if one == ' ' && *after_space {
                continue;
            }
            *after_space = matches!(one, ' ' | '\u{a0}' | '\n');
            words.push(one);
        }
        words
    }

    /// Tells how many signs are gone.
    pub(super) fn tell(self, manuscript: &Manuscript, told: &mut Tally) {
        let counted = manuscript.counted.get(&Counted::Unseen).copied().unwrap_or(0);
        if self.unseen + counted > 0 {
            let signs = text::Count::of("sign", self.unseen + counted);
            let what = format!("{signs} that cannot be seen or have no meaning elsewhere: gone");
            told.tell(ToldKind::Changed, what);
        }
    }
}
