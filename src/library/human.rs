//! Tables for people: as many columns as there is room for, long words over several lines, ids whole.

use unicode_width::UnicodeWidthStr;

use crate::library::{ActionRow, Counts, Row};
use crate::text::{self, Count};

/// Between two columns.
const GAP: usize = 2;

/// The least room for what is in a column that wraps, and the most lines of it.
const LEAST: usize = 24;
const MOST_LINES: usize = 3;

/// A column of a table for people.
struct Shown<T> {
    head: &'static str,
    words: fn(&T) -> String,
    room: Room,
}

/// The room of a column.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Room {
    /// So much at the most; what is longer stands on a line of its own, to be copied whole.
    Whole(usize),
    /// So much at the most; what is longer wraps.
    Most(usize),
    /// What is left; what is longer wraps.
    Rest,
}

impl<T> Shown<T> {
    /// Returns how much room words in it take side by side with others.
    fn widest(&self, rows: &[T]) -> usize {
        let widths = rows.iter().map(|row| (self.words)(row).width());
        match self.room {
            Room::Whole(most) => widths.filter(|width| *width <= most).max().unwrap_or(1),
            Room::Most(most) => widths.max().unwrap_or(0).min(most),
            Room::Rest => widths.max().unwrap_or(0),
        }
    }
}

const fn whole<T>(head: &'static str, most: usize, words: fn(&T) -> String) -> Shown<T> {
    Shown { head, words, room: Room::Whole(most) }
}

const fn fixed<T>(head: &'static str, most: usize, words: fn(&T) -> String) -> Shown<T> {
    Shown { head, words, room: Room::Most(most) }
}

const fn wrapped<T>(head: &'static str, words: fn(&T) -> String) -> Shown<T> {
    Shown { head, words, room: Room::Rest }
}

/// Briefings: the columns that matter most first.
const BRIEFINGS: &[Shown<Row>] = &[
    whole("ID", 24, |row| row.id.clone().unwrap_or_else(|| "–".to_owned())),
    wrapped("TITLE", |row| match (&row.fault, &row.title) {
        (Some(fault), _) => format!("{} cannot be read: {fault}", row.path),
        (None, title) => title.clone().unwrap_or_default(),
    }),
    fixed("STATUS", 9, |row| row.status.unwrap_or_default().to_owned()),
    fixed("LOOK AT", 14, look_at),
    fixed("E/W/I", 9, found),
    fixed("REVIEW BY", 10, |row| row.review_by.map(text::date_to_iso).unwrap_or_default()),
    fixed("ISSUED", 10, |row| row.issued.map(text::date_to_iso).unwrap_or_default()),
    fixed("TYPE", 20, |row| row.review_types.join(", ")),
    fixed("REPORT", 11, |row| row.reports().join(", ")),
    fixed("SCOPE", 10, |row| row.scopes.join(", ")),
    fixed("THEMES", 30, |row| row.themes.join(", ")),
    fixed("FOR", 24, |row| row.audience.join(", ")),
    fixed("WORDS", 5, |row| row.words.map(|words| words.to_string()).unwrap_or_default()),
    fixed("MIN", 4, |row| row.minutes.map(text::plain_number).unwrap_or_default()),
    fixed("PARTNERSHIP", 30, |row| row.partnership.clone().unwrap_or_default()),
];

/// Actions.
const ACTIONS: &[Shown<ActionRow>] = &[
    whole("ID", 24, |row| row.id.clone().unwrap_or_else(|| "–".to_owned())),
    wrapped("CHANGE", |row| row.change.clone().unwrap_or_default()),
    fixed("STATUS", 8, |row| if row.is_overdue { "overdue" } else { row.status }.to_owned()),
    fixed("BY", 10, |row| row.by.map(text::date_to_iso).unwrap_or_default()),
    fixed("OWNER", 24, |row| row.owner.clone().unwrap_or_default()),
    fixed("OUTCOME", 30, |row| row.outcome.clone().unwrap_or_default()),
    fixed("EVIDENCE", 30, |row| row.evidence.clone().unwrap_or_default()),
];

/// A kind of row that people can be shown.
pub trait ForPeople: Sized + 'static {
    /// Returns rows as a table of a width.
    fn table(rows: &[Self], width: usize) -> String;
}

impl ForPeople for Row {
    fn table(rows: &[Self], width: usize) -> String {
        table(rows, BRIEFINGS, width)
    }
}

impl ForPeople for ActionRow {
    fn table(rows: &[Self], width: usize) -> String {
        table(rows, ACTIONS, width)
    }
}

/// Returns rows as a table for people, of a width in columns.
pub fn human<T: ForPeople>(rows: &[T], width: usize) -> String {
    if rows.is_empty() { String::new() } else { T::table(rows, width) }
}

/// What needs a look, in few words.
fn look_at(row: &Row) -> String {
    let overdue = row.overdue();
    let overdue = (overdue > 0).then(|| format!("{overdue} overdue"));
    let due = row.is_review_due.then(|| "review due".to_owned());
    let old = row.is_report_old().then(|| "report old".to_owned());
    [due, overdue, old].into_iter().flatten().collect::<Vec<String>>().join(", ")
}

/// Errors, warnings, and what is for information.
fn found(row: &Row) -> String {
    let told = |Counts { errors, warnings, infos }| format!("{errors}/{warnings}/{infos}");
    row.findings.map(told).unwrap_or_default()
}

fn table<T>(rows: &[T], columns: &[Shown<T>], width: usize) -> String {
    let chosen = chosen(rows, columns, width);
    let mut out = String::new();
    let heads: Vec<Vec<String>> =
        chosen.iter().map(|(column, _)| vec![column.head.to_owned()]).collect();
    lines(&heads, &chosen, &mut out);
    for row in rows {
        let cells = chosen.iter().map(|(column, room)| {
            let words = (column.words)(row);
            if matches!(column.room, Room::Whole(_)) && words.width() > *room {
                out.push_str(&format!("{words}\n"));
                return Vec::new();
            }
            wrap(&words, *room)
        });
        let cells: Vec<Vec<String>> = cells.collect();
        lines(&cells, &chosen, &mut out);
    }
    out
}

/// The columns that there is room for, each with its room; one that is empty throughout goes.
fn chosen<'c, T>(rows: &[T], columns: &'c [Shown<T>], width: usize) -> Vec<(&'c Shown<T>, usize)> {
    let mut chosen: Vec<(&Shown<T>, usize)> = Vec::new();
    let mut left = width;
    for column in columns {
        if column.room == Room::Rest {
            left = left.saturating_sub(LEAST + GAP);
            chosen.push((column, 0));
            continue;
        }
        let widest = column.widest(rows);
        let room = widest.max(column.head.width());
        if widest == 0 {
            continue;
        }
        if room + GAP > left && !chosen.is_empty() {
            break;
        }
        left = left.saturating_sub(room + GAP);
        chosen.push((column, room));
    }
    let taken: usize = chosen.iter().map(|(_, room)| room + GAP).sum();
    for (column, room) in chosen.iter_mut().filter(|(column, _)| column.room == Room::Rest) {
        let rest = width.saturating_sub(taken).max(LEAST);
        *room = rest.min(column.widest(rows)).max(column.head.width());
    }
    chosen
}

/// Adds the lines of cells that stand side by side.
fn lines<T>(cells: &[Vec<String>], columns: &[(&Shown<T>, usize)], out: &mut String) {
    let count = cells.iter().map(Vec::len).max().unwrap_or(0);
    for number in 0..count {
        let mut line = String::new();
        for (cell, (_, room)) in cells.iter().zip(columns) {
            let words = cell.get(number).map_or("", String::as_str);
            line.push_str(words);
            line.push_str(&" ".repeat(room.saturating_sub(words.width()) + GAP));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// Returns words as lines of a width, at most so many; what is left out leaves `…` behind.
fn wrap(words: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        for piece in pieces(word, room) {
            let line = lines.last_mut().expect("there is a line from the start");
            if line.is_empty() {
                *line = piece;
            } else if line.width() + 1 + piece.width() <= room {
                line.push(' ');
                line.push_str(&piece);
            } else {
                lines.push(piece);
            }
        }
    }
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        let last = lines.last_mut().expect("there are several");
        while last.width() >= room.max(1) {
            last.pop();
        }
        last.push('…');
    }
    lines
}

/// A word that is longer than a line, in pieces.
fn pieces(word: &str, room: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for character in word.chars() {
        let last = pieces.last_mut().expect("there is a piece from the start");
        if !last.is_empty() && last.width() + character.to_string().width() > room {
            pieces.push(character.to_string());
        } else {
            last.push(character);
        }
    }
    pieces
}

/// Returns how many briefings there are, and how many of them need a look.
pub fn summary(rows: &[Row]) -> String {
    let of = |is: fn(&Row) -> bool| rows.iter().filter(|row| is(row)).count();
    let unread = of(|row| row.fault.is_some());
    let overdue = rows.iter().map(Row::overdue).sum();
    let parts = [
        (of(|row| row.is_review_due), "review due", "reviews due"),
        (overdue, "action overdue", "actions overdue"),
        (of(Row::is_report_old), "with a report over a year old", "with a report over a year old"),
        (unread, "file not read", "files not read"),
    ];
    let told = parts.into_iter().filter(|(count, ..)| *count > 0);
    let told =
        told.map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }));
    let told: Vec<String> = told.collect();
    let count = Count::of("briefing", rows.len() - unread);
    if told.is_empty() { count.to_string() } else { format!("{count}: {}", told.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrap_and_are_cut_at_the_third_line() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("", 7), [""]);
        assert_eq!(wrap("a-very-long-word", 6), ["a-very", "-long-", "word"]);
        assert_eq!(wrap("aa bb cc dd ee", 2), ["aa", "bb", "c…"]);
        assert_eq!(wrap("日本語", 4), ["日本", "語"]);
    }

    #[test]
    fn a_table_is_no_wider_than_its_room() {
        let row = |id: &str, title: &str| Row {
            id: Some(id.to_owned()),
            title: Some(title.to_owned()),
            status: Some("published"),
            themes: vec!["neglect".to_owned(); 9],
            ..Row::default()
        };
        let rows = [row("a", &"word ".repeat(60)), row(&"x".repeat(64), "A")];
        for width in [10, 60, 80, 120, 200] {
            let table = human(&rows, width);
            let widest = table.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
            assert!(widest <= width.max(64), "{width}: {widest}\n{table}");
            assert!(!table.lines().any(|line| line.ends_with(' ')), "{table}");
        }
        assert_eq!(human::<Row>(&[], 80), "");
    }

    #[test]
    fn an_id_stands_whole_whatever_its_length() {
        let row = |id: &str| Row {
            id: Some(id.to_owned()),
            title: Some("A title".to_owned()),
            status: Some("draft"),
            ..Row::default()
        };
        let (short, long) = (row("robin-2026"), row(&"x-".repeat(32)));
        let table = human(&[short, long], 80);
        let whole = "x-".repeat(32);
        let told = format!(
            "ID          TITLE    STATUS\nrobin-2026  A title  draft\n{whole}\n            A title  draft\n"
        );
        assert_eq!(table, told);
    }
}
