//! A record as lists show it, drawn once for all lists that it stands in.

use serde::Serialize;

use crate::export::TemplateFault;
use crate::model::{EntryKind, ReportState};
use crate::site::{
    Naming, Paper, Record, Site, What,
    facet::Facet,
    frame::{self, Labels},
    place::{Detail, Place},
    plain_name,
    terms::Named,
};
use crate::text;
use crate::words;

/// A record as templates see it.
#[derive(Debug, Serialize)]
pub(super) struct Card<'a> {
    pub(super) words: &'a Labels,
    /// The title.
    pub(super) title: &'a str,
    /// The language of its words, where it is not the page's.
    pub(super) lang: Option<&'a str>,
    /// Where it can be read.
    pub(super) href: Option<String>,
    /// Whether that is on another site.
    pub(super) is_elsewhere: bool,
    /// The whole address of what stands in the site, for paper, where that is known.
    pub(super) address: Option<String>,
    /// "PDF, 120 KB", where the title leads to a file.
    pub(super) file: Option<String>,
    /// The day of issue, ready to print.
    pub(super) date: Option<String>,
    /// Who issued it.
    pub(super) partnership: &'a str,
    /// The review types, or what else it is.
    pub(super) kinds: Vec<Named>,
    /// How people in it are named, as a sentence.
    pub(super) naming: Option<&'a str>,
    /// What to know before reading.
    pub(super) warning: Option<&'a str>,
    /// One or two sentences.
    pub(super) summary: Option<&'a str>,
    /// The heads of the findings.
    pub(super) learning: &'a [String],
    /// The themes, with their pages.
    pub(super) themes: Vec<Theme>,
    /// Who reviewed.
    pub(super) reviewers: String,
    /// Who signed.
    pub(super) signed_by: String,
    /// The files beside the page.
    pub(super) files: Vec<FileLink>,
    /// The report and other documents.
    pub(super) reports: Vec<ReportLink<'a>>,
    /// What became of a report that cannot be read, as a sentence.
    pub(super) report: Option<&'a str>,
    /// What belongs to it: statements, responses.
    pub(super) beside: Vec<Beside<'a>>,
    /// How much it tells: `full`, `short` or `brief`.
    pub(super) detail: Detail,
}

/// A theme and its page.
#[derive(Debug, Serialize)]
pub(super) struct Theme {
    #[serde(flatten)]
    named: Named,
    href: String,
}

/// A file that stands beside a page.
#[derive(Debug, Serialize)]
pub(super) struct FileLink {
    name: &'static str,
    href: String,
    /// Its type, pages and size: "PDF, 2 pages, 156 KB".
    detail: String,
}

/// A document of a review.
#[derive(Debug, Serialize)]
pub(super) struct ReportLink<'a> {
    name: &'a str,
    /// Whether the name is the briefing's own words.
    is_own: bool,
    url: &'a str,
}

/// What belongs to a briefing.
#[derive(Debug, Serialize)]
pub(super) struct Beside<'a> {
    kind: &'a str,
    title: &'a str,
    /// The language of title and summary, where it is not the page's.
    lang: Option<&'a str>,
    href: Option<String>,
    is_elsewhere: bool,
    file: Option<String>,
    date: Option<String>,
    partnership: &'a str,
    summary: Option<&'a str>,
    signed_by: String,
}

impl Site<'_> {
    /// Returns a record as a list in a place shows it.
    pub(super) fn card<'a>(
        &self,
        record: &'a Record,
        beside: &[&'a Record],
        words: &'a Labels,
        place: Place<'_>,
    ) -> Card<'a> {
        let Place { language, home, root, detail } = place;
        let word = |name: &str| words.get(name).copied().unwrap_or_default();
        Card {
            words,
            title: &record.title,
            lang: other(&record.language, language),
            href: record.link.as_deref().map(|link| link_from(root, link)),
            is_elsewhere: record.link.as_deref().is_some_and(is_elsewhere),
            address: self.address_of(record, detail),
            file: file_detail(record),
            date: record.date.map(|day| words::date(language, day)),
            partnership: &record.partnership,
            kinds: self.kinds(record, language, words),
            naming: record.naming.map(|naming| match naming {
                Naming::Invented => word("invented"),
                Naming::Changed => word("names_changed"),
            }),
            warning: record.warning.as_deref(),
            summary: record.summary.as_deref(),
            learning: &record.learning,
            themes: self.themes(record, language, home),
            reviewers: record.reviewers.join(", "),
            signed_by: record.signed_by.join(", "),
            files: files(record, words, root),
            reports: record
                .reports
                .iter()
                .map(|report| ReportLink {
                    name: report.title.as_deref().unwrap_or(word("review_report")),
                    is_own: report.title.is_some(),
                    url: &report.url,
                })
                .collect(),
            report: record.report_state.and_then(|state| match state {
                ReportState::Withheld => Some(word("report_withheld")),
                ReportState::Unpublished => Some(word("report_unpublished")),
                ReportState::None => Some(word("report_none")),
                ReportState::Published => None,
            }),
            beside: beside.iter().map(|one| self::beside(one, words, place)).collect(),
            detail,
        }
    }

    /// Returns the whole address of what stands in the site; where lists are long, nobody prints it.
    fn address_of(&self, record: &Record, detail: Detail) -> Option<String> {
        let link = record.link.as_deref().filter(|link| !is_elsewhere(link))?;
        let address = self.address().filter(|_| detail == Detail::Full)?;
        Some(format!("{address}{}", link.strip_suffix("index.html").unwrap_or(link)))
    }

    /// Returns a card as HTML.
    pub(super) fn draw(&self, card: &Card<'_>, template: &str) -> Result<String, TemplateFault> {
        self.templates.fill(template, card)
    }

    /// Returns the themes of a record with their pages.
    pub(super) fn themes(&self, record: &Record, language: &str, home: &str) -> Vec<Theme> {
        let themes = record.themes.iter().map(|slug| Theme {
            named: self.terms.named(Facet::Theme, slug, language),
            href: format!("{home}{}", page_of(Facet::Theme, slug)),
        });
        themes.collect()
    }

    fn kinds(&self, record: &Record, language: &'static str, words: &Labels) -> Vec<Named> {
        match &record.what {
            What::Briefing(_) => {
                let types = record.types.iter();
                types.map(|slug| self.terms.named(Facet::Type, slug, language)).collect()
            }
            What::Entry { kind, .. } => {
                let name = words.get(entry_word(*kind)).copied().unwrap_or_default().to_owned();
                vec![Named { slug: kind.as_str().to_owned(), name, lang: None }]
            }
        }
    }
}

/// Returns what belongs to a briefing as templates see it.
pub(super) fn beside<'a>(record: &'a Record, words: &'a Labels, place: Place<'_>) -> Beside<'a> {
    let What::Entry { kind, .. } = record.what else { unreachable!("briefings stand alone") };
    Beside {
        kind: words.get(entry_word(kind)).copied().unwrap_or_default(),
        title: &record.title,
        lang: other(&record.language, place.language),
        href: record.link.as_deref().map(|link| link_from(place.root, link)),
        is_elsewhere: record.link.as_deref().is_some_and(is_elsewhere),
        file: file_detail(record),
        date: record.date.map(|day| words::date(place.language, day)),
        partnership: &record.partnership,
        summary: record.summary.as_deref(),
        signed_by: record.signed_by.join(", "),
    }
}

/// Returns the files beside a record's page, seen from somewhere.
pub(super) fn files(record: &Record, words: &Labels, root: &str) -> Vec<FileLink> {
    let Some(id) = record.id() else { return Vec::new() };
    let folder = crate::site::folder_of(id);
    papers(&record.papers, words, &format!("{root}{folder}/"))
}

/// Returns files as templates see them, seen from somewhere.
pub(super) fn papers(papers: &[Paper], words: &Labels, folder: &str) -> Vec<FileLink> {
    let links = papers.iter().map(|paper| FileLink {
        name: words.get(paper.word().as_str()).copied().unwrap_or(paper.name.about()),
        href: format!("{folder}{}", paper.file),
        detail: detail(&paper.kind(), paper.pages, paper.bytes, words),
    });
    links.collect()
}

/// "PDF, 2 pages, 156 KB".
fn detail(kind: &str, pages: Option<usize>, bytes: u64, words: &Labels) -> String {
    let word = |name: &str| words.get(name).copied().unwrap_or_default();
    let pages = pages.map(|pages| match pages {
        1 => word("site_pages_one").to_owned(),
        n => words::fill(word("site_pages"), &n.to_string(), ""),
    });
    let parts = [Some(kind.to_owned()), pages, Some(text::size(bytes))];
    parts.into_iter().flatten().collect::<Vec<String>>().join(", ")
}

/// Returns the page of a facet's list, from the first page of a language.
pub(super) fn page_of(facet: Facet, slug: &str) -> String {
    format!("{}/{}.html", facet.folder(), plain_name(slug))
}

/// Returns the interface word for what an entry is.
pub(super) fn entry_word(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Report => "site_kind_report",
        EntryKind::Statement => "site_kind_statement",
        EntryKind::Guidance => "site_kind_guidance",
        EntryKind::NationalBriefing => "site_kind_national_briefing",
        EntryKind::Response => "site_kind_response",
        EntryKind::Resource => "site_kind_resource",
    }
}

/// Returns a text's language, where it is not the page's.
pub(super) fn other<'a>(language: &'a str, page: &str) -> Option<&'a str> {
    let primary = language.split('-').next().unwrap_or_default();
    (!primary.eq_ignore_ascii_case(page)).then_some(language)
}

/// Whether a link leads to another site.
pub(super) fn is_elsewhere(link: &str) -> bool {
    link.contains(':')
}

/// Returns a link from the site's root as seen from a page; one to another site as it is.
pub(super) fn link_from(root: &str, link: &str) -> String {
    if is_elsewhere(link) { link.to_owned() } else { format!("{root}{link}") }
}

fn file_detail(record: &Record) -> Option<String> {
    match record.what {
        What::Entry { file: Some((kind, bytes)), .. } => {
            Some(format!("{kind}, {}", text::size(bytes)))
        }
        _ => None,
    }
}

/// Returns all that a search finds a record by in the first place: title, names, terms.
pub(super) fn strong_words(site: &Site<'_>, record: &Record) -> Vec<String> {
    let mut strong =
        vec![record.title.clone(), record.partnership.clone(), record.known_as.clone()];
    strong.extend(record.reviewers.iter().chain(&record.signed_by).cloned());
    for facet in [Facet::Theme, Facet::Agency, Facet::Type] {
        let slugs = facet.slugs(record);
        for language in frame::LANGUAGES {
            strong.extend(slugs.iter().map(|slug| site.terms.named(facet, slug, language).name));
        }
    }
    strong.extend(record.year().map(|year| year.to_string()));
    strong.extend(record.summary.iter().chain(&record.learning).cloned());
    text::search_words(&strong.join("\n")).collect()
}
