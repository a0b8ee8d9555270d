//! Actions that were typed with labels, in lines or in one: "Action: … Owner: … By when: …".

use std::ops::Range;

use crate::intake::{lists::COLUMNS, names::Names, typed, when};
use crate::manuscript::{Block, Paragraph, Run, Table};

/// The most letters that a label has, and the most words.
const LONGEST: usize = 48;
const MOST_WORDS: usize = 6;

/// What parts a label, or what stands behind one, from other words.
const MARKS: &[char] = &['.', ';', ',', '|', '–', '—', '-', '(', '[', '\n'];

/// A label and the words behind it.
#[derive(Clone, Debug)]
struct Part {
    label: String,
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
    /// Returns the actions that a draft goes on with, under the head of what should change, and how many blocks they
    /// take; none where it goes on otherwise.
    pub(super) fn next(blocks: &[Block], names: &Names) -> Option<(Vec<Self>, usize)> {
        let first = blocks.first()?.as_paragraph()?;
        let (words, parts) = parted(first);
        let is_head =
            first.look.level.is_some() || first.look.is_title || names.knows(&words.words());
        if is_head {
            return None;
        }
        let is_labelled = words.is_empty();
        let told = Part { label: "Action".to_owned(), column: "change", words };
        let mut records: Vec<Self> = Vec::new();
        for part in Some(told).filter(|_| !is_labelled).into_iter().chain(parts) {
            if part.column == "change" {
                records.push(Self { parts: vec![part] });
            } else {
                records.last_mut()?.parts.push(part);
            }
        }
        let mut length = 1;
        while let Some(mut below) = blocks.get(length).and_then(below) {
            records.last_mut()?.parts.append(&mut below);
            length += 1;
        }
        records.iter_mut().for_each(Self::part_day);
        let is_whole = |one: &Self| {
            !one.parts[0].words.is_empty() && (one.has("owner") || is_labelled && one.has("by"))
        };
        (!records.is_empty() && records.iter().all(is_whole)).then_some((records, length))
    }

    fn has(&self, column: &str) -> bool {
        self.parts.iter().any(|part| part.column == column)
    }

    /// The day may stand behind the owner: "Owner: schools; by 30 June 2027".
    fn part_day(&mut self) {
        let is_owner = |part: &&mut Part| part.column == "owner";
        if self.has("by") {
            return;
        }
        let Some(owner) = self.parts.iter_mut().find(is_owner) else { return };
        let whole = owner.words.words();
        let parted = whole.rsplit_once([';', ',']).and_then(|(name, day)| {
            let day = day.trim();
            let day = day.strip_prefix("by ").or_else(|| day.strip_prefix("By ")).unwrap_or(day);
            when::day(day).map(|_| (name, day))
        });
        if let Some((name, day)) = parted {
            owner.words = Paragraph::of(name.to_owned());
            let words = Paragraph::of(day.to_owned());
            self.parts.push(Part { label: "By".to_owned(), column: "by", words });
        }
    }

    /// Returns the table that would say the same.
    pub(super) fn table(&self) -> Table {
        let cell = |words: Paragraph| vec![Block::Paragraph(words)];
        let head = |part: &Part| match part.column {
            "change" => cell(Paragraph::of("Action".to_owned())),
            _ => cell(Paragraph::of(part.label.clone())),
        };
        let heads = self.parts.iter().map(head).collect();
        Table {
            rows: vec![heads, self.parts.iter().map(|part| cell(part.words.clone())).collect()],
        }
    }
}

/// Returns the parts of a line that goes on with an action: it begins with a label.
fn below(block: &Block) -> Option<Vec<Part>> {
    let (words, parts) = parted(block.as_paragraph()?);
    let goes_on = !parts.is_empty() && parts.iter().all(|part| part.column != "change");
    (goes_on && words.is_empty()).then_some(parts)
}

/// Parts a paragraph at its labels: the words before the first, and the others.
fn parted(paragraph: &Paragraph) -> (Paragraph, Vec<Part>) {
    let paragraph = typed::unmarked(paragraph.clone());
    let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
    let labels = labels(&text);
    let ends = labels.iter().skip(1).map(|label| label.place.start).chain([text.len()]);
    let parts = labels.iter().zip(ends).map(|(label, end)| Part {
        label: label.words.clone(),
        column: label.column,
        words: within(&paragraph, bare(&text, label.place.end..end, label.column == "change")),
    });
    let first = labels.first().map_or(text.len(), |label| label.place.start);
    (within(&paragraph, bare(&text, 0..first, true)), parts.collect())
}

/// A label in a text.
struct Label {
    /// Where it stands, with its colon.
    place: Range<usize>,
    words: String,
    column: &'static str,
}

fn labels(text: &str) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for (colon, _) in text.match_indices(':') {
        let from = labels.last().map_or(0, |label| label.place.end);
        labels.extend(label_before(text, from, colon));
    }
    labels
}

/// Returns the label that ends at a colon: the most words before it that are one.
fn label_before(text: &str, from: usize, colon: usize) -> Option<Label> {
    let near =
        (colon.saturating_sub(LONGEST).max(from)..colon).find(|at| text.is_char_boundary(*at))?;
    let before = &text[near..colon];
    let words = before.rmatch_indices([' ', '\n', '\t', '\u{a0}', '(', '[']).take(MOST_WORDS);
    let mut starts: Vec<usize> = words.map(|(at, mark)| near + at + mark.len()).collect();
    if near == from {
        starts.push(from);
    }
    starts.into_iter().rev().find_map(|start| {
        let words = text[start..colon].trim();
        let counted = words.trim_end_matches(|one: char| one.is_ascii_digit() || one == ' ');
        let column = COLUMNS.row_of(counted).filter(|column| *column != "number")?;
        let ahead = text[from..start].trim_end_matches([' ', '\t', '\u{a0}']);
        let is_first = ahead.is_empty() || ahead.ends_with('\n');
        let begins = is_first
            || column != "change"
                && (ahead.ends_with(MARKS) || words.starts_with(char::is_uppercase));
        let place = start..colon + 1;
        begins.then(|| Label { place, words: words.to_owned(), column })
    })
}

/// Returns where words stand without the marks that part them from labels.
fn bare(text: &str, place: Range<usize>, is_sentence: bool) -> Range<usize> {
    let words = &text[place.clone()];
    let is_mark =
        |one: char| one.is_whitespace() || MARKS.contains(&one) && !(is_sentence && one == '.');
    let mut end = words.trim_end_matches(is_mark);
    if let Some(open) = end.strip_suffix(')').filter(|open| !open.contains('(')) {
        end = open.trim_end_matches(is_mark);
    }
    let start = end.len() - end.trim_start_matches(|one: char| one.is_whitespace()).len();
    place.start + start..place.start + end.len()
}

/// Returns the words at a place of a paragraph.
fn within(paragraph: &Paragraph, place: Range<usize>) -> Paragraph {
    let mut found = Paragraph { list: None, runs: Vec::new(), ..paragraph.clone() };
    let mut at = 0;
    for run in &paragraph.runs {
        let cut = |end: usize| end.saturating_sub(at).min(run.text.len());
        let text = run.text[cut(place.start)..cut(place.end).max(cut(place.start))].to_owned();
        found.push(Run { text, ..run.clone() });
        at += run.text.len();
    }
    found
}
