//! What the format asks of a partnership's signs, names and fonts; their files are read elsewhere.

use crate::diag::Diagnostic;
use crate::model::{Brand, Partnership, PerLanguage};
use crate::parse::fault;
use crate::text;

/// So many signs stand beside each other, so many fonts are carried along.
pub(super) const MOST: usize = 4;

/// Adds what is wrong with a partnership's signs and names.
pub(super) fn partnership(partnership: &Partnership, out: &mut Vec<Diagnostic>) {
    if let (Some(logo), false) = (partnership.logo.as_ref(), partnership.logos.is_empty()) {
        let message = "`[partnership]` has both `logo` and `logos`";
        let help = "put all signs into `logos`, and delete `logo`";
        out.push(Diagnostic::schema(logo.place.header, message).help(help));
    }
    if let Some(fifth) = partnership.logos.get(MOST) {
        let message = format!("`logos` has {} signs, but may have {MOST}", partnership.logos.len());
        let help = format!("take out {}", text::Count::of("sign", partnership.logos.len() - MOST));
        out.push(Diagnostic::schema(fifth.place.header, message).help(help));
    }
    languages("names", &partnership.names, out);
}

/// Adds which of a key's texts stand by no language.
pub(super) fn languages(key: &str, texts: &PerLanguage, out: &mut Vec<Diagnostic>) {
    for (language, _) in &texts.0 {
        if !fault::is_language(&language.value) {
            let message = format!("`{key}` has no language tag here: `{}`", language.value);
            let help = "write a tag such as `cy` before the words";
            out.push(Diagnostic::schema(language.span, message).help(help));
        }
    }
}

/// Adds what is wrong with the list of fonts.
pub(super) fn brand(brand: &Brand, out: &mut Vec<Diagnostic>) {
    if let Some(fifth) = brand.fonts.get(MOST) {
        let message = format!("`fonts` has {} fonts, but may have {MOST}", brand.fonts.len());
        let help = format!("take out {}", text::Count::of("font", brand.fonts.len() - MOST));
        out.push(Diagnostic::schema(fifth.span, message).help(help));
    }
    for (index, font) in brand.fonts.iter().enumerate() {
        if brand.fonts.iter().take(index).any(|one| one.value == font.value) {
            let message = format!("`fonts` names `{}` twice", font.value);
            out.push(Diagnostic::schema(font.span, message).help("take one of the two out"));
        }
        // A blank name has been reported with its list.
        if !Brand::is_font_name(font) && !font.trim().is_empty() {
            let message = format!("`fonts` names a file that is no TTF or OTF: `{}`", font.value);
            let help = "name a file that ends in .ttf or .otf";
            out.push(Diagnostic::schema(font.span, message).help(help));
        }
    }
}
