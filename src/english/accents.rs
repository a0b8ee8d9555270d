//! Accents, which the lists of names, places and ordinary words leave out.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Returns a word in small letters without its accents.
pub(crate) fn without_accents(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let base = word.nfkd().filter(|one| !is_combining_mark(*one));
    let plain = base.map(|one| match one {
        'ł' => 'l',
        'ø' => 'o',
        'đ' | 'ð' => 'd',
        one => one,
    });
    Cow::Owned(plain.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_the_letters() {
        for (word, plain) in
            [("siân", "sian"), ("łukasz", "lukasz"), ("søren", "soren"), ("ann", "ann")]
        {
            assert_eq!(without_accents(word), plain);
        }
    }
}
