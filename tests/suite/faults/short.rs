//! Threads, memory and sizes of files that the system is short of.

use std::{
    os::unix::fs::PermissionsExt,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use crate::{
    faults::{doors::without_rights, everything, files},
    harness::{Case, Ran, briefing},
    word,
};

/// Returns the program under a limit that the shell sets.
fn limited(case: &Case, limit: &str, args: &[&str]) -> Command {
    let program = case.command(args);
    let mut command = Command::new("bash");
    command.arg("-c").arg(format!("ulimit {limit} && exec \"$0\" \"$@\""));
    command.arg(program.get_program()).args(program.get_args());
    command.current_dir(case.path()).env_clear();
    command.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command
}

#[test]
fn a_file_that_may_grow_no_further_is_told_and_nothing_is_left() {
    let published = briefing("a", "status = \"published\"\nissued = 2026-05-14");
    let case = Case::new().file("a.toml", published).file("d.docx", word::read("pictures.docx"));
    for args in [
        &["new", "n.toml"][..],
        &["import", "d.docx", "-o", "n.toml"],
        &["import", "d.docx", "-o", "deep/er/n.toml"],
        &["eject", "e"],
        &["eject", "deep/er/e"],
        &["site", "a.toml", "--out", "s"],
        &["site", "a.toml", "--out", "deep/er/s"],
        &["export", "a.toml", "--to", "page", "--out", "o"],
        &["export", "a.toml", "--to", "presenter", "--out", "deep/er/o"],
        &["list", "a.toml", "--watch", "-o", "w.html"],
        &["themes", "a.toml", "--format", "page", "-o", "t.html"],
        &["man", "--out", "m"],
        &["man", "--out", "deep/er/m"],
    ] {
        for limit in ["-f 0", "-f 1"] {
            let ran = Ran::from(limited(&case, limit, args).output().unwrap());
            let told: Vec<&str> =
                ran.stderr.lines().filter(|line| line.starts_with("error: ")).collect();
            assert_eq!((ran.code, told.len()), (2, 1), "{args:?}: {}", ran.stderr);
            let why = "cannot be written: it is larger than a file may be here";
            assert!(told[0].ends_with(why), "{args:?}: {told:?}");
            assert_eq!(everything(case.path()), ["a.toml", "d.docx"], "{args:?}");
        }
    }
}

/// One run fails at all its files and takes the folder away that it made; the other writes into it.
#[test]
fn a_folder_that_another_run_writes_into_stays() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    let args = ["export", "a.toml", "--to", "text,page,presenter", "--out", "deep/out"];
    assert_eq!(case.run(&args).code, 0);
    let whole = files(&case, "deep/out");
    for _ in 0..20 {
        std::fs::remove_dir_all(case.path().join("deep")).unwrap();
        let mut fails = limited(&case, "-f 0", &args);
        let mut fails = fails.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let ran = case.run(&args);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert_eq!(fails.wait().unwrap().code(), Some(2));
        assert!(files(&case, "deep/out") == whole);
    }
}

#[test]
fn one_thread_does_all_work_where_there_can_be_no_more() {
    let case = Case::new().file("a.toml", briefing("a", "")).file("b.toml", briefing("b", ""));
    let open = case.path().join("open");
    std::fs::create_dir(&open).unwrap();
    std::fs::set_permissions(open, std::fs::Permissions::from_mode(0o777)).unwrap();
    for args in [
        &["check", "a.toml"][..],
        &["check", "--layout"],
        &["list"],
        &["themes"],
        &["export", "a.toml", "--to", "text,handout,slides", "--out", "open"],
    ] {
        let command = limited(&case, "-u 1", args);
        let Some(mut command) = without_rights(&case, command) else { return };
        let ran = Ran::from(command.output().unwrap());
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.stderr);
    }
    let command = limited(&case, "-u 1", &["preview", "a.toml"]);
    let Some(mut command) = without_rights(&case, command) else { return };
    let mut run = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    for _ in 0..1_000 {
        if run.try_wait().unwrap().is_some() {
            break;
        }
        thread::sleep(Duration::from_millis(20));
    }
    // One that serves would do so for ever.
    let _ = run.kill();
    let ran = Ran::from(run.wait_with_output().unwrap());
    let told = "error: nothing can be drawn: the system allows no more threads; ";
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.starts_with(told), "{}", ran.stderr);
}

#[test]
fn the_environment_does_not_say_how_many_threads_there_are() {
    let case = Case::new().file("a.toml", briefing("a", "")).file("b.toml", briefing("b", ""));
    for args in [&["check"][..], &["check", "--layout"], &["export", "--to", "text"]] {
        let mut command = case.command(args);
        let ran = Ran::from(command.env("RAYON_NUM_THREADS", "60000").output().unwrap());
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.stderr);
    }
}

/// Of a briefing that was read its sheet is kept, not its pictures: these would take 400 MB.
#[test]
fn a_hundred_briefings_with_pictures_need_little_memory() {
    let picture = std::fs::read("briefings/images/who-knew-what.png").unwrap();
    let image = "slot = \"findings\"\nimage = { file = 'map.png', alt = \"A map\" }";
    let mut case = Case::new().file("map.png", picture);
    for number in 0..100 {
        let text = briefing(&format!("n{number}"), "").replace("slot = \"findings\"", image);
        case = case.file(&format!("{number}.toml"), text);
    }
    let ran = Ran::from(limited(&case, "-v 250000", &["identity"]).output().unwrap());
    assert_eq!(ran.code, 0, "{}", ran.stderr);
}
