//! Characters that could act on a reader's screen unseen.

/// Whether a character may stand in no text: control, private use, a turn of direction, or none.
pub fn is_forbidden(character: char) -> bool {
    let control = character.is_control() && character != '\t' && character != '\n';
    let code = u32::from(character);
    let noncharacter = (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE;
    control || noncharacter || is_private_use(character) || is_bidi_control(character)
}

/// Whether a character has no meaning that all fonts share.
pub fn is_private_use(character: char) -> bool {
    matches!(
        u32::from(character),
        0xE000..=0xF8FF | 0xF_0000..=0xF_FFFD | 0x10_0000..=0x10_FFFD
    )
}

/// Whether a reader sees a character: no white space, no sign without a shape.
pub fn is_seen(character: char) -> bool {
    !(is_shapeless(character) || character.is_whitespace() || is_forbidden(character))
}

/// Whether nothing of a text would be seen, whatever of it is forbidden.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|one| one.is_whitespace() || is_shapeless(one))
}

fn is_shapeless(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}'
            | '\u{feff}'
    )
}

/// Whether a character marks the direction of what stands beside it: some languages need it.
pub fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}')
}

/// Whether a character turns the direction of text around.
pub fn is_bidi_control(character: char) -> bool {
    matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}
