//! The view told field by field, for people who change templates: made from the types and their docs.

use std::collections::BTreeSet;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use crate::look::Look;
use crate::view::{FacilitatorView, IdentityView, StartHere, View};

/// What stands above the tables.
const OPENING: &str = "\
# The view

What a template is given, as JSON: in `pdf/*.typ` as `view` (from `parts.typ`), in `html/*.html` and
`text/*.txt` by the names of its fields. `null` is a field that the briefing leaves empty. Strings are
ready to print: dates, numbers and interface words are in the briefing's language already.

Handout, poster, large print, slides, page, fragment, deck and text get the participants' view, which
has no word for the facilitator in it. Session papers and presenter get the facilitator's view, the
identity sheet gets one of its own.
`START-HERE.html` has a view of its own, below. A site's page of a briefing (`html/site-page.html`) gets the
participants' view and builds on `page.html`; what its lists, their cards, the fragments and the feed get stands
at the top of each template.

A template reads this and the files beside it, and nothing else on disk. One that stands in for a
built-in one can build on it: `#include \"/built-in/handout.typ\"` in Typst, `{% extends
\"built-in/html/page.html\" %}` in HTML. Pictures are at `/` and the picture's `file` in Typst, at
`images[file]` in HTML. Typst templates also find in `sys.inputs`: `date` (for metadata), `file`,
`paper` (`a4`, `a3`, `letter`), `prepress` (`yes` or `no`) `fonts` (families of the collection, with
commas between them), `turned` (`yes` where the content runs from right to left), `dates` (`no` where the
author wrote none) and `long-words` (`no` where no word is longer than a line).

HTML templates, the fragment's aside, also get `style` and `script`, the joined style sheets and scripts,
and `csp`, the policy that lets in these two alone by their hashes: put each in as it is, with `|safe`.
Style sheets are templates too; they get `accent` (the house's colour, or null), `fonts`, addresses by
weight (`fonts[\"400\"]`), `house`, the collection's fonts that the page needs (each with `family`,
`weights` and `source`), and the look, `hues` and `stage`. In Typst the look is `/look.json`. Scripts go
in as they are.

Some rules look at finished pages by what Typst templates leave in them; without these marks they are
silent:

- `#metadata(none) <content-end>`: where the content ends and room to write begins
  (`handout-too-long`).
- `#metadata(none) <unsettled>`: in a draft by which a template looks for its layout: such pages are never
  written.
- `#metadata((\"background\", \"concerns\")) <overfull>`: the slots, or `voices`, of a region of the poster
  that has no room (`poster-overflow`).
- `<excess>`, with marks where the texts start and end: what shares a place that has no room, for the words
  to cut to be reckoned; `handout.typ` and `fit.typ` show how. Without it nobody is told where to cut.
- `#metadata((file: it.file, width: 98mm)) <picture>`: how wide a picture is drawn (`small-image`).
- `#metadata(slide.id) <slide>` and `<slide-end>`: where the body of a slide starts and ends.
";

/// Returns the view's fields as Markdown.
pub fn describe() -> String {
    let schema = |name: &str, value: Value| (name.to_owned(), value);
    let generator = || SchemaSettings::draft2020_12().into_generator();
    let participants = generator().into_root_schema_for::<View>().to_value();
    let facilitator = generator().into_root_schema_for::<FacilitatorView>().to_value();
    let mut page = Page { text: OPENING.to_owned(), told: BTreeSet::new() };
    page.types(schema("The participants' view", participants));
    // What the facilitator's view adds stands in it by one field.
    page.types(schema("The facilitator's view", only(facilitator, "facilitator")));
    let identity = generator().into_root_schema_for::<IdentityView>().to_value();
    page.types(schema("The identity sheet's view", only(identity, "identity")));
    let start = generator().into_root_schema_for::<StartHere<'_>>().to_value();
    page.types(schema("The view of START-HERE", start));
    let look = generator().into_root_schema_for::<Look>().to_value();
    page.types(schema("The look", look));
    page.text
}

/// Returns a view's schema with one field alone.
fn only(mut schema: Value, field: &str) -> Value {
    if let Some(fields) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        fields.retain(|name, _| name == field);
    }
    schema
}

struct Page {
    text: String,
    told: BTreeSet<String>,
}

impl Page {
    fn types(&mut self, (title, schema): (String, Value)) {
        self.one(&title, &schema);
        let types = schema.get("$defs").and_then(Value::as_object);
        for (name, schema) in types.into_iter().flatten() {
            if self.told.insert(name.clone()) {
                self.one(name, schema);
            }
        }
    }

    fn one(&mut self, name: &str, schema: &Value) {
        let about = description(schema);
        self.text.push_str(&format!("\n## {name}\n\n{about}\n"));
        if let Some(kinds) = schema.get("oneOf").and_then(Value::as_array) {
            self.text.push('\n');
            for kind in kinds {
                self.kind(kind);
            }
        } else {
            self.fields(schema);
        }
    }

    /// One of several shapes, told apart by `kind`.
    fn kind(&mut self, schema: &Value) {
        let tag = schema.pointer("/properties/kind/const").or_else(|| schema.get("const"));
        let tag = tag.and_then(Value::as_str).unwrap_or_default();
        let fields =
            self::fields(schema).filter(|(name, _)| *name != "kind").map(|(name, field)| {
                format!("`{name}`: {}, {}", kind_of(field), lowered(&description(field)))
            });
        let fields: Vec<String> = fields.collect();
        let about = description(schema);
        let more = if fields.is_empty() { String::new() } else { format!(" {}", fields.join(" ")) };
        self.text.push_str(&format!("- `{tag}`: {about}{more}\n"));
    }

    fn fields(&mut self, schema: &Value) {
        if fields(schema).next().is_some() {
            self.text.push_str("\n| field | is | what |\n|---|---|---|\n");
        }
        for (name, field) in fields(schema) {
            let (kind, about) = (kind_of(field), description(field));
            self.text.push_str(&format!("| `{name}` | {kind} | {about} |\n"));
        }
    }
}

fn fields(schema: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let fields: Option<&Map<String, Value>> = schema.get("properties").and_then(Value::as_object);
    fields.into_iter().flatten().map(|(name, field)| (name.as_str(), field))
}

fn description(schema: &Value) -> String {
    let text = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    text.replace('\n', " ")
}

fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns a type as a designer reads it: "text", "list of Section", "number or null".
fn kind_of(schema: &Value) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return name.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(kinds) = schema.get("anyOf").and_then(Value::as_array) {
        let kinds: Vec<String> = kinds.iter().map(kind_of).collect();
        return kinds.join(" or ");
    }
    match schema.get("type") {
        Some(Value::Array(kinds)) => {
            let kinds = kinds.iter().filter_map(Value::as_str).map(|kind| plain(kind, schema));
            kinds.collect::<Vec<String>>().join(" or ")
        }
        Some(Value::String(kind)) => plain(kind, schema),
        _ => "anything".to_owned(),
    }
}

fn plain(kind: &str, schema: &Value) -> String {
    match kind {
        "string" => "text".to_owned(),
        "integer" | "number" => "number".to_owned(),
        "boolean" => "true or false".to_owned(),
        "array" => {
            let of = schema.get("items").map(kind_of).unwrap_or_default();
            format!("list of {of}")
        }
        "object" => "text by name".to_owned(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_every_field_with_its_docs_in_the_order_of_the_type() {
        let text = describe();
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| `")).collect();
        assert!(rows.len() > 100, "{}", rows.len());
        for row in &rows {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
            assert!(cells.len() == 3 && cells[2].trim().len() > 3, "{row}");
        }
        assert!(rows[0].starts_with("| `id` | text |"), "{}", rows[0]);
        assert!(text.contains("| `voices` | list of Voice |"));
        assert!(text.contains("| `issued` | text or null |"));
        assert!(text.contains("- `paragraph`: A paragraph. `inlines`: list of Inline, its words."));
    }

    /// The participants' view has no field for a facilitator word, whatever it is called.
    #[test]
    fn facilitator_words_are_in_the_facilitators_view_alone() {
        let text = describe();
        let (participants, facilitator) = text.split_once("## The facilitator's view").unwrap();
        for name in ["say", "do", "prompt", "facilitator"] {
            assert!(!participants.contains(&format!("| `{name}` |")), "{name}");
            assert!(facilitator.contains(&format!("| `{name}` |")), "{name}");
        }
    }
}
