//! "1 section", "3 sections".

use std::fmt;

/// A number and its noun, which agrees with it.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    noun: &'static str,
    number: usize,
}

impl Count {
    /// Returns the count of a noun whose plural is made with `s`.
    pub fn of(noun: &'static str, number: usize) -> Self {
        Self { noun, number }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ending = if self.number == 1 { "" } else { "s" };
        write!(out, "{} {}{ending}", self.number, self.noun)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_its_number() {
        assert_eq!(Count::of("section", 1).to_string(), "1 section");
        assert_eq!(Count::of("section", 0).to_string(), "0 sections");
    }
}
