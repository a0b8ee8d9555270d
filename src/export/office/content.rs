//! Text in a document: paragraphs, lists, quotations, pictures.

use crate::export::office::letters::{self, Letters};
use crate::office::{
    Language, Length, Piece, Run,
    word::{InList, List, Lists, Paragraph, Story, Style},
};
use crate::view::{self, Block, Picture, View};

/// The highest picture on a page, in millimetres.
const HIGHEST: f64 = 180.0;

/// A document that is being written.
pub(super) struct Writer<'a> {
    pub(super) view: &'a View,
    pub(super) letters: Letters<'a>,
    pub(super) story: Story,
    pub(super) lists: Lists,
    /// The width of the words, in millimetres.
    pub(super) measure: f64,
}

/// Where blocks stand.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) style: Style,
    pub(super) language: &'a Language,
    /// How many lists they lie in.
    pub(super) depth: u8,
}

impl<'a> Place<'a> {
    pub(super) fn of(style: Style, language: &'a Language) -> Self {
        Self { style, language, depth: 0 }
    }
}

impl<'a> Writer<'a> {
    pub(super) fn new(view: &'a View, measure: f64) -> Self {
        let (letters, story, lists) = (Letters::of(view), Story::default(), Lists::default());
        Self { view, letters, story, lists, measure }
    }

    /// Writes a part and puts a bookmark around what stands in it, by which comments are taken back and
    /// the document itself is.
    pub(super) fn marked(&mut self, key: &str, write: impl FnOnce(&mut Self)) {
        self.story.begin(&format!("sm_b_{key}"));
        write(self);
        self.story.end();
    }

    /// Writes a paragraph of the content's direction.
    pub(super) fn paragraph<P: Into<Piece>>(
        &mut self,
        style: Style,
        pieces: impl IntoIterator<Item = P>,
    ) {
        let right_to_left = self.letters.content.right_to_left;
        self.story.paragraph(&Paragraph { right_to_left, ..Paragraph::of(style, pieces) });
    }

    /// Writes a heading of the first level in interface words.
    pub(super) fn heading(&mut self, name: &str) {
        let words = self.letters.label(name);
        self.paragraph(Style::Heading1, [words]);
    }

    /// Writes a heading of the second level in interface words.
    pub(super) fn subheading(&mut self, name: &str) {
        let words = self.letters.label(name);
        self.paragraph(Style::Heading2, [words]);
    }

    /// Writes blocks of the content.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        let language = self.letters.content.clone();
        self.blocks_in(blocks, Place::of(Style::Text, &language));
    }

    /// Writes blocks at a place.
    pub(super) fn blocks_in(&mut self, blocks: &[Block], place: Place<'_>) {
        for block in blocks {
            match block {
                Block::Paragraph { inlines } => {
                    let pieces = letters::pieces(inlines, place.language);
                    self.in_place(pieces, place, None);
                }
                Block::List { ordered, start, items } => {
                    let list = if *ordered {
                        self.lists.counting_from(*start, place.depth)
                    } else {
                        List::BULLETS
                    };
                    for item in items {
                        self.item(item, list, place);
                    }
                }
                Block::Quote { blocks } => {
                    let style = if place.depth > 0 { Style::ItemQuote } else { Style::Quote };
                    self.blocks_in(blocks, Place { style, ..place });
                }
            }
        }
    }

    /// Writes an item: its first paragraph has the sign, the others go on under it.
    fn item(&mut self, item: &[Block], list: List, place: Place<'_>) {
        let style = if list == List::BULLETS { Style::BulletItem } else { Style::NumberItem };
        let level = place.depth;
        let mut rest = item;
        let mut first = Vec::new();
        if let [Block::Paragraph { inlines }, others @ ..] = item {
            first = letters::pieces(inlines, place.language);
            rest = others;
        }
        let sign = InList { list, level };
        self.in_place(first, Place { style, ..place }, Some(sign));
        let style = if level > 0 { Style::ItemTextDeep } else { Style::ItemText };
        let inner = Place { style, depth: level + 1, ..place };
        self.blocks_in(rest, inner);
    }

    fn in_place(&mut self, pieces: Vec<Piece>, place: Place<'_>, list: Option<InList>) {
        self.story.paragraph(&Paragraph {
            right_to_left: place.language.right_to_left,
            list,
            ..Paragraph::of(place.style, pieces)
        });
    }

    /// Writes a picture, its caption and who made it.
    pub(super) fn picture(&mut self, picture: &Picture) {
        let share = match picture.size.as_str() {
            "small" => 1.0 / 3.0,
            "normal" => 2.0 / 3.0,
            _ => 1.0,
        };
        let ratio = f64::from(picture.height) / f64::from(picture.width.max(1));
        let width = (self.measure * share).min(HIGHEST / ratio.max(0.01));
        let drawn = Piece::Picture(crate::office::Picture {
            file: file_name(&picture.file),
            alt: picture.alt.clone(),
            width: Length::millimetres(width),
            height: Length::millimetres(width * ratio),
        });
        let has_caption = picture.caption.is_some() || picture.credit.is_some();
        let right_to_left = self.letters.content.right_to_left;
        let paragraph = Paragraph::of(Style::Text, [drawn]);
        self.story.paragraph(&Paragraph { keeps_next: has_caption, right_to_left, ..paragraph });
        if has_caption {
            let words = self.caption(picture);
            self.paragraph(Style::Caption, words);
        }
    }

    fn caption(&self, picture: &view::Picture) -> Vec<Run> {
        let mut words = Vec::new();
        words.extend(picture.caption.as_ref().map(|caption| self.letters.content(caption)));
        if let Some(credit) = &picture.credit {
            let gap = if words.is_empty() { "" } else { " " };
            let label = format!("{gap}{}: ", self.letters.word("image_credit"));
            words.extend([self.letters.interface(label), self.letters.content(credit)]);
        }
        words
    }
}

/// Returns the name of a picture's file among the package's.
pub(super) fn file_name(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).to_owned()
}
