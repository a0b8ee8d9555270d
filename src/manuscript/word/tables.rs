//! Tables of a document: rows and cells, without what was deleted.

use roxmltree::Node;

use crate::manuscript::{Block, Counted, Refusal, Table, block::repeated, word::story::Story, xml};

impl Story<'_, '_> {
    /// Reads a table.
    pub(super) fn table(
        &mut self,
        node: Node<'_, '_>,
        into: &mut Vec<Block>,
    ) -> Result<(), Refusal> {
        let mut table = Table::default();
        let unseen = self.out.unseen();
        self.rows(node, &mut table)?;
        // What is said of a table that was deleted went with it.
        if !table.is_empty() || self.out.unseen() == unseen {
            self.table_title(node);
        }
        if !table.is_empty() {
            into.push(Block::Table(table));
        }
        Ok(())
    }

    fn rows(&mut self, parent: Node<'_, '_>, table: &mut Table) -> Result<(), Refusal> {
        for row in parent.children().filter(Node::is_element) {
            match xml::word(row) {
                Some("tr")
                    if xml::child(row, "trPr")
                        .is_some_and(|one| xml::child(one, "del").is_some()) =>
                {
                    self.out.count(Counted::Deletions);
                    self.marks_below(row);
                }
                Some("tr")
                    if xml::child(row, "trPr").and_then(|one| xml::switch(one, "hidden"))
                        == Some(true) =>
                {
                    self.out.count(Counted::Hidden);
                    self.marks_below(row);
                }
                Some("tr") => {
                    let above = table.rows.last().map_or(&[][..], Vec::as_slice);
                    let mut cells = Vec::new();
                    self.cells(row, above, &mut cells)?;
                    table.rows.push(cells);
                }
                Some("sdt" | "sdtContent" | "customXml" | "ins") => self.rows(row, table)?,
                Some("bookmarkStart" | "bookmarkEnd" | "commentRangeStart" | "commentRangeEnd") => {
                    self.mark(row);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads the cells of a row, with those of the row above it.
    fn cells(
        &mut self,
        parent: Node<'_, '_>,
        above: &[Vec<Block>],
        cells: &mut Vec<Vec<Block>>,
    ) -> Result<(), Refusal> {
        for cell in parent.children().filter(Node::is_element) {
            match xml::word(cell) {
                Some("tc")
                    if xml::child(cell, "tcPr")
                        .is_some_and(|one| xml::child(one, "cellDel").is_some()) =>
                {
                    self.out.count(Counted::Deletions);
                    self.marks_below(cell);
                }
                Some("tc") => {
                    let goes_on =
                        xml::child(cell, "tcPr").and_then(|one| xml::child(one, "vMerge"));
                    let mut blocks = Vec::new();
                    self.blocks(cell, &mut blocks)?;
                    let is_rest =
                        goes_on.is_some_and(|one| xml::attribute(one, "val") != Some("restart"));
                    if !(is_rest && blocks.is_empty()) || cells.is_empty() {
                        cells.push(blocks);
                    } else if let Some(said) =
                        above.get(cells.len()).and_then(|cell| repeated(cell))
                    {
                        cells.push(said);
                    }
                }
                Some("sdt" | "sdtContent" | "customXml") => self.cells(cell, above, cells)?,
                Some("bookmarkStart" | "bookmarkEnd" | "commentRangeStart" | "commentRangeEnd") => {
                    self.mark(cell);
                }
                _ => {}
            }
        }
        Ok(())
    }
}
