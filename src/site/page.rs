//! A briefing's reading page, with its files beside it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bundle::File;
use crate::export::TemplateFault;
use crate::site::{
    Documents, Record, Site,
    card::{self, Beside, FileLink, Theme},
    file, folder_of,
    frame::{self, Frame, Labels},
    place::{Detail, Place},
    policy,
};
use crate::view::View;
use crate::words;

/// What a briefing's page is made of.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// What participants see.
    pub view: &'a View,
    /// What lists tell of it.
    pub record: &'a Record,
}

#[derive(Serialize)]
struct Page<'a> {
    #[serde(flatten)]
    view: &'a View,
    /// The words of the site.
    labels: &'a Labels,
    csp: &'static str,
    style: String,
    images: BTreeMap<String, String>,
    site: Frame<'a>,
    /// The page of the site's language that it leads back to.
    back: String,
    papers: Vec<FileLink>,
    beside: Vec<Beside<'a>>,
    themes: Vec<Theme>,
    /// Whether the site's own partnership issued it.
    is_ours: bool,
}

impl Site<'_> {
    /// Returns a briefing's page.
    ///
    /// # Errors
    ///
    /// A template could not be drawn.
    pub fn page(&self, seen: Seen<'_>, documents: &Documents) -> Result<File, TemplateFault> {
        let Seen { view, record } = seen;
        let language = words::known(&view.language).unwrap_or(frame::LANGUAGES[0]);
        let labels = frame::labels(language);
        let root = "../../";
        let back = format!("{root}{}", frame::folder(language));
        let place = Place { language, home: &back, root, detail: Detail::Full };
        let site = self.frame(language, "index.html", &labels);
        let images = view.sections.iter().filter_map(|section| section.image.as_ref());
        let images = images.map(|image| (image.file.clone(), image.file.clone()));
        let beside = documents.beside(&view.id).map(|one| card::beside(one, &labels, place));
        let page = Page {
            labels: &labels,
            csp: policy::WITHOUT_SCRIPT,
            style: format!("{root}{}", self.shared.page_style),
            images: images.collect(),
            papers: card::papers(&record.papers, &labels, ""),
            beside: beside.collect(),
            themes: self.themes(record, language, &back),
            is_ours: view.partnership == self.partnership(language),
            site: Frame { root: root.to_owned(), home: back.clone(), ..site },
            back: format!("{back}index.html"),
            view,
        };
        let html = self.templates.fill("html/site-page.html", &page)?;
        Ok(file(&format!("{}/index.html", folder_of(&view.id)), html))
    }
}
