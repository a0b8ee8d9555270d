//! Tables with a head, told to those who do not see them.

use crate::office::word::{Paragraph, Story, millimetres, value};
use crate::office::xml::Element;

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name.
    pub title: String,
    /// What it tells.
    pub description: String,
    /// Whether its columns run from right to left.
    pub right_to_left: bool,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows: the paragraphs of each cell.
    pub rows: Vec<Vec<Vec<Paragraph>>>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its head.
    pub head: Paragraph,
    /// Its width in millimetres.
    pub width: f64,
}

impl Table {
    /// Returns it, with what its words lead to kept in a story.
    pub(super) fn element(&self, story: &mut Story) -> Element {
        let widths: Vec<i64> = self.columns.iter().map(|one| millimetres(one.width)).collect();
        let columns = widths.iter().map(|width| Element::new("w:gridCol").with("w:w", width));
        let grid = Element::new("w:tblGrid").holding_all(columns);
        let head: Vec<Vec<Paragraph>> =
            self.columns.iter().map(|column| vec![column.head.clone()]).collect();
        let head = row(&head, true, &widths, story);
        let rows: Vec<Element> =
            self.rows.iter().map(|cells| row(cells, false, &widths, story)).collect();
        Element::new("w:tbl")
            .holding(self.looks(widths.iter().sum()))
            .holding(grid)
            .holding(head)
            .holding_all(rows)
    }

    fn looks(&self, width: i64) -> Element {
        let first_row = value("w:tblLook", "0020")
            .fixed("w:firstRow", "1")
            .fixed("w:lastRow", "0")
            .fixed("w:firstColumn", "0")
            .fixed("w:lastColumn", "0")
            .fixed("w:noHBand", "1")
            .fixed("w:noVBand", "1");
        Element::new("w:tblPr")
            .holding(value("w:tblStyle", "BriefingTable"))
            .holding_all(self.right_to_left.then(|| Element::new("w:bidiVisual")))
            .holding(Element::new("w:tblW").with("w:w", width).fixed("w:type", "dxa"))
            .holding(Element::new("w:tblLayout").fixed("w:type", "fixed"))
            .holding(first_row)
            .holding(value("w:tblCaption", &self.title))
            .holding(value("w:tblDescription", &self.description))
    }
}

fn row(cells: &[Vec<Paragraph>], is_head: bool, widths: &[i64], story: &mut Story) -> Element {
    let cells: Vec<Element> = cells
        .iter()
        .zip(widths)
        .map(|(paragraphs, width)| {
            let size = Element::new("w:tcW").with("w:w", width).fixed("w:type", "dxa");
            let words: Vec<Element> =
                paragraphs.iter().map(|paragraph| story.paragraph_element(paragraph)).collect();
            // A cell without a paragraph is none.
            let none = words.is_empty().then(|| Element::new("w:p"));
            Element::new("w:tc")
                .holding(Element::new("w:tcPr").holding(size))
                .holding_all(words)
                .holding_all(none)
        })
        .collect();
    let looks = Element::new("w:trPr")
        .holding(Element::new("w:cantSplit"))
        .holding_all(is_head.then(|| Element::new("w:tblHeader")));
    Element::new("w:tr").holding(looks).holding_all(cells)
}
