//! Fields and tables taken away, and where tables stand.

use crate::diag::Edit;
use crate::edit::{
    Path, Refusal, lines,
    pen::Pen,
    series::Series,
    tree::{Home, Leaf, Member, Site},
    written::Content,
};
use crate::source::Span;

impl Pen<'_> {
    /// Takes away a field, or a table with the comments that stand with it.
    pub(super) fn remove(&self, path: &Path) -> Result<Vec<Edit>, Refusal> {
        let missing = || Refusal::NotThere(path.to_string());
        if path.key.is_some() {
            return Ok(self.take(self.leaf(path).ok_or_else(missing)?));
        }
        if let Some((tables, list, index)) = self.listed(path) {
            return Ok(match list {
                Some(list) => Series::of(self.text(), &list.pair.value).remove(index),
                None => self.cores(tables[index]).into_iter().map(|core| self.cut(core)).collect(),
            });
        }
        let table = self.table(&path.tables).ok_or_else(missing)?;
        let mut edits: Vec<Edit> =
            self.cores(table).into_iter().map(|core| self.cut(core)).collect();
        for site in &self.tree.tables[table].sites {
            match site {
                Site::Braces(leaf) => edits.extend(self.take(*leaf)),
                Site::Dotted(..) => edits
                    .extend(self.dotted_pairs(table).into_iter().flat_map(|leaf| self.take(leaf))),
                Site::Block(_) | Site::Item(_) => {}
            }
        }
        Ok(edits)
    }

    /// The list that a table stands in, the pair that holds it if one does, and its place.
    pub(super) fn listed(&self, path: &Path) -> Option<(&[usize], Option<Leaf<'_>>, usize)> {
        let (last, outer) = path.tables.split_last()?;
        let holder = self.table(outer)?;
        let Member::Tables(tables, list) = self.tree.member(holder, last.key.name)? else {
            return None;
        };
        Some((tables, *list, self.index(tables, &last.which)?))
    }

    /// Takes a pair away. The comment behind it stays.
    fn take(&self, leaf: Leaf<'_>) -> Vec<Edit> {
        let text = self.text();
        let pair = leaf.pair.span();
        match leaf.home {
            Home::Braces(braces) => {
                let Content::Table(pairs) = &braces.content else { return Vec::new() };
                let index = pairs.iter().position(|pair| std::ptr::eq(pair, leaf.pair));
                index.map_or_else(Vec::new, |index| Series::of(text, braces).remove(index))
            }
            Home::Block => {
                let behind = &text[pair.end..lines::line_end(text, pair.end)];
                let blank = behind.len() - behind.trim_start().len();
                let span = if behind.trim().is_empty() {
                    Span::new(lines::line_start(text, pair.start)..lines::next_line(text, pair.end))
                } else {
                    Span::new(pair.start..pair.end + blank)
                };
                vec![Edit { span, text: String::new() }]
            }
        }
    }

    /// The pairs that make up a table by dotted keys.
    fn dotted_pairs(&self, table: usize) -> Vec<Leaf<'_>> {
        let members = self.tree.tables[table].members.iter();
        members
            .flat_map(|(_, member)| match member {
                Member::Value(leaf) | Member::Tables(_, Some(leaf)) => vec![*leaf],
                Member::Table(inner) => self.dotted_pairs(*inner),
                Member::Tables(_, None) => Vec::new(),
            })
            .collect()
    }

    /// Where a table and those within it stand below headers: what follows on each other in one.
    pub(super) fn cores(&self, table: usize) -> Vec<Span> {
        let mut blocks = Vec::new();
        self.blocks(table, &mut blocks);
        blocks.sort_unstable();
        let mut cores: Vec<(usize, Span)> = Vec::new();
        for block in blocks {
            let core = self.written.blocks[block].core;
            match cores.last_mut() {
                Some((last, whole)) if *last + 1 == block => {
                    (*last, *whole) = (block, whole.to(core));
                }
                _ => cores.push((block, core)),
            }
        }
        cores.into_iter().map(|(_, core)| core).collect()
    }

    fn blocks(&self, table: usize, out: &mut Vec<usize>) {
        let table = &self.tree.tables[table];
        out.extend(table.sites.iter().filter_map(|site| match site {
            Site::Block(block) => Some(*block),
            _ => None,
        }));
        for (_, member) in &table.members {
            match member {
                Member::Table(inner) => self.blocks(*inner, out),
                Member::Tables(tables, _) => {
                    for inner in tables {
                        self.blocks(*inner, out);
                    }
                }
                Member::Value(_) => {}
            }
        }
    }

    pub(super) fn cut(&self, core: Span) -> Edit {
        Edit { span: lines::with_gap(self.text(), core), text: String::new() }
    }
}
