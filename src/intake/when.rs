//! Days and months as people write them, in English or Welsh.

use crate::intake::lists;
use crate::text::{self, Date};

/// Returns the day that words tell, in English or Welsh.
pub(super) fn day(words: &str) -> Option<Date> {
    let mut lower = words.trim().to_lowercase();
    if let Some(day) = ["by ", "erbyn "].iter().find_map(|label| lower.strip_prefix(label)) {
        lower = day.trim_start().to_owned();
    }
    for (english, other) in &lists::MONTHS.rows {
        if let Some(month) = other.iter().find(|month| lower.split(' ').any(|word| word == **month))
        {
            lower = lower.replace(month, english);
        }
    }
    // Which day of the week it is comes before: "Friday", "dydd Gwener".
    let rest = match lower.split_once([' ', ',']) {
        Some(("dydd", rest)) => rest.split_once(' ').map(|(_, rest)| rest),
        Some((first, rest)) if lists::is_weekday(first) => Some(rest),
        _ => None,
    };
    if let Some(rest) = rest {
        lower = rest.trim_start_matches([' ', ',']).to_owned();
    }
    text::date_from_people(&lower).map(|(day, _)| day).or_else(|| text::date_from_iso(&lower))
}

/// Whether words tell a day, a month or a year alone.
pub(super) fn is_when(words: &str) -> bool {
    let words = words.trim_end_matches('.');
    let months = || {
        let english = lists::MONTHS.rows.iter().map(|(name, _)| *name);
        english.chain(lists::MONTHS.rows.iter().flat_map(|(_, others)| others.iter().copied()))
    };
    let is_part = |word: &str| {
        let lower = word.trim_matches(',').to_lowercase();
        lower.bytes().all(|one| one.is_ascii_digit())
            || (lower.len() >= 3 && months().any(|month| lower.starts_with(month)))
    };
    let count = words.split_whitespace().count();
    day(words).is_some() || ((1..=3).contains(&count) && words.split_whitespace().all(is_part))
}
