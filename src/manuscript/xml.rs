//! XML of Word documents: elements by name, in both dialects of the standard.

use roxmltree::{Document, Node, ParsingOptions};

use crate::manuscript::Refusal;

/// The most nodes of a part: what would take more memory than a draft is worth.
const MOST_NODES: u32 = 600_000;

/// The deepest element.
const DEEPEST: usize = 250;

/// The most attributes of an element: each is held against all others.
const MOST_ATTRIBUTES: usize = 500;

/// What elements of the text are in: as Word writes, and strictly as the standard has it.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// Reads a part.
pub(super) fn parse<'t>(text: &'t str, part: &str) -> Result<Document<'t>, Refusal> {
    if let Some(why) = excess(text) {
        return Err(Refusal::damaged(part, why));
    }
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => Refusal::damaged(
            part,
            "declares a document type, which no Word document does and which is not followed",
        ),
        roxmltree::Error::NodesLimitReached => {
            Refusal::damaged(part, "has more than 600,000 elements, more than a briefing can have")
        }
        error => Refusal::damaged(part, &format!("is no XML at {}", error.pos())),
    })
}

/// Tells where elements lie in one another deeper than is walked, or have more attributes than are
/// compared: before a tree is made.
fn excess(text: &str) -> Option<&'static str> {
    let (mut depth, mut bytes) = (0_usize, text.as_bytes());
    while let Some(at) = bytes.iter().position(|byte| *byte == b'<') {
        let rest = &bytes[at + 1..];
        let end = length(rest);
        match (rest.first(), rest[..end].last()) {
            (Some(b'/'), _) => depth = depth.saturating_sub(1),
            (Some(b'?' | b'!'), _) | (_, Some(b'/')) => {}
            _ => depth += 1,
        }
        if depth > DEEPEST {
            return Some("has elements in elements more than 250 deep");
        }
        let is_large = end > MOST_ATTRIBUTES * 2;
        if is_large && rest[..end].split(|byte| *byte == b'=').count() > MOST_ATTRIBUTES + 1 {
            return Some("has an element with more than 500 attributes");
        }
        bytes = &rest[end..];
    }
    None
}

/// Returns how far a tag, a comment or a text as it stands goes, up to its last sign.
fn length(rest: &[u8]) -> usize {
    let all = [(&b"!--"[..], &b"-->"[..]), (b"![CDATA[", b"]]>"), (b"?", b"?>")];
    if let Some((start, end)) = all.iter().find(|(start, _)| rest.starts_with(start)) {
        // The dashes that begin a comment end none: `<!-->`.
        let found = rest[start.len()..].windows(end.len()).position(|bytes| bytes == *end);
        return found.map_or(rest.len(), |at| start.len() + at + end.len() - 1);
    }
    let mut quote = None;
    let is_end = |byte: &u8| {
        match quote {
            None if *byte == b'>' => return true,
            None if matches!(byte, b'"' | b'\'') => quote = Some(*byte),
            Some(open) if open == *byte => quote = None,
            _ => {}
        }
        false
    };
    rest.iter().position(is_end).unwrap_or(rest.len())
}

/// Returns the name of an element of the text; nothing for others.
pub(super) fn word<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let name = node.is_element().then(|| node.tag_name())?;
    name.namespace().is_some_and(|space| WORD.contains(&space)).then_some(name.name())
}

/// Returns an attribute by its own name, whatever stands before it.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|one| one.name() == name).map(|one| one.value())
}

/// Returns the first child of a name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.tag_name().name() == name)
}

/// Returns the value of a child.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

/// Returns whether a property is switched on; nothing where it is not told.
pub(super) fn switch(node: Node<'_, '_>, name: &str) -> Option<bool> {
    let child = child(node, name)?;
    let value = attribute(child, "val").unwrap_or("true");
    Some(!matches!(value, "0" | "false" | "off" | "none"))
}

/// Returns all elements below of a name.
pub(super) fn below<'a, 'i>(
    node: Node<'a, 'i>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |one| one.is_element() && one.tag_name().name() == name)
}

/// Returns the words of an element's paragraphs as `t` elements have them, with a space between two.
pub(super) fn words(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for one in node.descendants().filter(Node::is_element) {
        match one.tag_name().name() {
            "t" => out.push_str(one.text().unwrap_or_default()),
            "p" | "br" | "tab" => out.push(' '),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Returns all text below an element.
pub(super) fn words_or_text(node: Node<'_, '_>) -> String {
    let text: String =
        node.descendants().filter_map(|one| one.is_text().then(|| one.text())?).collect();
    text.trim().to_owned()
}
