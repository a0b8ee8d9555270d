//! The lists by facet, A to Z, what results are narrowed by, and the fragments.

use std::collections::BTreeMap;

use crate::bundle::File;
use crate::export::TemplateFault;
use crate::site::{
    Record, card,
    facet::Facet,
    file, frame,
    list::List,
    lists::{
        Spoken, alphabet,
        views::{FacetView, Filter, Fragment, Letter, Letters, ListView, TermView},
    },
    place::{Detail, Place},
};

impl Spoken<'_> {
    /// Returns the terms of a facet, the most used first; none where nothing has one.
    pub(super) fn facet(&self, facet: Facet, home: &str, most: usize) -> Option<FacetView> {
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
    pub(super) fn terms(&self, facet: Facet, home: &str) -> Vec<TermView> {
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

    pub(super) fn by_facet(&self) -> Result<Vec<File>, TemplateFault> {
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

    pub(super) fn of_term(
        &self,
        facet: Facet,
        slug: &str,
        places: &[usize],
    ) -> Result<File, TemplateFault> {
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

    pub(super) fn a_to_z(&self) -> Result<File, TemplateFault> {
        let page = self.page("a-z.html", self.word("site_a_to_z").to_owned());
        let mut letters: BTreeMap<String, Vec<(String, &Record)>> = BTreeMap::new();
        for record in self.records() {
            let is_welsh = card::other(&record.language, "cy").is_none() && self.language == "cy";
            let key = alphabet::key(&record.known_as, is_welsh);
            letters.entry(alphabet::initial(&key)).or_default().push((key, record));
        }
        let letters = letters.into_iter().map(|(initial, mut records)| {
            records.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.date.cmp(&one.1.date)));
            let lines = records.into_iter().map(|(_, one)| self.line(one)).collect();
            Letter { letter: alphabet::name(&initial), lines }
        });
        let letters = Letters { page, letters: letters.collect() };
        self.file("a-z.html", "html/site-a-z.html", &letters)
    }

    pub(super) fn filters(&self) -> Vec<Filter> {
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
    pub(super) fn fragments(&self) -> Result<Vec<File>, TemplateFault> {
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
