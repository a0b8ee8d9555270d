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
    let is_number = |part: &str| part.bytes().all(|one| one.is_ascii_digit());
    let is_part = |word: &str| {
        let lower = word.trim_matches([',', '.']).to_lowercase();
        // "March/April", "May-2026".
        let mut parts = lower.split(['/', '-', '–']).map(|part| part.trim_end_matches('.'));
        let begins = parts.next().is_some_and(is_month);
        is_number(&lower) || (begins && parts.all(|part| is_month(part) || is_number(part)))
    };
    let count = words.split_whitespace().count();
    day(words).is_some() || ((1..=3).contains(&count) && words.split_whitespace().all(is_part))
}

/// Whether a word in small letters is a month, whole or cut short: a name may begin like one, as Mayor does.
fn is_month(lower: &str) -> bool {
    const ENGLISH: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_short = |month: &&str| lower == *month || month.get(..3) == Some(lower);
    ENGLISH.iter().any(is_short)
        || lower == "sept"
        || lists::MONTHS.rows.iter().any(|(_, others)| others.contains(&lower))
}
