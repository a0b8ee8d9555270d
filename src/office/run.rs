//! Words in a line, as document and presentation share them.

use std::{borrow::Cow, fmt};

use crate::office::Picture;

/// A language, and whether its script runs from right to left.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Language {
    /// A BCP 47 tag such as `en-GB`.
    pub tag: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
}

impl Language {
    /// Returns a language that is written from left to right.
    pub fn of(tag: &str) -> Self {
        Self { tag: tag.to_owned(), right_to_left: false }
    }

    /// Returns a language with the direction in which it is written.
    pub fn written(tag: &str, right_to_left: bool) -> Self {
        Self { tag: tag.to_owned(), right_to_left }
    }
}

/// A colour: six hexadecimal digits.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Color(Cow<'static, str>);

impl Color {
    /// White.
    pub const WHITE: Self = Self(Cow::Borrowed("FFFFFF"));
    /// Black.
    pub const BLACK: Self = Self(Cow::Borrowed("000000"));

    /// Returns the colour that a style sheet calls `#0b4f6c` or `#fff`.
    pub fn of(css: &str) -> Option<Self> {
        let digits = css.strip_prefix('#')?;
        let whole: String = match digits.len() {
            3 => digits.chars().flat_map(|one| [one, one]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        let is_hex = whole.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hex.then(|| Self(whole.to_ascii_uppercase().into()))
    }
}

impl fmt::Display for Color {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The size of type, in hundredths of a point.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Size(u32);

impl Size {
    /// Returns so many points.
    pub const fn points(points: u32) -> Self {
        Self(points * 100)
    }

    /// Returns so many pixels of a stage, of which 96 make an inch.
    pub const fn pixels(pixels: u16) -> Self {
        Self(pixels as u32 * 75)
    }

    /// Returns it in hundredths of a point.
    pub const fn hundredths(self) -> u32 {
        self.0
    }

    /// Returns it in half points.
    pub const fn half_points(self) -> u32 {
        self.0 / 50
    }
}

/// Words that look alike and lead to one place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Their language.
    pub language: Language,
    /// Whether they are strong.
    pub strong: bool,
    /// Whether they are emphasised: drawn as strong words are, and known for what they are.
    pub emphasis: bool,
    /// Whether a line stands under them.
    pub underlined: bool,
    /// Their colour; nothing: that of the paragraph.
    pub color: Option<Color>,
    /// Their size; nothing: that of the paragraph.
    pub size: Option<Size>,
    /// Where they lead.
    pub link: Option<String>,
}

impl Run {
    /// Returns plain words.
    pub fn of(text: impl Into<String>, language: &Language) -> Self {
        Self { text: text.into(), language: language.clone(), ..Self::default() }
    }

    /// Returns strong words.
    pub fn strong(text: impl Into<String>, language: &Language) -> Self {
        Self { strong: true, ..Self::of(text, language) }
    }

    /// Returns the same words, leading somewhere.
    #[must_use]
    pub fn leading_to(self, url: Option<&str>) -> Self {
        Self { link: url.map(str::to_owned), ..self }
    }
}

/// What a line is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Words(Run),
    /// A line that ends by hand.
    Break,
    /// A stop of the line.
    Tab,
    /// The number of the page, written as the words beside it.
    PageNumber(Run),
    /// How many pages there are.
    PageCount(Run),
    /// A picture.
    Picture(Picture),
    /// A picture at the end of the lines, beside which the words go on.
    Beside(Picture),
}

impl From<Run> for Piece {
    fn from(run: Run) -> Self {
        Self::Words(run)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_color_is_six_digits() {
        let of = |css| Color::of(css).map(|color| color.to_string());
        assert_eq!(of("#0b4f6c").as_deref(), Some("0B4F6C"));
        assert_eq!(of("#fa0").as_deref(), Some("FFAA00"));
        assert_eq!([of("red"), of("#12345g"), of("#12")], [None, None, None]);
    }

    #[test]
    fn a_size_is_the_same_in_every_unit() {
        assert_eq!(Size::points(12).half_points(), 24);
        assert_eq!(Size::pixels(36).hundredths(), 2700);
    }
}
