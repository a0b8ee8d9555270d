//! Fonts of a collection, and words that run from right to left.

use std::{fs, path::Path};

use sevenmin::fonts::{FontFault, HouseFont, HouseFonts, WebFont, web_fonts};

use crate::harness::{Case, briefing};

const NASKH: &str = "tests/fonts/fonts/naskh/NotoNaskhArabic-Regular.ttf";

fn house(files: &[&str]) -> HouseFonts {
    let read = |file: &&str| HouseFont::read(fs::read(file).unwrap()).unwrap();
    HouseFonts::new(files.iter().map(read).collect())
}

fn carried(house: &HouseFonts, text: &str) -> Vec<String> {
    let fonts = web_fonts(house, &text.chars().collect());
    fonts.into_iter().map(|WebFont { family, weights, .. }| format!("{family} {weights}")).collect()
}

#[test]
fn a_file_carries_the_fonts_that_its_words_need() {
    let hebrew = ["Regular", "Bold"]
        .map(|weight| format!("tests/fonts/fonts/hebrew/NotoSansHebrew-{weight}.ttf"));
    let house = house(&[NASKH, &hebrew[0], &hebrew[1]]);
    let none: [&str; 0] = [];
    assert_eq!(carried(&house, "Robin, 16"), none);
    assert_eq!(carried(&house, "روبن"), ["Collection 1 1 1000"]);
    assert_eq!(carried(&house, "מים"), ["Collection 2 1 550", "Collection 2 551 1000"]);
    assert!(house.cover('ب') && house.cover('ש') && house.cover('a') && !house.cover('中'));
    assert!(house.lack_bold("کہا") && !house.lack_bold("מים") && !house.lack_bold("bold"));
}

#[test]
fn damaged_fonts_are_refused_or_carried_and_nothing_panics() {
    let whole = fs::read(NASKH).unwrap();
    assert_eq!(HouseFont::read(b"wOF2".to_vec()).err(), Some(FontFault::Packed));
    assert_eq!(HouseFont::read(Vec::new()).err(), Some(FontFault::NotAFont));
    // Each time another run of bytes says something else.
    let mut seed = 7_usize;
    for round in 0..60 {
        let mut bytes = whole.clone();
        for _ in 0..=round {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = (seed >> 33) % if round % 2 == 0 { bytes.len() } else { 4096 };
            bytes[at] = u8::try_from(seed >> 56 & 0xff).unwrap();
        }
        if let Ok(font) = HouseFont::read(bytes) {
            carried(&HouseFonts::new(vec![font]), "روبن بخير");
        }
    }
}

/// Returns the collection of the fonts' briefings.
pub fn collection() -> Case {
    let mut case = Case::new();
    for file in [
        "sevenmin.toml",
        "voices.toml",
        "whole.toml",
        "fonts/naskh/NotoNaskhArabic-Regular.ttf",
        "fonts/naskh/OFL.txt",
        "fonts/hebrew/NotoSansHebrew-Regular.ttf",
        "fonts/hebrew/NotoSansHebrew-Bold.ttf",
        "fonts/hebrew/OFL.txt",
    ] {
        case = case.file(file, fs::read(Path::new("tests/fonts").join(file)).unwrap());
    }
    case
}

/// Every output is whole: no letter is missed, and no word is lost on paper.
#[test]
fn voices_and_whole_briefings_run_from_right_to_left() {
    let case = collection();
    let ran =
        case.run(&["export", "-q", "--to", "all", "--out", "out", "voices.toml", "whole.toml"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    let text = |name: &str| String::from_utf8(case.read(&format!("out/{name}"))).unwrap();
    for file in ["voices-2026.html", "voices-2026-deck.html", "voices-2026-fragment.html"] {
        let page = text(file);
        for tag in ["ar", "ur", "he"] {
            assert!(page.contains(&format!("<blockquote lang=\"{tag}\" dir=\"rtl\">")), "{file}");
        }
    }
    let page = text("whole-2026.html");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(page.contains("<blockquote lang=\"en-GB\" dir=\"ltr\">"));
    assert!(page.contains(" lang=\"en\" dir=\"ltr\">") && page.contains("<bdi>خط المساعدة</bdi>"));
}

#[test]
fn marks_of_direction_and_joiners_pass_where_a_language_needs_them() {
    let voice = |language: &str, text: &str| {
        format!(
            "\n[[voice]]\ntext = \"{text}\"\nfrom = \"A\"\nagreed = true\nlanguage = \"{language}\"\n"
        )
    };
    let told = |language: &str, text: &str| {
        let case = collection().file("a.toml", briefing("a", &voice(language, text)));
        case.run(&["check", "a.toml"]).stdout
    };
    for text in ["می\u{200c}خواهم", "روبن\u{200f} بخير", "ab\u{200e}"] {
        let passes = told("fa", text);
        assert!(!passes.contains("U+20"), "{passes}");
        let fault = told("en", text);
        assert!(fault.contains("U+20"), "{fault}");
    }
    assert!(told("ar", "\u{200f}a\u{202e}").contains("U+202E"));
}
