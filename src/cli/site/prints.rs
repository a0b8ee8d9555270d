//! What goes into a site, as hashes: where none differs, nothing has to be made again.

use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use sha2::{Digest, Sha256};

use crate::bundle::Hash;
use crate::cli::{disk, site::Plan};
use crate::parse;
use crate::site::Documents;
use crate::source::Source;
use crate::text;

/// The hashes of what goes in. They are salted, so that nobody can try out what a file may hold.
#[derive(Clone, Debug)]
pub(super) struct Prints {
    /// Of everything.
    pub(super) whole: Hash,
    /// Of what goes into the files of each briefing, in the run's order.
    pub(super) each: Vec<Hash>,
}

impl Prints {
    /// Reads what goes into a site.
    pub(super) fn of(plan: &Plan<'_>, documents: &Documents, salt: &[u8]) -> Self {
        let shared = shared(plan, salt);
        let each: Vec<Hash> =
            plan.found.paths.par_iter().map(|path| briefing(plan, path, &shared)).collect();
        let mut whole = Print::new(&shared);
        whole.add(text::date_to_iso(plan.workspace.today).as_bytes());
        for (path, print) in plan.found.paths.iter().zip(&each) {
            whole.add(path.to_string_lossy().as_bytes());
            whole.add(print.as_str().as_bytes());
        }
        for file in documents.files() {
            whole.add(file.path.as_str().as_bytes());
            whole.add(&file.bytes);
        }
        Self { whole: whole.finish(), each }
    }
}

/// Pieces that become one hash, each with its length before it.
struct Print(Sha256);

impl Print {
    fn new(salt: &[u8]) -> Self {
        let mut print = Self(Sha256::new());
        print.add(salt);
        print
    }

    fn add(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    fn add_file(&mut self, path: &Path) {
        self.add(path.to_string_lossy().as_bytes());
        match disk::read_whole(path) {
            Ok(bytes) => self.add(&bytes),
            Err(why) => self.add(why.as_bytes()),
        }
    }

    fn finish(self) -> Hash {
        Hash::of(&self.0.finalize())
    }
}

/// What all briefings share: the program, the templates, the collections with their lists and signs, and
/// what was ordered.
fn shared(plan: &Plan<'_>, salt: &[u8]) -> Vec<u8> {
    let mut print = Print::new(salt);
    print.add(env!("CARGO_PKG_VERSION").as_bytes());
    print.add(&program());
    for (id, bytes) in plan.templates.own() {
        print.add(id.as_bytes());
        print.add(bytes);
    }
    print.add(format!("{:?} {:?}", plan.workspace.built, plan.placed.folder).as_bytes());
    for item in &plan.papers {
        print.add(item.output.name.word().as_bytes());
    }
    for path in plan.workspace.origins() {
        print.add_file(&path);
    }
    print.finish().as_str().as_bytes().to_vec()
}

/// The program's size and the time when it was built: another one may make other files.
fn program() -> Vec<u8> {
    let there = std::env::current_exe().and_then(|path| path.metadata());
    let Ok(there) = there else { return Vec::new() };
    format!("{} {:?}", there.len(), there.modified().ok()).into_bytes()
}

fn briefing(plan: &Plan<'_>, path: &Path, shared: &[u8]) -> Hash {
    let mut print = Print::new(shared);
    let Ok(bytes) = disk::read_text(path) else { return print.finish() };
    print.add(&bytes);
    let folder = path.parent().unwrap_or(Path::new(""));
    for picture in pictures(plan, folder, bytes) {
        print.add_file(&picture);
    }
    print.finish()
}

fn pictures(plan: &Plan<'_>, folder: &Path, bytes: Vec<u8>) -> Vec<PathBuf> {
    let Ok(source) = Source::from_bytes("", bytes) else { return Vec::new() };
    let Ok(placed) = plan.workspace.placed(folder) else { return Vec::new() };
    let briefing = parse::briefing(&source, placed.shelf.collection()).value;
    let sections = briefing.iter().flat_map(|briefing| briefing.sections.iter());
    let images = sections.filter_map(|section| section.image.as_ref()?.file.as_ref());
    images.map(|file| folder.join(file.replace('\\', "/"))).collect()
}
