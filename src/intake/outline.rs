//! A draft as a row of heads and what stands under them, whatever tables and boxes it was laid out in.

use crate::intake::{
    actions::{self, Action, Columns},
    clean::BULLETS,
    fold,
    heads::{Head, Rank, Usual},
    labels,
    names::Names,
    records::Record,
    tables::{self, Layout},
    told::{Tally, ToldKind},
    typed,
};
use crate::manuscript::{Block, Manuscript, Paragraph, Run, Table};

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
}

impl Outline {
    pub(super) fn of(manuscript: &Manuscript, names: &Names, told: &mut Tally) -> Self {
        let usual = Usual::of(&manuscript.blocks, names);
        let drops_bold = usual.is_strong();
        let waiting = Vec::new();
        let out = Self::default();
        let mut maker = Maker { usual, out, drops_bold, told, waiting, asks: false, changes: None };
        maker.blocks(&manuscript.blocks);
        maker.settle();
        maker.out
    }
}

struct Maker<'t, 'n> {
    usual: Usual<'n>,
    out: Outline,
    /// Whether bold words mean nothing, since most are.
    drops_bold: bool,
    told: &'t mut Tally,
    /// Paragraphs that stand together and are no heads.
    waiting: Vec<Paragraph>,
    /// Whether they stand under the head of the questions.
    asks: bool,
    /// How the head of what should change is set that they stand under.
    changes: Option<Rank>,
}

impl Maker<'_, '_> {
    fn blocks(&mut self, blocks: &[Block]) {
        let mut at = 0;
        while let Some(block) = blocks.get(at) {
            let typed = self.changes.and_then(|_| Record::at(blocks, at, self.usual.names));
            if let Some((records, length)) = typed {
                self.records(&records);
                at += length;
                continue;
            }
            at += 1;
            match block {
                Block::Paragraph(paragraph) => {
                    let paragraph = self.usual_bold(paragraph);
                    self.paragraph(paragraph);
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

    fn records(&mut self, records: &[Record]) {
        self.settle();
        for table in records.iter().map(Record::table) {
            if let Some(columns) = Columns::of(&table) {
                let mut found = actions::of_table(&table, &columns, self.told);
                self.out.actions.append(&mut found);
            }
        }
    }

    /// Returns a paragraph without bold words where they mean nothing.
    fn usual_bold(&self, paragraph: &Paragraph) -> Paragraph {
        let mut usual = paragraph.without_words();
        for run in &paragraph.runs {
            usual.push(Run { is_strong: run.is_strong && !self.drops_bold, ..run.clone() });
        }
        usual
    }

    fn paragraph(&mut self, paragraph: Paragraph) {
        if paragraph.is_empty() {
            return;
        }
        if let Some(parts) = self.usual.parted(&paragraph) {
            for part in parts {
                self.paragraph(part);
            }
            return;
        }
        let may_ask = !self.asks;
        if let Some(head) =
            self.usual.head(&paragraph, may_ask).or_else(|| self.counted(&paragraph))
        {
            self.open(head);
        } else if let Some((head, rest)) = self.usual.run_in(&paragraph, may_ask) {
            self.open(head);
            self.waiting.push(rest);
        } else {
            self.waiting.push(paragraph);
        }
    }

    fn open(&mut self, mut head: Head) {
        self.settle();
        head.text.retain(|one| !BULLETS.contains(&one));
        if head.rank != Rank::Numeral {
            self.asks = self.usual.names.asks(&head.text);
            let is_one_of_many = labels::names_change(&head.text)
                && self.changes.is_some_and(|rank| head.rank > rank);
            if !is_one_of_many {
                self.changes = self.usual.names.changes(&head.text).then_some(head.rank);
            }
        }
        self.out.pieces.push(Piece::Head(head));
    }

    /// A bold line right after a number alone is what the number counts.
    fn counted(&self, paragraph: &Paragraph) -> Option<Head> {
        let is_after =
            matches!(self.out.pieces.last(), Some(Piece::Head(head)) if head.rank == Rank::Numeral);
        let text = paragraph.words();
        let is_head = is_after
            && self.waiting.is_empty()
            && paragraph.is_strong()
            && paragraph.list.is_none()
            && text.split(' ').count() <= 12;
        is_head.then_some(Head { text, rank: Rank::Bold })
    }

    /// Paragraphs that stood together become blocks.
    fn settle(&mut self) {
        let mut plain = Vec::new();
        for part in typed::tabled(&std::mem::take(&mut self.waiting)) {
            match part {
                Block::Table(table) => {
                    self.list(std::mem::take(&mut plain));
                    self.table(&table);
                    // What it is made of has no tabs.
                    plain = std::mem::take(&mut self.waiting);
                }
                Block::Paragraph(paragraph) => plain.push(paragraph),
                Block::Picture(_) => {}
            }
        }
        self.list(plain);
    }

    /// Typed bullets and numbers become lists.
    fn list(&mut self, paragraphs: Vec<Paragraph>) {
        for mut paragraph in typed::listed(paragraphs) {
            for run in &mut paragraph.runs {
                run.text = run.text.replace('\t', " ").replace(BULLETS, "");
            }
            self.out.pieces.push(Piece::Block(Block::Paragraph(paragraph)));
        }
    }

    fn table(&mut self, table: &Table) {
        match tables::layout(table, self.usual.names) {
            Layout::Actions(columns) if self.changes.is_none() && !columns.are_of_a_plan() => {
                self.rows(tables::items(table));
            }
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
                // A break in the middle of a wheel parts the kind of paper from its title.
                for block in &first {
                    match block.as_paragraph() {
                        Some(one) => self.blocks(
                            &one.lines().into_iter().map(Block::Paragraph).collect::<Vec<Block>>(),
                        ),
                        None => self.blocks(std::slice::from_ref(block)),
                    }
                }
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
            Layout::Data(items) => self.rows(items),
        }
    }

    fn rows(&mut self, items: Vec<Paragraph>) {
        let words = items.iter().map(Paragraph::words).collect::<Vec<String>>().join(" ");
        self.told.quote(ToldKind::Changed, "a table is a list now, an item a row:", &words);
        for item in items {
            let item = self.usual_bold(&item);
            self.waiting.push(item);
        }
    }

    fn head_of_cell(&mut self, text: String) {
        self.settle();
        let rank = if fold::bare_number(&text).is_some() { Rank::Numeral } else { Rank::Cell };
        self.open(Head { text, rank });
    }
}
