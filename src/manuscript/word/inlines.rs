//! What stands in a line: runs, links, fields, signs, notes.

use roxmltree::Node;

use crate::manuscript::{
    AsideKind, Counted, Refusal,
    address::{Shows, followed},
    word::{
        field::Field,
        instruction::{self, Shown},
        line::Line,
        story::{Story, is_placeholder},
        styles::{self, Marks},
    },
    xml,
};

/// What a run is made of that is read: elements of other makers that hold it are looked through.
const PIECES: &[&str] = &[
    "r",
    "t",
    "instrText",
    "tab",
    "ptab",
    "noBreakHyphen",
    "commentReference",
    "br",
    "cr",
    "sym",
    "drawing",
    "pict",
    "object",
    "fldChar",
    "oMath",
    "ruby",
    "footnoteReference",
    "endnoteReference",
];

impl Story<'_, '_> {
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
                    self.mark_in(child, line);
                }
                Some("sdt" | "sdtContent" | "smartTag" | "customXml" | "dir" | "bdo") => {
                    self.inlines(child, line)?;
                }
                Some("subDoc") => self.out.aside(AsideKind::SubDocument, ""),
                // What is not known is looked through.
                Some(_) if xml::below(child, "r").next().is_some() => self.inlines(child, line)?,
                Some(_) => {}
                None => self.foreign_inline(child, line)?,
            }
        }
        Ok(())
    }

    fn foreign_inline(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        match self.foreign(node, &["r"]) {
            Some(read) => self.inlines(read, line),
            None => Ok(()),
        }
    }

    fn hyperlink(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let id = xml::attribute(node, "id");
        let address = id.and_then(|id| self.links.address(id)).map(str::to_owned);
        let whole = address.map(|address| match xml::attribute(node, "anchor") {
            Some(anchor) if !address.contains('#') => format!("{address}#{anchor}"),
            _ => address,
        });
        let unseen = self.out.unseen() + line.unseen;
        let before = (line.seen, line.after.len());
        let around = line.link.take();
        line.link = whole.as_deref().and_then(followed).map(Into::into);
        let read = self.inlines(node, line);
        line.link = around;
        let shows = Shows { words: line.seen > before.0, pictures: line.after.len() > before.1 };
        // What nobody sees says nothing of where it leads.
        let is_unseen = self.out.unseen() + line.unseen > unseen || self.fields.is_instruction();
        if shows.something() || !is_unseen {
            let tip = xml::attribute(node, "tooltip").unwrap_or_default();
            self.lead(whole.as_deref().unwrap_or_default(), tip, shows);
        }
        read
    }

    /// Tells of a link what no words of the text have.
    pub(super) fn lead(&mut self, address: &str, tip: &str, shows: Shows) {
        if !tip.trim().is_empty() && tip.trim() != address {
            self.out.aside(AsideKind::Hover, tip);
        }
        let kind = match followed(address) {
            None => AsideKind::Link,
            Some(_) if shows.words => return,
            Some(_) if shows.pictures => AsideKind::FromPicture,
            Some(_) => AsideKind::Unled,
        };
        if !address.trim().is_empty() {
            self.out.aside(kind, address.trim());
        }
    }

    fn simple_field(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let instruction = xml::attribute(node, "instr").unwrap_or_default().to_owned();
        self.fields.begin(node.id().get_usize());
        self.fields.instruct(&instruction);
        self.fields.separate();
        self.inlines(node, line)?;
        if let Some(field) = self.fields.end() {
            self.field_ended(&field, line.marks, line);
        }
        Ok(())
    }

    /// A field begins, turns to its result, or ends.
    fn field_mark(&mut self, piece: Node<'_, '_>, marks: Marks, line: &mut Line) {
        if let Some(words) = dropped_down(piece) {
            self.words(words, marks, line);
        }
        match xml::attribute(piece, "fldCharType") {
            Some("begin") => self.fields.begin(piece.id().get_usize()),
            Some("separate") => self.fields.separate(),
            _ => {
                if let Some(field) = self.fields.end() {
                    self.field_ended(&field, marks, line);
                }
            }
        }
    }

    /// A field that has no result shows words of its instruction; others are told.
    pub(super) fn field_ended(&mut self, field: &Field, marks: Marks, line: &mut Line) {
        for (words, marks) in self.fields.no_number() {
            line.push(&words, marks);
        }
        if marks.hidden == Some(true) && !field.shows().something() {
            if !field.is_blank() {
                self.out.count(Counted::Hidden);
                self.fields.hide();
            }
            return;
        }
        if !field.unseen.trim().is_empty() {
            self.out.aside(AsideKind::Unshown, field.unseen.as_str());
        }
        if let Some((address, tip)) = field.lead() {
            self.lead(&address, &tip, field.shows());
        }
        match field.shown() {
            Some(Shown::Words(words)) => self.words(&words, marks, line),
            Some(Shown::Beside(kind, words)) => self.out.aside(kind, words),
            None => {}
        }
    }

    fn run(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let properties = xml::child(node, "rPr");
        let own = properties.map(|one| self.footing.styles.marks_of(one)).unwrap_or_default();
        let marks = own.over(line.marks);
        if line.paragraph.language.is_none() {
            let told =
                properties.and_then(|one| xml::child(one, "lang")).and_then(styles::language);
            line.paragraph.language = told
                .filter(|told| self.footing.styles.language.as_deref() != Some(told))
                .map(Into::into);
        }
        self.pieces(node, marks, line)
    }

    fn pieces(&mut self, run: Node<'_, '_>, marks: Marks, line: &mut Line) -> Result<(), Refusal> {
        for piece in run.children().filter(Node::is_element) {
            let Some(name) = xml::word(piece) else {
                if let Some(read) = self.foreign(piece, PIECES) {
                    self.pieces(read, marks, line)?;
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
                "fldChar" => self.field_mark(piece, marks, line),
                "instrText" => {
                    self.fields.instruct(piece.text().unwrap_or_default());
                    if marks.hidden == Some(true) {
                        self.fields.hide();
                    }
                }
                // What an instruction holds nobody sees.
                "footnoteReference" | "endnoteReference" | "drawing" | "pict" | "object"
                    if self.fields.is_instruction() =>
                {
                    self.out.count(Counted::Hidden);
                }
                "footnoteReference" => self.note("footnote", piece, marks),
                "endnoteReference" => self.note("endnote", piece, marks),
                "commentReference" => self.mark(piece),
                "drawing" | "pict" | "object" if marks.hidden == Some(true) => {
                    self.out.count(Counted::Hidden);
                    self.fields.hide();
                }
                "drawing" | "pict" | "object" => self.shape(piece, line)?,
                "ruby" | "r" => self.inner(piece, marks, line)?,
                _ if xml::below(piece, "r").next().is_some() => self.inner(piece, marks, line)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads runs that stand in a run, whose marks they have.
    fn inner(&mut self, node: Node<'_, '_>, marks: Marks, line: &mut Line) -> Result<(), Refusal> {
        let around = std::mem::replace(&mut line.marks, marks);
        let read = match xml::word(node) {
            Some("r") => self.run(node, line),
            Some("ruby") => self.guided(node, line),
            _ => self.inlines(node, line),
        };
        line.marks = around;
        read
    }

    fn words(&mut self, text: &str, marks: Marks, line: &mut Line) {
        if self.fields.is_instruction() {
            if marks.hidden != Some(true) {
                self.fields.unseen(text);
            }
            return;
        }
        if marks.hidden == Some(true) {
            self.hidden_words(text, line);
            return;
        }
        if let Some(watch) = &mut self.watch {
            watch.words(text);
        }
        if marks.struck == Some(true) && !text.trim().is_empty() {
            self.out.aside(AsideKind::Struck, text);
        }
        match self.fields.result(text) {
            instruction::Result::Link(address) => {
                let around = line.link.take();
                line.link = around.clone().or(Some(address));
                line.push(text, marks);
                line.link = around;
            }
            instruction::Result::PageNumber => self.fields.number(text, marks),
            instruction::Result::PageInWords => {}
            instruction::Result::Words => line.push(text, marks),
            instruction::Result::Contents => self.told_contents(text),
            instruction::Result::Metadata => self.out.count(Counted::Metadata),
        }
    }

    fn hidden_words(&mut self, words: &str, line: &mut Line) {
        line.unseen += 1;
        self.fields.hide();
        if !words.trim().is_empty() {
            self.out.count(Counted::Hidden);
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
            _ if marks.hidden == Some(true) => "?",
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
}

/// Returns what was chosen from the list of an old form's field, which no words of the text say.
fn dropped_down<'a>(piece: Node<'a, '_>) -> Option<&'a str> {
    let list = xml::child(xml::child(piece, "ffData")?, "ddList")?;
    let at = xml::value(list, "result").or_else(|| xml::value(list, "default")).unwrap_or("0");
    let mut entries = list.children().filter(|one| xml::word(*one) == Some("listEntry"));
    xml::attribute(entries.nth(at.parse().ok()?)?, "val")
}
