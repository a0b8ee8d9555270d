//! Files that come to be together, or not at all.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use crate::bundle::{
    Bundle, WriteError, unfinished,
    write::{make_folder, reason, write},
};

/// Writes files of which none is there yet, all of them or none, and returns their paths. The folder may be
/// there, with other files in it.
///
/// # Errors
///
/// Says what cannot be written and why; then nothing is.
pub fn write_together(bundle: &Bundle, folder: &Path) -> Result<Vec<PathBuf>, WriteError> {
    let taken = |path: &PathBuf| fs::symlink_metadata(path).is_ok();
    let paths: Vec<PathBuf> = bundle.iter().map(|file| folder.join(file.path.as_str())).collect();
    if let Some(path) = paths.iter().find(|path| taken(path)) {
        return Err(WriteError::new(path, "it is there already"));
    }
    // What is half moved when a folder turns out to be none would stay.
    let above = |path| Path::ancestors(path).skip(1).take_while(|above| *above != folder);
    let is_strange = |path: &&Path| fs::symlink_metadata(path).is_ok_and(|there| !there.is_dir());
    if let Some(path) = paths.iter().flat_map(|path| above(path)).find(is_strange) {
        return Err(WriteError::new(path, "it is there already, and is no folder"));
    }
    let is_there = fs::symlink_metadata(folder).is_ok();
    let around = if is_there { folder } else { around(folder) };
    make_folder(around)?;
    unfinished::sweep(around);
    let refused = |error: std::io::Error| WriteError::new(folder, reason(&error));
    // What fails takes it away again.
    let made = unfinished::folder_in(around).map_err(refused)?;
    write(bundle, made.path()).map_err(|error| moved(&error, &made, folder))?;
    if is_there {
        put_into(made.path(), folder)?;
    } else {
        fs::rename(made.path(), folder).map_err(refused)?;
        let _ = made.keep();
    }
    Ok(paths)
}

/// Returns the folder that a folder stands in.
fn around(folder: &Path) -> &Path {
    folder.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."))
}

/// Tells an error by the place where the file would have come to be.
fn moved(error: &WriteError, made: &TempDir, folder: &Path) -> WriteError {
    let inside = error.path().strip_prefix(made.path()).unwrap_or(Path::new(""));
    WriteError::new(&folder.join(inside), error.why())
}

/// Moves all that is in a folder into another one, folders that are there already file by file.
fn put_into(from: &Path, to: &Path) -> Result<(), WriteError> {
    let refused = |path: &Path, error: &std::io::Error| WriteError::new(path, reason(error));
    for entry in fs::read_dir(from).map_err(|error| refused(to, &error))? {
        let entry = entry.map_err(|error| refused(to, &error))?;
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        match fs::symlink_metadata(&new) {
            Ok(there) if there.is_dir() && old.is_dir() => put_into(&old, &new)?,
            Ok(there) if there.is_symlink() => {
                return Err(WriteError::new(
                    &new,
                    "it is a link, which may lead out of the folder",
                ));
            }
            Ok(_) => return Err(WriteError::new(&new, "it is there already")),
            Err(_) => fs::rename(&old, &new).map_err(|error| refused(&new, &error))?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{File, RelPath};

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
            let paths = write_together(&files, &folder).expect("written");
            assert!(paths.iter().all(|path| path.is_file()));
        }
        assert_eq!(
            names(room.path()),
            ["new/deep/a/b.txt", "new/deep/a/e.txt", "new/deep/c/d.txt"]
        );
    }

    #[test]
    fn none_comes_where_one_cannot() {
        let room = tempfile::tempdir().expect("a folder");
        for folder in ["new", ""] {
            // A file is no folder for another one.
            let error = write_together(&bundle(&["a", "b", "b/c"]), &room.path().join(folder));
            let error = error.expect_err("an error");
            assert!(error.path().starts_with(room.path().join(folder)), "{error}");
            assert_eq!(names(room.path()), [""; 0]);
            assert!(!room.path().join("new").exists());
        }
        write_together(&bundle(&["b/c"]), room.path()).expect("written");
        let error = write_together(&bundle(&["a", "b/c"]), room.path()).expect_err("an error");
        assert_eq!(error.path(), room.path().join("b/c"));
        assert!(write_together(&bundle(&["a", "b"]), room.path()).is_err());
        assert_eq!(names(room.path()), ["b/c"]);
    }

    #[test]
    fn where_a_folder_is_none_nothing_is_written() {
        for strange in ["b", "c", "b/d"] {
            let room = tempfile::tempdir().expect("a folder");
            write(&bundle(&[strange]), room.path()).expect("written");
            let bundle = bundle(&["a.txt", "b/c.txt", "b/d/e.txt", "c/f.txt"]);
            let error = write_together(&bundle, room.path()).expect_err("it is in the way");
            assert_eq!(error.path(), room.path().join(strange));
            assert_eq!(names(room.path()), [strange]);
        }
    }
}
