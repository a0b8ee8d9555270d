//! What stands beside the sections: help, further reading, sources; and what has no place.

use crate::intake::{
    facts,
    names::{self, Beside},
    page::{Key, Page},
    questions,
    told::{Tally, ToldKind},
};
use crate::manuscript::{AsideKind, Block, Counted, Manuscript, Paragraph, Run};
use crate::text::Count;

/// Where readers can get help.
#[derive(Debug, Default)]
pub(super) struct Help {
    name: String,
    phone: Option<String>,
    url: Option<String>,
    note: String,
}

/// Something to read.
#[derive(Debug, Default)]
pub(super) struct Reference {
    title: String,
    url: Option<String>,
    note: String,
}

impl Help {
    pub(super) fn keys(&self) -> Vec<Key> {
        let mut keys = vec![Key::text("name", &self.name)];
        keys.extend(self.phone.as_deref().map(|phone| Key::text("phone", phone)));
        keys.extend(self.url.as_deref().map(|url| Key::text("url", url)));
        keys.extend((!self.note.is_empty()).then(|| Key::text("note", &self.note)));
        keys
    }

    /// Returns the help that a paragraph tells: a name with a number or a web address.
    fn of(paragraph: &Paragraph) -> Option<Self> {
        let text = paragraph.words();
        let url = web_address(paragraph);
        let Some(range) = phone(&text) else {
            let name = trimmed(&text).to_owned();
            return url.filter(|_| !name.is_empty() && name.split(' ').count() < 16).map(|url| {
                let name = if name.contains("://") { url.clone() } else { name };
                Self { name, url: Some(url), ..Self::default() }
            });
        };
        let number = text[range.clone()].trim().to_owned();
        let mut before = trimmed(&text[..range.start]);
        for word in ["call", "on", "at", "tel", "telephone", "phone", "ring", "ffôn", "text", "free"] {
            before = trimmed(before.strip_suffix(word).filter(|rest| rest.ends_with([' ', ':', ',', '(', '–', '-'])).unwrap_or(before));
        }
        let name = if before.is_empty() { trimmed(&text[range.end..]) } else { before };
        let note = if before.is_empty() { "" } else { trimmed(&text[range.end..]) };
        let phone = Some(number.trim_matches(['(', ')']).to_owned());
        (!name.is_empty()).then(|| Self { name: name.to_owned(), phone, url, note: note.to_owned() })
    }
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|one: char| one.is_whitespace() || matches!(one, ':' | '-' | '–' | '—' | ',' | ';' | '(' | ')' | '.' | '|'))
}

/// Returns where a telephone number stands: ten digits and more, or a short one that is known.
fn phone(text: &str) -> Option<std::ops::Range<usize>> {
    const SHORT: &[&str] = &["999", "111", "101", "112", "116123", "116000", "116006", "1571", "85258"];
    let is_part = |one: char| one.is_ascii_digit() || matches!(one, ' ' | '(' | ')' | '+' | '-');
    let mut at = 0;
    while let Some(start) = text[at..].find(|one: char| one.is_ascii_digit() || one == '+') {
        let start = at + start;
        let rest = &text[start..];
        let end = rest.find(|one: char| !is_part(one)).unwrap_or(rest.len());
        let piece = rest[..end].trim_end_matches([' ', '(', '-', '+']);
        let digits: String = piece.chars().filter(char::is_ascii_digit).collect();
        let is_long = digits.len() >= 10 && digits.len() <= 14 && piece.starts_with(['0', '+']);
        let stands = !text[..start].ends_with(|one: char| one.is_alphanumeric() || one == '/');
        if stands && (is_long || SHORT.contains(&digits.as_str())) {
            return Some(start..start + piece.len());
        }
        at = start + end.max(1);
    }
    None
}

/// Whether an address is one of the web that a key can hold.
pub(super) fn is_web(address: &str) -> bool {
    let is_whole = address.starts_with("https://") || address.starts_with("http://");
    is_whole && address.len() <= 2000 && url::Url::parse(address).is_ok_and(|url| url.has_host())
}

fn web_address(paragraph: &Paragraph) -> Option<String> {
    let link = paragraph.runs.iter().find_map(|run| run.link.clone());
    let link = link.filter(|link| is_web(link));
    link.or_else(|| {
        let text = paragraph.words();
        let word = text.split(' ').find(|word| word.starts_with("https://") || word.starts_with("http://") || word.starts_with("www."))?;
        let word = word.trim_end_matches(['.', ',', ')', ';']);
        let word = if word.starts_with("www.") { format!("https://{word}") } else { word.to_owned() };
        is_web(&word).then_some(word)
    })
}

impl Reference {
    pub(super) fn keys(&self, has_note: bool) -> Vec<Key> {
        let title = if has_note || self.note.is_empty() { self.title.clone() } else { format!("{} – {}", self.title, self.note) };
        let mut keys = vec![Key::text("title", &title)];
        keys.extend(self.url.as_deref().map(|url| Key::text("url", url)));
        keys.extend((has_note && !self.note.is_empty()).then(|| Key::text("note", &self.note)));
        keys
    }

    /// Returns the reference that a paragraph is.
    fn of(paragraph: &Paragraph) -> Option<Self> {
        let text = paragraph.words();
        let url = web_address(paragraph);
        let linked = paragraph.runs.iter().find(|run| run.link.is_some());
        let whole = trimmed(&text).to_owned();
        let Some(run) = linked else {
            let without = whole.split(' ').filter(|word| !is_address(word)).collect::<Vec<&str>>().join(" ");
            let title = if trimmed(&without).is_empty() { whole } else { trimmed(&without).to_owned() };
            return (!title.is_empty()).then(|| Self { title, url, note: String::new() });
        };
        let words = trimmed(&run.text).to_owned();
        let rest = trimmed(&text.replacen(run.text.trim(), "", 1)).to_owned();
        if is_address(&words) && !rest.is_empty() {
            return Some(Self { title: rest, url, note: String::new() });
        }
        Some(Self { title: words, url, note: rest })
    }
}

fn is_address(word: &str) -> bool {
    ["https://", "http://", "www."].iter().any(|start| word.starts_with(start))
}

/// Takes what stands under a head that is no section's.
pub(super) fn take(kind: Beside, blocks: Vec<Block>, page: &mut Page, told: &mut Tally) {
    for block in blocks {
        let Block::Paragraph(paragraph) = block else {
            page.parts.last_mut().expect("a scheme has seven slots").blocks.push(block);
            continue;
        };
        for line in paragraph.lines() {
            let help = if kind == Beside::Sources { None } else { Help::of(&line).filter(|help| help.phone.is_some() || kind == Beside::Support) };
            let words = line.words();
            match (kind, help, Reference::of(&line)) {
                (_, Some(help), _) => page.help.push(help),
                (Beside::Sources, _, Some(source)) => page.sources.push(source),
                (Beside::Resources, _, Some(resource)) => page.resources.push(resource),
                (..) => {
                    told.quote(ToldKind::Chosen, "no number and no address: it stands at the end of the last section:", &words);
                    page.parts.last_mut().expect("a scheme has seven slots").blocks.push(Block::Paragraph(line));
                }
            }
        }
    }
}

/// Takes lines with a helpline's name and number out of the last sections.
fn helplines(page: &mut Page) {
    let names: Vec<&str> = names::HELPLINES.lines().filter(|line| !line.starts_with('#')).collect();
    for part in page.parts.iter_mut().rev().take(2) {
        let mut kept = Vec::new();
        for block in std::mem::take(&mut part.blocks) {
            let help = match &block {
                Block::Paragraph(paragraph) => {
                    let words = paragraph.words().to_lowercase();
                    let is_short = words.split(' ').count() <= 18 && !words.contains('?');
                    let is_known = is_short && names.iter().any(|name| words.contains(name));
                    Help::of(paragraph).filter(|help| is_known && help.phone.is_some())
                }
                _ => None,
            };
            match help {
                Some(help) => page.help.push(help),
                None => kept.push(block),
            }
        }
        part.blocks = kept;
    }
}

/// Tells what stands beside the text, and keeps what has a place.
pub(super) fn tell(manuscript: &Manuscript, page: &mut Page, told: &mut Tally) {
    helplines(page);
    for aside in &manuscript.asides {
        let quote = |told: &mut Tally, kind, what: &str| told.quote(kind, what, &aside.words);
        match aside.kind {
            AsideKind::Header | AsideKind::Footer => {
                if !facts::is_told(&aside.words, &page.facts) {
                    let what = if aside.kind == AsideKind::Header { "a header of the pages:" } else { "a footer of the pages:" };
                    quote(told, ToldKind::Left, what);
                }
            }
            AsideKind::Note => note(aside, page, told),
            AsideKind::Comment => quote(told, ToldKind::Left, "a comment that is open:"),
            AsideKind::ResolvedComment => quote(told, ToldKind::Left, "a comment that is resolved:"),
            AsideKind::TextBox => quote(told, ToldKind::Changed, "a text box is part of the text now, where it was fixed:"),
            AsideKind::Diagram => quote(told, ToldKind::Changed, "the words of a diagram are part of the text now:"),
            AsideKind::Equation => quote(told, ToldKind::Left, "an equation:"),
            AsideKind::Chart => quote(told, ToldKind::Left, "a chart; a picture of it could take its place"),
            AsideKind::Lettering => quote(told, ToldKind::Left, "letters that are drawn, as a watermark is:"),
            AsideKind::Sign => quote(told, ToldKind::Left, "a sign of a font of signs"),
            AsideKind::Embedded => quote(told, ToldKind::Left, "a file inside the document"),
            AsideKind::Contents => quote(told, ToldKind::Left, "a table of contents"),
            AsideKind::Struck => quote(told, ToldKind::Changed, "struck-out words are plain words now; delete them if they were meant to go:"),
            AsideKind::Link => quote(told, ToldKind::Left, "an address that no briefing can lead to; its words are there:"),
            AsideKind::Code => quote(told, ToldKind::Changed, "code or HTML, of which the words alone are there:"),
        }
    }
    count(manuscript, told);
}

/// A note at the foot of a page is a source.
fn note(aside: &crate::manuscript::Aside, page: &mut Page, told: &mut Tally) {
    let run = Run { text: aside.words.clone(), ..Run::default() };
    let paragraph = Paragraph { runs: vec![run], ..Paragraph::default() };
    let url = aside.link.clone().filter(|link| is_web(link));
    let Some(mut source) = Reference::of(&paragraph) else { return };
    source.url = url.or(source.url);
    told.quote(ToldKind::Chosen, "a footnote is a [[source]] now:", &questions::with_addresses(&paragraph));
    page.sources.push(source);
}

fn count(manuscript: &Manuscript, told: &mut Tally) {
    let of = |what: Counted| manuscript.counted.get(&what).copied().unwrap_or(0);
    let (insertions, deletions) = (of(Counted::Insertions), of(Counted::Deletions));
    if insertions + deletions > 0 {
        let (ins, del) = (Count::of("insertion", insertions), Count::of("deletion", deletions));
        told.tell(
            ToldKind::Warning,
            format!("the draft has changes that nobody accepted: {ins}, which are in the text, and {del}, which are not"),
        );
    }
    let open = manuscript.asides.iter().filter(|aside| aside.kind == AsideKind::Comment).count();
    if open > 0 {
        let comments = Count::of("comment", open);
        told.tell(ToldKind::Warning, format!("the draft has {comments} that nobody resolved; `sevenmin comments` lists them"));
    }
    if of(Counted::Hidden) > 0 {
        let pieces = Count::of("piece", of(Counted::Hidden));
        told.tell(ToldKind::Left, format!("{pieces} of hidden text"));
    }
    if of(Counted::Metadata) > 0 {
        let fields = Count::of("field", of(Counted::Metadata));
        told.tell(ToldKind::Left, format!("{fields} that told of authors, files or properties"));
    }
}
