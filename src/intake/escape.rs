//! Words as the small Markdown and TOML write them.

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::manuscript::Run;

/// Returns a paragraph's words as Markdown, and whether its marks could be kept.
pub(super) fn paragraph(runs: &[Run]) -> (String, bool) {
    let plain: String = runs.iter().map(|run| run.text.as_str()).collect();
    let marked = at_line_starts(&inlines(runs, true));
    // Words in brackets are a link's only where more follows: they stay as people write them.
    let usual = marked.replace("\\[", "[").replace("\\]", "]");
    let is_plain = runs.iter().all(|run| run.link.is_none() && !run.text.contains('\\'));
    if is_plain
        && !plain.trim_start().starts_with('[')
        && !plain.contains("](")
        && reads_as(&usual, &plain)
    {
        return (usual, true);
    }
    if reads_as(&marked, &plain) {
        return (marked, true);
    }
    let bare = at_line_starts(&inlines(runs, false));
    if reads_as(&bare, &plain) { (bare, false) } else { (at_line_starts(&escaped(&plain)), false) }
}

fn inlines(runs: &[Run], keeps_marks: bool) -> String {
    let links = runs.chunk_by(|one, other| one.link == other.link);
    links.map(|runs| link_of(runs, keeps_marks)).collect()
}

/// Returns runs that lead to one place, or to none. Of several that do, the marks stand in the link.
fn link_of(runs: &[Run], keeps_marks: bool) -> String {
    match runs {
        [first, rest @ ..] if first.link.is_some() && !rest.is_empty() => {
            let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
            let [before, after] = ends(&whole);
            let words: String = runs.iter().map(|run| marked(run, keeps_marks, escaped)).collect();
            let link = first.link.as_deref().unwrap_or_default();
            format!("{}[{}]({}){}", broken(before), words.trim(), address(link), broken(after))
        }
        _ => {
            let say = |run: &Run| {
                marked(run, keeps_marks, |text| match &run.link {
                    Some(link) => linked(text, link),
                    None => escaped(text),
                })
            };
            runs.iter().map(say).collect()
        }
    }
}

/// Returns the words of a run between its marks, which do not stand beside a space.
fn marked(run: &Run, keeps_marks: bool, say: impl Fn(&str) -> String) -> String {
    let [before, after] = ends(&run.text);
    let text = run.text.trim();
    let mark = match (keeps_marks && !text.is_empty(), run.is_strong, run.is_emphasis) {
        (false, ..) | (_, false, false) => "",
        (_, true, false) => "**",
        (_, false, true) => "*",
        (_, true, true) => "***",
    };
    let words = if text.is_empty() { String::new() } else { say(text) };
    format!("{}{mark}{words}{mark}{}", broken(before), broken(after))
}

/// Returns the space before and after words.
fn ends(text: &str) -> [&str; 2] {
    let words = text.trim();
    if words.is_empty() {
        return [text, ""];
    }
    let start = text.len() - text.trim_start().len();
    [&text[..start], &text[start + words.len()..]]
}

fn linked(text: &str, link: &str) -> String {
    if text == link && !link.contains([' ', '<', '>', '\\']) {
        format!("<{link}>")
    } else {
        format!("[{}]({})", escaped(text), address(link))
    }
}

/// Returns an address as Markdown takes it behind the words of a link.
pub(super) fn address(link: &str) -> String {
    let mut address = String::with_capacity(link.len());
    for one in link.chars() {
        match one {
            ' ' => address.push_str("%20"),
            '<' => address.push_str("%3C"),
            '>' => address.push_str("%3E"),
            '\\' => address.push_str("%5C"),
            one => address.push(one),
        }
    }
    if address.contains(['(', ')']) { format!("<{address}>") } else { address }
}

fn broken(text: &str) -> String {
    text.replace('\n', "\\\n")
}

/// Returns words in which nothing is markup; a line break is one that stays.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for (at, one) in text.char_indices() {
        let after = text[at + one.len_utf8()..].chars().next().unwrap_or(' ');
        let is_mark = match one {
            '\\' | '`' | '*' | '[' | ']' | '<' | '\n' => true,
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '~' => before == '~' || after == '~',
            '&' => after == '#' || after.is_ascii_alphabetic() && may_be_name(&text[at..]),
            _ => false,
        };
        if is_mark {
            out.push('\\');
        }
        out.push(one);
        before = one;
    }
    out
}

/// Whether a sign's name may stand behind `&`, as in `&amp;`.
fn may_be_name(text: &str) -> bool {
    /// The longest name that HTML has, `&CounterClockwiseContourIntegral;`.
    const LONGEST: usize = 33;
    text.bytes().take(LONGEST).any(|one| one == b';')
}

/// Escapes what is markup at the start of a line.
fn at_line_starts(text: &str) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| {
            let line = line.trim_start();
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let is_number = digits > 0 && line[digits..].starts_with(['.', ')']);
            match line.chars().next() {
                Some('#' | '>' | '+' | '-' | '=' | '|') => format!("\\{line}"),
                _ if is_number => format!("{}\\{}", &line[..digits], &line[digits..]),
                _ => line.to_owned(),
            }
        })
        .collect();
    lines.join("\n")
}

/// Whether Markdown reads as just these words.
fn reads_as(markdown: &str, words: &str) -> bool {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut out = String::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push('\n'),
            Event::Start(Tag::Paragraph | Tag::Strong | Tag::Emphasis | Tag::Link { .. })
            | Event::End(_) => {}
            _ => return false,
        }
    }
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<&str>>().join(" ");
    squeezed(&out) == squeezed(words)
}

/// Returns a TOML string on one line.
pub(super) fn toml(text: &str) -> String {
    let mut out = String::from("\"");
    for one in text.chars() {
        match one {
            '"' | '\\' => out.extend(['\\', one]),
            '\n' | '\t' => out.push(' '),
            one => out.push(one),
        }
    }
    out.push('"');
    out
}

/// Returns a TOML string of several lines: as it is read, where it can be.
pub(super) fn toml_lines(text: &str) -> String {
    if !text.contains('\\') && !text.contains("\"\"\"") && !text.ends_with('"') {
        return format!("\"\"\"\n{text}\n\"\"\"");
    }
    if !text.contains("'''") {
        return format!("'''\n{text}\n'''");
    }
    format!("\"\"\"\n{}\n\"\"\"", text.replace('\\', "\\\\").replace("\"\"\"", "\"\"\\\""))
}
