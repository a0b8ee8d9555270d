//! What the format asks of the library's words and entries; their files are read elsewhere.

use std::collections::HashMap;

use crate::diag::Diagnostic;
use crate::model::{Collection, Date, Entry, Markdown};
use crate::text;

/// Adds what is wrong with the library's words and entries.
pub(super) fn check(collection: &Collection, out: &mut Vec<Diagnostic>) {
    for (key, words) in collection.library.texts() {
        words.iter().for_each(|words| markup(key, words, out));
    }
    let mut earlier = Earlier::default();
    for (index, entry) in collection.entries.iter().enumerate() {
        place(entry, out);
        days(entry, out);
        if let Some(number) = earlier.same(entry, index) {
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

/// The first entry of each place and of each name. Two stand for one thing where they are read at one
/// place, or are named alike and not read at two; kind and briefing are the same.
#[derive(Default)]
struct Earlier<'c> {
    places: HashMap<(Group<'c>, &'c str), usize>,
    names: HashMap<(Group<'c>, Name), usize>,
    /// The first of each name that is read nowhere.
    placeless: HashMap<(Group<'c>, Name), usize>,
}

/// The kind and the briefing of an entry.
type Group<'c> = (Option<&'static str>, Option<&'c str>);

/// The title of an entry, in small letters, and its day.
type Name = (String, Option<Date>);

impl<'c> Earlier<'c> {
    /// Returns the first of the earlier entries that stands for the same thing, and adds this one.
    fn same(&mut self, entry: &'c Entry, index: usize) -> Option<usize> {
        let kind = entry.kind.get().map(|kind| kind.value.as_str());
        let group = (kind, entry.briefing.as_deref());
        let read_at = entry.url.as_ref().or(entry.file.as_ref()).map(|place| place.value.as_str());
        let title = entry.title.as_deref().map(|title| title.trim().to_lowercase());
        let named = title.map(|title| (group, (title, entry.date.get().map(|date| date.value))));
        let mut same: Vec<usize> = Vec::new();
        if let Some(place) = read_at {
            same.extend(self.places.get(&(group, place)));
            self.places.entry((group, place)).or_insert(index);
        }
        if let Some(named) = named {
            let like = if read_at.is_some() { &self.placeless } else { &self.names };
            same.extend(like.get(&named));
            if read_at.is_none() {
                self.placeless.entry(named.clone()).or_insert(index);
            }
            self.names.entry(named).or_insert(index);
        }
        same.into_iter().min()
    }
}
