//! The tables of a file, however each is written: below a header, by dotted keys, or in braces.

use crate::edit::written::{Content, Header, Name, Pair, Value, Written};

/// All tables of a file; the first is the file's own.
#[derive(Debug)]
pub(super) struct Tree<'w> {
    pub(super) tables: Vec<Table<'w>>,
}

/// A table.
#[derive(Debug, Default)]
pub(super) struct Table<'w> {
    /// Where it is written; a table may be reopened.
    pub(super) sites: Vec<Site<'w>>,
    pub(super) members: Vec<(&'w str, Member<'w>)>,
}

/// A place where a table is written.
#[derive(Clone, Copy, Debug)]
pub(super) enum Site<'w> {
    /// Below the header of a block.
    Block(usize),
    /// By dotted keys; the last of them and how many of its names stand for the table.
    Dotted(Leaf<'w>, usize),
    /// In braces behind a key.
    Braces(Leaf<'w>),
    /// In braces within a list.
    Item(&'w Value),
}

/// What stands behind a name.
#[derive(Debug)]
pub(super) enum Member<'w> {
    Value(Leaf<'w>),
    Table(usize),
    /// Tables that stand below headers, or in a list behind a key.
    Tables(Vec<usize>, Option<Leaf<'w>>),
}

/// A pair and what it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaf<'w> {
    pub(super) pair: &'w Pair,
    pub(super) home: Home<'w>,
}

/// What a pair stands in.
#[derive(Clone, Copy, Debug)]
pub(super) enum Home<'w> {
    /// A block: it has lines of its own.
    Block,
    /// Braces, with all pairs that they hold.
    Braces(&'w Value),
}

impl<'w> Tree<'w> {
    /// Returns the tables of a file.
    pub(super) fn of(written: &'w Written) -> Self {
        let mut tree = Self { tables: vec![Table::default()] };
        for (index, block) in written.blocks.iter().enumerate() {
            let table = block.header.as_ref().map_or(0, |header| tree.open(header));
            tree.tables[table].sites.push(Site::Block(index));
            for pair in &block.pairs {
                tree.add(table, Leaf { pair, home: Home::Block });
            }
        }
        tree
    }

    /// Returns what stands behind a name of a table.
    pub(super) fn member(&self, table: usize, name: &str) -> Option<&Member<'w>> {
        let mut members = self.tables[table].members.iter();
        members.find(|(known, _)| *known == name).map(|(_, member)| member)
    }

    fn open(&mut self, header: &'w Header) -> usize {
        let Some((last, outer)) = header.names.split_last() else { return 0 };
        let holder = outer.iter().fold(0, |table, name| self.inner(table, name));
        if !header.is_item {
            return self.inner(holder, last);
        }
        let new = self.table();
        if let Some(Member::Tables(tables, _)) = self.member_mut(holder, &last.text) {
            tables.push(new);
        } else {
            let member = Member::Tables(vec![new], None);
            self.tables[holder].members.push((&last.text, member));
        }
        new
    }

    /// Returns the table behind a name, made where there is none; of several, the last.
    fn inner(&mut self, holder: usize, name: &'w Name) -> usize {
        match self.member(holder, &name.text) {
            Some(Member::Table(table)) => return *table,
            Some(Member::Tables(tables, _)) if !tables.is_empty() => {
                return tables[tables.len() - 1];
            }
            _ => {}
        }
        let new = self.table();
        self.tables[holder].members.push((&name.text, Member::Table(new)));
        new
    }

    fn add(&mut self, table: usize, leaf: Leaf<'w>) {
        let pair = leaf.pair;
        let Some((last, outer)) = pair.names.split_last() else { return };
        let mut table = table;
        for (depth, name) in (1..).zip(outer) {
            table = self.inner(table, name);
            let sites = &mut self.tables[table].sites;
            sites.retain(|site| !matches!(site, Site::Dotted(..)));
            sites.push(Site::Dotted(leaf, depth));
        }
        let member = match &pair.value.content {
            Content::Table(pairs) => {
                Member::Table(self.braces(Site::Braces(leaf), pairs, &pair.value))
            }
            Content::List(items) if holds_tables(items) => {
                let tables = items.iter().filter_map(|item| match &item.content {
                    Content::Table(pairs) => Some(self.braces(Site::Item(item), pairs, item)),
                    _ => None,
                });
                Member::Tables(tables.collect(), Some(leaf))
            }
            _ => Member::Value(leaf),
        };
        self.tables[table].members.push((&last.text, member));
    }

    fn braces(&mut self, site: Site<'w>, pairs: &'w [Pair], value: &'w Value) -> usize {
        let new = self.table();
        self.tables[new].sites.push(site);
        for pair in pairs {
            self.add(new, Leaf { pair, home: Home::Braces(value) });
        }
        new
    }

    fn table(&mut self) -> usize {
        self.tables.push(Table::default());
        self.tables.len() - 1
    }

    fn member_mut(&mut self, table: usize, name: &str) -> Option<&mut Member<'w>> {
        let mut members = self.tables[table].members.iter_mut();
        members.find(|(known, _)| *known == name).map(|(_, member)| member)
    }
}

fn holds_tables(items: &[Value]) -> bool {
    !items.is_empty() && items.iter().all(|item| matches!(item.content, Content::Table(_)))
}
