//! Numbers as people write them.

/// Returns a number without needless decimals: "1", "0.5", "2.25".
pub fn plain_number(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_needless_decimals() {
        assert_eq!(plain_number(10.0), "10");
        assert_eq!(plain_number(0.5), "0.5");
        assert_eq!(plain_number(1.0 / 3.0), "0.33");
    }
}
