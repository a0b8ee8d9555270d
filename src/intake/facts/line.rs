//! A line tells facts.

use super::{Facts, SUMMARY, kind_in, set};
use crate::intake::{
    fold,
    lists::{self, is_paper},
    marking::marking,
    publisher::{is_contact, is_partnership, is_season},
    when::{day, is_when},
};

impl Facts {
    /// Takes a line that is a fact, and tells whether it was one.
    pub(in crate::intake) fn take(&mut self, line: &str) -> bool {
        let words = line.trim();
        if let Some(taken) = self.before_colon(words) {
            return taken;
        }
        let lower = words.to_lowercase();
        let short = words.split(' ').count() <= 12;
        if let Some(day) = (words.len() <= 20).then(|| day(words)).flatten() {
            return set(&mut self.issued, day);
        }
        if let Some(marking) = marking(words) {
            return set(&mut self.marking, marking.to_owned());
        }
        if lists::is_word(words, "invented") {
            self.is_fictional = true;
            return true;
        }
        if let Some(taken) = self.dated(words) {
            return taken;
        }
        if short && lists::REVIEWS.rows.iter().any(|(_, names)| names.contains(&lower.as_str())) {
            return self.review_kind(words);
        }
        if words.split(' ').count() <= 18 && is_contact(&lower) {
            return self.reach_at(words);
        }
        short && is_partnership(&lower) && self.publisher(words)
    }

    /// Takes a line with a label before a colon; nothing of one that has none that is known.
    fn before_colon(&mut self, words: &str) -> Option<bool> {
        let (label, value) = words.split_once(':')?;
        let value = value.trim();
        if fold::plain(label) == "review"
            && let Some(day) = day(value)
        {
            return Some(set(&mut self.review_by, day));
        }
        let label = lists::LABELS.row_of(label).filter(|_| !value.is_empty())?;
        Some(self.labelled(label, value))
    }

    /// Takes a day or a version that a word says what it is; nothing of other lines.
    fn dated(&mut self, words: &str) -> Option<bool> {
        let after = |word: &str| {
            let (start, rest) = words.split_at_checked(word.len())?;
            start.eq_ignore_ascii_case(word).then(|| rest.trim_start())
        };
        if let Some(day) = after("issued ").or_else(|| after("cyhoeddwyd ")).and_then(day) {
            return Some(set(&mut self.issued, day));
        }
        let review_by = after("review by ").or_else(|| after("i'w adolygu erbyn "));
        if let Some(day) = review_by.and_then(day) {
            return Some(set(&mut self.review_by, day));
        }
        let version = after("version ").or_else(|| after("fersiwn ")).or_else(|| after("v"))?;
        let is_number = version.starts_with(|one: char| one.is_ascii_digit())
            && version.len() <= 8
            && !version.contains(' ');
        is_number.then(|| set(&mut self.version, version.to_owned()))
    }

    /// Takes the name of a partnership, and the facts that stand beside it on its line.
    fn publisher(&mut self, words: &str) -> bool {
        const MARKS: [&str; 6] = [" – ", " — ", " - ", " | ", " on ", ", "];
        let by = [
            "blished by ",
            "ssued by ",
            "oduced by ",
            "epared by ",
            "riefing from ",
            "riefing by ",
        ];
        let from = by.iter().filter_map(|by| Some(words.find(by)? + by.len())).max().unwrap_or(0);
        if !words[..from].split_whitespace().all(leads_to_name) {
            return false;
        }
        let written = words[from..].trim_end_matches('.');
        let marks = MARKS.iter().flat_map(|mark| written.match_indices(mark));
        let mut marks: Vec<(usize, &str)> = marks.collect();
        marks.sort_unstable();
        let mut name = written;
        let mut asides = Vec::new();
        for (at, _) in &marks {
            let (before, after) = written.split_at(*at);
            let is_fact = |one: &&str| {
                is_when(one)
                    || is_season(one)
                    || Self::default().take(one)
                    || one.starts_with("www.")
            };
            let told = marked_off(after, &MARKS);
            if is_partnership(&before.to_lowercase()) && told.iter().all(is_fact) {
                (name, asides) = (before, told);
                break;
            }
        }
        let name = name.trim_end_matches([',', ' ']);
        if !is_name(name) {
            return false;
        }
        let is_set = set(&mut self.partnership, name.to_owned());
        for one in asides.into_iter().filter(|_| is_set) {
            if !self.take(one) {
                self.notes.push(format!("Beside the partnership's name stands: {one}"));
            }
        }
        is_set
    }

    fn labelled(&mut self, label: &str, value: &str) -> bool {
        let text = value.to_owned();
        match label {
            "title" => set(&mut self.title, text),
            "partnership" => set(&mut self.partnership, text),
            "issued" | "review-by" => {
                let day = day(value);
                let place = if label == "issued" { &mut self.issued } else { &mut self.review_by };
                day.is_some_and(|day| set(place, day))
            }
            "marking" => {
                marking(value).is_some_and(|marking| set(&mut self.marking, marking.to_owned()))
            }
            "version" => set(&mut self.version, text),
            "kind" => {
                let is_set = kind_in(value).is_some_and(|kind| set(&mut self.kind, kind));
                if is_set && !is_kind(value) {
                    self.notes.push(format!("The draft says of the type of review: {value}"));
                }
                is_set
            }
            "review" => set(&mut self.review, text),
            "authors" => {
                self.authors.extend(
                    value
                        .split([',', ';'])
                        .map(|name| name.trim().to_owned())
                        .filter(|name| !name.is_empty()),
                );
                true
            }
            "contact" => set(&mut self.contact, text),
            "summary" => value.chars().count() <= SUMMARY && set(&mut self.summary, text),
            "warning" => set(&mut self.warning, text),
            _ => false,
        }
    }
}

/// Returns what stands between marks.
fn marked_off<'t>(text: &'t str, marks: &[&str]) -> Vec<&'t str> {
    let mut parts = vec![text];
    for mark in marks {
        parts = parts.into_iter().flat_map(|part| part.split(*mark)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Whether words are the name of a kind of review and nothing else, perhaps with its short form in brackets.
fn is_kind(words: &str) -> bool {
    let is_name = |part: &str| {
        let part = part.trim_matches(|one: char| one.is_whitespace() || one == ')' || one == '.');
        let lower = part.to_lowercase();
        lists::REVIEWS
            .rows
            .iter()
            .any(|(_, names)| names.iter().any(|name| *name == part || *name == lower))
    };
    words.split('(').all(is_name)
}

/// Whether words are a partnership's name and no sentence about one: each but the small ones has a capital,
/// and what kind of body it is stands at the end, before where it is, or at the start.
fn is_name(words: &str) -> bool {
    const SMALL: &[&str] =
        &["a", "a'r", "and", "de", "for", "in", "of", "on", "the", "y", "yr", "&"];
    const BODIES: &[&str] = &[
        "partnership",
        "partnerships",
        "board",
        "boards",
        "committee",
        "panel",
        "bwrdd",
        "partneriaeth",
    ];
    let (name, short) = words.split_once('(').unwrap_or((words, ""));
    let parts: Vec<&str> = name.split_whitespace().collect();
    let is_small = |part: &&str| SMALL.contains(part);
    let have_capitals =
        parts.iter().all(|part| is_small(part) || !part.starts_with(char::is_lowercase));
    let body = parts.iter().rposition(|part| BODIES.contains(&part.to_lowercase().as_str()));
    let ends = body.is_some_and(|at| {
        at == 0 || parts.get(at + 1).is_none_or(|next| ["of", "for", "in"].contains(next))
    });
    have_capitals && ends && short.split_once(')').is_none_or(|(_, rest)| rest.trim().is_empty())
}

/// Whether a word may stand before who publishes a briefing: "This 7-minute briefing was produced by".
fn leads_to_name(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "a",
        "and",
        "been",
        "briefing",
        "by",
        "document",
        "from",
        "has",
        "is",
        "issued",
        "jointly",
        "learning",
        "minute",
        "minutes",
        "practice",
        "prepared",
        "produced",
        "published",
        "seven",
        "summary",
        "the",
        "this",
        "was",
        "written",
    ];
    let lower = word.to_lowercase();
    let mut parts = lower.split(|one: char| !one.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.all(|part| part == "7" || WORDS.contains(&part))
}

/// Whether words are a day, a month, a marking or another fact that a briefing writes in its own way.
pub(in crate::intake) fn is_fact(words: &str) -> bool {
    is_when(words) || marking(words).is_some() || Facts::default().take(words)
}

/// Whether a line tells dates, a version, a marking or the contact, and nothing else.
pub(in crate::intake) fn is_imprint(line: &str) -> bool {
    let mut facts = Facts::default();
    take_pieces(line, &mut facts)
        && (facts.issued.is_some()
            || facts.review_by.is_some()
            || facts.version.is_some()
            || facts.marking.is_some()
            || facts.contact.is_some())
        && facts.partnership.is_none()
        && facts.title.is_none()
}

/// Takes a line of several facts, all or none of it.
pub(in crate::intake) fn take_pieces(line: &str, facts: &mut Facts) -> bool {
    let pieces = pieces(line);
    let mut trial = Facts::default();
    let are_facts =
        !pieces.is_empty() && pieces.iter().all(|piece| trial.take(piece) || is_paper(piece));
    are_facts && pieces.iter().all(|piece| is_paper(piece) || facts.take(piece))
}

/// Returns the pieces of a line that has several facts.
pub(in crate::intake) fn pieces(line: &str) -> Vec<&str> {
    line.split(['|', '\t', '•', '·']).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}
