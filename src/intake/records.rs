//! Actions that were typed with labels, in lines or in one: "Action: … Owner: … By when: …".
//!
//! An owner of another's action is worse than a line of text: what leaves a doubt stays text.

use std::ops::Range;

use crate::intake::{
    lists::{COLUMNS, LABELS},
    names::Names,
    typed, when,
};
use crate::manuscript::{Block, ListPlace, Paragraph, Run, Table};

/// The most letters that a label has.
const LONGEST: usize = 48;

/// The most words of an owner, and of a time that is no day.
const MOST_OF_OWNER: usize = 12;
const MOST_OF_TIME: usize = 6;

/// What may stand between an action and a label behind it.
const MARKS: &[char] = &['.', ';', ',', '|', '–', '—', '('];

/// A label and the words behind it.
#[derive(Clone, Debug)]
struct Part {
    /// The column that it would be of a table of actions.
    column: &'static str,
    words: Paragraph,
}

/// An action as its parts, the first of which says what should change.
#[derive(Debug)]
pub(super) struct Record {
    parts: Vec<Part>,
}

impl Record {
    /// Returns the actions that stand in a draft from a place on, under the head of what should change, and how many
    /// blocks they take; none where it goes on otherwise.
    pub(super) fn at(blocks: &[Block], at: usize, names: &Names) -> Option<(Vec<Self>, usize)> {
        let first = line_of(&blocks[at]).filter(|one| !names.knows(&one.words()))?;
        let rest = &blocks[at..];
        let in_one = || Self::in_one(first).map(|record| (record, 1));
        if let Some((record, length)) = in_one().or_else(|| Self::above_items(first, rest)) {
            let is_all =
                !first.list.is_some_and(|place| place.goes_on) && is_over(first, rest, length);
            return is_all.then(|| (vec![record], length));
        }
        let follows = at.checked_sub(1).and_then(|before| lines(&blocks[before])).is_some();
        if follows { None } else { Self::of_lines(rest) }
    }

    /// An item with labels behind its words: "Ask alone. Owner: midwives. By: 31 March 2027", "(Lead: GPs)".
    fn in_one(item: &Paragraph) -> Option<Self> {
        let bare = typed::unmarked(item.clone());
        let text: String = bare.runs.iter().map(|run| run.text.as_str()).collect();
        if item.list.is_none() && bare.runs.iter().eq(&item.runs) || text.contains('\n') {
            return None;
        }
        let (owner, day) = (label(&text, "owner")?, label(&text, "by"));
        let mut end = text.len();
        let mut parts = Vec::new();
        if let Some(day) = day {
            if day.start < owner.end {
                return None;
            }
            parts.push(Part {
                column: "by",
                words: within(&bare, value(&text, day.end..end, "by")),
            });
            end = day.start;
        }
        let name = within(&bare, value(&text, owner.end..end, "owner"));
        let (name, by) = if parts.is_empty() { with_day(name) } else { (name, None) };
        parts.extend(by.map(|words| Part { column: "by", words }));
        parts.insert(0, Part { column: "owner", words: name });
        let change = within(&bare, change(&text[..owner.start]));
        if change.words().contains(": ") {
            return None;
        }
        Some(Self::of(change, parts)).filter(Self::is_whole)
    }

    /// An item above items that are labels, all of them.
    fn above_items(item: &Paragraph, blocks: &[Block]) -> Option<(Self, usize)> {
        let level = |place: ListPlace| place.level;
        let own = item.list.map(level)?;
        let below = blocks[1..].iter().map_while(|block| {
            line_of(block).filter(|one| one.list.map(level).is_some_and(|level| level > own))
        });
        let items: Vec<&Paragraph> = below.take(COLUMNS.rows.len() + 1).collect();
        // Who and when may be what is to be written down.
        let asks = |one: &&Paragraph| {
            let words = one.words().to_lowercase();
            ["who:", "what:", "when:"].iter().any(|label| words.starts_with(label))
        };
        if items.iter().any(asks) {
            return None;
        }
        let parts: Option<Vec<Part>> = items.iter().map(|one| labelled(one)).collect();
        let parts = parts.filter(|_| labelled(item).is_none() && !item.words().ends_with(':'))?;
        let record = Self::of(typed::unmarked(item.clone()), parts);
        let is_sure = record.is_whole() && record.part("owner").is_some();
        is_sure.then_some((record, 1 + items.len()))
    }

    /// Lines that all have labels, the first of each action its own: "Action 1: …".
    fn of_lines(blocks: &[Block]) -> Option<(Vec<Self>, usize)> {
        let mut records: Vec<Self> = Vec::new();
        let mut length = 0;
        while let Some(parts) = blocks.get(length).and_then(lines) {
            for part in parts {
                if part.column == "change" {
                    records.push(Self { parts: vec![part] });
                } else {
                    records.last_mut()?.parts.push(part);
                }
            }
            length += 1;
        }
        // A line with a label that nobody knows may be part of the action.
        let next = blocks.get(length).and_then(line_of).map(Paragraph::words);
        if next.is_some_and(|next| begins_with_label(&next)) {
            return None;
        }
        let columns = |one: &Self| one.parts.iter().map(|part| part.column).collect::<Vec<&str>>();
        let first = columns(records.first()?);
        // Where one lacks what another has, a label may be the next one's.
        let are_alike = records.iter().all(|one| columns(one) == first && one.is_whole());
        are_alike.then_some((records, length))
    }

    /// Returns an action; a box before it that is ticked says that it is done.
    fn of(mut change: Paragraph, mut parts: Vec<Part>) -> Self {
        const TICKED: &str = "[x] ";
        if change.words().starts_with(TICKED) {
            change.drop_start(TICKED.len());
            parts.push(Part { column: "status", words: Paragraph::of("done".to_owned()) });
        }
        parts.insert(0, Part { column: "change", words: Paragraph { list: None, ..change } });
        Self { parts }
    }

    fn part(&self, column: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.column == column)
    }

    /// Whether it says what should change and by whom or when, each once, and nothing that cannot be.
    fn is_whole(&self) -> bool {
        let is_once = |part: &Part| {
            self.parts.iter().filter(|other| other.column == part.column).count() == 1
        };
        let can_be = |part: &Part| {
            let words = part.words.words();
            let count = words.split_whitespace().count();
            let is_even = words.matches('(').count() == words.matches(')').count();
            let has_label = words.contains([':', '|']);
            let is_name = count <= MOST_OF_OWNER
                && !words.contains(['?', '!'])
                && ![". ", " by "].iter().any(|sign| words.contains(sign));
            is_even
                && match part.column {
                    "owner" => is_name && !has_label,
                    "by" => !has_label && (when::is_when(&words) || count <= MOST_OF_TIME),
                    _ => true,
                }
        };
        let are_filled = self.parts.iter().all(|part| !part.words.is_empty());
        let is_told = self.part("owner").or(self.part("by")).is_some();
        are_filled && is_told && self.parts.iter().all(is_once) && self.parts.iter().all(can_be)
    }

    /// Returns the table that would say the same.
    pub(super) fn table(&self) -> Table {
        let cell = |words: Paragraph| vec![Block::Paragraph(words)];
        // The first word of a row is one that stands for the column.
        let head = |part: &Part| match part.column {
            "change" => "action",
            column => COLUMNS.row(column).first().copied().unwrap_or(column),
        };
        let heads = self.parts.iter().map(|part| cell(Paragraph::of(head(part).to_owned())));
        let cells = self.parts.iter().map(|part| cell(part.words.clone()));
        Table { rows: vec![heads.collect(), cells.collect()] }
    }
}

/// Whether an item ends before a block: what stands deeper, or goes on in it, is a part of it.
fn is_over(item: &Paragraph, blocks: &[Block], length: usize) -> bool {
    let own = item.list.map_or(0, |place| place.level);
    let next = blocks.get(length).and_then(Block::as_paragraph).and_then(|next| next.list);
    !next.is_some_and(|next| next.goes_on || next.level > own)
}

/// Returns the paragraph that a block is, where it is neither set as a head nor what somebody said.
fn line_of(block: &Block) -> Option<&Paragraph> {
    let is_line =
        |one: &&Paragraph| one.look.level.is_none() && !one.look.is_title && !one.is_quotation;
    block.as_paragraph().filter(is_line)
}

/// Returns the parts of a block whose lines all begin with labels.
fn lines(block: &Block) -> Option<Vec<Part>> {
    line_of(block)?.lines().iter().map(labelled).collect()
}

/// Returns the part that a line is which begins with a label. What is said of a briefing is none.
fn labelled(line: &Paragraph) -> Option<Part> {
    let line = typed::unmarked(line.clone());
    let text: String = line.runs.iter().map(|run| run.text.as_str()).collect();
    let end = text.find(':').filter(|end| *end <= LONGEST)?;
    let column = column_of(&text[..end])?;
    Some(Part { column, words: within(&line, value(&text, end + 1..text.len(), column)) })
}

/// Whether words are the label of what should change, perhaps with a number.
pub(super) fn names_change(words: &str) -> bool {
    column_of(words) == Some("change")
}

fn column_of(label: &str) -> Option<&'static str> {
    let label = label.trim_end_matches(|one: char| one.is_ascii_digit() || one.is_whitespace());
    let is_fact = LABELS.row_of(label).is_some();
    COLUMNS.row_of(label).filter(|column| *column != "number" && !is_fact)
}

fn begins_with_label(words: &str) -> bool {
    let label = words.split_once(": ").map(|(label, _)| label);
    label.is_some_and(|label| label.split(' ').count() <= 3)
}

/// Returns where the only label of a column stands behind the words of an item, with its colon.
fn label(text: &str, column: &str) -> Option<Range<usize>> {
    let names =
        COLUMNS.row(column).iter().filter(|name| !matches!(**name, "who" | "when" | "date"));
    let lower = text.to_ascii_lowercase();
    let found = names.flat_map(|name| {
        let label = format!("{name}:");
        let places: Vec<usize> = lower.match_indices(&label).map(|(at, _)| at).take(2).collect();
        places.into_iter().map(move |at| at..at + label.len())
    });
    let stands = |place: &Range<usize>| {
        let before = text[..place.start].trim_end();
        let is_apart =
            before.len() < place.start && before.ends_with(MARKS) || before.ends_with(" -");
        let is_large = text[place.start..].starts_with(char::is_uppercase);
        before.ends_with('(') || is_apart && is_large
    };
    let mut found = found.filter(stands);
    let only = found.next()?;
    found.next().is_none().then_some(only)
}

/// Returns where an action's words stand that end before a label.
fn change(text: &str) -> Range<usize> {
    let marks = |one: char| one.is_whitespace() || MARKS.contains(&one) && one != '.' || one == '-';
    0..text.trim_end_matches(marks).len()
}

/// Returns where the words behind a label stand, without the marks around them: a name or a day ends without a stop.
fn value(text: &str, place: Range<usize>, column: &str) -> Range<usize> {
    let words = &text[place.clone()];
    let is_mark = |one: char| one.is_whitespace() || MARKS.contains(&one) && one != '.';
    let mut end = words.trim_end_matches(is_mark);
    if matches!(column, "owner" | "by" | "status") {
        end = end.strip_suffix('.').unwrap_or(end);
    }
    if let Some(open) = end.strip_suffix(')').filter(|open| !open.contains('(')) {
        end = open.trim_end_matches(is_mark);
    }
    let start = end.len() - end.trim_start().len();
    place.start + start..place.start + end.len()
}

/// The day may stand behind the owner: "Owner: schools; by 30 June 2027".
fn with_day(owner: Paragraph) -> (Paragraph, Option<Paragraph>) {
    let whole = owner.words();
    let parted = whole.rsplit_once([';', ',']).and_then(|(name, day)| {
        let day = day.trim().strip_prefix("by ")?;
        when::day(day).map(|_| (name, day))
    });
    match parted {
        Some((name, day)) => (Paragraph::of(name.to_owned()), Some(Paragraph::of(day.to_owned()))),
        None => (owner, None),
    }
}

/// Returns the words at a place of a paragraph.
fn within(paragraph: &Paragraph, place: Range<usize>) -> Paragraph {
    let mut found = Paragraph { list: None, runs: Vec::new(), ..paragraph.clone() };
    let mut at = 0;
    for run in &paragraph.runs {
        let cut = |end: usize| end.saturating_sub(at).min(run.text.len());
        let (start, end) = (cut(place.start), cut(place.end));
        if start < end {
            found.push(Run { text: run.text[start..end].to_owned(), ..run.clone() });
        }
        at += run.text.len();
    }
    found
}
