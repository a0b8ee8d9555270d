use std::collections::BTreeSet;

use skrifa::{
    MetadataProvider,
    raw::{FontRef, TableProvider},
    string::StringId,
};

use super::web::{QUALITY, web_subset};
use super::*;

const WELSH: &str = "âêîôûŵŷÂÊÎÔÛŴŶáéíóúẃýÁÉÍÓÚẂÝàèìòùẁỳÀÈÌÒÙẀỲäëïöüẅÿÄËÏÖÜẄŸ";

fn ascii_and_welsh() -> BTreeSet<char> {
    (' '..='~').chain(WELSH.chars()).chain("“”‘’–—…£€•·×".chars()).collect()
}

#[test]
fn every_weight_says_what_it_is() {
    for face in FACES {
        let font = FontRef::new(face.bytes).expect("a font");
        assert_eq!(font.os2().expect("a table").us_weight_class(), face.weight);
        let names: Vec<String> = [StringId::FAMILY_NAME, StringId::TYPOGRAPHIC_FAMILY_NAME]
            .into_iter()
            .flat_map(|id| font.localized_strings(id))
            .map(|name| name.to_string())
            .collect();
        assert!(names.iter().any(|name| name == FAMILY), "{names:?}");
    }
}

#[test]
fn has_the_letters_of_britains_languages() {
    for character in WELSH.chars().chain("łąęśżźćńóŁğşİıçöü“”‘’–—…£€•°½\u{a0}".chars())
    {
        assert!(covers(character), "{character}");
    }
    for character in "\n\r\t \u{2010}\u{2011}".chars() {
        assert!(covers(character), "{character:?}");
    }
}

#[test]
fn lacks_arrows_ticks_and_what_nobody_sees() {
    for character in "←↑→↓✓✔☐😀中\u{200b}\u{200d}\u{ad}\u{feff}\u{0}\u{e000}".chars()
    {
        assert!(!covers(character), "{character:?}");
    }
}

#[test]
fn sets_other_hyphens_as_the_plain_one() {
    assert_eq!(settable("multi\u{2010}agency, 7\u{2011}minute"), "multi-agency, 7-minute");
    assert!(matches!(settable("multi-agency"), Cow::Borrowed(_)));
    assert!(matches!(settable("“Dŵr”"), Cow::Borrowed(_)));
}

#[test]
fn sets_what_an_office_program_left_as_letters_and_spaces() {
    assert_eq!(settable("\u{fb01}nd the o\u{fb03}ce"), "find the office");
    assert_eq!(settable("one\u{200b}two\u{feff} three\u{2028}four"), "onetwo three four");
    assert_eq!(joined_letters('f'), None);
}

#[test]
fn letters_take_their_width_and_move_together() {
    let width =
        |text: &str, weight| advances(text, weight, &HouseFonts::default()).iter().sum::<f64>();
    assert!(width("i", 400) < width("m", 400));
    assert!(width("word", 400) < width("word", 700));
    assert!(width("To", 400) < width("T", 400) + width("o", 400));
    assert_eq!(width("a", 500).to_bits(), width("a", 400).to_bits());
    assert_eq!(advances("ŵy", 400, &HouseFonts::default()).len(), "ŵy".len());
    assert!(advances("", 400, &HouseFonts::default()).is_empty() && width("中", 400) > 0.0);
}

#[test]
fn a_web_subset_is_small_and_always_the_same() {
    for face in FACES {
        let subset = web_font(face.weight, &ascii_and_welsh());
        assert_eq!(&subset[..4], b"wOF2");
        assert!(subset.len() < 12 * 1024, "{} bytes", subset.len());
        assert_eq!(subset, web_font(face.weight, &ascii_and_welsh()));
        assert_eq!(&*web_font(face.weight, &"Nel’s tŷ".chars().collect()), face.common);
    }
}

/// They are cut once for all, as small as can be.
#[test]
#[expect(clippy::disallowed_methods, reason = "what should stand in `fonts/` is put aside")]
fn the_fonts_of_most_pages_are_cut_of_the_whole_ones() {
    let wrong = FACES.iter().filter(|face| {
        let cut = web_subset(face.weight, &web::common(), 11);
        let is_wrong = cut != face.common;
        if is_wrong {
            std::fs::write(std::env::temp_dir().join(common_name(face)), cut).unwrap();
        }
        is_wrong
    });
    let wrong: Vec<String> = wrong.map(common_name).collect();
    let place = std::env::temp_dir();
    assert!(wrong.is_empty(), "{wrong:?}: the right ones are in {}", place.display());
}

fn common_name(face: &Face) -> String {
    format!("common-{}.woff2", face.weight)
}

#[test]
fn a_web_subset_can_be_made_of_anything() {
    let cut = |weight, characters: &BTreeSet<char>| web_subset(weight, characters, QUALITY);
    let none = cut(400, &BTreeSet::new());
    let strangers = cut(400, &"中😀\u{0}".chars().collect());
    assert_eq!(none, strangers);
    let hyphen = cut(400, &BTreeSet::from(['-']));
    assert_eq!(hyphen, cut(400, &BTreeSet::from(['\u{2011}'])));
    let all: BTreeSet<char> = ('\0'..='\u{ffff}').filter(|character| covers(*character)).collect();
    assert!(cut(700, &all).len() < 24 * 1024);
}

#[test]
fn what_is_known_without_the_tables_is_in_them() {
    for face in FACES {
        let font = FontRef::new(face.bytes).expect("a font");
        let charmap = font.charmap();
        let known = ('!'..='~').chain("‘’“”–—…£".chars());
        assert_eq!(known.filter(|one| charmap.map(*one).is_none()).count(), 0);
    }
}
