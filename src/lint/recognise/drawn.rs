//! A text as a reader sees it drawn, with the way back to the text as it is written.

use std::{borrow::Cow, ops::Range};

/// A text with some characters replaced or left out.
///
/// Recognisers look at this one, so that neither a tab, a dash of another length nor a character
/// that cannot be seen hides a number, and tell places in the text as it is written.
#[derive(Debug)]
pub(crate) struct Drawn<'t> {
    written: &'t str,
    text: Cow<'t, str>,
    /// Bytes of the drawn text from which on it lies elsewhere in the written one, and where.
    steps: Vec<(usize, usize)>,
}

impl<'t> Drawn<'t> {
    /// Returns a text in which gaps are one space each, marks and digits are plain ASCII where they
    /// look like it, and nothing is left that cannot be seen.
    pub(crate) fn of(written: &'t str) -> Self {
        Self::folded(written, plain, |character| is_unseen(character) || is_over_another(character))
    }

    /// Returns a text in which gaps are one space each and nothing is left that cannot be seen.
    pub(crate) fn with_marks(written: &'t str) -> Self {
        Self::folded(written, |character| character, is_unseen)
    }

    /// Returns the start of one that [`Self::push`] fills.
    pub(crate) fn new(written: &'t str) -> Self {
        Self { written, text: String::with_capacity(written.len()).into(), steps: Vec::new() }
    }

    fn folded(
        written: &'t str,
        plain: impl Fn(char) -> char,
        is_left_out: impl Fn(char) -> bool,
    ) -> Self {
        // Most texts are drawn as they are written.
        if is_drawn_as_written(written, &plain, &is_left_out) {
            return Self { written, text: written.into(), steps: Vec::new() };
        }
        let mut drawn = Self::new(written);
        for (at, character) in written.char_indices() {
            if is_gap(character) {
                if !drawn.text.ends_with(' ') {
                    drawn.push(at, ' ');
                }
            } else if !is_left_out(character) {
                drawn.push(at, plain(character));
            }
        }
        drawn
    }

    /// Adds a character that stands for the one at a byte of the written text.
    pub(crate) fn push(&mut self, at: usize, character: char) {
        let length = self.text.len();
        let next = self.steps.last().map_or(length, |(start, written)| written + (length - start));
        if next != at {
            self.steps.push((length, at));
        }
        self.text.to_mut().push(character);
    }

    /// Returns the text as it is drawn.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Whether it differs from the text as it is written.
    pub(crate) fn differs(&self) -> bool {
        self.text != self.written
    }

    /// Whether the written text has characters that cannot be seen.
    pub(crate) fn hides(&self) -> bool {
        self.written.contains(is_unseen)
    }

    /// Returns where a range is written, from its first to its last character.
    pub(crate) fn written(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.place(range.start);
        if range.is_empty() {
            return start..start;
        }
        let last = self.place(self.text.floor_char_boundary(range.end - 1));
        let length = self.written[last..].chars().next().map_or(0, char::len_utf8);
        start..last + length
    }

    fn place(&self, drawn: usize) -> usize {
        let after = self.steps.partition_point(|(start, _)| *start <= drawn);
        let step = after.checked_sub(1).map(|index| self.steps[index]);
        step.map_or(drawn, |(start, written)| written + (drawn - start))
    }
}

/// Whether a text has a digit, of whatever script: without one no number stands in it.
pub(crate) fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        || (!text.is_ascii() && text.chars().any(|character| plain(character).is_ascii_digit()))
}

fn is_drawn_as_written(
    text: &str,
    plain: impl Fn(char) -> char,
    is_left_out: impl Fn(char) -> bool,
) -> bool {
    let mut after_gap = false;
    text.chars().all(|character| {
        let gap = is_gap(character);
        let same = if gap {
            character == ' ' && !after_gap
        } else {
            character.is_ascii() || (!is_left_out(character) && plain(character) == character)
        };
        after_gap = gap;
        same
    })
}

/// Whether a character is white space, or is drawn as nothing but space.
fn is_gap(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{2800}' | '\u{3164}')
}

/// Whether a character takes no room: soft hyphens, joiners, marks of direction, selectors, tags.
fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{e0000}'..='\u{e01ef}')
}

/// Whether a character is drawn over the one before it: an accent that stands apart, the edge of a key.
fn is_over_another(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{20e3}')
}

/// The ASCII character that another looks like.
fn plain(character: char) -> char {
    match character {
        ascii if ascii.is_ascii() => ascii,
        '\u{2d7}' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => {
            '-'
        }
        '\u{b7}' | '\u{2024}' | '\u{2027}' | '\u{2219}' | '\u{22c5}' => '.',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{fe6b}' => '@',
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        other => digit(other).unwrap_or(other),
    }
}

/// The digit that one of another script stands for, or one in bold or another face of mathematics.
fn digit(character: char) -> Option<char> {
    /// Arabic, Urdu, Hindi, Bengali, Punjabi, Gujarati, Tamil, Telugu, Kannada, Malayalam, Thai, and five faces.
    const ZEROS: &[char] = &[
        '\u{660}',
        '\u{6f0}',
        '\u{966}',
        '\u{9e6}',
        '\u{a66}',
        '\u{ae6}',
        '\u{be6}',
        '\u{c66}',
        '\u{ce6}',
        '\u{d66}',
        '\u{e50}',
        '\u{1d7ce}',
        '\u{1d7d8}',
        '\u{1d7e2}',
        '\u{1d7ec}',
        '\u{1d7f6}',
    ];
    let mut values = ZEROS.iter().map(|zero| u32::from(character).wrapping_sub(u32::from(*zero)));
    values.find_map(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_gaps_marks_and_nothing_unseen() {
        let drawn = Drawn::of("a\t\n\u{a0}b\u{ad}\u{200b}c\u{2009}\u{2212}\u{200f} ９٤۳ 1·2⁄3—é");
        assert_eq!(drawn.text(), "a bc - 943 1.2/3-é");
        assert!(drawn.differs());
        let kept = Drawn::with_marks("a\u{2060}\u{2013}b\u{202f}\u{202f}c");
        assert_eq!(kept.text(), "a\u{2013}b c");
        assert!(!Drawn::of("a b-c é").differs());
    }

    #[test]
    fn knows_where_each_range_is_written() {
        let written = "é\u{200b}12\u{ad}\u{a0} 34\u{2011}５\u{feff}6\u{200d}. 🙂7";
        let drawn = Drawn::of(written);
        let range = |part: &str| {
            let start = drawn.text().find(part).unwrap();
            &written[drawn.written(&(start..start + part.len()))]
        };
        assert_eq!(range("12 34-56"), "12\u{ad}\u{a0} 34\u{2011}５\u{feff}6");
        assert_eq!(range("5"), "５");
        assert_eq!(range("é"), "é");
        assert_eq!(range("🙂7"), "🙂7");
        assert_eq!(range("2 3"), "2\u{ad}\u{a0} 3");
        assert_eq!(drawn.written(&(0..0)), 0..0);
    }
}
