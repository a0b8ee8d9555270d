//! What can stand behind a key: how each type of field is taken and walked over.

use crate::model::{
    Choice, Date, Field, Language, LevelEntry, List, Markdown, Minutes, PerLanguage, Values, Walk,
    Words,
    spec::{Key, Kind, Limit},
    table::Table,
};
use crate::source::{Spanned, Text};

/// A type that can stand behind a key.
pub(crate) trait Held: Sized {
    /// What the key holds, unless its row says more.
    const KIND: Kind;

    /// Takes what was read behind a key.
    fn take(values: &mut Values, name: &str) -> Self;

    /// Goes over the words behind a key; most types hold none.
    fn walk<'a>(&'a self, _key: &'static Key, _walk: &mut Walk<'a>) {}
}

/// The version of the format: always the same.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct FormatVersion;

impl Held for FormatVersion {
    const KIND: Kind = Kind::FormatVersion;

    fn take(_: &mut Values, _: &str) -> Self {
        Self
    }
}

impl Held for Field<Text> {
    const KIND: Kind = Kind::Plain;

    fn take(values: &mut Values, name: &str) -> Self {
        values.text(name)
    }

    fn walk<'a>(&'a self, key: &'static Key, walk: &mut Walk<'a>) {
        self.iter().for_each(|text| walk.text(key, Words::Plain(text)));
    }
}

impl Held for Field<Markdown> {
    const KIND: Kind = Kind::Markdown;

    fn take(values: &mut Values, name: &str) -> Self {
        values.markdown(name)
    }

    fn walk<'a>(&'a self, key: &'static Key, walk: &mut Walk<'a>) {
        self.iter().for_each(|markdown| walk.text(key, Words::Markdown(markdown)));
    }
}

impl Held for List<Text> {
    const KIND: Kind = Kind::Texts;

    fn take(values: &mut Values, name: &str) -> Self {
        values.texts(name)
    }

    fn walk<'a>(&'a self, key: &'static Key, walk: &mut Walk<'a>) {
        self.iter().for_each(|text| walk.text(key, Words::Plain(text)));
    }
}

impl Held for PerLanguage {
    const KIND: Kind = Kind::PerLanguage;

    fn take(values: &mut Values, name: &str) -> Self {
        Self(values.words(name))
    }

    fn walk<'a>(&'a self, key: &'static Key, walk: &mut Walk<'a>) {
        self.0.iter().for_each(|(_, text)| walk.text(key, Words::Plain(text)));
    }
}

impl Held for Language {
    const KIND: Kind = Kind::Language;

    fn take(values: &mut Values, name: &str) -> Self {
        match values.text(name) {
            Field::Absent => Self::default(),
            Field::Unreadable => Self::unread(),
            Field::Given(tag) => Self(tag.value),
        }
    }

    fn walk<'a>(&'a self, _: &'static Key, walk: &mut Walk<'a>) {
        walk.language(self);
    }
}

impl Held for Field<Language> {
    const KIND: Kind = Kind::Language;

    fn take(values: &mut Values, name: &str) -> Self {
        values.text(name).map(|tag| Language(tag.value))
    }

    fn walk<'a>(&'a self, _: &'static Key, walk: &mut Walk<'a>) {
        static UNREAD: Language = Language::unread();
        match self {
            Field::Absent => {}
            Field::Unreadable => walk.language(&UNREAD),
            Field::Given(language) => walk.language(language),
        }
    }
}

impl Held for Field<Spanned<Date>> {
    const KIND: Kind = Kind::Date;

    fn take(values: &mut Values, name: &str) -> Self {
        values.date(name)
    }
}

impl Held for Field<Spanned<bool>> {
    const KIND: Kind = Kind::Bool;

    fn take(values: &mut Values, name: &str) -> Self {
        values.flag(name)
    }
}

impl Held for Field<Spanned<Minutes>> {
    const KIND: Kind = Kind::Number(Limit { least: 0.0, most: 240.0 });

    fn take(values: &mut Values, name: &str) -> Self {
        values.minutes(name)
    }
}

impl<T: Choice> Held for Field<Spanned<T>> {
    const KIND: Kind = Kind::Choice(T::NAMES);

    fn take(values: &mut Values, name: &str) -> Self {
        values.choice(name)
    }
}

impl Held for Vec<LevelEntry> {
    const KIND: Kind = Kind::Levels;

    fn take(values: &mut Values, name: &str) -> Self {
        let words = values.words(name);
        let entries = words.iter().filter_map(|(name, word)| {
            Some(LevelEntry { name: name.clone(), level: Choice::from_word(word)? })
        });
        entries.collect()
    }
}

/// A table that is always there, with all its keys absent where the file has none.
impl<T: Table + Default> Held for T {
    const KIND: Kind = Kind::Table(T::SPEC);

    fn take(values: &mut Values, name: &str) -> Self {
        values.table(name, T::take).unwrap_or_default()
    }

    fn walk<'a>(&'a self, key: &'static Key, walk: &mut Walk<'a>) {
        walk.table(key, None, self.place(), |walk| Table::walk(self, walk));
    }
}

impl<T: Table> Held for Field<T> {
    const KIND: Kind = Kind::Table(T::SPEC);

    fn take(values: &mut Values, name: &str) -> Self {
        values.table(name, T::take)
    }

    fn walk<'a>(&'a self, key: &'static Key, walk: &mut Walk<'a>) {
        for table in self {
            walk.table(key, None, table.place(), |walk| Table::walk(table, walk));
        }
    }
}

impl<T: Table> Held for List<T> {
    const KIND: Kind = Kind::Tables(T::SPEC);

    fn take(values: &mut Values, name: &str) -> Self {
        values.tables(name, T::take)
    }

    fn walk<'a>(&'a self, key: &'static Key, walk: &mut Walk<'a>) {
        let is_sole = matches!(key.kind, Kind::OneOrMore(_)) && self.len() == 1;
        for (number, table) in (1..).zip(self) {
            let number = (!is_sole).then_some(number);
            walk.table(key, number, table.place(), |walk| Table::walk(table, walk));
        }
    }
}
