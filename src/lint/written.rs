//! The keys as they are written, for what the model cannot tell: whether a key that it lacks is
//! absent, an empty list, or there and unreadable.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

use crate::source::Source;
use crate::source::Span;

/// A file's keys by the start and end of their table's header; none of a file that is no TOML.
#[derive(Debug, Default)]
pub(super) struct Written(BTreeMap<(usize, usize), BTreeMap<String, Key>>);

/// A key as it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key {
    /// Where the key stands.
    pub(crate) span: Span,
    /// What stands behind it.
    pub(crate) form: Form,
}

/// What stands behind a key, as far as somebody asks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Form {
    /// A list without items.
    EmptyList,
    /// `true` or `false`.
    Flag,
    /// Anything else.
    Other,
}

impl Written {
    /// Reads the keys of a file.
    pub(super) fn of(source: &Source) -> Self {
        let mut written = Self::default();
        if let Ok(root) = DeTable::parse(&source.text) {
            written.take_table(Span::default(), root.get_ref());
        }
        written
    }

    /// Returns a key of the table with this header; without a header, of the file.
    pub(super) fn key(&self, header: Span, name: &str) -> Option<Key> {
        self.0.get(&(header.start, header.end))?.get(name).copied()
    }

    fn take_table(&mut self, header: Span, table: &DeTable<'_>) {
        let keys = table.iter().map(|(key, value)| {
            let span = Span::new(key.span());
            (key.get_ref().to_string(), Key { span, form: form(value.get_ref()) })
        });
        // Of tables that share a place the outermost counts.
        self.0.entry((header.start, header.end)).or_insert_with(|| keys.collect());
        for (_, value) in table {
            self.take_value(value);
        }
    }

    fn take_value(&mut self, value: &Spanned<DeValue<'_>>) {
        match value.get_ref() {
            DeValue::Table(table) => self.take_table(Span::new(value.span()), table),
            DeValue::Array(items) => items.iter().for_each(|item| self.take_value(item)),
            _ => {}
        }
    }
}

fn form(value: &DeValue<'_>) -> Form {
    match value {
        DeValue::Array(items) if items.is_empty() => Form::EmptyList,
        DeValue::Boolean(_) => Form::Flag,
        _ => Form::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_key_by_the_header_of_its_table() {
        let text = "action = []\n[review]\nreviewers = 1\n[[question]]\ntext = \"Why?\"\nimage = { alt = 2 }\n";
        let source = Source::new("a.toml", text);
        let written = Written::of(&source);
        let header = |words: &str| {
            let start = text.find(words).expect("words of the text");
            Span::new(start..start + words.len())
        };
        let place = |header: Span, name: &str| written.key(header, name).map(|key| key.span);
        assert_eq!(place(Span::default(), "action"), Some(header("action")));
        assert_eq!(place(header("[review]"), "reviewers"), Some(header("reviewers")));
        assert_eq!(place(header("[[question]]"), "text"), Some(header("text")));
        assert_eq!(place(header("{ alt = 2 }"), "alt"), Some(header("alt")));
        assert_eq!(place(header("[review]"), "text"), None);
    }
}
