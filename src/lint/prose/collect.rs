//! Collects the prose of a briefing, in reading order.

use crate::lint::prose::{Passage, order::Order, passage::Piece};
use crate::markup::{Block, Inline};
use crate::model::{Briefing, Narrative, Walk, Walked, Words};
use crate::source::Text;

/// Returns the passages of one text that is no prose: a name, a title, an address of the web.
pub(crate) fn of_text<'a>(text: &Walked<'a>) -> Vec<Passage<'a>> {
    let mut passages = Vec::new();
    Collector { passages: &mut passages, narrative: None, text, quoted: 0 }.collect();
    passages
}

/// Returns the prose of a briefing, in reading order.
pub(crate) fn of<'a>(briefing: &Briefing, walk: &Walk<'a>) -> Vec<Passage<'a>> {
    let order = Order::of(briefing);
    let mut prose: Vec<(Narrative, &Walked<'a>)> = walk.prose().collect();
    prose.sort_by_key(|(narrative, text)| (order.rank(walk.outermost(text)), *narrative));
    let mut passages = Vec::new();
    for (narrative, text) in prose {
        let narrative = Some(narrative);
        Collector { passages: &mut passages, narrative, text, quoted: 0 }.collect();
    }
    passages
}

/// A collector of one text.
struct Collector<'c, 'a> {
    passages: &'c mut Vec<Passage<'a>>,
    narrative: Option<Narrative>,
    text: &'c Walked<'a>,
    quoted: usize,
}

impl<'a> Collector<'_, 'a> {
    fn collect(mut self) {
        if self.narrative == Some(Narrative::Voice) {
            self.quoted += 1;
        }
        match self.text.words {
            Words::Plain(text) => self.plain(text),
            Words::Markdown(markdown) => self.blocks(&markdown.tree.blocks, &markdown.text),
        }
    }

    fn plain(&mut self, text: &'a Text) {
        let piece = Piece { start: 0, field: text, range: 0..text.len(), verbatim: true };
        let mut passage = self.passage();
        // A line that is wrapped in the file is one line.
        passage.take_line(text.value.replace('\n', " "), piece);
        self.passages.push(passage);
    }

    fn blocks(&mut self, blocks: &[Block], text: &'a Text) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => self.paragraph(inlines, text),
                Block::List { items, .. } => {
                    for item in items {
                        self.blocks(item, text);
                    }
                }
                Block::Quote(blocks) => {
                    self.quoted += 1;
                    self.blocks(blocks, text);
                    self.quoted -= 1;
                }
            }
        }
    }

    fn paragraph(&mut self, inlines: &[Inline], text: &'a Text) {
        let mut passage = self.passage();
        passage.take(inlines, text);
        if !passage.text.trim().is_empty() {
            self.passages.push(passage);
        }
    }

    fn passage(&self) -> Passage<'a> {
        Passage::new(self.narrative, self.quoted > 0, self.text.language)
    }
}
