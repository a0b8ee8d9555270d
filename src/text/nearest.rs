//! "did you mean …?"

/// Returns the known name that is nearest to what was written, if one is near.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase().replace('_', "-");
    known
        .into_iter()
        .map(|name| (strsim::osa_distance(&written, name), name))
        .filter(|(distance, name)| *distance <= reach(name))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// A third of a name may differ: two letters of `owner`, three of `review-by`.
fn reach(name: &str) -> usize {
    name.chars().count().div_ceil(3)
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
    }
}
