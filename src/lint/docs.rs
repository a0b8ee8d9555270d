//! A rule's documentation, by its headings.

/// Returns a section of a documentation, by its heading.
pub(super) fn section(docs: &str, heading: &str) -> Option<String> {
    let mut lines = docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
    lines.find(|line| line.strip_prefix("## ") == Some(heading))?;
    let body: Vec<&str> = lines.take_while(|line| !line.starts_with("## ")).collect();
    Some(body.join("\n").trim().to_owned())
}

/// Returns the source with its date, as findings carry it.
pub(super) fn source(docs: &str) -> String {
    section(docs, "Source").unwrap_or_default().replace('\n', " ")
}
