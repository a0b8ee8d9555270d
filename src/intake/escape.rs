//! Words as the small Markdown and TOML write them.

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::manuscript::Run;

/// Returns a paragraph's words as Markdown, and whether its marks could be kept.
pub(super) fn paragraph(runs: &[Run]) -> (String, bool) {
    let marked = at_line_starts(&inlines(runs, true));
    let plain: String = runs.iter().map(|run| run.text.as_str()).collect();
    if reads_as(&marked, &plain) {
        return (marked, true);
    }
    let bare = at_line_starts(&inlines(runs, false));
    if reads_as(&bare, &plain) { (bare, false) } else { (at_line_starts(&escaped(&plain)), false) }
}

fn inlines(runs: &[Run], keeps_marks: bool) -> String {
    let mut out = String::new();
    for run in runs {
        let text = run.text.trim();
        let start = run.text.len() - run.text.trim_start().len();
        let (before, after) = if text.is_empty() {
            (run.text.as_str(), "")
        } else {
            (&run.text[..start], &run.text[start + text.len()..])
        };
        let mark = match (keeps_marks, run.is_strong, run.is_emphasis) {
            (false, ..) | (_, false, false) => "",
            (_, true, false) => "**",
            (_, false, true) => "*",
            (_, true, true) => "***",
        };
        let mark = if text.is_empty() { "" } else { mark };
        let words = match &run.link {
            Some(link) if !text.is_empty() => linked(text, link),
            _ => escaped(text),
        };
        out.push_str(&format!("{}{mark}{words}{mark}{}", broken(before), broken(after)));
    }
    out
}

fn linked(text: &str, link: &str) -> String {
    let address: String = link
        .chars()
        .map(|one| match one {
            ' ' => "%20".to_owned(),
            '(' => "%28".to_owned(),
            ')' => "%29".to_owned(),
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '\\' => "%5C".to_owned(),
            one => one.to_string(),
        })
        .collect();
    if text == link && address == link {
        format!("<{link}>")
    } else {
        format!("[{}]({address})", escaped(text))
    }
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
            '&' => after == '#' || after.is_ascii_alphabetic() && text[at..].contains(';'),
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

/// Returns words of one line in which nothing is markup.
pub(super) fn line(words: &str) -> String {
    at_line_starts(&escaped(words))
}
