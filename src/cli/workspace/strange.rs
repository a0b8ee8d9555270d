//! Entries of a collection that belong to no briefing.

use std::collections::BTreeSet;

use super::{Placed, Workspace, locked};
use crate::cli::inputs::Found;
use crate::diag::{Diagnostic, Report};
use crate::lint;

impl Workspace<'_> {
    /// Notes which briefings were found, so that entries which belong to none can be told.
    pub(in crate::cli) fn note_found(&self, found: &Found) {
        let ids: Option<BTreeSet<String>> = found.ids.iter().cloned().collect();
        let folders = found.folders.iter().filter_map(|folder| folder.canonicalize().ok());
        *locked(&self.searched) = ids.map(|ids| (folders.collect(), ids));
    }

    /// Returns what is wrong with entries of collections that belong to no briefing which was found.
    pub(in crate::cli) fn strange_reports(&self) -> Vec<Report> {
        let collections = self.collections();
        let strange = collections.iter().filter_map(|placed| {
            let Report { source, protected, .. } = placed.shelf.report()?.clone();
            let found = self.strange_entries(placed);
            (!found.is_empty()).then(|| Report::new(source, found, protected))
        });
        strange.collect()
    }

    /// Only where all below the collection was searched.
    pub(super) fn strange_entries(&self, placed: &Placed) -> Vec<Diagnostic> {
        let searched = locked(&self.searched);
        let Some((folders, ids)) = searched.as_ref() else { return Vec::new() };
        let folder = placed.folder.as_ref().and_then(|folder| folder.canonicalize().ok());
        if folder.is_none_or(|folder| !folders.contains(&folder)) {
            return Vec::new();
        }
        lint::strange_entries(placed.shelf.collection(), ids)
    }
}
