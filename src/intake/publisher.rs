//! What tells who publishes a briefing, and where to ask.

/// Whether words in small letters name a partnership.
pub(super) fn is_partnership(lower: &str) -> bool {
    let is_body = ["partnership", "board", "bwrdd", "partneriaeth", "committee", "panel"]
        .iter()
        .any(|word| lower.contains(word));
    let is_ours = ["safeguarding", "diogelu", "community safety", "child protection"]
        .iter()
        .any(|word| lower.contains(word));
    is_body && is_ours && !lower.contains("review") && !lower.ends_with('?')
}

/// Whether words are a season and a year.
pub(super) fn is_season(words: &str) -> bool {
    let lower = words.to_lowercase();
    let rest =
        ["spring ", "summer ", "autumn ", "winter "].iter().find_map(|one| lower.strip_prefix(one));
    rest.is_some_and(|year| year.len() == 4 && year.bytes().all(|one| one.is_ascii_digit()))
}

/// Whether a line in small letters says where to ask.
pub(super) fn is_contact(lower: &str) -> bool {
    let asks = ["contact", "email", "e-mail", "enquiries", "information", "cysyllt"];
    lower.contains('@') && asks.iter().any(|word| lower.contains(word)) && !lower.contains('?')
}
