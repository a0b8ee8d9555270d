//! What else is to be told of a copy: of other versions, changed texts, strangers.

use crate::comments::{Original, reading::Reading};
use crate::text;

impl Reading<'_> {
    /// Returns what is to be told.
    pub(super) fn notes(&self) -> Vec<String> {
        let (name, copy) = (&self.returned.name, &self.returned.copy);
        let told = |key: &str| copy.properties.get(key).map(String::as_str).unwrap_or_default();
        let mut notes = Vec::new();
        let is_of_this_text =
            |original: &&Original| told("id") == original.id && told("hash") == original.hash;
        let is_compared = self.original.as_ref().is_some_and(is_of_this_text);
        if copy.changes > 0 {
            let changes = text::Count::of("change", copy.changes);
            let listed = if is_compared { ", and those that differ are listed" } else { "" };
            notes.push(format!(
                "{name}: {changes} tracked in the copy; sentences are shown with them made{listed}"
            ));
        }
        let Some(original) = self.original else { return notes };
        if told("id").is_empty() {
            notes.push(format!("{name}: no copy that sevenmin made, or its marks are gone; comments are placed by the nearest words"));
        } else if told("id") != original.id {
            notes.push(format!("{name}: a copy of another briefing, `{}`", told("id")));
        } else if told("hash") != original.hash {
            let version = told("version");
            let of =
                if version.is_empty() { String::new() } else { format!(", version {version}") };
            notes.push(format!(
                "{name}: a copy of an earlier text{of}; words that have changed since are told"
            ));
        } else {
            notes.extend(
                self.differences(original).into_iter().map(|note| format!("{name}: {note}")),
            );
        }
        notes
    }
}
