//! Comments of a document: who says what, when, and of which words.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use roxmltree::Node;

use crate::manuscript::{
    Counted, Manuscript, Refusal, words_of,
    package::Package,
    word::{footing::Footing, links::Links, story::Story},
    xml,
};

/// A comment.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Remark {
    /// Its number in the document.
    pub id: String,
    /// Who made it, as Word shows.
    pub author: String,
    /// When, as Word writes it.
    pub date: String,
    /// What it says.
    pub words: String,
    /// Whether it is marked as done.
    pub is_resolved: bool,
    /// The comment that it answers, by its number.
    pub answers: Option<String>,
}

/// A paragraph of a copy, and the comments on it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Passage {
    /// The mark of the section that it stands in.
    pub section: Option<String>,
    /// Its words.
    pub words: String,
    /// Whether it is set as a heading.
    pub is_heading: bool,
    /// The comments on it, each with the words that it is about: bytes of the passage.
    pub remarks: Vec<(String, Range<usize>)>,
}

/// A copy of a document that comments were made on.
#[derive(Debug, Default)]
pub struct Copy {
    /// Its paragraphs, in order.
    pub passages: Vec<Passage>,
    /// Its comments, in order.
    pub remarks: Vec<Remark>,
    /// Its properties that we wrote: `sevenmin-id` and the like.
    pub properties: BTreeMap<String, String>,
    /// Changes that nobody has accepted.
    pub changes: usize,
}

/// What is open while a text is read: marks of sections, and comments.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    open: Vec<(String, String)>,
    /// The paragraphs that are read: a box lies in one that is not over.
    stack: Vec<Passage>,
    passages: Vec<Passage>,
    /// Where comments began that are open, in the paragraph that is read.
    begun: BTreeMap<String, usize>,
    placed: BTreeSet<String>,
}

impl Watch {
    /// A paragraph begins.
    pub(crate) fn paragraph(&mut self) {
        self.stack.push(Passage { section: self.section(), ..Passage::default() });
    }

    /// Words of the paragraph that is read.
    pub(crate) fn words(&mut self, words: &str) {
        if let Some(passage) = self.stack.last_mut() {
            passage.words.push_str(words);
        }
    }

    /// A bookmark or a comment begins or ends here.
    pub(crate) fn mark(&mut self, node: Node<'_, '_>) {
        let id = xml::attribute(node, "id").unwrap_or_default().to_owned();
        let at = self.stack.last().map_or(0, |passage| passage.words.len());
        match xml::word(node) {
            Some("bookmarkStart") => {
                let name = xml::attribute(node, "name").unwrap_or_default();
                if let Some(section) = name.strip_prefix("sm_b_") {
                    self.open.push((id, section.to_owned()));
                    self.settle_section();
                }
            }
            Some("bookmarkEnd") => {
                self.open.retain(|(open, _)| *open != id);
                if at == 0 {
                    self.settle_section();
                }
            }
            Some("commentRangeStart") => {
                self.begun.insert(id, at);
            }
            Some("commentRangeEnd") => {
                if let Some(start) = self.begun.remove(&id) {
                    self.place(id, start..at);
                }
            }
            Some("commentReference") if !self.begun.contains_key(&id) => self.place(id, at..at),
            _ => {}
        }
    }

    fn settle_section(&mut self) {
        let section = self.section();
        if let Some(passage) = self.stack.last_mut() {
            passage.section = section;
        }
    }

    /// The first place of a comment is its place.
    fn place(&mut self, id: String, range: Range<usize>) {
        if let Some(passage) = self.stack.last_mut() {
            if self.placed.insert(id.clone()) {
                passage.remarks.push((id, range));
            }
        }
    }

    /// A paragraph ends; comments that go on belong to where they began.
    pub(crate) fn end(&mut self, is_heading: bool) {
        let length = self.stack.last().map_or(0, |passage| passage.words.len());
        for (id, start) in std::mem::take(&mut self.begun) {
            if start < length {
                self.place(id, start..length);
            } else {
                self.begun.insert(id, 0);
            }
        }
        let Some(mut passage) = self.stack.pop() else { return };
        passage.is_heading = is_heading;
        if !passage.words.trim().is_empty() || !passage.remarks.is_empty() {
            self.passages.push(passage);
        }
    }

    fn section(&self) -> Option<String> {
        self.open.last().map(|(_, section)| section.clone())
    }
}

/// Returns the comments of the document that a story is read from.
pub(super) fn remarks(story: &mut Story<'_, '_>) -> Result<Vec<Remark>, Refusal> {
    let Some(part) = story.footing.links.of_kind("/comments").next().map(str::to_owned) else {
        return Ok(Vec::new());
    };
    let Some(text) = story.package.text(&part)? else { return Ok(Vec::new()) };
    let tree = xml::parse(&text, &part)?;
    let threads = Threads::read(story)?;
    story.open(&part)?;
    let mut out = Vec::new();
    let mut ids = BTreeMap::new();
    for node in tree.root_element().children().filter(|one| xml::word(*one) == Some("comment")) {
        let told = |name| xml::attribute(node, name).unwrap_or_default().to_owned();
        let mut blocks = Vec::new();
        story.blocks(node, &mut blocks)?;
        let paragraph = xml::below(node, "p").last().and_then(|one| xml::attribute(one, "paraId"));
        let thread = paragraph.and_then(|id| threads.by_paragraph.get(id));
        if let Some(paragraph) = paragraph {
            ids.insert(paragraph.to_owned(), told("id"));
        }
        let answers = thread.and_then(|thread| thread.0.clone());
        out.push(Remark {
            id: told("id"),
            author: told("author"),
            date: told("date"),
            words: words_of(&blocks),
            is_resolved: thread.is_some_and(|thread| thread.1),
            answers,
        });
    }
    for remark in &mut out {
        remark.answers = remark.answers.take().and_then(|paragraph| ids.get(&paragraph).cloned());
    }
    Ok(out)
}

/// Which comment answers which, by the ids of their last paragraphs.
#[derive(Debug, Default)]
struct Threads {
    by_paragraph: BTreeMap<String, (Option<String>, bool)>,
}

impl Threads {
    fn read(story: &mut Story<'_, '_>) -> Result<Self, Refusal> {
        let part = story.footing.links.of_kind("/commentsExtended").next().map(str::to_owned);
        let Some(part) = part else { return Ok(Self::default()) };
        let Some(text) = story.package.text(&part)? else { return Ok(Self::default()) };
        let tree = xml::parse(&text, &part)?;
        let mut threads = Self::default();
        for one in xml::below(tree.root(), "commentEx") {
            let told = |name| xml::attribute(one, name).map(str::to_owned);
            let is_done = matches!(xml::attribute(one, "done"), Some("1" | "true"));
            if let Some(id) = told("paraId") {
                threads.by_paragraph.insert(id, (told("paraIdParent"), is_done));
            }
        }
        Ok(threads)
    }
}

/// Reads a copy that came back.
///
/// # Errors
///
/// The bytes are no Word document.
pub fn copy_of(package: &mut Package<'_>) -> Result<Copy, Refusal> {
    let footing = Footing::read(package)?;
    let text = footing.main_text(package)?;
    let tree = xml::parse(&text, &footing.main)?;
    let properties = properties(package)?;
    let mut story = Story::new(package, &footing);
    story.open(&footing.main)?;
    story.watch = Some(Watch::default());
    let body = xml::child(tree.root_element(), "body").unwrap_or(tree.root_element());
    story.blocks(body, &mut Vec::new())?;
    let watch = story.watch.take().unwrap_or_default();
    let remarks = remarks(&mut story)?;
    let Manuscript { counted, .. } = story.finish();
    let count = |what| counted.get(&what).copied().unwrap_or(0);
    let changes = count(Counted::Insertions) + count(Counted::Deletions);
    Ok(Copy { passages: watch.passages, remarks, properties, changes })
}

/// Reads the properties that we wrote.
fn properties(package: &mut Package<'_>) -> Result<BTreeMap<String, String>, Refusal> {
    let root = Links::of(package, "")?;
    let part = root.of_kind("/custom-properties").next().unwrap_or("docProps/custom.xml").to_owned();
    let Some(text) = package.text(&part)? else { return Ok(BTreeMap::new()) };
    let tree = xml::parse(&text, &part)?;
    let told = xml::below(tree.root(), "property").filter_map(|one| {
        let name = xml::attribute(one, "name")?.strip_prefix("sevenmin-")?;
        Some((name.to_owned(), xml::words_or_text(one)))
    });
    Ok(told.collect())
}
