//! Days of the calendar, without a clock and without a time zone.

use time::Month;

/// A day of the calendar.
pub type Date = time::Date;

/// Returns the day of a year, a month from 1 and a day from 1, if there is such a day.
pub fn date_from_iso(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month: u8 = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// The first three letters of each month.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Returns the day that people write as `14/05/2026`, `14 May 2026` or `2026-5-1`, day before month
/// as in Britain, and whether it can be no other day.
pub fn date_from_people(text: &str) -> Option<(Date, bool)> {
    let is_gap = |one: char| matches!(one, '/' | '.' | '-' | '\u{2013}' | ' ' | ',');
    let parts: Vec<&str> = text.split(is_gap).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts[..] else { return None };
    let number = |part: &str| {
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| part.strip_suffix(end));
        digits.unwrap_or(part).parse::<u16>().ok()
    };
    let month = |part: &str| {
        let lower = part.to_lowercase();
        let known = MONTHS.iter().position(|month| lower.starts_with(month));
        known.and_then(|at| u8::try_from(at + 1).ok())
    };
    let of = |year: u16, month: u8, day: u16| {
        let month = Month::try_from(month).ok()?;
        let year = if year < 100 { year + 2000 } else { year };
        Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()
    };
    if let (Some(day), Some(month), Some(year)) = (number(first), month(second), number(third)) {
        return Some((of(year, month, day)?, true));
    }
    if let (Some(month), Some(day), Some(year)) = (month(first), number(second), number(third)) {
        return Some((of(year, month, day)?, true));
    }
    let (one, two, three) = (number(first)?, number(second)?, number(third)?);
    if one > 31 {
        return Some((of(one, u8::try_from(two).ok()?, three)?, true));
    }
    let is_sure = one > 12 && three > 100;
    let day = of(three, u8::try_from(two).ok()?, one)?;
    Some((day, is_sure))
}

/// Returns the day as `2026-05-14`.
pub fn date_to_iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// Returns the UTC day of a number of seconds since 1970.
pub fn date_from_unix(seconds: i64) -> Option<Date> {
    time::OffsetDateTime::from_unix_timestamp(seconds).ok().map(time::OffsetDateTime::date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_a_day() {
        let day = date_from_iso("2026-05-14").expect("a day");
        assert_eq!(date_to_iso(day), "2026-05-14");
        assert_eq!(date_from_iso("2026-02-30"), None);
        assert_eq!(date_from_unix(0).map(date_to_iso).as_deref(), Some("1970-01-01"));
    }
}
