//! A briefing that has every field, filled from lines of `name: words`.

/// Every field that can hold words, as `{name:usual words}`.
const TEMPLATE: &str = include_str!("../../tests/suite/growth/briefing.toml");

/// What is known of a place of the template.
pub(crate) struct Hole<'a> {
    pub(crate) name: &'a str,
    pub(crate) usual: &'a str,
}

/// A line of an input: the place that it fills, and with what.
#[derive(Debug)]
pub(crate) struct Line<'a> {
    pub(crate) name: &'a str,
    pub(crate) words: &'a str,
}

/// Returns the lines of an input; what names no place is passed over.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let pairs = text.lines().filter_map(|line| line.split_once(": "));
    pairs.map(|(name, words)| Line { name: name.trim(), words }).collect()
}

/// Returns the names of all places.
pub(crate) fn names() -> Vec<&'static str> {
    TEMPLATE.split('{').skip(1).filter_map(hole).map(|(hole, _)| hole.name).collect()
}

fn hole(part: &str) -> Option<(Hole<'_>, &str)> {
    let (hole, rest) = part.split_once('}')?;
    let (name, usual) = hole.split_once(':')?;
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    is_name.then_some((Hole { name, usual }, rest))
}

/// Returns the briefing with words for each place, as they stand between double quotes.
pub(crate) fn briefing(words: impl Fn(Hole<'_>) -> String) -> String {
    let mut parts = TEMPLATE.split('{');
    let mut out = parts.next().unwrap_or_default().replace("ID", "a-briefing");
    for part in parts {
        match hole(part) {
            Some((hole, rest)) => {
                out.push_str(&words(hole));
                out.push_str(rest);
            }
            None => out.push_str(&format!("{{{part}")),
        }
    }
    out.replace("image = { file = \"a.png\"", "image = { file = \"images/a.png\"")
}

/// Returns words as they stand between double quotes, or between three of them.
pub(crate) fn quoted(words: &str) -> String {
    let json = serde_json::to_string(words).unwrap_or_default();
    json[1..json.len() - 1].replace('\u{7f}', "\\u007F")
}
