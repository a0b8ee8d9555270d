//! Blocks of HTML in Markdown: their words are paragraphs, and what is for programs is told.

use crate::manuscript::{
    AsideKind,
    markdown::Reader,
    tags::{Piece, Pieces, Tag, decoded, parts_words},
};

impl Reader {
    /// Reads a block of HTML to its end.
    pub(super) fn end_html(&mut self) {
        let Some(html) = self.html.take() else { return };
        let (lists, quotes) = (self.lists.len(), self.quotes);
        let mut is_set = false;
        let mut tags = Vec::new();
        for piece in Pieces::of(&html) {
            match piece {
                Piece::Words(words) => self.html_words(words, is_set),
                Piece::Comment(words) => self.out.aside(AsideKind::Unshown, words.trim()),
                Piece::Code(code) => self.out.aside(AsideKind::Program, code.trim()),
                Piece::Start(tag) => {
                    is_set |= tag.name == "pre";
                    self.start_tag(&tag);
                    tags.push(tag.written());
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
        // An element that is not closed ends with its block.
        (self.strong, self.emphasis, self.struck, self.quotes) = (0, 0, 0, quotes);
        self.lists.truncate(lists);
        self.links.clear();
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
        if let Some(title) = tag.attribute("title") {
            self.out.aside(AsideKind::Hover, title);
        }
        if parts_words(&tag.name) && !matches!(tag.name.as_str(), "br" | "td" | "th") {
            self.close_text();
        }
        match tag.name.as_str() {
            "br" => self.words("\n"),
            // Lines of words with tabs are a table.
            "td" | "th" if !self.paragraph.is_empty() => self.words("\t"),
            "img" => {
                let [address, alt] = ["src", "alt"].map(|name| tag.attribute(name));
                self.picture = Some((address.unwrap_or_default(), alt.unwrap_or_default()));
                self.end_picture();
            }
            "a" => match tag.attribute("href") {
                Some(address) => self.link(&address),
                None => self.links.push(String::new()),
            },
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
        if parts_words(name) && !matches!(name, "br" | "td" | "th") {
            self.close_text();
        }
        let less = |count: &mut usize| *count = count.saturating_sub(1);
        match name {
            "a" => self.end_link(),
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

/// Returns the level of a heading.
fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}
