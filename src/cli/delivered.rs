//! What was made of a briefing, written and told.

use std::path::{Path, PathBuf};

use crate::bundle::{self, Bundle, WriteError};
use crate::cli::{
    outcome::Outcome,
    target::{self, Taken},
    ui::Ui,
};
use crate::diag::Report;
use crate::export::{Audience, Output};
use crate::layout::Remarks;
use crate::proof::Made;

/// What was made of a briefing, and which files of it were written.
pub(super) struct Delivered {
    made: Made,
    written: Vec<PathBuf>,
    unwritten: Vec<WriteError>,
    /// Files for the facilitator that an earlier version left among those for participants.
    left: Vec<PathBuf>,
}

impl Delivered {
    /// Writes what was made, each file by itself, so that one that cannot be written stops no other.
    /// What the run reads is not written over.
    pub(super) fn of(mut made: Made, id: Option<&str>, out: &Path, taken: &Taken) -> Self {
        let (mut written, mut unwritten) = (Vec::new(), Vec::new());
        for file in std::mem::take(&mut made.bundle) {
            let path = out.join(file.path.as_str());
            if taken.holds(&path) {
                unwritten.push(WriteError::new(&path, target::IS_READ));
                continue;
            }
            match bundle::write(&Bundle::from_iter([file]), out) {
                Ok(paths) => written.extend(paths),
                Err(error) => unwritten.push(error),
            }
        }
        let left = id.map(|id| left_over(id, out)).unwrap_or_default();
        Self { made, written, unwritten, left }
    }

    /// Returns files that stand as they would be made.
    pub(super) fn standing(
        report: Report,
        id: Option<&str>,
        (files, is_draft): (Vec<PathBuf>, bool),
        out: &Path,
    ) -> Self {
        let made = Made { is_draft, is_refused: false, ..Made::nothing(report) };
        let left = id.map(|id| left_over(id, out)).unwrap_or_default();
        files.iter().filter_map(|file| file.parent()).for_each(bundle::sweep);
        Self { made, written: files, unwritten: Vec::new(), left }
    }

    /// Whether all went well and there is nothing to tell but what rules find.
    pub(super) fn is_plain(&self) -> bool {
        let made = &self.made;
        let is_whole = self.unwritten.is_empty() && !made.is_refused;
        is_whole && made.remarks.is_empty() && made.failures.is_empty()
    }

    /// Returns what finished pages told, as rules and numbers.
    pub(super) fn told(&self) -> &Remarks {
        &self.made.told
    }

    /// Whether its files say DRAFT.
    pub(super) fn is_draft(&self) -> bool {
        self.made.is_draft
    }

    /// Prints what came of the briefing.
    pub(super) fn tell(&self, ui: &Ui) -> Outcome {
        let made = &self.made;
        ui.findings(&ui.findings_format().render(std::slice::from_ref(&made.report)));
        made.remarks.iter().for_each(|line| ui.say(line));
        made.failures.iter().for_each(|line| ui.fail(line));
        for error in &self.unwritten {
            ui.fail(&format!("{} cannot be written: {}", ui.path(error.path()), error.why()));
        }
        for path in &self.left {
            let path = ui.path(path);
            ui.say(&format!(
                "warning: {path} is for the facilitator and was left by an earlier version; it stands in `facilitator` now, delete it here"
            ));
        }
        let paths = self.written.iter().map(|path| format!("{}\n", ui.path(path)));
        ui.result(&paths.collect::<String>());
        self.outcome()
    }

    /// Returns the briefing's path, as it is shown, where its outputs say DRAFT.
    pub(super) fn draft(&self) -> Option<String> {
        self.made.is_draft.then(|| self.made.report.path())
    }

    fn outcome(&self) -> Outcome {
        match (self.unwritten.is_empty(), self.made.is_refused) {
            (false, _) => Outcome::Failed,
            (true, true) => Outcome::Findings,
            (true, false) => Outcome::Clean,
        }
    }
}

/// Returns a briefing's files for the facilitator that stand among those for participants.
fn left_over(id: &str, out: &Path) -> Vec<PathBuf> {
    let outputs = Output::all().filter(|output| output.audience() == Audience::Facilitator);
    let earlier = outputs.map(|output| out.join(output.name.file(id, "")));
    earlier.filter(|path| path.is_file()).collect()
}
