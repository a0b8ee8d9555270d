use super::*;
use crate::lint::prose::words;

fn ages(text: &str) -> Vec<f64> {
    find(&words(text)).into_iter().map(|age| age.months.round()).collect()
}

#[test]
fn finds_exact_ages() {
    assert_eq!(
        ages("aged 16 months, a 14-year-old boy, 78 years old, aged four"),
        [16.0, 168.0, 936.0, 48.0]
    );
    assert_eq!(
        ages("at the age of six; at 18 months; seventy-eight years of age"),
        [72.0, 18.0, 936.0]
    );
    assert_eq!(ages("a two-and-a-half-year-old"), [30.0]);
    assert_eq!(
        ages("aged 3 years and 2 months, a 6yo brother, an infant (10/52)"),
        [38.0, 72.0, 2.0]
    );
    assert_eq!(ages("her eightieth birthday, in his 19th month"), [960.0, 18.0]);
    assert_eq!(ages("a girl of eleven, a toddler of 22 months"), [132.0, 22.0]);
    assert_eq!(ages("was nearly seven, not yet two"), [72.0, 12.0]);
}

#[test]
fn leaves_durations_and_ranges() {
    for text in [
        "for 18 months",
        "18 months later",
        "aged under five",
        "children aged 2 to 7",
        "children aged 11–16",
        "aged 18 and over",
        "in 3 years",
        "at 6 months after",
        "at eighteen months of contact",
        "born at 29 weeks",
        "a mother of three",
        "the youngest girl of four",
        "under the age of five",
    ] {
        assert!(ages(text).is_empty(), "{text}");
    }
}

#[test]
fn reads_declared_ages() {
    let of = |text: &str| declared(text).map(|age| (age.from.round(), age.before.round()));
    assert_eq!(of("16 months"), Some((16.0, 17.0)));
    assert_eq!(of("78"), Some((936.0, 948.0)));
    assert_eq!(of("2 years 6 months"), Some((30.0, 31.0)));
    assert_eq!(of("in her early seventies"), Some((840.0, 960.0)));
    assert_eq!(of("teenager"), None);
}
