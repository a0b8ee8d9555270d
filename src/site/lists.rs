//! The pages that are lists: the first page, whole lists, pages by facet, A–Z; and the fragments.

use std::{collections::BTreeMap, sync::OnceLock};

use serde::Serialize;

use crate::bundle::File;
use crate::export::TemplateFault;
use crate::site::{
    Documents, Record, Site, What,
    card::{self, Detail, Place},
    facet::Facet,
    feed, file,
    frame::{self, Frame, LANGUAGES, Labels},
    list::List,
    policy, search,
};
use crate::text;
use crate::view::{self, Block};
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

#[derive(Serialize)]
struct Page<'a> {
    #[serde(flatten)]
    frame: Frame<'a>,
    heading: String,
    heading_lang: Option<&'static str>,
    /// What the heading belongs to, such as "Theme".
    kicker: Option<&'static str>,
    count: String,
    lists: Vec<ListView<'a>>,
    facets: Vec<FacetView>,
}

#[derive(Serialize)]
struct FirstPage<'a> {
    #[serde(flatten)]
    page: Page<'a>,
    introduction: Vec<Block>,
    introduction_lang: Option<&'static str>,
    purpose: Vec<Block>,
    purpose_lang: Option<&'static str>,
    newest: Vec<Line<'a>>,
    scripts: Vec<&'a str>,
    total: usize,
    filters: Vec<Filter>,
    /// The words of the search, for its script.
    speech: BTreeMap<&'static str, &'static str>,
}

/// A list with its cards, drawn.
#[derive(Serialize)]
struct ListView<'a> {
    id: &'static str,
    heading: String,
    heading_lang: Option<&'static str>,
    cards: Vec<&'a str>,
    /// How many there are in all, and where they stand, where not all are shown.
    more: Option<(String, String)>,
}

/// A line that leads to a page.
#[derive(Serialize)]
struct Line<'a> {
    title: &'a str,
    lang: Option<&'a str>,
    href: Option<String>,
    known_as: Option<&'a str>,
    date: Option<String>,
    partnership: &'a str,
}

/// The terms of a facet, with their pages.
#[derive(Serialize)]
struct FacetView {
    heading: &'static str,
    all: &'static str,
    href: String,
    terms: Vec<TermView>,
    /// How many there are in all.
    total: usize,
}

#[derive(Serialize)]
struct TermView {
    name: String,
    lang: Option<&'static str>,
    href: String,
    count: usize,
    slug: String,
}

/// What results can be narrowed by.
#[derive(Serialize)]
struct Filter {
    name: &'static str,
    label: &'static str,
    options: Vec<TermView>,
}

/// Titles under one letter.
#[derive(Serialize)]
struct Letter<'a> {
    letter: String,
    lines: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Letters<'a> {
    #[serde(flatten)]
    page: Page<'a>,
    letters: Vec<Letter<'a>>,
}

#[derive(Serialize)]
struct Fragment<'a> {
    words: &'a Labels,
    language: &'static str,
    heading: &'static str,
    cards: Vec<&'a str>,
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
        let own_lang = (self.language != LANGUAGES[0]).then_some(LANGUAGES[0]);
        let own = |words| view::blocks(words, site.house);
        let (introduction, purpose) =
            (own(library.introduction.as_ref()), own(library.purpose.as_ref()));
        let first = FirstPage {
            introduction_lang: own_lang.filter(|_| !introduction.is_empty()),
            purpose_lang: own_lang.filter(|_| !purpose.is_empty()),
            introduction: Some(introduction)
                .filter(|own| !own.is_empty())
                .unwrap_or_else(|| stock("site_introduction")),
            purpose: Some(purpose)
                .filter(|own| !own.is_empty())
                .unwrap_or_else(|| stock(site.purpose())),
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

    /// Returns the terms of a facet, the most used first; none where nothing has one.
    fn facet(&self, facet: Facet, home: &str, most: usize) -> Option<FacetView> {
        let mut terms = self.terms(facet, home);
        let total = terms.len();
        if facet != Facet::Year {
            terms.sort_by_key(|term| std::cmp::Reverse(term.count));
        }
        terms.truncate(most);
        let href = format!("{home}{}/index.html", facet.folder());
        let heading = self.word(facet.word());
        let all = self.word(facet.all_word());
        (total > 0).then_some(FacetView { heading, all, href, terms, total })
    }

    /// Returns the terms of a facet by name; years the latest first.
    fn terms(&self, facet: Facet, home: &str) -> Vec<TermView> {
        let groups = facet.groups(self.records());
        let mut terms: Vec<TermView> = groups
            .into_iter()
            .map(|(slug, places)| {
                let named = self.lists.site.terms.named(facet, &slug, self.language);
                let href = format!("{home}{}", card::page_of(facet, &slug));
                TermView { name: named.name, lang: named.lang, href, count: places.len(), slug }
            })
            .collect();
        match facet {
            Facet::Year => terms.reverse(),
            _ => terms.sort_by_key(|term| term.name.to_lowercase()),
        }
        terms
    }

    fn by_facet(&self) -> Result<Vec<File>, TemplateFault> {
        let mut files = Vec::new();
        for facet in Facet::ALL {
            let groups = facet.groups(self.records());
            if groups.is_empty() {
                continue;
            }
            let path = format!("{}/index.html", facet.folder());
            let mut page = self.page(&path, self.word(facet.all_word()).to_owned());
            page.facets = self.facet(facet, "../", usize::MAX).into_iter().collect();
            page.facets.iter_mut().for_each(|view| view.terms = self.terms(facet, "../"));
            files.push(self.file(&path, "html/site-terms.html", &page)?);
            for (slug, places) in groups {
                files.push(self.of_term(facet, &slug, &places)?);
            }
        }
        Ok(files)
    }

    fn of_term(&self, facet: Facet, slug: &str, places: &[usize]) -> Result<File, TemplateFault> {
        let path = card::page_of(facet, slug);
        let named = self.lists.site.terms.named(facet, slug, self.language);
        let mut page = self.page(&path, named.name);
        page.heading_lang = named.lang;
        page.kicker = Some(self.word(facet.word()));
        page.count = self.counted(places.len());
        let lists = List::ALL.into_iter().filter_map(|list| {
            let cards = places.iter().filter(|at| list.holds(&self.records()[**at]));
            let cards: Vec<&str> = cards.map(|at| self.short[*at].as_str()).collect();
            let heading = self.word(list.word()).to_owned();
            let (id, heading_lang, more) = (list.name(), None, None);
            (!cards.is_empty()).then_some(ListView { id, heading, heading_lang, cards, more })
        });
        page.lists = lists.collect();
        self.file(&path, "html/site-list.html", &page)
    }

    fn a_to_z(&self) -> Result<File, TemplateFault> {
        let page = self.page("a-z.html", self.word("site_a_to_z").to_owned());
        let mut letters: BTreeMap<String, Vec<(String, &Record)>> = BTreeMap::new();
        for record in self.records() {
            let key = sort_key(&record.known_as);
            let first = key.chars().next().filter(|letter| letter.is_alphabetic());
            let letter = first.map_or("0–9".to_owned(), |letter| letter.to_uppercase().collect());
            letters.entry(letter).or_default().push((key, record));
        }
        let letters = letters.into_iter().map(|(letter, mut records)| {
            records.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.date.cmp(&one.1.date)));
            Letter { letter, lines: records.into_iter().map(|(_, one)| self.line(one)).collect() }
        });
        let letters = Letters { page, letters: letters.collect() };
        self.file("a-z.html", "html/site-a-z.html", &letters)
    }

    fn filters(&self) -> Vec<Filter> {
        let lists = List::ALL.into_iter().map(|list| TermView {
            name: self.word(list.word()).to_owned(),
            lang: None,
            href: String::new(),
            count: self.places(list).len(),
            slug: list.name().to_owned(),
        });
        let lists: Vec<TermView> = lists.filter(|term| term.count > 0).collect();
        let kinds = Filter { name: "list", label: self.word("site_kind"), options: lists };
        let facets = Facet::ALL.into_iter().map(|facet| Filter {
            name: facet.folder(),
            label: self.word(facet.word()),
            options: self.terms(facet, ""),
        });
        [kinds].into_iter().chain(facets).filter(|filter| !filter.options.is_empty()).collect()
    }

    /// Returns the lists for somebody else's site: addresses are whole where the site's own is known.
    fn fragments(&self) -> Result<Vec<File>, TemplateFault> {
        let root = self.lists.site.address().unwrap_or_default();
        let home = format!("{root}{}", frame::folder(self.language));
        let place =
            Place { language: self.language, home: &home, root: &root, detail: Detail::Full };
        let cards = self.lists.cards(self.words, place, "html/site-fragment-card.html")?;
        let mut files = Vec::new();
        for list in List::ALL {
            let places = self.places(list);
            if places.is_empty() {
                continue;
            }
            let fragment = Fragment {
                words: self.words,
                language: self.language,
                heading: self.word(list.word()),
                cards: places.iter().map(|at| cards[*at].as_str()).collect(),
            };
            let html = self.lists.site.templates.fill("html/site-fragment.html", &fragment)?;
            let path = format!("fragments/{}{}.html", frame::folder(self.language), list.name());
            files.push(file(&path, html));
        }
        Ok(files)
    }
}

/// Returns what a title is sorted by: small letters without accents, and without the article.
fn sort_key(title: &str) -> String {
    let words: Vec<String> = text::search_words(title).collect();
    let article = words
        .first()
        .is_some_and(|first| matches!(first.as_str(), "the" | "a" | "an" | "y" | "yr"));
    let skip = usize::from(article && words.len() > 1);
    words[skip..].join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_sorted_without_articles_and_accents() {
        assert_eq!(sort_key("The Éclair review"), "eclair review");
        assert_eq!(
            (sort_key("A").as_str(), sort_key("“Out of routine”").as_str()),
            ("a", "out of routine")
        );
    }
}
