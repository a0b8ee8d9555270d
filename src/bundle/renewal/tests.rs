use std::path::PathBuf;

use tempfile::TempDir;

use super::*;

fn file(path: &str, text: &str) -> File {
    File { path: RelPath::new(path).expect("a path"), bytes: text.as_bytes().to_vec() }
}

/// A folder to work in, and the place in it that is renewed.
fn room() -> (TempDir, PathBuf) {
    let room = tempfile::tempdir().expect("a folder");
    let site = room.path().join("site");
    (room, site)
}

fn begun(site: &Path, text: &str) -> Renewal {
    let renewal = Renewal::begin(site).expect("begun");
    for path in ["index.html", "a/b/c.html"] {
        renewal.put(&file(path, &format!("{path} {text}"))).expect("put");
    }
    renewal.put(&file("a/same.css", "same")).expect("put");
    renewal
}

fn build(site: &Path, text: &str) {
    assert!(begun(site, text).finish().expect("finished"));
}

/// Which build stands whole in a folder.
fn build_in(folder: &Path) -> Option<String> {
    let standing = Standing::look(folder).ok()?;
    standing.must_be_ours(folder).ok()?;
    let read = |name: &str| fs::read_to_string(folder.join(name)).ok();
    let listed = Manifest::read(&read(MANIFEST)?)?;
    (listed == standing.files)
        .then(|| read("index.html"))?
        .map(|text| text.replace("index.html ", ""))
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).expect("a folder");
    let names = names.map(|name| name.expect("a name").file_name());
    let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn refusal(site: &Path) -> String {
    Renewal::begin(site).expect_err("refused").why().to_owned()
}

#[expect(clippy::disallowed_methods, reason = "tests make their own files")]
fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("written");
}

#[test]
fn a_folder_is_replaced_whole_and_stale_files_go() {
    let (room, site) = room();
    build(&site, "one");
    let renewal = Renewal::begin(&site).expect("begun");
    renewal.put(&file("index.html", "index.html two")).expect("put");
    assert_eq!(renewal.keep(&file("a/same.css", "").path).expect("kept"), Some(4));
    assert_eq!(renewal.keep(&file("none.css", "").path).expect("kept"), None);
    assert_eq!(build_in(&site).as_deref(), Some("one"), "what stands stands until the end");
    assert!(renewal.finish().expect("finished"));
    assert_eq!(build_in(&site).as_deref(), Some("two"));
    assert_eq!(names(&site), ["a", "index.html", MANIFEST]);
    assert_eq!(names(&site.join("a")), ["same.css"]);
    assert_eq!(names(room.path()), ["site"]);
}

#[test]
fn the_same_again_leaves_all_as_it_is() {
    let (room, site) = room();
    build(&site, "one");
    assert!(!begun(&site, "one").finish().expect("finished"));
    drop(begun(&site, "two"));
    assert_eq!(
        (build_in(&site).as_deref(), names(room.path())),
        (Some("one"), vec!["site".into()])
    );
    fs::remove_file(site.join("index.html")).expect("removed");
    assert!(begun(&site, "one").finish().expect("finished"), "what is missing is made again");
    assert_eq!(build_in(&site).as_deref(), Some("one"));
}

#[test]
fn what_is_not_ours_is_refused_and_not_touched() {
    let (room, site) = room();
    build(&site, "one");
    write(&site.join("a/notes.txt"), "mine");
    assert_eq!(
        refusal(&site),
        "`a/notes.txt` in it was not written by sevenmin; move it away, or name another folder"
    );
    fs::remove_file(site.join("a/notes.txt")).expect("removed");
    fs::create_dir(site.join("mine")).expect("made");
    assert!(refusal(&site).starts_with("`mine` in it was not written"));
    fs::remove_dir(site.join("mine")).expect("removed");
    write(&site.join("index.html"), "index.html new");
    assert!(refusal(&site).starts_with("`index.html` in it was changed"));
    assert_eq!(names(room.path()), ["site"]);
    write(&site.join(MANIFEST), "mine");
    assert!(refusal(&site).starts_with("`a/b/c.html` in it was not written"));
    for name in ["site.old", "site.new"] {
        let (room, site) = self::room();
        build(&site, "one");
        fs::create_dir(room.path().join(name)).expect("made");
        write(&room.path().join(name).join("mine.txt"), "mine");
        refusal(&site);
        assert_eq!(names(&room.path().join(name)), ["mine.txt"]);
        assert_eq!(build_in(&site).as_deref(), Some("one"));
    }
}

#[test]
fn a_copy_that_somebody_keeps_beside_it_stays() {
    for name in ["site.old", "site.new"] {
        let (room, site) = room();
        let kept = room.path().join(name);
        build(&kept, "kept");
        build_beside(&site, &kept);
        assert_eq!(build_in(&kept).as_deref(), Some("kept"), "{name}");
        assert!(Renewal::restore(&site).is_err() || name == "site.new");
        assert_eq!(names(room.path()), ["site", name]);
    }
}

/// Builds where nothing stands beside, then finds the copy there and refuses.
fn build_beside(site: &Path, kept: &Path) {
    let away = kept.with_extension("away");
    fs::rename(kept, &away).expect("renamed");
    build(site, "one");
    fs::rename(&away, kept).expect("renamed");
    assert_eq!(refusal(site), "it was not left by a run that was stopped; move it away");
    assert_eq!(build_in(site).as_deref(), Some("one"));
}

#[test]
fn what_was_set_aside_comes_back_though_nothing_is_built() {
    let (room, site) = room();
    build(&site, "one");
    Renewal::restore(&site).expect("nothing to do");
    fs::rename(&site, room.path().join("site.old")).expect("renamed");
    Renewal::restore(&site).expect("restored");
    assert_eq!((build_in(&site).as_deref(), names(room.path()).len()), (Some("one"), 1));
    Renewal::restore(&room.path().join("none/site")).expect("nothing to do");
    assert_eq!(names(room.path()), ["site"]);
}

#[test]
#[cfg(unix)]
fn links_are_not_ours_but_the_folder_may_be_reached_through_one() {
    let (room, site) = room();
    build(&site, "one");
    std::os::unix::fs::symlink(room.path(), site.join("out")).expect("linked");
    assert!(refusal(&site).starts_with("`out` in it was not written"));
    fs::remove_file(site.join("out")).expect("removed");
    let door = room.path().join("door");
    std::os::unix::fs::symlink(&site, &door).expect("linked");
    build(&door, "two");
    assert_eq!(build_in(&site).as_deref(), Some("two"));
    assert_eq!(names(room.path()), ["door", "site"]);
}

#[test]
fn a_file_an_empty_folder_and_a_folder_of_ones_own() {
    let (room, site) = room();
    write(&site, "mine");
    assert_eq!(refusal(&site), "there is a file of that name");
    fs::remove_file(&site).expect("removed");
    fs::create_dir(&site).expect("made");
    build(&site, "one");
    assert_eq!(build_in(&site).as_deref(), Some("one"));
    let own = room.path().join("own");
    fs::create_dir(&own).expect("made");
    write(&own.join("a.txt"), "mine");
    assert!(refusal(&own).starts_with("`a.txt` in it was not written"));
}

#[test]
fn two_runs_do_not_meet() {
    let (room, site) = room();
    build(&site, "one");
    let first = begun(&site, "two");
    assert_eq!(refusal(&site), "another run is building it");
    assert!(first.finish().expect("finished"));
    assert_eq!((build_in(&site).as_deref(), names(room.path()).len()), (Some("two"), 1));
}

#[test]
fn no_two_files_share_a_name() {
    let (_room, site) = room();
    let renewal = begun(&site, "one");
    for path in ["index.html", "INDEX.html", MANIFEST] {
        let error = renewal.put(&file(path, "")).expect_err("refused");
        assert_eq!(error.why(), "two files would have this name", "{path}");
    }
}

/// Whenever a run is killed, one of the two folders is whole, and the next run goes on from it.
#[test]
fn stopped_anywhere_a_whole_folder_is_left() {
    let steps = [Step::Listed, Step::SetAside, Step::InPlace, Step::Cleared];
    for first in [true, false] {
        for step in steps {
            let (room, site) = room();
            if !first {
                build(&site, "one");
            }
            begun(&site, "two").finish_while(|done| done != step).expect("stopped");
            let old = room.path().join("site.old");
            let whole = build_in(&site).or_else(|| build_in(&old));
            let is_in_place = matches!(step, Step::InPlace | Step::Cleared);
            let expected = match (first, is_in_place) {
                (_, true) => Some("two"),
                (true, false) => None,
                (false, false) => Some("one"),
            };
            // Where nothing is set aside, the last step is never come to.
            assert_eq!(whole.as_deref(), expected, "{step:?}, {first}");
            build(&site, "three");
            assert_eq!(build_in(&site).as_deref(), Some("three"), "{step:?}, {first}");
            assert_eq!(names(room.path()), ["site"], "{step:?}, {first}");
        }
    }
}

#[test]
fn a_run_that_was_stopped_while_it_built_is_taken_over() {
    let (room, site) = room();
    build(&site, "one");
    let stopped = begun(&site, "two");
    *stopped.claim.fate.decide() = true;
    drop(stopped);
    assert_eq!(names(room.path()), [".site.sevenmin-unfinished", "site", "site.new"]);
    build(&site, "three");
    assert_eq!((build_in(&site).as_deref(), names(room.path()).len()), (Some("three"), 1));
}

#[test]
fn what_was_set_aside_comes_back_into_an_empty_folder() {
    let (room, site) = room();
    build(&site, "one");
    fs::rename(&site, room.path().join("site.old")).expect("renamed");
    fs::create_dir(&site).expect("made");
    drop(Renewal::begin(&site).expect("begun"));
    assert_eq!((build_in(&site).as_deref(), names(room.path()).len()), (Some("one"), 1));
}

// Where an open file cannot go, nothing is swept at a stop.
#[cfg(unix)]
#[test]
fn what_sweeps_takes_what_was_built_and_lets_nothing_more_be_built() {
    let (room, site) = room();
    build(&site, "one");
    let renewal = begun(&site, "two");
    renewal.claim.sweeper().sweep(|| ());
    assert_eq!(names(room.path()), ["site"]);
    assert!(renewal.finish().is_err());
    assert_eq!(
        (names(room.path()), build_in(&site)),
        (vec!["site".to_owned()], Some("one".to_owned()))
    );
}

#[cfg(unix)]
#[test]
fn what_sweeps_leaves_what_is_finished() {
    let (room, site) = room();
    let renewal = begun(&site, "one");
    let sweeper = renewal.claim.sweeper();
    assert!(renewal.finish().expect("finished"));
    sweeper.sweep(|| ());
    assert_eq!(
        (names(room.path()), build_in(&site)),
        (vec!["site".to_owned()], Some("one".to_owned()))
    );
}

#[cfg(unix)]
#[test]
fn what_sweeps_takes_a_claim_away_before_anything_is_read() {
    let (room, site) = room();
    build(&site, "one");
    let claim = Claim::of(&site).expect("claimed");
    claim.sweeper().sweep(|| ());
    assert_eq!(
        (names(room.path()), build_in(&site)),
        (vec!["site".to_owned()], Some("one".to_owned()))
    );
}

#[cfg(unix)]
#[test]
fn what_sweeps_leaves_the_mark_of_a_run_that_was_stopped() {
    let (room, site) = room();
    build(&site, "one");
    fs::rename(&site, room.path().join("site.old")).expect("renamed");
    write(&room.path().join(".site.sevenmin-unfinished"), "");
    let claim = Claim::of(&site).expect("claimed");
    claim.sweeper().sweep(|| ());
    assert_eq!(names(room.path()), [".site.sevenmin-unfinished", "site.old"]);
    drop(claim);
    Renewal::restore(&site).expect("restored");
    assert_eq!(
        (names(room.path()), build_in(&site)),
        (vec!["site".to_owned()], Some("one".to_owned()))
    );
}
