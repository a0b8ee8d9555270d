//! What stands in a line: runs, links, fields.

use roxmltree::Node;

use crate::manuscript::{
    AsideKind, Counted, Refusal,
    address::{Shows, followed},
    word::{
        field::Field,
        instruction::Shown,
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
    pub(super) fn field_mark(&mut self, piece: Node<'_, '_>, marks: Marks, line: &mut Line) {
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
            Some(Shown::Words(words)) if self.fields.is_instruction() => self.fields.amount(&words),
            Some(Shown::Words(words)) => self.words(&words, marks, line),
            Some(Shown::Beside(kind, words)) => self.out.aside(kind, words),
            None => {}
        }
    }

    pub(super) fn run(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
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
}

/// Returns what was chosen from the list of an old form's field, which no words of the text say.
fn dropped_down<'a>(piece: Node<'a, '_>) -> Option<&'a str> {
    let list = xml::child(xml::child(piece, "ffData")?, "ddList")?;
    let at = xml::value(list, "result").or_else(|| xml::value(list, "default")).unwrap_or("0");
    let mut entries = list.children().filter(|one| xml::word(*one) == Some("listEntry"));
    xml::attribute(entries.nth(at.parse().ok()?)?, "val")
}
