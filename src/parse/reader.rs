//! What every part of the reader has at hand: the file, and where faults go.

use toml::{
    Spanned as TomlSpanned,
    de::{DeTable, DeValue},
};

use crate::diag::Diagnostic;
use crate::model::{Choice, Level, spec::Kind};
use crate::parse::{fault, string, windows_path};
use crate::source::{Source, Span, Spanned, Text};

/// A reader of one file's tree.
pub(super) struct Reader<'a> {
    pub(super) source: &'a Source,
    pub(super) out: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    /// Reads the words of a table whose keys are the author's own; what is no text, or no level
    /// where levels are asked for, is reported, and then the words are not whole.
    pub(super) fn words(
        &mut self,
        kind: Kind,
        table: &DeTable<'_>,
    ) -> (Vec<(Spanned<String>, Text)>, bool) {
        let (mut words, mut whole) = (Vec::new(), true);
        for (name, value) in table {
            let word = value.get_ref().is_str().then(|| self.string(Span::new(value.span())));
            let is_good = match (kind, &word) {
                (Kind::Levels, Some(word)) => Level::from_word(word).is_some(),
                _ => word.is_some(),
            };
            if !is_good {
                whole = false;
                self.out.push(fault::of_word(kind, Span::new(value.span())));
            }
            match word {
                Some(word) => {
                    let name = Spanned::new(name.get_ref().to_string(), Span::new(name.span()));
                    words.push((name, word));
                }
                None => self.characters(value),
            }
        }
        (words, whole)
    }

    /// Reads the string at a span.
    pub(super) fn string(&mut self, span: Span) -> Text {
        let text = string::decode(self.source, span);
        self.out.extend(windows_path::fault(self.source, span));
        self.out.extend(fault::of_characters(&text));
        text
    }

    /// No string may hold what could act on a reader's screen unseen, not even one that nothing
    /// reads.
    pub(super) fn characters(&mut self, value: &TomlSpanned<DeValue<'_>>) {
        match value.get_ref() {
            DeValue::String(_) => {
                self.string(Span::new(value.span()));
            }
            DeValue::Array(items) => items.iter().for_each(|item| self.characters(item)),
            DeValue::Table(table) => table.iter().for_each(|(_, value)| self.characters(value)),
            _ => {}
        }
    }
}
