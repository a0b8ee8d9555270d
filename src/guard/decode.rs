//! Characters that are written in another way: TOML's escapes, encoded bytes, character references, tags.
//!
//! Each reader returns the characters that a text begins with and how many bytes write them.

/// Reads a TOML escape: the characters that it stands for, none for a line continuation, and its
/// length.
pub(super) fn escape(text: &str) -> Option<(String, usize)> {
    let rest = text.strip_prefix('\\')?;
    let kind = rest.chars().next()?;
    let digits = match kind {
        'n' | 'r' => return Some(("\n".to_owned(), 2)),
        't' => return Some(("\t".to_owned(), 2)),
        'b' => return Some(("\u{8}".to_owned(), 2)),
        'e' => return Some(("\u{1b}".to_owned(), 2)),
        'f' => return Some(("\u{c}".to_owned(), 2)),
        '"' | '\\' => return Some((kind.to_string(), 2)),
        'x' => 2,
        'u' => 4,
        'U' => 8,
        ' ' | '\t' | '\r' | '\n' => {
            // No other space is left out at the end of a line.
            let next = rest.trim_start_matches([' ', '\t', '\r', '\n']);
            return Some((String::new(), 1 + rest.len() - next.len()));
        }
        _ => return None,
    };
    let hex = rest.get(1..=digits)?;
    let character = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
    Some((character.to_string(), 2 + digits))
}

/// Reads the encoded bytes of a character of an address; a byte that begins none is a mark.
pub(super) fn percent(text: &str) -> Option<(String, usize)> {
    const MOST: usize = 4;
    const WRITTEN: usize = "%00".len();
    let byte = |written: &str| {
        let hex = written.strip_prefix('%')?.get(..2)?;
        hex.bytes()
            .all(|digit| digit.is_ascii_hexdigit())
            .then(|| u8::from_str_radix(hex, 16).ok())?
    };
    let bytes: Vec<u8> = (0..MOST).map_while(|at| byte(text.get(at * WRITTEN..)?)).collect();
    if bytes.is_empty() {
        return None;
    }
    let whole = String::from_utf8_lossy(&bytes);
    let first = whole.chars().next()?;
    let length = if first == char::REPLACEMENT_CHARACTER { 1 } else { first.len_utf8() };
    Some((first.to_string(), length * WRITTEN))
}

/// Reads a character reference: by number, a letter with an accent, or a gap of any name.
pub(super) fn entity(text: &str) -> Option<(String, usize)> {
    const LONGEST: usize = 12;
    const ACCENTS: &[&str] =
        &["acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron"];
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let of_code = |digits: &str, radix| {
        let code = u32::from_str_radix(digits, radix).ok();
        Some(code.and_then(char::from_u32)?.to_string())
    };
    let characters = if let Some(hex) = name.strip_prefix("#x").or(name.strip_prefix("#X")) {
        of_code(hex, 16)?
    } else if let Some(digits) = name.strip_prefix('#') {
        of_code(digits, 10)?
    } else {
        let mut letters = name.chars();
        let first = letters.next().filter(char::is_ascii_alphabetic)?;
        match letters.as_str() {
            accent if ACCENTS.contains(&accent) => first.to_string(),
            "lig" | "zlig" => return None,
            rest if rest.bytes().all(|byte| byte.is_ascii_alphanumeric()) => named(name)?,
            _ => return None,
        }
    };
    Some((characters, end + 1))
}

/// Reads a tag of HTML that has nothing but its name: nothing is seen of one that may stand inside a word, a
/// space of one that begins a line or a block.
pub(super) fn tag(text: &str) -> Option<(String, usize)> {
    const LONGEST: usize = 16;
    const INSIDE: &[&str] = &[
        "b", "big", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u",
        "wbr",
    ];
    const APART: &[&str] = &["br", "div", "hr", "li", "p", "td", "th", "tr"];
    let end = text.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    let name = text[1..end].trim_matches(['/', ' ']).to_ascii_lowercase();
    let seen = match name.as_str() {
        name if INSIDE.contains(&name) => "",
        name if APART.contains(&name) => " ",
        _ => return None,
    };
    Some((seen.to_owned(), end + 1))
}

/// Dashes, spaces and quotes by name, as they part words.
fn named(name: &str) -> Option<String> {
    let character = match name {
        "hyphen" | "dash" | "minus" => '-',
        "ndash" => '–',
        "mdash" | "horbar" => '—',
        "hellip" | "mldr" => '…',
        "nbsp" | "ensp" | "emsp" | "thinsp" | "numsp" | "puncsp" | "hairsp" | "NewLine" | "Tab" => {
            ' '
        }
        "shy" | "zwj" | "zwnj" | "ZeroWidthSpace" | "NoBreak" => '\u{ad}',
        "apos" | "rsquo" | "lsquo" => '\'',
        "period" => '.',
        "comma" => ',',
        "sol" => '/',
        "lowbar" => '_',
        "amp" => '&',
        "quot" | "ldquo" | "rdquo" => '"',
        _ => return None,
    };
    Some(character.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_written_in_another_way() {
        let of = |text: &str, length| Some((text.to_owned(), length));
        assert_eq!(escape(r"\u00e9 a"), of("é", 6));
        assert_eq!(escape("\\\n  a"), of("", 4));
        assert_eq!(escape(r"\q"), None);
        assert_eq!(percent("%C3%AB%2"), of("ë", 6));
        assert_eq!(percent("%41%C3%AB"), of("A", 3));
        assert_eq!(percent("%96%20x"), of("\u{fffd}", 3));
        assert_eq!(percent("%C3"), of("\u{fffd}", 3));
        assert_eq!(percent("%+f"), None);
        assert_eq!(percent("%zz"), None);
        assert_eq!(entity("&eacute;a"), of("e", 8));
        assert_eq!(entity("&ndash;"), of("–", 7));
        assert_eq!(entity("&#x141;"), of("Ł", 7));
        assert_eq!(entity("& more; "), None);
        assert_eq!(tag("<br /> a"), of(" ", 6));
        assert_eq!(tag("</B>a"), of("", 4));
        assert_eq!(tag("<Quimby>"), None);
        assert_eq!(tag("<é"), None);
    }
}
