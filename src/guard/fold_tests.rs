use super::*;
use crate::guard::gap::GapKind;

fn words(text: &str, escapes: Escapes) -> Vec<String> {
    let folded = Folded::of(text, escapes);
    (0..folded.words().len()).map(|word| folded.letters(word).to_owned()).collect()
}

#[test]
fn reads_one_spelling() {
    for text in [
        "Zoë O’Łak",
        "ZOE O'LAK",
        "zo\u{65}\u{308}\u{ad}_o‘łak",
        "**Zo**ë&nbsp;O&#8217;łak",
        "zo%C3%AB%20o'lak",
        "ZOË+O\u{2bc}ŁAK",
    ] {
        assert_eq!(words(text, Escapes::None), ["zoe", "olak"], "{text}");
    }
    let text = "'\\nan' \"\"\"\\nan \\u00e9\\\n  a\"\"\"";
    assert_eq!(words(text, Escapes::Toml), ["nan", "an", "ea"]);
    assert_eq!(words("12b St4", Escapes::None), ["12", "b", "st", "4"]);
}

#[test]
fn knows_how_far_words_are_apart() {
    let kinds = |text: &str| -> Vec<GapKind> {
        Folded::of(text, Escapes::None).words().iter().skip(1).map(|word| word.gap.kind).collect()
    };
    assert_eq!(kinds("a-b/c"), [GapKind::Joined, GapKind::Joined]);
    assert_eq!(kinds("a, b\nc"), [GapKind::Space, GapKind::Space]);
    assert_eq!(kinds("a. b = c"), [GapKind::Sentence, GapKind::Space]);
    assert_eq!(kinds(&format!("a{}b", "\u{a0}".repeat(50))), [GapKind::Space]);
    assert_eq!(kinds(&format!("a{}b", "-".repeat(50))), [GapKind::Border]);
    assert_eq!(kinds("a1"), [GapKind::Joined]);
}

#[test]
fn spans_are_those_of_the_file() {
    let text = r#"x = "Zo\u00eb Laks’ home""#;
    let folded = Folded::of(text, Escapes::Toml);
    assert_eq!(&text[folded.span(1, 2).range()], r"Zo\u00eb Laks’");
}

#[test]
fn an_equals_sign_parts_a_key_from_its_value_alone() {
    let kinds = |text: &str| -> Vec<GapKind> {
        Folded::of(text, Escapes::Toml).words().iter().skip(1).map(|word| word.gap.kind).collect()
    };
    assert_eq!(kinds("a = \"b = c\""), [GapKind::Border, GapKind::Space]);
    assert_eq!(kinds("# a = b"), [GapKind::Space]);
}

#[test]
fn a_possessive_keeps_its_apostrophe() {
    assert_eq!(
        words("Robert's Roberts’ O'Sullivan", Escapes::None),
        ["robert's", "roberts", "osullivan"]
    );
}
