//! Every field of the format that stands in a text: what it holds, and where.

use serde::Serialize;

use crate::edit::{
    BriefingText, Value, hold,
    pen::Pen,
    tree::{Leaf, Member, Site},
};
use crate::markup::Extent;
use crate::model::{
    Briefing, Markdown, Table as _,
    spec::{Key, Kind, Table},
};
use crate::source::{Span, Text};
use crate::text::{READ_ALOUD_WPM, Seconds, word_count};

/// What of the format stands in a text.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Map {
    /// The tables, an outer one before those inside it.
    pub tables: Vec<MappedTable>,
    /// The fields, in the order of the format.
    pub fields: Vec<MappedField>,
}

/// A table that stands in the text.
#[derive(Clone, Debug, Serialize)]
pub struct MappedTable {
    /// Its path, such as `briefing`, `section.2` or `review.documents.1`.
    pub path: String,
    /// The text that tells it from its like: a section's slot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slot: Option<String>,
    /// Where it is written, part by part.
    #[serde(skip)]
    pub(super) spans: Vec<Span>,
    #[serde(skip)]
    pub(super) spec: &'static Table,
}

/// A field that stands in the text.
#[derive(Clone, Debug, Serialize)]
pub struct MappedField {
    /// Its path, such as `section.2.body`.
    pub path: String,
    /// What it holds.
    pub value: Value,
    /// How many words it has, markup aside; none where it is no prose.
    #[serde(skip_serializing_if = "is_zero")]
    pub words: usize,
    /// How many seconds they take to read aloud.
    #[serde(skip_serializing_if = "is_zero_seconds")]
    pub seconds: u32,
    /// From the key to the end of the value.
    #[serde(skip)]
    pub(super) span: Span,
    /// Its text, or each of its texts, with the place of every character.
    #[serde(skip)]
    pub(super) texts: Vec<Text>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands in a reference")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands in a reference")]
fn is_zero_seconds(number: &u32) -> bool {
    *number == 0
}

impl BriefingText {
    /// Returns every field that stands in the text.
    pub fn map(&self) -> Map {
        let mut mapper = Mapper { pen: Pen::of(self), map: Map::default() };
        mapper.table(0, Briefing::SPEC, "");
        mapper.map
    }
}

impl Map {
    /// Returns a field by its path.
    pub fn field(&self, path: &str) -> Option<&MappedField> {
        self.fields.iter().find(|field| field.path == path)
    }

    /// Returns a table by its path.
    pub fn table(&self, path: &str) -> Option<&MappedTable> {
        self.tables.iter().find(|table| table.path == path)
    }
}

struct Mapper<'a> {
    pen: Pen<'a>,
    map: Map,
}

impl Mapper<'_> {
    fn table(&mut self, table: usize, spec: &'static Table, path: &str) {
        for key in spec.keys {
            let path =
                if path.is_empty() { key.name.to_owned() } else { format!("{path}.{}", key.name) };
            match (self.pen.tree.member(table, key.name), key.kind.table()) {
                (Some(Member::Table(inner)), Some(spec)) => self.inner(*inner, spec, &path),
                (Some(Member::Tables(tables, _)), Some(spec)) => {
                    for (number, inner) in (1..).zip(tables.clone()) {
                        self.inner(inner, spec, &format!("{path}.{number}"));
                    }
                }
                (Some(Member::Value(leaf) | Member::Tables(_, Some(leaf))), None) => {
                    let field = self.field(*leaf, key, path);
                    self.map.fields.push(field);
                }
                _ => {}
            }
        }
    }

    fn inner(&mut self, table: usize, spec: &'static Table, path: &str) {
        let slot =
            spec.keys.iter().any(|key| key.names_table).then(|| self.pen.name(table)).flatten();
        let mut spans = self.pen.cores(table);
        spans.extend(self.pen.tree.tables[table].sites.iter().filter_map(|site| match site {
            Site::Braces(leaf) | Site::Dotted(leaf, _) => Some(leaf.pair.span()),
            Site::Item(item) => Some(item.span),
            Site::Block(_) => None,
        }));
        self.map.tables.push(MappedTable { path: path.to_owned(), slot, spans, spec });
        self.table(table, spec, path);
    }

    fn field(&self, leaf: Leaf<'_>, key: &'static Key, path: String) -> MappedField {
        let value = hold::held(self.pen.source, &leaf.pair.value, key.kind);
        let texts = hold::texts(self.pen.source, &leaf.pair.value);
        let words = if key.kind.holds_words() {
            texts.iter().map(|text| words(text, key.kind)).sum()
        } else {
            0
        };
        let Seconds(seconds) = Seconds::of_words(words, READ_ALOUD_WPM);
        MappedField { path, value, words, seconds, span: leaf.pair.span(), texts }
    }
}

fn words(text: &Text, kind: Kind) -> usize {
    match kind {
        Kind::Markdown => Markdown::new(text.clone(), Extent::Blocks).word_count(),
        Kind::MarkdownLine => Markdown::new(text.clone(), Extent::Line).word_count(),
        _ => word_count(text),
    }
}
