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
    /// Whether those lists lie in a quotation.
    pub(super) is_quoted: bool,
    /// Whether the last of them leads to what follows, and stays on its page.
    pub(super) leads: bool,
}

impl<'a> Place<'a> {
    pub(super) fn of(style: Style, language: &'a Language) -> Self {
        Self { style, language, depth: 0, is_quoted: style == Style::Quote, leads: false }
    }

    /// Returns the same for blocks of which the last leads to what follows.
    pub(super) fn leading(self) -> Self {
        Self { leads: true, ..self }
    }

    /// Returns the style of an item here.
    fn item(self, list: List) -> Style {
        match (self.is_quoted, self.depth) {
            (true, 0) => Style::QuoteItem,
            (true, _) => Style::QuoteItemDeep,
            (false, _) if list == List::BULLETS => Style::BulletItem,
            (false, _) => Style::NumberItem,
        }
    }

    /// Returns where an item here goes on.
    fn inside(self) -> Self {
        let style = match (self.is_quoted, self.depth) {
            (true, 0) => Style::QuoteItemText,
            (true, _) => Style::QuoteItemTextDeep,
            (false, 0) => Style::ItemText,
            (false, _) => Style::ItemTextDeep,
        };
        Self { style, depth: self.depth + 1, leads: false, ..self }
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

    /// Writes blocks of the content that lead to what follows.
    pub(super) fn leading_blocks(&mut self, blocks: &[Block]) {
        let language = self.letters.content.clone();
        self.blocks_in(blocks, Place::of(Style::Text, &language).leading());
    }

    /// Writes blocks at a place.
    pub(super) fn blocks_in(&mut self, blocks: &[Block], place: Place<'_>) {
        for (at, block) in blocks.iter().enumerate() {
            // Words that introduce a list are nothing without it.
            let leads = match blocks.get(at + 1) {
                Some(next) => matches!(next, Block::List { .. }),
                None => place.leads,
            };
            let place = Place { leads, ..place };
            match block {
                Block::Paragraph { inlines } => {
                    let pieces = letters::pieces(inlines, place.language);
                    self.in_place(pieces, place, None);
                }
                Block::List { ordered, start, items } => {
                    let list = match (*ordered, place.is_quoted) {
                        (true, true) => self.lists.quoted_from(*start, place.depth),
                        (true, false) => self.lists.counting_from(*start, place.depth),
                        (false, true) => List::QUOTED_BULLETS,
                        (false, false) => List::BULLETS,
                    };
                    for item in items {
                        self.item(item, list, place);
                    }
                }
                Block::Quote { blocks } => {
                    let inner = match (place.depth, place.is_quoted) {
                        (0, _) => Place { style: Style::Quote, is_quoted: true, ..place },
                        (_, true) => place,
                        (_, false) => Place { style: Style::ItemQuote, ..place },
                    };
                    self.blocks_in(blocks, inner);
                }
            }
        }
    }

    /// Writes an item: its first paragraph has the sign, the others go on under it.
    fn item(&mut self, item: &[Block], list: List, place: Place<'_>) {
        let level = place.depth;
        let mut rest = item;
        let mut first = Vec::new();
        if let [Block::Paragraph { inlines }, others @ ..] = item {
            first = letters::pieces(inlines, place.language);
            rest = others;
        }
        let sign = InList { list, level };
        let own = Place { style: place.item(list), leads: false, ..place };
        self.in_place(first, own, Some(sign));
        self.blocks_in(rest, place.inside());
    }

    fn in_place(&mut self, pieces: Vec<Piece>, place: Place<'_>, list: Option<InList>) {
        self.story.paragraph(&Paragraph {
            right_to_left: place.language.right_to_left,
            list,
            keeps_next: place.leads,
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
