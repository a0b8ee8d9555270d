//! What stands beside the text of a document: headers, footers, notes and comments.

use std::collections::{BTreeMap, BTreeSet};

use crate::manuscript::{
    Aside, AsideKind, Block, Refusal,
    word::{remarks, story::Story},
    words_of, xml,
};

impl Story<'_, '_> {
    /// Reads what stands beside the text: headers, footers, notes and comments.
    pub(super) fn beside(&mut self) -> Result<(), Refusal> {
        for (kind, ending) in [(AsideKind::Header, "/header"), (AsideKind::Footer, "/footer")] {
            let parts: Vec<String> =
                self.footing.links.of_kind(ending).map(str::to_owned).collect();
            let mut told = BTreeSet::new();
            for part in parts {
                for aside in self.part_asides(&part, kind)? {
                    if !is_page_number(&aside.words) && told.insert(aside.words.clone()) {
                        self.out.asides.push(aside);
                    }
                }
            }
        }
        for kind in ["footnote", "endnote"] {
            self.read_notes(kind)?;
        }
        self.read_comments()
    }

    fn part_asides(&mut self, part: &str, kind: AsideKind) -> Result<Vec<Aside>, Refusal> {
        let Some(text) = self.package.text(part)? else { return Ok(Vec::new()) };
        let tree = xml::parse(&text, part)?;
        self.open(part, tree.root())?;
        let mut blocks = Vec::new();
        let before = self.out.asides.len();
        self.blocks(tree.root_element(), &mut blocks)?;
        // An edge is not in the text, and is told with the words of its boxes.
        let is_text =
            |kind| matches!(kind, AsideKind::TextBox | AsideKind::Diagram | AsideKind::Struck);
        let within = self.out.asides.split_off(before);
        self.out.asides.extend(within.into_iter().filter(|aside| !is_text(aside.kind)));
        Ok(blocks.iter().map(|block| aside_of(kind, std::slice::from_ref(block))).collect())
    }

    fn read_notes(&mut self, kind: &'static str) -> Result<(), Refusal> {
        let ending = format!("/{kind}s");
        let Some(part) = self.footing.links.of_kind(&ending).next().map(str::to_owned) else {
            return Ok(());
        };
        let Some(text) = self.package.text(&part)? else { return Ok(()) };
        let tree = xml::parse(&text, &part)?;
        self.open(&part, tree.root())?;
        // A note that is referred to twice is one note.
        let mut seen = BTreeSet::new();
        let of_kind = self.notes.iter().filter(|one| one.0 == kind).map(|one| &one.1);
        let wanted: Vec<String> = of_kind.filter(|id| seen.insert(*id)).cloned().collect();
        let mut nodes = BTreeMap::new();
        for node in tree.root_element().children() {
            if let Some(id) = xml::attribute(node, "id") {
                nodes.entry(id).or_insert(node);
            }
        }
        for id in wanted {
            let Some(node) = nodes.get(id.as_str()).copied() else { continue };
            let mut blocks = Vec::new();
            self.blocks(node, &mut blocks)?;
            self.out.note(&blocks);
        }
        Ok(())
    }

    fn read_comments(&mut self) -> Result<(), Refusal> {
        for remark in remarks::remarks(self)? {
            let kind =
                if remark.is_resolved { AsideKind::ResolvedComment } else { AsideKind::Comment };
            self.out.aside(kind, remark.words);
        }
        Ok(())
    }
}

/// Returns what stands beside the text, with its first link.
fn aside_of(kind: AsideKind, blocks: &[Block]) -> Aside {
    let paragraphs = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    });
    let link =
        paragraphs.flat_map(|one| &one.runs).find_map(|run| run.link.as_deref().map(str::to_owned));
    Aside { kind, words: words_of(blocks), link }
}

/// Whether words are what is left of a page number.
fn is_page_number(words: &str) -> bool {
    let lower = words.to_lowercase();
    let mut words = lower.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| matches!(word, "page" | "of" | "tudalen" | "o") || word.parse::<u32>().is_ok())
}
