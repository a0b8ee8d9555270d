//! Words of a copy as a list quotes them: a long text is quoted from its beginning.

use std::borrow::Cow;

/// Words of a copy, with one space between them. Everybody may comment on the same page, so that of a long
/// text no more is kept than is shown.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Quote {
    words: String,
    /// Whether there were more.
    is_cut: bool,
}

impl Quote {
    /// So many characters of a text are shown: sentences that are longer are none.
    pub const SHOWN: usize = 800;
    /// So many more are kept until what may not be told is hidden: a term that the cut parts lies in them.
    const SPARE: usize = 400;
    /// So many bytes of a text can matter.
    pub(super) const REACH: usize = 4 * (Self::SHOWN + Self::SPARE);

    /// Returns these texts as one; nothing where they have no words.
    pub(super) fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<Self> {
        let mut quote = Self::default();
        let mut room = Self::SHOWN + Self::SPARE;
        for word in texts.into_iter().flat_map(str::split_whitespace) {
            if !quote.words.is_empty() {
                quote.words.push(' ');
            }
            let end = word.char_indices().nth(room).map_or(word.len(), |(at, _)| at);
            quote.words.push_str(&word[..end]);
            if end < word.len() {
                quote.is_cut = true;
                break;
            }
            room = room.saturating_sub(word.chars().count() + 1);
        }
        (!quote.words.is_empty()).then_some(quote)
    }

    /// Changes the words, as where something of them may not be told.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut String)) {
        change(&mut self.words);
    }

    /// Returns what is shown.
    pub fn shown(&self) -> Cow<'_, str> {
        let letters = self.words.chars().count();
        if !self.is_cut && letters <= Self::SHOWN {
            return Cow::Borrowed(&self.words);
        }
        // Hiding shortens: what the cut parted stays among the spare letters.
        let spare = if self.is_cut { Self::SPARE } else { 0 };
        let many = letters.saturating_sub(spare).min(Self::SHOWN);
        let end = self.words.char_indices().nth(many).map_or(self.words.len(), |(at, _)| at);
        let kept = &self.words[..end];
        let kept = kept.rfind(' ').map_or(kept, |space| &kept[..space]);
        Cow::Owned(format!("{kept} […]").trim_start().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_one_space_between_them() {
        assert_eq!(Quote::of([" Two\n", "", " words "]).unwrap().shown(), "Two words");
        assert_eq!(Quote::of([" ", ""]), None);
    }

    #[test]
    fn a_long_text_is_quoted_from_its_beginning() {
        let long = "word ".repeat(100_000);
        let quote = Quote::of([long.as_str(), long.as_str()]).unwrap();
        assert!(quote.words.len() < 1300, "{}", quote.words.len());
        let shown = quote.shown();
        assert!(
            shown.ends_with("word […]") && shown.chars().count() <= Quote::SHOWN + 4,
            "{shown}"
        );
        for letters in [801, 1000, 1200] {
            let quote = Quote::of(["é".repeat(letters).as_str()]).unwrap();
            assert_eq!(quote.shown(), "é".repeat(Quote::SHOWN) + " […]", "{letters}");
        }
        let whole = "é".repeat(Quote::SHOWN);
        assert_eq!(Quote::of([whole.as_str()]).unwrap().shown(), whole);
        let one = "é".repeat(100_000);
        let quote = Quote::of([one.as_str()]).unwrap();
        assert_eq!(quote.shown(), "é".repeat(Quote::SHOWN) + " […]");
    }

    #[test]
    fn what_the_cut_parts_is_not_shown() {
        // Hiding shortens: half of what the cut parted would move into what is shown.
        let long = "Kai ".repeat(299) + &"Zaphwimbel".repeat(20);
        let mut quote = Quote::of([long.as_str()]).unwrap();
        assert!(quote.is_cut);
        quote.change(|words| *words = words.replace("Kai ", ""));
        assert!(!quote.shown().contains("Zaph"), "{}", quote.shown());
    }
}
