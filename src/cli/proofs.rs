//! The briefings of a run: read, with their collections, and checked.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use crate::check;
use crate::cli::{
    given::{self, Given},
    inputs::Found,
    outcome::Outcome,
    ui::{self, Ui},
    workspace::{Placed, Workspace},
};
use crate::lint::Occasion;
use crate::proof::Proof;

/// How closely a briefing is looked at.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Look {
    /// It is read, and only what may not be told is looked for.
    Read,
    /// All rules are asked.
    Checked,
}

/// The ids that the briefings of a run use, so that no two share one.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// The id of each file, in the run's order.
    own: Vec<Option<String>>,
    /// For each id, the first file that uses it; standard input comes before all.
    first: BTreeMap<String, (Option<usize>, String)>,
}

impl Ids {
    /// Takes the ids of all briefings.
    pub(super) fn of(found: &Found, standard_input: Option<&Proof>) -> Self {
        let own = found.ids.clone();
        let mut first = BTreeMap::new();
        if let Some(proof) = standard_input
            && let Some(id) = proof.id()
        {
            first.insert(id.to_owned(), (None, proof.path().to_owned()));
        }
        for (index, (id, path)) in own.iter().zip(&found.paths).enumerate() {
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

    /// Checks the briefing at a place in the run's order as it was given.
    pub(super) fn proof(
        &self,
        index: usize,
        given: Given<'_>,
        workspace: &Workspace<'_>,
    ) -> Result<Proof, Outcome> {
        proof_of(given, self.taken(index), workspace)
    }

    /// Checks changed bytes of the briefing at a place in the run's order.
    pub(super) fn again(
        &self,
        index: usize,
        path: &Path,
        bytes: Vec<u8>,
        workspace: &Workspace<'_>,
    ) -> Result<Proof, Outcome> {
        let given = if given::is_zip(path) { Given::read(path).ok() } else { None };
        let given = match given {
            Some(given) => given.with(bytes),
            None => Given::of_text(path, ui::shown(path), bytes),
        };
        self.proof(index, given, workspace)
    }

    /// Reads and checks the briefing at a place in the run's order.
    ///
    /// Nothing comes back where the file cannot be opened; that was said.
    pub(super) fn check(
        &self,
        index: usize,
        path: &Path,
        workspace: &Workspace<'_>,
        ui: &Ui,
    ) -> Result<Option<Proof>, Outcome> {
        match Given::read(path) {
            Ok(given) => self.proof(index, given, workspace).map(Some),
            Err(why) => {
                ui.fail(&format!("{} cannot be opened: {why}", ui.path(path)));
                Ok(None)
            }
        }
    }
}

/// Reads a briefing, and looks only for what may not be told.
pub(super) fn read(given: Given<'_>, workspace: &Workspace<'_>) -> Result<Proof, Outcome> {
    let (placed, occasion) = occasion_of(&given, None, workspace)?;
    Ok(Proof::read(&given.name, given.bytes, &placed.shelf, &occasion))
}

/// Checks a briefing.
pub(super) fn proof_of(
    given: Given<'_>,
    taken: Option<(String, String)>,
    workspace: &Workspace<'_>,
) -> Result<Proof, Outcome> {
    let (placed, occasion) = occasion_of(&given, taken, workspace)?;
    let name = given.name.clone();
    let (bytes, door) = given.opened(placed.folder.as_deref());
    let proof = Proof::of(&name, bytes, &placed.shelf, &occasion, &door);
    workspace.note(door.into_asked());
    Ok(proof)
}

/// Returns the collection of a file, and what the run knows of the file.
fn occasion_of(
    given: &Given<'_>,
    taken: Option<(String, String)>,
    workspace: &Workspace<'_>,
) -> Result<(Arc<Placed>, Occasion), Outcome> {
    let placed = workspace.placed(given.folder()).map_err(|_| Outcome::Failed)?;
    let private_terms = workspace.terms_behind(given.file).map_err(|_| Outcome::Failed)?;
    let hidden_terms = workspace.hidden();
    let hiding = check::hiding(&hidden_terms);
    // A finding quotes the path in a sentence, where less would be hidden.
    let taken_ids = taken.into_iter().map(|(id, path)| (id, check::shown_path(&hiding, &path)));
    let taken_ids = taken_ids.collect();
    let occasion =
        Occasion { taken_ids, private_terms, hidden_terms, ..Occasion::on(workspace.today) };
    Ok((placed, occasion))
}
