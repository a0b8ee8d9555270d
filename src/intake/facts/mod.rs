//! Facts about the briefing: what stands before the first section and at the edges of the pages.

mod keys;
mod line;

use crate::intake::{lists, when::day};
use crate::manuscript::Paragraph;
use crate::text::Date;
pub(super) use line::{is_fact, is_imprint, pieces, take_pieces};

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
