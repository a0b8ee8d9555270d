//! A run that is killed, or whose helpers are.

use std::{
    fs,
    os::unix::process::ExitStatusExt,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    faults::{Files, everything, files, is_unfinished},
    harness::{Case, Ran, briefing},
    word,
};

/// Returns the ids of the processes that belong to a case, by the folder that their environment names.
fn processes(case: &Case) -> Vec<String> {
    let mark = format!("XDG_CACHE_HOME={}", case.path().display());
    let all = fs::read_dir("/proc").unwrap().filter_map(|entry| Some(entry.ok()?.path()));
    let ours = all.filter(|path| {
        let environment = fs::read(path.join("environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|one| one == mark.as_bytes())
    });
    let names = ours.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    names.collect()
}

/// Waits until no process of a case is left.
fn must_be_alone(case: &Case) {
    for _ in 0..500 {
        if processes(case).is_empty() {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("processes live on: {:?}", processes(case));
}

fn command(case: &Case, args: &[&str]) -> Command {
    let mut command = case.command(args);
    command.env("XDG_CACHE_HOME", case.path());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn started(case: &Case, args: &[&str]) -> Child {
    command(case, args).spawn().unwrap()
}

#[expect(clippy::disallowed_methods, reason = "points of a run are spread over its time")]
fn time(case: &Case, args: &[&str]) -> Duration {
    let began = Instant::now();
    assert!(command(case, args).status().unwrap().success());
    began.elapsed()
}

/// A briefing whose every output tells which version it is.
fn version(number: usize) -> String {
    briefing("a", &format!("version = \"{number}.0\""))
        .replace("Ask again", &format!("Ask {number} times"))
}

/// How a briefing begins that is published.
const PUBLISHED: &str = "[briefing]\nstatus = \"published\"\nissued = 2026-05-14\n";

/// Kills an export at so many points; each file is then the old one or the new one.
fn kill_exports(points: u32, to: &str) {
    let mut case = Case::new();
    let args = ["export", "a.toml", "--force", "--to", to];
    let mut whole: Vec<Files> = Vec::new();
    let mut whole_time = Duration::ZERO;
    for number in [1, 2] {
        case = case.file("a.toml", version(number));
        whole_time = time(&case, &args);
        whole.push(files(&case, "out"));
    }
    assert!(whole[0].iter().all(|(name, bytes)| whole[1][name] != *bytes), "{:?}", whole[0].keys());
    for point in 0..points {
        case = case.file("a.toml", version(1 + point as usize % 2));
        let mut run = started(&case, &args);
        thread::sleep(whole_time * point / points);
        run.kill().unwrap();
        run.wait().unwrap();
        must_be_alone(&case);
        for (name, bytes) in files(&case, "out") {
            let is_whole = whole.iter().any(|files| files.get(&name) == Some(&bytes));
            assert!(is_whole || is_unfinished(&name), "{name} at {point} of {points}");
        }
    }
    assert!(command(&case, &args).status().unwrap().success());
    assert_eq!(files(&case, "out"), whole[(points as usize + 1) % 2]);
}

#[test]
fn an_export_that_is_killed_leaves_whole_files() {
    kill_exports(12, "text,page,handout,large-print");
}

#[test]
#[ignore = "a hundred points take a minute"]
fn an_export_that_is_killed_at_a_hundred_points_leaves_whole_files() {
    kill_exports(100, "all");
}

/// Kills the making of a site at so many points; a whole site stands, here or set aside, and the next run
/// goes on from it.
fn kill_sites(points: u32) {
    let published = |number| version(number).replace("[briefing]\n", PUBLISHED);
    let mut case = Case::new().file("sevenmin.toml", "[partnership]\nname = \"Exampleshire\"\n");
    let args = ["site", "a.toml", "--out", "site", "--to", "handout"];
    let mut whole = Vec::new();
    let mut whole_time = Duration::ZERO;
    for number in [1, 2] {
        case = case.file("a.toml", published(number));
        whole_time = time(&case, &args);
        whole.push(files(&case, "site"));
    }
    for point in 0..points {
        case = case.file("a.toml", published(1 + point as usize % 2));
        let mut run = started(&case, &args);
        thread::sleep(whole_time * point / points);
        run.kill().unwrap();
        run.wait().unwrap();
        must_be_alone(&case);
        let stands = ["site", "site.old"].map(|folder| files(&case, folder));
        assert!(stands.iter().any(|files| whole.contains(files)), "at {point} of {points}");
    }
    case = case.file("a.toml", published(1));
    assert!(command(&case, &args).status().unwrap().success());
    assert_eq!(files(&case, "site"), whole[0]);
    let beside = case.files(".").into_iter().filter(|name| name.starts_with("site."));
    assert_eq!(beside.collect::<Vec<String>>(), [""; 0]);
}

#[test]
fn a_site_that_is_killed_stands_whole() {
    kill_sites(12);
}

#[test]
#[ignore = "a hundred points take a minute"]
fn a_site_that_is_killed_at_a_hundred_points_stands_whole() {
    kill_sites(100);
}

/// Sends a signal to the making of a site once its first file is there, and waits for its end.
fn signalled(case: &Case, mut command: Command, signal: &str) -> ExitStatus {
    let mut run = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while case.files("site.new").is_empty() {
        assert!(run.try_wait().unwrap().is_none(), "it was over too soon");
        thread::sleep(Duration::from_millis(1));
    }
    let id = run.id().to_string();
    assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
    let status = run.wait().unwrap();
    must_be_alone(case);
    let beside = |name: &str| case.path().join(name).exists();
    assert!(!beside("site.new") && !beside(".site.sevenmin-unfinished"), "{signal}");
    status
}

/// Whether this process was told to overlook a signal.
fn is_overlooked(signal: i32) -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap();
    u64::from_str_radix(mask.trim(), 16).unwrap() >> (signal - 1) & 1 == 1
}

#[test]
fn a_site_that_is_stopped_leaves_nothing_of_it() {
    let publish = |case: Case, number| {
        let text = version(number).replace("[briefing]\n", PUBLISHED);
        let named = |id| text.replace("id = \"a\"", &format!("id = \"{id}\""));
        let all = ["a", "b", "c", "d"].into_iter();
        all.fold(case, |case, id| case.file(&format!("in/{id}.toml"), named(id)))
    };
    let args = ["site", "in", "--out", "site", "--to", "handout,large-print", "--jobs", "1"];
    let case = Case::new().file("sevenmin.toml", "[partnership]\nname = \"Exampleshire\"\n");
    let mut case = publish(case, 1);
    time(&case, &args);
    let whole = files(&case, "site");
    for (version, (signal, number)) in [(2, ("INT", 2)), (3, ("TERM", 15))] {
        // What a test was started to overlook, a program that it starts overlooks too.
        if is_overlooked(number) {
            continue;
        }
        case = publish(case, version);
        let status = signalled(&case, command(&case, &args), signal);
        assert_eq!(status.signal(), Some(number));
        assert_eq!(files(&case, "site"), whole, "{signal}");
    }
    // Who started it asked that it outlives its terminal, as `nohup` does.
    let program = command(&case, &args);
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' HUP; exec \"$0\" \"$@\""]).arg(program.get_program()).args(args);
    shell.current_dir(case.path()).env("XDG_CACHE_HOME", case.path());
    assert_eq!(signalled(&case, shell, "HUP").code(), Some(0));
    assert!(files(&case, "site") != whole);
}

/// Stops a command that makes several files at so many points. Then all are there or none; after a kill that
/// is so once it was run again.
fn stop_together(case: &Case, args: &[&str], made: &[&str], points: u32) {
    let clear = || {
        for path in made.iter().map(|name| case.path().join(name)) {
            let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        }
    };
    let before = everything(case.path());
    let whole_time = time(case, args);
    let whole = everything(case.path());
    assert!(whole != before);
    for (signal, number) in [("TERM", 15), ("INT", 2), ("KILL", 9)] {
        // What a test was started to overlook, a program that it starts overlooks too.
        if is_overlooked(number) {
            continue;
        }
        for point in 0..points {
            clear();
            assert_eq!(everything(case.path()), before);
            let mut run = started(case, args);
            thread::sleep(whole_time * point / points);
            let id = run.id().to_string();
            assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
            let status = run.wait().unwrap();
            assert!(status.success() || status.signal() == Some(number), "{status}");
            must_be_alone(case);
            let left = everything(case.path());
            let is_whole = whole.iter().all(|name| left.contains(name));
            if signal == "KILL" {
                // Where all is there it is refused, and takes away what was left all the same.
                let again = command(case, args).status().unwrap();
                assert_eq!(again.code(), Some(if is_whole { 2 } else { 0 }), "{left:?}");
                assert_eq!(everything(case.path()), whole, "{left:?}");
            } else {
                assert!(left == whole || left == before, "{signal}: {left:?}");
            }
        }
    }
    clear();
}

/// Stops what makes several files at so many points.
fn stop_ejects_and_imports(points: u32) {
    let case = Case::new().file("into/html/mine.txt", "mine").file("w/mine.txt", "mine");
    let case = case.file("d.docx", word::read("pictures.docx"));
    stop_together(&case, &["eject", "t"], &["t"], points);
    stop_together(&case, &["eject", "deep/er/t"], &["deep"], points);
    let import = ["import", "d.docx", "-o", "w/new.toml"];
    stop_together(&case, &import, &["w/new.toml", "w/images"], points);
    stop_together(&case, &["import", "d.docx", "-o", "deep/er/new.toml"], &["deep"], points);
    let into = case.file("w/images/1.png", "mine");
    let import = ["import", "d.docx", "-o", "w/new.toml"];
    let made = ["w/new.toml", "w/images/2.png", "w/images/3.png"];
    stop_together(&into, &import, &made, points);
}

#[test]
fn what_comes_together_comes_whole_or_not_at_all() {
    stop_ejects_and_imports(12);
}

#[test]
#[ignore = "a hundred points take a minute"]
fn what_comes_together_comes_whole_or_not_at_all_at_a_hundred_points() {
    stop_ejects_and_imports(100);
}

/// Whatever was being written when it was stopped, no name of it is left.
#[test]
fn an_export_that_is_stopped_leaves_whole_files_alone() {
    let case = Case::new().file("a.toml", version(1));
    let args = ["export", "a.toml", "--force", "--to", "text,page,presenter", "--out", "deep/out"];
    let whole_time = time(&case, &args);
    let whole = files(&case, "deep/out");
    for (signal, number) in [("INT", 2), ("TERM", 15)] {
        if is_overlooked(number) {
            continue;
        }
        for point in 0..12 {
            fs::remove_dir_all(case.path().join("deep")).unwrap_or_default();
            let mut run = started(&case, &args);
            thread::sleep(whole_time * point / 12);
            let id = run.id().to_string();
            assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
            run.wait().unwrap();
            must_be_alone(&case);
            let left = files(&case, "deep/out");
            assert!(left.iter().all(|(name, bytes)| whole[name] == *bytes), "{:?}", left.keys());
            assert!(case.path().join("deep").exists() != left.is_empty(), "{signal} at {point}");
        }
    }
}

#[test]
fn a_helper_that_is_killed_is_made_up_for() {
    let own = "#import \"built-in/handout.typ\": *\n";
    for templates in [false, true] {
        let mut case = Case::new().file("own/pdf/none.typ", own);
        for name in ["a", "b", "c", "d"] {
            case = case.file(&format!("{name}.toml"), briefing(name, ""));
        }
        let more: &[&str] = if templates { &["--templates", "own"] } else { &[] };
        let args = [&["export", "--force", "--to", "pdf", "--jobs", "2"], more].concat();
        let mut run = started(&case, &args);
        let own = run.id().to_string();
        let mut killed = 0;
        while run.try_wait().unwrap().is_none() {
            for helper in processes(&case).into_iter().filter(|id| *id != own).take(1) {
                // Not again and again: a job that breaks twice is given up where its templates are watched.
                if killed < 2
                    && Command::new("kill").args(["-9", &helper]).status().unwrap().success()
                {
                    killed += 1;
                }
            }
            thread::sleep(Duration::from_millis(30));
        }
        let told = Ran::from(command(&case, &args).output().unwrap());
        assert_eq!(told.code, 0, "{}", told.stderr);
        assert_eq!(case.files("out").len(), 4 * 5, "{killed} were killed");
        must_be_alone(&case);
    }
}
