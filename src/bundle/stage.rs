//! A folder beside their place in which files wait until all are there.
//!
//! They come out one by one, the last one last: with it all are there. Until then the stage tells what came
//! out, so that whoever finds it can put all back as it was: the run itself, or the next one here.

use std::{
    ffi::OsStr,
    fs::{self, DirBuilder, File},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, TempPath};

use crate::bundle::{Hash, RelPath, ending::Step, unfinished};

/// How the names of stages begin, and how many letters follow: nobody calls a folder of their own so.
const NAME: &str = ".sevenmin-unfinished-";
const LETTERS: usize = 16;

/// The file that tells what the folder is, and what comes out of it; where the system lets it, a run holds it while it
/// is at work here.
const MARK: &str = "unfinished.txt";

/// How that file begins.
const HEAD: &str = "# A run of sevenmin keeps files here until all are there. What a run that was killed left \
                    here, the next one takes away, and with it these files and empty folders beside it:\n";

/// What stands before the name of a folder that is made for files.
const FOLDER: &str = "folder";

/// Where the files wait, and where the last one does.
const FILES: &str = "files";
const LAST: &str = "last";

/// How often a stage is put up anew that another run took for left over before it was marked.
const TRIES: usize = 8;

/// A stage of this run. Dropped, it is gone, and so is what came out of it unless all did.
#[derive(Debug)]
pub(super) struct Stage {
    folder: PathBuf,
    mark: Option<File>,
}

/// What comes out of a stage before the last file, in order.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// The folders that are not there yet.
    pub(super) folders: Vec<RelPath>,
    pub(super) files: Vec<(RelPath, Hash)>,
}

impl Stage {
    /// Puts up a stage in a folder.
    pub(super) fn in_folder(around: &Path) -> io::Result<Self> {
        let step = Step::take();
        for _ in 0..TRIES {
            let mut builder = Builder::new();
            builder.prefix(NAME).rand_bytes(LETTERS);
            let folder = ordinary(&mut builder).tempdir_in(around)?.keep();
            match marked(&folder) {
                Ok(Some(mark)) => {
                    step.note_stage(&folder, true);
                    return Ok(Self { folder, mark: Some(mark) });
                }
                Ok(None) => {}
                Err(error) => {
                    let _ = fs::remove_file(folder.join(MARK));
                    let _ = fs::remove_dir(folder);
                    return Err(error);
                }
            }
        }
        Err(ErrorKind::ResourceBusy.into())
    }

    /// Adds a file.
    pub(super) fn add(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.put(&self.folder.join(FILES).join(path), bytes)
    }

    /// Adds the file that comes out last.
    pub(super) fn add_last(&self, name: &OsStr, bytes: &[u8]) -> io::Result<()> {
        self.put(&self.folder.join(LAST).join(name), bytes)
    }

    fn put(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let _step = Step::take();
        DirBuilder::new().recursive(true).create(path.parent().unwrap_or(&self.folder))?;
        File::create_new(path)?.write_all(bytes)
    }

    /// Writes down what will come out before the last file.
    pub(super) fn list(&mut self, listed: &Listed) -> io::Result<()> {
        let _step = Step::take();
        self.mark.as_mut().map_or(Ok(()), |mark| mark.write_all(listed.to_text().as_bytes()))
    }

    /// Gives all files their place, as a folder that is not there yet.
    pub(super) fn become_folder(&self, place: &Path) -> io::Result<()> {
        let _step = Step::take();
        fs::rename(self.folder.join(FILES), place)
    }

    /// Gives a file its place, where nothing may be.
    pub(super) fn release(&self, path: &RelPath, place: &Path, _: &Step) -> io::Result<()> {
        rename_new(&self.folder.join(FILES).join(path.as_str()), place)
    }

    /// Gives the last file its place, where nothing may be. Then all are there.
    pub(super) fn release_last(&self, name: &OsStr, place: &Path) -> io::Result<()> {
        let _step = Step::take();
        rename_new(&self.folder.join(LAST).join(name), place)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let step = Step::take();
        self.mark = None;
        undo(&self.folder);
        step.note_stage(&self.folder, false);
    }
}

/// Whoever may open what stands around a stage may open what comes out of it.
fn ordinary<'a, 'b, 'c>(builder: &'c mut Builder<'a, 'b>) -> &'c mut Builder<'a, 'b> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder
}

/// Marks a stage as that of this run; nothing where another one took it away meanwhile.
fn marked(folder: &Path) -> io::Result<Option<File>> {
    let path = folder.join(MARK);
    let mut mark = match File::create_new(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        made => made?,
    };
    if !unfinished::hold(&mark, &path) {
        return Ok(None);
    }
    mark.write_all(HEAD.as_bytes())?;
    Ok(Some(mark))
}

/// Moves a file to where nothing is.
fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    TempPath::try_from_path(from)?.persist_noclobber(to).map_err(|error| {
        // It is no temporary file, and it tells that it did not come out.
        let _ = error.path.keep();
        error.error
    })
}

/// Whether a name is that of a stage.
pub(super) fn is_name(name: &OsStr) -> bool {
    unfinished::is_name(name, NAME, LETTERS)
}

/// Takes away a stage that a run left which was killed. One that a run still holds, and a folder that is no
/// stage whatever it is called, stay.
pub(super) fn sweep(stage: &Path) {
    let path = stage.join(MARK);
    match fs::symlink_metadata(&path) {
        Ok(there) if there.is_file() => {
            let text = fs::read_to_string(&path).unwrap_or_default();
            let is_ours = text.starts_with(HEAD) || HEAD.starts_with(&text);
            // Held to the end, so that no other run does the same and then writes here.
            if is_ours && let Some(_held) = unfinished::take_over(&path) {
                undo(stage);
            }
        }
        Ok(_) => {}
        // It was killed before it could mark it, or after all else was gone; nothing else is empty.
        Err(_) => drop(fs::remove_dir(stage)),
    }
}

/// Takes away a stage, and what came out of it unless all did.
pub(super) fn undo(stage: &Path) {
    let text = fs::read_to_string(stage.join(MARK)).unwrap_or_default();
    if let Some(around) = stage.parent()
        && let Some(listed) = Listed::read(&text)
        && is_last_inside(stage, around)
    {
        listed.put_back(&stage.join(FILES), around);
    }
    // The mark goes last, so that what is left by whoever is killed here is known.
    let inner = [FILES, LAST].map(|name| stage.join(name));
    for inner in &inner {
        let _ = fs::remove_dir_all(inner);
    }
    if inner.iter().all(|inner| fs::symlink_metadata(inner).is_err()) {
        let _ = fs::remove_file(stage.join(MARK));
        let _ = fs::remove_dir(stage);
    }
}

/// Whether the last file did not come out.
fn is_last_inside(stage: &Path, around: &Path) -> bool {
    let Ok(mut entries) = fs::read_dir(stage.join(LAST)) else { return false };
    let last = entries.find_map(Result::ok);
    last.is_some_and(|last| !is_same(&last.path(), &around.join(last.file_name())))
}

/// Whether two names are of one file: where there is no other way, a file gets its name before it loses the
/// one in its stage.
fn is_same(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let key = |path| fs::symlink_metadata(path).map(|there| (there.dev(), there.ino())).ok();
        key(one).is_some() && key(one) == key(other)
    }
    #[cfg(not(unix))]
    {
        let _ = (one, other);
        false
    }
}

impl Listed {
    fn to_text(&self) -> String {
        let folders = self.folders.iter().map(|path| format!("{FOLDER}  {path}\n"));
        let files = self.files.iter().map(|(path, hash)| format!("{}  {path}\n", hash.as_str()));
        folders.chain(files).collect()
    }

    /// Reads a mark; nothing comes back of one that is not whole.
    fn read(text: &str) -> Option<Self> {
        let rows = text.strip_prefix(HEAD)?;
        let mut listed = Self::default();
        for row in rows.lines() {
            let (what, path) = row.split_once("  ")?;
            let path = RelPath::new(path)?;
            match Hash::read(what) {
                Some(hash) => listed.files.push((path, hash)),
                None if what == FOLDER => listed.folders.push(path),
                None => return None,
            }
        }
        Some(listed)
    }

    /// Takes away what came out of a stage, as it was when it did, and the folders that were made for it.
    fn put_back(&self, inside: &Path, around: &Path) {
        for (path, hash) in self.files.iter().filter(|(path, _)| is_straight(around, path)) {
            let (from, to) = (inside.join(path.as_str()), around.join(path.as_str()));
            let came_out = fs::symlink_metadata(&from).is_err() || is_same(&from, &to);
            let is_file = fs::symlink_metadata(&to).is_ok_and(|there| there.is_file());
            let is_as_it_was =
                || File::open(&to).and_then(Hash::of_all).is_ok_and(|found| found == *hash);
            if came_out && is_file && is_as_it_was() {
                let _ = fs::remove_file(&to);
            }
        }
        for folder in self.folders.iter().rev().filter(|path| is_straight(around, path)) {
            let _ = fs::remove_dir(around.join(folder.as_str()));
        }
    }
}

/// Whether no link leads away on the way to a file.
fn is_straight(around: &Path, path: &RelPath) -> bool {
    path.folders().all(|folder| !around.join(folder).is_symlink())
}

#[cfg(test)]
#[path = "stage_tests.rs"]
mod tests;
