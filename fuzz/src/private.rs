//! A private term, spelled oddly, in any field: nothing that comes out tells it.

use sevenmin::{
    assets::Assets,
    export::{Item, Output, OwnPress, Templates},
    guard::PrivateTerms,
    library::{self, Row},
    outputs::Name,
    proof::{Order, Proof, Shelf},
    source::NoFiles,
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::{fields, hold, parts};

/// The term, with a last name that no other text holds.
const TERM: &str = "Kai Zaphwimbel";

/// What is looked for, without the space.
const TELLS: &str = "kaizaphwimbel";

/// Fields with the term in some of them.
pub(crate) fn private(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let lines = fields::lines(&text);
    let words = |hole: fields::Hole<'_>| match lines.iter().find(|line| line.name == hole.name) {
        Some(line) => spelled(line.words),
        None => hole.usual.to_owned(),
    };
    let briefing = fields::briefing(words);
    let name = lines.iter().find(|line| line.name == "file");
    let name = name.and_then(|line| file_name(&spelled(line.words)));
    let name = name.unwrap_or_else(|| "a.toml".to_owned());
    let shelf = Shelf::bare(PrivateTerms::from_list(TERM));
    let bytes = briefing.clone().into_bytes();
    let proof = Proof::of(&name, bytes, &shelf, &hold::occasion(), &NoFiles);
    let report = proof.report();
    hold::places(&report);
    for told in hold::told(&report) {
        silent("a report", &told, &briefing);
    }
    let rows = [Row::of(&proof, report.path(), true)];
    silent("a list", &library::csv(&rows, library::COLUMNS), &briefing);
    silent("a list", &library::json(&rows, library::COLUMNS), &briefing);
    for file in &proof.export(&order(), &OwnPress).bundle {
        silent(file.path.as_str(), &readable(file.path.as_str(), &file.bytes), &briefing);
    }
}

fn silent(what: &str, told: &str, briefing: &str) {
    if let Some(at) = squeezed(told).find(TELLS) {
        let near: String = squeezed(told).chars().skip(at.saturating_sub(60)).take(160).collect();
        panic!("{what} tells the term: {near}\n\n{briefing}");
    }
}

fn order() -> Order {
    let names = [Name::Page, Name::Text, Name::Deck, Name::Presenter];
    let items = names.into_iter().filter_map(Output::of).map(Item::ordinary).collect();
    Order { draft: true, ..Order::of(items, Templates::new(Assets::built_in())) }
}

/// Returns words between quotes, with the term for each `@`, spelled as the signs after it say.
fn spelled(words: &str) -> String {
    let mut parts = words.split('@');
    let mut out = fields::quoted(parts.next().unwrap_or_default());
    for part in parts {
        let end = part.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(part.len());
        let (signs, rest) = part.split_at(end.min(TERM.len()));
        part_from(&mut out);
        let signs = signs.chars().map(Some).chain(std::iter::repeat(None));
        out.extend(TERM.chars().zip(signs).map(|(letter, sign)| written(letter, sign)));
        if rest.starts_with(|letter: char| !is_plain(letter)) {
            out.push(' ');
        }
        out.push_str(&fields::quoted(rest));
    }
    out
}

/// Returns what stands between quotes as a file would be called; entities mean nothing there.
fn file_name(quoted: &str) -> Option<String> {
    serde_json::from_str(&format!("\"{quoted}\"")).ok().filter(|name: &String| !name.contains('&'))
}

/// A term is found as whole words, so none may stand against it.
fn part_from(out: &mut String) {
    if !out.is_empty() && !out.ends_with(is_plain) {
        out.push(' ');
    }
}

/// Whether a mark parts words for everybody.
fn is_plain(mark: char) -> bool {
    matches!(mark, ' ' | '.' | ',' | '(' | ')' | '“' | '”')
}

/// Returns a letter, or the space between the words, as a sign says.
fn written(letter: char, sign: Option<char>) -> String {
    let Some(sign) = sign else { return letter.to_string() };
    if letter == ' ' {
        return space(sign).to_owned();
    }
    let number = u32::from(letter);
    let after = |mark: &str| format!("{letter}{mark}");
    match sign {
        '1' => letter.to_uppercase().to_string(),
        '2' => after("\u{200b}"),
        '3' => after("\u{ad}"),
        '4' => after("\u{301}"),
        '5' => char::from_u32(number + 0xfee0).map(String::from).unwrap_or_default(),
        '6' => format!("&#{number};"),
        '7' => format!("&#x{number:x};"),
        '8' => format!("\\u{number:04X}"),
        '9' => format!("**{letter}**"),
        'a' => after("\u{2060}"),
        'b' => after("\u{feff}"),
        'c' => after("\u{200d}"),
        'd' => after("\u{e000}"),
        'e' => after("\\u0001"),
        'f' => format!("*{letter}*"),
        'g' => letter.to_lowercase().to_string(),
        'h' => bold(letter),
        'i' => after("\u{fe0f}"),
        'j' => after("\u{34f}"),
        'k' => after("\u{202e}"),
        'l' => after("&#8203;"),
        'm' => after("&shy;"),
        'n' => after("\\t"),
        'o' => after("\u{e0041}"),
        _ => letter.to_string(),
    }
}

/// Returns a letter of the mathematicians'.
fn bold(letter: char) -> String {
    let base = if letter.is_ascii_uppercase() { 0x1_d400 - 65 } else { 0x1_d41a - 97 };
    char::from_u32(base + u32::from(letter)).map(String::from).unwrap_or_default()
}

fn space(sign: char) -> &'static str {
    match sign {
        '1' => "\u{a0}",
        '2' => "\\n",
        '3' => "-",
        '4' => "_",
        '5' => ".",
        '6' => "  ",
        '7' => "/",
        '8' => "\\t",
        '9' => "&nbsp;",
        'a' => "\u{2009}",
        'b' => "** **",
        'c' => "\u{2028}",
        'd' => "&#32;",
        'e' => "\\u0020",
        'f' => " \u{200b}",
        'g' => "\u{3000}",
        'h' => " *",
        'i' => "\u{2011}",
        'j' => "\\u00a0",
        'k' => "'",
        'l' => ", ",
        _ => " ",
    }
}

/// Returns a file as text: the parts of a zip one after the other.
pub(crate) fn readable(path: &str, bytes: &[u8]) -> String {
    let is_zip = bytes.starts_with(b"PK");
    let listed = if is_zip { parts::all(bytes) } else { Some(bytes.to_vec()) };
    let listed = listed.unwrap_or_else(|| panic!("{path} is no whole zip"));
    String::from_utf8_lossy(&listed).into_owned()
}

/// Returns the letters of a text alone: small, without accents, entities and escapes undone.
fn squeezed(text: &str) -> String {
    let text = undone(text);
    let letters = text.nfkd().filter(|letter| !is_combining_mark(*letter));
    letters.flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()).collect()
}

/// Returns a text with its `&#x41;` and `\u0041` undone, and without its tags.
fn undone(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['&', '\\', '<']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (letter, length) = escape(rest).unwrap_or_else(|| (rest.chars().next(), 1));
        out.extend(letter);
        rest = &rest[length..];
    }
    out + rest
}

/// Returns what an escape at the start of a text stands for, and how long it is.
fn escape(text: &str) -> Option<(Option<char>, usize)> {
    if let Some(digits) = text.strip_prefix("\\u").and_then(|rest| rest.get(..4)) {
        let number = u32::from_str_radix(digits, 16).ok()?;
        return Some((char::from_u32(number), 6));
    }
    if text.starts_with("\\n") || text.starts_with("\\t") {
        return Some((None, 2));
    }
    if text.starts_with('<') {
        return short(text, '>').map(|end| (None, end + 1));
    }
    let end = short(text, ';')?;
    let number = text.get(2..end).filter(|_| text.starts_with("&#"))?;
    let number = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    Some((char::from_u32(number), end + 1))
}

/// Returns where a sign is, if it is near.
fn short(text: &str, sign: char) -> Option<usize> {
    text.find(sign).filter(|end| *end < 400)
}
