//! The JSON Schemas of the format, from the same data as the reader.
//!
//! They refuse what `check` calls an error as far as a schema can: it sees no other file, no
//! calendar and no collection, and takes a date for the text that it is in JSON.

use serde_json::{Map, Value, json};

use crate::model::{
    Briefing, Choice, Collection, KnownRules, Level, Scheme, SlotRole, Table as _,
    spec::{Key, Kind, Table},
    vocabulary::Entry,
};
use crate::outputs;
use crate::parse::{fault::LONGEST_ADDRESS, house, naming};

const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// A language tag of RFC 5646: an ordinary one, one for private use, or one of its closed list of
/// old tags that are built otherwise.
const LANGUAGE: &str = "^([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?\
    (-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*\
    (-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?$\
    |^[xX](-[A-Za-z0-9]{1,8})+$\
    |^(en-GB-oed|i-(ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(BE-FR|BE-NL|CH-DE))$";
/// What is not blank.
const WORDS: &str = "\\S";

/// Names that the format does not know, for a schema to list.
#[derive(Clone, Copy, Debug)]
pub struct RuleNames<'a> {
    /// The rules.
    pub rules: &'a KnownRules,
    /// The groups of rules.
    pub groups: &'a [&'a str],
}

/// Returns the JSON Schema of a briefing.
pub fn json_schema(names: RuleNames<'_>) -> Value {
    let mut schema = Writer { names }.file(Briefing::SPEC, "7-minute briefing");
    schema["allOf"] = Scheme::built_in_names().filter_map(of_scheme).collect();
    let waiver = &mut schema["properties"]["waiver"]["items"];
    waiver["properties"]["at"]["pattern"] = json!(waivable_places());
    let guards = json!({ "rule": { "enum": names.rules.guards } });
    waiver["not"] = json!({ "required": ["rule", "text"], "properties": guards });
    schema
}

/// Returns the JSON Schema of `sevenmin.toml`.
pub fn collection_schema(names: RuleNames<'_>) -> Value {
    let mut schema = Writer { names }.file(Collection::SPEC, "Collection of 7-minute briefings");
    let mut limit = |key: &str, name: &str, value: Value| {
        schema["properties"][key]["properties"][name]
            .as_object_mut()
            .expect("the collection has this key")
            .extend(value.as_object().cloned().unwrap_or_default());
    };
    limit("partnership", "logos", json!({ "maxItems": house::MOST }));
    limit("partnership", "names", json!({ "propertyNames": { "pattern": LANGUAGE } }));
    limit("export", "to", json!({ "items": { "type": "string", "pattern": output_words() } }));
    let font = json!({ "type": "string", "pattern": "\\.([Tt][Tt][Ff]|[Oo][Tt][Ff])$" });
    limit("brand", "fonts", json!({ "maxItems": house::MOST, "items": font }));
    let scheme = &mut schema["properties"]["scheme"]["items"]["properties"];
    let built_in: Vec<&str> = Scheme::built_in_names().collect();
    scheme["name"]["not"] = json!({ "enum": built_in });
    let slots = &mut scheme["slots"];
    slots["minItems"] = json!(7);
    slots["maxItems"] = json!(7);
    slots["allOf"] = [SlotRole::Change, SlotRole::Questions].map(sole).into_iter().collect();
    slots["items"]["properties"]["heading"]["propertyNames"] = json!({ "pattern": LANGUAGE });
    let word = &mut schema["properties"]["word"]["items"]["properties"];
    word["rule"]["enum"] = json!(names.rules.with_lists);
    schema["properties"]["private"]["required"] = json!(["terms"]);
    schema["properties"]["private"]["properties"]["terms"]["pattern"] = json!(WORDS);
    // An empty list of signs beside the one is no fault.
    schema["properties"]["partnership"]["not"] =
        json!({ "required": ["logo", "logos"], "properties": { "logos": { "minItems": 1 } } });
    schema
}

/// One slot of a scheme has this role, and no other.
fn sole(role: SlotRole) -> Value {
    let slot =
        json!({ "required": ["role"], "properties": { "role": { "const": role.as_str() } } });
    json!({ "contains": slot, "minContains": 1, "maxContains": 1 })
}

/// The pattern of the words of `--to`, with gaps around them as the reader takes them.
fn output_words() -> String {
    let groups = outputs::Group::EACH.into_iter().map(outputs::Group::word);
    let words = outputs::Name::ALL.iter().map(|name| name.word()).chain(groups);
    format!("^\\s*({})\\s*$", words.collect::<Vec<&str>>().join("|"))
}

/// The pattern of what a waiver can name in `at`: tables that stand alone by their name, others by
/// their slot or number.
fn waivable_places() -> String {
    let (mut places, mut numbered) = (Vec::new(), Vec::new());
    for key in Briefing::SPEC.keys.iter().filter(|key| key.is_waivable) {
        if !matches!(key.kind, Kind::Tables(_)) {
            places.push(key.name.to_owned());
        }
        match key.kind.table() {
            Some(table) if table.keys.iter().any(|key| key.names_table) => {
                places.push(format!("{}\\.[a-z0-9]+(-[a-z0-9]+)*", key.name));
            }
            _ if !matches!(key.kind, Kind::Table(_)) => numbered.push(key.name),
            _ => {}
        }
    }
    format!("^({}|({})\\.[1-9][0-9]*)$", places.join("|"), numbered.join("|"))
}

/// What a built-in scheme asks of its sections; it is meant where no scheme is named, too, if it
/// is the usual one.
fn of_scheme(name: &'static str) -> Option<Value> {
    let scheme = Scheme::built_in(name)?;
    let is_usual = name == Scheme::USUAL;
    let mut named = json!({ "properties": { "scheme": { "const": name } } });
    if !is_usual {
        named["required"] = json!(["scheme"]);
    }
    let headless = scheme.slots.iter().filter(|slot| slot.headings.is_empty());
    let headless: Vec<&str> = headless.map(|slot| slot.name.as_str()).collect();
    let mut section = json!({ "properties": { "slot": { "enum": scheme.slot_names() } } });
    if !headless.is_empty() {
        section["if"] =
            json!({ "required": ["slot"], "properties": { "slot": { "enum": headless } } });
        section["then"] = json!({ "required": ["heading"] });
    }
    let mut then = json!({ "properties": { "section": { "items": section } } });
    if is_usual {
        then["required"] = json!(["review"]);
    }
    Some(json!({ "if": { "properties": { "briefing": named } }, "then": then }))
}

struct Writer<'a> {
    names: RuleNames<'a>,
}

impl Writer<'_> {
    fn file(&self, table: &Table, title: &str) -> Value {
        let mut schema = self.object(table);
        schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
        schema["title"] = json!(title);
        schema
    }

    fn object(&self, table: &Table) -> Value {
        let mut properties = Map::new();
        for key in table.keys {
            let mut value = self.key(key);
            value["description"] = json!(key.about);
            properties.insert(key.name.into(), value);
        }
        let required = table.keys.iter().filter(|key| key.is_required());
        let required: Vec<&str> = required.map(|key| key.name).collect();
        let mut schema = json!({
            "type": "object",
            "description": table.about,
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        });
        if !table.one_of.is_empty() {
            let keys = table.one_of.iter().map(|name| json!({ "required": [name] }));
            let relation = if table.is_exclusive { "oneOf" } else { "anyOf" };
            schema[relation] = keys.collect();
        }
        schema
    }

    fn key(&self, key: &Key) -> Value {
        match key.kind {
            Kind::Table(table) => self.object(table),
            Kind::Tables(table) => json!({ "type": "array", "items": self.object(table) }),
            Kind::OneOrMore(table) => {
                let one = self.object(table);
                json!({ "anyOf": [one.clone(), { "type": "array", "minItems": 1, "items": one }] })
            }
            Kind::Rule => json!({ "enum": self.names.rules.all }),
            Kind::Levels => {
                let names = [&self.names.rules.all[..], self.names.groups].concat();
                json!({
                    "type": "object",
                    "propertyNames": { "enum": names },
                    "additionalProperties": { "enum": Level::NAMES },
                })
            }
            kind if kind.is_text() => of_text(kind, key.is_required()),
            kind => of_value(kind),
        }
    }
}

/// A text that the table needs is not blank.
fn of_text(kind: Kind, required: bool) -> Value {
    let pattern = match kind {
        Kind::Choice(words) => return json!({ "enum": words }),
        Kind::Term(known) => return term(known),
        Kind::Slug => return json!({ "type": "string", "pattern": SLUG, "maxLength": 64 }),
        Kind::Id => return slug_but(&naming::refused_ids()),
        Kind::SlotName => return slug_but(&naming::refused_slots()),
        Kind::Url => {
            let pattern = "^https?://[^\\s/\\\\?#]\\S*$";
            return json!({ "type": "string", "pattern": pattern, "maxLength": LONGEST_ADDRESS });
        }
        Kind::Language => LANGUAGE,
        Kind::Color => "^#[0-9a-fA-F]{6}$",
        Kind::Digest => "^[0-9a-f]{16}$",
        Kind::Plain | Kind::Markdown | Kind::Short(_) if !required => "",
        _ => WORDS,
    };
    let mut schema = json!({ "type": "string" });
    if let Kind::Short(most) = kind {
        schema["maxLength"] = json!(most);
    }
    if !pattern.is_empty() {
        schema["pattern"] = json!(pattern);
    }
    schema
}

/// A slug that no pattern refuses.
fn slug_but(refused: &str) -> Value {
    json!({ "type": "string", "pattern": SLUG, "maxLength": 64, "not": { "pattern": refused } })
}

/// A word of the vocabulary, or any other slug: a collection can add to it.
fn term(known: &[Entry]) -> Value {
    let known: Vec<&str> = known.iter().map(|(slug, _)| *slug).collect();
    json!({ "anyOf": [{ "enum": known }, { "type": "string", "pattern": SLUG, "maxLength": 64 }] })
}

fn of_value(kind: Kind) -> Value {
    match kind {
        Kind::FormatVersion => json!({ "const": 1 }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::Bool => json!({ "type": "boolean" }),
        Kind::Number(limit) => {
            json!({ "type": "number", "minimum": limit.least, "maximum": limit.most })
        }
        Kind::Texts => {
            json!({ "type": "array", "items": { "type": "string", "pattern": WORDS } })
        }
        Kind::Terms(known) => json!({ "type": "array", "items": term(known) }),
        _ => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
    }
}
