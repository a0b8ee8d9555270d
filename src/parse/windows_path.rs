//! Paths of Windows in texts where a backslash is no backslash.

use crate::diag::{Diagnostic, Fix};
use crate::source::{Source, Span};

/// A path of Windows between double quotes, in which a backslash and a letter have become a tab or
/// the end of a line.
pub(super) fn fault(source: &Source, span: Span) -> Option<Diagnostic> {
    let raw = &source.text[span.range()];
    let is_long = raw.starts_with("\"\"\"");
    if !raw.starts_with('"') || !raw.contains('\\') {
        return None;
    }
    let start = drive(raw).or_else(|| share(raw))?;
    let length = raw[start..].find(['"', ' ', '\n']).unwrap_or(raw.len() - start);
    let path = &raw[start..start + length];
    let at = span.start + start;
    let message =
        "backslashes of a path are read as codes here: `\\n` ends the line, `\\t` is a tab";
    let diagnostic = Diagnostic::schema(Span::new(at..at + length), message);
    let literal = format!("'{}'", raw.trim_matches('"'));
    let is_whole =
        !is_long && !raw.contains('\'') && !raw.contains("\\\"") && !raw.contains("\\\\");
    Some(if is_whole {
        let help = format!("put single quotes around it: {literal}");
        diagnostic.help(help.clone()).fix(Fix::replace(span, literal, help))
    } else {
        diagnostic.help(format!("write each backslash twice: {}", path.replace('\\', "\\\\")))
    })
}

/// Where `X:\` begins with a code after it.
fn drive(raw: &str) -> Option<usize> {
    let mut colons = raw.match_indices(":\\").map(|(at, _)| at);
    colons.find_map(|at| {
        let letter = at.checked_sub(1).filter(|at| raw.as_bytes()[*at].is_ascii_alphabetic())?;
        let is_alone = raw[..letter].chars().next_back().is_none_or(|one| !one.is_alphanumeric());
        let is_code = raw[at + 2..].starts_with(|one: char| one.is_ascii_alphabetic());
        (is_alone && is_code).then_some(letter)
    })
}

/// Where `\\server\` begins with a code after it.
fn share(raw: &str) -> Option<usize> {
    let start = raw.find("\"\\\\").map(|at| at + 1)?;
    let server = &raw[start + 2..];
    let length =
        server.find(|one: char| !(one.is_ascii_alphanumeric() || matches!(one, '-' | '.')))?;
    let rest = server[length..].strip_prefix('\\')?;
    (length > 1 && rest.starts_with(|one: char| one.is_ascii_alphabetic())).then_some(start)
}
