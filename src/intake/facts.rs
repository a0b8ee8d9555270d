//! Facts about the briefing: what stands before the first section and at the edges of the pages.

use crate::intake::{
    fold,
    key::Key,
    lists::{self, is_paper},
    marking::marking,
    publisher::{is_contact, is_partnership, is_season},
    when::{day, is_when},
};
use crate::manuscript::Paragraph;
use crate::text::Date;

/// The longest title and the longest summary that a briefing can have.
pub(super) const TITLE: usize = 120;
const SUMMARY: usize = 300;
/// The longest line that is a contact.
const CONTACT: usize = 200;

/// Facts about the briefing.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) title: Option<String>,
    pub(super) partnership: Option<String>,
    /// Whether the collection tells the partnership.
    pub(super) has_house: bool,
    pub(super) language: Option<String>,
    pub(super) issued: Option<Date>,
    pub(super) review_by: Option<Date>,
    pub(super) version: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) warning: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) contact: Option<String>,
    pub(super) url: Option<String>,
    pub(super) kind: Option<&'static str>,
    review: Option<String>,
    pub(super) report: Option<String>,
    published: Option<Date>,
    reviewers: Vec<String>,
    period: Option<String>,
    pub(super) marking: Option<String>,
    pub(super) is_fictional: bool,
    /// What is told at the head of the file.
    pub(super) notes: Vec<String>,
    /// Lines of headers and footers of which all is kept.
    pub(super) lines: Vec<String>,
}

/// Whether all of a header's or footer's words are kept.
pub(super) fn is_told(words: &str, facts: &Facts) -> bool {
    facts.lines.iter().any(|line| line == words)
}

impl Facts {
    pub(super) fn needs_partnership(&self) -> bool {
        !self.has_house && self.partnership.is_none()
    }

    pub(super) fn has_review(&self) -> bool {
        self.kind.is_some() || self.review.is_some() || self.report.is_some()
    }

    /// Returns the keys of `[briefing]` that were found.
    pub(super) fn head(&self, is_welsh: bool) -> Vec<Key> {
        let mut keys = Vec::new();
        let mut text = |key, text: &Option<String>| {
            keys.extend(text.as_deref().map(|text| Key::text(key, text)));
        };
        text("partnership", &self.partnership);
        let welsh = || is_welsh.then(|| "cy".to_owned());
        let language = self.language.clone().or_else(welsh);
        text("language", &language);
        text("marking", &self.marking);
        text("version", &self.version);
        keys.extend(self.issued.map(|day| Key::day("issued", day)));
        keys.extend(self.review_by.map(|day| Key::day("review-by", day)));
        let mut text = |key, text: &Option<String>| {
            keys.extend(text.as_deref().map(|text| Key::text(key, text)));
        };
        text("summary", &self.summary);
        text("content-warning", &self.warning);
        text("contact", &self.contact);
        text("url", &self.url);
        if !self.authors.is_empty() {
            keys.push(Key::texts("authors", &self.authors));
        }
        keys.extend(self.is_fictional.then(|| Key::flag("fictional")));
        keys
    }

    /// Returns the keys of `[review]`, with the placeholders of `new` for what is needed.
    pub(super) fn review(&self) -> Vec<Key> {
        let report = if self.report.is_some() { "published" } else { "unpublished" };
        let mut keys = vec![
            Key::text("type", self.kind.unwrap_or("lcspr")),
            Key::text("title", self.review.as_deref().unwrap_or("Title of the review")),
            Key::text("report", report),
        ];
        keys.extend(self.report.as_deref().map(|url| Key::text("url", url)));
        keys.extend(self.published.map(|day| Key::day("published", day)));
        keys.extend(self.period.as_deref().map(|period| Key::text("period", period)));
        if !self.reviewers.is_empty() {
            keys.push(Key::texts("reviewers", &self.reviewers));
        }
        keys
    }

    /// Takes what documents of ours tell.
    pub(super) fn warn(&mut self, words: &str) {
        set(&mut self.warning, words.to_owned());
    }

    pub(super) fn review_called(&mut self, title: &str) -> bool {
        set(&mut self.review, title.to_owned())
    }

    pub(super) fn review_kind(&mut self, words: &str) -> bool {
        kind_in(words).is_some_and(|kind| set(&mut self.kind, kind))
    }

    pub(super) fn review_published(&mut self, words: &str) -> bool {
        day(words).is_some_and(|day| set(&mut self.published, day))
    }

    pub(super) fn reviewed_by(&mut self, names: &str) -> bool {
        self.reviewers.extend(names.split(',').map(|name| name.trim().to_owned()));
        true
    }

    pub(super) fn review_period(&mut self, words: &str) -> bool {
        set(&mut self.period, words.to_owned())
    }

    pub(super) fn report_at(&mut self, url: String) -> bool {
        set(&mut self.report, url)
    }

    pub(super) fn reach_at(&mut self, words: &str) -> bool {
        words.chars().count() <= CONTACT && set(&mut self.contact, words.to_owned())
    }

    /// Takes the summary that stands under the title.
    pub(super) fn is_summary(&mut self, paragraph: &Paragraph) -> bool {
        let words = paragraph.words();
        let is_fact = take_pieces(&words, &mut Self::default());
        let fits = paragraph.look.is_subtitle && (60..=SUMMARY).contains(&words.chars().count());
        fits && !is_fact && words.ends_with('.') && set(&mut self.summary, words)
    }

    /// Takes a line that is a fact, and tells whether it was one.
    pub(super) fn take(&mut self, line: &str) -> bool {
        let words = line.trim();
        if let Some((label, value)) = words.split_once(':') {
            let value = value.trim();
            if fold::plain(label) == "review"
                && let Some(day) = day(value)
            {
                return set(&mut self.review_by, day);
            }
            if let (Some(label), false) = (lists::LABELS.row_of(label), value.is_empty()) {
                return self.labelled(label, value);
            }
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
        let after = |word: &str| {
            let rest = lower.strip_prefix(word)?.trim_start().len();
            words.get(words.len().checked_sub(rest)?..)
        };
        if let Some(day) = after("issued ").or_else(|| after("cyhoeddwyd ")).and_then(day) {
            return set(&mut self.issued, day);
        }
        if let Some(day) = after("review by ").or_else(|| after("i'w adolygu erbyn ")).and_then(day)
        {
            return set(&mut self.review_by, day);
        }
        if let Some(version) =
            after("version ").or_else(|| after("fersiwn ")).or_else(|| after("v"))
        {
            let is_number =
                version.starts_with(|one: char| one.is_ascii_digit()) && version.len() <= 8;
            if is_number && !version.contains(' ') {
                return set(&mut self.version, version.to_owned());
            }
        }
        if short && lists::REVIEWS.rows.iter().any(|(_, names)| names.contains(&lower.as_str())) {
            return self.review_kind(words);
        }
        if words.split(' ').count() <= 18 && is_contact(&lower) {
            return self.reach_at(words);
        }
        short && is_partnership(&lower) && self.publisher(words)
    }

    /// Takes the name of a partnership, and the facts that stand beside it on its line.
    fn publisher(&mut self, words: &str) -> bool {
        let by = [
            "blished by ",
            "ssued by ",
            "oduced by ",
            "epared by ",
            "riefing from ",
            "riefing by ",
        ];
        let from = by.iter().filter_map(|by| Some(words.find(by)? + by.len())).max().unwrap_or(0);
        let mut name = words[from..].trim_end_matches('.');
        for mark in [" – ", " — ", " - ", " | ", " on ", ", "] {
            let Some((before, after)) = name.split_once(mark) else { continue };
            let mut rest = after.split(", ");
            let is_aside = |one: &str| {
                is_when(one)
                    || is_season(one)
                    || Self::default().take(one)
                    || one.starts_with("www.")
            };
            if is_partnership(&before.to_lowercase()) && rest.all(is_aside) {
                for one in after.split(", ") {
                    self.take(one);
                }
                name = before;
                break;
            }
        }
        set(&mut self.partnership, name.trim_end_matches([',', ' ']).to_owned())
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
            "kind" => kind_in(value).is_some_and(|kind| set(&mut self.kind, kind)),
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

/// Whether words are a day, a month, a marking or another fact that a briefing writes in its own way.
pub(super) fn is_fact(words: &str) -> bool {
    is_when(words) || marking(words).is_some() || Facts::default().take(words)
}

/// Whether a line tells dates, a version, a marking or the contact, and nothing else.
pub(super) fn is_imprint(line: &str) -> bool {
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
pub(super) fn take_pieces(line: &str, facts: &mut Facts) -> bool {
    let pieces = pieces(line);
    let mut trial = Facts::default();
    let are_facts =
        !pieces.is_empty() && pieces.iter().all(|piece| trial.take(piece) || is_paper(piece));
    are_facts && pieces.iter().all(|piece| is_paper(piece) || facts.take(piece))
}

/// Sets what is not set yet; the same twice is kept too.
fn set<T: PartialEq>(place: &mut Option<T>, value: T) -> bool {
    if let Some(there) = place {
        return *there == value;
    }
    *place = Some(value);
    true
}

/// Returns the kind of review that words name.
pub(super) fn kind_in(words: &str) -> Option<&'static str> {
    let lower = words.to_lowercase();
    let is_there = |name: &str| {
        let is_short = name.chars().all(|one| !one.is_lowercase());
        let text = if is_short { words } else { lower.as_str() };
        text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric)
                && !after.is_some_and(|one| one.is_alphanumeric() && one != 's')
        })
    };
    let mut all = lists::REVIEWS.rows.iter();
    all.find_map(|(kind, names)| names.iter().any(|name| is_there(name)).then_some(*kind))
}

/// Returns the pieces of a line that has several facts.
pub(super) fn pieces(line: &str) -> Vec<&str> {
    line.split(['|', '\t', '•', '·']).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}
