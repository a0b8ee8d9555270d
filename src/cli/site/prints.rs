//! What goes into a site, as hashes: where none differs, nothing has to be made again.

use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::bundle::Hash;
use crate::cli::{disk, given, print::Print, site::Plan};
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

/// What all briefings share: the program, the templates, the collections with their lists and signs, and
/// what was ordered.
fn shared(plan: &Plan<'_>, salt: &[u8]) -> Vec<u8> {
    let mut print = Print::new(salt);
    print.add_tools(&plan.templates);
    print.add(format!("{:?} {:?}", plan.workspace.built, plan.placed.folder).as_bytes());
    for item in &plan.papers {
        print.add(item.output.name.word().as_bytes());
    }
    for path in plan.workspace.origins() {
        print.add_file(&path);
    }
    print.finish().as_str().as_bytes().to_vec()
}

fn briefing(plan: &Plan<'_>, path: &Path, shared: &[u8]) -> Hash {
    let mut print = Print::new(shared);
    if given::is_zip(path) {
        print.add_file(path);
        return print.finish();
    }
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
