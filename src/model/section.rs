//! One of the seven sections, and its picture.

use crate::model::{
    Field, ImageSize, Markdown, Minutes, Narrative,
    declare::table,
    spec::{Kind, Limit, free, needed},
};
use crate::source::{Spanned, Text};

/// The minutes of a section.
const SHARE: Kind = Kind::Number(Limit { least: 0.0, most: 7.0 });

table! {
    /// One of the seven sections.
    Section is "[[section]]" at place {
        /// The slot of the scheme that it fills.
        slot: Field<Text> = needed("slot").of(Kind::Slug).unseen().naming().vital();
        /// Its heading, when it is not the scheme's.
        heading: Field<Text> = free("heading").told(Narrative::Heading);
        /// Whether the heading is for assistive technology alone.
        heading_hidden: Field<Spanned<bool>> = free("heading-hidden");
        /// Its text.
        body: Field<Markdown> = free("body").told(Narrative::Body);
        /// A facilitator word: what is said in place of the body.
        say: Field<Markdown> = free("say").noted(Narrative::Say);
        /// A facilitator word: what the facilitator does.
        act: Field<Markdown> = free("do").noted(Narrative::Do);
        /// Its share of the seven minutes; by words unless set.
        minutes: Field<Spanned<Minutes>> = free("minutes").of(SHARE);
        /// Its picture.
        image: Field<Image> = free("image");
    }
}

table! {
    /// A picture: JPEG, PNG or WebP.
    Image is "image" at place {
        /// The file, relative to the briefing.
        file: Field<Text> = needed("file").of(Kind::Path).unseen().vital();
        /// What it tells people who cannot see it.
        alt: Field<Text> = free("alt").spoken(Narrative::Alt);
        /// Whether it says nothing; in place of `alt`.
        decorative: Field<Spanned<bool>> = free("decorative");
        /// The words under it.
        caption: Field<Text> = free("caption").told(Narrative::Caption);
        /// Who made it.
        credit: Field<Text> = free("credit").shown();
        /// How large it is drawn; `normal` unless set.
        size: Field<Spanned<ImageSize>> = free("size");
    }
}

impl Section {
    /// Returns how many words the body holds.
    pub fn body_words(&self) -> usize {
        self.body.as_ref().map_or(0, Markdown::word_count)
    }

    /// Returns how many words are read out: the longer of `body` and `say`.
    pub fn spoken_words(&self) -> usize {
        self.body_words().max(self.say.as_ref().map_or(0, Markdown::word_count))
    }
}

impl Image {
    /// Returns how large it is drawn: normal unless set.
    pub fn size(&self) -> ImageSize {
        self.size.get().map_or(ImageSize::Normal, |size| size.value)
    }

    /// Whether it says nothing and is there for the eye alone: only if it says so.
    pub fn is_decorative(&self) -> bool {
        self.decorative.get().is_some_and(|flag| flag.value)
    }
}
