//! A draft as a row of heads and what stands under them, whatever tables and boxes it was laid out in.

use crate::intake::{
    actions::{self, Action},
    heads::{Head, Rank, Usual},
    names::Names,
    tables::{self, Layout},
    told::{Tally, ToldKind},
    typed,
};
use crate::manuscript::{Block, Counted, Manuscript, Paragraph, Table};
use crate::text;

/// A head, or something under it.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Head(Head),
    Block(Block),
}

/// A draft as a row of heads and blocks.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) pieces: Vec<Piece>,
    /// What tables of actions tell.
    pub(super) actions: Vec<Action>,
    /// What was counted while words were made clean.
    pub(super) unseen: usize,
}

impl Outline {
    pub(super) fn of(manuscript: &Manuscript, names: &Names, told: &mut Tally) -> Self {
        let usual = Usual::of(&manuscript.blocks, names);
        let mut maker = Maker { usual, out: Self::default(), told, waiting: Vec::new() };
        maker.blocks(&manuscript.blocks);
        maker.settle();
        let mut out = maker.out;
        out.unseen += manuscript.counted.get(&Counted::Unseen).copied().unwrap_or(0);
        if out.unseen > 0 {
            let signs = text::Count::of("sign", out.unseen);
            told.tell(
                ToldKind::Changed,
                format!("{signs} that cannot be seen or have no meaning elsewhere: gone"),
            );
        }
        out
    }
}

struct Maker<'t, 'n> {
    usual: Usual<'n>,
    out: Outline,
    told: &'t mut Tally,
    /// Paragraphs that stand together and are no heads.
    waiting: Vec<Paragraph>,
}

impl Maker<'_, '_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    let clean = self.clean(paragraph);
                    self.paragraph(clean);
                }
                Block::Picture(number) => {
                    self.settle();
                    self.out.pieces.push(Piece::Block(Block::Picture(*number)));
                }
                Block::Table(table) => {
                    self.settle();
                    self.table(table);
                    self.settle();
                }
            }
        }
    }

    /// Takes out what cannot be seen, and makes one space of many.
    fn clean(&mut self, paragraph: &Paragraph) -> Paragraph {
        let mut clean = Paragraph { runs: Vec::new(), ..paragraph.clone() };
        let mut after_space = true;
        for run in &paragraph.runs {
            let mut words = String::new();
            for one in run.text.chars() {
                let is_bullet = matches!(one, '\u{f0b7}' | '\u{f0a7}');
                if one != '\n'
                    && one != '\t'
                    && (text::is_forbidden(one) || text::is_private_use(one))
                    && !is_bullet
                {
                    self.out.unseen += 1;
                    continue;
                }
                let is_space = matches!(one, ' ' | '\u{a0}');
                if is_space && after_space && one == ' ' {
                    continue;
                }
                after_space = is_space || one == '\n';
                words.push(one);
            }
            clean.push(crate::manuscript::Run {
                text: words,
                is_strong: run.is_strong && !self.usual.is_strong(),
                ..run.clone()
            });
        }
        clean
    }

    fn paragraph(&mut self, paragraph: Paragraph) {
        if paragraph.is_empty() {
            return;
        }
        if let Some(head) = self.usual.head(&paragraph) {
            self.settle();
            self.out.pieces.push(Piece::Head(head));
        } else if let Some((head, rest)) = self.usual.run_in(&paragraph) {
            self.settle();
            self.out.pieces.push(Piece::Head(head));
            self.waiting.push(rest);
        } else {
            self.waiting.push(paragraph);
        }
    }

    /// Paragraphs that stood together become blocks.
    fn settle(&mut self) {
        for mut paragraph in typed::listed(std::mem::take(&mut self.waiting)) {
            for run in &mut paragraph.runs {
                run.text = run.text.replace(['\t'], " ").replace(['\u{f0b7}', '\u{f0a7}'], "");
            }
            self.out.pieces.push(Piece::Block(Block::Paragraph(paragraph)));
        }
    }

    fn table(&mut self, table: &Table) {
        match tables::layout(table, self.usual.names) {
            Layout::Actions(columns) => {
                let mut found = actions::of_table(table, &columns, self.told);
                self.out.actions.append(&mut found);
            }
            Layout::Pairs(pairs) => {
                for (head, body) in pairs {
                    self.head_of_cell(head);
                    self.blocks(&body);
                }
            }
            Layout::Cells { first, rest } => {
                self.blocks(&first);
                self.settle();
                for cell in rest {
                    self.blocks(&cell);
                    self.settle();
                }
            }
            Layout::Facts(lines) => {
                for line in lines {
                    self.waiting.push(Paragraph::of(line));
                }
            }
            Layout::Data(items) => {
                let words = items.iter().map(Paragraph::words).collect::<Vec<String>>().join(" ");
                self.told.quote(ToldKind::Changed, "a table is a list now, an item a row:", &words);
                for item in items {
                    let clean = self.clean(&item);
                    self.waiting.push(clean);
                }
            }
        }
    }

    fn head_of_cell(&mut self, text: String) {
        self.settle();
        let rank = if crate::intake::names::bare_number(&text).is_some() {
            Rank::Numeral
        } else {
            Rank::Named
        };
        self.out.pieces.push(Piece::Head(Head { text, rank }));
    }
}
