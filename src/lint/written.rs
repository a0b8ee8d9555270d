//! The keys as they are written, for what the model cannot tell: whether a key that it lacks is
//! absent, an empty list, or there and unreadable.

use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

use crate::source::Source;
use crate::source::Span;

/// A file's keys and values; nothing of a file that is no TOML.
#[derive(Debug)]
pub(super) struct Written<'a>(Option<Spanned<DeTable<'a>>>);

impl<'a> Written<'a> {
    /// Reads the keys of a file.
    pub(super) fn of(source: &'a Source) -> Self {
        Self(DeTable::parse(&source.text).ok())
    }

    /// Returns a key of the table with this header, and its value; without a header, of the file.
    pub(super) fn key(&self, header: Span, name: &str) -> Option<(Span, &DeValue<'a>)> {
        let root = self.0.as_ref()?.get_ref();
        let table = if header == Span::default() { root } else { table_at(root, header)? };
        let (key, value) = table.get_key_value(name)?;
        Some((Span::new(key.span()), value.get_ref()))
    }
}

fn table_at<'t, 'a>(table: &'t DeTable<'a>, header: Span) -> Option<&'t DeTable<'a>> {
    table.iter().find_map(|(_, value)| inside(value, header))
}

fn inside<'t, 'a>(value: &'t Spanned<DeValue<'a>>, header: Span) -> Option<&'t DeTable<'a>> {
    match value.get_ref() {
        DeValue::Table(table) if Span::new(value.span()) == header => Some(table),
        DeValue::Table(table) => table_at(table, header),
        DeValue::Array(items) => items.iter().find_map(|item| inside(item, header)),
        _ => None,
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
        let place = |header: Span, name: &str| written.key(header, name).map(|(span, _)| span);
        assert_eq!(place(Span::default(), "action"), Some(header("action")));
        assert_eq!(place(header("[review]"), "reviewers"), Some(header("reviewers")));
        assert_eq!(place(header("[[question]]"), "text"), Some(header("text")));
        assert_eq!(place(header("{ alt = 2 }"), "alt"), Some(header("alt")));
        assert_eq!(place(header("[review]"), "text"), None);
    }
}
