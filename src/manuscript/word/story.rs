//! The text of a part, from element to block: what stays, what is counted, what is told.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use roxmltree::Node;

use crate::manuscript::{
    AsideKind, Block, Counted, Manuscript, Refusal,
    package::Package,
    word::{
        alternate::chosen,
        counts::Counts,
        fields::Fields,
        footing::Footing,
        line::Line,
        links::Links,
        numbering::Sign,
        styles::{self, Style},
        watch::{Marked, Watch},
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
    /// The files of pictures that were read, by their parts.
    pub(super) files: BTreeMap<String, Arc<[u8]>>,
    /// What was told of the signs of lists.
    signs: BTreeSet<Sign>,
    /// How far lists have counted.
    counts: Counts,
    /// The marks of parts that are open.
    pub(super) marked: Marked,
    /// Passages and comments, for who asks.
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
            files: BTreeMap::new(),
            signs: BTreeSet::new(),
            counts: Counts::default(),
            marked: Marked::default(),
            watch: None,
        }
    }

    /// Turns to a part.
    pub(super) fn open(&mut self, part: &str, root: Node<'_, '_>) -> Result<(), Refusal> {
        self.links = Links::of(self.package, part)?;
        self.fields = Fields::of(root);
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
                Some("altChunk") => self.chunk(child),
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
                // What is not known is looked through.
                Some(_) if xml::below(child, "p").next().is_some() => self.blocks(child, into)?,
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
        match self.foreign(node, &["p"]) {
            Some(read) => self.blocks(read, into),
            None => Ok(()),
        }
    }

    /// Returns what to read of an element that is none of Word's own; what has none of the wanted elements
    /// below it says nothing.
    pub(super) fn foreign<'a, 'i>(
        &mut self,
        node: Node<'a, 'i>,
        wanted: &[&str],
    ) -> Option<Node<'a, 'i>> {
        match node.tag_name().name() {
            "AlternateContent" => chosen(node),
            "oMathPara" | "oMath" => {
                let hides = |one: Node<'_, '_>| matches!(one.tag_name().name(), "vanish" | "del");
                let is_partly_hidden = node.descendants().any(hides);
                let words = if is_partly_hidden { String::new() } else { xml::words(node) };
                self.out.aside(AsideKind::Equation, words);
                None
            }
            "conflictIns" => {
                self.out.count(Counted::Insertions);
                Some(node)
            }
            "conflictDel" => {
                self.deletion(node);
                None
            }
            _ => {
                let mut all = node.descendants();
                all.any(|one| wanted.contains(&one.tag_name().name())).then_some(node)
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, carried: Option<Line>) -> Result<Line, Refusal> {
        let properties = xml::child(node, "pPr");
        let style_id = properties.and_then(|one| xml::value(one, "pStyle"));
        let style = self.footing.styles.of_paragraph(style_id);
        let mut line = carried.unwrap_or_else(|| {
            let marks = style.marks.over(self.footing.styles.defaults);
            Line::of(self.footing.looks(properties, &style), marks)
        });
        line.paragraph.mark = self.marked.part();
        if let Some(watch) = &mut self.watch {
            watch.paragraph(self.marked.part());
        }
        if style.name.starts_with("toc") {
            self.contents(node);
        } else {
            let depth = self.fields.depth();
            self.inlines(node, &mut line)?;
            for field in self.fields.end_unended(depth) {
                self.field_ended(&field, line.marks, &mut line);
            }
            for (words, marks) in self.fields.no_number_so_far() {
                line.push(&words, marks);
            }
        }
        if !line.paragraph.is_empty() {
            self.list_sign(properties, &style);
            self.count_item(properties, &style, &mut line);
        }
        if let Some(watch) = &mut self.watch {
            watch.end(line.paragraph.look.level.is_some());
        }
        Ok(line)
    }

    /// Gives an item of a list its own number.
    fn count_item(&mut self, properties: Option<Node<'_, '_>>, style: &Style, line: &mut Line) {
        let named = properties.and_then(styles::list_of).or_else(|| style.list.clone());
        if let (Some((number, _)), Some(place)) = (named, line.paragraph.list) {
            line.paragraph.list = Some(self.counts.item(&self.footing.numbering, &number, place));
        }
    }

    /// Tells what the sign of a list's items says that neither a bullet nor 1, 2, 3 does.
    fn list_sign(&mut self, properties: Option<Node<'_, '_>>, style: &Style) {
        let named = properties.and_then(styles::list_of).or_else(|| style.list.clone());
        let footing = self.footing;
        let sign = named.and_then(|(list, level)| footing.numbering.sign(&list, level));
        // It looks as the end of the paragraph does, and is hidden with it.
        let end = properties.and_then(|one| xml::child(one, "rPr"));
        let end = end.map(|end| footing.styles.marks_of(end)).unwrap_or_default();
        let is_hidden = end.over(style.marks).hidden == Some(true);
        let Some(sign) = sign.cloned().map(|sign| if is_hidden { sign.hidden() } else { sign })
        else {
            return;
        };
        if self.signs.insert(sign.clone()) {
            match sign {
                Sign::Said(kind, words) => self.out.aside(kind, words),
                Sign::Hidden(_) => self.out.count(Counted::Hidden),
            }
        }
    }

    fn contents(&mut self, node: Node<'_, '_>) {
        self.fields.pass(node);
        self.told_contents(&xml::words(node));
    }

    /// A table of contents is told once.
    pub(super) fn told_contents(&mut self, words: &str) {
        if self.out.asides.iter().all(|aside| aside.kind != AsideKind::Contents) {
            self.out.aside(AsideKind::Contents, words);
        }
    }

    pub(super) fn deletion(&mut self, node: Node<'_, '_>) {
        let has_something = node.descendants().any(|one| match xml::word(one) {
            Some("delText" | "t") => one.text().is_some_and(|text| !text.is_empty()),
            name => matches!(
                name,
                Some(
                    "drawing"
                        | "pict"
                        | "object"
                        | "sym"
                        | "footnoteReference"
                        | "endnoteReference"
                )
            ),
        });
        if has_something {
            self.out.count(Counted::Deletions);
            self.fields.hide();
            self.watch.iter_mut().for_each(Watch::deletion);
        }
        self.marks_below(node);
    }

    /// Bookmarks and comments stand where they stand, also in what was deleted.
    pub(super) fn marks_below(&mut self, node: Node<'_, '_>) {
        for one in node.descendants() {
            if let Some(
                "bookmarkStart" | "bookmarkEnd" | "commentRangeStart" | "commentRangeEnd"
                | "commentReference",
            ) = xml::word(one)
            {
                self.mark(one);
            }
        }
    }

    /// A bookmark or a comment begins or ends here.
    pub(super) fn mark(&mut self, node: Node<'_, '_>) {
        let is_ours = self.marked.mark(node);
        let Some(watch) = &mut self.watch else { return };
        if is_ours {
            watch.part(self.marked.part(), xml::word(node) == Some("bookmarkStart"));
        }
        watch.comment(node);
    }

    /// The same, in a paragraph: whose first words stand in a part is that part's.
    pub(super) fn mark_in(&mut self, node: Node<'_, '_>, line: &mut Line) {
        self.mark(node);
        if line.paragraph.is_empty() {
            line.paragraph.mark = self.marked.part();
        }
    }
}

/// Whether the end of a paragraph was deleted, so that the next goes on from it.
fn ends_deleted(paragraph: Node<'_, '_>) -> bool {
    let marks = xml::child(paragraph, "pPr").and_then(|one| xml::child(one, "rPr"));
    marks.is_some_and(|one| xml::child(one, "del").is_some())
}

/// Whether a control shows what to write, and nothing that was written.
pub(super) fn is_placeholder(control: Node<'_, '_>) -> bool {
    xml::child(control, "sdtPr").is_some_and(|one| xml::switch(one, "showingPlcHdr") == Some(true))
}
