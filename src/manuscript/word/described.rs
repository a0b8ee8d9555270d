//! What is said of drawings: their descriptions, and where they lead.

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::manuscript::{
    AsideKind, Picture,
    address::Shows,
    word::{alternate::chosen, story::Story},
    xml,
};

impl Story<'_, '_> {
    /// Tells what the author of a drawing says of it and of what it is made of, but for what stands beside
    /// its pictures, and where it leads.
    pub(super) fn said_of(&mut self, drawing: Node<'_, '_>, pictures: usize) {
        let alt = |picture: &Picture| picture.alt.clone();
        let mut told: BTreeSet<String> =
            self.out.pictures[pictures..].iter().filter_map(alt).collect();
        for node in seen(drawing) {
            let names: &[&str] = match node.tag_name().name() {
                "docPr" | "cNvPr" => &["descr", "title"],
                "hlinkClick" | "hlinkHover" => {
                    self.lead_of(node, &mut told);
                    continue;
                }
                _ => &["alt"],
            };
            for name in names {
                let words = xml::attribute(node, name).unwrap_or_default().trim();
                if !words.is_empty() && told.insert(words.to_owned()) {
                    self.out.aside(AsideKind::Drawing, words);
                }
            }
        }
    }

    fn lead_of(&mut self, link: Node<'_, '_>, told: &mut BTreeSet<String>) {
        let id = xml::attribute(link, "id").unwrap_or_default();
        let address = self.links.address(id).unwrap_or_default().to_owned();
        let tip = xml::attribute(link, "tooltip").unwrap_or_default();
        if told.insert(format!("{address} {tip}")) {
            self.lead(&address, tip, Shows { words: false, pictures: true });
        }
    }
}

/// Returns the elements of a drawing of which something is seen, without the texts in it, which are read
/// by themselves.
fn seen<'a, 'i>(drawing: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    let (mut out, mut open) = (Vec::new(), vec![drawing]);
    while let Some(node) = open.pop() {
        match node.tag_name().name() {
            _ if is_hidden(node) => {}
            "txbxContent" => {}
            "AlternateContent" => open.extend(chosen(node)),
            _ => {
                out.push(node);
                let below = open.len();
                open.extend(node.children().filter(Node::is_element));
                open[below..].reverse();
            }
        }
    }
    out
}

/// Whether a part of a drawing is hidden.
pub(super) fn is_hidden(node: Node<'_, '_>) -> bool {
    let has_hidden_frame = || {
        frames(node).any(|one| matches!(xml::attribute(one, "hidden"), Some("1" | "true" | "on")))
    };
    let style = xml::attribute(node, "style").unwrap_or_default();
    let style = || style.replace(' ', "").to_ascii_lowercase();
    let is_unseen =
        |style: String| style.contains("visibility:hidden") || style.contains("display:none");
    has_hidden_frame() || is_unseen(style())
}

/// Returns what names a part of a drawing and says what it shows.
fn frames<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    let own = node.children().filter(|one| one.tag_name().name().starts_with("nv"));
    let all = node.children().chain(own.flat_map(|one| one.children()));
    all.filter(|one| matches!(one.tag_name().name(), "docPr" | "cNvPr"))
}

/// What the frames around a picture say of it. It is gathered on the way in: each picture of many would look
/// through all of them on the way out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Framed<'a> {
    /// What the outermost says, and what the innermost does.
    whole: Option<&'a str>,
    own: Option<&'a str>,
    is_group: bool,
    pub(super) is_decorative: bool,
    /// How wide it is drawn, in the format's smallest units; 0 where nothing tells.
    pub(super) width: u64,
}

impl<'a> Framed<'a> {
    /// Returns the same with what one more frame says.
    pub(super) fn within(self, frame: Node<'a, '_>) -> Self {
        let is_decoration = |one: Node<'_, '_>| {
            one.tag_name().name() == "decorative"
                && matches!(xml::attribute(one, "val"), Some("1" | "true"))
        };
        let said = frames(frame).map(|one| xml::attribute(one, "descr"));
        let mut said = said.chain([xml::attribute(frame, "alt")]).flatten().map(str::trim);
        let said = said.find(|words| !words.is_empty());
        let extent = xml::child(frame, "extent");
        let width = extent.and_then(|one| xml::attribute(one, "cx")?.parse().ok());
        let is_group = matches!(frame.tag_name().name(), "wgp" | "grpSp" | "wpc" | "group");
        Self {
            whole: self.whole.or(said),
            own: said.or(self.own),
            is_group: self.is_group || is_group,
            is_decorative: self.is_decorative
                || frames(frame).any(|one| one.descendants().any(is_decoration)),
            width: width.unwrap_or(self.width),
        }
    }

    /// Returns what a picture shows. A drawing of one picture says so of the whole; in a group each picture
    /// says so of itself.
    pub(super) fn alt(self) -> Option<String> {
        let alt = if self.is_group { self.own } else { self.whole };
        alt.map(str::to_owned)
    }
}
