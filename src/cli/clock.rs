//! The day: from `SOURCE_DATE_EPOCH`, else from the clock.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::cli::ui::{self, Ui};
use crate::text::{Date, date_from_unix};

/// Returns the UTC day of the clock.
pub(super) fn today() -> Date {
    #[expect(clippy::disallowed_methods, reason = "the clock is read here and nowhere else")]
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).ok().and_then(date_from_unix).unwrap_or(Date::MIN)
}

/// Returns the day of the seconds that `SOURCE_DATE_EPOCH` sets; an error where it sets none, which is
/// said.
pub(super) fn source_date(ui: &Ui) -> Result<Option<Date>, ()> {
    let Some(word) = ui::variable("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let day = word.trim().parse().ok().and_then(date_from_unix);
    if day.is_none() {
        let word = ui.typed(&word);
        ui.fail(&format!(
            "SOURCE_DATE_EPOCH is `{word}`, but holds a number of seconds since 1970; set it so, or unset it"
        ));
        return Err(());
    }
    Ok(day)
}
