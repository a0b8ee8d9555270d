//! Facts become keys of a briefing.

use super::Facts;
use crate::intake::key::Key;

impl Facts {
    /// Returns the keys of `[briefing]` that were found.
    pub(in crate::intake) fn head(&self, is_welsh: bool) -> Vec<Key> {
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
    pub(in crate::intake) fn review(&self) -> Vec<Key> {
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
}
