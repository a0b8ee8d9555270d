//! Languages whose words are tried at the limits.

/// A language and the letters that its words are made of.
#[derive(Debug)]
pub(super) struct Tongue {
    pub(super) tag: &'static str,
    /// The letters that a word begins and ends with; they stand nowhere else, so that no word is part of another.
    pub(super) ends: [char; 2],
    /// Letters that take turns with those of `others`.
    pub(super) letters: &'static [char],
    pub(super) others: &'static [char],
    /// How many syllables a word may have: letters that join are joined in whole words alone, and longer ones
    /// than anybody writes are broken in narrow columns.
    pub(super) longest: usize,
}

/// Words from left to right, then those whose letters join and run from right to left, then those that run
/// so and do not join.
pub(super) const TONGUES: [Tongue; 3] = [
    Tongue {
        tag: "en-GB",
        ends: ['q', 'x'],
        letters: &[
            'b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'ŵ', 'ł', 'ş', 'ğ',
            'ñ', 'ć', 'ź', 'ž', 'š', 'č', 'ŷ',
        ],
        others: &['a', 'e', 'i', 'o', 'u', 'é', 'ö', 'å', 'ą', 'ê', 'ï', 'ô', 'û', 'ä', 'ő', 'ā'],
        longest: 40,
    },
    Tongue {
        tag: "ar",
        ends: ['ق', 'ظ'],
        letters: &[
            'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ع', 'غ',
            'ف', 'ك', 'ل', 'م', 'ن', 'ه', 'ة',
        ],
        others: &['ا', 'و', 'ي', 'أ', 'إ', 'آ', 'ى', 'ؤ', 'ئ', 'پ'],
        longest: 5,
    },
    Tongue {
        tag: "he",
        ends: ['ק', 'ץ'],
        letters: &[
            'ב', 'ג', 'ד', 'ז', 'ח', 'ט', 'כ', 'ל', 'מ', 'נ', 'ס', 'ע', 'פ', 'צ', 'ר', 'ש', 'ת',
        ],
        others: &['א', 'ה', 'ו', 'י', 'ם', 'ן', 'ך', 'ף', 'ב', 'ש'],
        longest: 5,
    },
];
