//! One briefing of a run: read, with its collection, and checked.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;

use crate::check;
use crate::check::Checked;
use crate::cli::disk;
use crate::cli::disk::Folder;
use crate::cli::outcome::Outcome;
use crate::cli::ui;
use crate::cli::ui::Ui;
use crate::cli::workspace::Shelf;
use crate::cli::workspace::Workspace;
use crate::diag::Protected;
use crate::diag::Report;
use crate::lint::Run;
use crate::model::Collection;
use crate::parse;
use crate::source::Source;

/// The ids that the briefings of a run use, so that no two share one.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// The id of each file, in the run's order.
    own: Vec<Option<String>>,
    /// For each id, the first file that uses it; standard input comes before all.
    first: BTreeMap<String, (Option<usize>, String)>,
}

impl Ids {
    /// Reads the ids of all briefings; a file is only read again where several are given.
    pub(super) fn of(paths: &[PathBuf], standard_input: Option<&Visit>) -> Self {
        if paths.len() < 2 && standard_input.is_none() {
            return Self::default();
        }
        let own: Vec<Option<String>> = paths.par_iter().map(|path| read_id(path)).collect();
        let mut first = BTreeMap::new();
        if let Some(visit) = standard_input
            && let Some(id) = visit.id()
        {
            first.insert(id.to_owned(), (None, visit.source.path.clone()));
        }
        for (index, (id, path)) in own.iter().zip(paths).enumerate() {
            if let Some(id) = id {
                first.entry(id.clone()).or_insert_with(|| (Some(index), ui::shown(path)));
            }
        }
        Self { own, first }
    }

    /// Returns a file's id and the file before it that uses the same.
    fn taken(&self, index: usize) -> Option<(String, String)> {
        let id = self.own.get(index)?.as_ref()?;
        let (first, path) = self.first.get(id)?;
        (*first < Some(index)).then(|| (id.clone(), path.clone()))
    }

    /// Checks changed bytes of the briefing at a place in the run's order.
    pub(super) fn again(
        &self,
        index: usize,
        path: &Path,
        bytes: Vec<u8>,
        workspace: &Workspace<'_>,
    ) -> Result<Visit, Outcome> {
        let folder = path.parent().unwrap_or(Path::new(""));
        Visit::of_bytes(&ui::shown(path), folder, bytes, self.taken(index), workspace)
    }

    /// Reads and checks the briefing at a place in the run's order.
    ///
    /// Nothing comes back where the file cannot be opened; that was said.
    pub(super) fn visit(
        &self,
        index: usize,
        path: &Path,
        workspace: &Workspace<'_>,
        ui: &Ui,
    ) -> Result<Option<Visit>, Outcome> {
        let taken = self.taken(index);
        match disk::read_text(path) {
            Ok(bytes) => {
                let folder = path.parent().unwrap_or(Path::new(""));
                Visit::of_bytes(&ui::shown(path), folder, bytes, taken, workspace).map(Some)
            }
            Err(error) => {
                let why = disk::reason(&error);
                ui.fail(&format!("{} cannot be opened: {why}", workspace.shown(path)));
                Ok(None)
            }
        }
    }
}

/// One briefing of a run.
#[derive(Debug)]
pub(super) struct Visit {
    pub(super) source: Source,
    pub(super) shelf: Arc<Shelf>,
    pub(super) checked: Option<Checked>,
    /// The file before it in the run that uses the same id.
    pub(super) owner: Option<String>,
    /// What is wrong with a file that is no text at all.
    unreadable: Option<Report>,
}

impl Visit {
    /// Checks a briefing's bytes as those of a file in a folder.
    pub(super) fn of_bytes(
        name: &str,
        folder: &Path,
        bytes: Vec<u8>,
        taken: Option<(String, String)>,
        workspace: &Workspace<'_>,
    ) -> Result<Self, Outcome> {
        let shelf = workspace.shelf(folder).map_err(|_| Outcome::Failed)?;
        let source = match Source::from_bytes(name, bytes) {
            Ok(source) => source,
            Err(fault) => {
                let source = Source::new(name, "");
                let diagnostics = vec![parse::from_fault(fault)];
                let protected = Protected::of_terms(&shelf.private_terms, "");
                let report = Report::new(source.clone(), diagnostics, protected);
                return Ok(Self {
                    source,
                    shelf,
                    checked: None,
                    owner: None,
                    unreadable: Some(report),
                });
            }
        };
        let private_terms = shelf.private_terms.clone();
        let owner = taken.as_ref().map(|(_, path)| shelf.private_terms.black_out(path));
        let taken_ids = taken.into_iter().collect();
        let run = Run { today: workspace.today, taken_ids, private_terms };
        let base = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let files = Folder::new(base, shelf.folder.as_deref());
        let checked = check::check(&source, &shelf.collection, &run, &files);
        Ok(Self { source, shelf, checked: Some(checked), owner, unreadable: None })
    }

    fn id(&self) -> Option<&str> {
        Some(self.checked.as_ref()?.briefing.as_ref()?.id.as_ref()?.value.as_str())
    }

    /// Returns the findings, with the waived ones taken out.
    pub(super) fn report(&self) -> Report {
        match (&self.checked, &self.unreadable) {
            (Some(checked), _) => checked.report(&self.source, &self.shelf.collection),
            (None, Some(report)) => report.clone(),
            (None, None) => Report::new(self.source.clone(), Vec::new(), Protected::default()),
        }
    }
}

fn read_id(path: &Path) -> Option<String> {
    let source = Source::from_bytes("", disk::read_text(path).ok()?).ok()?;
    Some(parse::briefing(&source, &Collection::default()).value?.head.id.ok()?.value)
}
