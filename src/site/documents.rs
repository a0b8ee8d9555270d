//! The collection's entries, with the files that come along.

use std::collections::BTreeSet;

use crate::bundle::File;
use crate::model::{Entry, EntryKind};
use crate::site::{Record, What, file, plain_name, record};
use crate::text;
use crate::view;

/// Entries that stand in the site, with their files.
#[derive(Debug, Default)]
pub struct Documents {
    records: Vec<Record>,
    files: Vec<File>,
    names: BTreeSet<String>,
    /// The titles of entries that several collections have.
    twice: Vec<String>,
}

impl Documents {
    /// Adds an entry, with the bytes of the file that it names.
    pub fn add(&mut self, entry: &Entry, bytes: Option<Vec<u8>>) {
        let Some(kind) = entry.kind.get().map(|kind| kind.value) else { return };
        let Some(title) = entry.title.as_ref().map(|title| title.trim().to_owned()) else { return };
        let size = bytes.as_ref().map(|bytes| bytes.len() as u64);
        let copied = entry.file.as_ref().zip(bytes).map(|(name, bytes)| self.copy(name, bytes));
        let kind_of_file = copied.as_ref().map(|path| type_of(path));
        let belongs = entry.briefing.as_ref().map(|id| id.value.clone());
        let url = entry.url.as_ref().map(|url| view::target(url));
        let what = What::Entry { kind, briefing: belongs, file: kind_of_file.zip(size) };
        if url.is_some() && self.records.iter().any(|one| one.link == url && one.what == what) {
            self.twice.push(title);
            return;
        }
        let summary = entry.summary.as_ref().map(|summary| summary.trim().to_owned());
        let words = text::search_words(summary.as_deref().unwrap_or_default());
        self.records.push(Record {
            // Beside a briefing it stands in that one's lists, unless it says more.
            scopes: match (&entry.briefing.as_ref(), entry.scope.get()) {
                (Some(_), None) => Vec::new(),
                _ => vec![entry.scope()],
            },
            what,
            known_as: title.clone(),
            title,
            language: entry.language().to_owned(),
            date: entry.date.get().map(|day| day.value),
            partnership: entry
                .publisher
                .as_ref()
                .map(|name| name.trim().to_owned())
                .unwrap_or_default(),
            words: record::once_each(words),
            summary,
            learning: Vec::new(),
            themes: entry.themes.iter().map(|theme| theme.value.clone()).collect(),
            agencies: Vec::new(),
            types: Vec::new(),
            reviewers: Vec::new(),
            signed_by: entry.signed_by.iter().map(|name| name.trim().to_owned()).collect(),
            naming: None,
            warning: None,
            link: copied.or(url),
            papers: Vec::new(),
            reports: Vec::new(),
            report_state: None,
        });
    }

    /// Returns those that belong to a briefing.
    pub(super) fn beside<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Record> {
        self.records.iter().filter(move |record| record.belongs_to() == Some(id))
    }

    /// Lets lists and the search find a briefing by what stands beside it.
    pub fn join(&self, record: &mut Record) {
        let Some(id) = record.id().map(str::to_owned) else { return };
        let beside: Vec<&Record> = self.beside(&id).collect();
        record.find_by(&beside);
    }

    /// Returns the titles of entries that were there already, from another collection.
    pub fn twice(&self) -> &[String] {
        &self.twice
    }

    /// Takes out the entries of briefings that are not in the site, and returns their titles.
    pub fn keep(&mut self, is_there: impl Fn(&str) -> bool) -> Vec<String> {
        let (kept, away): (Vec<Record>, Vec<Record>) = std::mem::take(&mut self.records)
            .into_iter()
            .partition(|record| record.belongs_to().is_none_or(&is_there));
        self.records = kept;
        let links: BTreeSet<&str> =
            self.records.iter().filter_map(|record| record.link.as_deref()).collect();
        self.files.retain(|file| links.contains(file.path.as_str()));
        away.into_iter().map(|record| record.title).collect()
    }

    /// Returns the entries.
    pub(super) fn records(&self) -> &[Record] {
        &self.records
    }

    /// Returns the files that come along.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// Copies a file under a plain name of its own, and returns its path from the site's root.
    fn copy(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let (stem, ending) = base.rsplit_once('.').unwrap_or((base, "pdf"));
        let stem = text::search_words(stem).collect::<Vec<String>>().join("-");
        let stem: String =
            stem.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let stem = match stem.trim_matches('-') {
            "" => "document".to_owned(),
            stem => plain_name(stem),
        };
        let ending = ending.to_ascii_lowercase();
        let mut numbers = 1..;
        let path = loop {
            let path = match numbers.next() {
                Some(1) | None => format!("files/{stem}.{ending}"),
                Some(number) => format!("files/{stem}-{number}.{ending}"),
            };
            if self.names.insert(path.clone()) {
                break path;
            }
        };
        self.files.push(file(&path, bytes));
        path
    }
}

fn type_of(path: &str) -> &'static str {
    let ending = path.rsplit('.').next();
    if ending == Some("docx") { "DOCX" } else { "PDF" }
}

/// The lists that entries can stand in by their kind.
pub(super) fn is_guidance(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::Guidance | EntryKind::Resource)
}
