//! Several ways of saying one thing: the newest first, each for programs that know what it is made of.

use roxmltree::Node;

use crate::manuscript::xml;

/// Where the names of newer kinds of element begin that are read here: shapes, groups and canvases, and
/// what only says more of text.
const READ: &[&str] = &[
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.microsoft.com/office/word/2012/wordml",
];

/// Returns what to read: the first way that is known from end to end, else the one for all others, as Word
/// does. Where there is none, any is better than nothing.
pub(super) fn chosen<'a, 'i>(alternate: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let mut choices = alternate.children().filter(|one| one.tag_name().name() == "Choice");
    let known = choices.find(|choice| is_read(*choice));
    known.or_else(|| xml::child(alternate, "Fallback")).or_else(|| xml::child(alternate, "Choice"))
}

/// Whether all that a way is made of is read here.
fn is_read(choice: Node<'_, '_>) -> bool {
    let needs = xml::attribute(choice, "Requires").unwrap_or_default();
    needs.split_whitespace().all(|prefix| {
        let name = choice.lookup_namespace_uri(Some(prefix)).unwrap_or_default();
        let is_chart = || name.contains("/office/drawing/") && name.ends_with("/chartex");
        !name.is_empty() && (READ.iter().any(|known| name.starts_with(known)) || is_chart())
    })
}
