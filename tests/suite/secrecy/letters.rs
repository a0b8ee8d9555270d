//! Other letters in a term's place: same case, same length, same kind of letter.
//!
//! What a run tells of a term is what it would not tell if the term had other letters.

/// First names that the program knows, each beside the one that takes its place.
pub const FIRST_NAMES: &[(&str, &str)] =
    &[("Kai", "Tom"), ("Elin", "Rhys"), ("Gwen", "Owen"), ("Nancy", "Wendy"), ("Marek", "Jamal")];

/// Rings of letters: each is followed by the one that takes its place, the last by the first.
const RINGS: &[&str] = &[
    "aeiou",
    "bcdfghjklmnpqrstvxz",
    "wy",
    "âêîôû",
    "áéíóú",
    "àèìòù",
    "äëïöü",
    "ŵŷ",
    "ñç",
    "0123456789",
];

/// Returns a text with other letters.
///
/// First names become first names, so that what a rule knows of a word stays so.
pub fn disguised(text: &str) -> String {
    text.split_inclusive(['=', ' ', '-']).map(disguised_word).collect()
}

fn disguised_word(word: &str) -> String {
    let bare = word.trim_end_matches(['=', ' ', '-']);
    let end = &word[bare.len()..];
    let twin = FIRST_NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(bare));
    match twin {
        Some((name, twin)) if bare == *name => format!("{twin}{end}"),
        Some((_, twin)) => format!("{}{end}", twin.to_uppercase()),
        None => {
            let (part, rest) = word.split_at(part_before(word));
            part.chars().chain(rest.chars().map(disguised_letter)).collect()
        }
    }
}

/// Returns how long the part is that a last name begins with, "O'" or "D’", which is nobody's own.
fn part_before(word: &str) -> usize {
    let mut marks = word.char_indices();
    match (marks.next(), marks.next(), marks.next()) {
        (Some((_, 'O' | 'o' | 'D' | 'd')), Some((_, '\'' | '’')), Some((end, _))) => end,
        _ => 0,
    }
}

fn disguised_letter(letter: char) -> char {
    let small = letter.to_lowercase().next().unwrap();
    let other = RINGS.iter().find_map(|ring| after(ring, small)).unwrap_or(small);
    if letter.is_uppercase() { other.to_uppercase().next().unwrap() } else { other }
}

fn after(ring: &str, letter: char) -> Option<char> {
    let at = ring.chars().position(|other| other == letter)?;
    ring.chars().cycle().nth(at + 1)
}

#[test]
fn a_disguise_changes_every_letter_and_no_length() {
    let pairs = [
        ("Kai Farrow-Lund", "Tom Gessuy-Mapf"),
        ("NANCY D’Arrân 47", "WENDY D’Essêp 58"),
        ("=Gŵydd", "=Hŷwff"),
        ("=Kai Zilvax", "=Tom Bomxez"),
    ];
    for (text, other) in pairs {
        assert_eq!(disguised(text), other);
        assert_eq!(text.len(), other.len());
    }
}
