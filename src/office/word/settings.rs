//! What a document asks of the program that opens it.

use crate::office::{
    Language,
    theme::FAMILY,
    word::{Editing, root, value},
    xml::Element,
};

/// Returns the part.
pub(super) fn part(language: &Language, editing: Editing) -> Element {
    let protection = (editing == Editing::CommentsOnly).then(|| {
        Element::new("w:documentProtection").fixed("w:edit", "comments").fixed("w:enforcement", "1")
    });
    let setting = Element::new("w:compatSetting")
        .fixed("w:name", "compatibilityMode")
        .fixed("w:uri", "http://schemas.microsoft.com/office/word")
        .fixed("w:val", "15");
    let tag = if language.right_to_left { "w:bidi" } else { "w:val" };
    root("w:settings")
        .holding(value("w:zoom", "bestFit").fixed("w:percent", "100"))
        .holding_all(protection)
        .holding(value("w:defaultTabStop", 720))
        .holding(Element::new("w:compat").holding(setting))
        .holding(Element::new("w:themeFontLang").with(tag, &language.tag))
}

/// Returns the part that tells of the typeface.
pub(super) fn fonts() -> Element {
    let font = Element::new("w:font")
        .fixed("w:name", FAMILY)
        .holding(value("w:panose1", "020B0604020202020204"))
        .holding(value("w:charset", "00"))
        .holding(value("w:family", "swiss"))
        .holding(value("w:pitch", "variable"));
    root("w:fonts").holding(font)
}
