//! Tables added, moved and taken away.

use crate::diag::Edit;
use crate::edit::{
    Path, Refusal, Value,
    path::{Step, Which},
    pen::{Pen, ended},
    series::Series,
    tree::{Leaf, Member, Site},
    write::{self, Room},
    written::{Content, Name},
};
use crate::model::{
    Briefing, Table as _,
    spec::{Key, Kind, Table},
};
use crate::source::Span;

/// A key and the value that a new table has there.
type Field = (&'static Key, Value);

impl Pen<'_> {
    /// Adds a table at a place among its like.
    pub(super) fn add(
        &self,
        path: &Path,
        number: Option<usize>,
        with: &[(String, Value)],
    ) -> Result<Vec<Edit>, Refusal> {
        let spec = path.spec();
        let field = |(name, value): &(String, Value)| {
            let key = spec.key(name).ok_or_else(|| Refusal::NoSuchPlace(name.clone()))?;
            if value.fits(key.kind) {
                Ok((key, value.clone()))
            } else {
                Err(Refusal::WrongKind(name.clone()))
            }
        };
        let mut fields: Vec<Field> = with.iter().map(field).collect::<Result<_, _>>()?;
        fields.sort_by_key(|(key, _)| spec.keys.iter().position(|known| known.name == key.name));
        self.make(&path.tables, number, &fields)
    }

    /// Makes the table that steps lead to.
    pub(super) fn make(
        &self,
        steps: &[Step],
        number: Option<usize>,
        fields: &[Field],
    ) -> Result<Vec<Edit>, Refusal> {
        let place = || Path { tables: steps.to_vec(), key: None }.to_string();
        let Some((last, outer)) = steps.split_last() else {
            return Err(Refusal::NoSuchPlace(place()));
        };
        let fields = &named(last, fields);
        let braces = format!("{{ {} }}", pairs(fields, Room::Braces, ", "));
        let Some(holder) = self.table(outer) else {
            let list = matches!(last.key.kind, Kind::Tables(_));
            let written = if list { format!("[{braces}]") } else { braces };
            return self.make_within(outer, last.key, &written);
        };
        let wanted = match (number, &last.which) {
            (Some(number), _) => number.checked_sub(1),
            (None, Which::Number(number)) => Some(*number),
            (None, _) => None,
        };
        match self.tree.member(holder, last.key.name) {
            Some(Member::Tables(tables, list)) => {
                let index = wanted.unwrap_or(tables.len());
                if index > tables.len() {
                    return Err(Refusal::NotThere(place()));
                }
                match list {
                    Some(list) => {
                        Ok(Series::of(self.text(), &list.pair.value).insert(index, &braces))
                    }
                    None => Ok(vec![self.beside(tables, index, fields)]),
                }
            }
            Some(Member::Value(leaf)) if is_empty_list(leaf) => {
                Ok(Series::of(self.text(), &leaf.pair.value).insert(0, &braces))
            }
            Some(Member::Table(table)) => self.second(*table, last.key, fields, &place()),
            Some(Member::Value(_)) => Err(Refusal::TooUnusual(place())),
            None if wanted.is_some_and(|index| index > 0) => Err(Refusal::NotThere(place())),
            None if outer.is_empty() => Ok(vec![self.first(last.key, fields)]),
            None => {
                let is_list = matches!(last.key.kind, Kind::Tables(_));
                let written = if is_list { format!("[{braces}]") } else { braces };
                let path = Path { tables: steps.to_vec(), key: None };
                self.insert(holder, &path, last.key, &|_| written.clone())
            }
        }
    }

    /// Makes a table that is missing, with another in it.
    fn make_within(
        &self,
        outer: &[Step],
        key: &'static Key,
        written: &str,
    ) -> Result<Vec<Edit>, Refusal> {
        let place = || Refusal::NotThere(Path { tables: outer.to_vec(), key: None }.to_string());
        let [step] = outer else { return Err(place()) };
        let mut edit = match (self.tree.member(0, step.key.name), &step.which) {
            (None, Which::Sole | Which::Named(_) | Which::Number(0)) => {
                self.first(step.key, &named(step, &[]))
            }
            (Some(Member::Tables(tables, None)), Which::Named(_)) => {
                self.beside(tables, tables.len(), &named(step, &[]))
            }
            _ => return Err(place()),
        };
        let end = edit.text.trim_end_matches(['\r', '\n']).len();
        edit.text.insert_str(end, &format!("{}{} = {written}", self.newline, key.name));
        Ok(vec![edit])
    }

    /// A table that can be there once becomes the first of several.
    fn second(
        &self,
        table: usize,
        key: &Key,
        fields: &[Field],
        place: &str,
    ) -> Result<Vec<Edit>, Refusal> {
        let unusual = || Refusal::TooUnusual(place.to_owned());
        let sites = &self.tree.tables[table].sites;
        match (key.kind, sites.as_slice()) {
            (Kind::OneOrMore(_), [Site::Block(block)]) => {
                let block = &self.written.blocks[*block];
                let header = block.header.as_ref().ok_or_else(unusual)?.span;
                let [open, close] = [(header.start, "["), (header.end, "]")]
                    .map(|(at, text)| Edit { span: Span::new(at..at), text: text.to_owned() });
                let at = self.cores(table).last().map_or(block.core.end, |core| core.end);
                let text = format!("{0}{0}{1}", self.newline, self.block(key, true, fields));
                Ok(vec![open, close, Edit { span: Span::new(at..at), text }])
            }
            (Kind::OneOrMore(_), [Site::Braces(leaf)]) => {
                let span = leaf.pair.value.span;
                let new = format!(
                    "[{}, {{ {} }}]",
                    &self.text()[span.range()],
                    pairs(fields, Room::Braces, ", ")
                );
                Ok(vec![Edit { span, text: new }])
            }
            // Only tables within it are there.
            (Kind::Table(_) | Kind::OneOrMore(_), []) => {
                let start = self.cores(table).first().ok_or_else(unusual)?.start;
                let text = format!("{1}{0}{0}", self.newline, self.block(key, false, fields));
                Ok(vec![Edit { span: Span::new(start..start), text }])
            }
            _ => Err(unusual()),
        }
    }

    /// One more beside others that stand below headers.
    fn beside(&self, tables: &[usize], index: usize, fields: &[Field]) -> Edit {
        let like = tables[index.min(tables.len() - 1)];
        let cores = self.cores(like);
        let text = self.block_like(like, fields);
        let gap = self.newline.repeat(2);
        if index < tables.len() {
            let start = cores.first().map_or(0, |core| core.start);
            return Edit { span: Span::new(start..start), text: format!("{text}{gap}") };
        }
        let end = cores.last().map_or(self.text().len(), |core| core.end);
        Edit { span: Span::new(end..end), text: format!("{gap}{text}") }
    }

    /// The first of its name, where the format has it among the tables of the file.
    fn first(&self, key: &Key, fields: &[Field]) -> Edit {
        let order = |name: &str| Briefing::SPEC.keys.iter().position(|known| known.name == name);
        let comes_before = |names: &[Name]| {
            names
                .first()
                .and_then(|name| order(&name.text))
                .is_some_and(|other| Some(other) < order(key.name))
        };
        let text = self.block(key, matches!(key.kind, Kind::Tables(_)), fields);
        let (gap, blocks) = (self.newline.repeat(2), &self.written.blocks);
        let before = blocks[1..]
            .iter()
            .rev()
            .find(|block| block.header.as_ref().is_some_and(|header| comes_before(&header.names)));
        let top = blocks.first().filter(|top| !top.pairs.is_empty());
        match (before.or(top), blocks.get(1)) {
            (Some(block), _) => {
                let end = block.core.end;
                Edit { span: Span::new(end..end), text: format!("{gap}{text}") }
            }
            (None, Some(next)) => {
                let start = next.core.start;
                Edit { span: Span::new(start..start), text: format!("{text}{gap}") }
            }
            (None, None) => {
                let end = self.text().len();
                Edit { span: Span::new(end..end), text: format!("{text}{}", self.newline) }
            }
        }
    }

    fn block(&self, key: &Key, is_item: bool, fields: &[Field]) -> String {
        let header = if is_item { format!("[[{}]]", key.name) } else { format!("[{}]", key.name) };
        self.below(&header, fields)
    }

    /// A block with the header of another.
    fn block_like(&self, table: usize, fields: &[Field]) -> String {
        let headers = self.tree.tables[table].sites.iter().filter_map(|site| match site {
            Site::Block(block) => self.written.blocks[*block].header.as_ref(),
            _ => None,
        });
        let header = headers.map(|header| &self.text()[header.span.range()]).next();
        self.below(header.unwrap_or_default(), fields)
    }

    fn below(&self, header: &str, fields: &[Field]) -> String {
        let newline = self.newline;
        let pairs = pairs(fields, Room::Lines(newline), newline);
        if pairs.is_empty() { header.to_owned() } else { format!("{header}{newline}{pairs}") }
    }

    /// Moves a table among its like.
    pub(super) fn shift(&self, path: &Path, to: usize) -> Result<Vec<Edit>, Refusal> {
        let missing = || Refusal::NotThere(path.to_string());
        let (tables, list, index) = self.listed(path).ok_or_else(missing)?;
        let to = to.checked_sub(1).filter(|to| *to < tables.len()).ok_or_else(missing)?;
        let mut order: Vec<usize> = (0..tables.len()).collect();
        order.remove(index);
        order.insert(to, index);
        if let Some(list) = list {
            return Ok(Series::of(self.text(), &list.pair.value).permute(&order));
        }
        let mut edits = Vec::new();
        for (place, from) in order.iter().enumerate().filter(|(place, from)| place != *from) {
            let moved: Vec<&str> =
                self.cores(tables[*from]).iter().map(|core| &self.text()[core.range()]).collect();
            let mut cores = self.cores(tables[place]).into_iter();
            let text = moved.join(&self.newline.repeat(2));
            edits.extend(cores.next().map(|span| Edit { span, text }));
            edits.extend(cores.map(|core| self.cut(core)));
        }
        Ok(edits)
    }
}

/// The fields of a new table, with the text that tells it from its like.
fn named(step: &Step, fields: &[Field]) -> Vec<Field> {
    let mut fields = fields.to_vec();
    let spec: Option<&'static Table> = step.key.kind.table();
    let naming = spec.and_then(|spec| spec.keys.iter().find(|key| key.names_table));
    if let (Which::Named(name), Some(key)) = (&step.which, naming)
        && fields.iter().all(|(known, _)| known.name != key.name)
    {
        fields.insert(0, (key, Value::Text(name.clone())));
    }
    fields
}

fn pairs(fields: &[Field], room: Room, parting: &str) -> String {
    let pair = |(key, value): &Field| {
        format!("{} = {}", key.name, write::value(&ended(value, key.kind), key.kind, room))
    };
    fields.iter().map(pair).collect::<Vec<String>>().join(parting)
}

fn is_empty_list(leaf: &Leaf<'_>) -> bool {
    matches!(&leaf.pair.value.content, Content::List(items) if items.is_empty())
}
