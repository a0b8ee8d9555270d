//! What the format asks of the library's words and entries; their files are read elsewhere.

use crate::diag::Diagnostic;
use crate::model::{Collection, Date, Entry, EntryKind, Markdown};
use crate::text;

/// Adds what is wrong with the library's words and entries.
pub(super) fn check(collection: &Collection, out: &mut Vec<Diagnostic>) {
    let library = &collection.library;
    for (key, words) in [("introduction", &library.introduction), ("purpose", &library.purpose)] {
        words.iter().for_each(|words| markup(key, words, out));
    }
    for (index, entry) in collection.entries.iter().enumerate() {
        place(entry, out);
        days(entry, out);
        let earlier = &collection.entries[..index];
        if let Some(number) = earlier.iter().position(|one| is_same(one, entry)) {
            let message = format!("this entry says the same as `[[entry]]` number {}", number + 1);
            let help = "delete one of the two";
            out.push(Diagnostic::schema(entry.place.header, message).help(help));
        }
    }
}

fn markup(key: &str, words: &Markdown, out: &mut Vec<Diagnostic>) {
    for unsupported in &words.tree.unsupported {
        let message = format!("{} cannot stand in `{key}`", unsupported.what);
        out.push(Diagnostic::schema(unsupported.span, message).help(unsupported.instead));
    }
}

/// Where an entry can be read: an address, or a file of its own.
fn place(entry: &Entry, out: &mut Vec<Diagnostic>) {
    if let (Some(_), Some(file)) = (entry.url.as_ref(), entry.file.as_ref()) {
        let message = "`[[entry]]` has both `url` and `file`";
        let help = "keep `url` where it stands in public already, else `file`";
        out.push(Diagnostic::schema(file.span, message).help(help));
    }
    let has_neither = entry.url.is_absent() && entry.file.is_absent();
    if has_neither && !entry.kind.is_unreadable() && !entry.may_stand_alone() {
        let message = "`[[entry]]` has neither `url` nor `file`, so nobody can read it";
        let help =
            "add one of the two; a statement or response may have a `summary` in their place";
        out.push(Diagnostic::schema(entry.place.header, message).help(help));
    }
    if let Some(file) = entry.file.as_ref().filter(|file| !Entry::is_document_name(file)) {
        let message = format!("`file` names no PDF or DOCX: `{}`", file.value);
        let help = "name a file that ends in .pdf or .docx";
        out.push(Diagnostic::schema(file.span, message).help(help));
    }
}

fn days(entry: &Entry, out: &mut Vec<Diagnostic>) {
    let (Some(date), Some(last)) = (entry.date.get(), entry.remove_after.get()) else { return };
    if last.value < date.value {
        let day = text::date_to_iso(date.value);
        let message = format!("`remove-after` is a day before `date`, which is {day}");
        let help = "one of the two days is wrong; a year after `date` is usual";
        out.push(Diagnostic::schema(last.span, message).help(help));
    }
}

/// Whether two entries stand for one thing.
fn is_same(one: &Entry, other: &Entry) -> bool {
    type Words = (Option<EntryKind>, Option<String>, Option<Date>);
    let kind = |entry: &Entry| entry.kind.get().map(|kind| kind.value);
    let named = |entry: &Entry| -> Words {
        let title = entry.title.as_deref().map(|title| title.trim().to_lowercase());
        (kind(entry), title, entry.date.get().map(|date| date.value))
    };
    let read_at = |entry: &Entry| {
        let place = entry.url.as_ref().or(entry.file.as_ref());
        place.map(|place| place.value.clone())
    };
    let is_named_so = one.title.as_ref().is_some() && named(one) == named(other);
    let is_read_there = read_at(one).is_some() && read_at(one) == read_at(other);
    let briefing = |entry: &Entry| entry.briefing.as_deref().map(str::to_owned);
    let is_apart = read_at(one).is_some() && read_at(other).is_some() && !is_read_there;
    let is_one = is_read_there || (is_named_so && !is_apart);
    is_one && kind(one) == kind(other) && briefing(one) == briefing(other)
}
