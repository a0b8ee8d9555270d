//! The JSON Schema of the format, and `explain format`, from the same data.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::model::Briefing;
use crate::model::Collection;
use crate::model::Table as _;
use crate::model::spec::Kind;
use crate::model::spec::Table;

/// Returns the JSON Schema of a briefing.
pub fn json_schema() -> Value {
    let mut schema = object(Briefing::SPEC);
    if let Value::Object(keys) = &mut schema {
        keys.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        keys.insert("title".into(), json!("7-minute briefing"));
    }
    schema
}

fn object(table: &Table) -> Value {
    let mut properties = Map::new();
    for key in table.keys {
        let mut value = of_kind(key.kind);
        if let Value::Object(value) = &mut value {
            value.insert("description".into(), json!(key.about));
        }
        properties.insert(key.name.into(), value);
    }
    let required = table.keys.iter().filter(|key| key.required);
    let required: Vec<&str> = required.map(|key| key.name).collect();
    let mut schema = json!({
        "type": "object",
        "description": table.about,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    if !table.one_of.is_empty() {
        let any: Vec<Value> =
            table.one_of.iter().map(|name| json!({ "required": [name] })).collect();
        schema["anyOf"] = Value::Array(any);
    }
    schema
}

fn of_kind(kind: Kind) -> Value {
    const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
    match kind {
        Kind::FormatVersion => json!({ "const": 1 }),
        Kind::Plain | Kind::Markdown | Kind::MarkdownLine | Kind::Path => {
            json!({ "type": "string" })
        }
        Kind::Short(most) => json!({ "type": "string", "maxLength": most }),
        Kind::Slug | Kind::SlotName | Kind::Id => {
            json!({ "type": "string", "pattern": SLUG, "maxLength": 64 })
        }
        Kind::Choice(words) => json!({ "enum": words }),
        Kind::Language => {
            json!({ "type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" })
        }
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::Bool => json!({ "type": "boolean" }),
        Kind::Number(limit) => {
            json!({ "type": "number", "minimum": limit.least, "maximum": limit.most })
        }
        Kind::Url => json!({ "type": "string", "pattern": "^https?://" }),
        Kind::Color => json!({ "type": "string", "pattern": "^#[0-9a-fA-F]{6}$" }),
        Kind::Digest => json!({ "type": "string", "pattern": "^[0-9a-f]{16}$" }),
        Kind::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Kind::Slugs => {
            json!({ "type": "array", "items": { "type": "string", "pattern": SLUG } })
        }
        Kind::Levels => json!({
            "type": "object",
            "additionalProperties": { "enum": ["error", "warn", "info", "off"] },
        }),
        Kind::PerLanguage => {
            json!({ "type": "object", "additionalProperties": { "type": "string" } })
        }
        Kind::Table(table) => object(table),
        Kind::Tables(table) => json!({ "type": "array", "items": object(table) }),
        Kind::OneOrMore(table) => {
            let one = object(table);
            json!({ "anyOf": [one.clone(), { "type": "array", "items": one }] })
        }
    }
}

/// Returns the format key by key, for people.
pub fn explain_format() -> String {
    let mut out = String::from("# The briefing format\n\n");
    explain(Briefing::SPEC, "", &mut out);
    out.push_str("# The collection file\n\n");
    explain(Collection::SPEC, "", &mut out);
    out
}

fn explain(table: &Table, path: &str, out: &mut String) {
    let heading = if path.is_empty() { table.name } else { path };
    out.push_str(&format!("## {heading}\n\n{}\n\n", table.about));
    for key in table.keys {
        let needed = if key.required { ", needed" } else { "" };
        let kind = key.kind.describe();
        out.push_str(&format!("- `{}` ({kind}{needed}): {}\n", key.name, key.about));
    }
    if !table.one_of.is_empty() {
        let names: Vec<String> = table.one_of.iter().map(|name| format!("`{name}`")).collect();
        out.push_str(&format!("\nIt needs {}.\n", crate::text::or_list(&names)));
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
