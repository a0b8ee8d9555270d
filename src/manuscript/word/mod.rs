//! Word documents: what Word, Google, Pages, office suites and libraries write.

mod edges;
mod field;
mod footing;
mod line;
mod links;
mod numbering;
pub(super) mod remarks;
mod shapes;
mod story;
mod styles;
mod tables;
pub(super) mod watch;

use crate::manuscript::{
    Manuscript, Refusal,
    package::Package,
    word::{footing::Footing, story::Story},
};

/// Reads a document.
pub(super) fn read(package: &mut Package<'_>) -> Result<Manuscript, Refusal> {
    let footing = Footing::read(package)?;
    let text = footing.main_text(package)?;
    let tree = super::xml::parse(&text, &footing.main)?;
    let mut story = Story::new(package, &footing);
    story.open(&footing.main)?;
    let mut blocks = Vec::new();
    let body = super::xml::child(tree.root_element(), "body").unwrap_or(tree.root_element());
    story.blocks(body, &mut blocks)?;
    story.beside()?;
    let mut manuscript = story.finish();
    manuscript.blocks = blocks;
    footing.properties(package, &mut manuscript)?;
    Ok(manuscript)
}
