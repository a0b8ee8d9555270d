//! Word documents: what Word, Google, Pages, office suites and libraries write.

mod alternate;
mod counts;
mod described;
mod edges;
mod field;
mod fields;
mod footing;
mod inlines;
mod instruction;
mod joined;
mod line;
mod links;
mod looks;
mod numbering;
mod pieces;
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
    if tree.root_element().tag_name().name() != "document" {
        let why = "is no text of a document, as its list of parts says that it is";
        return Err(Refusal::damaged(&footing.main, why));
    }
    let mut story = Story::new(package, &footing);
    story.open(&footing.main, tree.root())?;
    let mut blocks = Vec::new();
    let body = super::xml::child(tree.root_element(), "body").unwrap_or(tree.root_element());
    story.blocks(body, &mut blocks)?;
    story.beside()?;
    let mut manuscript = story.finish();
    manuscript.blocks = blocks;
    manuscript.measure = measure(body);
    footing.properties(package, &mut manuscript)?;
    Ok(manuscript)
}

/// Returns how wide the text is that stands between the margins of the last pages.
fn measure(body: roxmltree::Node<'_, '_>) -> u64 {
    /// The format's smallest units in a twentieth of a point.
    const UNITS: u64 = 635;
    let pages = super::xml::child(body, "sectPr");
    let told = |name: &str, what: &str| -> Option<u64> {
        super::xml::attribute(super::xml::child(pages?, name)?, what)?.parse().ok()
    };
    let sides = told("pgMar", "left").zip(told("pgMar", "right"));
    let wide = told("pgSz", "w").zip(sides);
    wide.map_or(0, |(wide, (left, right))| {
        wide.saturating_sub(left).saturating_sub(right).saturating_mul(UNITS)
    })
}
