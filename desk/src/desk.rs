//! What lies on the desk: a briefing with its pictures, a partnership's settings, what was drawn.

use std::{
    collections::BTreeMap,
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
};

use sevenmin::{
    assets::Assets,
    diag::{Diagnostic, Findings, Report},
    edit::Value,
    export::{Output, PageLine, ScreenPress, Templates},
    guard::PrivateTerms,
    lint::Occasion,
    parcel::Parcel,
    parse::{self, PrivateList},
    proof::{Proof, Shelf, Sight},
    source::Source,
    text::Date,
};

use crate::{
    drawer::Drawer,
    form,
    place::{self, Place},
};

/// What lies on the desk.
pub(crate) struct Desk {
    pub(crate) templates: Templates,
    pub(crate) shelf: Shelf,
    /// Whether settings name a private list that nobody has opened: nothing is looked at till then.
    pub(crate) is_locked: bool,
    pub(crate) parcel: Parcel,
    /// What was told last, row by row; nothing for a row of the settings.
    pub(crate) told: Vec<Option<Diagnostic>>,
    today: Date,
    proof: Option<Proof>,
    sight: Option<Sight>,
}

/// What is drawn of an output.
pub(crate) struct Drawing {
    pub(crate) title: String,
    pub(crate) is_draft: bool,
    /// Its pages as SVG, or its one page of HTML or text.
    pub(crate) pages: Vec<Vec<u8>>,
    pub(crate) kind: &'static str,
    /// Where fields stand on them.
    pub(crate) places: Vec<Place>,
}

impl Drawing {
    /// Returns a mark for each page: where it is the same, the page is.
    pub(crate) fn marks(&self) -> Vec<String> {
        let marker = BuildHasherDefault::<DefaultHasher>::new();
        self.pages.iter().map(|page| format!("{:016x}", marker.hash_one(page))).collect()
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            templates: Templates::new(Assets::built_in()),
            shelf: Shelf::default(),
            is_locked: false,
            parcel: Parcel {
                path: "briefing.toml".to_owned(),
                text: Vec::new(),
                pictures: BTreeMap::new(),
            },
            told: Vec::new(),
            today: Date::MIN,
            proof: None,
            sight: None,
        }
    }

    /// Takes a partnership's settings and private list, or takes them away.
    pub(crate) fn settle(&mut self, drawer: &Drawer, list: Option<Vec<u8>>) -> Result<(), String> {
        let unread = |_| "the private list is not UTF-8 text".to_owned();
        let list = list.map(String::from_utf8).transpose().map_err(unread)?;
        let terms = list.as_deref().map(PrivateTerms::from_list);
        (self.proof, self.sight, self.is_locked) = (None, None, false);
        let Some(bytes) = drawer.get("sevenmin.toml") else {
            self.shelf = Shelf::bare(terms.unwrap_or_default());
            return Ok(());
        };
        self.shelf = match Source::from_bytes("sevenmin.toml", bytes.clone()) {
            Err(fault) => {
                Shelf::blind(Source::unread("sevenmin.toml", fault), parse::from_fault(fault))
            }
            Ok(source) => {
                let names_list = matches!(parse::private_list(&source), PrivateList::Named(_));
                self.is_locked = names_list && terms.is_none();
                Shelf::read(source, drawer, terms.unwrap_or_default())
            }
        };
        Ok(())
    }

    /// Takes the text as it is now, and checks it.
    pub(crate) fn check(&mut self, text: String, today: Date) -> Option<Findings> {
        self.parcel.text = text.into_bytes();
        self.today = today;
        self.sight = None;
        let proof = self.checked()?;
        let report = proof.report();
        self.proof = Some(proof);
        let findings = self.findings(&report, false);
        self.tell(&report);
        Some(findings)
    }

    /// Returns the text checked; nothing while a private list is missing.
    pub(crate) fn checked(&self) -> Option<Proof> {
        if self.is_locked {
            return None;
        }
        let occasion = Occasion::on(self.today);
        let (name, text) = (&self.parcel.path, self.parcel.text.clone());
        Some(Proof::of(name, text, &self.shelf, &occasion, &self.parcel))
    }

    /// Returns what was found in the briefing and in the settings.
    pub(crate) fn findings(&self, report: &Report, complete: bool) -> Findings {
        let settings = self.shelf.report().filter(|report| !report.diagnostics.is_empty());
        let reports: Vec<Report> = settings.into_iter().chain([report]).cloned().collect();
        Findings::of(&reports, !self.shelf.terms().is_empty(), complete)
    }

    /// Keeps what is told, so that a row can be let pass.
    pub(crate) fn tell(&mut self, report: &Report) {
        let settings = self.shelf.report().filter(|report| !report.diagnostics.is_empty());
        self.told = form::told(settings, report);
    }

    /// Draws an output of the text that was checked last; nothing where errors keep it from that.
    pub(crate) fn draw(&mut self, output: &'static Output) -> Result<Option<Drawing>, String> {
        let Some(sight) = self.sighted() else { return Ok(None) };
        let (title, is_draft) = (sight.title().unwrap_or_default().to_owned(), sight.is_draft());
        let Some(drawn) = sight.draw(output, &ScreenPress) else { return Ok(None) };
        let produced = drawn.map_err(|fault| fault.to_string())?;
        let lines: Vec<Vec<PageLine>> = produced.lines.clone();
        let (kind, pages) = match &produced.pages[..] {
            [] => (output.name.extension(), vec![produced.bytes.clone()]),
            pages => ("svg", pages.iter().map(|page| page.clone().into_bytes()).collect()),
        };
        let places = self.places(&lines);
        Ok(Some(Drawing { title, is_draft, pages, kind, places }))
    }

    /// Returns where fields stand on pages of the text that was drawn last.
    pub(crate) fn places(&self, lines: &[Vec<PageLine>]) -> Vec<Place> {
        let Some(sight) = &self.sight else { return Vec::new() };
        let heads: Vec<(String, String)> =
            sight.headings().map(|(slot, heading)| (slot.to_owned(), heading.to_owned())).collect();
        form::mapped(&self.parcel.text)
            .map_or_else(Vec::new, |map| place::places(&map, &heads, lines))
    }

    /// Returns all findings, those of finished pages among them.
    pub(crate) fn advise(&mut self) -> Option<Findings> {
        let sight = self.sighted()?;
        let advice = sight.advice(&ScreenPress);
        let report = sight.advised(advice);
        ScreenPress.forget();
        self.tell(&report);
        Some(self.findings(&report, true))
    }

    /// Returns the text with the pictures that it names.
    pub(crate) fn packed(&self) -> Parcel {
        let mut parcel = self.parcel.clone();
        if let Some(map) = form::mapped(&parcel.text) {
            let texts = map.fields.iter().filter_map(|field| match &field.value {
                Value::Text(text) => Some(text.as_str()),
                _ => None,
            });
            parcel.keep(texts);
        }
        parcel
    }

    fn sighted(&mut self) -> Option<&mut Sight> {
        if let Some(proof) = self.proof.take() {
            self.sight = proof.sight(&self.templates, None).ok();
        }
        self.sight.as_mut()
    }
}
