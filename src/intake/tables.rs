//! What a table is: actions, sections side by side, facts, or data.

use crate::intake::{actions::Columns, fold, lists, names::Names};
use crate::manuscript::{Block, ListPlace, Paragraph, Run, Table, words_of};

/// What a table is.
#[derive(Debug)]
pub(super) enum Layout {
    /// Actions, by columns.
    Actions(Columns),
    /// Heads and what stands beside or below each.
    Pairs(Vec<(String, Vec<Block>)>),
    /// Cells with heads of their own; `first` are those without, such as the middle of a wheel.
    Cells { first: Vec<Block>, rest: Vec<Vec<Block>> },
    /// Labels and values, a line each.
    Facts(Vec<String>),
    /// Anything else: an item a row.
    Data(Vec<Paragraph>),
}

type Row = [Vec<Block>];

/// Returns what a table is.
pub(super) fn layout(table: &Table, names: &Names) -> Layout {
    if let Some(columns) = Columns::of(table) {
        return Layout::Actions(columns);
    }
    let rows: Vec<&Row> = table
        .rows
        .iter()
        .map(Vec::as_slice)
        .filter(|row| row.iter().any(|cell| !cell.is_empty()))
        .collect();
    let said = rows.iter().flat_map(|row| row.iter()).filter(|cell| !words_of(cell).is_empty());
    if said.count() == 1 {
        return Layout::Cells {
            first: Vec::new(),
            rest: rows.iter().flat_map(|row| row.to_vec()).collect(),
        };
    }
    let pairs = beside(&rows, names).or_else(|| banded(&rows, names));
    if let Some(pairs) = pairs.or_else(|| below(&rows, names)) {
        return Layout::Pairs(pairs);
    }
    // A page is laid out in it: what lies in its cells is read as it stands there.
    let holds_tables =
        |row: &&Row| row.iter().flatten().any(|block| matches!(block, Block::Table(_)));
    if rows.iter().any(holds_tables) {
        let rest = rows.iter().flat_map(|row| row.to_vec()).collect();
        return Layout::Cells { first: Vec::new(), rest };
    }
    let told = facts(&rows).map(Layout::Facts);
    told.or_else(|| wheel(&rows, names)).unwrap_or_else(|| Layout::Data(data(&rows)))
}

/// Whether a cell is a head that is known, and nothing else.
fn is_head(cell: &[Block], names: &Names) -> bool {
    let words = words_of(cell);
    words.split(' ').count() <= 10 && (names.knows(&words) || fold::bare_number(&words).is_some())
}

/// Whether a paragraph in a cell is set or called as a head.
fn is_head_line(paragraph: &Paragraph, names: &Names) -> bool {
    let words = paragraph.words();
    let is_set = paragraph.look.level.is_some() && !paragraph.is_empty();
    is_set || (words.split(' ').count() <= 10 && !words.ends_with('.') && names.knows(&words))
}

/// Heads in the first column, or in the second after a number.
fn beside(rows: &[&Row], names: &Names) -> Option<Vec<(String, Vec<Block>)>> {
    let mut pairs = Vec::new();
    let (mut known, mut labels) = (0, 0);
    for row in rows {
        let cells = filled(row);
        let (head, body) = match cells.as_slice() {
            [body, head] if is_head(head, names) && !is_head(body, names) => {
                (words_of(head), (*body).clone())
            }
            [head, body] => (words_of(head), (*body).clone()),
            [number, head, body] if fold::bare_number(&words_of(number)).is_some() => {
                (words_of(head), (*body).clone())
            }
            // A row of one cell is a title, or goes on.
            [one] => {
                pairs.push((String::new(), (*one).clone()));
                continue;
            }
            _ => return None,
        };
        let is_fact = lists::LABELS.row_of(&head).is_some() && !names.knows(&head);
        let is_short = head.split(' ').count() <= 12;
        if !is_short || is_fact {
            return None;
        }
        known += usize::from(names.knows(&head) || fold::bare_number(&head).is_some());
        labels += usize::from(head.len() < words_of(&body).len());
        pairs.push((head, body));
    }
    // Where each has more words beside it, unknown ones between the known are heads too.
    let share = if labels == pairs.len() || known > 2 { 3 } else { 2 };
    (known >= 2 && known * share >= rows.len()).then_some(pairs)
}

/// Heads over the full width, each with rows below that have its texts.
fn banded(rows: &[&Row], names: &Names) -> Option<Vec<(String, Vec<Block>)>> {
    let mut pairs: Vec<(String, Vec<Block>)> = Vec::new();
    let mut known = 0;
    for row in rows {
        match (filled(row).as_slice(), pairs.last_mut()) {
            ([one], _) if is_head(one, names) => {
                known += 1;
                pairs.push((words_of(one), Vec::new()));
            }
            (cells, Some((_, body))) => body.extend(cells.iter().copied().flatten().cloned()),
            (cells, None) => {
                let body = cells.iter().copied().flatten().cloned().collect();
                pairs.push((String::new(), body));
            }
        }
    }
    let are_heads = pairs.iter().all(|(_, body)| !body.is_empty());
    (known >= 2 && are_heads).then_some(pairs)
}

/// Returns the cells of a row that have something in them.
fn filled(row: &Row) -> Vec<&Vec<Block>> {
    row.iter().filter(|cell| !cell.is_empty()).collect()
}

/// Rows of heads, each with a row below that has the texts.
fn below(rows: &[&Row], names: &Names) -> Option<Vec<(String, Vec<Block>)>> {
    let mut pairs = Vec::new();
    let mut known = 0;
    let mut at = 0;
    while at < rows.len() {
        let filled = filled(rows[at]);
        let heads = filled.iter().all(|cell| words_of(cell).split(' ').count() <= 10);
        let next = rows.get(at + 1).filter(|next| next.len() == rows[at].len());
        let found = filled.iter().filter(|cell| is_head(cell, names)).count();
        if let (true, Some(next), true) = (heads, next, found * 2 > filled.len()) {
            for (head, body) in rows[at].iter().zip(next.iter()) {
                pairs.push((words_of(head), body.clone()));
            }
            known += found;
            at += 2;
        } else {
            for cell in rows[at] {
                pairs.push((String::new(), cell.clone()));
            }
            at += 1;
        }
    }
    (known >= 2).then_some(pairs)
}

/// Cells that begin with their heads, or one that holds all of them beside what adorns the page.
fn wheel(rows: &[&Row], names: &Names) -> Option<Layout> {
    let begins = |cell: &[Block]| {
        let Some(Block::Paragraph(first)) = cell.first() else { return false };
        let line = first.lines().first().map(Paragraph::words).unwrap_or_default();
        let named = line.split_once(':').is_some_and(|(head, _)| names.knows(head));
        names.knows(&line) || named || fold::bare_number(&line).is_some()
    };
    let cells: Vec<&Vec<Block>> =
        rows.iter().flat_map(|row| row.iter()).filter(|cell| !cell.is_empty()).collect();
    let is_full = |cell: &[Block]| {
        let paragraphs = cell.iter().filter_map(Block::as_paragraph);
        paragraphs.filter(|one| is_head_line(one, names)).count() >= 2
    };
    let begun = cells.iter().filter(|cell| begins(cell)).count();
    if begun < 2 && !cells.iter().any(|cell| is_full(cell)) {
        return None;
    }
    let is_middle =
        |cell: &[Block]| !begins(cell) && !is_full(cell) && words_of(cell).split(' ').count() <= 20;
    let first =
        cells.iter().filter(|cell| is_middle(cell)).flat_map(|cell| cell.iter().cloned()).collect();
    let mut rest: Vec<Vec<Block>> =
        cells.into_iter().filter(|cell| !is_middle(cell)).cloned().collect();
    if rest.iter().all(|cell| number(cell).is_some()) {
        // They run around the middle.
        rest.sort_by_key(|cell| number(cell));
    }
    Some(Layout::Cells { first, rest })
}

/// Returns the number that a cell begins with: alone, or before its head.
fn number(cell: &[Block]) -> Option<usize> {
    let first = cell.first()?.as_paragraph()?.lines().first().map(Paragraph::words)?;
    let word = first.split([' ', '.', ')', ':']).next()?;
    fold::bare_number(word)
}

/// Labels of facts in the first column.
fn facts(rows: &[&Row]) -> Option<Vec<String>> {
    let mut lines = Vec::new();
    let mut known = 0;
    for row in rows {
        let [label, value] = row else { return None };
        let (label, value) = (words_of(label), words_of(value));
        known += usize::from(lists::LABELS.row_of(&label).is_some());
        lines.push(format!("{}: {value}", label.trim_end_matches(':')));
    }
    (known * 2 >= rows.len() && known > 0).then_some(lines)
}

/// Returns the rows of any table as items.
pub(super) fn items(table: &Table) -> Vec<Paragraph> {
    data(&table.rows.iter().map(Vec::as_slice).collect::<Vec<&Row>>())
}

/// An item a row: its cells, each after its column's head where the first row has them.
fn data(rows: &[&Row]) -> Vec<Paragraph> {
    let strong =
        |cell: &Vec<Block>| matches!(cell.as_slice(), [Block::Paragraph(one)] if one.is_strong());
    let heads = rows.first().filter(|row| rows.len() > 1 && row.iter().all(strong));
    let heads: Vec<String> =
        heads.map(|row| row.iter().map(|cell| words_of(cell)).collect()).unwrap_or_default();
    let rows = rows.iter().skip(usize::from(!heads.is_empty()));
    rows.map(|row| item(row, &heads)).collect()
}

fn item(row: &Row, heads: &[String]) -> Paragraph {
    let mut item = Paragraph { list: Some(ListPlace::at(0, false)), ..Paragraph::default() };
    let mut is_first = true;
    for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        if !is_first {
            item.push(Run {
                text: if heads.is_empty() { " – " } else { "; " }.to_owned(),
                ..Run::default()
            });
        }
        if let Some(head) = heads.get(at) {
            item.push(Run { text: format!("{head}: "), ..Run::default() });
        }
        for (nth, block) in cell.iter().enumerate() {
            if nth > 0 {
                item.push(Run { text: " ".to_owned(), ..Run::default() });
            }
            match block {
                Block::Paragraph(paragraph) => {
                    for run in &paragraph.runs {
                        item.push(run.saying(&run.text.replace('\n', " ")));
                    }
                }
                Block::Table(_) => item.push(Run { text: block.words(), ..Run::default() }),
                Block::Picture(_) => {}
            }
        }
        is_first = false;
    }
    item
}
