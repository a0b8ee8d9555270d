//! HTML in Markdown: its words are paragraphs and cells, what is for programs is told, and what no page
//! shows is counted.

use crate::manuscript::{
    AsideKind, Counted,
    hidden::{HiddenElement, Place},
    markdown::Reader,
    tags::{Piece, Pieces, Tag, decoded, parts_words},
};

/// Tags that a line keeps as what they are.
const TAKEN_IN: &[&str] = &["a", "b", "br", "em", "i", "strong"];

/// A program that stands in a line, while it is read.
#[derive(Debug)]
pub(super) struct Program {
    name: String,
    code: String,
}

impl Reader {
    /// Whether what is read now is in no page.
    pub(super) fn is_hidden(&self) -> bool {
        self.hidden.is_some()
    }

    /// Takes words that are not a text's; returns whether these are none.
    pub(super) fn keeps_from_text(&mut self, words: &str) -> bool {
        if let Some(hidden) = &mut self.hidden {
            hidden.words(words);
            if let Some(link) = self.links.last_mut() {
                link.has_hidden = true;
            }
            return true;
        }
        if let Some(program) = &mut self.program {
            program.code.push_str(words);
            return true;
        }
        false
    }

    /// Reads a block of HTML to its end.
    pub(super) fn end_html(&mut self) {
        let Some(html) = self.html.take() else { return };
        let (lists, quotes) = (self.lists.len(), self.quotes);
        let mut is_set = false;
        let mut tags = Vec::new();
        for piece in Pieces::of(&html) {
            if self.passes_by(&piece) {
                continue;
            }
            match piece {
                Piece::Words(words) => self.html_words(words, is_set),
                Piece::Comment(words) => self.tell(AsideKind::Unshown, words.trim()),
                Piece::Code(code) => self.tell(AsideKind::Program, code.trim()),
                Piece::Start(tag) => {
                    is_set |= tag.name == "pre";
                    self.start_tag(&tag);
                    tags.push(told(&tag));
                }
                Piece::End(name) => {
                    is_set &= name != "pre";
                    self.end_tag(&name);
                }
            }
        }
        self.close_text();
        if !tags.is_empty() {
            self.out.aside(AsideKind::Code, tags.join(" "));
        }
        self.quotes = quotes;
        self.lists.truncate(lists);
    }

    /// Reads markup that stands in a line.
    pub(super) fn inline_html(&mut self, html: &str) {
        if let Some(program) = &mut self.program {
            program.code.push_str(html);
            let is_end = |piece| matches!(piece, Piece::End(name) if name.as_str() == program.name);
            if Pieces::of(html).any(is_end) {
                self.end_program();
            }
            return;
        }
        for piece in Pieces::of(html) {
            if self.passes_by(&piece) {
                continue;
            }
            match piece {
                Piece::Words(words) => self.words(words),
                Piece::Comment(words) => self.tell(AsideKind::Unshown, words.trim()),
                Piece::Code(code) => self.program(code),
                Piece::Start(tag) => self.inline_tag(&tag),
                Piece::End(name) => {
                    if !TAKEN_IN.contains(&name.as_str()) {
                        self.tell(AsideKind::Code, html.trim());
                    }
                    if !parts_words(&name) {
                        self.end_tag(&name);
                    }
                }
            }
        }
    }

    /// What makes a block elsewhere makes none in a line.
    fn inline_tag(&mut self, tag: &Tag<'_>) {
        if !TAKEN_IN.contains(&tag.name.as_str()) {
            self.tell(AsideKind::Code, &tag.written());
        }
        if tag.name == "br" || !parts_words(&tag.name) {
            self.start_tag(tag);
        }
    }

    /// A program or a style that begins in a line goes on to its end.
    fn program(&mut self, code: &str) {
        let name = ["script", "style"].into_iter().find(|name| {
            code.get(1..=name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        });
        match name {
            Some(name) => {
                self.program = Some(Program { name: name.to_owned(), code: code.to_owned() });
            }
            None => self.tell(AsideKind::Program, code),
        }
    }

    fn end_program(&mut self) {
        if let Some(program) = self.program.take() {
            self.tell(AsideKind::Program, program.code.trim());
        }
    }

    /// Passes by what no page shows.
    fn passes_by(&mut self, piece: &Piece<'_>) -> bool {
        let place = self.hidden.as_mut().map(|hidden| hidden.pass(piece));
        match place {
            Some(Place::Within) => return true,
            Some(Place::End) => {
                self.end_hidden();
                return true;
            }
            Some(Place::Behind) => self.end_hidden(),
            None => {}
        }
        let Piece::Start(tag) = piece else { return false };
        self.hidden = HiddenElement::begun_by(tag);
        let is_hidden = self.is_hidden();
        if let Some(link) = self.links.last_mut() {
            link.has_hidden |= is_hidden;
        }
        if is_hidden && parts_words(&tag.name) {
            self.close_text();
        }
        if self.hidden.as_ref().is_some_and(HiddenElement::is_over) {
            self.end_hidden();
        }
        is_hidden
    }

    fn end_hidden(&mut self) {
        if self.hidden.take().is_some_and(|hidden| hidden.has_words()) {
            self.out.count(Counted::Hidden);
        }
    }

    /// A block of the text ends here: what stands in its lines ends with it, and what is hidden goes on only
    /// where it ends further on.
    pub(super) fn block_ends(&mut self, at: usize, text: &str) {
        self.end_program();
        // An element that is not closed ends with its block.
        (self.strong, self.emphasis, self.struck) = (0, 0, 0);
        while !self.links.is_empty() {
            self.end_link();
        }
        let goes_on = self.hidden.as_ref().and_then(HiddenElement::goes_on);
        if !goes_on.is_some_and(|name| self.ends.has(name, at, text)) {
            self.end_hidden();
        }
        if !self.ends.has("table", at, text) {
            self.end_tables();
        }
    }

    /// Lines of words end where the page ends them, but for words that were set line by line.
    fn html_words(&mut self, words: &str, is_set: bool) {
        let words = decoded(words);
        let is_blank = words.chars().all(|one| one.is_ascii_whitespace());
        if is_blank && self.paragraph.is_empty() {
            return;
        }
        let spaced = || words.replace(|one: char| one.is_ascii_whitespace(), " ");
        let words = if is_set { words.into_owned() } else { spaced() };
        self.words(&words);
    }

    fn start_tag(&mut self, tag: &Tag<'_>) {
        let title = tag.attribute("title").unwrap_or_default();
        if !matches!(tag.name.as_str(), "a" | "img") {
            self.tell(AsideKind::Hover, &title);
        }
        if parts_words(&tag.name) && tag.name != "br" {
            self.close_text();
        }
        match tag.name.as_str() {
            "br" => self.words("\n"),
            "table" => self.start_table(),
            "tr" => self.start_row(),
            "td" | "th" => self.start_cell(),
            "img" => {
                let [address, alt] = ["src", "alt"].map(|name| tag.attribute(name));
                self.picture(&address.unwrap_or_default(), &title, "");
                self.words(&alt.unwrap_or_default());
                self.end_picture();
            }
            "a" => self.link(&tag.attribute("href").unwrap_or_default(), &title, ""),
            "b" | "strong" => self.strong += 1,
            "i" | "em" => self.emphasis += 1,
            "s" | "strike" | "del" => self.struck += 1,
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(tag.attribute("start").map_or(Some(1), |one| one.parse().ok())),
            "blockquote" => self.quotes += 1,
            name => self.paragraph.look.level = level(name).or(self.paragraph.look.level),
        }
    }

    fn end_tag(&mut self, name: &str) {
        if parts_words(name) && name != "br" {
            self.close_text();
        }
        let less = |count: &mut usize| *count = count.saturating_sub(1);
        match name {
            "a" => self.end_link(),
            "table" => self.end_table(),
            "td" | "th" => self.end_cell(),
            "b" | "strong" => less(&mut self.strong),
            "i" | "em" => less(&mut self.emphasis),
            "s" | "strike" | "del" => less(&mut self.struck),
            "blockquote" => less(&mut self.quotes),
            "ul" | "ol" => {
                self.lists.pop();
            }
            _ => {}
        }
    }
}

/// Returns what is told of a tag. Where a link leads and what it says is told with the link.
fn told(tag: &Tag<'_>) -> String {
    if tag.name == "a" { "<a>".to_owned() } else { tag.written() }
}

/// Returns the level of a heading.
fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}
