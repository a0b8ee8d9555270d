//! Drawings: pictures, boxes of text, diagrams, charts, and what else stands in a frame.

use std::sync::Arc;

use roxmltree::Node;

use crate::manuscript::{
    AsideKind, Block, Counted, Paragraph, Picture, Refusal,
    word::{alternate::chosen, line::Line, story::Story},
    words_of, xml,
};

/// The most bytes of a picture: no briefing takes more.
const MOST_PICTURE: u64 = 10 * 1024 * 1024;

impl Story<'_, '_> {
    /// Reads a drawing; what it holds follows the paragraph that it is fixed to.
    pub(super) fn shape(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let mut frames = node.descendants().filter(|one| one.tag_name().name() == "docPr");
        if frames.any(|frame| matches!(xml::attribute(frame, "hidden"), Some("1" | "true"))) {
            self.out.count(Counted::Hidden);
            return Ok(());
        }
        let before = line.after.len();
        self.shapes(node, Framed::default().within(node), line)?;
        // What is said of a picture stands beside it.
        if !line.after[before..].iter().any(|block| matches!(block, Block::Picture(_))) {
            self.description(node);
        }
        Ok(())
    }

    /// Tells what the author of a drawing says of it.
    fn description(&mut self, node: Node<'_, '_>) {
        let told = node.descendants().find_map(|one| {
            let name =
                if matches!(one.tag_name().name(), "docPr" | "cNvPr") { "descr" } else { "alt" };
            xml::attribute(one, name).map(str::trim).filter(|words| !words.is_empty())
        });
        if let Some(words) = told {
            self.out.aside(AsideKind::Drawing, words);
        }
    }

    /// Reads the title of a chart, which stands in a part of its own.
    fn chart(&mut self, node: Node<'_, '_>) -> Result<(), Refusal> {
        let part = xml::attribute(node, "id").and_then(|id| self.links.part(id)).map(str::to_owned);
        let text = match &part {
            Some(part) => self.package.text(part)?,
            None => None,
        };
        let mut words = String::new();
        if let (Some(part), Some(text)) = (&part, &text) {
            let tree = xml::parse(text, part)?;
            let title = tree.root().descendants().find(|one| one.tag_name().name() == "title");
            words = title.map(|one| xml::words(one)).unwrap_or_default();
        }
        self.out.aside(AsideKind::Chart, words);
        Ok(())
    }

    fn shapes<'a>(
        &mut self,
        parent: Node<'a, '_>,
        framed: Framed<'a>,
        line: &mut Line,
    ) -> Result<(), Refusal> {
        for child in parent.children().filter(Node::is_element) {
            let framed = framed.within(child);
            match child.tag_name().name() {
                "AlternateContent" => {
                    if let Some(choice) = chosen(child) {
                        self.shapes(choice, framed.within(choice), line)?;
                    }
                }
                "txbxContent" => self.text_box(child, line)?,
                "txBody" => self.shape_words(child, line),
                "blip" => self.picture(xml::attribute(child, "embed"), framed, line)?,
                "imagedata" => self.picture(xml::attribute(child, "id"), framed, line)?,
                "textpath" => {
                    let words = xml::attribute(child, "string").unwrap_or_default();
                    self.out.aside(AsideKind::Lettering, words);
                }
                "chart" => self.chart(child)?,
                "OLEObject" => self.out.aside(AsideKind::Embedded, ""),
                "relIds" => self.diagram(child, line)?,
                _ => self.shapes(child, framed, line)?,
            }
        }
        Ok(())
    }

    fn text_box(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let mut blocks = Vec::new();
        let around = self.fields.enter();
        self.blocks(node, &mut blocks)?;
        self.fields.leave(around);
        if !blocks.is_empty() {
            self.out.aside(AsideKind::TextBox, words_of(&blocks));
            line.after.append(&mut blocks);
        }
        Ok(())
    }

    /// Reads a picture. One that lies outside the document is never fetched.
    fn picture(
        &mut self,
        id: Option<&str>,
        framed: Framed<'_>,
        line: &mut Line,
    ) -> Result<(), Refusal> {
        let part = id.and_then(|id| self.links.part(id)).map(str::to_owned);
        let bytes = match &part {
            Some(part) => self.file(part)?,
            None => None,
        };
        let ending = part.as_deref().and_then(|part| part.rsplit_once('.'));
        let ending = ending.map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        let Framed { alt, is_decorative, width } = framed;
        let alt = alt.map(str::to_owned);
        let mark = self.marked.part();
        line.after.push(Block::Picture(self.out.pictures.len()));
        self.out.pictures.push(Picture { bytes, ending, alt, is_decorative, width, mark });
        Ok(())
    }

    /// Returns a picture's file, which several pictures may show.
    fn file(&mut self, part: &str) -> Result<Option<Arc<[u8]>>, Refusal> {
        if let Some(known) = self.files.get(part) {
            return Ok(Some(Arc::clone(known)));
        }
        let bytes: Option<Arc<[u8]>> = self.package.bytes(part, MOST_PICTURE)?.map(Into::into);
        self.files.extend(bytes.iter().map(|bytes| (part.to_owned(), Arc::clone(bytes))));
        Ok(bytes)
    }

    /// Reads the words of a diagram, which stand in a part of their own.
    fn diagram(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), Refusal> {
        let part = xml::attribute(node, "dm").and_then(|id| self.links.part(id)).map(str::to_owned);
        let Some(part) = part else { return Ok(()) };
        let Some(text) = self.package.text(&part)? else { return Ok(()) };
        let tree = xml::parse(&text, &part)?;
        let points = xml::below(tree.root(), "pt").flat_map(|point| xml::below(point, "p"));
        self.drawn(points, line);
        Ok(())
    }

    /// The words of a shape of a canvas are set as those of slides are.
    fn shape_words(&mut self, node: Node<'_, '_>, line: &mut Line) {
        if node.descendants().any(|one| one.tag_name().name() == "t") {
            self.drawn(xml::below(node, "p"), line);
        }
    }

    /// Words that are drawn follow the paragraph that the drawing is fixed to.
    fn drawn<'a, 'i: 'a>(
        &mut self,
        paragraphs: impl Iterator<Item = Node<'a, 'i>>,
        line: &mut Line,
    ) {
        let mut all = Vec::new();
        for words in paragraphs.map(xml::words).filter(|words| !words.is_empty()) {
            all.push(words.clone());
            line.after.push(Block::Paragraph(Paragraph::of(words)));
        }
        self.out.aside(AsideKind::Diagram, all.join(" "));
    }
}

/// What the frames around a shape say of it: the nearest is believed. It is gathered on the way in, since each
/// picture of many would look through all of them on the way out.
#[derive(Clone, Copy, Default)]
struct Framed<'a> {
    alt: Option<&'a str>,
    is_decorative: bool,
    width: u64,
}

impl<'a> Framed<'a> {
    /// Returns the same with what one more frame says.
    fn within(self, frame: Node<'a, '_>) -> Self {
        let (mut is_decorative, mut found) = (self.is_decorative, None);
        let beside = frame.children().chain(frame.children().flat_map(|one| one.children()));
        for one in beside.filter(|one| matches!(one.tag_name().name(), "docPr" | "cNvPr")) {
            is_decorative |= one.descendants().any(|one| {
                one.tag_name().name() == "decorative"
                    && matches!(xml::attribute(one, "val"), Some("1" | "true"))
            });
            found = xml::attribute(one, "descr").filter(|words| !words.trim().is_empty());
            if found.is_some() {
                break;
            }
        }
        let own = xml::attribute(frame, "alt").or(found).map(str::trim);
        let extent = xml::child(frame, "extent");
        let width = extent.and_then(|one| xml::attribute(one, "cx")?.parse().ok());
        Self {
            alt: own.filter(|words| !words.is_empty()).or(self.alt),
            is_decorative,
            width: width.unwrap_or(self.width),
        }
    }
}
