//! What changes a draft: finds places in it, and makes the edits.

use crate::diag::Edit;
use crate::edit::{
    BriefingText, Path, Refusal, Value, hold, lines,
    path::{Step, Which},
    respell::respell,
    series::Series,
    tree::{Home, Leaf, Member, Site, Tree},
    write::{self, Room},
    written::{self, Content},
};
use crate::model::spec::{Key, Kind};
use crate::source::{Source, Span};
use crate::text;

/// What changes a draft.
pub(super) struct Pen<'a> {
    pub(super) source: &'a Source,
    pub(super) written: &'a written::Written,
    pub(super) tree: Tree<'a>,
    /// How lines end.
    pub(super) newline: &'static str,
}

impl<'a> Pen<'a> {
    pub(super) fn of(draft: &'a BriefingText) -> Self {
        let (source, written) = (&draft.source, &draft.written);
        let newline = text::line_end(&source.text);
        Self { source, written, tree: Tree::of(written), newline }
    }

    pub(super) fn text(&self) -> &'a str {
        &self.source.text
    }

    /// Gives a field a value.
    pub(super) fn set(&self, path: &Path, value: &Value) -> Result<Vec<Edit>, Refusal> {
        let key = path.key.ok_or_else(|| Refusal::NoSuchPlace(path.to_string()))?;
        if !value.fits(key.kind) {
            return Err(Refusal::WrongKind(key.name.to_owned()));
        }
        let Some(table) = self.table(&path.tables) else {
            return self.make(&path.tables, None, &[(key, value.clone())]);
        };
        match self.tree.member(table, key.name) {
            Some(Member::Value(leaf) | Member::Tables(_, Some(leaf))) => {
                Ok(self.replace(*leaf, key, value))
            }
            Some(_) => Err(Refusal::TooUnusual(path.to_string())),
            None => self.insert(table, path, key, &|room| {
                write::value(&ended(value, key.kind), key.kind, room)
            }),
        }
    }

    /// Returns the table that steps lead to.
    pub(super) fn table(&self, steps: &[Step]) -> Option<usize> {
        steps.iter().try_fold(0, |table, step| {
            match (self.tree.member(table, step.key.name)?, &step.which) {
                (Member::Table(inner), Which::Sole | Which::Number(0)) => Some(*inner),
                (Member::Tables(tables, _), which) => {
                    tables.get(self.index(tables, which)?).copied()
                }
                _ => None,
            }
        })
    }

    /// Returns which of several tables is meant.
    pub(super) fn index(&self, tables: &[usize], which: &Which) -> Option<usize> {
        match which {
            Which::Sole => Some(0),
            Which::Number(number) => Some(*number).filter(|number| *number < tables.len()),
            Which::Named(name) => {
                tables.iter().position(|table| self.name(*table).as_deref() == Some(name))
            }
        }
    }

    /// Returns the slot of a section.
    pub(super) fn name(&self, table: usize) -> Option<String> {
        match self.tree.member(table, "slot")? {
            Member::Value(leaf) => Some(hold::text(self.source, &leaf.pair.value).value),
            _ => None,
        }
    }

    /// Returns what stands behind a field's key.
    pub(super) fn leaf(&self, path: &Path) -> Option<Leaf<'a>> {
        match self.tree.member(self.table(&path.tables)?, path.key?.name)? {
            Member::Value(leaf) | Member::Tables(_, Some(leaf)) => Some(*leaf),
            _ => None,
        }
    }

    fn replace(&self, leaf: Leaf<'_>, key: &Key, value: &Value) -> Vec<Edit> {
        let written = &leaf.pair.value;
        if is_same(&hold::held(self.source, written, key.kind), value, key.kind) {
            return Vec::new();
        }
        match (value, &written.content) {
            (Value::Text(words), Content::Scalar) if !matches!(key.kind, Kind::Date) => {
                vec![self.reword(written, words, key.kind, self.room(leaf.home))]
            }
            (Value::Texts(texts), Content::List(items)) => self.relist(written, items, texts),
            _ => {
                let text = write::value(&ended(value, key.kind), key.kind, self.room(leaf.home));
                vec![Edit { span: written.span, text }]
            }
        }
    }

    fn room(&self, home: Home<'_>) -> Room {
        match home {
            Home::Block => Room::Lines(self.newline),
            Home::Braces(_) => Room::Braces,
        }
    }

    /// Makes a text another, in the quotes that it has where they suit it.
    fn reword(&self, written: &written::Value, words: &str, kind: Kind, room: Room) -> Edit {
        let raw = &self.text()[written.span.range()];
        let old = hold::text(self.source, written);
        let has_lines = raw.starts_with("\"\"\"") || raw.starts_with("'''");
        let keeps_end = matches!(kind, Kind::Markdown) && old.ends_with('\n') && !words.is_empty();
        let fresh = ended(&Value::Text(words.to_owned()), kind);
        let mut words = words.to_owned();
        if keeps_end && !words.ends_with('\n') {
            words.push('\n');
        }
        let outgrows = !has_lines && room != Room::Braces && write::is_long(&words, kind);
        let is_text = raw.starts_with(['"', '\'']);
        let kept = (is_text && !outgrows).then(|| respell(raw, &old, &words, self.newline));
        kept.flatten()
            .unwrap_or_else(|| Edit { span: written.span, text: write::value(&fresh, kind, room) })
    }

    /// Makes a list of texts another; items that both have stay as they are written.
    fn relist(
        &self,
        written: &written::Value,
        items: &[written::Value],
        texts: &[String],
    ) -> Vec<Edit> {
        let old: Vec<String> =
            items.iter().map(|item| hold::text(self.source, item).value).collect();
        let before = old.iter().zip(texts).take_while(|(a, b)| a == b).count();
        let rest = old[before..].iter().rev().zip(texts[before..].iter().rev());
        let behind = rest.take_while(|(a, b)| a == b).count();
        let (gone, new) = (before..old.len() - behind, &texts[before..texts.len() - behind]);
        let both = gone.len().min(new.len());
        let pairs = items[gone.clone()].iter().zip(new);
        let pairs = pairs.filter(|(item, new)| hold::text(self.source, item).value != **new);
        let edits = pairs.map(|(item, new)| self.reword(item, new, Kind::Plain, Room::Braces));
        let series = Series::of(self.text(), written);
        let gone = series.remove_all(before + both..gone.end);
        let more: Vec<String> = new[both..].iter().map(|text| write::line(text)).collect();
        let more =
            if more.is_empty() { Vec::new() } else { series.insert_all(before + both, &more) };
        edits.chain(gone).chain(more).collect()
    }

    /// Puts a key into a table that is there, where the format has it.
    pub(super) fn insert(
        &self,
        table: usize,
        path: &Path,
        key: &Key,
        value: &dyn Fn(Room) -> String,
    ) -> Result<Vec<Edit>, Refusal> {
        let spec = path.holder();
        let order = |name: &str| spec.keys.iter().position(|known| known.name == name);
        let is_before = |pair: &written::Pair| {
            order(&pair.names[0].text).is_some_and(|before| Some(before) < order(key.name))
        };
        let sites = &self.tree.tables[table].sites;
        let best = sites.iter().min_by_key(|site| match site {
            Site::Block(_) => 0,
            Site::Braces(_) | Site::Item(_) => 1,
            Site::Dotted(..) => 2,
        });
        match best {
            Some(Site::Block(index)) => {
                let pairs = self.written.blocks[*index].pairs.iter();
                let after = pairs.rev().find(|pair| is_before(pair));
                Ok(vec![self.new_line(*index, after, key.name, value)])
            }
            Some(Site::Braces(leaf)) => Ok(self.in_braces(&leaf.pair.value, is_before, key, value)),
            Some(Site::Item(braces)) => Ok(self.in_braces(braces, is_before, key, value)),
            Some(Site::Dotted(leaf, depth)) => Ok(self.dotted(*leaf, *depth, key.name, value)),
            None => Err(Refusal::TooUnusual(path.to_string())),
        }
    }

    fn in_braces(
        &self,
        braces: &written::Value,
        is_before: impl Fn(&written::Pair) -> bool,
        key: &Key,
        value: &dyn Fn(Room) -> String,
    ) -> Vec<Edit> {
        let Content::Table(pairs) = &braces.content else { return Vec::new() };
        let index = pairs.iter().rposition(is_before).map_or(0, |index| index + 1);
        let new = format!("{} = {}", key.name, value(Room::Braces));
        Series::of(self.text(), braces).insert(index, &new)
    }

    fn new_line(
        &self,
        block: usize,
        after: Option<&written::Pair>,
        name: &str,
        value: &dyn Fn(Room) -> String,
    ) -> Edit {
        let (text, newline) = (self.text(), self.newline);
        let block = &self.written.blocks[block];
        let written = value(Room::Lines(newline));
        let first = block.pairs.first();
        let near = after.or(first);
        let indent = near.map_or("", |pair| lines::indent(text, pair.span().start));
        let line = format!("{indent}{} = {written}", self.padded(near, name));
        let above = after
            .map(written::Pair::span)
            .or_else(|| block.header.as_ref().map(|header| header.span));
        let (at, line) = match (above, first) {
            (Some(above), _) => (lines::line_end(text, above.end), format!("{newline}{line}")),
            (None, Some(first)) => {
                (lines::line_start(text, first.span().start), format!("{line}{newline}"))
            }
            (None, None) => (0, format!("{line}{newline}{newline}")),
        };
        Edit { span: Span::new(at..at), text: line }
    }

    /// Where the author has set the signs `=` of a table below each other, this one joins them.
    fn padded(&self, near: Option<&written::Pair>, name: &str) -> String {
        let width = near.map_or(0, |pair| {
            let key = pair.key();
            let gap = &self.text()[key.end..pair.value.span.start];
            let blank = gap.len() - gap.trim_start_matches(' ').len();
            if blank > 1 { key.end - key.start + blank - 1 } else { 0 }
        });
        format!("{name:width$}")
    }

    fn dotted(
        &self,
        leaf: Leaf<'_>,
        depth: usize,
        name: &str,
        value: &dyn Fn(Room) -> String,
    ) -> Vec<Edit> {
        let text = self.text();
        let names = &leaf.pair.names;
        let prefix = &text[names[0].span.to(names[depth - 1].span).range()];
        let new = |room| format!("{prefix}.{name} = {}", value(room));
        match leaf.home {
            Home::Block => {
                let indent = lines::indent(text, names[0].span.start);
                let at = lines::line_end(text, leaf.pair.span().end);
                let text = format!("{}{indent}{}", self.newline, new(Room::Lines(self.newline)));
                vec![Edit { span: Span::new(at..at), text }]
            }
            Home::Braces(braces) => {
                let Content::Table(pairs) = &braces.content else { return Vec::new() };
                let index = pairs.iter().position(|pair| std::ptr::eq(pair, leaf.pair));
                Series::of(text, braces)
                    .insert(index.map_or(pairs.len(), |index| index + 1), &new(Room::Braces))
            }
        }
    }
}

/// Whether a field has a value; the end of the last line is no part of Markdown.
pub(super) fn is_same(held: &Value, value: &Value, kind: Kind) -> bool {
    match (held, value) {
        (Value::Text(held), Value::Text(words)) if matches!(kind, Kind::Markdown) => {
            held == words || (!words.is_empty() && held.strip_suffix('\n') == Some(words))
        }
        (held, value) => held == value,
    }
}

/// Markdown of several lines ends with a line end, as authors write it.
pub(super) fn ended(value: &Value, kind: Kind) -> Value {
    match value {
        Value::Text(words)
            if matches!(kind, Kind::Markdown)
                && write::is_long(words, kind)
                && !words.ends_with('\n') =>
        {
            Value::Text(format!("{words}\n"))
        }
        value => value.clone(),
    }
}
