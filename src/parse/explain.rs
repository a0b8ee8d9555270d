//! `explain format`: the format key by key, from the same data as the reader.

use crate::model::{
    Briefing, Collection, Table as _,
    spec::{Kind, Table},
};
use crate::text;

/// Returns the format key by key, for people.
pub fn explain_format() -> String {
    let mut out = String::from("# The briefing format\n\n");
    explain(Briefing::SPEC, "", &mut out);
    out.push_str("# The collection file\n\n");
    explain(Collection::SPEC, "", &mut out);
    out
}

/// Returns what the format says of the tables and keys of a name, in briefing and collection.
pub fn explain_part(name: &str) -> Option<String> {
    let mut out = String::new();
    for (spec, file) in [(Briefing::SPEC, ""), (Collection::SPEC, " (sevenmin.toml)")] {
        explain_within(spec, name, "", file, &mut out);
    }
    (!out.is_empty()).then_some(out)
}

/// Returns the names of all tables and keys.
pub fn part_names() -> Vec<&'static str> {
    fn add(table: &'static Table, out: &mut Vec<&'static str>) {
        for key in table.keys {
            out.push(key.name);
            key.kind.table().iter().for_each(|inner| add(inner, out));
        }
    }
    let mut out = Vec::new();
    for spec in [Briefing::SPEC, Collection::SPEC] {
        add(spec, &mut out);
    }
    out
}

fn explain_within(table: &Table, name: &str, path: &str, file: &str, out: &mut String) {
    for key in table.keys {
        let inner = key.kind.table();
        let many = matches!(key.kind, Kind::Tables(_));
        let inner_path = inner_path(path, key.name, many);
        match inner {
            Some(inner) if key.name == name => explain(inner, &format!("{inner_path}{file}"), out),
            Some(inner) => explain_within(inner, name, &inner_path, file, out),
            None if key.name == name => {
                let needed = if key.is_required() { ", needed" } else { "" };
                let (heading, kind) =
                    (if path.is_empty() { table.name } else { path }, key.kind.describe());
                out.push_str(&format!(
                    "## {heading}{file}\n\n- `{name}` ({kind}{needed}): {}\n\n",
                    key.about
                ));
            }
            None => {}
        }
    }
}

fn explain(table: &Table, path: &str, out: &mut String) {
    let heading = if path.is_empty() { table.name } else { path };
    out.push_str(&format!("## {heading}\n\n{}\n\n", table.about));
    for key in table.keys {
        let needed = if key.is_required() { ", needed" } else { "" };
        let kind = key.kind.describe();
        out.push_str(&format!("- `{}` ({kind}{needed}): {}\n", key.name, key.about));
    }
    if !table.one_of.is_empty() {
        let names: Vec<String> = table.one_of.iter().map(|name| format!("`{name}`")).collect();
        out.push_str(&format!("\nIt needs {}.\n", text::or_list(&names)));
    }
    out.push('\n');
    for key in table.keys {
        if let Some(inner) = key.kind.table() {
            let many = matches!(key.kind, Kind::Tables(_));
            let path = inner_path(path, key.name, many);
            explain(inner, &path, out);
        }
    }
}

fn inner_path(path: &str, name: &str, many: bool) -> String {
    match (path, many) {
        ("", true) => format!("[[{name}]]"),
        ("", false) => format!("[{name}]"),
        (path, _) => format!("{path} {name}"),
    }
}
