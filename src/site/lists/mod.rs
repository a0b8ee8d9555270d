//! The pages that are lists: the first page, whole lists, pages by facet, A–Z; and the fragments.

mod alphabet;
mod facets;
mod views;

use std::sync::OnceLock;

use serde::Serialize;

use crate::bundle::File;
use crate::export::TemplateFault;
use crate::model::Markdown;
use crate::site::{
    Documents, Record, Site, What, card,
    facet::Facet,
    feed, file,
    frame::{self, LANGUAGES, Labels},
    list::List,
    lists::views::{FirstPage, Line, ListView, Page},
    place::{Detail, Place},
    policy, search,
};
use crate::view;
use crate::words;

/// How many records a list of the first page shows; the others stand on the list's own page.
const FIRST: usize = 40;

/// From how many records on lists by facet tell less of each: such a list may hold them all.
const MANY: usize = 200;

/// How many the first page tells of as newest.
const NEWEST: usize = 3;

/// How many terms of a facet the first page leads to.
const LEADING: usize = 8;

/// Does pieces of work, on as many cores as the caller has.
pub type Each<'a> = &'a (dyn Fn(usize, &(dyn Fn(usize) + Sync)) + Sync);

/// All that lists are made of.
struct Lists<'a> {
    site: &'a Site<'a>,
    /// The records, newest first.
    records: Vec<Record>,
    documents: &'a Documents,
    each: Each<'a>,
}

/// The lists in one language.
struct Spoken<'a> {
    lists: &'a Lists<'a>,
    language: &'static str,
    words: &'a Labels,
    /// Each record as the lists of the first page show it, and as those by facet do.
    full: Vec<String>,
    short: Vec<String>,
}

impl Site<'_> {
    /// Returns the pages that are lists, the search, the feed and the fragments.
    ///
    /// # Errors
    ///
    /// A template could not be drawn.
    pub fn lists(
        &self,
        records: Vec<Record>,
        documents: &Documents,
        each: Each<'_>,
    ) -> Result<Vec<File>, TemplateFault> {
        let mut records = records;
        let alone = documents.records().iter().filter(|record| record.belongs_to().is_none());
        records.extend(alone.cloned());
        // Newest first; what has no date stands last.
        records.sort_by(|one, other| {
            let by_title = one.title.to_lowercase().cmp(&other.title.to_lowercase());
            other.date.cmp(&one.date).then(by_title).then_with(|| one.link.cmp(&other.link))
        });
        let lists = Lists { site: self, records, documents, each };
        let mut files = vec![search::words_file(self, &lists.records)];
        let words_script = files[0].path.to_string();
        for language in LANGUAGES {
            let words = frame::labels(language);
            let spoken = Spoken::of(&lists, language, &words)?;
            let entries = search::entries_file(self, &lists.records, language, &words);
            let scripts = [words_script.as_str(), entries.path.as_str(), &self.shared.script];
            files.push(spoken.first_page(&scripts)?);
            files.extend(spoken.whole_lists()?);
            files.extend(spoken.by_facet()?);
            files.push(spoken.a_to_z()?);
            files.extend(spoken.fragments()?);
            files.push(entries);
        }
        files.extend(feed::of(self, &lists.records)?);
        Ok(files)
    }
}

impl Lists<'_> {
    fn beside<'b>(&'b self, record: &'b Record) -> Vec<&'b Record> {
        record.id().map(|id| self.documents.beside(id).collect()).unwrap_or_default()
    }

    /// Draws a card of each record.
    fn cards(
        &self,
        words: &Labels,
        place: Place<'_>,
        template: &str,
    ) -> Result<Vec<String>, TemplateFault> {
        let drawn: Vec<OnceLock<Result<String, TemplateFault>>> =
            self.records.iter().map(|_| OnceLock::new()).collect();
        (self.each)(self.records.len(), &|index| {
            drawn[index].get_or_init(|| {
                let record = &self.records[index];
                let card = self.site.card(record, &self.beside(record), words, place);
                self.site.draw(&card, template)
            });
        });
        drawn.into_iter().filter_map(OnceLock::into_inner).collect()
    }
}

impl<'a> Spoken<'a> {
    fn of(
        lists: &'a Lists<'a>,
        language: &'static str,
        words: &'a Labels,
    ) -> Result<Self, TemplateFault> {
        let root = if language == LANGUAGES[0] { "" } else { "../" };
        let place = Place { language, home: "", root, detail: Detail::Full };
        let full = lists.cards(words, place, "html/site-card.html")?;
        let root = format!("../{root}");
        let are_many = lists.records.len() > MANY;
        let detail = if are_many { Detail::Brief } else { Detail::Short };
        let place = Place { language, home: "../", root: &root, detail };
        let short = lists.cards(words, place, "html/site-card.html")?;
        Ok(Self { lists, language, words, full, short })
    }

    fn word(&self, name: &str) -> &'static str {
        self.words.get(name).copied().unwrap_or_default()
    }

    fn records(&self) -> &'a [Record] {
        &self.lists.records
    }

    fn counted(&self, count: usize) -> String {
        match count {
            1 => self.word("site_count_one").to_owned(),
            n => words::fill(self.word("site_count"), &n.to_string(), ""),
        }
    }

    fn page(&self, path: &str, heading: String) -> Page<'a> {
        Page {
            frame: self.lists.site.frame(self.language, path, self.words),
            heading,
            heading_lang: None,
            kicker: None,
            count: String::new(),
            lists: Vec::new(),
            facets: Vec::new(),
        }
    }

    fn file(
        &self,
        path: &str,
        template: &str,
        view: &impl Serialize,
    ) -> Result<File, TemplateFault> {
        let html = self.lists.site.templates.fill(template, view)?;
        Ok(file(&format!("{}{path}", frame::folder(self.language)), html))
    }

    fn first_page(&self, scripts: &[&str]) -> Result<File, TemplateFault> {
        let site = self.lists.site;
        let library = &site.collection.library;
        let (title, is_own) = site.title(self.language);
        let mut page = self.page("index.html", title);
        page.heading_lang = (!is_own).then_some(LANGUAGES[0]);
        page.frame.csp = policy::WITH_SCRIPT;
        page.lists = List::ALL.into_iter().filter_map(|list| self.list(list, FIRST)).collect();
        page.facets =
            Facet::ALL.into_iter().filter_map(|facet| self.facet(facet, "", LEADING)).collect();
        let stock = |word: &str| view::blocks_of(self.word(word), site.house);
        let own = |words: Option<(&Markdown, &'static str)>, usual| {
            let blocks = view::blocks(words.map(|(words, _)| words), site.house);
            let lang = words.map(|(_, spoken)| spoken).filter(|spoken| *spoken != self.language);
            if blocks.is_empty() { (stock(usual), None) } else { (blocks, lang) }
        };
        let (introduction, introduction_lang) =
            own(library.introduction_in(self.language), "site_introduction");
        let (purpose, purpose_lang) = own(library.purpose_in(self.language), site.purpose());
        let first = FirstPage {
            introduction,
            introduction_lang,
            purpose,
            purpose_lang,
            newest: self.newest(),
            scripts: scripts.to_vec(),
            total: self.records().len(),
            filters: self.filters(),
            speech: ["site_found", "site_found_one", "site_found_none"]
                .into_iter()
                .map(|name| (name, self.word(name)))
                .collect(),
            page,
        };
        self.file("index.html", "html/site-index.html", &first)
    }

    fn newest(&self) -> Vec<Line<'a>> {
        let briefings = self.records().iter().filter(|one| matches!(one.what, What::Briefing(_)));
        briefings.take(NEWEST).map(|record| self.line(record)).collect()
    }

    /// A line as pages at the height of the first page show it.
    fn line(&self, record: &'a Record) -> Line<'a> {
        let root = if self.language == LANGUAGES[0] { "" } else { "../" };
        Line {
            title: &record.title,
            lang: card::other(&record.language, self.language),
            href: record.link.as_deref().map(|link| card::link_from(root, link)),
            known_as: Some(record.known_as.as_str()).filter(|name| *name != record.title),
            date: record.date.map(|day| words::date(self.language, day)),
            partnership: &record.partnership,
        }
    }

    /// Returns a list with at most so many cards; none where nothing stands in it.
    fn list(&self, list: List, most: usize) -> Option<ListView<'_>> {
        let places: Vec<usize> = self.places(list);
        let cards = places.iter().take(most).map(|at| self.full[*at].as_str()).collect();
        let all = words::fill(self.word("site_all"), &places.len().to_string(), "");
        let more = (places.len() > most).then(|| (all, format!("{}.html", list.name())));
        let heading = self.word(list.word()).to_owned();
        (!places.is_empty() || list == List::Local).then_some(ListView {
            id: list.name(),
            heading,
            heading_lang: None,
            cards,
            more,
        })
    }

    fn places(&self, list: List) -> Vec<usize> {
        let records = self.records().iter().enumerate();
        records.filter(|(_, record)| list.holds(record)).map(|(at, _)| at).collect()
    }

    /// Returns the pages of lists that the first page does not show whole.
    fn whole_lists(&self) -> Result<Vec<File>, TemplateFault> {
        let long = List::ALL.into_iter().filter(|list| self.places(*list).len() > FIRST);
        long.map(|list| {
            let path = format!("{}.html", list.name());
            let mut page = self.page(&path, self.word(list.word()).to_owned());
            page.count = self.counted(self.places(list).len());
            let view =
                self.list(list, usize::MAX).map(|view| ListView { heading: String::new(), ..view });
            page.lists = view.into_iter().collect();
            self.file(&path, "html/site-list.html", &page)
        })
        .collect()
    }
}
