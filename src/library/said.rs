//! Words of a briefing as lists may tell them.

use crate::diag::render::printable;
use crate::guard::Protected;
use crate::model::Markdown;

/// Says words of a briefing without what is protected, on one line.
pub(super) struct Said<'a>(pub(super) &'a Protected);

impl Said<'_> {
    /// Returns plain words; nothing where they are blank.
    pub(super) fn words(&self, text: &str) -> Option<String> {
        let shown = self.0.text(text);
        let line: Vec<&str> = shown.split_whitespace().collect();
        (!line.is_empty()).then(|| printable(&line.join(" ")))
    }

    /// Returns plain words where a field has some.
    pub(super) fn field<T: AsRef<crate::source::Text>>(&self, field: Option<&T>) -> Option<String> {
        field.and_then(|text| self.words(&text.as_ref().value))
    }

    /// Returns the words of a text without its markup.
    pub(super) fn markdown(&self, text: &Markdown) -> Option<String> {
        let mut words = String::new();
        for block in &text.tree.blocks {
            block.paragraphs(&mut |inlines| {
                for inline in inlines {
                    inline.add_words(&mut words);
                }
                words.push(' ');
            });
        }
        self.words(&words)
    }

    /// Returns a name that is no prose, such as a slug.
    pub(super) fn name(&self, name: &str) -> String {
        printable(&self.0.name(name))
    }
}
