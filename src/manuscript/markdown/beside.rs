//! What stands beside the text of Markdown: notes at its top, addresses that it defines.

use std::{collections::BTreeSet, ops::Range};

use pulldown_cmark::{Event, Parser, Tag};

/// What the notes at the top say that has a place in a briefing.
const READ: &[&str] = &["title", "date", "author", "authors"];

/// An address that the draft defines beside its text.
#[derive(Debug)]
pub(super) struct Definition {
    /// Where it begins.
    pub(super) start: usize,
    /// Its label, folded.
    pub(super) label: String,
    /// All that it says.
    pub(super) words: String,
}

/// Returns the addresses that the draft defines beside its text, in order.
pub(super) fn definitions(parser: &Parser<'_>) -> Vec<Definition> {
    let defined = parser.reference_definitions().iter().map(|(label, told)| Definition {
        start: told.span.start,
        label: folded(label),
        words: format!("{label}: {} {}", told.dest, told.title.as_deref().unwrap_or_default()),
    });
    let mut found: Vec<Definition> = defined.collect();
    found.sort_unstable_by_key(|one| one.start);
    found
}

/// Where in a draft a page shows nothing.
#[derive(Debug, Default)]
pub(super) struct Shades {
    /// Where that begins, and where it ends, in turn.
    turns: Vec<usize>,
}

impl Shades {
    /// Notes whether a page shows what stands behind a place.
    pub(super) fn note(&mut self, at: usize, is_hidden: bool) {
        if is_hidden == self.turns.len().is_multiple_of(2) {
            self.turns.push(at);
        }
    }

    /// Whether a page shows nothing at a place.
    pub(super) fn cover(&self, at: usize) -> bool {
        !self.turns.partition_point(|turn| *turn <= at).is_multiple_of(2)
    }
}

/// Labels are the same whatever their letters' case and the spaces between words.
pub(super) fn folded(label: &str) -> String {
    label.to_lowercase().split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Parts the notes that programs keep at the top, between lines of dashes, from the text.
pub(super) fn front_matter(text: &str) -> (&str, &str) {
    let parted = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    parted.filter(|(notes, _)| notes.contains(':')).unwrap_or(("", text))
}

/// Returns what a note of that name says: the first that says something.
pub(super) fn note(notes: &str, name: &str) -> Option<String> {
    notes.lines().find_map(|line| said(line, name)).map(str::to_owned)
}

fn said<'t>(line: &'t str, name: &str) -> Option<&'t str> {
    let (_, told) = line.split_once(':').filter(|(label, _)| label.eq_ignore_ascii_case(name))?;
    Some(bare(told)).filter(|told| !told.is_empty())
}

fn bare(told: &str) -> &str {
    told.trim().trim_matches(['"', '\'', '[', ']']).trim()
}

/// Returns the lines among the notes that have no place in a briefing: of two that say the same kind of thing, the
/// second.
pub(super) fn unread(notes: &str) -> impl Iterator<Item = &str> {
    let first = |name: &&str| notes.lines().position(|line| said(line, name).is_some());
    let read: Vec<usize> = READ.iter().filter_map(first).collect();
    let is_known = |label: &str| READ.iter().any(|name| label.trim().eq_ignore_ascii_case(name));
    let is_empty = move |line: &str| {
        let parted = line.split_once(':');
        let says_nothing =
            parted.is_some_and(|(label, told)| is_known(label) && bare(told).is_empty());
        line.trim().is_empty() || says_nothing
    };
    let lines = notes.lines().enumerate();
    lines.filter(move |(at, line)| !read.contains(at) && !is_empty(line)).map(|(_, line)| line)
}

/// Lines that define an address and that no reader of Markdown reads: of two for one label, the second.
#[derive(Debug)]
pub(super) struct Unread {
    /// Where they begin.
    starts: BTreeSet<usize>,
}

impl Unread {
    /// Finds the lines that look so; those that are read are still to be passed.
    pub(super) fn of(text: &str, parser: &Parser<'_>) -> Self {
        let mut starts = BTreeSet::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let marks = |one: char| one.is_ascii_digit() || " \t>-*+.)".contains(one);
            let start = line.trim_start_matches(marks);
            if start.starts_with('[') && !start.starts_with("[^") && start.contains("]:") {
                starts.insert(at + line.len() - start.len());
            }
            at += line.len();
        }
        let mut found = Self { starts };
        for (_, definition) in parser.reference_definitions().iter() {
            found.cut(&definition.span);
        }
        found
    }

    /// Passes what is read.
    pub(super) fn pass(&mut self, event: &Event<'_>, place: &Range<usize>) {
        if let Event::Text(_)
        | Event::Code(_)
        | Event::Html(_)
        | Event::InlineHtml(_)
        | Event::Start(Tag::Link { .. } | Tag::Image { .. }) = event
        {
            self.cut(place);
        }
    }

    fn cut(&mut self, place: &Range<usize>) {
        while let Some(at) = self.starts.range(place.clone()).next().copied() {
            self.starts.remove(&at);
        }
    }

    /// Returns what is left where a page shows something, each with its title on a line of its own.
    pub(super) fn lines<'t>(
        &self,
        text: &'t str,
        shades: &Shades,
    ) -> impl Iterator<Item = &'t str> {
        self.starts.iter().filter(|start| !shades.cover(**start)).map(|start| {
            let rest = &text[*start..];
            let first = rest.find('\n').unwrap_or(rest.len());
            let next = rest[first..].trim_start_matches(['\n', ' ', '\t']);
            let is_title = next.starts_with(['"', '\'', '(']) && !rest[first..].starts_with("\n\n");
            let from = rest.len() - next.len();
            let end = if is_title { from + next.find('\n').unwrap_or(next.len()) } else { first };
            rest[..end].trim_end()
        })
    }
}
