//! The tables of `sevenmin.toml`, and what the format asks across them.

use std::collections::BTreeSet;

use crate::diag::Diagnostic;
use crate::model::{Collection, Scheme, SchemeTable, Slot, SlotRole, Table as _, Values};
use crate::parse::{house, library};
use crate::source::Span;

pub(super) fn take(values: Values, out: &mut Vec<Diagnostic>) -> Collection {
    let has_unread_partnership = values.is_unreadable("partnership");
    let mut collection = Collection::take(values);
    collection.has_unread_partnership = has_unread_partnership;
    house::partnership(&collection.partnership, out);
    house::brand(&collection.brand, out);
    collection.schemes = schemes(&collection.scheme_tables, out);
    library::check(&collection, out);
    collection
}

fn schemes(tables: &[SchemeTable], out: &mut Vec<Diagnostic>) -> Vec<Scheme> {
    let mut schemes: Vec<Scheme> = Vec::new();
    for table in tables {
        let Some(name) = table.name.as_ref() else { continue };
        let taken = Scheme::built_in_names().any(|known| known == name.value)
            || schemes.iter().any(|known| known.name == name.value);
        if taken {
            let message = format!("there is a scheme `{}` already", name.value);
            out.push(Diagnostic::schema(name.span, message).help("choose another name"));
            continue;
        }
        let found = out.len();
        let slots = slots(table, out);
        if out.len() == found && slots.len() == 7 {
            schemes.push(Scheme { name: name.value.clone(), slots, headings_hidden: false });
        }
    }
    schemes
}

fn slots(table: &SchemeTable, out: &mut Vec<Diagnostic>) -> Vec<Slot> {
    let at = table.slots.key().unwrap_or_default();
    if !table.slots.is_absent() {
        count_slots(table.slots.len(), at, out);
    }
    let mut slots: Vec<Slot> = Vec::new();
    for slot in &table.slots {
        house::languages("heading", &slot.heading, out);
        let (Some(name), Some(role)) = (slot.name.as_ref(), slot.role.get()) else { continue };
        if let Some(other) = slots.iter().find(|other| clash(&other.name, name)) {
            let message =
                format!("the slots `{}` and `{}` would share an address", other.name, name.value);
            let help = "a slot may not be named like another one with a number behind it";
            out.push(Diagnostic::schema(name.span, message).help(help));
        }
        let headings = slot.heading.0.iter().filter(|(_, text)| !text.trim().is_empty());
        let headings = headings.map(|(tag, text)| (tag.value.clone(), text.value.clone()));
        let (name, headings) = (name.value.clone(), headings.collect());
        slots.push(Slot { name, role: role.value, headings });
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
