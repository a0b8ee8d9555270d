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
