//! The order of A to Z: letters without accents, titles without their article. On Welsh pages Welsh words go
//! by the Welsh alphabet, in which some letters are written with two.

use crate::text;

/// The Welsh letters of two: what is written, and the letter after which each comes, with a mark that no
/// other letter of a key has.
const OF_TWO: [(&str, &str); 8] = [
    ("ch", "c~"),
    ("dd", "d~"),
    ("ff", "f~"),
    ("ng", "g~"),
    ("ll", "l~"),
    ("ph", "p~"),
    ("rh", "r~"),
    ("th", "t~"),
];

/// Returns what a title is sorted by.
pub(super) fn key(title: &str, is_welsh: bool) -> String {
    let words: Vec<String> = text::search_words(title).collect();
    let article = words
        .first()
        .is_some_and(|first| matches!(first.as_str(), "the" | "a" | "an" | "y" | "yr"));
    let skip = usize::from(article && words.len() > 1);
    let key = words[skip..].join(" ");
    if !is_welsh {
        return key;
    }
    OF_TWO.iter().fold(key, |key, (written, sorted)| key.replace(written, sorted))
}

/// Returns the letter that a key begins with, as it is sorted; nothing where it begins with none.
pub(super) fn initial(key: &str) -> String {
    let mut letters = key.chars();
    let Some(first) = letters.next().filter(|letter| letter.is_alphabetic()) else {
        return String::new();
    };
    let mark = letters.next().filter(|letter| *letter == '~');
    [first].into_iter().chain(mark).collect()
}

/// Returns what readers call a letter: "A", "Ch", and "0–9" for what is none.
pub(super) fn name(initial: &str) -> String {
    let of_two = OF_TWO.iter().find(|(_, sorted)| *sorted == initial);
    let written = of_two.map_or(initial, |(written, _)| *written);
    let mut letters = written.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => "0–9".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_sorted_without_articles_and_accents() {
        assert_eq!(key("The Éclair review", false), "eclair review");
        assert_eq!(
            (key("A", false).as_str(), key("“Out of routine”", false).as_str()),
            ("a", "out of routine")
        );
    }

    #[test]
    fn welsh_words_go_by_the_welsh_alphabet() {
        let mut titles = [
            "Dda iawn",
            "Chwarae teg",
            "Cynnig",
            "Ŵyn bach",
            "Damwain",
            "Nghofal",
            "Geiriau",
            "12",
        ];
        titles.sort_by_key(|title| key(title, true));
        assert_eq!(
            titles,
            [
                "12",
                "Cynnig",
                "Chwarae teg",
                "Damwain",
                "Dda iawn",
                "Geiriau",
                "Nghofal",
                "Ŵyn bach"
            ]
        );
        let letters = titles.map(|title| name(&initial(&key(title, true))));
        assert_eq!(letters, ["0–9", "C", "Ch", "D", "Dd", "G", "Ng", "W"]);
        assert_eq!(name(&initial(&key("Chloe", false))), "C");
    }
}
