//! "did you mean …?"

/// Returns the known name that is nearest to what was written, if one is near.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase().replace('_', "-");
    known
        .into_iter()
        .map(|name| (strsim::osa_distance(&written, name), name))
        .filter(|(distance, name)| *distance <= reach(&written, name))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// So many letters may differ: none of three or fewer, where every word is near another, and a third
/// of nine or more.
fn reach(written: &str, name: &str) -> usize {
    match written.chars().count().min(name.chars().count()) {
        0..=3 => 0,
        4..=5 => 1,
        6..=8 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_nearest_name() {
        let known = ["review-by", "issued", "owner"];
        assert_eq!(nearest("review_by", known), Some("review-by"));
        assert_eq!(nearest("onwer", known), Some("owner"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("sar", ["scr"]), None);
        assert_eq!(nearest("hoarding", ["housing"]), None);
        assert_eq!(nearest("ID", ["id"]), Some("id"));
    }
}
