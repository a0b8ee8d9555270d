//! `sevenmin eject`, and the reading of what was ejected.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use walkdir::WalkDir;

use crate::assets::Assets;
use crate::bundle;
use crate::bundle::File;
use crate::bundle::RelPath;
use crate::cli::disk;
use crate::cli::outcome::Outcome;
use crate::cli::ui::Ui;
use crate::cli::ui::shown;
use crate::view;

/// The name of the file that tells what a template is given.
const VIEW_DOCS: &str = "VIEW.md";

/// Copy the built-in templates out, to be changed
///
/// `export --templates DIR` uses them afterwards. Files that you do not change can be deleted:
/// the built-in ones are used in their place. `VIEW.md` tells what a template is given.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folder to write into
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(args: &Args, ui: &Ui) -> Outcome {
    let mut templates = Assets::eject();
    templates.push(view_docs());
    let present = templates.iter().find(|file| args.folder.join(file.path.as_str()).exists());
    if let Some(file) = present {
        let path = args.folder.join(file.path.as_str());
        ui.fail(&format!("{} is there already; choose an empty folder", shown(&path)));
        return Outcome::Failed;
    }
    match bundle::write(&templates, &args.folder) {
        Ok(paths) => {
            let lines: Vec<String> =
                paths.iter().map(|path| format!("{}\n", shown(path))).collect();
            ui.result(&lines.concat());
            Outcome::Clean
        }
        Err(error) => {
            ui.fail(&error.to_string());
            Outcome::Failed
        }
    }
}

/// Returns the file that tells a designer what a template is given.
fn view_docs() -> File {
    let path = RelPath::new(VIEW_DOCS).expect("the name is plain");
    File { path, bytes: view::describe().into_bytes() }
}

fn leads_into(folder: &Path, link: &Path) -> bool {
    link.canonicalize().is_ok_and(|target| target.starts_with(folder) && target.is_file())
}

/// Reads a folder of templates; what it holds beside templates is named.
pub(super) fn read(folder: &Path, ui: &Ui) -> Option<Assets> {
    if !folder.is_dir() {
        ui.fail(&format!("{} is no folder of templates", shown(folder)));
        return None;
    }
    let mut overrides = BTreeMap::new();
    let inner = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let why = error.io_error().map(disk::reason).unwrap_or_default();
                let path = error.path().unwrap_or(folder);
                ui.fail(&format!("{} cannot be read: {why}", shown(path)));
                return None;
            }
        };
        let Ok(inside) = entry.path().strip_prefix(folder) else { continue };
        let hidden = inside.iter().any(|part| part.to_string_lossy().starts_with('.'));
        let docs = inside == Path::new(VIEW_DOCS);
        if hidden || docs {
            continue;
        }
        // A link may stand for another file of the folder and for nothing else on disk.
        if entry.path_is_symlink() && !leads_into(&inner, entry.path()) {
            ui.fail(&format!(
                "{} leads out of the folder of templates; put a copy in its place",
                shown(entry.path())
            ));
            return None;
        }
        if !entry.path().is_file() {
            continue;
        }
        match std::fs::read(entry.path()) {
            Ok(bytes) => {
                overrides.insert(shown(inside), bytes);
            }
            Err(error) => {
                let why = disk::reason(&error);
                ui.fail(&format!("{} cannot be read: {why}", shown(entry.path())));
                return None;
            }
        }
    }
    let assets = Assets::with_overrides(overrides);
    for stray in assets.unknown_overrides() {
        ui.say(&format!("warning: no built-in template is called {stray}; it is used only where a template names it"));
    }
    Some(assets)
}
