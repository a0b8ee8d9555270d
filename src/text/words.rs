//! Words: how many there are, the time they take to read, and how a search knows them.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Words a minute when reading aloud (Brysbaert 2019, a review of 190 studies).
pub const READ_ALOUD_WPM: f64 = 183.0;

/// Words a minute when reading non-fiction in silence (the same review).
pub const READ_SILENT_WPM: f64 = 238.0;

/// A time in whole seconds.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Seconds(pub u32);

impl Seconds {
    /// Returns the time that so many words take at so many words a minute.
    pub fn of_words(words: usize, per_minute: f64) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a file of 2 MB has fewer words than these casts can lose"
        )]
        let seconds = (words as f64 * 60.0 / per_minute).round() as u32;
        Self(seconds)
    }
}

/// Returns the number of words; a word holds a letter or a digit.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Returns the words of a text as a search knows them: letters and digits without accents, small.
///
/// The search's own script does the same to what is typed.
pub fn search_words(text: &str) -> impl Iterator<Item = String> {
    let bare: String = text.nfd().filter(|letter| !is_combining_mark(*letter)).collect();
    let words: Vec<String> = bare
        .to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_holds_a_letter_or_digit() {
        assert_eq!(word_count("Two moves – in 1 year."), 5);
        assert_eq!(word_count("  "), 0);
    }

    #[test]
    fn seven_minutes_are_1281_words_aloud() {
        assert_eq!(Seconds::of_words(1281, READ_ALOUD_WPM), Seconds(420));
    }

    #[test]
    fn a_search_knows_words_without_accents_and_capitals() {
        let words = search_words("Tŷ’r Plentyn: 16 months, CHILD Q’s").collect::<Vec<String>>();
        assert_eq!(words, ["ty", "r", "plentyn", "16", "months", "child", "q", "s"]);
    }
}
