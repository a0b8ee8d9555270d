//! Comments of a document: who says what, when, and of which words.

use std::collections::BTreeMap;

use crate::manuscript::{
    Counted, Manuscript, Refusal,
    package::Package,
    word::{
        footing::Footing,
        links::Links,
        story::Story,
        watch::{Passage, Watch},
    },
    words_of, xml,
};

/// A comment.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Remark {
    /// Its number in the document; others may have the same, or none.
    pub id: String,
    /// Who made it, as Word shows.
    pub author: String,
    /// When, as Word writes it.
    pub date: String,
    /// What it says.
    pub words: String,
    /// Whether it is marked as done.
    pub is_resolved: bool,
    /// The comment that it answers, by its place among all.
    pub answers: Option<usize>,
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

/// Returns the comments of the document that a story is read from.
pub(super) fn remarks(story: &mut Story<'_, '_>) -> Result<Vec<Remark>, Refusal> {
    let Some(part) = story.footing.links.of_kind("/comments").next().map(str::to_owned) else {
        return Ok(Vec::new());
    };
    let Some(text) = story.package.text(&part)? else { return Ok(Vec::new()) };
    let tree = xml::parse(&text, &part)?;
    let threads = Threads::read(story)?;
    story.open(&part, tree.root())?;
    let mut out = Vec::new();
    let mut by_paragraph = BTreeMap::new();
    let mut answered = Vec::new();
    for node in tree.root_element().children().filter(|one| xml::word(*one) == Some("comment")) {
        let told = |name| xml::attribute(node, name).unwrap_or_default().to_owned();
        let mut blocks = Vec::new();
        story.blocks(node, &mut blocks)?;
        let paragraph = xml::below(node, "p").last().and_then(|one| xml::attribute(one, "paraId"));
        let thread = paragraph.and_then(|id| threads.by_paragraph.get(id));
        if let Some(paragraph) = paragraph {
            by_paragraph.entry(paragraph).or_insert(out.len());
        }
        answered.push(thread.and_then(|thread| thread.0.as_deref()));
        out.push(Remark {
            id: told("id"),
            author: told("author"),
            date: told("date"),
            words: words_of(&blocks),
            is_resolved: thread.is_some_and(|thread| thread.1),
            answers: None,
        });
    }
    for (remark, paragraph) in out.iter_mut().zip(answered) {
        remark.answers = paragraph.and_then(|paragraph| by_paragraph.get(paragraph).copied());
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
    story.open(&footing.main, tree.root())?;
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
    let part =
        root.of_kind("/custom-properties").next().unwrap_or("docProps/custom.xml").to_owned();
    let Some(text) = package.text(&part)? else { return Ok(BTreeMap::new()) };
    let tree = xml::parse(&text, &part)?;
    let told = xml::below(tree.root(), "property").filter_map(|one| {
        let name = xml::attribute(one, "name")?.strip_prefix("sevenmin-")?;
        Some((name.to_owned(), xml::words_or_text(one)))
    });
    Ok(told.collect())
}
