//! Numbers in words and digits.

use crate::english::numbers;

/// Returns the number that a word in lower case stands for: `16`, `sixteen`.
pub(crate) fn cardinal(word: &str) -> Option<u32> {
    if word.len() <= 4 && !word.is_empty() && word.bytes().all(|one| one.is_ascii_digit()) {
        return word.parse().ok();
    }
    numbers::CARDINALS.number_of(word)
}

/// Returns a number of one or two words, and how many words it took: `seventy` `eight`.
pub(crate) fn cardinal_at<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<(u32, usize)> {
    let mut words = words.into_iter();
    let first = words.next()?;
    let number = cardinal(first)?;
    let tens = numbers::CARDINALS.number_of(first).is_some_and(|number| number >= 20);
    let unit =
        words.next().filter(|_| tens).and_then(cardinal).filter(|unit| (1..10).contains(unit));
    Some(unit.map_or((number, 1), |unit| (number + unit, 2)))
}

/// Returns the number of an ordinal in lower case: `3rd`, `third`.
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending));
    if let Some(number) =
        digits.filter(|digits| digits.len() <= 2).and_then(|digits| digits.parse().ok())
    {
        return Some(number);
    }
    numbers::ORDINALS.number_of(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers() {
        assert_eq!(cardinal("16"), Some(16));
        assert_eq!(cardinal_at(["seventy", "eight", "years"]), Some((78, 2)));
        assert_eq!(cardinal_at(["four", "two"]), Some((4, 1)));
        assert_eq!(ordinal("3rd"), Some(3));
        assert_eq!(ordinal("twelfth"), Some(12));
        assert_eq!(ordinal("north"), None);
    }
}
