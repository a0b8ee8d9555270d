//! A site on its way: briefing by briefing, then the lists, then all of it in place.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use rayon::iter::{
    IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator, ParallelIterator,
};

use crate::bundle::Renewal;
use crate::cli::{
    outcome::Outcome,
    panic,
    progress::Progress,
    proofs::Ids,
    site::{
        Plan, Prints,
        issued::{In, Issued, Issuing, Stopped},
        memory::{Earlier, Memory, Papers},
        unwritten,
    },
    ui::Ui,
};
use crate::diag::render::printable;
use crate::model::Collection;
use crate::site::{Documents, Record, Site};
use crate::text::{self, Count};

/// A site that is being built.
pub(super) struct Build<'a> {
    pub(super) plan: &'a Plan<'a>,
    pub(super) renewal: Renewal,
    pub(super) prints: Prints,
    pub(super) earlier: Option<Earlier>,
    pub(super) memory: Memory,
    pub(super) ui: &'a Ui,
}

/// What the briefings came to.
#[derive(Default)]
struct Tally {
    records: Vec<Record>,
    /// The briefings that are in the site.
    ids: BTreeSet<String>,
    papers: BTreeMap<String, Papers>,
    left_out: Vec<String>,
    unpublished: usize,
    outcome: Outcome,
    stopped: bool,
}

impl Build<'_> {
    /// Tells of a site that stands as it would be made what was told when it was made.
    pub(super) fn leave(self, mut documents: Documents, earlier: &Earlier, out: &Path) -> Outcome {
        let tally = Tally {
            ids: earlier.ids().map(str::to_owned).collect(),
            unpublished: earlier.unpublished,
            ..Tally::default()
        };
        let away = documents.keep(|id| tally.ids.contains(id));
        tally.tell(&documents, &away, out, self.ui)
    }

    /// Builds the site and puts it in place.
    pub(super) fn carry_out(self, documents: Documents, out: &Path) -> Outcome {
        let placed = &self.plan.placed.shelf;
        let others = self.plan.others.iter().map(|placed| placed.shelf.collection());
        let others: Vec<&Collection> = others.collect();
        let collections = (placed.collection(), &others[..]);
        let site = Site::new(collections, placed.logos(), placed.fonts(), &self.plan.templates);
        let site = match site {
            Ok(site) => site,
            Err(fault) => return self.undrawn(&fault.to_string()),
        };
        let mut tally = self.briefings(&site, &documents);
        if tally.stopped {
            self.ui.say(&format!("{} was left as it is.", self.ui.path(out)));
            return Outcome::Failed;
        }
        let mut documents = documents;
        let away = documents.keep(|id| tally.ids.contains(id));
        match self.rest(&site, std::mem::take(&mut tally.records), &documents) {
            Ok(()) => {}
            Err(Stopped::Said) => return Outcome::Failed,
            Err(Stopped::Undrawn(fault)) => return self.undrawn(&fault),
            Err(Stopped::Unwritten(error)) => return unwritten(&error, self.ui),
        }
        self.finish(&tally, &documents, &away, out)
    }

    fn undrawn(&self, fault: &str) -> Outcome {
        self.ui.fail(&format!("no site was made: {fault}"));
        Outcome::Failed
    }

    /// Makes each briefing's page and files.
    fn briefings(&self, site: &Site<'_>, documents: &Documents) -> Tally {
        let paths = &self.plan.found.paths;
        let ids = Ids::of(&self.plan.found, None);
        let issuing = Issuing { build: self, site, documents, ids: &ids };
        let progress = Progress::new(paths.len(), "made", self.ui);
        let mut tally = Tally::default();
        // In batches, so that what is told of the first ones does not wait for the last.
        let batch = rayon::current_num_threads() * 64;
        for (number, chunk) in paths.chunks(batch).enumerate() {
            let done: Vec<Result<Issued, Stopped>> = chunk
                .par_iter()
                .enumerate()
                .map(|(index, path)| {
                    let issued = panic::caught(|| issuing.issue(number * batch + index, path));
                    progress.step();
                    issued.unwrap_or(Err(Stopped::Said))
                })
                .collect();
            for (issued, path) in done.into_iter().zip(chunk) {
                self.take(&mut tally, issued, path);
            }
        }
        progress.finish();
        tally
    }

    fn take(&self, tally: &mut Tally, issued: Result<Issued, Stopped>, path: &Path) {
        match issued {
            Ok(Issued::Unpublished) => tally.unpublished += 1,
            Ok(Issued::LeftOut(left)) => {
                let (report, failures) = *left;
                self.ui.findings(&self.ui.findings_format().render(&[report]));
                for line in failures {
                    self.ui.fail(&line);
                }
                tally.left_out.push(self.ui.path(path));
                tally.outcome = Outcome::Findings;
            }
            Ok(Issued::In(one)) => {
                let In { record, report, remarks, papers } = *one;
                if let Some(report) = report {
                    self.ui.findings(&self.ui.findings_format().render(&[report]));
                    tally.outcome = Outcome::Findings;
                }
                for line in remarks {
                    self.ui.say(&line);
                }
                tally.ids.extend(record.id().map(str::to_owned));
                tally.papers.extend(record.id().map(str::to_owned).zip(papers));
                tally.records.push(record);
            }
            Err(stopped) => {
                tally.stopped = true;
                match stopped {
                    Stopped::Said => {}
                    Stopped::Undrawn(fault) => {
                        self.undrawn(&fault);
                    }
                    Stopped::Unwritten(error) => {
                        unwritten(&error, self.ui);
                    }
                }
            }
        }
    }

    /// Writes all that is not a briefing's own.
    fn rest(
        &self,
        site: &Site<'_>,
        records: Vec<Record>,
        documents: &Documents,
    ) -> Result<(), Stopped> {
        let each = |count: usize, work: &(dyn Fn(usize) + Sync)| {
            (0..count).into_par_iter().for_each(work);
        };
        let lists = site.lists(records, documents, &each);
        let lists = lists.map_err(|fault| Stopped::Undrawn(fault.to_string()))?;
        for file in site.files().iter().chain(documents.files()).chain(&lists) {
            self.renewal.put(file)?;
        }
        Ok(())
    }

    fn finish(self, tally: &Tally, documents: &Documents, away: &[String], out: &Path) -> Outcome {
        let Self { renewal, prints, memory, ui, .. } = self;
        let made = renewal.written();
        if let Err(error) = renewal.finish() {
            return unwritten(&error, ui);
        }
        let is_clean = tally.outcome == Outcome::Clean;
        let mut earlier = Earlier::new(&prints, &made, tally.papers.clone());
        (earlier.is_clean, earlier.unpublished) = (is_clean, tally.unpublished);
        memory.write(&earlier);
        tally.tell(documents, away, out, ui)
    }
}

impl Tally {
    /// Tells what became of the site.
    fn tell(&self, documents: &Documents, away: &[String], out: &Path, ui: &Ui) -> Outcome {
        for file in documents.files() {
            let path = ui.path(&out.join(file.path.as_str()));
            ui.say(&format!("warning: {path} was copied as it is; nobody looked for names in it"));
        }
        ui.say(&self.sentence(away, documents.twice()));
        ui.result(&format!("{}\n", ui.path(&out.join("index.html"))));
        self.outcome
    }

    /// Tells what is in the site, and what is not and why.
    fn sentence(&self, away: &[String], twice: &[String]) -> String {
        let mut out = format!("{} in the site", Count::of("briefing", self.ids.len()));
        let mut left = Vec::new();
        if !self.left_out.is_empty() {
            let names = text::and_list(&self.left_out);
            left.push(format!("{} with errors ({names})", self.left_out.len()));
        }
        if self.unpublished > 0 {
            left.push(format!("{} not for the public", self.unpublished));
        }
        let entries = [
            (away, "of a briefing that is not in it"),
            (twice, "of two collections, which stands there once"),
        ];
        for (titles, why) in entries.into_iter().filter(|(titles, _)| !titles.is_empty()) {
            let entries = match titles.len() {
                1 => "1 entry".to_owned(),
                many => format!("{many} entries"),
            };
            let titles: Vec<String> = titles.iter().map(|title| printable(title)).collect();
            left.push(format!("{entries} {why} ({})", text::and_list(&titles)));
        }
        if !left.is_empty() {
            out.push_str(&format!("; left out: {}", text::and_list(&left)));
        }
        out + "."
    }
}
