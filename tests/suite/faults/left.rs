//! What runs that were killed left: the next run sweeps it, and nothing else.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use sevenmin::bundle::Hash;

use crate::{
    faults::files,
    harness::{self, Case, briefing},
    word,
};

const LEFT: &str = ".sevenmin-aB3xY9Cd4zW8eF5v";
const HELD: &str = ".sevenmin-Cd4zW8eF5vaB3xY9";
/// Somebody's own, though they begin alike.
const OTHERS: [&str; 2] = [".sevenmin-notes.txt", ".sevenmin-backup"];
/// A folder in which files waited.
const STAGE: &str = ".sevenmin-unfinished-aB3xY9Cd4zW8eF5v";
/// How the file in it begins that tells so.
const MARK: &str = "# A run of sevenmin keeps files here until all are there. What a run that was killed left here, the next one takes away, and with it these files and empty folders beside it:\n";

/// Puts down what a run left, what another one holds as long as the file is kept that comes back, and what is
/// somebody's own.
fn with_leftovers(case: Case, folder: &str) -> (Case, fs::File) {
    let names = [LEFT, HELD].into_iter().chain(OTHERS);
    let case = names.fold(case, |case, name| case.file(&format!("{folder}/{name}"), "half"));
    let at = |name: &str| case.path().join(folder).join(name);
    for name in OTHERS {
        make_an_hour_older(&at(name));
    }
    // Elsewhere what is new may be held.
    if cfg!(not(unix)) {
        make_an_hour_older(&at(LEFT));
    }
    let held = fs::File::options().read(true).write(true).open(at(HELD)).unwrap();
    held.lock().unwrap();
    (case, held)
}

fn make_an_hour_older(path: &Path) {
    let now = path.metadata().unwrap().modified().unwrap();
    harness::age(path, now - Duration::from_hours(1));
}

fn assert_swept(case: &Case, folder: &str, run: &str) {
    let there = |name: &str| case.path().join(folder).join(name).exists();
    assert_eq!((there(LEFT), there(HELD), OTHERS.map(there)), (false, true, [true; 2]), "{run}");
}

#[test]
fn every_command_that_writes_sweeps_what_was_left() {
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
        let (case, _held) = with_leftovers(case, "w");
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
    let (case, _held) = with_leftovers(case, "out");
    let (case, _held_too) = with_leftovers(case, "out/facilitator");
    let written = case.path().join("out/a.txt");
    harness::age(&written, SystemTime::UNIX_EPOCH);
    export(&case);
    assert_eq!(fs::metadata(written).unwrap().modified().unwrap(), SystemTime::UNIX_EPOCH);
    assert_swept(&case, "out", "export");
    assert_swept(&case, "out/facilitator", "export");
}

/// Returns a case with what a run left that was killed when one of its files had come out.
fn with_stage(case: Case, place: &str, (file, bytes): (&str, &str), last: &str) -> Case {
    let hash = Hash::of(bytes.as_bytes());
    let folder = file.split('/').next().unwrap();
    let mark = format!("{MARK}folder  {folder}\n{}  {file}\n", hash.as_str());
    case.file(&format!("{place}{STAGE}/unfinished.txt"), mark)
        .file(&format!("{place}{STAGE}/files/{folder}/waits"), "")
        .file(&format!("{place}{STAGE}/last/{last}"), "last")
        .file(&format!("{place}{file}"), bytes)
}

/// The same, of a run that nobody can take for one that lives.
fn with_old_stage(case: Case, place: &str, file: (&str, &str), last: &str) -> Case {
    let case = with_stage(case, place, file, last);
    // Elsewhere what is new may be held.
    if cfg!(not(unix)) {
        make_an_hour_older(&case.path().join(format!("{place}{STAGE}/unfinished.txt")));
    }
    case
}

#[test]
fn what_an_eject_left_that_was_killed_is_in_nobodys_way() {
    let whole = Case::new();
    assert_eq!(whole.run(&["eject", "t"]).code, 0);
    for (place, target) in [("", "t"), ("t/", "t")] {
        let case = with_old_stage(Case::new(), place, ("html/page.html", "half"), "VIEW.md");
        let ran = case.run(&["eject", target]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(files(&case, "t") == files(&whole, "t"), "{place}");
        assert_eq!(case.files("."), whole.files("."), "{place}");
    }
}

#[test]
fn what_an_import_left_that_was_killed_takes_no_names() {
    let draft = word::read("pictures.docx");
    let case = with_old_stage(Case::new(), "w/", ("images/1.png", "first"), "new.toml");
    let case = case.file("d.docx", draft);
    let ran = case.run(&["import", "d.docx", "-o", "w/new.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(case.files("w"), ["images/1.png", "images/2.png", "new.toml"]);
    assert!(case.read("w/images/1.png") != b"first");
}

/// What it has put there already stays as well.
#[test]
fn what_a_run_that_lives_holds_stays() {
    let case = with_stage(Case::new(), "w/", ("images/1.png", "first"), "other.toml");
    let case = case.file("d.docx", word::read("pictures.docx")).file("a.toml", briefing("a", ""));
    let mark = case.path().join("w").join(STAGE).join("unfinished.txt");
    let held = fs::File::options().read(true).write(true).open(&mark).unwrap();
    if cfg!(unix) {
        harness::age(&mark, SystemTime::UNIX_EPOCH + Duration::from_hours(1));
        held.lock().unwrap();
    }
    let before = case.files(&format!("w/{STAGE}"));
    for args in [
        &["import", "d.docx", "-o", "w/new.toml"][..],
        &["eject", "w"],
        &["eject", "w/t"],
        &["export", "a.toml", "--to", "text", "--out", "w"],
    ] {
        let ran = case.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.stderr);
        assert_eq!(case.files(&format!("w/{STAGE}")), before);
    }
    assert_eq!(case.read("w/images/1.png"), b"first");
    assert!(case.path().join("w/images/3.png").is_file());
}

#[cfg(unix)]
#[test]
fn a_link_that_is_called_so_is_left() {
    let case = Case::new().file("a.toml", briefing("a", "")).file("out/b.txt", "");
    std::os::unix::fs::symlink("b.txt", case.path().join("out").join(STAGE)).unwrap();
    assert_eq!(case.run(&["export", "--to", "text"]).code, 0);
    assert!(case.path().join("out").join(STAGE).is_symlink());
}

/// Nobody's own folder goes, whatever it is called.
#[test]
fn an_old_folder_of_somebodys_own_stays() {
    for name in [".sevenmin-backup", LEFT, ".sevenmin-unfinished-notes", STAGE] {
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
