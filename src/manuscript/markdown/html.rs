//! HTML in Markdown: its words are paragraphs and cells, what is for programs is told, and what no page
//! shows is counted.

use crate::manuscript::{
    AsideKind,
    elements::is_parting,
    hidden::hides_by_name,
    markdown::{List, Reader},
    tags::{Piece, Pieces, Tag, decoded, parts_words},
};

/// Tags that a line keeps as what they are.
const TAKEN_IN: &[&str] = &["a", "b", "br", "em", "i", "strong"];

/// Elements whose words are bold, in italics, or struck out, with a space between two.
pub(super) const STRONG: &str = "b strong";
pub(super) const EMPHASIS: &str = "i em";
pub(super) const STRUCK: &str = "s strike del";

/// A program that stands in a line, while it is read.
#[derive(Debug)]
pub(super) struct Program {
    name: String,
    code: String,
}

impl Reader<'_> {
    /// Whether what is read now is in no page.
    pub(super) fn is_hidden(&self) -> bool {
        self.elements.is_hidden()
    }

    /// Takes words that are not a text's; returns whether these are none.
    pub(super) fn keeps_from_text(&mut self, words: &str) -> bool {
        if let Some(program) = &mut self.program {
            program.code.push_str(words);
            return true;
        }
        if self.elements.pass_words(words) {
            return false;
        }
        self.passed_hidden();
        true
    }

    /// Reads a block of HTML to its end.
    pub(super) fn end_html(&mut self) {
        let Some(html) = self.html.take() else { return };
        let (lists, quotes) = (self.lists.len(), self.quotes);
        let mut is_set = false;
        let mut tags = Vec::new();
        for (number, piece) in Pieces::of(&html).enumerate() {
            let was_hidden = self.is_hidden();
            if self.passes_by(&piece, number) {
                if !was_hidden && matches!(piece, Piece::Start(tag) if parts_words(&tag.name)) {
                    self.close_text();
                }
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
            let is_end = |piece| matches!(piece, Piece::End(name) if name == program.name);
            if Pieces::of(html).any(is_end) {
                self.end_program();
            }
            return;
        }
        for (number, piece) in Pieces::of(html).enumerate() {
            if let Piece::Code(code) = piece {
                self.program(code);
                continue;
            }
            if self.passes_by(&piece, number) {
                continue;
            }
            match piece {
                Piece::Words(words) => self.words(words),
                Piece::Comment(words) => self.tell(AsideKind::Unshown, words.trim()),
                Piece::Code(_) => {}
                Piece::Start(tag) => self.inline_tag(&tag),
                Piece::End(name) => {
                    if !TAKEN_IN.contains(&name.as_str()) {
                        self.tell(AsideKind::Code, html.trim());
                    }
                    if is_parting(&name) {
                        self.break_line();
                    } else if !parts_words(&name) {
                        self.end_tag(&name);
                    }
                }
            }
        }
    }

    /// What makes a block elsewhere makes a line in a line.
    fn inline_tag(&mut self, tag: &Tag<'_>) {
        if !TAKEN_IN.contains(&tag.name.as_str()) {
            self.tell(AsideKind::Code, &tag.written());
        }
        if is_parting(&tag.name) {
            self.break_line();
        } else if tag.name == "br" || !parts_words(&tag.name) {
            self.start_tag(tag);
        }
    }

    /// A line ends here, if it has begun.
    fn break_line(&mut self) {
        let last = self.paragraph.runs.last();
        if self.picture.is_none() && last.is_some_and(|last| !last.text.ends_with('\n')) {
            self.words("\n");
        }
    }

    /// A program or a style that begins in a line goes on to its end.
    fn program(&mut self, code: &str) {
        match program_of(code) {
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
    fn passes_by(&mut self, piece: &Piece<'_>, number: usize) -> bool {
        let until = match piece {
            Piece::Start(_) => self.ends.of_tag((self.at, number)),
            _ => None,
        };
        if until.is_none() && is_placeholder(piece) {
            return self.is_hidden();
        }
        // A link holds no other.
        let is_link = matches!(piece, Piece::Start(tag) if tag.name == "a");
        if is_link && self.links.last().is_some_and(|link| link.is_tag) {
            self.end_link();
        }
        // Where an end begins, what began before it has not ended.
        if self.elements.pass(piece, until.map_or(0, |until| until + 1)) {
            return false;
        }
        self.passed_hidden();
        true
    }

    /// A link in which something stands that no page shows.
    fn passed_hidden(&mut self) {
        if let Some(link) = self.links.last_mut() {
            link.has_hidden = true;
        }
    }

    /// A block of the text ends here: what stands in its lines ends with it, but for elements that end further
    /// on.
    pub(super) fn block_ends(&mut self, at: usize) {
        self.end_program();
        self.elements.end_block(at);
        if !self.elements.has("a") {
            self.end_links();
        }
        if !self.elements.has("table") {
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
            "table" | "tr" | "td" | "th" => self.start_of_table(tag),
            "img" => {
                let [address, alt] = ["src", "alt"].map(|name| tag.attribute(name));
                self.picture(&address.unwrap_or_default(), &title, "");
                self.words(&alt.unwrap_or_default());
                self.end_picture();
            }
            "a" => {
                self.link(&tag.attribute("href").unwrap_or_default(), &title, "");
                self.links.iter_mut().next_back().into_iter().for_each(|link| link.is_tag = true);
            }
            "ul" => self.lists.push(List::of(None)),
            "ol" => {
                let first = tag.attribute("start").map_or(Some(1), |one| one.parse().ok());
                self.lists.push(List::of(first));
            }
            "li" => self.start_item(),
            "blockquote" => self.quotes += 1,
            name => self.paragraph.look.level = level(name).or(self.paragraph.look.level),
        }
    }

    fn end_tag(&mut self, name: &str) {
        if parts_words(name) && name != "br" {
            self.close_text();
        }
        match name {
            "a" => self.end_link(),
            "table" | "td" | "th" => self.end_of_table(name),
            "blockquote" => self.quotes = self.quotes.saturating_sub(1),
            "ul" | "ol" => {
                self.lists.pop();
            }
            _ => {}
        }
    }
}

/// Whether somebody wrote a word in the signs of a tag, `<title>`, as for a word that is still to come. What no
/// page shows has an end.
fn is_placeholder(piece: &Piece<'_>) -> bool {
    matches!(piece, Piece::Start(tag) if hides_by_name(tag))
}

/// Returns which program or style begins with this code.
pub(super) fn program_of(code: &str) -> Option<&'static str> {
    ["script", "style"]
        .into_iter()
        .find(|name| code.get(1..=name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
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
