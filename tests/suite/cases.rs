//! With how many cases a property is tried, and with which.

use proptest::test_runner::{Config, RngSeed};

/// Returns how a property is tried: with the same cases in every run, so that what is told follows from the
/// program alone. `SEVENMIN_TIMES` has so many times as many tried, and new ones each time.
pub(crate) fn of(cases: u32) -> Config {
    const SEED: u64 = 7;
    let same = RngSeed::Fixed(SEED);
    let config = Config { cases, rng_seed: same, failure_persistence: None, ..Config::default() };
    let Some(times) = std::env::var_os("SEVENMIN_TIMES") else { return config };
    let times: u32 = times.to_str().unwrap().parse().unwrap();
    Config { cases: cases * times, rng_seed: RngSeed::Random, ..config }
}
