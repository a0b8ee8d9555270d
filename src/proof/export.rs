//! A checked briefing made into files: material, outputs, and what finished pages tell.

use crate::check;
use crate::diag::{Diagnostic, Report};
use crate::export::{Images, Item, Layout, Material, Output, OwnPress, Press, Templates, Workshop};
use crate::layout::{self, Flaw};
use crate::media::Encoded;
use crate::model::{Briefing, Status};
use crate::outputs::Name;
use crate::proof::making::{Making, draw_together};
use crate::proof::{Made, Order, Proof};
use crate::text::Date;
use crate::view::{self, Anchors, CommentCopy, Input, PictureFile};

impl Proof {
    /// Makes what is ordered. A briefing with an error is not made, but for the gaps of a draft.
    pub fn export(self, order: &Order, press: &dyn Press) -> Made {
        self.issue(order, press).0
    }

    /// Makes what is ordered as [`Self::export`] does, and hands out what it was made of, for a page
    /// among others; nothing where the briefing is not made.
    pub fn issue(mut self, order: &Order, press: &dyn Press) -> (Made, Option<Material>) {
        let report = self.report();
        if self.shelf.is_blind() || self.shelf.is_broken() || blocks(&report, order) {
            return (Made::nothing(report), None);
        }
        if let Some(namesake) = &self.namesake {
            let path = report.path();
            let why = format!(
                "{path}: nothing was written, since its files would overwrite those of {namesake}; give one of the two another `id`"
            );
            return (Made { failures: vec![why], ..Made::nothing(report) }, None);
        }
        let Some((material, anchors)) = self.material(order) else {
            return (Made::nothing(report), None);
        };
        let mut workshop = Workshop::new(&material, press);
        draw_together(&mut workshop, &order.to, press);
        let mut making = Making { order, path: report.path(), made: Made::nothing(report) };
        making.inspect(&mut self, &mut workshop, &anchors);
        let is_withdrawn = self.is_withdrawn();
        making.fill(&mut workshop, is_withdrawn);
        let report = self.report();
        let is_refused = !making.made.failures.is_empty() || blocks(&report, order);
        let is_draft = material.view.view.state.is_some() && (order.draft || !is_withdrawn);
        let made = Made { report, is_draft, is_refused, ..making.made };
        (made, Some(material))
    }

    /// Lays out handout and poster and returns all findings, those of the pages among them. Where an
    /// error keeps a briefing from being laid out, its pages tell nothing.
    pub fn lay_out(mut self, templates: &Templates, press: &dyn Press) -> Report {
        let papers = [Name::Handout, Name::Poster].into_iter().filter_map(Output::of);
        let mut order = Order::of(papers.map(Item::ordinary).collect(), templates.clone());
        let report = self.report();
        order.draft = blocks(&report, &order);
        if self.shelf.is_blind() || self.shelf.is_broken() || blocks(&report, &order) {
            return report;
        }
        let Some((material, anchors)) = self.material(&order) else { return report };
        let workshop = Workshop::new(&material, press);
        let laid_out = |item: &Item| Some((*item, workshop.try_out(*item, workshop.view())?));
        let layouts: Vec<(Item, Layout)> = order.to.iter().filter_map(laid_out).collect();
        let flaws = self.look_at(&workshop, &anchors, &layouts, layout::check);
        let report = self.report();
        let is_stopped = |item: Item| {
            flaws.iter().any(|flaw| {
                flaw.items.contains(&item) && is_refused(&flaw.diagnostic, &report, &order)
            })
        };
        let whole: Vec<(Item, Layout)> =
            layouts.iter().filter(|(item, _)| !is_stopped(*item)).cloned().collect();
        self.look_at(&workshop, &anchors, &whole, layout::lost_words);
        self.report()
    }

    /// Adds what is wrong with finished pages to the findings.
    pub(super) fn look_at(
        &mut self,
        workshop: &Workshop<'_>,
        anchors: &Anchors,
        layouts: &[(Item, Layout)],
        look: impl Fn(&layout::Bench<'_>, &[(Item, Layout)]) -> Vec<Flaw>,
    ) -> Vec<Flaw> {
        let collection = self.shelf.collection();
        let desk = layout::Desk { view: workshop.view(), anchors, collection };
        let flaws = look(&layout::Bench { workshop, desk }, layouts);
        let found = flaws.iter().map(|flaw| flaw.diagnostic.clone()).collect();
        self.checked.extend(found, layout::laid_out(layouts));
        flaws
    }

    /// Returns the findings of a briefing that was made before, with what its pages told then; nothing
    /// where that cannot be told again, or would stop a part of the order.
    pub fn report_with(&self, remarks: &layout::Remarks, order: &Order) -> Option<Report> {
        let (source, collection) = (&self.source, self.shelf.collection());
        let report = |found| self.checked.report_with(found, remarks.laid_out, source, collection);
        if remarks.is_empty() {
            return Some(report(Vec::new()));
        }
        let pictures = Images::files_of(&self.checked.pictures);
        let (view, anchors) =
            view::participants(&self.input(order, &pictures, self.shelf.logos())?);
        let found = remarks.again(&layout::Desk { view: &view, anchors: &anchors, collection })?;
        let report = report(found.clone());
        let stops = |one: &Diagnostic| is_refused(one, &report, order);
        (!found.iter().any(stops)).then_some(report)
    }

    /// Returns the copy that partners would get of the text as it stands, whatever else is wrong with it:
    /// what came back is held against it, and nobody gets it. Nothing where no sections can be read.
    pub fn copy_as_it_stands(mut self, order: &Order) -> Option<Vec<u8>> {
        if self.shelf.is_blind() || self.shelf.is_broken() {
            return None;
        }
        let item = Item::ordinary(Output::of(Name::CommentCopy)?);
        let unread = self.unread_pictures();
        let (material, _) = self.material_with(order, unread)?;
        let drawn = Workshop::new(&material, &OwnPress).draw(item)?;
        Some(drawn.ok()?.bytes)
    }

    /// Returns places for pictures that could not be read: what stands under them can.
    fn unread_pictures(&self) -> Vec<PictureFile> {
        let sections = self.briefing().map_or(&[][..], |briefing| &briefing.sections);
        let is_read = |at: usize| self.checked.pictures.iter().any(|(section, _)| *section == at);
        let shown = sections.iter().enumerate().filter(|(_, one)| one.image.as_ref().is_some());
        let unread = shown.map(|(section, _)| section).filter(|section| !is_read(*section));
        unread
            .map(|section| PictureFile { section, file: "unread".to_owned(), width: 1, height: 1 })
            .collect()
    }

    fn is_withdrawn(&self) -> bool {
        self.briefing().is_some_and(|briefing| briefing.status() == Status::Withdrawn)
    }

    pub(super) fn material(&mut self, order: &Order) -> Option<(Material, Anchors)> {
        self.material_with(order, Vec::new())
    }

    /// Returns the material with pictures of which there is nothing but their places.
    fn material_with(
        &mut self,
        order: &Order,
        unread: Vec<PictureFile>,
    ) -> Option<(Material, Anchors)> {
        let logos = self.shelf.logos().to_vec();
        let orders = |name| order.to.iter().any(|item| item.output.name == name);
        let sheet = if orders(Name::IdentitySheet) { self.identity() } else { None };
        let hash = if orders(Name::CommentCopy) { self.shared_hash() } else { None };
        let images = Images::new(std::mem::take(&mut self.checked.pictures), &logos);
        let pictures = [images.files(), unread].concat();
        let input = self.input(order, &pictures, &logos)?;
        let (mut participants, anchors) = view::participants(&input);
        let slideshow = order
            .shows_slideshow()
            .then(|| view::facilitator(&input, view::with_slideshow(&input, participants.clone())));
        let comment_copy = hash.map(|hash| CommentCopy { view: participants.clone(), hash });
        if order.shows_slides() {
            participants = view::with_slides(&input, participants);
        }
        let identity = sheet
            .map(|sheet| view::identity(&sheet, &input.briefing.language, participants.clone()));
        let view = view::facilitator(&input, participants);
        let date = metadata_date(input.briefing, order.built);
        Some((
            Material {
                view,
                identity,
                comment_copy,
                slideshow,
                images,
                templates: order.templates.clone(),
                date,
            },
            anchors,
        ))
    }

    /// Returns what a view is made of; nothing of a briefing whose scheme is not known.
    fn input<'a>(
        &'a self,
        order: &Order,
        pictures: &'a [PictureFile],
        logos: &'a [Encoded],
    ) -> Option<Input<'a>> {
        let briefing = self.checked.briefing.as_ref()?;
        briefing.scheme.as_ref()?;
        let (collection, fonts) = (self.shelf.collection(), self.shelf.fonts());
        Some(Input { briefing, collection, pictures, logos, fonts, draft: order.draft })
    }
}

/// Whether a finding keeps a briefing from being made as it is ordered.
pub(super) fn blocks(report: &Report, order: &Order) -> bool {
    let mut findings = report.diagnostics.iter();
    findings.any(|one| check::blocks_export(one, order.draft, order.deny_warnings))
}

/// Whether a finding stops what it is about: one that is waived is not in the report.
pub(super) fn is_refused(diagnostic: &Diagnostic, report: &Report, order: &Order) -> bool {
    report.diagnostics.iter().any(|one| {
        (&one.code, one.span) == (&diagnostic.code, diagnostic.span)
            && check::blocks_export(one, order.draft, order.deny_warnings)
    })
}

/// The date that goes into metadata, which never comes from the clock.
fn metadata_date(briefing: &Briefing, built: Option<Date>) -> Date {
    let first = || Date::from_calendar_date(1980, time::Month::January, 1).ok();
    briefing.issued.get().map(|day| day.value).or(built).or_else(first).unwrap_or(Date::MIN)
}
