//! What a character is to a word.

use crate::text;

/// What nobody sees, and the marks of emphasis, which may stand inside a word.
pub(super) fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '*' | '\u{ad}'
            | '\u{34f}'
            | '\u{600}'..='\u{605}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{13430}'..='\u{1345f}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// What belongs in no word and may break one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Odd {
    /// A tab.
    Tab,
    /// A control, a stand-in for what is no character, or what looks like nothing.
    Control,
}

/// What of that a character is.
pub(super) fn odd(character: char) -> Option<Odd> {
    match character {
        '\t' => Some(Odd::Tab),
        '\u{2028}' | '\u{2029}' | '\u{2800}' | '\u{fffc}' | '\u{fffd}' => Some(Odd::Control),
        _ => text::is_forbidden(character).then_some(Odd::Control),
    }
}

/// What may part a name, as in O’Brien, or lead its ending.
pub(super) fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '′' | '＇')
}

/// Letters that are no letter with an accent, as people write them without.
pub(super) fn spelled(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => return None,
    })
}
