//! Tables in Markdown: what stands beyond their columns, and tables of HTML, whose cells have blocks of their own.

use std::{collections::BTreeMap, ops::Range};

use pulldown_cmark::{Event, TagEnd};

use crate::manuscript::{
    AsideKind, Block, Counted, Table, block::repeated, hidden::shown_words, markdown::Reader,
    tags::Tag,
};

/// The most tables in one another that are read as tables; the words of others stay words.
const DEEPEST: usize = 8;

/// The most cells of a table that say again what stands above them: many columns may go on for many rows.
const MOST_REPEATED: usize = 10_000;

/// A table of HTML while it is read.
#[derive(Debug, Default)]
pub(super) struct HtmlTable {
    table: Table,
    /// The blocks around it.
    around: Vec<Block>,
    is_in_cell: bool,
    /// How many rows the cell that is open goes on for, and those that go on: their columns, how many rows are left,
    /// and what they say.
    span: usize,
    spans: BTreeMap<usize, (usize, Vec<Block>)>,
    repeated: usize,
}

impl HtmlTable {
    fn start_row(&mut self) {
        self.table.rows.push(Vec::new());
        self.go_on();
    }

    fn end_cell(&mut self, cell: Vec<Block>) {
        let Some(row) = self.table.rows.last_mut() else { return };
        if self.span > 1 {
            let said = repeated(&cell).unwrap_or_default();
            self.spans.insert(row.len(), (self.span - 1, said));
        }
        row.push(cell);
        self.go_on();
    }

    /// Puts cells in a row that go on from the one above.
    fn go_on(&mut self) {
        let Some(row) = self.table.rows.last_mut() else { return };
        while let Some((left, said)) = self.spans.get_mut(&row.len()) {
            if self.repeated >= MOST_REPEATED {
                return;
            }
            self.repeated += 1;
            let column = row.len();
            row.push(said.clone());
            *left -= 1;
            if *left == 0 {
                self.spans.remove(&column);
            }
        }
    }
}

impl Reader<'_> {
    /// A table, a row or a cell begins, and a link before it is over.
    pub(super) fn start_of_table(&mut self, tag: &Tag<'_>) {
        self.end_links();
        match tag.name.as_str() {
            "table" => self.start_table(),
            "tr" => self.start_row(),
            _ => {
                self.start_cell();
                let span = tag.attribute("rowspan").and_then(|rows| rows.parse().ok());
                self.open_table().into_iter().for_each(|open| open.span = span.unwrap_or(1));
            }
        }
    }

    /// A table or a cell ends, and a link in it is over.
    pub(super) fn end_of_table(&mut self, name: &str) {
        self.end_links();
        match name {
            "table" => self.end_table(),
            _ => self.end_cell(),
        }
    }

    /// Tells the cells of a row beyond those of the first, which no page shows.
    pub(super) fn beyond(&mut self, event: &Event<'_>, place: &Range<usize>, text: &str) {
        match event {
            Event::End(TagEnd::TableCell) => self.cell_end = place.end,
            Event::End(TagEnd::TableRow) => {
                let rest = text.get(self.cell_end..place.end).unwrap_or_default();
                let (words, hidden) = shown_words(rest.trim_matches(['|', ' ', '\t', '\n']));
                (0..hidden).for_each(|_| self.out.count(Counted::Hidden));
                self.tell(AsideKind::Unshown, &words);
            }
            _ => {}
        }
    }

    fn start_table(&mut self) {
        if self.html_tables.len() < DEEPEST {
            let around = std::mem::take(&mut self.out.blocks);
            self.html_tables.push(HtmlTable { around, ..HtmlTable::default() });
        }
    }

    /// A row begins, and a table where none has.
    fn start_row(&mut self) {
        self.end_cell();
        if self.open_table().is_none() {
            self.start_table();
        }
        self.open_table().into_iter().for_each(HtmlTable::start_row);
    }

    /// A cell begins, and a row where none has.
    fn start_cell(&mut self) {
        self.end_cell();
        if self.open_table().is_none_or(|open| open.table.rows.is_empty()) {
            self.start_row();
        }
        // What stands between cells stands before the table, as on a page.
        let mut between = std::mem::take(&mut self.out.blocks);
        if let Some(open) = self.open_table() {
            open.around.append(&mut between);
            open.is_in_cell = true;
        }
    }

    fn end_cell(&mut self) {
        let Some(open) = self.open_table().filter(|open| open.is_in_cell) else { return };
        open.is_in_cell = false;
        let cell = std::mem::take(&mut self.out.blocks);
        if let Some(open) = self.open_table() {
            open.end_cell(cell);
        }
    }

    /// The last table ends.
    fn end_table(&mut self) {
        self.end_cell();
        if self.open_table().is_none() {
            return;
        }
        let Some(HtmlTable { table, mut around, .. }) = self.html_tables.pop() else { return };
        around.append(&mut self.out.blocks);
        if !table.is_empty() {
            around.push(Block::Table(table));
        }
        self.out.blocks = around;
    }

    /// All tables end that are open in the text or the note.
    pub(super) fn end_tables(&mut self) {
        while self.open_table().is_some() {
            self.end_table();
        }
    }

    /// Returns the table that is read: what stands around a note is none of its.
    fn open_table(&mut self) -> Option<&mut HtmlTable> {
        let around = self.notes.last().map_or(0, |note| note.tables);
        self.html_tables[around..].last_mut()
    }
}
