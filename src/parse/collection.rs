//! The tables of `sevenmin.toml`, and what the format asks across them.

use std::collections::BTreeSet;

use crate::diag::Diagnostic;
use crate::model::Brand;
use crate::model::Choice;
use crate::model::Collection;
use crate::model::ExportDefaults;
use crate::model::Field;
use crate::model::HouseWord;
use crate::model::Level;
use crate::model::LevelEntry;
use crate::model::Logo;
use crate::model::Scheme;
use crate::model::Slot;
use crate::model::SlotRole;
use crate::model::Term;
use crate::parse::values::Values;
use crate::source::Span;

pub(super) fn read(mut root: Values, out: &mut Vec<Diagnostic>) -> Collection {
    let mut collection = root.table("partnership", partnership).unwrap_or_default();
    collection.brand = root.table("brand", brand).unwrap_or_default();
    collection.levels = levels(&mut root);
    let required = root.table("marking", |mut values| values.flag("required")).unwrap_or_default();
    collection.marking_required = required.get().is_some_and(|flag| flag.value);
    if let Field::Given(mut values) = root.table("vocabulary", |values| values) {
        collection.themes = values.tables("themes", term);
        collection.audience = values.tables("audience", term);
        collection.review_types = values.tables("review-types", term);
    }
    collection.words = root.tables("word", word);
    let private = root.table("private", |mut values| values.text("terms"));
    collection.private_terms = private.unwrap_or_default();
    collection.export = root.table("export", export).unwrap_or_default();
    collection.schemes = schemes(&mut root, out);
    collection
}

fn partnership(mut values: Values) -> Collection {
    Collection {
        name: values.text("name"),
        short: values.text("short"),
        contact: values.text("contact"),
        url: values.text("url"),
        logo: values.table("logo", logo),
        standing_questions: values.texts("standing-questions"),
        ..Collection::default()
    }
}

fn logo(mut values: Values) -> Logo {
    Logo { place: values.place, file: values.text("file"), alt: values.text("alt") }
}

fn brand(mut values: Values) -> Brand {
    Brand { accent: values.text("accent"), paper: values.text("paper") }
}

fn levels(root: &mut Values) -> Vec<LevelEntry> {
    let entries = root.words("rules").into_iter();
    let entries = entries
        .filter_map(|(name, word)| Some(LevelEntry { name, level: Level::from_word(&word)? }));
    entries.collect()
}

fn term(mut values: Values) -> Term {
    Term { slug: values.text("slug"), name: values.text("name") }
}

fn word(mut values: Values) -> HouseWord {
    HouseWord {
        rule: values.text("rule"),
        term: values.text("term"),
        prefer: values.text("prefer"),
        source: values.text("source"),
        date: values.date("date"),
    }
}

fn export(mut values: Values) -> ExportDefaults {
    ExportDefaults { to: values.texts("to"), out: values.text("out") }
}

fn schemes(root: &mut Values, out: &mut Vec<Diagnostic>) -> Vec<Scheme> {
    let mut schemes: Vec<Scheme> = Vec::new();
    for mut values in root.tables("scheme", |values| values).into_items() {
        let Field::Given(name) = values.text("name") else { continue };
        let taken = Scheme::built_in_names().any(|known| known == name.value)
            || schemes.iter().any(|known| known.name == name.value);
        if taken {
            let message = format!("there is a scheme `{}` already", name.value);
            out.push(Diagnostic::schema(name.span, message).help("choose another name"));
            continue;
        }
        let found = out.len();
        let slots = slots(&mut values, out);
        if out.len() == found && slots.len() == 7 {
            schemes.push(Scheme { name: name.value, slots, headings_hidden: false });
        }
    }
    schemes
}

fn slots(scheme: &mut Values, out: &mut Vec<Diagnostic>) -> Vec<Slot> {
    let at = scheme.key("slots").unwrap_or_default();
    let tables = scheme.tables("slots", |values| values).into_items();
    if scheme.has("slots") {
        count_slots(tables.len(), at, out);
    }
    let mut slots: Vec<Slot> = Vec::new();
    for mut slot in tables {
        let (Field::Given(name), Field::Given(role)) =
            (slot.text("name"), slot.choice::<SlotRole>("role"))
        else {
            continue;
        };
        if let Some(other) = slots.iter().find(|other| clash(&other.name, &name)) {
            let message =
                format!("the slots `{}` and `{}` would share an address", other.name, name.value);
            let help = "a slot may not be named like another one with a number behind it";
            out.push(Diagnostic::schema(name.span, message).help(help));
        }
        let headings = slot.words("heading").into_iter();
        let headings = headings.map(|(language, text)| (language.value, text.value)).collect();
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
