//! Actions that were typed with labels, in lines or in one: "Action: … Owner: … By when: …".
//!
//! An owner of another's action is worse than a line of text: what leaves a doubt stays text.

use crate::intake::{
    labels::{Part, begins_with_label, change, label, labelled, value, with_day, within},
    lists::COLUMNS,
    names::Names,
    typed, when,
};
use crate::manuscript::{Block, ListPlace, Paragraph, Table};

/// The most words of an owner, and of a time that is no day.
const MOST_OF_OWNER: usize = 12;
const MOST_OF_TIME: usize = 6;
/// The most words of an owner that begins small, as sentences in a line do.
const MOST_OF_PHRASE: usize = 5;

/// An action as its parts, the first of which says what should change.
#[derive(Debug)]
pub(super) struct Record {
    parts: Vec<Part>,
}

impl Record {
    /// Returns the actions that stand in a draft from a place on, under the head of what should change, and how many
    /// blocks they take; none where it goes on otherwise.
    pub(super) fn at(blocks: &[Block], at: usize, names: &Names) -> Option<(Vec<Self>, usize)> {
        line_of(&blocks[at]).filter(|one| !names.knows(&one.words()))?;
        let before = at.checked_sub(1).map(|before| &blocks[before]);
        Self::of_list(before, &blocks[at..]).or_else(|| {
            let follows = before.and_then(lines).is_some();
            if follows { None } else { Self::of_lines(&blocks[at..]) }
        })
    }

    /// A list, each item of which is an action, or none: what stands in a list belongs together. Under a line that leads
    /// to it, as "For schools:" does, it stays text.
    fn of_list(before: Option<&Block>, blocks: &[Block]) -> Option<(Vec<Self>, usize)> {
        let leads = |block: &Block| is_item(block) || block.words().ends_with(':');
        if before.is_some_and(leads) {
            return None;
        }
        let mut records = Vec::new();
        let mut length = 0;
        while blocks.get(length).is_some_and(is_item) {
            let item = blocks.get(length).and_then(line_of)?;
            let rest = &blocks[length..];
            let in_one = || Self::in_one(item).map(|record| (record, 1));
            let (record, taken) = in_one().or_else(|| Self::above_items(item, rest))?;
            if item.list.is_some_and(|place| place.goes_on) || !is_over(item, rest, taken) {
                return None;
            }
            records.push(record);
            length += taken;
        }
        (length > 0).then_some((records, length))
    }

    /// An item with labels behind its words: "Ask alone. Owner: midwives. By: 31 March 2027", "(Lead: GPs)".
    fn in_one(item: &Paragraph) -> Option<Self> {
        let bare = typed::unmarked(item.clone());
        let text: String = bare.runs.iter().map(|run| run.text.as_str()).collect();
        if text.contains('\n') {
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
        let text: String = change.runs.iter().map(|run| run.text.as_str()).collect();
        let ticked = text.trim_start().strip_prefix("[x]");
        if let Some(rest) = ticked.filter(|rest| rest.starts_with(char::is_whitespace)) {
            change.drop_start(text.len() - rest.trim_start().len());
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
            let is_even = words.matches('(').count() == words.matches(')').count();
            is_even
                && match part.column {
                    "owner" => is_name(&words),
                    "by" => is_time(&words),
                    "change" => !words.contains(": "),
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

/// Whether a block is an item of a list, or was typed as one.
fn is_item(block: &Block) -> bool {
    block.as_paragraph().is_some_and(|one| one.list.is_some() || typed::is_marked(one))
}

/// Whether an item ends before a block: what stands deeper, or goes on in it, is a part of it.
fn is_over(item: &Paragraph, blocks: &[Block], length: usize) -> bool {
    let own = item.list.map_or(0, |place| place.level);
    let next = blocks.get(length).and_then(Block::as_paragraph).and_then(|next| next.list);
    !next.is_some_and(|next| next.goes_on || next.level > own)
}

/// Whether words can be an owner: no sentence, nothing that asks, no label and no year.
fn is_name(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|one| one.is_ascii_digit());
    let is_phrase = count > MOST_OF_PHRASE && words.starts_with(char::is_lowercase);
    count <= MOST_OF_OWNER
        && !words.contains(['?', '!', ':', '|'])
        && ![". ", " by "].iter().any(|sign| words.contains(sign))
        && !words.split(|one: char| !one.is_alphanumeric()).any(is_year)
        && !is_phrase
}

/// Whether words can be the time of an action, a day or what stands for one.
fn is_time(words: &str) -> bool {
    let is_short = words.split_whitespace().count() <= MOST_OF_TIME;
    !words.contains([':', '|']) && (when::is_when(words) || is_short)
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
