//! Reads a TOML tree by the format: what its keys hold, and everything that is wrong with it.

use std::borrow::Cow;

use toml::{
    Spanned as TomlSpanned,
    de::{DeArray, DeTable, DeValue},
};

use crate::diag::{Diagnostic, Fix};
use crate::model::{
    Place, Value, Values,
    spec::{Key, Kind, Need, Table},
};
use crate::parse::{fault, reader::Reader, value};
use crate::source::{Source, Span};
use crate::text;

/// Reads a file's tree, and adds everything that is wrong with it by the format alone.
pub(super) fn read(
    source: &Source,
    root: &DeTable<'_>,
    spec: &'static Table,
    out: &mut Vec<Diagnostic>,
) -> Values {
    let mut reader = Reader { source, out };
    reader.missing_from_file(root, spec);
    reader.values(Span::default(), root, spec)
}

impl Reader<'_> {
    /// What a file lacks is reported at its start: its keys once, each absent table by itself.
    fn missing_from_file(&mut self, root: &DeTable<'_>, spec: &'static Table) {
        let absent = |key: &&Key| key.is_required() && !root.contains_key(key.name);
        for key in spec.keys.iter().filter(absent) {
            let start = Span::default();
            let diagnostic = if let Kind::Table(table) = key.kind {
                Diagnostic::schema(start, format!("there is no `{}` table", table.name))
                    .help(format!("add a line `{}` and its keys below it", table.name))
            } else {
                Diagnostic::schema(start, format!("`{}` is missing", key.name))
                    .help("write `format = 1` on the first line")
            };
            self.out.push(diagnostic);
        }
    }

    /// Reads a table below the file's own.
    fn table(&mut self, header: Span, table: &DeTable<'_>, spec: &'static Table) -> Values {
        self.missing(header, table, spec);
        self.values(header, table, spec)
    }

    /// One finding a table, however many keys it lacks.
    fn missing(&mut self, header: Span, table: &DeTable<'_>, spec: &'static Table) {
        let absent = |name: &str| !table.contains_key(name);
        let absent_keys: Vec<&Key> =
            spec.keys.iter().filter(|key| key.is_required() && absent(key.name)).collect();
        let mut lacks: Vec<String> =
            absent_keys.iter().map(|key| format!("`{}`", key.name)).collect();
        if !spec.one_of.is_empty() && spec.one_of.iter().all(|name| absent(name)) {
            let names: Vec<String> = spec.one_of.iter().map(|name| format!("`{name}`")).collect();
            lacks.push(text::or_list(&names));
        }
        if !lacks.is_empty() {
            let lacks = text::and_list(&lacks);
            let message = format!("`{}` lacks {lacks}", spec.name);
            let diagnostic = Diagnostic::schema(header, message).help(format!("add {lacks}"));
            let is_gap = !absent_keys.iter().any(|key| key.need == Need::Vital);
            self.out.push(if is_gap { diagnostic.gap() } else { diagnostic });
        }
    }

    fn values(&mut self, header: Span, table: &DeTable<'_>, spec: &'static Table) -> Values {
        let mut values = Values::new(place(header, table));
        for (name, value) in table {
            if let Some(key) = spec.key(name.get_ref()) {
                let read = self.value(key, value);
                values.add(key.name, Span::new(name.span()), read);
            } else {
                self.unknown(name, spec);
                self.characters(value);
            }
        }
        values
    }

    /// Reads what stands behind a key.
    fn value(&mut self, key: &Key, value: &TomlSpanned<DeValue<'_>>) -> Value {
        let span = Span::new(value.span());
        match (key.kind, value.get_ref()) {
            (Kind::Table(spec), DeValue::Table(table)) => {
                Value::Table(self.table(span, table, spec))
            }
            (Kind::OneOrMore(spec), DeValue::Table(table)) => {
                Value::Tables(vec![self.table(span, table, spec)], true)
            }
            (Kind::Tables(spec) | Kind::OneOrMore(spec), DeValue::Array(items)) => {
                self.tables(key, items, spec)
            }
            _ => value::read(self, key, value),
        }
    }

    fn tables(&mut self, key: &Key, items: &DeArray<'_>, spec: &'static Table) -> Value {
        let mut tables = Vec::new();
        let mut fault: Option<Diagnostic> = None;
        for item in items {
            if let DeValue::Table(table) = item.get_ref() {
                tables.push(self.table(Span::new(item.span()), table, spec));
            } else {
                fault = fault.or_else(|| Some(fault::of_type(self.source, key, item)));
                self.characters(item);
            }
        }
        let whole = fault.is_none();
        self.out.extend(fault);
        Value::Tables(tables, whole)
    }

    fn unknown(&mut self, name: &TomlSpanned<Cow<'_, str>>, spec: &'static Table) {
        let span = Span::new(name.span());
        let message = format!("{} has no key `{}`", named(spec), name.get_ref());
        let mut diagnostic = Diagnostic::schema(span, message);
        let known = spec.keys.iter().map(|key| key.name);
        diagnostic = match text::nearest(name.get_ref(), known) {
            Some(nearest) => diagnostic
                .help(format!("did you mean `{nearest}`?"))
                .fix(Fix::replace(span, nearest, format!("write `{nearest}`"))),
            None => diagnostic.help(keys_help(spec)),
        };
        self.out.push(diagnostic);
    }
}

fn named(spec: &Table) -> String {
    if spec.name.starts_with('[') { format!("`{}`", spec.name) } else { spec.name.to_owned() }
}

fn keys_help(spec: &Table) -> String {
    let names: Vec<String> = spec.keys.iter().map(|key| format!("`{}`", key.name)).collect();
    format!("its keys are {}", text::and_list(&names))
}

/// Where a table is, from its header to the end of its last value.
fn place(header: Span, table: &DeTable<'_>) -> Place {
    let whole = table.iter().fold(header, |whole, (key, value)| {
        let value = extent(value);
        // A table inside this one may be reopened far below, after other tables.
        if value.start < header.start { whole } else { whole.to(Span::new(key.span())).to(value) }
    });
    Place { header, whole }
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
