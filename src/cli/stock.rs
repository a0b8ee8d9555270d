//! The briefings of a run as rows, for the commands that look at many.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::cli::{
    given::Given,
    inputs, lists,
    outcome::Outcome,
    panic,
    progress::Progress,
    proofs::{self, Ids, Look},
    target::Taken,
    ui::Ui,
    workspace::{Placed, Workspace},
};
use crate::library::{Row, Terms};
use crate::proof::Proof;

/// The briefings of a run, in path order, and the collections that they stand in.
#[derive(Debug)]
pub(super) struct Stock {
    pub(super) rows: Vec<Row>,
    pub(super) collections: Vec<Arc<Placed>>,
    pub(super) outcome: Outcome,
    paths: Vec<PathBuf>,
}

impl Stock {
    /// Reads the briefings that paths mean; nothing where the run cannot go on, which was said.
    pub(super) fn read(
        paths: &[PathBuf],
        look: Look,
        workspace: &Workspace<'_>,
        ui: &Ui,
    ) -> Option<Self> {
        if let Some(collection) = paths.iter().find(|path| lists::is_collection(path)) {
            workspace.open_all([collection.as_path()]);
            let path = ui.path(collection);
            ui.fail(&format!(
                "{path} is a collection, not a briefing; name briefings or their folder"
            ));
            return None;
        }
        if paths.iter().any(|path| path == Path::new("-")) {
            ui.fail("a list is of files; name briefings or their folder in place of `-`");
            return None;
        }
        let found = inputs::find(paths, false, None, workspace, ui);
        workspace.note_found(&found);
        let reading = Reading { ids: Ids::of(&found, None), look, workspace, ui };
        let progress = Progress::new(found.paths.len(), "read", ui);
        let rows = found.paths.par_iter().enumerate().map(|(index, path)| {
            let row = panic::caught(|| reading.row(index, path));
            progress.step();
            row.unwrap_or_else(|_| reading.unread(path, "the program failed here", Outcome::Failed))
        });
        let rows: Vec<(Row, Outcome)> = rows.collect();
        progress.finish();
        let worst = rows.iter().map(|(_, outcome)| *outcome).max().unwrap_or_default();
        let failed = if found.failed { Outcome::Failed } else { Outcome::Clean };
        let rows: Vec<Row> = rows.into_iter().map(|(row, _)| row).collect();
        let is_nothing = rows.is_empty() && found.failed;
        let collections = workspace.of_run(paths, &found);
        let stock = Self { rows, collections, outcome: worst.max(failed), paths: found.paths };
        (!is_nothing).then_some(stock)
    }

    /// Returns the files that were read, which nothing may be written over.
    pub(super) fn taken(&self, workspace: &Workspace<'_>) -> Taken {
        Taken::of(&self.paths, workspace)
    }

    /// Returns the terms that its collections know.
    pub(super) fn terms(&self, workspace: &Workspace<'_>) -> Terms {
        let collections = self.collections.iter().map(|placed| placed.shelf.collection());
        Terms::of(collections).without(&workspace.hidden())
    }

    /// Tells of collections with a fault, such as a private term in an entry.
    pub(super) fn tell_faults(&self, workspace: &Workspace<'_>, ui: &Ui) -> Outcome {
        if !self.collections.iter().any(|placed| placed.shelf.is_broken()) {
            return Outcome::Clean;
        }
        ui.findings(&ui.findings_format().render(&workspace.reports()));
        Outcome::Findings
    }
}

/// What every file is read with.
struct Reading<'a> {
    ids: Ids,
    look: Look,
    workspace: &'a Workspace<'a>,
    ui: &'a Ui,
}

impl Reading<'_> {
    fn row(&self, index: usize, path: &Path) -> (Row, Outcome) {
        let given = match Given::read(path) {
            Ok(given) => given,
            Err(why) => return self.unread(path, &why, Outcome::Findings),
        };
        let proof = match self.look {
            Look::Checked => self.ids.proof(index, given, self.workspace),
            Look::Read => proofs::read(given, self.workspace),
        };
        if let Ok(proof) = proof {
            self.of(&proof, path)
        } else {
            let why = "its private list cannot be known, so nothing of it was looked at";
            self.unread(path, why, Outcome::Failed)
        }
    }

    fn of(&self, proof: &Proof, path: &Path) -> (Row, Outcome) {
        let row = Row::of(proof, self.ui.path(path), self.look == Look::Checked);
        let outcome = if row.fault.is_some() { Outcome::Findings } else { Outcome::Clean };
        (row, outcome)
    }

    fn unread(&self, path: &Path, why: &str, outcome: Outcome) -> (Row, Outcome) {
        (Row::unread(self.ui.path(path), why.to_owned()), outcome)
    }
}
