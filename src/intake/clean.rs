//! Words without what cannot be seen.

use std::sync::Arc;

use crate::intake::told::{Tally, ToldKind};
use crate::manuscript::{Block, Counted, Manuscript, Paragraph, Run, Table};
use crate::text;

/// Bullets of a font of signs, which lines of lists begin with that were typed.
pub(super) const BULLETS: &[char] = &['\u{f0b7}', '\u{f0a7}'];

/// Returns a draft of clean words, whatever place they stand in, and tells how many signs are gone.
pub(super) fn manuscript(draft: &Manuscript, told: &mut Tally) -> Manuscript {
    let mut cleaner = Cleaner::default();
    let mut clean = Manuscript {
        blocks: draft.blocks.iter().map(|block| cleaner.block(block)).collect(),
        pictures: draft.pictures.clone(),
        asides: draft.asides.clone(),
        title: draft.title.as_deref().and_then(|title| cleaner.some_text(title)),
        language: draft.language.clone(),
        measure: draft.measure,
        counted: draft.counted.clone(),
    };
    for aside in &mut clean.asides {
        aside.words = cleaner.text(&aside.words);
        aside.link = aside.link.as_deref().and_then(|link| cleaner.some_text(link));
    }
    for picture in &mut clean.pictures {
        picture.alt = picture.alt.as_deref().and_then(|alt| cleaner.some_text(alt));
    }
    cleaner.tell(draft, told);
    clean
}

/// Takes out of words what cannot be seen, and counts it.
#[derive(Debug, Default)]
struct Cleaner {
    unseen: usize,
    /// The last address, as it came and as it is: many words may lead to it.
    last: Option<(Arc<str>, Option<Arc<str>>)>,
}

impl Cleaner {
    fn block(&mut self, block: &Block) -> Block {
        match block {
            // A heading is no item of a list.
            Block::Paragraph(one) => {
                Block::Paragraph(self.paragraph(one, one.look.level.is_none()))
            }
            Block::Picture(number) => Block::Picture(*number),
            Block::Table(table) => Block::Table(self.table(table)),
        }
    }

    /// Returns a paragraph with one space for many.
    fn paragraph(&mut self, paragraph: &Paragraph, has_items: bool) -> Paragraph {
        let mut clean = paragraph.without_words();
        let mut place = Place::of_start(has_items);
        for run in &paragraph.runs {
            let text = self.words(&run.text, &mut place);
            let link = run.link.as_ref().and_then(|link| self.link(link));
            clean.push(Run { text, link, ..run.clone() });
        }
        clean
    }

    fn link(&mut self, link: &Arc<str>) -> Option<Arc<str>> {
        if let Some((_, clean)) = self.last.as_ref().filter(|(last, _)| Arc::ptr_eq(last, link)) {
            return clean.clone();
        }
        let clean = self.some_text(link).map(Arc::from);
        self.last = Some((Arc::clone(link), clean.clone()));
        clean
    }

    fn table(&mut self, table: &Table) -> Table {
        let rows = table.rows.iter().map(|row| row.iter().map(|cell| self.cell(cell)).collect());
        Table { rows: rows.collect() }
    }

    /// Returns a cell; a bullet before its only line makes no list.
    fn cell(&mut self, cell: &[Block]) -> Vec<Block> {
        match cell {
            [Block::Paragraph(one)] if one.runs.iter().all(|run| !run.text.contains('\n')) => {
                vec![Block::Paragraph(self.paragraph(one, false))]
            }
            _ => cell.iter().map(|one| self.block(one)).collect(),
        }
    }

    fn text(&mut self, text: &str) -> String {
        self.words(text, &mut Place::of_start(false))
    }

    /// Returns a text, if there is something left of it.
    fn some_text(&mut self, text: &str) -> Option<String> {
        Some(self.text(text)).filter(|text| !text.trim().is_empty())
    }

    fn words(&mut self, text: &str, place: &mut Place) -> String {
        let mut words = String::with_capacity(text.len());
        for one in text.chars() {
            // What ends a line parts words, whatever sign a program has for it.
            let one = if text::LINE_ENDS.contains(&one) { '\n' } else { one };
            let is_bullet = BULLETS.contains(&one);
            if is_bullet && !place.is_start {
                continue;
            }
            let is_kept = is_bullet || matches!(one, '\n' | '\t');
            if !is_kept && (text::is_forbidden(one) || text::is_private_use(one)) {
                self.unseen += 1;
                continue;
            }
            if one == ' ' && place.is_after_space {
                continue;
            }
            place.pass(one);
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

/// Where the next sign of a paragraph stands.
struct Place {
    is_after_space: bool,
    /// Whether lines can begin with a bullet here.
    has_items: bool,
    /// Whether nothing stands before it in its line.
    is_start: bool,
}

impl Place {
    fn of_start(has_items: bool) -> Self {
        Self { is_after_space: true, has_items, is_start: has_items }
    }

    fn pass(&mut self, one: char) {
        self.is_after_space = matches!(one, ' ' | '\u{a0}' | '\n');
        self.is_start = self.has_items && (one == '\n' || self.is_start && one.is_whitespace());
    }
}
