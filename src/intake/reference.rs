//! Something to read: titles with addresses.

use std::ops::Range;

use crate::intake::key::Key;
use crate::manuscript::{Paragraph, Run};
use crate::text::Date;

/// Something to read.
#[derive(Debug, Default)]
pub(super) struct Reference {
    pub(super) title: String,
    pub(super) url: Option<String>,
    pub(super) note: String,
    /// When it was read.
    pub(super) accessed: Option<Date>,
}

impl Reference {
    pub(super) fn keys(&self, has_note: bool) -> Vec<Key> {
        let title = if has_note || self.note.is_empty() {
            self.title.clone()
        } else {
            format!("{} – {}", self.title, self.note)
        };
        let mut keys = vec![Key::text("title", &title)];
        keys.extend(self.url.as_deref().map(|url| Key::text("url", url)));
        keys.extend((has_note && !self.note.is_empty()).then(|| Key::text("note", &self.note)));
        keys.extend(self.accessed.filter(|_| !has_note).map(|day| Key::day("accessed", day)));
        keys
    }

    /// Returns the reference that a paragraph is.
    pub(super) fn of(paragraph: &Paragraph) -> Option<Self> {
        let url = web_address(paragraph);
        let Some(linked) = linked(&paragraph.runs) else {
            let text = paragraph.words();
            let mut words: Vec<&str> = text.split(' ').collect();
            // Only the address that was taken goes: another one stays in the title.
            if let Some(at) = words.iter().position(|word| is_address(word) && url.is_some()) {
                words.remove(at);
            }
            let without = words.join(" ");
            let title = if trimmed(&without).is_empty() { &text } else { &without };
            let title = trimmed(title).to_owned();
            return (!title.is_empty()).then(|| Self { title, url, ..Self::default() });
        };
        let (before, after) = (&paragraph.runs[..linked.start], &paragraph.runs[linked.end..]);
        let words = trimmed(&words_of(&paragraph.runs[linked])).to_owned();
        let rest: Vec<&Run> = before.iter().chain(after).collect();
        let rest = trimmed(&words_beside(&rest, url.as_deref())).to_owned();
        if is_address(&words) && !rest.is_empty() {
            return Some(Self { title: rest, url, ..Self::default() });
        }
        Some(Self { title: words, url, note: rest, ..Self::default() })
    }
}

/// Returns which runs the link is that a reference leads to: the first of the web, or of any kind where there is none.
fn linked(runs: &[Run]) -> Option<Range<usize>> {
    let is_of_web = |run: &Run| run.link.as_deref().is_some_and(is_web);
    let of_web = runs.iter().position(is_of_web);
    let start = of_web.or_else(|| runs.iter().position(|run| run.link.is_some()))?;
    let length = runs[start..].iter().take_while(|run| run.link == runs[start].link).count();
    Some(start..start + length)
}

/// Returns the words of runs on one line, with one space between two.
fn words_of<'r>(runs: impl IntoIterator<Item = &'r Run>) -> String {
    let text: String = runs.into_iter().map(|run| run.text.as_str()).collect();
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Returns the words that stand beside a link: without its address, which stands there for readers of
/// paper, and with that of every other link.
pub(super) fn words_beside(runs: &[&Run], url: Option<&str>) -> String {
    let mut out = String::new();
    for stretch in runs.chunk_by(|one, next| one.link == next.link) {
        let words: String = stretch.iter().map(|run| run.text.as_str()).collect();
        match stretch[0].link.as_deref().filter(|link| is_web(link) && Some(*link) != url) {
            Some(other) if words.contains(other) => out.push_str(&words),
            Some(other) => out.push_str(&format!("{} ({other})", words.trim_end())),
            None => {
                let space =
                    |one: Option<char>| if one.is_some_and(char::is_whitespace) { " " } else { "" };
                out.push_str(space(words.chars().next()));
                out.push_str(&without_address(&words, url));
                out.push_str(space(words.chars().next_back()));
            }
        }
    }
    out.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Returns words without the address that stands among them for readers of paper.
pub(super) fn without_address(text: &str, url: Option<&str>) -> String {
    let Some(url) = url else { return text.to_owned() };
    let is_word = |part: &str| part.contains(char::is_alphanumeric);
    let kept = text.split_whitespace().filter_map(|word| match word.split_once(url) {
        Some((before, after)) if !is_word(after) => Some(before).filter(|before| is_word(before)),
        _ => Some(word).filter(|word| !is_written_for(word, url)),
    });
    kept.collect::<Vec<&str>>().join(" ")
}

/// Whether a word is an address without what nobody writes by hand, or its host or its first steps alone.
fn is_written_for(word: &str, url: &str) -> bool {
    let bare = |text: &str| {
        let text = text.to_lowercase();
        let text = text.trim_start_matches("https://").trim_start_matches("http://");
        text.trim_start_matches("www.").trim_end_matches('/').to_owned()
    };
    let url = bare(url);
    let trimmed = word.trim_matches(['(', ')', ',', ';', '<', '>']).trim_end_matches('.');
    let inside = word.strip_prefix('(').and_then(|word| word.strip_suffix(')')).unwrap_or(word);
    [word, trimmed, inside].iter().any(|word| {
        let word = bare(word);
        // Signs that are written here stand encoded in the address.
        let encoded = url::Url::parse(&format!("https://{word}")).map(|url| bare(url.as_str()));
        let is_start = |word: &str| {
            let more = url.strip_prefix(word);
            more.is_some_and(|more| more.is_empty() || more.starts_with(['/', '?', '#']))
        };
        word.contains('.') && (is_start(&word) || encoded.is_ok_and(|word| is_start(&word)))
    })
}

fn is_address(word: &str) -> bool {
    ["https://", "http://", "www."].iter().any(|start| word.starts_with(start))
}

/// Whether an address is one of the web that a key can hold.
pub(super) fn is_web(address: &str) -> bool {
    let is_whole = address.starts_with("https://") || address.starts_with("http://");
    is_whole && address.len() <= 2000 && url::Url::parse(address).is_ok_and(|url| url.has_host())
}

/// Returns the address that a paragraph leads to, or names.
pub(super) fn web_address(paragraph: &Paragraph) -> Option<String> {
    let mut links = paragraph.runs.iter().filter_map(|run| run.link.as_deref());
    let link = links.find(|link| is_web(link));
    link.map(str::to_owned).or_else(|| {
        let text = paragraph.words();
        let word = text.split(' ').find(|word| {
            word.starts_with("https://") || word.starts_with("http://") || word.starts_with("www.")
        })?;
        let word = word.trim_end_matches(['.', ',', ')', ';']);
        let word =
            if word.starts_with("www.") { format!("https://{word}") } else { word.to_owned() };
        is_web(&word).then_some(word)
    })
}

/// Returns words without the marks around them; what stands in brackets at an end keeps both.
pub(super) fn trimmed(text: &str) -> &str {
    let is_mark = |one: char| {
        one.is_whitespace() || matches!(one, ':' | '-' | '–' | '—' | ',' | ';' | '.' | '|')
    };
    let mut text = text.trim_matches(is_mark);
    let mut opening = text.matches('(').count();
    let mut closing = text.matches(')').count();
    loop {
        let (first, last) = (text.chars().next(), text.chars().next_back());
        let is_around = (first, last, opening, closing) == (Some('('), Some(')'), 1, 1);
        let from_start = match first {
            Some('(') => is_around || opening > closing,
            Some(')') => true,
            _ => false,
        };
        let from_end = match last {
            Some(')') => is_around || closing > opening || text.ends_with("()"),
            Some('(') => true,
            _ => false,
        };
        let less = if from_start {
            &text[1..]
        } else if from_end {
            &text[..text.len() - 1]
        } else {
            return text;
        };
        let gone = if from_start { first } else { last };
        *(if gone == Some('(') { &mut opening } else { &mut closing }) -= 1;
        text = less.trim_matches(is_mark);
    }
}
