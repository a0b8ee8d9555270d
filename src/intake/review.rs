//! A review that a briefing teaches from, as a document of ours tells it.

use crate::intake::{escape, key::Key, prose, told::Tally};
use crate::manuscript::Block;
use crate::text::Date;

/// A review.
#[derive(Debug, Default)]
pub(super) struct Review {
    pub(super) kind: Option<String>,
    pub(super) scope: Option<&'static str>,
    pub(super) title: Option<String>,
    pub(super) partnership: Option<String>,
    pub(super) reviewers: Vec<String>,
    /// What became of the report; nothing: it is published.
    pub(super) report: Option<&'static str>,
    pub(super) published: Option<Date>,
    pub(super) url: Option<String>,
    /// Other documents: titles and addresses.
    pub(super) documents: Vec<(String, String)>,
    pub(super) improvements: Vec<Block>,
    pub(super) withheld: Option<String>,
    pub(super) period: Option<String>,
}

impl Review {
    /// Returns its keys, with the placeholders of `new` for what is needed.
    pub(super) fn keys(&self) -> Vec<Key> {
        let text = |key, text: &Option<String>| text.as_deref().map(|text| Key::text(key, text));
        let mut keys = vec![Key::text("type", self.kind.as_deref().unwrap_or("lcspr"))];
        keys.extend(self.scope.map(|scope| Key::text("scope", scope)));
        keys.push(Key::text("title", self.title.as_deref().unwrap_or("Title of the review")));
        keys.extend(text("partnership", &self.partnership));
        keys.extend((!self.reviewers.is_empty()).then(|| Key::texts("reviewers", &self.reviewers)));
        keys.push(Key::text("report", self.report.unwrap_or("published")));
        keys.extend(self.published.map(|day| Key::day("published", day)));
        keys.extend(text("url", &self.url));
        keys.extend((!self.documents.is_empty()).then(|| self.documents_key()));
        let improvements = prose::markdown(&self.improvements, &mut Tally::default());
        keys.extend(
            (!improvements.is_empty()).then(|| Key::markdown("improvements", &improvements)),
        );
        keys.extend(text("withheld-reason", &self.withheld));
        keys.extend(text("period", &self.period));
        keys
    }

    fn documents_key(&self) -> Key {
        let one = |(title, url): &(String, String)| {
            format!("{{ title = {}, url = {} }}", escape::toml(title), escape::toml(url))
        };
        Key::list("documents", self.documents.iter().map(one))
    }
}
