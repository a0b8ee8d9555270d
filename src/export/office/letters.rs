//! Words of a view as office files say them: in their language, with what leads somewhere.

use crate::office::{Language, Piece, Run};
use crate::view::{Inline, View};

/// A mark of direction.
const LEFT_TO_RIGHT: char = '\u{200e}';

/// The most characters of a number that stays on one line.
const SHORT_NUMBER: usize = 20;

/// The languages of a view, and its words in them.
pub(super) struct Letters<'a> {
    view: &'a View,
    /// The language of the content.
    pub(super) content: Language,
    /// The language of the interface words.
    pub(super) interface: Language,
}

impl<'a> Letters<'a> {
    pub(super) fn of(view: &'a View) -> Self {
        let content = Language::written(&view.language, view.direction == "rtl");
        let interface =
            view.words_language.as_deref().map_or_else(|| content.clone(), Language::of);
        Self { view, content, interface }
    }

    /// Returns an interface word.
    pub(super) fn word(&self, name: &str) -> &'a str {
        self.view.words.get(name).map_or("", String::as_str)
    }

    /// Returns an interface word as a run.
    pub(super) fn label(&self, name: &str) -> Run {
        self.interface(self.word(name))
    }

    /// Returns words of the interface.
    pub(super) fn interface(&self, text: impl Into<String>) -> Run {
        Run::of(self.kept(text.into()), &self.interface)
    }

    /// Returns words of the content.
    pub(super) fn content(&self, text: impl Into<String>) -> Run {
        Run::of(self.kept(text.into()), &self.content)
    }

    /// Returns strong words of the content.
    pub(super) fn strong(&self, text: impl Into<String>) -> Run {
        Run::strong(self.kept(text.into()), &self.content)
    }

    /// Returns a telephone number in strong words of the content. One that fits on any line stays on one.
    pub(super) fn number(&self, phone: &str) -> Run {
        let is_short = phone.chars().count() <= SHORT_NUMBER;
        self.strong(if is_short { phone.replace(' ', "\u{a0}") } else { phone.to_owned() })
    }

    /// Returns strong words of the interface.
    pub(super) fn strong_interface(&self, text: impl Into<String>) -> Run {
        Run::strong(self.kept(text.into()), &self.interface)
    }

    /// Keeps the order of what runs from left to right, such as a telephone number, where the content
    /// runs the other way: marks of direction stand around it, which nobody sees. The colon behind a label
    /// stands between it and what follows, whichever way that runs.
    fn kept(&self, text: String) -> String {
        if !self.content.right_to_left || !runs_left(&text) {
            return text;
        }
        let label = text.trim_end_matches([' ', ':']);
        let end = if text[label.len()..].starts_with(':') { &text[label.len()..] } else { "" };
        let words = &text[..text.len() - end.len()];
        format!("{LEFT_TO_RIGHT}{words}{LEFT_TO_RIGHT}{end}")
    }

    /// Returns "Term: " in strong words of the interface.
    pub(super) fn term(&self, name: &str) -> Run {
        self.strong_interface(format!("{}: ", self.word(name)))
    }

    /// Returns the end of a line that runs from left to right in content that runs the other way.
    pub(super) fn line_end(&self) -> Option<Run> {
        let turned = self.content.right_to_left && !self.interface.right_to_left;
        turned.then(|| Run::of(LEFT_TO_RIGHT, &self.interface))
    }

    /// Returns the kind of briefing and the type of its review on a line.
    pub(super) fn kind(&self) -> Vec<Run> {
        let mut line = vec![self.interface(&self.view.kind)];
        if let Some(kind) = &self.view.review_type {
            line.push(self.interface(" · "));
            let language = self.view.review_type_language.as_deref();
            line.push(self.in_language(kind, language));
        }
        line
    }

    /// Returns words in a language that is named, or else in the interface's.
    pub(super) fn in_language(&self, text: &str, language: Option<&str>) -> Run {
        match language {
            Some(tag) => Run::of(self.kept(text.to_owned()), &Language::of(tag)),
            None => self.interface(text),
        }
    }

    /// Returns the marking and the state on a line, where there are any.
    pub(super) fn banner(&self) -> Option<String> {
        let told = [&self.view.marking, &self.view.state].into_iter().flatten();
        let told: Vec<&str> = told.map(String::as_str).collect();
        (!told.is_empty()).then(|| told.join(" · "))
    }
}

/// Whether words are written from left to right alone.
fn runs_left(text: &str) -> bool {
    text.contains(char::is_alphanumeric) && !text.contains(crate::text::is_right_to_left)
}

/// Returns the words of inlines. A paragraph of words from left to right keeps their order in a language
/// that runs the other way.
pub(super) fn pieces(inlines: &[Inline], language: &Language) -> Vec<Piece> {
    let mut out = Vec::new();
    add(inlines, &Run::of("", language), &mut out);
    let text: String = out.iter().map(words).collect();
    if language.right_to_left && runs_left(&text) {
        let mark = || Piece::Words(Run::of(LEFT_TO_RIGHT, language));
        out.insert(0, mark());
        out.push(mark());
    }
    out
}

fn words(piece: &Piece) -> &str {
    match piece {
        Piece::Words(run) => &run.text,
        _ => " ",
    }
}

fn add(inlines: &[Inline], like: &Run, out: &mut Vec<Piece>) {
    for inline in inlines {
        match inline {
            Inline::Text { text } => {
                out.push(Run { text: text.clone(), ..like.clone() }.into());
            }
            Inline::Strong { inlines, underlined } => {
                let underlined = *underlined || like.underlined;
                add(inlines, &Run { strong: true, underlined, ..like.clone() }, out);
            }
            Inline::Emphasis { inlines, underlined } => {
                let underlined = *underlined || like.underlined;
                add(inlines, &Run { emphasis: true, underlined, ..like.clone() }, out);
            }
            Inline::Link { url, inlines, .. } => {
                add(inlines, &like.clone().leading_to(Some(url)), out);
            }
            Inline::Break => out.push(Piece::Break),
        }
    }
}
