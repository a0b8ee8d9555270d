//! The tables of `sevenmin.toml`, and what the format asks across them.

use std::collections::BTreeSet;

use crate::diag::Diagnostic;
use crate::model::Brand;
use crate::model::Choice;
use crate::model::Collection;
use crate::model::ExportDefaults;
use crate::model::HouseWord;
use crate::model::Level;
use crate::model::LevelEntry;
use crate::model::Logo;
use crate::model::Scheme;
use crate::model::Slot;
use crate::model::SlotRole;
use crate::model::Term;
use crate::parse::fields::Fields;
use crate::source::Span;
use crate::source::Spanned;

pub(super) fn read(root: &Fields<'_>, out: &mut Vec<Diagnostic>) -> Collection {
    let mut collection = Collection::default();
    if let Some(fields) = root.table("partnership") {
        collection.name = fields.text("name");
        collection.short = fields.text("short");
        collection.contact = fields.text("contact");
        collection.url = fields.text("url");
        collection.logo = fields.table("logo").map(|fields| logo(&fields));
        collection.standing_questions = fields.texts("standing-questions");
    }
    if let Some(fields) = root.table("brand") {
        collection.brand = Brand { accent: fields.text("accent"), paper: fields.text("paper") };
    }
    collection.levels = levels(root);
    collection.marking_required = root
        .table("marking")
        .and_then(|fields| fields.flag("required"))
        .is_some_and(|flag| flag.value);
    if let Some(fields) = root.table("vocabulary") {
        collection.themes = terms(&fields, "themes");
        collection.audience = terms(&fields, "audience");
        collection.review_types = terms(&fields, "review-types");
    }
    collection.words = root.tables("word").iter().map(word).collect();
    collection.private_terms = root.table("private").and_then(|fields| fields.text("terms"));
    if let Some(fields) = root.table("export") {
        collection.export = ExportDefaults { to: fields.texts("to"), out: fields.text("out") };
    }
    collection.schemes = schemes(root, out);
    collection
}

fn logo(fields: &Fields<'_>) -> Logo {
    Logo { place: fields.place(), file: fields.text("file"), alt: fields.text("alt") }
}

fn levels(root: &Fields<'_>) -> Vec<LevelEntry> {
    let words = root.words("rules");
    let entries = root.free_keys("rules").into_iter().filter_map(|(name, span)| {
        let level = Level::from_word(words.get(&name)?)?;
        Some(LevelEntry { name: Spanned::new(name, span), level })
    });
    entries.collect()
}

fn terms(fields: &Fields<'_>, name: &str) -> Vec<Term> {
    let tables = fields.tables(name);
    tables.iter().map(|term| Term { slug: term.text("slug"), name: term.text("name") }).collect()
}

fn word(fields: &Fields<'_>) -> HouseWord {
    HouseWord {
        rule: fields.text("rule"),
        term: fields.text("term"),
        prefer: fields.text("prefer"),
        source: fields.text("source"),
        date: fields.date("date"),
    }
}

fn schemes(root: &Fields<'_>, out: &mut Vec<Diagnostic>) -> Vec<Scheme> {
    let mut schemes: Vec<Scheme> = Vec::new();
    for fields in root.tables("scheme") {
        let Some(name) = fields.text("name") else { continue };
        let taken = Scheme::built_in_names().any(|known| known == name.value)
            || schemes.iter().any(|known| known.name == name.value);
        if taken {
            let message = format!("there is a scheme `{}` already", name.value);
            out.push(Diagnostic::schema(name.span, message).help("choose another name"));
            continue;
        }
        let found = out.len();
        let slots = slots(&fields, out);
        if out.len() == found && slots.len() == 7 {
            schemes.push(Scheme { name: name.value, slots, headings_hidden: false });
        }
    }
    schemes
}

fn slots(fields: &Fields<'_>, out: &mut Vec<Diagnostic>) -> Vec<Slot> {
    let tables = fields.tables("slots");
    let list = fields.span("slots").unwrap_or_default();
    let at = fields.key_span("slots").unwrap_or(list);
    if !tables.is_empty() || fields.span("slots").is_some() {
        count_slots(tables.len(), at, out);
    }
    let mut slots: Vec<Slot> = Vec::new();
    for slot in &tables {
        let (Some(name), Some(role)) = (slot.text("name"), slot.choice::<SlotRole>("role")) else {
            continue;
        };
        if let Some(other) = slots.iter().find(|other| clash(&other.name, &name)) {
            let message =
                format!("the slots `{}` and `{}` would share an address", other.name, name.value);
            let help = "a slot may not be named like another one with a number behind it";
            out.push(Diagnostic::schema(name.span, message).help(help));
        }
        let headings = slot.words("heading");
        let headings = headings.into_iter().map(|(tag, text)| (tag, text.value)).collect();
        slots.push(Slot { name: name.value, role: role.value, headings });
    }
    roles(&slots, at, out);
    slots
}

fn count_slots(count: usize, at: Span, out: &mut Vec<Diagnostic>) {
    if count != 7 {
        let message = format!("a scheme has seven slots, and this one has {count}");
        out.push(
            Diagnostic::schema(at, message).help("add or take away slots until there are seven"),
        );
    }
}

fn roles(slots: &[Slot], at: Span, out: &mut Vec<Diagnostic>) {
    let names: BTreeSet<&str> = slots.iter().map(|slot| slot.name.as_str()).collect();
    if names.len() != 7 || slots.len() != 7 {
        return;
    }
    for role in [SlotRole::Change, SlotRole::Questions] {
        let count = slots.iter().filter(|slot| slot.role == role).count();
        if count != 1 {
            let word = role.as_str();
            let message =
                format!("exactly one slot has the role `{word}`, and here {count} have it");
            let help = format!("give one slot `role = \"{word}\"`");
            out.push(Diagnostic::schema(at, message).help(help));
        }
    }
}

/// Whether two slots' slides could have the same address: `findings` split in two has
/// `findings-2`.
fn clash(one: &str, other: &str) -> bool {
    let numbered = |long: &str, short: &str| {
        long.strip_prefix(short).and_then(|rest| rest.strip_prefix('-')).is_some_and(|digits| {
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    one == other || numbered(one, other) || numbered(other, one)
}
