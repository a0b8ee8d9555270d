//! A disk that is full.

use std::{path::PathBuf, process::Command};

use crate::{
    faults::{everything, files, not_allowed},
    harness::{Case, Ran, briefing},
    word,
};

/// A small disk of its own, below a case.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn new(case: &Case, kilobytes: usize) -> Option<Self> {
        let place = case.path().join("disk");
        std::fs::create_dir(&place).unwrap();
        let size = format!("size={kilobytes}k");
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(&place).output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self(place));
        }
        not_allowed("a disk of one's own");
        None
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

const TO: &str = "text,fragment,page,handout,deck";

#[test]
fn what_has_no_room_is_not_written_and_the_rest_is() {
    let whole = Case::new().file("a.toml", briefing("a", ""));
    assert_eq!(whole.run(&["export", "--to", TO]).code, 0);
    let whole = files(&whole, "out");
    for kilobytes in [4, 40, 80, 160] {
        let case = Case::new().file("a.toml", briefing("a", ""));
        let Some(_disk) = SmallDisk::new(&case, kilobytes) else { return };
        let ran = case.run(&["export", "a.toml", "--to", TO, "--out", "disk/out"]);
        assert_eq!(ran.code, 2, "{kilobytes}: {}", ran.stderr);
        let written = files(&case, "disk/out");
        assert!(written.iter().all(|(name, bytes)| whole[name] == *bytes), "{:?}", written.keys());
        let told = ran.stderr.lines().filter(|line| line.ends_with("the disk is full")).count();
        assert_eq!(
            (told, written.len()),
            (whole.len() - written.len(), ran.stdout.lines().count())
        );
    }
}

#[test]
fn the_old_file_stands_where_the_new_one_has_no_room() {
    let big = "We ask again. ".repeat(12_000);
    let flawed =
        briefing("a", "").replace("Words about findings", &format!("Words\u{ad} about {big}"));
    let case = Case::new().file("b.toml", briefing("a", ""));
    let Some(_disk) = SmallDisk::new(&case, 200) else { return };
    let case = case.file("disk/a.toml", &flawed).file("disk/w.html", "old");
    for args in [
        &["check", "--fix", "disk/a.toml"][..],
        &["list", "b.toml", "--watch", "-o", "disk/w.html"],
        &["eject", "disk/t"],
        &["site", "b.toml", "--out", "disk/site"],
    ] {
        let ran = case.run(args);
        assert_eq!(ran.code, 2, "{args:?}: {}", ran.stderr);
        let told =
            ran.stderr.lines().filter(|line| line.starts_with("error: ")).collect::<Vec<&str>>();
        assert!(told.len() == 1 && told[0].ends_with("the disk is full"), "{args:?}: {told:?}");
        std::fs::remove_dir_all(case.path().join("disk/t")).ok();
    }
    assert_eq!(case.read("disk/a.toml"), flawed.as_bytes());
    assert_eq!(case.read("disk/w.html"), b"old");
    assert_eq!(case.files("disk"), ["a.toml", "w.html"]);
}

/// What a run made for files that then had no room goes; what was there stays.
#[test]
fn no_empty_folder_is_left_where_nothing_has_room() {
    let published = briefing("a", "status = \"published\"\nissued = 2026-05-14");
    let case = Case::new().file("a.toml", published).file("d.docx", word::read("pictures.docx"));
    let Some(_disk) = SmallDisk::new(&case, 4) else { return };
    let case = case.file("disk/there/full", [0; 4096]);
    std::fs::create_dir(case.path().join("disk/empty")).unwrap();
    for folder in ["disk/deep/er", "disk/empty/deep", "disk/there/deep", "disk/empty", "disk/there"]
    {
        for args in [
            &["export", "a.toml", "--to", "text,presenter,handout", "--out", folder][..],
            &["man", "--out", folder],
            &["eject", folder],
            &["import", "d.docx", "-o", &format!("{folder}/new.toml")],
            &["site", "a.toml", "--out", &format!("{folder}/site")],
        ] {
            let ran = case.run(args);
            assert_eq!(ran.code, 2, "{args:?}: {}", ran.stderr);
            assert!(ran.stderr.contains("the disk is full"), "{args:?}: {}", ran.stderr);
            let left = everything(&case.path().join("disk"));
            assert_eq!(left, ["empty/", "there/", "there/full"], "{args:?}");
        }
    }
}

#[test]
fn results_that_cannot_be_written_are_told_once() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    for args in [
        &["rules"][..],
        &["check", "a.toml", "--format", "json"],
        &["export", "--to", "text,page"],
        &["--help"],
        &["--version"],
        &["help", "site"],
        &["check", "--help"],
        &["man", "site"],
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let ran = Ran::from(case.command(args).stdout(full).output().unwrap());
        let told: Vec<&str> =
            ran.stderr.lines().filter(|line| line.starts_with("error: ")).collect();
        assert_eq!(
            (ran.code, told),
            (2, vec!["error: the output cannot be written: the disk is full"])
        );
    }
}
