//! One briefing on its way into the site.

use std::{collections::BTreeMap, path::Path};

use crate::bundle::{File, RelPath, WriteError};
use crate::cli::{
    outcome::Outcome,
    proofs::Ids,
    site::{build::Build, memory::Papers},
};
use crate::diag::{Report, Severity};
use crate::export::{Item, Material};
use crate::model::{Briefing, Marking, Status};
use crate::outputs::Name;
use crate::proof::{Made, Order, Proof};
use crate::site::{self, Documents, Paper, Record, Seen, Site};

/// What came of one briefing.
pub(super) enum Issued {
    /// It is not published.
    Unpublished,
    /// It has errors, which are told.
    LeftOut(Box<(Report, Vec<String>)>),
    /// It is in the site, perhaps without a file that has an error.
    In(Box<In>),
}

/// What is told of a briefing that is in the site.
pub(super) struct In {
    pub(super) record: Record,
    /// What was found, where a file could not be made.
    pub(super) report: Option<Report>,
    pub(super) remarks: Vec<String>,
    /// Its files, to be remembered where all could be made.
    pub(super) papers: Option<Papers>,
}

/// Why a run stops.
pub(super) enum Stopped {
    /// It was said.
    Said,
    Unwritten(WriteError),
    Undrawn(String),
}

impl From<WriteError> for Stopped {
    fn from(error: WriteError) -> Self {
        Self::Unwritten(error)
    }
}

impl From<Outcome> for Stopped {
    fn from(_: Outcome) -> Self {
        Self::Said
    }
}

/// Makes the page and the files of one briefing after the other.
pub(super) struct Issuing<'a> {
    pub(super) build: &'a Build<'a>,
    pub(super) site: &'a Site<'a>,
    pub(super) documents: &'a Documents,
    pub(super) ids: &'a Ids,
}

impl Issuing<'_> {
    /// Checks the briefing at a place in the run's order and puts it into the site.
    pub(super) fn issue(&self, index: usize, path: &Path) -> Result<Issued, Stopped> {
        let Build { plan, ui, .. } = self.build;
        let Some(proof) = self.ids.check(index, path, &plan.workspace, ui)? else {
            return Err(Stopped::Said);
        };
        if proof.briefing().is_some_and(is_kept_back) {
            return Ok(Issued::Unpublished);
        }
        let id = proof.id().unwrap_or_default().to_owned();
        let kept = self.kept(index, &id)?;
        let briefing = proof.briefing().cloned();
        let to = if kept.is_some() { Vec::new() } else { plan.papers.clone() };
        let (made, material) = self.make(proof, to);
        let (Some(briefing), Some(material)) = (briefing, material) else {
            return Ok(Issued::LeftOut(Box::new((made.report, made.failures))));
        };
        // It may be that its error is waived for drafts alone; what is marked so never goes in.
        if is_kept_back(&briefing) {
            return Ok(Issued::Unpublished);
        }
        self.put(index, &briefing, (made, &material), kept).map(|one| Issued::In(Box::new(one)))
    }

    /// Takes over the files of a briefing that would come out as they stand.
    fn kept(&self, index: usize, id: &str) -> Result<Option<(Papers, Vec<Paper>)>, Stopped> {
        let Build { earlier, prints, renewal, plan, .. } = self.build;
        let print = &prints.each[index];
        let Some(papers) = earlier.as_ref().and_then(|earlier| earlier.papers(id, print)) else {
            return Ok(None);
        };
        let folder = site::folder_of(id);
        let path = |item: &Item| RelPath::new(&format!("{folder}/{}", item.file(id)));
        let stands =
            |item: &Item| path(item).is_some_and(|path| renewal.standing().get(&path).is_some());
        let known = |item: &Item| papers.files.contains_key(&item.file(id));
        if !plan.papers.iter().all(|item| known(item) && stands(item)) {
            return Ok(None);
        }
        let mut kept = Vec::new();
        for item in &plan.papers {
            let file = item.file(id);
            let Some(path) = path(item) else { continue };
            let Some(bytes) = renewal.keep(&path)? else { continue };
            let pages = papers.files.get(&file).copied().flatten();
            kept.push(Paper { name: item.output.name, file, bytes, pages });
        }
        Ok(Some((papers.clone(), kept)))
    }

    fn make(&self, proof: Proof, to: Vec<Item>) -> (Made, Option<Material>) {
        let plan = self.build.plan;
        let order = Order { built: plan.workspace.built, ..Order::of(to, plan.templates.clone()) };
        proof.issue(&order, &plan.presses)
    }

    fn put(
        &self,
        index: usize,
        briefing: &Briefing,
        (made, material): (Made, &Material),
        kept: Option<(Papers, Vec<Paper>)>,
    ) -> Result<In, Stopped> {
        let view = &material.view.view;
        let folder = site::folder_of(&view.id);
        let renewal = &self.build.renewal;
        let (remembered, papers) = match kept {
            Some((papers, kept)) => (Some(papers), kept),
            None => self.put_papers(index, &folder, &made)?,
        };
        for picture in material.images.screen_files(&folder) {
            renewal.put(&picture)?;
        }
        let mut record = Record::of(briefing, view, papers);
        self.documents.join(&mut record);
        let seen = Seen { view, record: &record };
        let page = self.site.page(seen, self.documents);
        let page = page.map_err(|fault| Stopped::Undrawn(fault.to_string()))?;
        renewal.put(&page)?;
        let has_errors = made.is_refused || made.report.count(Severity::Error) > 0;
        let report = has_errors.then_some(made.report);
        let papers = remembered.filter(|_| report.is_none());
        let remarks = made.remarks.into_iter().chain(made.failures).collect();
        Ok(In { record, report, remarks, papers })
    }

    fn put_papers(
        &self,
        index: usize,
        folder: &str,
        made: &Made,
    ) -> Result<(Option<Papers>, Vec<Paper>), Stopped> {
        let mut papers = Vec::new();
        for file in &made.bundle {
            let name = file.path.as_str();
            let path = RelPath::new(&format!("{folder}/{name}"));
            let (Some(path), Some(output)) = (path, self.name_of(name)) else { continue };
            self.build.renewal.put(&File { path, bytes: file.bytes.clone() })?;
            let pages = made.pages.iter().find(|(of, _)| *of == file.path).map(|(_, pages)| *pages);
            let bytes = file.bytes.len() as u64;
            papers.push(Paper { name: output, file: name.to_owned(), bytes, pages });
        }
        let files: BTreeMap<String, Option<usize>> =
            papers.iter().map(|paper| (paper.file.clone(), paper.pages)).collect();
        let print = self.build.prints.each[index].as_str().to_owned();
        let is_whole = files.len() == self.build.plan.papers.len();
        Ok((is_whole.then_some(Papers { print, files }), papers))
    }

    /// Returns what a file is, by the end of its name.
    fn name_of(&self, file: &str) -> Option<Name> {
        let names = self.build.plan.papers.iter().map(|item| item.output.name);
        let mut names: Vec<Name> =
            names.filter(|name| file.ends_with(&name.file("", ""))).collect();
        names.sort_by_key(|name| name.file("", "").len());
        names.pop()
    }
}

/// Whether a briefing is not for the public: it says so itself. What it says in vain is an error.
fn is_kept_back(briefing: &Briefing) -> bool {
    let status = &briefing.status;
    let is_public = briefing.status() == Status::Published || status.is_unreadable();
    !is_public || briefing.marking() == Marking::OfficialSensitive
}
