//! What is joined to a text from elsewhere, or stands above its words: chunks, documents, guides, titles.

use roxmltree::Node;

use crate::manuscript::{
    AsideKind, Counted, Paragraph, Refusal, hidden,
    letters::Letters,
    word::{line::Line, story::Story},
    xml,
};

/// The most bytes of a joined text that are looked at.
const MOST_CHUNK: u64 = 1024 * 1024;

impl Story<'_, '_> {
    /// A file that Word would take into the text when it opens it: told by its words where it is text.
    pub(super) fn chunk(&mut self, node: Node<'_, '_>) {
        let part = xml::attribute(node, "id").and_then(|id| self.links.part(id)).map(str::to_owned);
        let words = part.and_then(|part| self.chunk_words(&part)).unwrap_or_default();
        self.out.aside(AsideKind::Embedded, words);
    }

    fn chunk_words(&mut self, part: &str) -> Option<String> {
        let ending = part.rsplit_once('.').map(|(_, ending)| ending.to_lowercase())?;
        let is_page = matches!(ending.as_str(), "html" | "htm" | "xhtml");
        if !is_page && ending != "txt" {
            return None;
        }
        // One that is too large or damaged is told as any other file is.
        let bytes = self.package.bytes(part, MOST_CHUNK).ok().flatten()?;
        let letters = Letters::of(&bytes).ok()?;
        letters.tell(&mut self.out);
        let text = letters.text;
        if !is_page {
            return Some(text);
        }
        let (words, unseen) = hidden::shown_words(&text);
        (0..unseen).for_each(|_| self.out.count(Counted::Hidden));
        Some(words)
    }

    /// What stands above words to say how they are spoken is told; the words are the text's. Above words
    /// that are all hidden there is nothing to tell.
    pub(super) fn guided(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let (seen, unseen) = (line.seen, self.out.unseen());
        if let Some(base) = xml::child(node, "rubyBase") {
            self.inlines(base, line)?;
        }
        let guide =
            xml::child(node, "rt").filter(|_| line.seen > seen || self.out.unseen() == unseen);
        let Some(guide) = guide else { return Ok(()) };
        let watch = self.watch.take();
        let mut above = Line::of(Paragraph::default(), line.marks);
        let read = self.inlines(guide, &mut above);
        self.watch = watch;
        if !above.paragraph.is_empty() {
            self.out.aside(AsideKind::Guide, above.paragraph.words());
        }
        read
    }

    /// Tells what a table says of itself that no page shows.
    pub(super) fn table_title(&mut self, table: Node<'_, '_>) {
        let Some(properties) = xml::child(table, "tblPr") else { return };
        for name in ["tblCaption", "tblDescription"] {
            let words = xml::value(properties, name).unwrap_or_default().trim();
            if !words.is_empty() {
                self.out.aside(AsideKind::TableTitle, words);
            }
        }
    }
}
