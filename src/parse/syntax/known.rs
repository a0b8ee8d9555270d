//! What the format knows of the names in a file that does not parse.

use crate::model::{
    Briefing, Collection, Table as _,
    spec::{Key, Kind, Table},
};

const FILES: [&Table; 2] = [Briefing::SPEC, Collection::SPEC];

/// Returns the key of a table that a header names, of a briefing or a collection.
pub(super) fn table(name: &str) -> Option<&'static Key> {
    FILES.iter().find_map(|file| file.key(name).filter(|key| key.kind.table().is_some()))
}

/// Whether several tables of this name can stand in a file.
pub(super) fn is_many(name: &str) -> bool {
    table(name).is_some_and(|key| matches!(key.kind, Kind::Tables(_) | Kind::OneOrMore(_)))
}

/// Whether a table of this name can only stand among several.
pub(super) fn is_always_many(name: &str) -> bool {
    table(name).is_some_and(|key| matches!(key.kind, Kind::Tables(_)))
}

/// Whether a day stands in a text as the value of a key that holds one, such as `issued`.
pub(in crate::parse) fn is_day_of_key(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let key =
        line.split_once('=').filter(|(_, value)| value.trim_matches(['"', ' ', '“']).is_empty());
    key.is_some_and(|(key, _)| matches!(kind(key.trim(), None), Some(Kind::Date)))
}

/// Returns what a key of a table holds; where the table is not known, of any that has the key.
pub(super) fn kind(name: &str, of: Option<&str>) -> Option<Kind> {
    let own = of.and_then(table).and_then(|key| key.kind.table()).and_then(|spec| spec.key(name));
    own.or_else(|| FILES.iter().find_map(|file| within(file, name))).map(|key| key.kind)
}

/// Whether any table has this key.
pub(super) fn is_key(name: &str) -> bool {
    FILES.iter().any(|file| within(file, name).is_some())
}

fn within(table: &'static Table, name: &str) -> Option<&'static Key> {
    let inner = || table.keys.iter().filter_map(|key| key.kind.table());
    table.key(name).or_else(|| inner().find_map(|inner| within(inner, name)))
}
