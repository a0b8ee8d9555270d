//! A length of time as a file gives it.

/// A number of minutes, decimals allowed.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Minutes(pub f64);
