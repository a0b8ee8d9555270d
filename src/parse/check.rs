//! Holds a TOML tree against the format: unknown keys, wrong values, what is missing.

use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

use crate::diag::Diagnostic;
use crate::diag::Fix;
use crate::model::Choice;
use crate::parse::fault;
use crate::parse::spec::Key;
use crate::parse::spec::Kind;
use crate::parse::spec::Table;
use crate::parse::string;
use crate::source::Source;
use crate::source::Span;
use crate::source::Text;
use crate::text;

/// Returns everything that is wrong with a tree by the format alone.
pub(super) fn against(
    source: &Source,
    root: &DeTable<'_>,
    spec: &'static Table,
) -> Vec<Diagnostic> {
    let mut check = Check { source, out: Vec::new() };
    check.missing_from_file(root, spec);
    check.values(root, spec);
    for (_, value) in root {
        check.characters(value);
    }
    check.out
}

struct Check<'a> {
    source: &'a Source,
    out: Vec<Diagnostic>,
}

impl Check<'_> {
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

    fn table(&mut self, header: Span, table: &DeTable<'_>, spec: &'static Table) {
        self.missing(header, table, spec);
        self.values(table, spec);
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

    fn values(&mut self, table: &DeTable<'_>, spec: &'static Table) {
        for (name, value) in table {
            let Some(key) = spec.key(name.get_ref()) else {
                self.unknown(name, spec);
                continue;
            };
            if let Some(fault) = fault::of(self.source, key, value) {
                self.out.push(fault.diagnostic);
            }
            self.inside(key, value);
        }
    }

    /// A key may hold tables, whose own keys are looked at in turn.
    fn inside(&mut self, key: &'static Key, value: &Spanned<DeValue<'_>>) {
        let span = Span::new(value.span());
        match (key.kind, value.get_ref()) {
            (Kind::Table(spec), DeValue::Table(table)) => self.table(span, table, spec),
            (Kind::Tables(spec), DeValue::Array(items)) => {
                for item in items {
                    if let DeValue::Table(table) = item.get_ref() {
                        self.table(Span::new(item.span()), table, spec);
                    }
                }
            }
            (Kind::Levels, DeValue::Table(table)) => {
                for (_, level) in table {
                    self.level(level);
                }
            }
            (Kind::PerLanguage, DeValue::Table(table)) => {
                for (_, heading) in table.iter().filter(|(_, heading)| !heading.get_ref().is_str())
                {
                    let span = Span::new(heading.span());
                    self.out.push(
                        Diagnostic::schema(span, "a heading is text").help("put quotes around it"),
                    );
                }
            }
            _ => {}
        }
    }

    fn level(&mut self, level: &Spanned<DeValue<'_>>) {
        let known = level
            .get_ref()
            .as_str()
            .is_some_and(|word| crate::model::Level::from_word(word).is_some());
        if !known {
            let help = "write \"error\", \"warn\", \"info\" or \"off\"";
            self.out
                .push(Diagnostic::schema(Span::new(level.span()), "this is no level").help(help));
        }
    }

    fn unknown(&mut self, name: &Spanned<std::borrow::Cow<'_, str>>, spec: &'static Table) {
        let span = Span::new(name.span());
        let message = format!("`{}` is no key of {}", name.get_ref(), named(spec));
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

    /// No string may hold what could act on a reader's screen unseen.
    fn characters(&mut self, value: &Spanned<DeValue<'_>>) {
        match value.get_ref() {
            DeValue::String(_) => {
                let text = string::decode(self.source, Span::new(value.span()));
                self.out.extend(bad_character(&text));
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

/// Returns the first character of a text that no text may hold.
fn bad_character(text: &Text) -> Option<Diagnostic> {
    let (at, character) =
        text.char_indices().find(|(_, character)| text::is_forbidden(*character))?;
    let what = match character {
        c if c.is_control() => "a control character",
        c if text::is_bidi_control(c) => "a character that turns the direction of text around",
        c if text::is_private_use(c) => {
            "a private-use character, which no font can draw for certain"
        }
        _ => "a code point that is no character",
    };
    let span = text.span_of(at..at + character.len_utf8());
    let message = format!("here is {what}: U+{:04X}", u32::from(character));
    Some(
        Diagnostic::schema(span, message)
            .why("it cannot be seen, and can change what a reader or a printer gets")
            .help("delete it; it often comes along when text is copied from a PDF"),
    )
}
