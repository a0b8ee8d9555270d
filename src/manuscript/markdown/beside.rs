//! What stands beside the text of Markdown: notes at its top, addresses that it defines.

use pulldown_cmark::Parser;

/// Returns the addresses that the draft defines beside its text, in order: the label of each, and its
/// words.
pub(super) fn definitions(parser: &Parser<'_>) -> Vec<(String, String)> {
    let defined = parser.reference_definitions().iter();
    let mut found: Vec<_> = defined.map(|(label, told)| (told.span.start, label, told)).collect();
    found.sort_unstable_by_key(|one| one.0);
    let told = found.into_iter().map(|(_, label, told)| {
        let title = told.title.as_deref().unwrap_or_default();
        (folded(label), format!("{label}: {} {title}", told.dest))
    });
    told.collect()
}

/// Labels are the same whatever their letters' case and the spaces between words.
pub(super) fn folded(label: &str) -> String {
    label.to_lowercase().split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Parts the notes that programs keep at the top, between lines of dashes, from the text.
pub(super) fn front_matter(text: &str) -> (&str, &str) {
    let parted = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    parted.filter(|(notes, _)| notes.contains(':')).unwrap_or(("", text))
}

/// Returns what a note of that name says.
pub(super) fn note(notes: &str, name: &str) -> Option<String> {
    let told = notes.lines().find_map(|line| {
        let (label, told) = line.split_once(':')?;
        label
            .eq_ignore_ascii_case(name)
            .then(|| told.trim().trim_matches(['"', '\'', '[', ']']).trim())
    });
    told.filter(|told| !told.is_empty()).map(str::to_owned)
}

/// Whether a line among the notes has a place in a briefing.
pub(super) fn is_read(line: &str) -> bool {
    let label = line.split(':').next().unwrap_or_default().trim().to_lowercase();
    line.trim().is_empty() || matches!(label.as_str(), "title" | "date" | "author" | "authors")
}
