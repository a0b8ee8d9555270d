//! What runs that were killed left: the next run sweeps it, where it is old.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use crate::harness::{self, Case, briefing};

const OLD: &str = ".sevenmin-aB3xY9";
const NEW: &str = ".sevenmin-Cd4zW8";
/// A folder of an `eject`.
const OLD_FOLDER: &str = ".sevenmin-eject-aB3xY9Cd4zW8eF5v";
/// Somebody's own, though it begins alike.
const OTHER: &str = ".sevenmin-notes.txt";

fn with_leftovers(case: Case, folder: &str) -> Case {
    let case = [OLD, NEW, OTHER]
        .iter()
        .fold(case, |case, name| case.file(&format!("{folder}/{name}"), "half"));
    for name in [OLD, OTHER] {
        let path = case.path().join(folder).join(name);
        make_an_hour_older(&path);
    }
    case
}

fn make_an_hour_older(path: &Path) {
    let now = path.metadata().unwrap().modified().unwrap();
    harness::age(path, now - Duration::from_hours(1));
}

fn assert_swept(case: &Case, folder: &str, run: &str) {
    let there = |name: &str| case.path().join(folder).join(name).exists();
    assert_eq!((there(OLD), there(NEW), there(OTHER)), (false, true, true), "{run}");
}

#[test]
fn every_command_that_writes_sweeps_what_is_old() {
    let flawed = briefing("a", "").replace("Words about findings", "Words\u{ad} about findings");
    let document =
        |case: &Case| case.run(&["export", "in/a.toml", "--to", "document", "--out", "doc"]);
    for args in [
        &["export", "in/a.toml", "--to", "text", "--out", "w"][..],
        &["new", "w/new.toml"],
        &["import", "doc/a.docx", "-o", "w/back.toml"],
        &["list", "in", "--watch", "-o", "w/watch.html"],
        &["eject", "w"],
        &["check", "--fix", "w/a.toml"],
    ] {
        let case = Case::new().file("in/a.toml", briefing("a", "")).file("w/a.toml", &flawed);
        assert_eq!(document(&case).code, 0);
        let case = with_leftovers(case, "w");
        let ran = case.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.stderr);
        assert_swept(&case, "w", args[0]);
    }
}

/// Also where nothing has to be written, since all stands, and in the facilitator's folder.
#[test]
fn an_export_that_leaves_all_alone_sweeps_too() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    let export = |case: &Case| {
        let mut command = case.command_with_cache(&["export", "a.toml", "--to", "text,presenter"]);
        assert!(command.output().unwrap().status.success());
    };
    export(&case);
    let case = with_leftovers(with_leftovers(case, "out"), "out/facilitator");
    let written = case.path().join("out/a.txt");
    harness::age(&written, SystemTime::UNIX_EPOCH);
    export(&case);
    assert_eq!(fs::metadata(written).unwrap().modified().unwrap(), SystemTime::UNIX_EPOCH);
    assert_swept(&case, "out", "export");
    assert_swept(&case, "out/facilitator", "export");
}

#[test]
fn an_old_folder_of_an_eject_that_was_killed_goes() {
    for place in ["", "into/"] {
        let case = Case::new().file(&format!("{place}{OLD_FOLDER}/html/page.html"), "half");
        let half = case.path().join(place).join(OLD_FOLDER);
        make_an_hour_older(&half);
        assert_eq!(case.run(&["eject", if place.is_empty() { "t" } else { "into" }]).code, 0);
        assert!(!half.exists(), "{place}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_is_called_so_is_left() {
    let case = Case::new().file("a.toml", briefing("a", "")).file("out/b.txt", "");
    std::os::unix::fs::symlink("b.txt", case.path().join("out").join(OLD_FOLDER)).unwrap();
    assert_eq!(case.run(&["export", "--to", "text"]).code, 0);
    assert!(case.path().join("out").join(OLD_FOLDER).is_symlink());
}

/// Nobody's own folder goes, whatever it is called.
#[test]
fn an_old_folder_of_somebodys_own_stays() {
    for name in [".sevenmin-backup", ".sevenmin-aB3xY9", ".sevenmin-eject-notes"] {
        let case = Case::new()
            .file("a.toml", briefing("a", ""))
            .file(&format!("out/{name}/notes.txt"), "mine");
        let folder = case.path().join("out").join(name);
        harness::age(&folder, SystemTime::UNIX_EPOCH + Duration::from_hours(1));
        assert_eq!(case.run(&["export", "a.toml", "--to", "text"]).code, 0);
        assert_eq!(case.run(&["eject", "out"]).code, 0);
        assert_eq!(case.read(&format!("out/{name}/notes.txt")), b"mine");
    }
}
