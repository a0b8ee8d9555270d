//! What is read: what is no ordinary file, what changes meanwhile, what is called oddly, and where.

use std::process::Stdio;

use crate::{
    faults::files,
    harness::{Case, Ran, briefing},
};

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_refused_and_not_waited_for() {
    let image = "slot = \"findings\"\nimage = { file = \"pipe\", alt = \"A map\" }";
    let text = briefing("p", "").replace("slot = \"findings\"", image);
    let case = Case::new().file("a.toml", briefing("a", "")).file("p.toml", text);
    let made = std::process::Command::new("mkfifo").arg(case.path().join("pipe")).status();
    if !made.is_ok_and(|status| status.success()) {
        super::not_allowed("a pipe with a name");
        return;
    }
    let case = case.file("own/pdf/theme.typ", "");
    std::fs::rename(case.path().join("pipe"), case.path().join("own/pipe")).unwrap();
    std::os::unix::fs::symlink("own/pipe", case.path().join("pipe")).unwrap();
    for args in [
        &["check", "pipe"][..],
        &["export", "pipe"],
        &["site", "pipe", "--out", "site"],
        &["identity", "pipe"],
        &["import", "pipe", "-o", "new.toml"],
        &["comments", "pipe"],
        &["comments", "--of", "pipe", "a.toml"],
        &["check", "--private-terms", "pipe", "a.toml"],
        &["check", "--config", "pipe", "a.toml"],
        &["export", "a.toml", "--templates", "own"],
        &["import", "/dev/zero", "-o", "new.toml"],
    ] {
        let ran = case.run(args);
        assert_eq!(ran.code, 2, "{args:?}: {}", ran.stderr);
        assert!(
            ran.stderr.contains("ordinary file") || ran.stderr.contains("no document"),
            "{args:?}: {}",
            ran.stderr
        );
    }
    let ran = case.run(&["check", "p.toml", "--format", "short"]);
    assert!(
        ran.stdout.contains("the picture `pipe` cannot be read: it is no ordinary file"),
        "{}",
        ran.stdout
    );
    let ran = case.run(&["check", "/dev/zero", "--format", "short"]);
    assert_eq!(
        (ran.code, ran.stdout.as_str()),
        (1, "/dev/zero:1:1: error[syntax]: the file is larger than 2 MB\n")
    );
}

/// Whatever a run saw of it, it ends as runs do, and files are whole.
#[test]
fn a_file_that_changes_while_it_is_read() {
    let whole = briefing("a", "");
    let versions = [
        whole.clone(),
        whole[..whole.len() / 2].to_owned(),
        String::new(),
        whole.replace("Words", "Wörter"),
    ];
    let case = Case::new().file("a.toml", &whole);
    let args = ["export", "a.toml", "--force", "--to", "text,page"];
    let mut runs = Vec::new();
    for round in 0..12 {
        let run =
            case.command(&args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        for step in 0..40 {
            let text = &versions[(round + step) % versions.len()];
            #[expect(clippy::disallowed_methods, reason = "tests make their own files")]
            std::fs::write(case.path().join("a.toml"), text).unwrap();
        }
        runs.push(Ran::from(run.wait_with_output().unwrap()));
    }
    for ran in runs {
        assert!([0, 1].contains(&ran.code), "{}: {}", ran.code, ran.stderr);
        assert!(!ran.stderr.contains("the program has a fault"), "{}", ran.stderr);
    }
    let made = files(&case, "out");
    let is_whole = |(name, bytes): (&String, &Vec<u8>)| {
        String::from_utf8_lossy(bytes).trim_end().ends_with("</html>") || name.ends_with(".txt")
    };
    assert!(made.iter().all(is_whole), "{:?}", made.keys());
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    for args in [
        &["rules"][..],
        &["explain", "--all"],
        &["check", "--format", "json"],
        &["export", "--to", "text"],
        &["list"],
    ] {
        let mut run =
            case.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(run.stdout.take());
        let ran = Ran::from(run.wait_with_output().unwrap());
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.stderr);
        assert!(!ran.stderr.contains("error"), "{args:?}: {}", ran.stderr);
    }
}

#[test]
fn neither_the_environment_nor_the_number_of_jobs_changes_a_byte() {
    let case = Case::new().file("a.toml", briefing("a", "")).file("b.toml", briefing("b", ""));
    let to = "text,page,deck,handout,pack";
    let mut made = Vec::new();
    for (out, jobs, bare) in [("one", "1", false), ("many", "256", false), ("bare", "2", true)] {
        let mut command = case.command(&["export", "--to", to, "--out", out, "--jobs", jobs]);
        if bare {
            // Windows finds parts of itself by the environment.
            if cfg!(unix) {
                command.env_clear();
            }
            command.env("LANG", "C").env("SOURCE_DATE_EPOCH", "1795392000");
        } else {
            command.env("HOME", case.path().join("home")).env("LANG", "cy_GB.UTF-8");
        }
        let ran = Ran::from(command.output().unwrap());
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        made.push(files(&case, out));
    }
    assert_eq!(made[0].len(), 10);
    assert!(made[0] == made[1] && made[0] == made[2]);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_are_names() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};

    let (name, out) = (OsStr::from_bytes(b"caf\xe9.toml"), OsStr::from_bytes(b"r\xe9sultat"));
    let case = Case::new().file("a.toml", briefing("a", ""));
    std::fs::rename(case.path().join("a.toml"), case.path().join(name)).unwrap();
    for args in [&["check"][..], &["check", "--fix"], &["list"], &["identity"]] {
        let ran = Ran::from(case.command(args).arg(name).output().unwrap());
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.stderr);
    }
    let ran = Ran::from(
        case.command(&["export", "--to", "text", "--out"]).args([out, name]).output().unwrap(),
    );
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "r\u{fffd}sultat/a.txt\n"), "{}", ran.stderr);
    assert!(case.path().join(out).join("a.txt").is_file());
    assert_eq!(case.run(&["check", "."]).code, 0);
}
