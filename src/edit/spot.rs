//! Where a finding stands in a form.

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::edit::{
    Map, Value,
    map::{MappedField, MappedTable},
};
use crate::model::{Briefing, Table as _, spec::Table};
use crate::source::{Span, Text};

/// Where a finding stands in a form: a field, and which of its words.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Spot {
    /// The table, such as `action.2`; empty where the whole file is meant.
    pub table: String,
    /// The field, or the nearest to a place that has none. It may be one that the text lacks.
    pub field: String,
    /// Which text of a list, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// Which part of the text, in UTF-16 units as scripts count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<[usize; 2]>,
}

impl Map {
    /// Returns where a finding stands.
    pub fn spot(&self, finding: &Diagnostic) -> Spot {
        if let Some(slot) = missing_slot(finding) {
            let table = format!("section.{slot}");
            return Spot { field: format!("{table}.body"), table, ..Spot::default() };
        }
        if let Some(spot) = self.spot_at(finding.span, &finding.message) {
            return spot;
        }
        // What a file lacks is told at its start.
        let named = Briefing::SPEC.keys.iter().find(|key| {
            key.kind
                .table()
                .is_some_and(|table| finding.message.contains(&format!("`{}`", table.name)))
        });
        let key = named.map_or("briefing", |key| key.name);
        let field = named_key(Briefing::SPEC.key(key).and_then(|key| key.kind.table()), "");
        Spot { table: key.to_owned(), field: format!("{key}.{field}"), ..Spot::default() }
    }

    /// Returns what stands at a place of the text: a field, or the one of its table that words name;
    /// nothing where the place is in no table.
    pub fn spot_at(&self, span: Span, words: &str) -> Option<Spot> {
        if is_file(span) {
            return None;
        }
        if let Some(field) = self.fields.iter().find(|field| field.span.holds(span)) {
            return Some(field.spot(span));
        }
        let holds = |table: &&MappedTable| table.spans.iter().any(|whole| whole.holds(span));
        let table = self.tables.iter().rev().find(holds)?;
        let field = self.nearest(table, words);
        Some(Spot { table: table.path.clone(), field, ..Spot::default() })
    }

    /// The field of a table that a finding about all of it goes to: the one that it names in its
    /// words, else the first that the table needs and lacks, else its first.
    fn nearest(&self, table: &MappedTable, message: &str) -> String {
        let path = |name: &str| format!("{}.{name}", table.path);
        let keys = || table.spec.keys.iter().filter(|key| key.kind.table().is_none());
        let named = keys().find(|key| message.contains(&format!("`{}`", key.name)));
        let lacks =
            || keys().find(|key| key.is_required() && self.field(&path(key.name)).is_none());
        named.or_else(lacks).or_else(|| keys().next()).map(|key| path(key.name)).unwrap_or_default()
    }
}

/// The slot that a finding says has no section.
fn missing_slot(finding: &Diagnostic) -> Option<&str> {
    let words = finding.message.as_str();
    (finding.code.name() == "missing-section").then(|| words.split('`').nth(1)).flatten()
}

/// Whether a span stands for the whole file.
fn is_file(span: Span) -> bool {
    span == Span::default()
}

fn named_key(table: Option<&'static Table>, other: &'static str) -> &'static str {
    table.and_then(|table| table.keys.first()).map_or(other, |key| key.name)
}

impl MappedField {
    fn spot(&self, span: Span) -> Spot {
        let table = self.path.rsplit_once('.').map_or("", |(table, _)| table);
        let spot = Spot { table: table.to_owned(), field: self.path.clone(), ..Spot::default() };
        let within = |(_, text): &(usize, &Text)| text.span.holds(span);
        let Some((number, text)) = (1..).zip(&self.texts).find(within) else { return spot };
        let item = matches!(self.value, Value::Texts(_)).then_some(number);
        let range = text
            .range_within(span)
            .map(|range| [range.start, range.end].map(|byte| text[..byte].encode_utf16().count()));
        Spot { item, range, ..spot }
    }
}
