//! Blocks as the small Markdown.

use crate::intake::{
    escape,
    told::{Tally, ToldKind},
};
use crate::manuscript::{Block, Paragraph};

/// Returns the small Markdown of blocks; pictures are others' matter.
pub(super) fn markdown(blocks: &[Block], told: &mut Tally) -> String {
    let mut writer = Writer { out: String::new(), number: [0; 2], last: None, told };
    for block in blocks {
        if let Block::Paragraph(paragraph) = block {
            writer.paragraph(paragraph);
        }
    }
    writer.out.trim_end().to_owned()
}

/// What the last paragraph was.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Last {
    Text,
    Quotation,
    Item { level: u8, is_numbered: bool },
}

struct Writer<'t> {
    out: String,
    /// The numbers of both levels.
    number: [usize; 2],
    last: Option<Last>,
    told: &'t mut Tally,
}

impl Writer<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        let mut trimmed = paragraph.clone();
        trim(&mut trimmed);
        if paragraph.is_quotation && trimmed.runs.iter().all(|run| run.is_emphasis) {
            // Italics are how a quotation is drawn.
            trimmed.runs.iter_mut().for_each(|run| run.is_emphasis = false);
        }
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
            Some(place) => self.item(&text, place.level, place.is_numbered, paragraph),
            None if paragraph.is_quotation => self.text(&text, "> ", Last::Quotation),
            None => self.text(&text, "", Last::Text),
        }
    }

    fn text(&mut self, text: &str, before: &str, kind: Last) {
        if self.last == Some(Last::Quotation) && kind == Last::Quotation {
            self.out.push_str(">\n");
        } else if self.last.is_some() {
            self.out.push('\n');
        }
        for line in text.split('\n') {
            self.out.push_str(&format!("{before}{line}\n"));
        }
        self.last = Some(kind);
    }

    fn item(&mut self, text: &str, level: u8, is_numbered: bool, paragraph: &Paragraph) {
        if level > 1 {
            let what = "a list of a third level is one of two now; look at:";
            self.told.quote(ToldKind::Changed, what, &paragraph.words());
        }
        let level = match self.last {
            Some(Last::Item { .. }) => level.min(1),
            // Nothing stands above it.
            _ => 0,
        };
        let above = match self.last {
            Some(Last::Item { is_numbered: above, level: 0 }) => above,
            _ => self.number[0] > 0,
        };
        match self.last {
            Some(Last::Item { level: before, is_numbered: same }) => {
                if level == 0 && before == 0 && same != is_numbered {
                    self.out.push('\n');
                    self.number = [0; 2];
                } else if level > before {
                    self.number[1] = 0;
                }
            }
            Some(_) => {
                self.out.push('\n');
                self.number = [0; 2];
            }
            None => self.number = [0; 2],
        }
        let at = usize::from(level);
        let mark = if is_numbered {
            self.number[at] += 1;
            format!("{}. ", self.number[at])
        } else {
            if at == 0 {
                self.number[0] = 0;
            }
            "- ".to_owned()
        };
        let indent = match (level, above) {
            (0, _) => String::new(),
            (_, true) => " ".repeat(3),
            (_, false) => " ".repeat(2),
        };
        let hang = " ".repeat(mark.len());
        for (nth, line) in text.split('\n').enumerate() {
            let mark = if nth == 0 { &mark } else { &hang };
            self.out.push_str(&format!("{indent}{mark}{line}\n"));
        }
        self.last = Some(Last::Item { level, is_numbered });
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
