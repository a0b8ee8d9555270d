//! Markdown of any kind: headings, lists, tables, quotations, links.

mod beside;
mod blocks;
mod cells;
mod dialects;
mod ends;
mod html;
mod leads;
mod notes;

use std::collections::BTreeSet;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::manuscript::{
    AsideKind, Block, Counted, ListPlace, Manuscript, Paragraph, Run, Table,
    address::is_within,
    elements::Elements,
    markdown::{
        beside::{Shades, Unread, definitions, front_matter, note},
        blocks::{element, ends_block, level_of},
        cells::HtmlTable,
        dialects::{is_box_title, without_marks},
        ends::Ends,
        html::{EMPHASIS, Program, STRONG, STRUCK},
        leads::{Lead, Sight},
        notes::Note,
    },
};
use crate::text;

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Reads Markdown.
pub(super) fn read(text: &str) -> Manuscript {
    let (notes, text) = front_matter(text);
    let mut reader = Reader { ends: Ends::of(text), ..Reader::default() };
    reader.out.title = note(notes, "title");
    for name in ["date", "author", "authors"] {
        let label = if name == "date" { "Date" } else { "Author" };
        let told = note(notes, name).map(|told| Paragraph::of(format!("{label}: {told}")));
        reader.out.blocks.extend(told.map(Block::Paragraph));
    }
    for line in beside::unread(notes) {
        reader.out.aside(AsideKind::Unshown, line);
    }
    let parser = Parser::new_ext(text, OPTIONS);
    let definitions = definitions(&parser);
    let mut unread = Unread::of(text, &parser);
    let mut shades = Shades::default();
    for (event, place) in parser.into_offset_iter() {
        unread.pass(&event, &place);
        reader.beyond(&event, &place, text);
        let is_end = matches!(&event, Event::End(tag) if ends_block(*tag));
        let at = if matches!(event, Event::Start(_)) { place.start } else { place.end };
        reader.at = place.start;
        reader.event(event);
        if is_end {
            reader.block_ends(place.end);
        }
        shades.note(at, reader.is_hidden());
    }
    reader.block_ends(text.len());
    reader.close();
    reader.elements.close();
    (0..reader.elements.passed()).for_each(|_| reader.out.count(Counted::Hidden));
    let unled = definitions.iter().filter(|one| !reader.used.contains(&one.label));
    for definition in unled.filter(|one| !shades.cover(one.start)) {
        reader.out.aside(AsideKind::Unled, definition.words.as_str());
    }
    for comment in dialects::take_comments(&mut reader.out.blocks) {
        reader.say(AsideKind::Unshown, &comment);
    }
    for line in unread.lines(text, &shades) {
        reader.out.aside(AsideKind::Unled, line);
    }
    reader.out
}

#[derive(Default)]
struct Reader<'t> {
    out: Manuscript,
    /// Where in the draft what is read begins.
    at: usize,
    paragraph: Paragraph,
    lists: Vec<List>,
    quotes: usize,
    /// Whether a line of the draft has just begun, and whether it does with the bold words that are read.
    has_line_begun: bool,
    is_label: bool,
    /// Whether something in the paragraph that is read is code, which means its signs as they are.
    has_code: bool,
    strong: usize,
    emphasis: usize,
    struck: usize,
    links: Vec<Lead>,
    table: Option<Table>,
    /// Where the last cell of a table ended.
    cell_end: usize,
    /// A picture, while its words are read.
    picture: Option<Sight>,
    /// The notes that are read, each in the one before it.
    notes: Vec<Note>,
    /// A block of HTML, while it is read.
    html: Option<String>,
    html_tables: Vec<HtmlTable>,
    /// The elements of HTML that are open.
    elements: Elements,
    program: Option<Program>,
    ends: Ends<'t>,
    /// The labels of the addresses beside the text that words lead to.
    used: BTreeSet<String>,
}

/// A list while it is read.
struct List {
    /// The number of its first item, in one that has numbers.
    first: Option<u64>,
    /// Whether an item has begun to say something.
    is_in_item: bool,
}

impl List {
    fn of(first: Option<u64>) -> Self {
        Self { first, is_in_item: false }
    }
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.has_code => self.words(&words),
            Event::Text(words) => self.words(&without_marks(&words)),
            Event::Code(words) => {
                self.has_code = true;
                self.tell(AsideKind::Code, &words);
                self.words(&words);
            }
            Event::Html(words) => self.html.iter_mut().for_each(|html| html.push_str(&words)),
            Event::InlineHtml(html) => self.inline_html(&html),
            Event::SoftBreak => {
                let is_title = self.quotes > 0 && is_box_title(&self.paragraph);
                self.words(if is_title { "\n" } else { " " });
                self.has_line_begun = true;
            }
            Event::HardBreak => self.words("\n"),
            // What is done is so; an empty box before what is to be done says nothing.
            Event::TaskListMarker(true) => self.words("[x] "),
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        self.has_line_begun = false;
        if self.keeps_from_text(words) {
            return;
        }
        if let Some(sight) = &mut self.picture {
            sight.alt.push_str(words);
            return;
        }
        if let Some(link) = self.links.last_mut() {
            link.shows.words |= words.chars().any(text::is_seen);
        }
        if self.struck > 0 || self.elements.has(STRUCK) {
            self.tell(AsideKind::Struck, words);
        }
        self.paragraph.push(Run {
            text: words.to_owned(),
            is_strong: self.strong > 0 || self.elements.has(STRONG),
            is_emphasis: self.emphasis > 0 || self.elements.has(EMPHASIS),
            link: self
                .links
                .last()
                .map(|link| link.address.clone())
                .filter(|link| !link.is_empty()),
        });
    }

    fn start(&mut self, tag: Tag<'_>) {
        if let Some(name) = element(tag.to_end()) {
            self.elements.enter(name);
        }
        match tag {
            Tag::Heading { level, attrs, .. } => {
                self.close();
                self.paragraph.look.level = Some(level_of(level));
                // Its name and its classes are for programs.
                for (name, value) in attrs {
                    self.tell(
                        AsideKind::Unshown,
                        &format!("{name} {}", value.as_deref().unwrap_or_default()),
                    );
                }
            }
            Tag::Paragraph => self.close_text(),
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.close_text();
                self.has_code = true;
            }
            Tag::Item => self.start_item(),
            Tag::CodeBlock(CodeBlockKind::Fenced(mark)) => {
                self.close_text();
                self.tell(AsideKind::CodeMark, &mark);
                self.has_code = true;
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
                self.lists.push(List::of(start));
            }
            Tag::Strong => {
                self.strong += 1;
                self.is_label = std::mem::take(&mut self.has_line_begun);
            }
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strikethrough => self.struck += 1,
            Tag::Link { dest_url, title, id, .. } => self.link(&dest_url, &title, &id),
            Tag::Image { dest_url, title, id, .. } => self.picture(&dest_url, &title, &id),
            Tag::Table(_) => {
                self.close();
                self.table = Some(Table::default());
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::FootnoteDefinition(_) => self.start_note(),
            _ => {}
        }
    }

    /// Bold words with a colon that begin a line of the draft begin one of the text, as people mean.
    fn end_label(&mut self) {
        if std::mem::take(&mut self.is_label)
            && let [.., before, label] = self.paragraph.runs.as_mut_slice()
            && label.text.trim_end().ends_with(':')
            && !before.is_strong
            && before.text.ends_with(' ')
        {
            before.text.pop();
            before.text.push('\n');
        }
    }

    /// Tells what has words, unless no page shows what stands here.
    fn tell(&mut self, kind: AsideKind, words: &str) {
        if !self.is_hidden() {
            self.say(kind, words);
        }
    }

    fn say(&mut self, kind: AsideKind, words: &str) {
        if !words.trim().is_empty() {
            self.out.aside(kind, words);
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if element(tag).is_some() {
            self.elements.leave();
        }
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
            TagEnd::Strong => {
                self.strong = self.strong.saturating_sub(1);
                self.end_label();
            }
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strikethrough => self.struck = self.struck.saturating_sub(1),
            TagEnd::Link => self.end_link(),
            TagEnd::Image => self.end_picture(),
            TagEnd::TableCell => {
                let cell = self.take_paragraph();
                let row = self.table.as_mut().and_then(|table| table.rows.last_mut());
                if let Some(row) = row {
                    let is_empty = cell.is_empty();
                    row.push(if is_empty { Vec::new() } else { vec![Block::Paragraph(cell)] });
                }
            }
            TagEnd::Table => {
                let table = self.table.take().filter(|table| !table.is_empty());
                self.out.blocks.extend(table.map(Block::Table));
            }
            TagEnd::FootnoteDefinition => self.end_note(),
            _ => {}
        }
    }

    /// An item of the innermost list begins.
    fn start_item(&mut self) {
        self.close_text();
        if let Some(list) = self.lists.last_mut() {
            list.is_in_item = false;
        }
    }

    /// Closes a paragraph outside of a table.
    fn close_text(&mut self) {
        if self.table.is_none() {
            self.close();
        }
    }

    /// Takes the paragraph that is read, without signs of dialects and addresses in the draft itself.
    fn take_paragraph(&mut self) -> Paragraph {
        let mut paragraph = std::mem::take(&mut self.paragraph);
        paragraph.is_quotation = self.quotes > 0;
        if !std::mem::take(&mut self.has_code) {
            for (kind, words) in dialects::settle(&mut paragraph) {
                self.say(kind, &words);
            }
        }
        let is_word = |run: &&Run| run.text.chars().any(char::is_alphabetic);
        let within = |run: &Run| run.link.clone().filter(|link| is_within(link));
        let words = paragraph.runs.iter().filter(is_word).map(within);
        let places: Option<BTreeSet<_>> = words.collect();
        paragraph.look.leads_to = places.map_or(0, |places| places.len());
        for run in &mut paragraph.runs {
            run.link.take_if(|link| is_within(link));
        }
        paragraph
    }

    fn close(&mut self) {
        let mut paragraph = self.take_paragraph();
        if paragraph.is_empty() {
            return;
        }
        let level = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
        paragraph.list = self.lists.last_mut().map(|list| {
            let goes_on = std::mem::replace(&mut list.is_in_item, true);
            ListPlace { first: list.first, goes_on, ..ListPlace::at(level, list.first.is_some()) }
        });
        self.out.blocks.push(Block::Paragraph(paragraph));
    }
}
