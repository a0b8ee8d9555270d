use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::*;

const PICTURES: [&str; 2] = ["images/1.png", "images/2.png"];

/// How far a run came.
const STEPS: usize = 6;

fn room() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

#[expect(clippy::disallowed_methods, reason = "tests make their own files")]
fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

/// All names in a folder and below.
fn names(folder: &Path) -> Vec<String> {
    let walk = ignore::WalkBuilder::new(folder).standard_filters(false).build();
    let name =
        |path: &Path| path.strip_prefix(folder).expect("below").to_string_lossy().into_owned();
    let mut names: Vec<String> = walk
        .skip(1)
        .map(|entry| name(entry.expect("an entry").path()).replace('\\', "/"))
        .collect();
    names.sort();
    names
}

/// Writes two pictures and what shows them, as far as a step.
fn come_to(step: usize, room: &Path) -> Stage {
    let mut stage = Stage::in_folder(room).expect("put up");
    let paths = PICTURES.map(|path| RelPath::new(path).expect("a path"));
    if step > 0 {
        for path in PICTURES {
            stage.add(Path::new(path), path.as_bytes()).expect("added");
        }
        stage.add_last(OsStr::new("a.toml"), b"last").expect("added");
    }
    if step > 1 {
        let folders = vec![RelPath::new("images").expect("a path")];
        let files = paths.iter().map(|path| (path.clone(), Hash::of(path.as_str().as_bytes())));
        stage.list(&Listed { folders, files: files.collect() }).expect("listed");
        DirBuilder::new().recursive(true).create(room.join("images")).expect("made");
    }
    for path in paths.iter().take(step.saturating_sub(2)) {
        stage.release(path, &room.join(path.as_str()), &Step::take()).expect("released");
    }
    if step > 4 {
        stage.release_last(OsStr::new("a.toml"), &room.join("a.toml")).expect("released");
    }
    stage
}

/// Marks a stage as put up long ago: where no run can hold one, its age tells that it was left.
fn long_ago(stage: &Path) {
    let mark = File::options().append(true).open(stage.join(MARK)).expect("a mark");
    mark.set_modified(SystemTime::UNIX_EPOCH + Duration::from_hours(24 * 365 * 40)).expect("older");
}

/// Does so and is killed; returns the stage that it leaves.
fn killed_at(step: usize, room: &Path) -> PathBuf {
    let mut stage = come_to(step, room);
    stage.mark = None;
    let folder = stage.folder.clone();
    std::mem::forget(stage);
    long_ago(&folder);
    folder
}

#[test]
fn whoever_is_killed_leaves_what_the_next_run_takes_away() {
    for step in 0..STEPS {
        for is_swept in [true, false] {
            let room = room();
            if is_swept {
                let stage = killed_at(step, room.path());
                assert!(stage.is_dir());
                sweep(&stage);
            } else {
                drop(come_to(step, room.path()));
            }
            let whole = ["a.toml", "images", PICTURES[0], PICTURES[1]];
            let there = if step == STEPS - 1 { &whole[..] } else { &[] };
            assert_eq!(names(room.path()), there, "{step}");
        }
    }
}

#[test]
fn what_a_run_that_lives_holds_stays() {
    let room = room();
    let stage = come_to(3, room.path());
    let before = names(room.path());
    sweep(&stage.folder);
    assert_eq!(names(room.path()), before);
    drop(stage);
    assert_eq!(names(room.path()), [""; 0]);
}

#[test]
fn what_somebody_changed_or_put_there_meanwhile_stays() {
    let room = room();
    let stage = killed_at(3, room.path());
    // The first came out and was changed; the second did not, and another run made the same one.
    write(&room.path().join(PICTURES[0]), "changed");
    write(&room.path().join(PICTURES[1]), PICTURES[1]);
    sweep(&stage);
    assert_eq!(names(room.path()), ["images", PICTURES[0], PICTURES[1]]);
}

#[test]
fn a_folder_that_is_no_stage_stays() {
    let room = room();
    let mine = room.path().join(format!("{NAME}aB3xY9Cd4zW8eF5v"));
    write(&mine.join("notes.txt"), "mine");
    for mark in [None, Some("My list of what is unfinished\n")] {
        if let Some(text) = mark {
            write(&mine.join(MARK), text);
            long_ago(&mine);
        }
        sweep(&mine);
        assert!(mine.join("notes.txt").is_file());
    }
    // Nor does more of a stage go than what a run put there.
    write(&mine.join(MARK), HEAD);
    write(&mine.join(FILES).join("half"), "");
    long_ago(&mine);
    sweep(&mine);
    assert_eq!(names(&mine), ["notes.txt"]);
}

#[test]
fn a_mark_that_was_cut_off_puts_nothing_back() {
    let room = room();
    let hash = Hash::of(b"");
    write(&room.path().join("kept"), "");
    for text in [
        "",
        &HEAD[..20],
        &format!("{HEAD}{}", &hash.as_str()[..9]),
        &format!("{HEAD}{}  ../kept\n", hash.as_str()),
    ] {
        let inner = room.path().join("inner");
        let stage = inner.join("stage");
        write(&stage.join(MARK), text);
        write(&stage.join(LAST).join("a.toml"), "last");
        long_ago(&stage);
        sweep(&stage);
        assert_eq!(names(room.path()), ["inner", "kept"], "{text}");
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_put_back_through_a_link() {
    let (room, other) = (room(), room());
    let stage = killed_at(4, room.path());
    fs::rename(room.path().join("images"), other.path().join("images")).expect("moved");
    let link = room.path().join("images");
    std::os::unix::fs::symlink(other.path().join("images"), &link).expect("a link");
    sweep(&stage);
    assert_eq!(names(other.path()), ["images", PICTURES[0], PICTURES[1]]);
    assert!(link.is_symlink() && !stage.exists());
}

#[test]
fn what_is_there_already_is_not_written_over() {
    let room = room();
    let stage = come_to(3, room.path());
    let path = RelPath::new(PICTURES[1]).expect("a path");
    let place = room.path().join(PICTURES[1]);
    write(&place, PICTURES[1]);
    let error = stage.release(&path, &place, &Step::take()).expect_err("it is there");
    assert_eq!(error.kind(), ErrorKind::AlreadyExists);
    drop(stage);
    assert_eq!(names(room.path()), ["images", PICTURES[1]]);
}
