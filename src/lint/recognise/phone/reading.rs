//! The digits that may be a telephone number, and what parts them.

use super::WHOLE;

/// The digits from a byte on, as far as a number may reach.
pub(super) struct Reading {
    /// The digits, of which a number may be the first ones.
    pub(super) digits: String,
    /// Whether a plus stands before them.
    pub(super) plus: bool,
    /// Ends after digits, with how many there were: a number may stop at a gap.
    pub(super) ends: Vec<(usize, usize)>,
    /// What parts the digits, each with how many stand before it.
    gaps: Vec<(usize, String)>,
}

impl Reading {
    /// Reads from a byte on.
    pub(super) fn of(text: &str, start: usize) -> Self {
        const MOST_DIGITS: usize = 17;
        const WIDEST_GAP: usize = 4;
        let plus = text[start..].starts_with('+') || text[start..].starts_with("(+");
        let (digits, ends, gaps) = (String::new(), Vec::new(), Vec::new());
        let mut reading = Self { digits, plus, ends, gaps };
        let mut gap = String::new();
        for (at, character) in text[start..].char_indices() {
            match character {
                '0'..='9' => {
                    if !reading.digits.is_empty() && !gap.is_empty() {
                        reading.gaps.push((reading.digits.len(), gap.clone()));
                    }
                    gap.clear();
                    reading.digits.push(character);
                    if reading.digits.len() > MOST_DIGITS {
                        break;
                    }
                    reading.ends.push((start + at + 1, reading.digits.len()));
                }
                '+' if at == 0 || (at == 1 && text[start..].starts_with('(')) => {}
                ' ' | '(' | ')' if gap.len() < WIDEST_GAP => gap.push(character),
                mark if is_mark(mark) && (gap.len() < 2 || !gap.contains(is_mark)) => {
                    gap.push(mark);
                }
                _ => break,
            }
        }
        reading
    }

    /// Whether a gap among the first digits is wider than two characters or a mark that more often
    /// parts dates and references.
    pub(super) fn is_wide(&self, count: usize) -> bool {
        let mut gaps = self.gaps.iter().take_while(|(before, _)| *before < count);
        gaps.any(|(_, gap)| gap.len() > 2 || gap.contains('_') || gap.contains(parts_others))
    }

    /// Whether the first digits are a whole mobile number's after the country's, without a plus:
    /// "447700900123", "44 7700 900123".
    pub(super) fn is_bare_mobile(&self, count: usize) -> bool {
        const MOBILE: usize = 12;
        let first = self.gaps.first().map_or(MOBILE, |(before, _)| *before);
        !self.plus
            && count == MOBILE
            && self.digits.starts_with("447")
            && !self.digits.starts_with("4470")
            && matches!(first, 2 | 6..)
            && !self.is_wide(count)
    }

    /// Whether the first digits are those of times, dates, fractions or versions: "0800-1200 16",
    /// "01 26 01 07 12", "0.025-0.0375", "0.1.0 - 2015-02-16".
    pub(super) fn is_other(&self, count: usize) -> bool {
        let gaps = || self.gaps.iter().take_while(|(before, _)| *before < count);
        let places: Vec<usize> = gaps().map(|(before, _)| *before).collect();
        let mut parted = gaps().enumerate().filter(|(_, (_, gap))| gap.contains(parts_others));
        let dated =
            parted.any(|(at, (_, gap))| (at > 0 && gap != "|") || !(3..=5).contains(&places[0]));
        let hours = places.starts_with(&[4, 8])
            && gaps().any(|(_, gap)| gap.contains('-'))
            && is_hour(&self.digits[..4])
            && is_hour(&self.digits[4..8]);
        let pairs = count < WHOLE && places.starts_with(&[2, 4]);
        let first = gaps().next();
        let noughts = self.digits.starts_with("00");
        let fraction =
            first.is_some_and(|(before, gap)| *before == 1 && (gap.contains('.') || noughts));
        let short = first.is_some_and(|(before, _)| *before < 3) && self.is_wide(count);
        let nought = self.digits.starts_with("000");
        !self.plus && (dated || hours || pairs || fraction || short || nought)
    }
}

fn is_mark(character: char) -> bool {
    matches!(character, '-' | '.' | '_') || parts_others(character)
}

/// Whether a mark more often parts dates, times, lists and references than parts of a number.
fn parts_others(character: char) -> bool {
    matches!(character, '/' | ',' | ':' | '|')
}

/// Whether four digits are a time of the day.
fn is_hour(digits: &str) -> bool {
    digits < "2400" && &digits[2..] < "60"
}
