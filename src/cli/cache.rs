//! The folder of the user's own where a run keeps what saves the next one work. It holds hashes with a
//! salt and no word of a briefing, and may be deleted at any time.

use std::path::{Path, PathBuf};

use crate::bundle::{self, Bundle, File, Hash, RelPath};
use crate::cli::{disk, print::Print, ui};

/// The file of the salt.
const SALT: &str = "salt";

/// As many files as are kept in one shelf, of which there are 256: beyond that, they are forgotten.
const MOST: usize = 32;

/// A folder of the cache.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    salt: Vec<u8>,
}

impl Cache {
    /// Opens what is kept of one kind, if this user has a cache.
    pub(super) fn open(kind: &str) -> Option<Self> {
        let folder = cache()?.join("sevenmin").join(kind);
        let salt = match std::fs::read(folder.join(SALT)) {
            Ok(salt) if salt.len() == 32 => salt,
            _ => {
                let mut salt = vec![0; 32];
                getrandom::fill(&mut salt).ok()?;
                write(&folder, SALT, salt.clone())?;
                salt
            }
        };
        Some(Self { folder, salt })
    }

    /// Returns what hashes are salted with.
    pub(super) fn salt(&self) -> &[u8] {
        &self.salt
    }

    /// Returns a print that begins with the salt.
    pub(super) fn print(&self) -> Print {
        Print::new(&self.salt)
    }

    /// Returns what is kept under a name.
    pub(super) fn read(&self, name: &Hash) -> Option<Vec<u8>> {
        disk::read_whole(&self.shelf(name).join(file_name(name))).ok()
    }

    /// Keeps something under a name. That it cannot is no fault.
    pub(super) fn write(&self, name: &Hash, bytes: Vec<u8>) {
        let shelf = self.shelf(name);
        forget_many(&shelf);
        let _ = write(&shelf, &file_name(name), bytes);
    }

    /// Returns the folder for a name: each run looks through those that it writes to, so none is large.
    fn shelf(&self, name: &Hash) -> PathBuf {
        self.folder.join(&name.as_str()[..2])
    }
}

/// Empties a shelf on which too much was kept, such as that of many folders which are no more.
fn forget_many(shelf: &Path) {
    let Ok(kept) = std::fs::read_dir(shelf) else { return };
    let kept: Vec<PathBuf> = kept.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let is_ours = |path: &&PathBuf| path.extension().is_some_and(|ending| ending == "json");
    if kept.len() >= MOST {
        for path in kept.iter().filter(is_ours) {
            let _ = std::fs::remove_file(path);
        }
    }
}

fn file_name(name: &Hash) -> String {
    format!("{}.json", name.as_str())
}

fn write(folder: &Path, name: &str, bytes: Vec<u8>) -> Option<()> {
    let path = RelPath::new(name)?;
    bundle::write(&Bundle::from_iter([File { path, bytes }]), folder).ok().map(drop)
}

/// The folder where programs of this user keep what they can do without.
fn cache() -> Option<PathBuf> {
    let folder =
        |name: &str| ui::variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || folder("HOME");
    let known = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library").join("Caches"))
    } else {
        folder("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join(".cache")))
    };
    known.filter(|folder| folder.is_absolute())
}
