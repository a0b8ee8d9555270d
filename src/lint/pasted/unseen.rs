//! Characters that cannot be seen, and joined letters.

use crate::diag::{Edit, Fix};
use crate::fonts;
use crate::lint::pasted::{Leftover, Pasted};
use crate::model::{Walked, spec::Kind};
use crate::source::{Source, Span};
use crate::text;

const WHY: &str = "office programs and PDFs leave such characters; search, screen readers and \
                   other fonts stumble over them";

/// Whether a character leaves no ink and is no ordinary space or joiner of another script.
fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{1680}'
            | '\u{180e}'
            | '\u{2000}'..='\u{200b}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{202f}'
            | '\u{205f}'..='\u{2064}'
            | '\u{3000}'
            | '\u{feff}'
    )
}

/// Whether a character joins letters of other scripts, or parts them.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

fn leaves_no_ink(character: char) -> bool {
    is_unseen(character) || is_joiner(character)
}

/// Adds one finding for all such characters of a text.
pub(super) fn look(source: &Source, text: &Walked<'_>, pasted: &mut Pasted) {
    let written = text.words.text();
    if written.is_ascii() {
        return;
    }
    let raw = &source.text[written.span.range()];
    let has_lines = raw.starts_with("\"\"\"") || raw.starts_with("'''");
    let breaks = has_lines && matches!(text.key.kind, Kind::Markdown);
    let line_end = breaks.then(|| text::line_end(&source.text));
    let (mut edits, mut signs) = (Vec::new(), Vec::new());
    let mut kinds: Vec<&str> = Vec::new();
    let mut blank = Blank::default();
    let odd = written.char_indices().filter(|(_, character)| *character >= '\u{ad}');
    for (at, character) in odd {
        let end = at + character.len_utf8();
        let (before, after) = (&written[..at], &written[end..]);
        let beside = Beside { before, after, line_end, joins: text.language.needs_joiners() };
        let Some((kind, mut instead)) = beside.instead_of(character) else { continue };
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
        let mut start = at;
        if leaves_no_ink(character) && !instead.contains('\n') && blank.ends_line(written, at) {
            // Two spaces there would break the line.
            start = before.trim_end_matches(' ').len();
            instead.clear();
        }
        signs.push(written.span_of(at..end));
        edits.push(Edit { span: written.span_of(start..end), text: instead });
    }
    let Some(first) = signs.first() else { return };
    pasted.found.push(leftover(*first, text.key.name, &kinds, edits));
    pasted.characters.append(&mut signs);
}

/// The last stretch of a text in which nothing is seen.
#[derive(Debug, Default)]
struct Blank {
    end: usize,
    ends_line: bool,
}

impl Blank {
    /// Whether nothing is seen from a place to the end of its line.
    fn ends_line(&mut self, text: &str, at: usize) -> bool {
        if at >= self.end {
            let rest = text[at..].trim_start_matches(|one| one == ' ' || leaves_no_ink(one));
            *self =
                Self { end: text.len() - rest.len(), ends_line: rest.starts_with(['\n', '\r']) };
        }
        self.ends_line
    }
}

fn leftover(span: Span, key: &str, kinds: &[&str], edits: Vec<Edit>) -> Leftover {
    let count = edits.len();
    let kinds = kinds.join(", ");
    let message = if count == 1 {
        format!("a pasted character stands in `{key}`: {kinds}")
    } else {
        format!("{count} pasted characters stand in `{key}`: {kinds}")
    };
    let help = "type them anew, or let `sevenmin check --fix` do it".to_owned();
    let fix = Fix::of_edits(edits, "write ordinary letters and spaces").safe();
    Leftover { span, message, why: WHY, help, fix: Some(fix) }
}

/// What stands beside a character.
struct Beside<'t> {
    before: &'t str,
    after: &'t str,
    /// What ends a line, where one may be broken.
    line_end: Option<&'static str>,
    /// Whether its language needs joiners.
    joins: bool,
}

impl Beside<'_> {
    /// What a character is called, and what takes its place.
    fn instead_of(&self, character: char) -> Option<(&'static str, String)> {
        if let Some(letters) = fonts::joined_letters(character) {
            return Some(("joined letters", letters.to_owned()));
        }
        let (kind, instead) = match character {
            '\u{2028}' => return Some(("line separator", self.line_break(1))),
            '\u{2029}' => return Some(("paragraph separator", self.line_break(2))),
            '\u{ad}' => ("soft hyphen", ""),
            '\u{feff}' => ("byte-order mark", ""),
            one if is_joiner(one) && !self.joins && self.is_plain() => ("joiner", ""),
            '\u{200b}' | '\u{180e}' | '\u{34f}' | '\u{2060}'..='\u{2064}' => {
                ("mark without width", "")
            }
            one if is_unseen(one) => ("space of odd width", " "),
            _ => return None,
        };
        Some((kind, instead.to_owned()))
    }

    /// So many line breaks where what follows is a word, or a mark that a list is typed with; else a space.
    fn line_break(&self, many: usize) -> String {
        let next = self.after.trim_start_matches([' ', '\t']).chars().next();
        let is_word = next.is_some_and(|next| next.is_alphabetic() || !next.is_ascii());
        let line_end = self.line_end.filter(|_| is_word);
        line_end.map_or_else(|| " ".to_owned(), |line_end| line_end.repeat(many))
    }

    /// Whether Latin letters, signs or nothing stand on both sides: other scripts and emoji need
    /// their joiners.
    fn is_plain(&self) -> bool {
        let plain = |one: Option<char>| one.is_none_or(|one| u32::from(one) < 0x250);
        plain(self.before.chars().next_back()) && plain(self.after.chars().next())
    }
}
