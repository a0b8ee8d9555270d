//! `sevenmin eject`, and the reading of what was ejected.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    path::{Path, PathBuf},
};

use ignore::{DirEntry, WalkBuilder};

use crate::assets::Assets;
use crate::bundle::Together;
use crate::cli::{
    args::Common,
    disk,
    outcome::Outcome,
    ui::{Ui, shown},
    walk,
    workspace::Workspace,
};
use crate::view;

/// The largest file of a template that is read, in bytes.
const MAX_TEMPLATE: u64 = 30 * 1024 * 1024;

/// The name of the file that tells what a template is given.
const VIEW_DOCS: &str = "VIEW.md";

/// Copy the built-in templates out, to be changed
///
/// `export --templates DIR` uses them afterwards. Files that you do not change can be deleted:
/// the built-in ones are used in their place. All are written, or none. `VIEW.md` tells what a template is given.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folder to write into
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    if workspace.placed(&args.folder).is_err() {
        return workspace.tell_blind();
    }
    Together::sweep(&args.folder);
    let (templates, docs) = (Assets::eject(), view::describe());
    let names = templates.iter().map(|file| file.path.as_str()).chain([VIEW_DOCS]);
    let mut paths = names.map(|name| args.folder.join(name));
    if let Some(path) = paths.find(|path| path.symlink_metadata().is_ok()) {
        ui.fail(&format!("{} is there already; choose an empty folder", ui.path(&path)));
        return Outcome::Failed;
    }
    let all = Together { files: &templates, last: (OsStr::new(VIEW_DOCS), docs.as_bytes()) };
    match all.write(&args.folder) {
        Ok(paths) => {
            let lines: Vec<String> =
                paths.iter().map(|path| format!("{}\n", ui.path(path))).collect();
            ui.result(&lines.concat());
            Outcome::Clean
        }
        Err(error) => {
            ui.fail(&format!("{} cannot be written: {}", ui.path(error.path()), error.why()));
            Outcome::Failed
        }
    }
}

/// Reads a folder of templates; what it holds beside templates is named.
pub(super) fn read(folder: &Path, ui: &Ui) -> Option<Assets> {
    if !folder.is_dir() {
        ui.fail(&format!("{} is no folder of templates", ui.path(folder)));
        return None;
    }
    // The folder itself may be a link; what is in it may lead to nothing else on disk.
    let folder = &folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let mut overrides = BTreeMap::new();
    let mut walk = WalkBuilder::new(folder);
    walk.standard_filters(false).sort_by_file_name(Ord::cmp);
    for entry in walk.build() {
        let read = entry.map_err(|error| {
            let unopened = walk::unopened(error, folder);
            let (path, why) = unopened.unwrap_or_else(|| (folder.to_owned(), String::new()));
            format!("{} cannot be read: {why}", ui.path(&path))
        });
        match read.and_then(|entry| template(folder, &entry, ui)) {
            Ok(Some((id, bytes))) => {
                overrides.insert(id, bytes);
            }
            Ok(None) => {}
            Err(why) => {
                ui.fail(&why);
                return None;
            }
        }
    }
    let assets = Assets::with_overrides(overrides);
    for stray in assets.unknown_overrides() {
        ui.say(&format!("warning: no built-in template is called `{stray}`; it is used only where a template names it"));
    }
    Some(assets)
}

/// Returns the id and bytes of a template; nothing of folders, hidden files and the view's docs.
fn template(folder: &Path, entry: &DirEntry, ui: &Ui) -> Result<Option<(String, Vec<u8>)>, String> {
    let path = entry.path();
    let Ok(inside) = path.strip_prefix(folder) else { return Ok(None) };
    let hidden = inside.iter().any(|part| part.to_string_lossy().starts_with('.'));
    if entry.file_type().is_some_and(|kind| kind.is_dir())
        || hidden
        || inside == Path::new(VIEW_DOCS)
    {
        return Ok(None);
    }
    let target = path.canonicalize().map_err(|error| disk::reason(&error));
    let leads_away = target.as_ref().is_ok_and(|target| !target.starts_with(folder));
    if leads_away {
        let path = ui.path(path);
        return Err(format!(
            "{path} leads out of the folder of templates; put a copy in its place"
        ));
    }
    let bytes = target.and_then(|target| disk::read_limited(&target, MAX_TEMPLATE));
    match bytes {
        Ok(bytes) => Ok(Some((shown(inside), bytes))),
        Err(why) => Err(format!("{} cannot be read: {why}", ui.path(path))),
    }
}
