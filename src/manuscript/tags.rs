//! HTML as it stands in drafts, from its first sign to its last: words, tags, comments, programs.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

/// Elements that go on in the line in which they stand; all others part words.
const IN_LINES: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// How long a tag is looked at with its quotation marks: a `>` between them ends none.
const MOST_QUOTED: usize = 1000;

/// The longest sign that is written by its name, `&CounterClockwiseContourIntegral;`.
const LONGEST_NAME: usize = 33;

/// A piece of HTML.
#[derive(Debug, Eq, PartialEq)]
pub(super) enum Piece<'t> {
    /// Words, signs that are written by their names and all.
    Words(&'t str),
    /// A tag that begins an element, or is one.
    Start(Tag<'t>),
    /// A tag that ends an element of this name.
    End(String),
    /// A comment.
    Comment(&'t str),
    /// A program, a style, or what is said to a program.
    Code(&'t str),
}

/// A tag that begins an element.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct Tag<'t> {
    /// Its name, in small letters.
    pub(super) name: String,
    attributes: &'t str,
}

/// The pieces of HTML, in order. Each letter is in one: what ends nowhere goes to the end, and a `<` that
/// begins no tag is a word.
#[derive(Debug)]
pub(super) struct Pieces<'t> {
    rest: &'t str,
    /// How much is left behind the last `>`: nothing there is a tag.
    tail: usize,
}

impl<'t> Pieces<'t> {
    pub(super) fn of(html: &'t str) -> Self {
        let tail = html.len() - html.rfind('>').map_or(0, |at| at + 1);
        Self { rest: html, tail }
    }

    /// Returns the markup that begins here, and how long it is.
    fn markup(&self) -> Option<(Piece<'t>, usize)> {
        let text = self.rest;
        let after = text.strip_prefix('<')?;
        if let Some(comment) = after.strip_prefix("!--") {
            let (words, length) = until(comment, "-->");
            return Some((Piece::Comment(words), length + 4));
        }
        if let Some(data) = after.strip_prefix("![CDATA[") {
            let (words, length) = until(data, "]]>");
            return Some((Piece::Words(words), length + 9));
        }
        if text.len() <= self.tail {
            return None;
        }
        if after.starts_with(['!', '?']) {
            let end = text.find('>')? + 1;
            return Some((Piece::Code(&text[..end]), end));
        }
        self.tag(after.strip_prefix('/'))
    }

    /// Returns the tag that begins here; of one that ends an element, what stands behind its stroke.
    fn tag(&self, ending: Option<&'t str>) -> Option<(Piece<'t>, usize)> {
        let text = self.rest;
        let inner = ending.unwrap_or(&text[1..]);
        let is_name = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | ':' | '_');
        let named = inner.find(|one| !is_name(one)).unwrap_or(inner.len());
        let name = inner[..named].to_ascii_lowercase();
        if !name.starts_with(|one: char| one.is_ascii_alphabetic()) {
            return None;
        }
        let end = tag_end(text)?;
        if ending.is_some() {
            return Some((Piece::End(name), end));
        }
        if matches!(name.as_str(), "script" | "style") {
            let end = end + element_end(&text[end..], &name);
            return Some((Piece::Code(&text[..end]), end));
        }
        let attributes = text[1 + named..end - 1].trim_end_matches('/');
        Some((Piece::Start(Tag { name, attributes }), end))
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        let first = self.rest.chars().next()?;
        let (piece, length) = self.markup().unwrap_or_else(|| {
            let from = first.len_utf8();
            let length = self.rest[from..].find('<').map_or(self.rest.len(), |at| at + from);
            (Piece::Words(&self.rest[..length]), length)
        });
        self.rest = &self.rest[length..];
        Some(piece)
    }
}

impl Tag<'_> {
    /// Returns it as it is written.
    pub(super) fn written(&self) -> String {
        format!("<{}{}>", self.name, self.attributes)
    }

    /// Returns the words of an attribute; nothing where it has none.
    pub(super) fn attribute(&self, wanted: &str) -> Option<String> {
        let value = self.value(wanted)?;
        Some(decoded(value).trim().to_owned()).filter(|words| !words.is_empty())
    }

    /// Whether it has an attribute, be it without words.
    pub(super) fn has(&self, wanted: &str) -> bool {
        self.value(wanted).is_some()
    }

    fn value(&self, wanted: &str) -> Option<&str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|one: char| one.is_whitespace() || one == '/');
            let named =
                rest.find(|one: char| one.is_whitespace() || one == '=').unwrap_or(rest.len());
            let name = &rest[..named];
            let (value, after) = match rest[named..].trim_start().strip_prefix('=') {
                Some(value) => value_of(value.trim_start()),
                None => ("", &rest[named..]),
            };
            if !name.is_empty() && name.eq_ignore_ascii_case(wanted) {
                return Some(value);
            }
            if after.len() >= rest.len() {
                return None;
            }
            rest = after;
        }
    }
}

/// Whether an element parts the words before it from those behind.
pub(super) fn parts_words(name: &str) -> bool {
    !IN_LINES.contains(&name)
}

/// Returns words with the signs that are written by their names or numbers.
pub(super) fn decoded(words: &str) -> Cow<'_, str> {
    if !words.contains('&') {
        return Cow::Borrowed(words);
    }
    let mut parts = words.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.bytes().take(LONGEST_NAME).position(|one| one == b';');
        let name = name.map(|at| &part[..at]).filter(|name| {
            name.bytes().all(|one| one.is_ascii_alphanumeric() || one == b'#') && !name.is_empty()
        });
        if let Some(name) = name {
            out.push_str(&sign(name));
            out.push_str(&part[name.len() + 1..]);
        } else {
            out.push('&');
            out.push_str(part);
        }
    }
    Cow::Owned(out)
}

/// Returns the sign of a name: Markdown has the same, and its reader knows all.
fn sign(name: &str) -> String {
    let written = format!("&{name};");
    let told = Parser::new(&written).filter_map(|event| match event {
        Event::Text(words) => Some(words.to_string()),
        _ => None,
    });
    told.collect()
}

/// Returns what stands before an end, and how long both are; without the end it is all.
fn until<'t>(text: &'t str, end: &str) -> (&'t str, usize) {
    match text.find(end) {
        Some(at) => (&text[..at], at + end.len()),
        None => (text, text.len()),
    }
}

/// Returns where a tag ends.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate().take(MOST_QUOTED) {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    // Marks of quotation that are never closed, or a picture that was written out.
    text.find('>').map(|at| at + 1)
}

/// Returns where the element of a program ends, the tag that ends it and all.
fn element_end(text: &str, name: &str) -> usize {
    let is_it = |at: usize| {
        let found = text.as_bytes().get(at + 2..at + 2 + name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    };
    let end = text.match_indices("</").map(|(at, _)| at).find(|at| is_it(*at));
    end.map_or(text.len(), |at| at + text[at..].find('>').map_or(text.len() - at, |end| end + 1))
}

/// Returns the value of an attribute, and what stands behind it.
fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_tags_comments_and_programs() {
        let html = "a<b CLASS=\"x > y\">c</b><!-- d --><style>p > q</style>1 < 2 &amp; 3<i\n>e";
        let pieces: Vec<Piece<'_>> = Pieces::of(html).collect();
        let tag = |name: &str, attributes| Tag { name: name.to_owned(), attributes };
        assert_eq!(
            pieces,
            [
                Piece::Words("a"),
                Piece::Start(tag("b", " CLASS=\"x > y\"")),
                Piece::Words("c"),
                Piece::End("b".to_owned()),
                Piece::Comment(" d "),
                Piece::Code("<style>p > q</style>"),
                Piece::Words("1 "),
                Piece::Words("< 2 &amp; 3"),
                Piece::Start(tag("i", "\n")),
                Piece::Words("e"),
            ]
        );
        assert_eq!(decoded("One&nbsp;&amp; three&eacute;&none;"), "One\u{a0}& threeé&none;");
    }

    #[test]
    fn attributes_are_read_however_they_are_quoted() {
        let tag = |attributes| Tag { name: String::new(), attributes };
        let found = tag(" open alt=a title = 'b &gt; c' href=\"d\"/");
        let told = ["open", "alt", "title", "href", "src"].map(|name| found.attribute(name));
        let words = |words: &str| Some(words.to_owned());
        assert_eq!(told, [None, words("a"), words("b > c"), words("d"), None]);
        assert_eq!(tag("=\"a\" ==b \"\" é").attribute("title"), None);
    }

    #[test]
    fn what_is_never_closed_goes_to_the_end_and_nothing_is_read_twice() {
        let length = |html: &str| -> usize {
            let lengths = Pieces::of(html).map(|piece| match piece {
                Piece::Words(words) | Piece::Comment(words) | Piece::Code(words) => words.len(),
                _ => 0,
            });
            lengths.sum()
        };
        for open in ["<", "<a \"", "<!--", "<![CDATA[", "<script>", "<a '\"", "</", "<?", "&", "&#"]
        {
            let html = open.repeat(100_000);
            assert!((html.len() - 9..=html.len()).contains(&length(&html)), "{open}");
            assert!(length(&format!("{html}>")) <= html.len() + 1, "{open}");
        }
    }
}
