//! What was read of a table of a file, to be taken by key: what a reader hands to the model.

use crate::model::{Choice, Date, Field, List, Markdown, Minutes, Place};
use crate::source::{Span, Spanned, Text};

/// What was read of one table: a value for each key that the format knows.
#[derive(Debug, Default)]
pub(crate) struct Values {
    /// Where the table is.
    pub(crate) place: Place,
    rows: Vec<Row>,
}

/// A key of the file and what stands behind it.
#[derive(Debug)]
struct Row {
    name: &'static str,
    key: Span,
    value: Value,
}

/// What stands behind a key.
#[derive(Debug)]
pub(crate) enum Value {
    /// Nothing that the key can hold; that has been reported.
    Unreadable,
    /// A text of any kind but Markdown.
    Text(Text),
    /// A text in the small Markdown.
    Markdown(Markdown),
    /// A day.
    Date(Spanned<Date>),
    /// `true` or `false`.
    Flag(Spanned<bool>),
    /// A number.
    Number(Spanned<f64>),
    /// Texts.
    Texts(Vec<Text>),
    /// Texts by keys of the author's own, and whether there is nothing else.
    Words(Vec<(Spanned<String>, Text)>, bool),
    /// A table.
    Table(Values),
    /// The tables of a list, and whether it holds nothing else.
    Tables(Vec<Values>, bool),
}

impl Values {
    pub(crate) fn new(place: Place) -> Self {
        Self { place, rows: Vec::new() }
    }

    /// Adds what stands behind a key.
    pub(crate) fn add(&mut self, name: &'static str, key: Span, value: Value) {
        self.rows.push(Row { name, key, value });
    }

    /// Whether the table has a key, readable or not.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.rows.iter().any(|row| row.name == name)
    }

    /// Whether what stands behind a key could not be read.
    pub(crate) fn is_unreadable(&self, name: &str) -> bool {
        let mut rows = self.rows.iter();
        rows.any(|row| row.name == name && matches!(row.value, Value::Unreadable))
    }

    pub(crate) fn text(&mut self, name: &str) -> Field<Text> {
        self.field(name, |value| match value {
            Value::Text(text) => Some(text),
            _ => None,
        })
    }

    pub(crate) fn markdown(&mut self, name: &str) -> Field<Markdown> {
        self.field(name, |value| match value {
            Value::Markdown(markdown) => Some(markdown),
            _ => None,
        })
    }

    pub(crate) fn date(&mut self, name: &str) -> Field<Spanned<Date>> {
        self.field(name, |value| match value {
            Value::Date(date) => Some(date),
            _ => None,
        })
    }

    pub(crate) fn flag(&mut self, name: &str) -> Field<Spanned<bool>> {
        self.field(name, |value| match value {
            Value::Flag(flag) => Some(flag),
            _ => None,
        })
    }

    pub(crate) fn minutes(&mut self, name: &str) -> Field<Spanned<Minutes>> {
        self.field(name, |value| match value {
            Value::Number(number) => Some(Spanned::new(Minutes(number.value), number.span)),
            _ => None,
        })
    }

    pub(crate) fn choice<T: Choice>(&mut self, name: &str) -> Field<Spanned<T>> {
        self.field(name, |value| match value {
            Value::Text(word) => Some(Spanned::new(T::from_word(&word)?, word.span)),
            _ => None,
        })
    }

    pub(crate) fn table<T>(&mut self, name: &str, take: fn(Self) -> T) -> Field<T> {
        self.field(name, |value| match value {
            Value::Table(values) => Some(take(values)),
            _ => None,
        })
    }

    pub(crate) fn texts(&mut self, name: &str) -> List<Text> {
        self.list(name, |value| match value {
            Value::Texts(texts) => (texts, true),
            _ => (Vec::new(), false),
        })
    }

    pub(crate) fn tables<T>(&mut self, name: &str, take: fn(Self) -> T) -> List<T> {
        self.list(name, |value| match value {
            Value::Tables(tables, whole) => (tables.into_iter().map(take).collect(), whole),
            _ => (Vec::new(), false),
        })
    }

    /// Returns the texts of a table whose keys are the author's own, such as levels and headings.
    pub(crate) fn words(&mut self, name: &str) -> List<(Spanned<String>, Text)> {
        self.list(name, |value| match value {
            Value::Words(words, whole) => (words, whole),
            _ => (Vec::new(), false),
        })
    }

    fn field<T>(&mut self, name: &str, read: impl FnOnce(Value) -> Option<T>) -> Field<T> {
        match self.take(name) {
            None => Field::Absent,
            Some((_, value)) => read(value).map_or(Field::Unreadable, Field::Given),
        }
    }

    fn list<T>(&mut self, name: &str, read: impl FnOnce(Value) -> (Vec<T>, bool)) -> List<T> {
        let Some((key, value)) = self.take(name) else { return List::default() };
        let (items, whole) = read(value);
        List::new(items, key, whole)
    }

    fn take(&mut self, name: &str) -> Option<(Span, Value)> {
        let row = self.rows.iter_mut().find(|row| row.name == name)?;
        Some((row.key, std::mem::replace(&mut row.value, Value::Unreadable)))
    }
}
