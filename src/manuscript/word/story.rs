//! The text of a part, from element to block: what stays, what is counted, what is told.

use roxmltree::Node;

use crate::manuscript::{
    AsideKind, Block, Counted, ListPlace, Manuscript, Paragraph, Refusal,
    package::Package,
    word::{
        field::{self, Fields},
        footing::Footing,
        line::Line,
        links::Links,
        styles::{self, Marks, Style},
        watch::Watch,
    },
    xml,
};

/// Reads parts into a manuscript.
#[derive(Debug)]
pub(super) struct Story<'p, 'b> {
    pub(super) package: &'p mut Package<'b>,
    pub(super) footing: &'p Footing,
    /// What the part leads to that is read.
    pub(super) links: Links,
    pub(super) out: Manuscript,
    pub(super) fields: Fields,
    /// The notes that the text refers to, in order.
    pub(super) notes: Vec<(&'static str, String)>,
    /// Bookmarks and comments that are open, for who asks.
    pub(super) watch: Option<Watch>,
}

impl<'p, 'b> Story<'p, 'b> {
    pub(super) fn new(package: &'p mut Package<'b>, footing: &'p Footing) -> Self {
        Self {
            package,
            footing,
            links: Links::default(),
            out: Manuscript::default(),
            fields: Fields::default(),
            notes: Vec::new(),
            watch: None,
        }
    }

    /// Turns to a part.
    pub(super) fn open(&mut self, part: &str) -> Result<(), Refusal> {
        self.links = Links::of(self.package, part)?;
        self.fields = Fields::default();
        Ok(())
    }

    pub(super) fn finish(self) -> Manuscript {
        self.out
    }

    /// Reads the blocks of an element.
    pub(super) fn blocks(
        &mut self,
        parent: Node<'_, '_>,
        into: &mut Vec<Block>,
    ) -> Result<(), Refusal> {
        let mut carried = None;
        for child in parent.children().filter(Node::is_element) {
            match xml::word(child) {
                Some("p") => {
                    let line = self.paragraph(child, carried.take())?;
                    // Whose end was deleted goes on in the next.
                    if ends_deleted(child) { carried = Some(line) } else { line.close(into) }
                }
                Some("tbl") => self.table(child, into)?,
                Some("del" | "moveFrom") => self.deletion(child),
                Some("altChunk") => self.out.aside(AsideKind::Embedded, ""),
                Some("sdt") if is_placeholder(child) => {}
                Some("bookmarkStart" | "bookmarkEnd" | "commentRangeStart" | "commentRangeEnd") => {
                    self.mark(child);
                }
                Some("sdt" | "sdtContent" | "customXml" | "smartTag") => {
                    self.blocks(child, into)?;
                }
                Some("ins" | "moveTo") => {
                    self.out.count(Counted::Insertions);
                    self.blocks(child, into)?;
                }
                Some(_) => {}
                None => self.foreign_block(child, into)?,
            }
        }
        if let Some(line) = carried {
            line.close(into);
        }
        Ok(())
    }

    fn foreign_block(&mut self, node: Node<'_, '_>, into: &mut Vec<Block>) -> Result<(), Refusal> {
        match node.tag_name().name() {
            "AlternateContent" => match chosen(node) {
                Some(choice) => self.blocks(choice, into),
                None => Ok(()),
            },
            "oMathPara" | "oMath" => {
                self.out.aside(AsideKind::Equation, xml::words(node));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, carried: Option<Line>) -> Result<Line, Refusal> {
        let properties = xml::child(node, "pPr");
        let style_id = properties.and_then(|one| xml::value(one, "pStyle"));
        let style = self.footing.styles.of_paragraph(style_id);
        let mut line = carried.unwrap_or_else(|| {
            let marks = style.marks.over(self.footing.styles.defaults);
            Line::of(self.looks(properties, &style), marks)
        });
        if let Some(watch) = &mut self.watch {
            watch.paragraph();
        }
        if style.name.starts_with("toc") {
            self.contents(node);
        } else {
            self.inlines(node, &mut line)?;
        }
        if let Some(watch) = &mut self.watch {
            watch.end(line.paragraph.look.level.is_some());
        }
        Ok(line)
    }

    /// Returns an empty paragraph that looks as its properties and its style say.
    fn looks(&self, properties: Option<Node<'_, '_>>, style: &Style) -> Paragraph {
        let mut paragraph = Paragraph::default();
        let own = properties.and_then(styles::level_of);
        paragraph.look.level = own.or_else(|| style.heading());
        paragraph.look.is_title = style.name == "title";
        paragraph.look.is_subtitle = style.name == "subtitle";
        paragraph.is_quotation =
            matches!(style.name.as_str(), "quote" | "intense quote" | "quotations" | "block text");
        let named = properties.and_then(styles::list_of).or_else(|| style.list.clone());
        let by_name = || {
            let is_numbered = style.name.starts_with("list number");
            let is_list = is_numbered || style.name.starts_with("list bullet");
            let digit = style.name.chars().next_back().and_then(|one| one.to_digit(10));
            let level = digit
                .and_then(|digit| u8::try_from(digit).ok())
                .map_or(0, |digit| digit.saturating_sub(1));
            is_list.then_some(ListPlace { level, is_numbered })
        };
        paragraph.list = match named {
            // Each style of a list may have a list of its own, whose first level is its only one.
            Some((list, level)) => {
                let level = level.max(by_name().map_or(0, |place| place.level));
                self.footing.numbering.place(&list, level)
            }
            None => by_name(),
        };
        paragraph
    }

    pub(super) fn inlines(&mut self, parent: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        for child in parent.children().filter(Node::is_element) {
            match xml::word(child) {
                Some("r") => self.run(child, line)?,
                Some("hyperlink") => self.hyperlink(child, line)?,
                Some("fldSimple") => self.simple_field(child, line)?,
                Some("ins" | "moveTo") => {
                    self.out.count(Counted::Insertions);
                    self.inlines(child, line)?;
                }
                Some("del" | "moveFrom") => self.deletion(child),
                Some("sdt") if is_placeholder(child) => {}
                Some("bookmarkStart" | "bookmarkEnd" | "commentRangeStart" | "commentRangeEnd") => {
                    self.mark(child);
                }
                Some("sdt" | "sdtContent" | "smartTag" | "customXml" | "dir" | "bdo") => {
                    self.inlines(child, line)?;
                }
                Some(_) => {}
                None => self.foreign_inline(child, line)?,
            }
        }
        Ok(())
    }

    fn foreign_inline(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        match node.tag_name().name() {
            "AlternateContent" => match chosen(node) {
                Some(choice) => self.inlines(choice, line),
                None => Ok(()),
            },
            "oMathPara" | "oMath" => {
                self.out.aside(AsideKind::Equation, xml::words(node));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn hyperlink(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let id = xml::attribute(node, "id");
        let address = id.and_then(|id| self.links.address(id)).map(str::to_owned);
        let whole = address.map(|address| match xml::attribute(node, "anchor") {
            Some(anchor) if !address.contains('#') => format!("{address}#{anchor}"),
            _ => address,
        });
        let before = line.link.take();
        line.link = whole.and_then(|address| self.address(&address));
        let read = self.inlines(node, line);
        line.link = before;
        read
    }

    /// Returns an address that a briefing may lead to; others are told.
    fn address(&mut self, address: &str) -> Option<String> {
        let address = address.trim().replace(' ', "%20");
        let lower = address.to_ascii_lowercase();
        let known = ["https://", "http://", "mailto:", "tel:"];
        if known.iter().any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme)) {
            return Some(address);
        }
        self.out.aside(AsideKind::Link, address);
        None
    }

    fn simple_field(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let instruction = xml::attribute(node, "instr").unwrap_or_default().to_owned();
        self.fields.mark("begin");
        self.fields.instruct(&instruction);
        self.fields.mark("separate");
        let read = self.inlines(node, line);
        self.fields.mark("end");
        read
    }

    fn run(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let properties = xml::child(node, "rPr");
        let style = properties.and_then(|one| xml::value(one, "rStyle"));
        let style = style.map(|id| self.footing.styles.resolved(id).marks).unwrap_or_default();
        let own = properties.map(Marks::of).unwrap_or_default();
        let marks = own.over(style).over(line.marks);
        self.pieces(node, marks, line)
    }

    fn pieces(&mut self, run: Node<'_, '_>, marks: Marks, line: &mut Line) -> Result<(), Refusal> {
        for piece in run.children().filter(Node::is_element) {
            let Some(name) = xml::word(piece) else {
                let is_choice = piece.tag_name().name() == "AlternateContent";
                if let Some(choice) = chosen(piece).filter(|_| is_choice) {
                    self.pieces(choice, marks, line)?;
                }
                continue;
            };
            match name {
                "t" => self.words(piece.text().unwrap_or_default(), marks, line),
                "tab" | "ptab" => self.words("\t", marks, line),
                "br" if matches!(xml::attribute(piece, "type"), Some("page" | "column")) => {}
                "br" | "cr" => self.words("\n", marks, line),
                "noBreakHyphen" => self.words("\u{2011}", marks, line),
                "sym" => self.sign(piece, marks, line),
                "fldChar" => {
                    self.fields.mark(xml::attribute(piece, "fldCharType").unwrap_or_default());
                }
                "instrText" => self.fields.instruct(piece.text().unwrap_or_default()),
                "footnoteReference" => self.note("footnote", piece, marks),
                "endnoteReference" => self.note("endnote", piece, marks),
                "commentReference" => self.mark(piece),
                "ruby" => {
                    if let Some(base) = xml::child(piece, "rubyBase") {
                        self.inlines(base, line)?;
                    }
                }
                "drawing" | "pict" | "object" if marks.hidden == Some(true) => {
                    self.out.count(Counted::Hidden);
                }
                "drawing" | "pict" | "object" => self.shape(piece, line)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn words(&mut self, text: &str, marks: Marks, line: &mut Line) {
        if self.fields.is_instruction() {
            return;
        }
        if marks.hidden == Some(true) {
            if !text.trim().is_empty() {
                self.out.count(Counted::Hidden);
            }
            return;
        }
        if let Some(watch) = &mut self.watch {
            watch.words(text);
        }
        if marks.struck == Some(true) && !text.trim().is_empty() {
            self.out.aside(AsideKind::Struck, text);
        }
        match self.fields.result() {
            field::Result::Words => line.push(text, marks),
            field::Result::Link(address) => {
                let before = line.link.clone();
                if before.is_none() {
                    line.link = self.address(&address);
                }
                line.push(text, marks);
                line.link = before;
            }
            field::Result::PageNumber => {}
            field::Result::Contents => self.told_contents(text),
            field::Result::Metadata => self.out.count(Counted::Metadata),
        }
    }

    /// Signs of a font of signs: bullets, ticks and arrows have letters of their own.
    fn sign(&mut self, node: Node<'_, '_>, marks: Marks, line: &mut Line) {
        let code = xml::attribute(node, "char").unwrap_or_default();
        let code = u32::from_str_radix(code, 16).unwrap_or(0) & 0xff;
        let letter = match code {
            0xa7 | 0xb7 | 0x6c | 0x6e | 0xa8 | 0x9f => "•",
            0xfc => "✓",
            0xe0 | 0xe8 | 0xd8 => "→",
            _ => {
                self.out.aside(AsideKind::Sign, "");
                return;
            }
        };
        self.words(letter, marks, line);
    }

    fn note(&mut self, kind: &'static str, node: Node<'_, '_>, marks: Marks) {
        let id = xml::attribute(node, "id").unwrap_or_default().to_owned();
        if marks.hidden == Some(true) {
            self.out.count(Counted::Hidden);
        } else {
            self.notes.push((kind, id));
        }
    }

    fn contents(&mut self, node: Node<'_, '_>) {
        let words = xml::words(node);
        self.told_contents(&words);
    }

    /// A table of contents is told once.
    fn told_contents(&mut self, words: &str) {
        if self.out.asides.iter().all(|aside| aside.kind != AsideKind::Contents) {
            self.out.aside(AsideKind::Contents, words);
        }
    }

    fn deletion(&mut self, node: Node<'_, '_>) {
        let has_words = node.descendants().any(|one| {
            matches!(xml::word(one), Some("delText" | "t"))
                && one.text().is_some_and(|text| !text.is_empty())
        });
        if has_words {
            self.out.count(Counted::Deletions);
        }
    }

    pub(super) fn mark(&mut self, node: Node<'_, '_>) {
        if let Some(watch) = &mut self.watch {
            watch.mark(node);
        }
    }
}

/// Whether the end of a paragraph was deleted, so that the next goes on from it.
fn ends_deleted(paragraph: Node<'_, '_>) -> bool {
    let marks = xml::child(paragraph, "pPr").and_then(|one| xml::child(one, "rPr"));
    marks.is_some_and(|one| xml::child(one, "del").is_some())
}

/// Whether a control shows what to write, and nothing that was written.
fn is_placeholder(control: Node<'_, '_>) -> bool {
    xml::child(control, "sdtPr").is_some_and(|one| xml::switch(one, "showingPlcHdr") == Some(true))
}

/// Returns what to read of several ways of saying one thing.
pub(super) fn chosen<'a, 'i>(alternate: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    xml::child(alternate, "Choice").or_else(|| xml::child(alternate, "Fallback"))
}
