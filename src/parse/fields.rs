//! Takes the good values out of a TOML tree; what is wrong was reported by [`super::check`].

use std::collections::BTreeMap;

use toml::Spanned as TomlSpanned;
use toml::de::DeTable;
use toml::de::DeValue;

use crate::model::Choice;
use crate::model::Date;
use crate::model::Minutes;
use crate::model::Place;
use crate::parse::fault;
use crate::parse::spec::Key;
use crate::parse::spec::Kind;
use crate::parse::spec::Table;
use crate::parse::string;
use crate::source::Source;
use crate::source::Span;
use crate::source::Spanned;
use crate::source::Text;

/// One table of a file, with what the format says of it.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    source: &'a Source,
    table: &'a DeTable<'a>,
    spec: &'static Table,
    header: Span,
}

impl<'a> Fields<'a> {
    pub(super) fn root(source: &'a Source, table: &'a DeTable<'a>, spec: &'static Table) -> Self {
        Self { source, table, spec, header: Span::default() }
    }

    /// Returns where the table is.
    pub(super) fn place(&self) -> Place {
        let whole = self.table.iter().fold(self.header, |whole, (key, value)| {
            let value = extent(value);
            // A table inside this one may be reopened far below, after other tables.
            if value.start < self.header.start {
                whole
            } else {
                whole.to(Span::new(key.span())).to(value)
            }
        });
        Place { header: self.header, whole }
    }

    pub(super) fn text(&self, name: &str) -> Option<Text> {
        let (_, value) = self.good(name)?;
        value.get_ref().is_str().then(|| string::decode(self.source, Span::new(value.span())))
    }

    pub(super) fn texts(&self, name: &str) -> Vec<Text> {
        let items = self.good(name).and_then(|(_, value)| value.get_ref().as_array());
        let strings = items.into_iter().flatten().filter(|item| item.get_ref().is_str());
        strings.map(|item| string::decode(self.source, Span::new(item.span()))).collect()
    }

    pub(super) fn date(&self, name: &str) -> Option<Spanned<Date>> {
        let (_, value) = self.good(name)?;
        let date = value.get_ref().as_datetime()?.date?;
        let month = time::Month::try_from(date.month).ok()?;
        let date = Date::from_calendar_date(i32::from(date.year), month, date.day).ok()?;
        Some(Spanned::new(date, Span::new(value.span())))
    }

    pub(super) fn flag(&self, name: &str) -> Option<Spanned<bool>> {
        let (_, value) = self.good(name)?;
        Some(Spanned::new(value.get_ref().as_bool()?, Span::new(value.span())))
    }

    pub(super) fn minutes(&self, name: &str) -> Option<Spanned<Minutes>> {
        let (_, value) = self.good(name)?;
        Some(Spanned::new(Minutes(fault::number(value.get_ref())?), Span::new(value.span())))
    }

    pub(super) fn choice<T: Choice>(&self, name: &str) -> Option<Spanned<T>> {
        let word = self.text(name)?;
        Some(Spanned::new(T::from_word(&word)?, word.span))
    }

    pub(super) fn table(&self, name: &str) -> Option<Self> {
        let (key, value) = self.good(name)?;
        let Kind::Table(spec) = key.kind else { return None };
        let table = value.get_ref().as_table()?;
        Some(Self { source: self.source, table, spec, header: Span::new(value.span()) })
    }

    /// Returns where a key's value is, good or not.
    pub(super) fn span(&self, name: &str) -> Option<Span> {
        self.table.get(name).map(|value| Span::new(value.span()))
    }

    /// Returns where a key is written.
    pub(super) fn key_span(&self, name: &str) -> Option<Span> {
        self.table.get_key_value(name).map(|(key, _)| Span::new(key.span()))
    }

    pub(super) fn tables(&self, name: &str) -> Vec<Self> {
        let Some(Kind::Tables(spec)) = self.spec.key(name).map(|key| key.kind) else {
            return Vec::new();
        };
        let items = self.table.get(name).and_then(|value| value.get_ref().as_array());
        let items = items.into_iter().flatten().filter_map(|item| {
            let table = item.get_ref().as_table()?;
            Some(Self { source: self.source, table, spec, header: Span::new(item.span()) })
        });
        items.collect()
    }

    /// Returns the words of a table whose keys are free, such as levels and headings.
    pub(super) fn words(&self, name: &str) -> BTreeMap<String, Text> {
        let table = self.good(name).and_then(|(_, value)| value.get_ref().as_table());
        let pairs = table.into_iter().flatten().filter(|(_, value)| value.get_ref().is_str());
        pairs
            .map(|(key, value)| {
                let text = string::decode(self.source, Span::new(value.span()));
                (key.get_ref().to_string(), text)
            })
            .collect()
    }

    /// Returns the keys of a table whose keys are free, with their places.
    pub(super) fn free_keys(&self, name: &str) -> Vec<(String, Span)> {
        let table = self.good(name).and_then(|(_, value)| value.get_ref().as_table());
        let keys = table.into_iter().flatten();
        keys.map(|(key, _)| (key.get_ref().to_string(), Span::new(key.span()))).collect()
    }

    /// A value that its key can hold, or a text that can be used all the same.
    fn good(&self, name: &str) -> Option<(&'static Key, &'a TomlSpanned<DeValue<'a>>)> {
        let key = self.spec.key(name)?;
        let value = self.table.get(name)?;
        let usable = fault::of(self.source, key, value).is_none_or(|fault| fault.usable);
        usable.then_some((key, value))
    }
}

/// From a value's start to the end of the last value inside it.
fn extent(value: &TomlSpanned<DeValue<'_>>) -> Span {
    let own = Span::new(value.span());
    match value.get_ref() {
        DeValue::Table(table) => {
            table.iter().fold(own, |whole, (_, inner)| whole.to(extent(inner)))
        }
        DeValue::Array(items) => items.iter().fold(own, |whole, inner| whole.to(extent(inner))),
        _ => own,
    }
}
