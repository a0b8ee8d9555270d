//! What lists tell of one thing: the facts, in no language of the interface.

use std::collections::BTreeSet;

use crate::model::{Briefing, EntryKind, PersonRole, ReportState, Scope};
use crate::site::{self, Paper, learning};
use crate::text::{self, Date};
use crate::view::{self, Block, View};

/// What lists tell of one thing.
#[derive(Clone, Debug)]
pub struct Record {
    /// What it is.
    pub what: What,
    /// Its title.
    pub title: String,
    /// The language of its words, a BCP 47 tag.
    pub language: String,
    /// The day of issue.
    pub date: Option<Date>,
    /// Who issued it.
    pub partnership: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The heads of the findings.
    pub learning: Vec<String>,
    /// The themes' slugs.
    pub themes: Vec<String>,
    /// The agencies' slugs.
    pub agencies: Vec<String>,
    /// The review types' slugs.
    pub types: Vec<String>,
    /// Whose the reviews are.
    pub scopes: Vec<Scope>,
    /// Who reviewed.
    pub reviewers: Vec<String>,
    /// Who signed.
    pub signed_by: Vec<String>,
    /// How people in it are named.
    pub naming: Option<Naming>,
    /// What to know before reading.
    pub warning: Option<String>,
    /// Where it can be read, from the site's root, or a web address.
    pub link: Option<String>,
    /// The files beside it.
    pub papers: Vec<Paper>,
    /// The review's report and other documents, each with its title; none: the report itself.
    pub reports: Vec<Report>,
    /// What became of a report that cannot be read.
    pub report_state: Option<ReportState>,
    /// By what name people know it, for A to Z.
    pub known_as: String,
    /// The words of its text for the search.
    pub(super) words: Vec<String>,
}

/// What a record tells of.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum What {
    /// A briefing, by its id.
    Briefing(String),
    /// Something else that can be read.
    Entry {
        /// What it is.
        kind: EntryKind,
        /// The briefing that it belongs to.
        briefing: Option<String>,
        /// Its type and size, where it is a file: `("PDF", 120_000)`.
        file: Option<(&'static str, u64)>,
    },
}

/// How people in a text are named.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Naming {
    /// It is an invented example.
    Invented,
    /// Their names have been changed.
    Changed,
}

/// A document of a review.
#[derive(Clone, Debug)]
pub struct Report {
    /// Its title; nothing: it is the report.
    pub title: Option<String>,
    /// Its address.
    pub url: String,
}

impl Record {
    /// Returns what lists tell of a briefing, made of what its participants see.
    pub fn of(briefing: &Briefing, view: &View, papers: Vec<Paper>) -> Self {
        let slugs = |slugs: &[crate::source::Text]| -> Vec<String> {
            slugs.iter().map(|slug| slug.value.clone()).collect()
        };
        let types = briefing.reviews.iter().filter_map(|review| review.kind.as_ref());
        let mut types: Vec<String> = types.map(|kind| kind.value.clone()).collect();
        types.dedup();
        let states = briefing.reviews.iter().filter_map(|review| review.report.get());
        let state = states.map(|state| state.value).find(|state| *state != ReportState::Published);
        let reports = reports(briefing);
        Self {
            what: What::Briefing(view.id.clone()),
            title: view.title.clone(),
            language: view.language.clone(),
            date: briefing.issued.get().map(|day| day.value),
            partnership: view.partnership.clone(),
            summary: view.summary.clone(),
            learning: learning::of(view),
            themes: slugs(&briefing.themes),
            agencies: slugs(&briefing.audience),
            types,
            scopes: briefing.scopes(),
            reviewers: view.reviews.iter().flat_map(|review| review.reviewers.clone()).collect(),
            signed_by: Vec::new(),
            naming: naming(briefing),
            warning: view.content_warning.clone(),
            link: Some(format!("{}/index.html", site::folder_of(&view.id))),
            papers,
            report_state: state
                .filter(|state| reports.is_empty() || *state == ReportState::Withheld),
            reports,
            known_as: known_as(briefing, &view.title),
            words: words(view),
        }
    }

    /// Lets lists and the search find it by what stands beside it, too.
    pub(super) fn find_by(&mut self, beside: &[&Self]) {
        for one in beside {
            add_new(&mut self.themes, &one.themes);
            add_new(&mut self.scopes, &one.scopes);
        }
        let names = beside.iter().flat_map(|one| [&one.title, &one.partnership]);
        let names = names.chain(beside.iter().flat_map(|one| &one.signed_by));
        let names: Vec<&str> = names.map(String::as_str).collect();
        let words = beside.iter().flat_map(|one| one.words.iter().cloned());
        let words: Vec<String> = words.chain(text::search_words(&names.join("\n"))).collect();
        if !words.is_empty() {
            self.words = once_each(self.words.drain(..).chain(words));
        }
    }

    /// Returns the year, for lists.
    pub(super) fn year(&self) -> Option<i32> {
        self.date.map(Date::year)
    }

    /// Returns the briefing's id.
    pub fn id(&self) -> Option<&str> {
        if let What::Briefing(id) = &self.what { Some(id) } else { None }
    }

    /// Returns the briefing that an entry belongs to.
    pub(super) fn belongs_to(&self) -> Option<&str> {
        match &self.what {
            What::Entry { briefing, .. } => briefing.as_deref(),
            What::Briefing(_) => None,
        }
    }
}

fn add_new<T: Clone + PartialEq>(known: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !known.contains(one) {
            known.push(one.clone());
        }
    }
}

fn reports(briefing: &Briefing) -> Vec<Report> {
    let each = briefing.reviews.iter().flat_map(|review| {
        let report = review.url.as_ref().map(|url| (None, url));
        let others = review.documents.iter().filter_map(|document| {
            let title = document.title.as_ref()?.trim().to_owned();
            Some((Some(title), document.url.as_ref()?))
        });
        report.into_iter().chain(others).collect::<Vec<_>>()
    });
    each.map(|(title, url)| Report { title, url: view::target(url) }).collect()
}

fn naming(briefing: &Briefing) -> Option<Naming> {
    if briefing.is_fictional() {
        return Some(Naming::Invented);
    }
    let changed = briefing.people.iter().any(|person| person.pseudonym.as_ref().is_some());
    changed.then_some(Naming::Changed)
}

/// A review is known by the name that stands for the child or the adult, where its title has it.
fn known_as(briefing: &Briefing, title: &str) -> String {
    let subjects = briefing.people.iter().filter(|person| {
        let role = person.role.get().map(|role| role.value);
        matches!(role, Some(PersonRole::Child | PersonRole::Adult))
    });
    let names = subjects.filter_map(|person| person.pseudonym.as_ref().or(person.name.as_ref()));
    let mut names = names.map(|name| name.trim()).filter(|name| holds(title, name));
    names.next().map_or_else(|| title.to_owned(), str::to_owned)
}

/// Whether a title holds a name as a word of its own.
fn holds(title: &str, name: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    !name.is_empty()
        && title.match_indices(name).any(|(at, _)| {
            is_edge(title[..at].chars().next_back())
                && is_edge(title[at + name.len()..].chars().next())
        })
}

/// Returns each word of the page's text once.
fn words(view: &View) -> Vec<String> {
    let mut text = String::new();
    let mut add = |words: &str| {
        text.push_str(words);
        text.push('\n');
    };
    for voice in &view.voices {
        voice.blocks.iter().for_each(|block| add(&plain(block)));
        add(&voice.from);
    }
    for section in &view.sections {
        add(&section.heading);
        section.blocks.iter().for_each(|block| add(&plain(block)));
        for action in &section.actions {
            add(&learning::plain(&action.change));
            [&action.owner, &action.evidence, &action.outcome]
                .into_iter()
                .flatten()
                .for_each(|it| add(it));
        }
        section.questions.iter().filter(|one| !one.standing).for_each(|one| add(&one.text));
    }
    for review in &view.reviews {
        [&review.title, &review.partnership, &review.period]
            .into_iter()
            .flatten()
            .for_each(|it| add(it));
        review.improvements.iter().for_each(|block| add(&plain(block)));
    }
    view.resources.iter().chain(&view.sources).for_each(|one| add(&one.title));
    view.acronyms.iter().for_each(|one| add(&format!("{} {}", one.short, one.long)));
    once_each(text::search_words(&text))
}

pub(super) fn once_each(words: impl Iterator<Item = String>) -> Vec<String> {
    let known: BTreeSet<String> = words.collect();
    known.into_iter().collect()
}

fn plain(block: &Block) -> String {
    let all = |blocks: &[Block]| blocks.iter().map(plain).collect::<Vec<String>>().join("\n");
    match block {
        Block::Paragraph { inlines } => learning::plain(inlines),
        Block::List { items, .. } => {
            items.iter().map(|item| all(item)).collect::<Vec<String>>().join("\n")
        }
        Block::Quote { blocks } => all(blocks),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_word_of_its_own() {
        assert!(holds("Learning about Robin", "Robin") && holds("Robin’s story", "Robin"));
        assert!(!holds("Robinson", "Robin") && !holds("Learning", ""));
    }
}
