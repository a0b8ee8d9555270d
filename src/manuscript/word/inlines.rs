//! What stands in a line: runs, links, fields, signs, notes.

use roxmltree::Node;

use crate::manuscript::{
    AsideKind, Counted, Refusal,
    word::{
        alternate::chosen,
        field::{self, Field, Shown},
        line::Line,
        story::{Story, is_placeholder},
        styles::{self, Marks},
    },
    xml,
};

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
        match self.foreign(node, "r") {
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
        if let Some(tip) = xml::attribute(node, "tooltip") {
            self.hover(tip, whole.as_deref().unwrap_or_default());
        }
        let before = line.link.take();
        line.link = whole.and_then(|address| self.address(&address));
        let read = self.inlines(node, line);
        line.link = before;
        read
    }

    /// Tells what a link says while somebody points at it, unless it is the address.
    fn hover(&mut self, tip: &str, address: &str) {
        if !tip.trim().is_empty() && tip.trim() != address {
            self.out.aside(AsideKind::Hover, tip);
        }
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
        if !field.unseen.trim().is_empty() {
            self.out.aside(AsideKind::Unshown, field.unseen.as_str());
        }
        if let Some((address, tip)) = field.hover() {
            self.hover(tip, address);
        }
        match field.shown() {
            Some(Shown::Words(words)) => self.words(&words, marks, line),
            Some(Shown::Beside(kind, words)) => self.out.aside(kind, words),
            None => {}
        }
    }

    fn run(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let properties = xml::child(node, "rPr");
        let style = properties.and_then(|one| xml::value(one, "rStyle"));
        let style = style.map(|id| self.footing.styles.resolved(id).marks).unwrap_or_default();
        let own = properties.map(Marks::of).unwrap_or_default();
        let marks = own.over(style).over(line.marks);
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
                "fldChar" => self.field_mark(piece, marks, line),
                "instrText" => {
                    self.fields.instruct(piece.text().unwrap_or_default());
                    if marks.hidden == Some(true) {
                        self.fields.hide();
                    }
                }
                "footnoteReference" => self.note("footnote", piece, marks),
                "endnoteReference" => self.note("endnote", piece, marks),
                "commentReference" => self.mark(piece),
                "ruby" => self.guided(piece, line)?,
                "drawing" | "pict" | "object" if marks.hidden == Some(true) => {
                    self.out.count(Counted::Hidden);
                }
                "drawing" | "pict" | "object" => self.shape(piece, line)?,
                "r" => self.run(piece, line)?,
                _ if xml::below(piece, "r").next().is_some() => self.inlines(piece, line)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn words(&mut self, text: &str, marks: Marks, line: &mut Line) {
        if self.fields.is_instruction() {
            if marks.hidden != Some(true) {
                self.fields.unseen(text);
            }
            return;
        }
        if marks.hidden == Some(true) {
            if !text.trim().is_empty() {
                self.out.count(Counted::Hidden);
                self.fields.hide();
            }
            return;
        }
        if let Some(watch) = &mut self.watch {
            watch.words(text);
        }
        if marks.struck == Some(true) && !text.trim().is_empty() {
            self.out.aside(AsideKind::Struck, text);
        }
        match self.fields.result(text) {
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
}

/// Returns what was chosen from the list of an old form's field, which no words of the text say.
fn dropped_down<'a>(piece: Node<'a, '_>) -> Option<&'a str> {
    let list = xml::child(xml::child(piece, "ffData")?, "ddList")?;
    let at = xml::value(list, "result").or_else(|| xml::value(list, "default")).unwrap_or("0");
    let mut entries = list.children().filter(|one| xml::word(*one) == Some("listEntry"));
    xml::attribute(entries.nth(at.parse().ok()?)?, "val")
}
