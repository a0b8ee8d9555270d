//! Words without what cannot be seen.

use crate::intake::told::{Tally, ToldKind};
use crate::manuscript::{Block, Counted, Manuscript, Paragraph, Run, Table};
use crate::text;

/// Signs other than a newline by which programs end a line, a paragraph or a page.
const LINE_ENDS: &[char] = &['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Returns a draft of clean words, whatever place they stand in, and tells how many signs are gone.
pub(super) fn manuscript(draft: &Manuscript, told: &mut Tally) -> Manuscript {
    let mut cleaner = Cleaner::default();
    let mut clean = Manuscript {
        blocks: draft.blocks.iter().map(|block| cleaner.block(block)).collect(),
        pictures: draft.pictures.clone(),
        asides: draft.asides.clone(),
        title: draft.title.as_deref().map(|title| cleaner.text(title)),
        language: draft.language.clone(),
        measure: draft.measure,
        counted: draft.counted.clone(),
    };
    for aside in &mut clean.asides {
        aside.words = cleaner.text(&aside.words);
        aside.link = aside.link.as_deref().map(|link| cleaner.text(link));
    }
    for alt in clean.pictures.iter_mut().filter_map(|picture| picture.alt.as_mut()) {
        *alt = cleaner.text(alt);
    }
    cleaner.tell(draft, told);
    clean
}

/// Takes out of words what cannot be seen, and counts it.
#[derive(Debug, Default)]
struct Cleaner {
    unseen: usize,
}

impl Cleaner {
    fn block(&mut self, block: &Block) -> Block {
        match block {
            Block::Paragraph(paragraph) => Block::Paragraph(self.paragraph(paragraph)),
            Block::Picture(number) => Block::Picture(*number),
            Block::Table(table) => Block::Table(self.table(table)),
        }
    }

    /// Returns a paragraph with one space for many.
    fn paragraph(&mut self, paragraph: &Paragraph) -> Paragraph {
        let mut clean = Paragraph { runs: Vec::new(), ..paragraph.clone() };
        let mut after_space = true;
        for run in &paragraph.runs {
            let text = self.words(&run.text, &mut after_space);
            let link = run.link.as_deref().map(|link| self.text(link));
            clean.push(Run { text, link, ..run.clone() });
        }
        clean
    }

    fn table(&mut self, table: &Table) -> Table {
        let mut cell = |cell: &Vec<Block>| cell.iter().map(|one| self.block(one)).collect();
        let rows = table.rows.iter().map(|row| row.iter().map(&mut cell).collect());
        Table { rows: rows.collect() }
    }

    fn text(&mut self, text: &str) -> String {
        self.words(text, &mut true)
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
    fn tell(self, manuscript: &Manuscript, told: &mut Tally) {
        let counted = manuscript.counted.get(&Counted::Unseen).copied().unwrap_or(0);
        if self.unseen + counted > 0 {
            let signs = text::Count::of("sign", self.unseen + counted);
            let what = format!("{signs} that cannot be seen or have no meaning elsewhere: gone");
            told.tell(ToldKind::Changed, what);
        }
    }
}
