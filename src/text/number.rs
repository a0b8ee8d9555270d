//! Numbers as people write them.

/// Returns a number without needless decimals: "1", "0.5", "2.25".
pub fn plain_number(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Returns a size of a file as people read it, never nothing: "58 KB", "1.2 MB".
pub fn size(bytes: u64) -> String {
    if bytes >= 1_000_000 {
        return format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000);
    }
    format!("{} KB", bytes.div_ceil(1000))
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

    #[test]
    fn tells_a_size_and_never_nothing() {
        let sizes = [1, 1000, 57_300, 999_999, 1_250_000].map(size);
        assert_eq!(sizes, ["1 KB", "1 KB", "58 KB", "1000 KB", "1.2 MB"]);
    }
}
