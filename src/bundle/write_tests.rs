use tempfile::TempDir;

use super::*;
use crate::bundle::File;

fn bundle(files: &[(&str, &str)]) -> Bundle {
    let file = |(path, text): &(&str, &str)| File {
        path: RelPath::new(path).expect("a path"),
        bytes: text.as_bytes().to_vec(),
    };
    files.iter().map(file).collect()
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("a file")
}

/// The names in a folder and below; unfinished files would be among them.
fn names(folder: &Path) -> Vec<String> {
    let mut walk = ignore::WalkBuilder::new(folder);
    let mut names: Vec<String> = walk
        .standard_filters(false)
        .build()
        .skip(1)
        .map(|entry| {
            entry.expect("an entry").path().strip_prefix(folder).expect("below").to_owned()
        })
        .map(|path| path.to_string_lossy().replace('\\', "/"))
        .collect();
    names.sort();
    names
}

fn message(result: Result<impl fmt::Debug, WriteError>, folder: &Path) -> String {
    let message = result.expect_err("an error").to_string();
    message.replace(&folder.display().to_string(), "DIR").replace('\\', "/")
}

#[test]
fn writes_files_in_order_into_new_folders() {
    let folder = folder();
    let out = folder.path().join("deep/out");
    let files = bundle(&[("b.txt", "B"), ("a.txt", "A"), ("images/small/1.jpg", "J")]);
    let paths = write(&files, &out).expect("written");
    assert_eq!(paths, [out.join("b.txt"), out.join("a.txt"), out.join("images/small/1.jpg")]);
    assert_eq!(paths.iter().map(|path| text(path)).collect::<String>(), "BAJ");
    let all = ["a.txt", "b.txt", "images", "images/small", "images/small/1.jpg"];
    assert_eq!(names(&out), all);
}

#[test]
fn replaces_what_is_there() {
    let folder = folder();
    for content in ["old and long", "new"] {
        write(&bundle(&[("a.txt", content)]), folder.path()).expect("written");
        assert_eq!(text(&folder.path().join("a.txt")), content);
    }
    assert_eq!(names(folder.path()), ["a.txt"]);
}

#[test]
fn creates_only_what_is_new() {
    let folder = folder();
    let path = folder.path().join("new.toml");
    create_new(&path, b"mine").expect("written");
    let error = message(create_new(&path, b"yours"), folder.path());
    assert_eq!(error, "DIR/new.toml cannot be written: it is there already");
    assert_eq!(text(&path), "mine");
    assert_eq!(names(folder.path()), ["new.toml"]);
}

#[test]
fn says_what_is_in_the_way() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    replace(&at("file"), b"").expect("written");
    write(&bundle(&[("inner/x", "")]), folder.path()).expect("written");
    let says = |result: Result<(), WriteError>| message(result, folder.path());
    let put_all =
        |files: &[(&str, &str)], out: &str| says(write(&bundle(files), &at(out)).map(drop));

    let why = "there is a folder of that name";
    assert_eq!(put_all(&[("inner", "")], ""), format!("DIR/inner cannot be written: {why}"));
    assert_eq!(says(create_new(&at("inner"), b"")), format!("DIR/inner cannot be written: {why}"));
    assert_eq!(says(replace(&at("inner"), b"")), format!("DIR/inner cannot be written: {why}"));

    let why = "there is a file of that name";
    assert_eq!(put_all(&[("x", "")], "file"), format!("DIR/file cannot be written: {why}"));
    assert_eq!(put_all(&[("file/x", "")], ""), format!("DIR/file cannot be written: {why}"));

    let why = "its folder is not there";
    assert_eq!(says(create_new(&at("no/x"), b"")), format!("DIR/no/x cannot be written: {why}"));
    let why = "two files would have this name";
    let twice = [("a.txt", "1"), ("A.TXT", "2")];
    assert_eq!(put_all(&twice, "twice"), format!("DIR/twice/A.TXT cannot be written: {why}"));
    assert_eq!(names(folder.path()), ["file", "inner", "inner/x"]);
}

#[test]
fn a_read_only_file_stays_as_it_is() {
    let folder = folder();
    let path = folder.path().join("a.txt");
    replace(&path, b"kept").expect("written");
    let writable = fs::metadata(&path).expect("a file").permissions();
    let mut locked = writable.clone();
    locked.set_readonly(true);
    fs::set_permissions(&path, locked).expect("changed");
    let error = message(write(&bundle(&[("a.txt", "")]), folder.path()), folder.path());
    assert_eq!(error, "DIR/a.txt cannot be written: it is read-only");
    assert_eq!((text(&path).as_str(), names(folder.path()).len()), ("kept", 1));
    fs::set_permissions(&path, writable).expect("changed");
}

#[test]
fn says_why_in_plain_words() {
    let cases = [
        (ErrorKind::StorageFull, "the disk is full"),
        (ErrorKind::PermissionDenied, "you may not write there"),
        (ErrorKind::ReadOnlyFilesystem, "the disk is read-only"),
        (ErrorKind::NotADirectory, "a part of its path is a file, not a folder"),
        (ErrorKind::TimedOut, "timed out"),
    ];
    for (kind, words) in cases {
        assert_eq!(reason(&kind.into()), words);
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("a file").permissions().mode() & 0o777
    }

    #[test]
    fn a_new_file_is_as_open_as_any_other() {
        let folder = folder();
        let ordinary = folder.path().join("ordinary");
        fs::File::create(&ordinary).expect("a file");
        let ours = folder.path().join("ours");
        create_new(&ours, b"").expect("written");
        assert_eq!(mode(&ours), mode(&ordinary));
    }

    #[test]
    fn a_replaced_file_stays_as_open_as_it_was() {
        let folder = folder();
        let path = folder.path().join("a");
        replace(&path, b"").expect("written");
        fs::set_permissions(&path, Permissions::from_mode(0o640)).expect("changed");
        replace(&path, b"new").expect("written");
        assert_eq!((mode(&path), text(&path).as_str()), (0o640, "new"));
    }

    #[test]
    fn a_link_leads_nothing_out_of_the_folder() {
        let (folder, other) = (folder(), folder());
        symlink(other.path(), folder.path().join("images")).expect("a link");
        let target = other.path().join("target");
        replace(&target, b"kept").expect("written");
        symlink(&target, folder.path().join("a.txt")).expect("a link");
        let files = bundle(&[("a.txt", "ours"), ("images/1.jpg", "")]);
        let error = message(write(&files, folder.path()), folder.path());
        let why = "it is a link, which may lead out of the folder";
        assert_eq!(error, format!("DIR/images cannot be written: {why}"));
        assert_eq!(text(&folder.path().join("a.txt")), "ours");
        assert_eq!(text(&target), "kept");
        assert_eq!(names(other.path()), ["target"]);
    }

    #[test]
    fn replacing_a_link_changes_the_file_that_it_leads_to() {
        let folder = folder();
        let (target, link) = (folder.path().join("target"), folder.path().join("link"));
        replace(&target, b"old").expect("written");
        symlink(&target, &link).expect("a link");
        replace(&link, b"new").expect("written");
        assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
        assert_eq!(text(&target), "new");
        let error = message(create_new(&link, b""), folder.path());
        assert_eq!(error, "DIR/link cannot be written: it is there already");
    }
}

#[test]
fn what_was_saved_meanwhile_is_not_mended() {
    let room = tempfile::tempdir().expect("a folder");
    let path = room.path().join("a.toml");
    create_new(&path, b"before").expect("made");
    mend(&path, b"before", b"after").expect("mended");
    replace(&path, b"saved").expect("saved");
    let error = mend(&path, b"after", b"more").expect_err("refused");
    assert_eq!(error.why(), "it was saved meanwhile, and is left as it is; run this again");
    assert_eq!(fs::read(&path).expect("read"), b"saved");
    fs::remove_file(&path).expect("removed");
    assert_eq!(mend(&path, b"saved", b"more").expect_err("gone").why(), "its folder is not there");
    assert_eq!(fs::read_dir(room.path()).expect("a folder").count(), 0);
}
