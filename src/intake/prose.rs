//! Blocks as the small Markdown.

use crate::intake::{
    escape,
    told::{Tally, ToldKind},
};
use crate::manuscript::{Block, ListPlace, Paragraph};

/// Returns the small Markdown of blocks; pictures are others' matter.
pub(super) fn markdown(blocks: &[Block], told: &mut Tally) -> String {
    let mut writer = Writer { out: String::new(), open: Vec::new(), last: None, told };
    let paragraphs: Vec<&Paragraph> = blocks.iter().filter_map(Block::as_paragraph).collect();
    for stretch in paragraphs.chunk_by(|one, next| is_quoted(one) && is_quoted(next)) {
        if is_quoted(stretch[0]) && stretch.iter().any(|one| one.list.is_some()) {
            writer.quotation(stretch);
        } else {
            for paragraph in stretch {
                writer.paragraph(paragraph);
            }
        }
    }
    writer.out.trim_end().to_owned()
}

/// Whether a paragraph is a quotation's, and that no item's.
fn is_quoted(paragraph: &Paragraph) -> bool {
    let is_items = paragraph.list.is_some_and(|place| place.goes_on);
    paragraph.is_quotation && (!is_items || paragraph.style.starts_with("briefing quote "))
}

/// What the last paragraph was.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Last {
    Text,
    Quotation,
    Item,
    ItemQuotation,
}

/// An item that may go on.
struct Item {
    /// How far its words stand in.
    width: usize,
    /// Its number, in a list that has some.
    number: Option<u64>,
}

struct Writer<'t> {
    out: String,
    /// The items that are open, from the outermost: at most two.
    open: Vec<Item>,
    last: Option<Last>,
    told: &'t mut Tally,
}

impl Writer<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        let mut trimmed = paragraph.clone();
        trim(&mut trimmed);
        unslant(&mut trimmed);
        if trimmed.is_empty() {
            return;
        }
        let (text, kept) = escape::paragraph(&trimmed.runs);
        if !kept {
            self.told.quote(
                ToldKind::Changed,
                "bold words, italics or links could not be kept in:",
                &paragraph.words(),
            );
        }
        match paragraph.list {
            Some(place) if place.goes_on && !self.open.is_empty() => {
                self.more(&text, place.level, paragraph.is_quotation);
            }
            Some(place) if !place.goes_on => {
                if place.level > 1 {
                    let what = "a list of a third level is one of two now; look at:";
                    self.told.quote(ToldKind::Changed, what, &paragraph.words());
                }
                self.item(&text, place);
            }
            _ if paragraph.is_quotation => self.text(&text, "> ", Last::Quotation),
            _ => self.text(&text, "", Last::Text),
        }
    }

    /// A quotation in which there are lists.
    fn quotation(&mut self, paragraphs: &[&Paragraph]) {
        let inner = paragraphs.iter().map(|one| {
            let mut inner = (*one).clone();
            unslant(&mut inner);
            Block::Paragraph(Paragraph { is_quotation: false, ..inner })
        });
        let text = markdown(&inner.collect::<Vec<Block>>(), self.told);
        self.text(&text, "> ", Last::Quotation);
    }

    fn text(&mut self, text: &str, before: &str, kind: Last) {
        self.open.clear();
        if self.last == Some(Last::Quotation) && kind == Last::Quotation {
            self.out.push_str(">\n");
        } else if self.last.is_some() {
            self.out.push('\n');
        }
        self.lines(text, before, before);
        self.last = Some(kind);
    }

    fn item(&mut self, text: &str, place: ListPlace) {
        /// The highest number that begins an item.
        const MOST: u64 = 999_999_999;
        // Nothing stands above the first, and the small Markdown has two levels.
        let level = usize::from(place.level.min(1)).min(self.open.len());
        let before = self.open.drain(level..).next();
        let same = before.filter(|item| item.number.is_some() == place.is_numbered);
        let first = place.first.unwrap_or(1).min(MOST);
        let number = place.is_numbered.then(|| {
            same.as_ref()
                .and_then(|item| item.number)
                .map_or(first, |number| (number + 1).min(MOST))
        });
        // A list that counts from another number begins only after an empty line.
        let is_apart = same.is_none() && (level == 0 || number.is_some_and(|number| number != 1));
        if is_apart && self.last.is_some() {
            self.out.push('\n');
        }
        let mark = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
        let indent = self.indent();
        self.lines(text, &format!("{indent}{mark}"), &format!("{indent}{}", blank(mark.len())));
        self.open.push(Item { width: mark.len(), number });
        self.last = Some(Last::Item);
    }

    /// Goes on in an item.
    fn more(&mut self, text: &str, level: u8, is_quotation: bool) {
        self.open.truncate(usize::from(level) + 1);
        let indent = self.indent();
        let sign = if is_quotation { "> " } else { "" };
        let goes_on = is_quotation && self.last == Some(Last::ItemQuotation);
        self.out.push_str(&if goes_on { format!("{indent}>\n") } else { "\n".to_owned() });
        let before = format!("{indent}{sign}");
        self.lines(text, &before, &before);
        self.last = Some(if is_quotation { Last::ItemQuotation } else { Last::Item });
    }

    fn indent(&self) -> String {
        blank(self.open.iter().map(|item| item.width).sum())
    }

    fn lines(&mut self, text: &str, first: &str, others: &str) {
        for (nth, line) in text.split('\n').enumerate() {
            let before = if nth == 0 { first } else { others };
            self.out.push_str(format!("{before}{line}").trim_end());
            self.out.push('\n');
        }
    }
}

fn blank(width: usize) -> String {
    " ".repeat(width)
}

/// Italics are how a quotation is drawn.
fn unslant(paragraph: &mut Paragraph) {
    if paragraph.is_quotation && paragraph.runs.iter().all(|run| run.is_emphasis) {
        paragraph.runs.iter_mut().for_each(|run| run.is_emphasis = false);
    }
}

/// Takes space off both ends.
fn trim(paragraph: &mut Paragraph) {
    while let Some(first) = paragraph.runs.first_mut() {
        first.text = first.text.trim_start().to_owned();
        if !first.text.is_empty() {
            break;
        }
        paragraph.runs.remove(0);
    }
    while let Some(last) = paragraph.runs.last_mut() {
        last.text = last.text.trim_end().to_owned();
        if !last.text.is_empty() {
            break;
        }
        paragraph.runs.pop();
    }
}
