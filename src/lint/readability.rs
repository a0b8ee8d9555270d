//! How hard a text is to read, by the Flesch–Kincaid grade level.

use crate::lint::prose::{Case, Word};

/// What the formula counts.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sample {
    /// Sentences.
    pub(crate) sentences: usize,
    /// Words.
    pub(crate) words: usize,
    /// Syllables.
    pub(crate) syllables: usize,
}

impl Sample {
    /// Returns the sum of two samples.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    /// Returns the reading age in years: the grade and five.
    pub(crate) fn reading_age(self) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a text has fewer words than these casts can lose"
        )]
        let (sentences, words, syllables) =
            (self.sentences.max(1) as f64, self.words.max(1) as f64, self.syllables as f64);
        0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5.0
    }
}

/// Returns the sentences of a text whose words are known, each with its sample.
pub(crate) fn samples(words: &[Word]) -> impl Iterator<Item = (Sample, &[Word])> {
    words.chunk_by(|one, next| one.sentence == next.sentence).map(|words| {
        let of = |word: &Word| if word.case == Case::Number { 1 } else { syllables(&word.text) };
        let syllables = words.iter().map(of).sum();
        (Sample { sentences: 1, words: words.len(), syllables }, words)
    })
}

/// Returns about how many syllables a word in lower case has: its groups of vowels, a silent end
/// aside.
fn syllables(word: &str) -> usize {
    let is_vowel = |one: char| matches!(one, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0;
    let mut before = false;
    for character in word.chars() {
        let vowel = is_vowel(character);
        count += usize::from(vowel && !before);
        before = vowel;
    }
    let silent = (word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee"))
        || (word.ends_with("es")
            && !["ses", "zes", "ches", "shes", "ges", "ces", "xes", "ies", "les"]
                .iter()
                .any(|end| word.ends_with(end)))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"));
    if silent && count > 1 { count - 1 } else { count.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_syllables() {
        for (word, count) in [
            ("home", 1),
            ("table", 2),
            ("wanted", 2),
            ("walked", 1),
            ("organisation", 5),
            ("baby", 2),
            ("services", 3),
            ("the", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn tells_easy_from_hard() {
        let age = |text: &str| {
            let words = crate::lint::prose::words(text);
            samples(&words).fold(Sample::default(), |sum, (one, _)| sum.and(one)).reading_age()
        };
        assert!(age("The cat sat on the mat. It was a good cat.") < 8.0);
        assert!(
            age("Multidisciplinary organisational communication deteriorated significantly.")
                > 18.0
        );
    }
}
