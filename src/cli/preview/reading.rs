//! What is on the disk now. Each reading begins anew, since collections, lists and pictures change
//! as briefings do.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::cli::{
    inputs::{self, Found},
    lists,
    preview::Plan,
    proofs::Ids,
    ui::Ui,
    workspace::Workspace,
};
use crate::diag::Report;
use crate::proof::Proof;
use crate::text::Date;

/// What was read of a briefing.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The briefing, checked; nothing where it cannot be read.
    pub(super) proof: Option<Proof>,
    /// The path as it is shown.
    pub(super) path: String,
    /// What is wrong with its collection.
    pub(super) reports: Vec<Report>,
    pub(super) private_list: bool,
    pub(super) built: Option<Date>,
    /// What could not be read, told without private terms.
    pub(super) trouble: Vec<String>,
    /// What it was read from, and what was looked for in vain.
    pub(super) origins: BTreeSet<PathBuf>,
}

/// Reads and checks a briefing among those that were found.
pub(super) fn briefing(plan: &Plan<'_>, found: &Found, path: &Path) -> Reading {
    let ui = Ui::listening(plan.common);
    let mut origins = BTreeSet::from([path.to_owned()]);
    origins.extend(candidates(path));
    let Ok(workspace) = Workspace::open(plan.common, &ui) else {
        origins.extend(plan.common.private_terms.clone());
        return Reading { trouble: ui.heard(), origins, ..Reading::default() };
    };
    workspace.open_all([path]);
    let index = found.paths.iter().position(|one| one == path).unwrap_or(found.paths.len());
    let proof = Ids::of(found, None).check(index, path, &workspace, &ui).ok().flatten();
    origins.extend(workspace.origins());
    Reading {
        proof,
        path: ui.path(path),
        reports: workspace.reports(),
        private_list: workspace.has_private_terms(),
        built: workspace.built,
        trouble: ui.heard(),
        origins,
    }
}

/// Returns where a collection would be read from, as far as the one that is.
fn candidates(path: &Path) -> Vec<PathBuf> {
    let folder = Path::new(".").join(path.parent().unwrap_or(Path::new("")));
    let Ok(folder) = folder.canonicalize() else { return Vec::new() };
    let files = folder.ancestors().map(|folder| folder.join(lists::COLLECTION_FILE));
    let mut found = false;
    files.take_while(|file| !std::mem::replace(&mut found, file.exists())).collect()
}

/// What was found in a folder.
#[derive(Debug, Default)]
pub(super) struct Listing {
    pub(super) found: Found,
    /// The folder's path as it is shown.
    pub(super) folder: String,
    /// The path and the title of each briefing, as they are shown.
    pub(super) shown: Vec<(String, Option<String>)>,
    /// What could not be read.
    pub(super) trouble: Vec<String>,
}

/// Looks for briefings. A file that was named is the one briefing, there or not.
pub(super) fn listing(plan: &Plan<'_>, is_folder: bool) -> Listing {
    if !is_folder {
        return Listing { found: Found::one(&plan.path), ..Listing::default() };
    }
    let ui = Ui::listening(plan.common);
    let Ok(workspace) = Workspace::open(plan.common, &ui) else {
        return Listing { trouble: ui.heard(), ..Listing::default() };
    };
    let found = inputs::find(std::slice::from_ref(&plan.path), false, None, &workspace, &ui);
    let titles = found.titles.iter().map(|title| Some(ui.typed(title.as_deref()?)));
    let shown = found.paths.iter().map(|path| ui.path(path)).zip(titles).collect();
    Listing { folder: ui.path(&plan.path), shown, trouble: ui.heard(), found }
}
