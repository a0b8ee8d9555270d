//! Where files are to go: shut folders, files in the way, links, long names.

use std::{
    fs,
    os::unix::{
        fs::{MetadataExt, PermissionsExt, symlink},
        process::CommandExt,
    },
    path::Path,
    process::{Command, Stdio},
};

use crate::{
    faults::not_allowed,
    harness::{Case, Ran, briefing},
};

/// Somebody without rights: no number of a user is handed out so high by a system itself.
const NOBODY: u32 = 65_534;

fn is_root(case: &Case) -> bool {
    fs::metadata(case.path()).unwrap().uid() == 0
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Returns the program as somebody without rights runs it; nothing where they cannot reach it.
fn unprivileged(case: &Case, args: &[&str]) -> Option<Command> {
    without_rights(case, case.command(args))
}

/// Returns a command that runs the program as somebody without rights; nothing where they cannot reach it.
pub fn without_rights(case: &Case, mut command: Command) -> Option<Command> {
    if is_root(case) {
        set_mode(case.path(), 0o755);
        command.uid(NOBODY).gid(NOBODY);
    }
    let mut probe = Command::new(env!("CARGO_BIN_EXE_sevenmin"));
    probe.arg("--version").current_dir("/");
    if is_root(case) {
        probe.uid(NOBODY).gid(NOBODY);
    }
    if probe.output().is_ok_and(|output| output.status.success()) {
        return Some(command);
    }
    not_allowed("running the program as somebody else");
    None
}

#[test]
fn a_folder_that_is_shut_is_told_in_one_line_and_left_as_it_is() {
    let flawed = briefing("b", "").replace("Words about findings", "Words\u{ad} about findings");
    let published = briefing("a", "status = \"published\"\nissued = 2026-05-14");
    let case = Case::new()
        .file("in/a.toml", published)
        .file("shut/b.toml", &flawed)
        .file("draft.md", "# A\n\nB");
    let flawless = case.files("shut");
    set_mode(&case.path().join("shut"), 0o555);
    for args in [
        &["export", "in/a.toml", "--to", "text,page", "--out", "shut"][..],
        &["export", "in/a.toml", "--to", "text,page", "--out", "shut/out"],
        &["site", "in", "--out", "shut/site"],
        &["new", "shut/c.toml"],
        &["import", "draft.md", "-o", "shut/c.toml"],
        &["list", "in", "--watch", "-o", "shut/w.html"],
        &["themes", "in", "--format", "page", "-o", "shut/t.html"],
        &["eject", "shut/t"],
        &["check", "--fix", "shut/b.toml"],
    ] {
        let Some(mut command) = unprivileged(&case, args) else { return };
        let ran = Ran::from(command.output().unwrap());
        let told: Vec<&str> =
            ran.stderr.lines().filter(|line| line.contains("cannot be written")).collect();
        assert_eq!(ran.code, 2, "{args:?}: {}", ran.stderr);
        let is_export = args[0] == "export" && !args.contains(&"shut/out");
        assert_eq!(told.len(), if is_export { 2 } else { 1 }, "{args:?}: {}", ran.stderr);
        assert!(told.iter().all(|line| line.ends_with(": you may not write there")), "{told:?}");
        assert_eq!(case.files("shut"), flawless, "{args:?}");
    }
    assert_eq!(case.read("shut/b.toml"), flawed.as_bytes());
    set_mode(&case.path().join("shut"), 0o755);
}

#[test]
fn what_is_in_the_way_of_the_folder_is_told_once_for_all_briefings() {
    let case = Case::new()
        .file("in/a.toml", briefing("a", ""))
        .file("in/b.toml", briefing("b", ""))
        .file("file", "mine");
    symlink("nowhere", case.path().join("dangling")).unwrap();
    for (out, why) in [
        ("file", "there is a file of that name"),
        ("dangling", "it is a link that leads nowhere"),
        ("/dev/null", "there is a file of that name"),
    ] {
        let ran = case.run(&["export", "-q", "in", "--to", "text,page", "--out", out]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
        assert_eq!(ran.stderr, format!("error: {out} cannot be written: {why}\n"));
        let ran = case.run(&["site", "-q", "in", "--out", out]);
        assert_eq!((ran.code, ran.stderr.matches("error: ").count()), (2, 1), "{}", ran.stderr);
    }
    assert_eq!(case.read("file"), b"mine");
    assert!(!case.path().join("nowhere").exists());
}

#[test]
fn a_folder_or_a_link_where_a_file_goes() {
    let published = "status = \"published\"\nissued = 2026-05-14";
    let case = Case::new()
        .file("a.toml", briefing("a", ""))
        .file("pub/b.toml", briefing("b", published))
        .file("out/a.html/mine.txt", "mine")
        .file("target.txt", "mine");
    symlink("../target.txt", case.path().join("out/a.txt")).unwrap();
    symlink("../nowhere", case.path().join("out/a-fragment.html")).unwrap();
    let ran = case.run(&["export", "-q", "a.toml", "--to", "text,page,fragment"]);
    assert_eq!(ran.code, 2);
    assert_eq!(ran.stderr, "error: out/a.html cannot be written: there is a folder of that name\n");
    assert_eq!(
        (case.read("out/a.html/mine.txt"), case.read("target.txt")),
        (b"mine".to_vec(), b"mine".to_vec())
    );
    for name in ["out/a.txt", "out/a-fragment.html"] {
        assert!(!case.path().join(name).is_symlink() && case.read(name).len() > 500, "{name}");
    }
    assert!(!case.path().join("nowhere").exists());
    // What is named goes through its link, and what is there already is not written over.
    symlink("target.txt", case.path().join("door.html")).unwrap();
    assert_eq!(case.run(&["list", "a.toml", "--watch", "-o", "door.html"]).code, 0);
    assert!(case.path().join("door.html").is_symlink() && case.read("target.txt").len() > 500);
    // A named link that leads nowhere is told, as that of an `--out` is, and stays.
    for args in [
        &["list", "a.toml", "--watch", "-o", "gone.html"][..],
        &["themes", "pub", "--format", "page", "-o", "gone.html"],
    ] {
        let name = *args.last().unwrap();
        symlink("nowhere", case.path().join(name)).ok();
        let ran = case.run(args);
        let told = format!("error: {name} cannot be written: it is a link that leads nowhere\n");
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{args:?}");
        assert!(ran.stderr.ends_with(&told), "{args:?}: {}", ran.stderr);
        assert!(case.path().join(name).is_symlink() && !case.path().join("nowhere").exists());
    }
    for name in ["door.html", "dangling.toml"] {
        symlink("nowhere", case.path().join("dangling.toml")).ok();
        let ran = case.run(&["new", name]);
        assert_eq!(
            (ran.code, ran.stderr),
            (2, format!("error: {name} cannot be written: it is there already\n"))
        );
    }
}

#[test]
fn names_as_long_as_a_disk_takes_and_one_longer() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    let name = |length: usize| format!("{}.toml", "x".repeat(length - 5));
    let ran = case.run(&["new", &name(255)]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(case.run(&["check", "--fix", &name(255)]).code, 0);
    let page = |length: usize| format!("{}.html", "x".repeat(length - 5));
    assert_eq!(case.run(&["list", "a.toml", "--watch", "-o", &page(255)]).code, 0);
    for (args, name) in [
        (&["new", &name(256)][..], name(256)),
        (&["list", "a.toml", "--watch", "-o", &page(256)], page(256)),
    ] {
        let ran = case.run(args);
        let why = "its name is too long or not allowed here";
        let told = format!("error: {name} cannot be written: {why}\n");
        assert_eq!((ran.code, ran.stderr), (2, told));
    }
    assert_eq!(case.files(".").len(), 4);
}

#[test]
fn two_exports_at_once_leave_whole_files() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    let args = ["export", "--force", "--to", "text,page,deck,handout"];
    assert_eq!(case.run(&args).code, 0);
    let whole = super::files(&case, "out");
    for _ in 0..3 {
        let start = |_| case.command(&args).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let mut both = [0, 1].map(start).map(Result::unwrap);
        assert!(both.iter_mut().all(|run| run.wait().unwrap().success()));
        assert!(super::files(&case, "out") == whole);
    }
}
