//! What a run of `check` reads: standard input, collections that were named, briefings.

use std::path::{Path, PathBuf};

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::assets::Assets;
use crate::cli::{
    check::{
        args::{Args, Mending},
        mend::Mended,
    },
    disk, inputs, lists,
    outcome::Outcome,
    panic,
    press::Presses,
    progress::Progress,
    proofs::{self, Ids},
    ui::Ui,
    workspace::Workspace,
};
use crate::diag::Report;
use crate::export::Templates;
use crate::proof::Proof;

/// What a run of `check` read.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) reports: Vec<Report>,
    /// What goes to standard output in place of the findings: diffs, a mended standard input.
    pub(super) text: Option<String>,
    /// How many changes were made or shown.
    pub(super) mended: usize,
    /// How many briefings were not looked at, since their private list cannot be known.
    pub(super) passed_over: usize,
    pub(super) outcome: Outcome,
}

/// A run of `check` that is under way.
pub(super) struct Reading<'a> {
    args: &'a Args,
    workspace: &'a Workspace<'a>,
    ui: &'a Ui,
    /// What pages are laid out with, where they are.
    templates: Templates,
    presses: Presses,
    read: Read,
}

impl<'a> Reading<'a> {
    /// Reads and checks everything that was typed.
    pub(super) fn of(args: &'a Args, workspace: &'a Workspace<'a>, ui: &'a Ui) -> Read {
        let text = (args.mending() == Mending::Shown).then(String::new);
        let read = Read { text, ..Read::default() };
        let templates = Templates::new(Assets::built_in());
        let presses = Presses::new(args.layout);
        Self { args, workspace, ui, templates, presses, read }.all()
    }

    fn all(mut self) -> Read {
        let is_input = |path: &PathBuf| path == Path::new("-");
        let reads_input = self.args.paths.iter().any(is_input);
        let first = if reads_input { self.standard_input() } else { None };
        let paths: Vec<PathBuf> =
            self.args.paths.iter().filter(|path| !is_input(path)).cloned().collect();
        if !reads_input || !paths.is_empty() {
            self.files(&paths, first.as_ref());
        }
        self.read
    }

    fn files(&mut self, paths: &[PathBuf], first: Option<&Proof>) {
        let found = inputs::find(paths, first.is_some(), None, self.workspace, self.ui);
        if found.failed {
            self.read.outcome = Outcome::Failed;
        }
        self.workspace.note_found(&found);
        let ids = Ids::of(&found, first);
        let progress = Progress::new(found.paths.len(), "checked", self.ui);
        let this = &*self;
        let looks = found.paths.par_iter().enumerate().map(|(index, path)| {
            let mended = panic::caught(|| this.look(index, path, &ids));
            progress.step();
            mended.unwrap_or(Ok(None))
        });
        let looks: Vec<Result<Option<Mended>, Outcome>> = looks.collect();
        progress.finish();
        for (mended, path) in looks.into_iter().zip(&found.paths) {
            match mended {
                Ok(Some(mended)) => self.take(mended, Some(path)),
                Ok(None) => self.read.outcome = Outcome::Failed,
                Err(failed) => self.pass_over(failed),
            }
        }
        for path in &found.collections {
            match self.workspace.named(path) {
                Ok(report) => self.read.reports.extend(report),
                Err(_) => self.read.outcome = Outcome::Failed,
            }
        }
    }

    /// Checks a briefing, and mends it if asked; nothing where it cannot be opened.
    fn look(&self, index: usize, path: &Path, ids: &Ids) -> Result<Option<Mended>, Outcome> {
        let Some(proof) = ids.check(index, path, self.workspace, self.ui)? else { return Ok(None) };
        let again = |bytes| ids.again(index, path, bytes, self.workspace);
        self.mended(&proof, again).map(Some)
    }

    /// Mends a briefing if asked, and lays out what comes of it if asked.
    fn mended(
        &self,
        proof: &Proof,
        again: impl Fn(Vec<u8>) -> Result<Proof, Outcome>,
    ) -> Result<Mended, Outcome> {
        let mut mended = match self.args.mending() {
            Mending::No => Mended::unchanged(proof.report()),
            Mending::Shown | Mending::Made => Mended::of(proof, &again)?,
        };
        if self.args.layout {
            mended.lay_out(|bytes| Ok(again(bytes)?.lay_out(&self.templates, &self.presses)))?;
        }
        Ok(mended)
    }

    fn standard_input(&mut self) -> Option<Proof> {
        let bytes = match disk::read_standard_input() {
            Ok(bytes) => bytes,
            Err(error) => {
                let why = disk::reason(&error);
                self.ui.fail(&format!("standard input cannot be read: {why}"));
                self.read.outcome = Outcome::Failed;
                return None;
            }
        };
        let typed = self.args.stdin_filename.as_deref();
        let path = typed.map_or(Path::new(""), Path::new);
        if lists::is_collection(path) {
            if self.args.mending() == Mending::Made {
                self.read.text = Some(String::from_utf8_lossy(&bytes).into_owned());
            }
            match self.workspace.of_bytes(path, bytes) {
                Ok(report) => self.read.reports.push(report),
                Err(_) => self.read.outcome = Outcome::Failed,
            }
            return None;
        }
        match self.input(typed.unwrap_or("<stdin>"), path, bytes) {
            Ok((mended, proof)) => {
                self.take(mended, None);
                Some(proof)
            }
            Err(failed) => {
                self.pass_over(failed);
                None
            }
        }
    }

    /// Checks standard input as a briefing of a name, and mends it if asked.
    fn input(&self, name: &str, path: &Path, bytes: Vec<u8>) -> Result<(Mended, Proof), Outcome> {
        let folder = path.parent().unwrap_or(Path::new(""));
        let again = |bytes| proofs::proof_of(name, folder, bytes, None, self.workspace);
        let proof = again(bytes)?;
        let mended = self.mended(&proof, again)?;
        Ok((mended, proof))
    }

    fn pass_over(&mut self, failed: Outcome) {
        self.read.outcome = self.read.outcome.max(failed);
        self.read.passed_over += 1;
    }

    /// Keeps what was found in a file, and writes or shows what was mended.
    fn take(&mut self, mended: Mended, path: Option<&Path>) {
        let read = &mut self.read;
        match (self.args.mending(), path) {
            (Mending::No, _) => return read.reports.push(mended.after),
            (Mending::Shown, _) => {
                read.text.get_or_insert_default().push_str(&mended.diff());
                read.mended += mended.count;
                return read.reports.push(mended.before);
            }
            (Mending::Made, None) => read.text = Some(mended.text()),
            (Mending::Made, Some(path)) => {
                if mended.write(path, self.ui) == Outcome::Failed {
                    // What is on the disk is told, not what could not be written.
                    read.outcome = Outcome::Failed;
                    return read.reports.push(mended.before);
                }
            }
        }
        if self.args.mending() == Mending::Made && mended.is_blocked() {
            let path = mended.after.path();
            self.ui.say(&format!("{path}: more can be mended once its faults of syntax are gone"));
        }
        let read = &mut self.read;
        read.mended += mended.count;
        read.reports.push(mended.after);
    }
}
