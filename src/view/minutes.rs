//! How the seven minutes and the discussion are shared out.

/// The seven minutes in seconds.
const SEVEN_MINUTES: f64 = 420.0;

/// Returns each section's share of the seven minutes in seconds: what was given, and for the
/// others a share of the rest by their words. Unless the given ones exceed seven minutes, the
/// shares make 420.
pub(super) fn section_seconds(given: &[Option<f64>], words: &[usize]) -> Vec<u32> {
    let fixed: f64 = given.iter().flatten().map(|minutes| minutes * 60.0).sum();
    let rest = (SEVEN_MINUTES - fixed).max(0.0);
    let free: Vec<usize> = (0..given.len()).filter(|index| given[*index].is_none()).collect();
    let total: usize = free.iter().map(|index| words[*index]).sum();
    let share = |index: usize| match given[index] {
        Some(minutes) => minutes * 60.0,
        #[expect(clippy::cast_precision_loss, reason = "a briefing has few words")]
        None if total > 0 => rest * words[index] as f64 / total as f64,
        #[expect(clippy::cast_precision_loss, reason = "there are seven sections")]
        None => rest / free.len() as f64,
    };
    whole(&(0..given.len()).map(share).collect::<Vec<f64>>())
}

/// Returns each question's seconds: what was given, and for the others an equal share of what
/// that leaves of the discussion.
pub(super) fn question_seconds(given: &[Option<f64>], discussion: f64) -> Vec<u32> {
    let fixed: f64 = given.iter().flatten().sum();
    let free = given.iter().filter(|minutes| minutes.is_none()).count();
    #[expect(clippy::cast_precision_loss, reason = "a session has few questions")]
    let share = if free > 0 { (discussion - fixed).max(0.0) / free as f64 } else { 0.0 };
    let shares = given.iter().map(|minutes| minutes.unwrap_or(share) * 60.0);
    shares.map(rounded).collect()
}

/// Returns minutes as people say them: those given as they are, a share to the next half.
pub(super) fn spoken(given: Option<f64>, seconds: u32) -> f64 {
    given.unwrap_or_else(|| (f64::from(seconds) / 30.0).round().max(1.0) / 2.0)
}

/// Rounds so that the sum is kept: the largest remainders go up.
fn whole(shares: &[f64]) -> Vec<u32> {
    let target = rounded(shares.iter().sum());
    let mut seconds: Vec<u32> = shares.iter().map(|share| rounded(share.floor())).collect();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by(|a, b| shares[*b].fract().total_cmp(&shares[*a].fract()));
    let missing = target.saturating_sub(seconds.iter().sum()) as usize;
    for index in order.into_iter().take(missing) {
        seconds[index] += 1;
    }
    seconds
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "minutes are checked to be 0 to 240"
)]
fn rounded(seconds: f64) -> u32 {
    seconds.max(0.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_seven_minutes_by_words() {
        let shares = section_seconds(&[None, None, None], &[100, 50, 50]);
        assert_eq!(shares, [210, 105, 105]);
        let shares = section_seconds(&[Some(1.0), None, None], &[100, 1, 2]);
        assert_eq!(shares, [60, 120, 240]);
        let thirds = section_seconds(&[None; 7], &[1, 1, 1, 0, 0, 1, 3]);
        assert_eq!(thirds.iter().sum::<u32>(), 420);
    }

    #[test]
    fn shares_are_said_in_halves_and_given_minutes_as_they_are() {
        let spoken = [(None, 78), (None, 4), (None, 54), (Some(0.75), 45)]
            .map(|(given, seconds)| spoken(given, seconds));
        assert_eq!(spoken.map(|minutes| minutes.to_string()), ["1.5", "0.5", "1", "0.75"]);
    }

    #[test]
    fn a_question_without_minutes_gets_an_equal_share() {
        assert_eq!(question_seconds(&[Some(3.0), None, None], 10.0), [180, 210, 210]);
        assert_eq!(question_seconds(&[Some(12.0), None], 10.0), [720, 0]);
    }
}
