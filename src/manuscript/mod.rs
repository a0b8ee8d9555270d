//! A draft as somebody wrote it, in Word, Markdown or plain text: what it says, and how it looks.
//!
//! [`Manuscript::read`] makes paragraphs, tables and pictures of a file's bytes. What has no place
//! among them, such as a footer or an equation, is an [`Aside`]; deleted and hidden words are counted
//! and nowhere kept. Nothing here knows briefings.

mod address;
mod block;
mod elements;
mod hidden;
mod kind;
mod letters;
mod lines;
mod markdown;
mod marks;
mod package;
mod quoted;
mod refusal;
mod tags;
mod word;
mod xml;

pub use block::{Block, ListPlace, Look, Paragraph, Picture, Run, Table, words_of};
pub use package::Package;
pub use refusal::Refusal;
pub use word::remarks::{Copy, Remark, copy_of};
pub use word::watch::Passage;

use std::collections::BTreeMap;

use crate::manuscript::{kind::Kind, letters::Letters, quoted::Unquoted};

/// The most bytes of a file that are read.
pub const MAX_BYTES: u64 = 50 * 1024 * 1024;

/// The most text that a draft may hold: a briefing of more could not be read back.
const MOST_TEXT: usize = 1024 * 1024;

/// A draft.
#[derive(Debug, Default)]
pub struct Manuscript {
    /// What it says, in reading order.
    pub blocks: Vec<Block>,
    /// The pictures, by their number in the blocks.
    pub pictures: Vec<Picture>,
    /// What stands beside the text or has no place in one.
    pub asides: Vec<Aside>,
    /// The title that its properties tell.
    pub title: Option<String>,
    /// The language that its properties tell.
    pub language: Option<String>,
    /// How wide its text is, in the format's smallest units; 0 where nothing tells.
    pub measure: u64,
    /// What was counted, and not kept.
    pub counted: BTreeMap<Counted, usize>,
}

/// Something that stands beside the text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Aside {
    /// What it is.
    pub kind: AsideKind,
    /// Its words, whole.
    pub words: String,
    /// Where it leads, if it has a link.
    pub link: Option<String>,
}

/// What stands beside a text.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum AsideKind {
    /// A header of the pages.
    Header,
    /// A footer of the pages.
    Footer,
    /// A footnote or an endnote.
    Note,
    /// A comment that is not resolved.
    Comment,
    /// A comment that is resolved.
    ResolvedComment,
    /// A box of text; its words are among the blocks.
    TextBox,
    /// A drawing made of shapes with words; its words are among the blocks.
    Diagram,
    /// An equation.
    Equation,
    /// A chart.
    Chart,
    /// What the author of a drawing says of it that does not stand beside its pictures.
    Drawing,
    /// Letters drawn as a picture, such as a watermark.
    Lettering,
    /// A sign of a font of signs.
    Sign,
    /// A file or a page inside the file.
    Embedded,
    /// A table of contents.
    Contents,
    /// Struck-out words; they are among the blocks.
    Struck,
    /// A link to something else than a web, e-mail or telephone address.
    Link,
    /// Words that the draft keeps and does not show: comments in HTML, notes above Markdown.
    Unshown,
    /// Markup whose words are among the blocks, such as HTML in Markdown.
    Code,
    /// A program or a style of a page.
    Program,
    /// What a piece of code is marked as.
    CodeMark,
    /// Words that are shown while somebody points at a link or a picture.
    Hover,
    /// An address that no words lead to.
    Unled,
    /// An address that a picture or a drawing leads to.
    FromPicture,
    /// Words of the numbers of a list, as the first item has them.
    NumberWords,
    /// Letters or Roman numbers of a list, as the first item has them.
    Lettered,
    /// A document that another takes in where it stands.
    SubDocument,
    /// What stands above words and says how they are spoken.
    Guide,
    /// What a table says of itself and no page shows.
    TableTitle,
    /// Letters of old Windows programs; they are among the blocks.
    OldLetters,
    /// What programs of mail add to a text that is answered or sent on.
    Mail,
}

impl AsideKind {
    /// Whether the text has it in another shape, and so is no longer as it was drawn up.
    pub fn is_reshaped(self) -> bool {
        matches!(
            self,
            Self::TextBox
                | Self::Diagram
                | Self::Struck
                | Self::Code
                | Self::NumberWords
                | Self::Lettered
        )
    }
}

/// What is counted, never quoted.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Counted {
    /// Insertions that nobody has accepted; they are in the text.
    Insertions,
    /// Deletions that nobody has accepted; they are not in the text.
    Deletions,
    /// Pieces of hidden text.
    Hidden,
    /// Fields that tell of authors, files or properties.
    Metadata,
    /// Characters that cannot be seen or have no meaning.
    Unseen,
}

impl Manuscript {
    /// Reads a file of this name.
    ///
    /// # Errors
    ///
    /// The file is of another kind, damaged, or larger than a draft can be.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Refusal::too_large());
        }
        let manuscript = match Kind::of(name, bytes)? {
            Kind::Word => word::read(&mut Package::open(bytes)?)?,
            Kind::Markdown => Self::of_text(bytes, Kind::Markdown, markdown::read)?,
            Kind::Text => Self::of_text(bytes, Kind::Text, lines::read)?,
        };
        let length: usize = manuscript.blocks.iter().map(Block::length).sum();
        if length > MOST_TEXT {
            return Err(Refusal::too_much_text());
        }
        Ok(manuscript)
    }

    fn of_text(bytes: &[u8], kind: Kind, read: fn(&str) -> Self) -> Result<Self, Refusal> {
        let letters = Letters::of(bytes)?;
        let Unquoted { text, added } = Unquoted::of(&letters.text, kind);
        let mut manuscript = read(&text);
        letters.tell(&mut manuscript);
        for added in added {
            manuscript.aside(AsideKind::Mail, added);
        }
        Ok(manuscript)
    }

    /// Adds to a count.
    pub(crate) fn count(&mut self, what: Counted) {
        *self.counted.entry(what).or_default() += 1;
    }

    /// Returns how many pieces were hidden or deleted.
    pub(crate) fn unseen(&self) -> usize {
        let of = |what| self.counted.get(&what).copied().unwrap_or(0);
        of(Counted::Hidden) + of(Counted::Deletions)
    }

    /// Adds a note with the first address that its words lead to; others are told by themselves.
    pub(crate) fn note(&mut self, note: &[Block]) {
        let mut links = Vec::new();
        for block in note {
            block.links(&mut links);
        }
        let mut seen = std::collections::BTreeSet::new();
        let mut links = links.into_iter().filter(|link| seen.insert(*link)).map(str::to_owned);
        let (kind, words, link) = (AsideKind::Note, words_of(note), links.next());
        self.asides.push(Aside { kind, words, link });
        links.for_each(|link| self.aside(AsideKind::Unled, link));
    }

    /// Adds something that stands beside the text; what has no words is told by its kind.
    pub(crate) fn aside(&mut self, kind: AsideKind, words: impl Into<String>) {
        self.asides.push(Aside { kind, words: words.into(), link: None });
    }
}
