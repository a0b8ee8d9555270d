//! Protective markings, as drafts write them.

/// Returns the protective marking that words are, however its two parts are joined.
pub(super) fn marking(words: &str) -> Option<&'static str> {
    let letters: Vec<&str> =
        words.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match letters.join(" ").to_uppercase().as_str() {
        "OFFICIAL" => Some("OFFICIAL"),
        "OFFICIAL SENSITIVE" => Some("OFFICIAL-SENSITIVE"),
        _ => None,
    }
}

/// Returns the marking that stands among words in capitals, as in a line at the foot of a page.
pub(super) fn marking_in(words: &str) -> Option<&'static str> {
    let all: Vec<&str> =
        words.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let at = all.iter().position(|word| *word == "OFFICIAL")?;
    let is_sensitive = all.get(at + 1) == Some(&"SENSITIVE");
    Some(if is_sensitive { "OFFICIAL-SENSITIVE" } else { "OFFICIAL" })
}
