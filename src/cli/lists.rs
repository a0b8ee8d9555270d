//! Where collections are and which private lists they name: what is read before anything is told.

use std::path::{Path, PathBuf};

use crate::cli::{disk, ui};
use crate::guard::{BLACKED_OUT, PrivateTerms};
use crate::parse::{self, PrivateList};
use crate::source::{MAX_BYTES, Source};

/// The name of a collection file.
pub(super) const COLLECTION_FILE: &str = "sevenmin.toml";

/// Whether a path names a collection.
pub(super) fn is_collection(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == COLLECTION_FILE)
}

/// The nearest collection file at or above a folder, also above one that is not there. A folder, a
/// pipe or a dead link of its name is found too, since it stands where a list may be named.
pub(super) fn nearest(folder: &Path) -> Option<PathBuf> {
    let folder = Path::new(".").join(folder);
    let real = folder.ancestors().find_map(|folder| folder.canonicalize().ok())?;
    let mut files = real.ancestors().map(|folder| folder.join(COLLECTION_FILE));
    files.find(|file| file.symlink_metadata().is_ok())
}

/// Shows a file from the current folder where it lies below it.
pub(super) fn shown_near(file: &Path) -> String {
    let here = Path::new(".").canonicalize().ok();
    let near = here.as_deref().and_then(|here| file.strip_prefix(here).ok());
    ui::shown(near.unwrap_or(file))
}

/// Shows a collection without the names of folders, where no list can tell which are private.
pub(super) fn without_names(file: &Path) -> String {
    let near = shown_near(file);
    let folders = Path::new(&near).components().count().saturating_sub(1);
    match folders {
        _ if Path::new(&near).is_absolute() => format!("{BLACKED_OUT}/{COLLECTION_FILE}"),
        folders => format!("{}{COLLECTION_FILE}", format!("{BLACKED_OUT}/").repeat(folders)),
    }
}

/// Reads a private list. One that a collection names is an ordinary file; one that was typed may be
/// what another program writes.
pub(super) fn terms_of(path: &Path, is_named: bool) -> Result<PrivateTerms, String> {
    let read = if is_named { disk::read_regular } else { disk::read_text };
    let bytes = read(path).map_err(|error| disk::reason(&error))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(format!("it is larger than {} MB", MAX_BYTES / 1024 / 1024));
    }
    let text = String::from_utf8(bytes).map_err(|_| "it is not UTF-8 text".to_owned())?;
    Ok(PrivateTerms::from_list(&text))
}

/// Returns the terms of a list that was typed and of the collection at or above a path, as far as
/// they can be read: for what is told before anything is opened. Nothing where a list is not known.
pub(super) fn terms_typed(list: Option<&Path>, path: &Path) -> Option<PrivateTerms> {
    let typed = list.map_or(Some(PrivateTerms::default()), |list| terms_of(list, false).ok())?;
    let Some(file) = nearest(path) else { return Some(typed) };
    Some(typed.and(&terms_in(&file)?))
}

/// Returns the terms that a collection's list guards; nothing where that is not known.
pub(super) fn terms_in(file: &Path) -> Option<PrivateTerms> {
    let source = Source::from_bytes("", disk::read_regular(file).ok()?).ok()?;
    match parse::private_list(&source) {
        PrivateList::None => Some(PrivateTerms::default()),
        PrivateList::Named(list) => terms_of(&file.parent()?.join(list.value.as_str()), true).ok(),
        PrivateList::Unknown(..) => None,
    }
}
