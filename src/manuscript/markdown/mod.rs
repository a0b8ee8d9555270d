//! Markdown of any kind: headings, lists, tables, quotations, links.

mod beside;
mod html;

use std::{collections::BTreeSet, ops::Range};

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::manuscript::{
    AsideKind, Block, ListPlace, Manuscript, Paragraph, Picture, Run, Table,
    markdown::beside::{definitions, folded, front_matter, is_read, note},
};

/// Reads Markdown.
pub(super) fn read(text: &str) -> Manuscript {
    let (notes, text) = front_matter(text);
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut reader = Reader::default();
    reader.out.title = note(notes, "title");
    for name in ["date", "author", "authors"] {
        let label = if name == "date" { "Date" } else { "Author" };
        let told = note(notes, name).map(|told| Paragraph::of(format!("{label}: {told}")));
        reader.out.blocks.extend(told.map(Block::Paragraph));
    }
    for line in notes.lines().filter(|line| !is_read(line)) {
        reader.out.aside(AsideKind::Unshown, line);
    }
    let parser = Parser::new_ext(text, options);
    let definitions = definitions(&parser);
    for (event, place) in parser.into_offset_iter() {
        reader.beyond(&event, place, text);
        reader.event(event);
    }
    reader.close();
    for (label, words) in definitions {
        if !reader.used.contains(&label) {
            reader.out.aside(AsideKind::Unled, words);
        }
    }
    reader.out
}

#[derive(Default)]
struct Reader {
    out: Manuscript,
    paragraph: Paragraph,
    lists: Vec<Option<u64>>,
    quotes: usize,
    strong: usize,
    emphasis: usize,
    struck: usize,
    links: Vec<String>,
    table: Option<Table>,
    /// Where the last cell of a table ended.
    cell_end: usize,
    /// What a picture shows, while its words are read.
    picture: Option<(String, String)>,
    note: Option<Vec<Block>>,
    /// A block of HTML, while it is read.
    html: Option<String>,
    /// The labels of the addresses beside the text that words lead to.
    used: BTreeSet<String>,
}

impl Reader {
    /// Tells the cells of a row beyond those of the first, which no page shows.
    fn beyond(&mut self, event: &Event<'_>, place: Range<usize>, text: &str) {
        match event {
            Event::End(TagEnd::TableCell) => self.cell_end = place.end,
            Event::End(TagEnd::TableRow) => {
                let rest = text.get(self.cell_end..place.end).unwrap_or_default();
                self.tell(AsideKind::Unshown, rest.trim_matches(['|', ' ', '\t', '\n']));
            }
            _ => {}
        }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.words(&words),
            Event::Code(words) => {
                self.out.aside(AsideKind::Code, words.as_ref());
                self.words(&words);
            }
            Event::Html(words) => self.html.iter_mut().for_each(|html| html.push_str(&words)),
            Event::InlineHtml(words) if words.trim_start().starts_with("<!--") => {
                let words = words.trim().trim_start_matches("<!--").trim_end_matches("-->");
                self.out.aside(AsideKind::Unshown, words.trim());
            }
            Event::InlineHtml(words) => {
                if !words.trim().eq_ignore_ascii_case("<br>") {
                    self.out.aside(AsideKind::Code, words.trim());
                }
                self.words(if words.trim().to_lowercase().starts_with("<br") { "\n" } else { "" });
            }
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.words("\n"),
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if let Some((_, alt)) = &mut self.picture {
            alt.push_str(words);
            return;
        }
        if self.struck > 0 {
            self.out.aside(AsideKind::Struck, words);
        }
        self.paragraph.push(Run {
            text: words.to_owned(),
            is_strong: self.strong > 0,
            is_emphasis: self.emphasis > 0,
            link: self.links.last().filter(|link| !link.is_empty()).cloned(),
        });
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.close();
                self.paragraph.look.level = Some(number(level));
            }
            Tag::Paragraph | Tag::Item | Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.close_text();
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(mark)) => {
                self.close_text();
                self.tell(AsideKind::CodeMark, &mark);
            }
            Tag::HtmlBlock => {
                self.close_text();
                self.html = Some(String::new());
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::List(start) => {
                self.close_text();
                self.lists.push(start);
            }
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strikethrough => self.struck += 1,
            Tag::Link { dest_url, title, id, .. } => {
                self.led(&title, &id);
                self.link(&dest_url);
            }
            Tag::Image { dest_url, title, id, .. } => {
                self.led(&title, &id);
                self.picture = Some((dest_url.to_string(), String::new()));
            }
            Tag::Table(_) => {
                self.close();
                self.table = Some(Table::default());
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::FootnoteDefinition(_) => {
                self.close();
                self.note = Some(std::mem::take(&mut self.out.blocks));
            }
            _ => {}
        }
    }

    /// Tells what has words.
    fn tell(&mut self, kind: AsideKind, words: &str) {
        if !words.trim().is_empty() {
            self.out.aside(kind, words);
        }
    }

    /// A link or a picture has a title, and may name its address by a label.
    fn led(&mut self, title: &str, label: &str) {
        self.tell(AsideKind::Hover, title);
        self.used.insert(folded(label));
    }

    fn link(&mut self, address: &str) {
        let address = address.trim().replace(' ', "%20");
        let lower = address.to_ascii_lowercase();
        let known =
            ["https://", "http://", "mailto:", "tel:"].iter().any(|one| lower.starts_with(one));
        let mail = !known && address.contains('@') && !address.contains('/');
        if !known && !mail {
            self.out.aside(AsideKind::Link, address.as_str());
        }
        self.links.push(match (known, mail) {
            (true, _) => address,
            (_, true) => format!("mailto:{address}"),
            _ => String::new(),
        });
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock => {
                self.close_text();
            }
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::BlockQuote(_) => {
                self.close_text();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.close_text();
                self.lists.pop();
            }
            TagEnd::Strong => self.strong -= 1,
            TagEnd::Emphasis => self.emphasis -= 1,
            TagEnd::Strikethrough => self.struck -= 1,
            TagEnd::Link => self.end_link(),
            TagEnd::Image => self.end_picture(),
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.paragraph);
                let row = self.table.as_mut().and_then(|table| table.rows.last_mut());
                if let Some(row) = row {
                    let is_empty = cell.is_empty();
                    row.push(if is_empty { Vec::new() } else { vec![Block::Paragraph(cell)] });
                }
            }
            TagEnd::Table => {
                let table = self.table.take().map(Block::Table);
                self.out.blocks.extend(table);
            }
            TagEnd::FootnoteDefinition => self.end_note(),
            _ => {}
        }
    }

    /// A link of no words leads nowhere, as that of a picture does.
    fn end_link(&mut self) {
        let Some(address) = self.links.pop() else { return };
        let last = self.paragraph.runs.last().and_then(|run| run.link.as_ref());
        if !address.is_empty() && last != Some(&address) {
            self.out.aside(AsideKind::Unled, address);
        }
    }

    fn end_picture(&mut self) {
        let Some((address, alt)) = self.picture.take() else { return };
        let ending = address.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        let alt = Some(alt.trim().to_owned()).filter(|alt| !alt.is_empty());
        self.close_text();
        self.out.blocks.push(Block::Picture(self.out.pictures.len()));
        let ending = ending.unwrap_or_default();
        self.out.pictures.push(Picture { ending, alt, ..Picture::default() });
    }

    fn end_note(&mut self) {
        self.close_text();
        let Some(blocks) = self.note.take() else { return };
        let note = std::mem::replace(&mut self.out.blocks, blocks);
        let words = super::words_of(&note);
        self.out.aside(AsideKind::Note, words);
    }

    /// Closes a paragraph outside of a table.
    fn close_text(&mut self) {
        if self.table.is_none() {
            self.close();
        }
    }

    fn close(&mut self) {
        let mut paragraph = std::mem::take(&mut self.paragraph);
        if paragraph.is_empty() {
            return;
        }
        paragraph.is_quotation = self.quotes > 0;
        paragraph.list = self.lists.last().map(|first| {
            let level = u8::try_from(self.lists.len() - 1).unwrap_or(u8::MAX);
            ListPlace { first: *first, ..ListPlace::at(level, first.is_some()) }
        });
        self.out.blocks.push(Block::Paragraph(paragraph));
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
