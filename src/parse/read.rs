//! Reads a TOML tree by the format: what its keys hold, and everything that is wrong with it.

use std::borrow::Cow;

use toml::Spanned as TomlSpanned;
use toml::de::DeTable;
use toml::de::DeValue;

use crate::diag::Diagnostic;
use crate::diag::Fix;
use crate::model::Choice;
use crate::model::Level;
use crate::model::Place;
use crate::model::Values;
use crate::model::spec::Key;
use crate::model::spec::Kind;
use crate::model::spec::Table;
use crate::parse::fault;
use crate::parse::string;
use crate::parse::value;
use crate::source::Source;
use crate::source::Span;
use crate::source::Spanned;
use crate::source::Text;
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

/// A reader of one file's tree.
pub(super) struct Reader<'a> {
    pub(super) source: &'a Source,
    pub(super) out: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    /// What a file lacks is reported at its start: its keys once, each absent table by itself.
    fn missing_from_file(&mut self, root: &DeTable<'_>, spec: &'static Table) {
        let absent = |key: &&Key| key.required && !root.contains_key(key.name);
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
    pub(super) fn table(
        &mut self,
        header: Span,
        table: &DeTable<'_>,
        spec: &'static Table,
    ) -> Values {
        self.missing(header, table, spec);
        self.values(header, table, spec)
    }

    /// One finding a table, however many keys it lacks.
    fn missing(&mut self, header: Span, table: &DeTable<'_>, spec: &'static Table) {
        let absent = |name: &str| !table.contains_key(name);
        let keys = spec.keys.iter().filter(|key| key.required && absent(key.name));
        let mut lacks: Vec<String> = keys.map(|key| format!("`{}`", key.name)).collect();
        if !spec.one_of.is_empty() && spec.one_of.iter().all(|name| absent(name)) {
            let names: Vec<String> = spec.one_of.iter().map(|name| format!("`{name}`")).collect();
            lacks.push(text::or_list(&names));
        }
        if !lacks.is_empty() {
            let lacks = text::and_list(&lacks);
            let message = format!("`{}` lacks {lacks}", spec.name);
            self.out.push(Diagnostic::schema(header, message).help(format!("add {lacks}")));
        }
    }

    fn values(&mut self, header: Span, table: &DeTable<'_>, spec: &'static Table) -> Values {
        let mut values = Values::new(place(header, table));
        for (name, value) in table {
            if let Some(key) = spec.key(name.get_ref()) {
                values.add(key.name, Span::new(name.span()), value::read(self, key, value));
            } else {
                self.unknown(name, spec);
                self.characters(value);
            }
        }
        values
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

    /// Reads the words of a table whose keys are the author's own; what is no text, or no level
    /// where levels are asked for, is reported.
    pub(super) fn words(
        &mut self,
        kind: Kind,
        table: &DeTable<'_>,
    ) -> Vec<(Spanned<String>, Text)> {
        let mut words = Vec::new();
        for (name, value) in table {
            let word = value.get_ref().is_str().then(|| self.string(Span::new(value.span())));
            let is_good = match (kind, &word) {
                (Kind::Levels, Some(word)) => Level::from_word(word).is_some(),
                _ => word.is_some(),
            };
            if !is_good {
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
        words
    }

    /// Reads the string at a span.
    pub(super) fn string(&mut self, span: Span) -> Text {
        let text = string::decode(self.source, span);
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
