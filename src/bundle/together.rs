//! Files that come to be together, or not at all.

use std::{
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use crate::bundle::{
    Bundle, Hash, RelPath, WriteError,
    ending::Step,
    stage::{Listed, Stage},
    unfinished,
    write::{LINK, make_folder, make_folders_within, reason},
};

/// Files of which none is there yet, and which come all or not at all.
#[derive(Clone, Copy, Debug)]
pub struct Together<'a> {
    /// All but one.
    pub files: &'a Bundle,
    /// The name of that one, which stands in the folder itself, and what it holds. It comes last.
    pub last: (&'a OsStr, &'a [u8]),
}

impl Together<'_> {
    /// Writes the files and returns their paths. The folder may be there, with other files in it. What a run
    /// leaves that is killed on the way, [`Together::sweep`] takes away.
    ///
    /// # Errors
    ///
    /// Says what cannot be written and why; then nothing is.
    pub fn write(&self, folder: &Path) -> Result<Vec<PathBuf>, WriteError> {
        let paths: Vec<PathBuf> = self.names().map(|name| folder.join(name)).collect();
        must_be_free(&paths, folder)?;
        let real = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let is_there = fs::symlink_metadata(real).is_ok();
        let around = if is_there { real } else { around(real) };
        make_folder(around, &Step::take())?;
        // What fails takes it away again.
        let mut stage = Stage::in_folder(around).map_err(refused(folder))?;
        for file in self.files {
            let name = Path::new(file.path.as_str());
            stage.add(name, &file.bytes).map_err(refused(&folder.join(name)))?;
        }
        let (name, bytes) = self.last;
        let last = folder.join(name);
        if is_there {
            stage.add_last(name, bytes).map_err(refused(&last))?;
            self.release(&mut stage, folder)?;
            stage.release_last(name, &last).map_err(refused(&last))?;
        } else {
            stage.add(Path::new(name), bytes).map_err(refused(&last))?;
            stage.become_folder(folder).map_err(refused(folder))?;
        }
        Ok(paths)
    }

    /// Takes away what runs that were killed left when they wrote into a folder, so that it is in nobody's way.
    pub fn sweep(folder: &Path) {
        unfinished::sweep(folder);
        if !folder.as_os_str().is_empty() {
            unfinished::sweep(around(folder));
        }
    }

    fn names(&self) -> impl Iterator<Item = &Path> {
        let files = self.files.iter().map(|file| Path::new(file.path.as_str()));
        files.chain([Path::new(self.last.0)])
    }

    /// Moves all but the last file into a folder that is there.
    fn release(&self, stage: &mut Stage, folder: &Path) -> Result<(), WriteError> {
        stage.list(&self.listed(folder)).map_err(refused(folder))?;
        for file in self.files {
            let step = Step::take();
            make_folders_within(folder, &file.path, &step)?;
            let place = folder.join(file.path.as_str());
            stage.release(&file.path, &place, &step).map_err(refused(&place))?;
        }
        Ok(())
    }

    fn listed(&self, folder: &Path) -> Listed {
        let mut listed = Listed::default();
        for file in self.files {
            let inner = file.path.folders().filter_map(RelPath::new);
            for inner in inner.filter(|inner| !folder.join(inner.as_str()).exists()) {
                if !listed.folders.contains(&inner) {
                    listed.folders.push(inner);
                }
            }
            listed.files.push((file.path.clone(), Hash::of(&file.bytes)));
        }
        listed
    }
}

/// Refuses paths of which one is taken, or leads through what is no folder.
fn must_be_free(paths: &[PathBuf], folder: &Path) -> Result<(), WriteError> {
    if let Some(path) = paths.iter().find(|path| fs::symlink_metadata(path).is_ok()) {
        return Err(WriteError::new(path, "it is there already"));
    }
    let above = |path| Path::ancestors(path).skip(1).take_while(|above| *above != folder);
    for path in paths.iter().flat_map(|path| above(path)) {
        match fs::symlink_metadata(path) {
            Ok(there) if there.is_symlink() => return Err(WriteError::new(path, LINK)),
            Ok(there) if !there.is_dir() => {
                return Err(WriteError::new(path, "there is a file of that name"));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Returns the folder that a folder stands in.
fn around(folder: &Path) -> &Path {
    folder.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."))
}

/// Tells an error by the place where something would have come to be.
fn refused(path: &Path) -> impl Fn(io::Error) -> WriteError {
    |error| WriteError::new(path, reason(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{File, write};

    fn write_together(
        files: &Bundle,
        last: &str,
        folder: &Path,
    ) -> Result<Vec<PathBuf>, WriteError> {
        Together { files, last: (OsStr::new(last), b"last") }.write(folder)
    }

    fn bundle(names: &[&str]) -> Bundle {
        let file = |name: &&str| File {
            path: RelPath::new(name).expect("a path"),
            bytes: name.as_bytes().to_vec(),
        };
        names.iter().map(file).collect()
    }

    /// The names in a folder and below, without those of folders.
    fn names(folder: &Path) -> Vec<String> {
        let walk = ignore::WalkBuilder::new(folder).standard_filters(false).build();
        let files = walk.map(|entry| entry.expect("an entry").into_path());
        let mut names: Vec<String> = files
            .filter(|path| !path.is_dir())
            .map(|path| {
                path.strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/")
            })
            .collect();
        names.sort();
        names
    }

    #[test]
    fn all_come_into_a_new_folder_and_into_one_that_is_there() {
        let room = tempfile::tempdir().expect("a folder");
        for (into, more) in [("new/deep", "c/d.txt"), ("new/deep", "a/e.txt")] {
            let folder = room.path().join(into);
            let files =
                if more == "c/d.txt" { bundle(&["a/b.txt", more]) } else { bundle(&[more]) };
            let last = more.replace('/', "-");
            let paths = write_together(&files, &last, &folder).expect("written");
            assert!(paths.iter().all(|path| path.is_file()));
        }
        assert_eq!(
            names(room.path()),
            [
                "new/deep/a-e.txt",
                "new/deep/a/b.txt",
                "new/deep/a/e.txt",
                "new/deep/c-d.txt",
                "new/deep/c/d.txt"
            ]
        );
    }

    #[test]
    fn none_comes_where_one_cannot() {
        let room = tempfile::tempdir().expect("a folder");
        for folder in ["new", ""] {
            // A file is no folder for another one.
            let files = bundle(&["a", "b", "b/c"]);
            let error = write_together(&files, "z", &room.path().join(folder));
            let error = error.expect_err("an error");
            assert!(error.path().starts_with(room.path().join(folder)), "{error}");
            assert_eq!(names(room.path()), [""; 0]);
            assert!(!room.path().join("new").exists());
        }
        write_together(&bundle(&["b/c"]), "z", room.path()).expect("written");
        for (file, last, taken) in [("b/c", "y", "b/c"), ("b", "y", "b"), ("a", "z", "z")] {
            let error = write_together(&bundle(&["d", file]), last, room.path());
            assert_eq!(error.expect_err("an error").path(), room.path().join(taken));
        }
        assert_eq!(names(room.path()), ["b/c", "z"]);
    }

    #[test]
    fn where_a_folder_is_none_nothing_is_written() {
        for strange in ["b", "c", "b/d"] {
            let room = tempfile::tempdir().expect("a folder");
            write(&bundle(&[strange]), room.path()).expect("written");
            let bundle = bundle(&["a.txt", "b/c.txt", "b/d/e.txt", "c/f.txt"]);
            let error = write_together(&bundle, "z", room.path());
            let error = error.expect_err("it is in the way");
            assert_eq!(error.path(), room.path().join(strange));
            assert_eq!(names(room.path()), [strange]);
        }
    }
}
