//! What a run is made of: words, signs, notes, marks of fields, drawings.

use roxmltree::Node;

use crate::manuscript::{
    AsideKind, Counted, Refusal,
    word::{instruction, line::Line, story::Story, styles::Marks},
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
    pub(super) fn pieces(
        &mut self,
        run: Node<'_, '_>,
        marks: Marks,
        line: &mut Line,
    ) -> Result<(), Refusal> {
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

    pub(super) fn words(&mut self, text: &str, marks: Marks, line: &mut Line) {
        if self.fields.is_instruction() {
            if marks.hidden != Some(true) && self.fields.instructs(text) {
                self.out.count(Counted::Metadata);
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
