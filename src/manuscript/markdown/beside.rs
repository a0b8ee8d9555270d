//! What stands beside the text of Markdown: notes at its top, addresses that it defines.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use pulldown_cmark::{Event, Parser, Tag};

/// Returns the addresses that the draft defines beside its text, in order: the label of each, and its
/// words.
pub(super) fn definitions(parser: &Parser<'_>) -> Vec<(String, String)> {
    let defined = parser.reference_definitions().iter();
    let mut found: Vec<_> = defined.map(|(label, told)| (told.span.start, label, told)).collect();
    found.sort_unstable_by_key(|one| one.0);
    let told = found.into_iter().map(|(_, label, told)| {
        let title = told.title.as_deref().unwrap_or_default();
        (folded(label), format!("{label}: {} {title}", told.dest))
    });
    told.collect()
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

/// Returns what a note of that name says.
pub(super) fn note(notes: &str, name: &str) -> Option<String> {
    let told = notes.lines().find_map(|line| {
        let (label, told) = line.split_once(':')?;
        label
            .eq_ignore_ascii_case(name)
            .then(|| told.trim().trim_matches(['"', '\'', '[', ']']).trim())
    });
    told.filter(|told| !told.is_empty()).map(str::to_owned)
}

/// Whether a line among the notes has a place in a briefing.
pub(super) fn is_read(line: &str) -> bool {
    let label = line.split(':').next().unwrap_or_default().trim().to_lowercase();
    line.trim().is_empty() || matches!(label.as_str(), "title" | "date" | "author" | "authors")
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

    /// Returns what is left, each with its title on a line of its own.
    pub(super) fn lines<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        self.starts.iter().map(|start| {
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

/// The most names of elements that are looked for; what is hidden by others stays so to the end.
const MOST_NAMES: usize = 64;

/// Where elements of HTML begin and end in a draft.
#[derive(Debug, Default)]
pub(super) struct Ends {
    found: BTreeMap<String, Tags>,
}

/// The tags of one name: where each stands, how deep an element lies behind it, and how far out the tags
/// from there on lead.
#[derive(Debug)]
struct Tags {
    places: Vec<usize>,
    depths: Vec<isize>,
    lowest: Vec<isize>,
}

impl Ends {
    /// Whether an element that is open at a place ends behind it.
    pub(super) fn has(&mut self, name: &str, at: usize, text: &str) -> bool {
        if !self.found.contains_key(name) {
            if self.found.len() >= MOST_NAMES {
                return true;
            }
            self.found.insert(name.to_owned(), Tags::of(name, text));
        }
        self.found.get(name).is_some_and(|tags| tags.end_behind(at))
    }
}

impl Tags {
    fn of(name: &str, text: &str) -> Self {
        let is_it = |rest: &[u8]| {
            let (found, behind) = (rest.get(..name.len()), rest.get(name.len()));
            found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
                && !behind.is_some_and(u8::is_ascii_alphanumeric)
        };
        let (mut places, mut depths) = (Vec::new(), vec![0]);
        for (at, _) in text.match_indices('<') {
            let rest = &text.as_bytes()[at + 1..];
            let step = match rest.split_first() {
                Some((b'/', rest)) if is_it(rest) => -1,
                _ if is_it(rest) => 1,
                _ => continue,
            };
            places.push(at);
            depths.push(depths.last().copied().unwrap_or(0) + step);
        }
        let mut lowest = depths.clone();
        for at in (1..lowest.len()).rev() {
            lowest[at - 1] = lowest[at - 1].min(lowest[at]);
        }
        Self { places, depths, lowest }
    }

    fn end_behind(&self, at: usize) -> bool {
        let before = self.places.partition_point(|place| *place < at);
        self.lowest[before] < self.depths[before]
    }
}
