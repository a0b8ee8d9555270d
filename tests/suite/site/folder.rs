//! The folder of a site: whole whenever somebody looks, the same every time, and nobody else’s.

use std::fs;
#[cfg(unix)]
use std::{collections::BTreeSet, path::Path, process::Stdio, thread, time::Duration};

use crate::harness::{CACHE, Case, Ran, briefing};

use super::{COLLECTION, all_words, pages, published, site};

#[test]
fn two_builds_are_the_same_and_stale_files_go() {
    let make = || {
        Case::new()
            .file("in/a.toml", published("alder"))
            .file("in/b.toml", published("birch"))
            .file("in/sevenmin.toml", COLLECTION)
    };
    let (one, other) = (make(), make());
    site(&one, &["--jobs", "1"]);
    site(&other, &[]);
    let files = one.files("site");
    assert_eq!(files, other.files("site"));
    for name in &files {
        assert!(
            one.read(&format!("site/{name}")) == other.read(&format!("site/{name}")),
            "{name} differs"
        );
    }
    fs::remove_file(one.path().join("in/b.toml")).unwrap();
    assert_eq!(site(&one, &[]).code, 0);
    assert!(!one.files("site").iter().any(|name| name.contains("birch")));
    assert!(!all_words(&one).iter().any(|(_, words)| words.contains("birch")));
    let fresh =
        Case::new().file("in/a.toml", published("alder")).file("in/sevenmin.toml", COLLECTION);
    site(&fresh, &[]);
    for name in fresh.files("site") {
        assert!(
            one.read(&format!("site/{name}")) == fresh.read(&format!("site/{name}")),
            "{name} differs"
        );
    }
}

#[test]
fn an_unchanged_site_is_told_as_it_was() {
    let entry = "[[entry]]\nkind = \"guidance\"\ntitle = \"How to\"\nfile = \"how-to.pdf\"\n\n\
                 [[entry]]\nkind = \"statement\"\ntitle = \"Of a draft\"\nsummary = \"We accept it.\"\nbriefing = \"birch\"\n";
    let case = Case::new()
        .file("in/sevenmin.toml", format!("{COLLECTION}\n{entry}"))
        .file("in/how-to.pdf", "%PDF-1.7")
        .file("in/a.toml", published("alder"))
        .file("in/b.toml", briefing("birch", ""));
    let run = || {
        let args = ["site", "in", "--out", "site", "--to", "page"];
        Ran::from(case.command_with_cache(&args).output().unwrap())
    };
    let first = run();
    assert_eq!(
        first.stderr,
        "warning: site/files/how-to.pdf was copied as it is; nobody looked for names in it\n\
         1 briefing in the site; left out: 1 not for the public and 1 entry of a briefing that is not in it (Of a draft).\n"
    );
    let index = case.path().join("site/index.html").metadata().unwrap().modified().unwrap();
    let second = run();
    assert_eq!(
        (second.code, second.stdout, second.stderr),
        (first.code, first.stdout, first.stderr)
    );
    assert_eq!(index, case.path().join("site/index.html").metadata().unwrap().modified().unwrap());
}

/// What is remembered saves work and changes no byte; damaged, it is passed over.
#[test]
fn what_is_remembered_changes_nothing() {
    let case =
        Case::new().file("in/a.toml", published("alder")).file("in/b.toml", published("birch"));
    let run = || {
        let args = ["site", "in", "--out", "site", "--to", "page,handout,text"];
        Ran::from(case.command_with_cache(&args).output().unwrap())
    };
    let snapshot = || -> Vec<(String, Vec<u8>)> {
        case.files("site")
            .into_iter()
            .map(|name| (name.clone(), case.read(&format!("site/{name}"))))
            .collect()
    };
    assert_eq!(run().stderr, "2 briefings in the site.\n");
    let first = snapshot();
    assert_eq!(run().stderr, "2 briefings in the site.\n");
    assert!(first == snapshot());
    assert!(
        !case.files("site").iter().any(|name| name.contains("salt") || name.ends_with(".json"))
    );
    let case =
        case.file("in/b.toml", published("birch").replace("Words about review", "Other words"));
    let run = || {
        let args = ["site", "in", "--out", "site", "--to", "page,handout,text"];
        Ran::from(case.command_with_cache(&args).output().unwrap())
    };
    assert_eq!(run().stderr, "2 briefings in the site.\n");
    let changed: Vec<(String, Vec<u8>)> = case
        .files("site")
        .into_iter()
        .map(|name| (name.clone(), case.read(&format!("site/{name}"))))
        .collect();
    assert!(changed != first);
    assert_eq!(site(&case, &["--to", "page,handout,text"]).code, 0);
    for (name, bytes) in &changed {
        assert!(case.read(&format!("site/{name}")) == *bytes, "{name} differs without a memory");
    }
    let sites = format!("{CACHE}/sites");
    for name in case.files(&sites) {
        let name = format!("{sites}/{name}");
        let words = String::from_utf8_lossy(&case.read(&name)).into_owned();
        assert!(!words.contains("Words about"), "{name}");
        fs::remove_file(case.path().join(&name)).unwrap();
        fs::create_dir(case.path().join(name)).unwrap();
    }
    assert_eq!(run().code, 0);
}

#[test]
fn what_is_not_ours_ends_the_run_and_is_not_touched() {
    let case = Case::new().file("in/a.toml", published("alder")).file("site/mine.txt", "mine");
    let ran = pages(&case);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("`mine.txt` in it was not written by sevenmin"), "{}", ran.stderr);
    assert_eq!(case.files(""), [".stdin", "in/a.toml", "site/mine.txt"]);
    fs::remove_file(case.path().join("site/mine.txt")).unwrap();
    assert_eq!(pages(&case).code, 0);
    let before = case.files("");
    let case = case.file("site/index.html", "changed");
    let ran = pages(&case);
    assert!(
        ran.stderr.contains("`index.html` in it was changed since it was written"),
        "{}",
        ran.stderr
    );
    assert_eq!(
        (ran.code, case.read("site/index.html"), case.files("")),
        (2, b"changed".to_vec(), before)
    );
    let here = case.run(&["site", "in", "--out", "in", "--to", "page"]);
    assert_eq!((here.code, case.files("in")), (2, vec!["a.toml".to_owned()]));
}

/// A list of private names that cannot be read makes no empty site of a full one.
#[test]
fn what_cannot_be_known_leaves_the_site_as_it_is() {
    let case = Case::new()
        .file("in/a.toml", published("alder"))
        .file("in/sevenmin.toml", format!("{COLLECTION}\n[private]\nterms = \"../p.txt\"\n"))
        .file("p.txt", "Quillfeather\n");
    assert_eq!(pages(&case).code, 0);
    let before = case.files("site");
    fs::remove_file(case.path().join("p.txt")).unwrap();
    assert_eq!((pages(&case).code, case.files("site")), (2, before));
}

/// Killed at any moment, the site stands whole, or what was set aside does, and the next run goes on.
#[test]
#[cfg(unix)]
fn killed_at_any_moment_a_whole_site_stands() {
    let case = Case::new();
    let case = (0..12)
        .fold(case, |case, n| case.file(&format!("in/{n}.toml"), published(&format!("tree-{n}"))));
    assert_eq!(pages(&case).code, 0);
    let mut killed = 0;
    for round in 0..24_u64 {
        let word = if round % 2 == 0 { "Even words" } else { "Odd words" };
        let case_file = case.path().join("in/0.toml");
        write(&case_file, &published("tree-0").replace("Words about", word));
        let mut run = case.command(&["site", "in", "--out", "site", "--to", "page"]);
        let mut child =
            run.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_millis(4 * round));
        killed += usize::from(child.kill().is_ok() && !child.wait().unwrap().success());
        let whole = ["site", "site.old"].iter().any(|name| is_whole(&case.path().join(name)));
        assert!(whole, "round {round}: {:?}", case.files(""));
    }
    assert!(killed > 0, "no run was killed");
    assert_eq!(pages(&case).code, 0);
    assert!(is_whole(&case.path().join("site")));
    let names: BTreeSet<String> =
        case.files("").iter().map(|name| name.split('/').next().unwrap().to_owned()).collect();
    assert!(!names.contains("site.old") && !names.contains("site.new"), "{names:?}");
}

#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "tests make their own files")]
fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
}

/// Whether a folder holds just what its list tells, each file as the list tells it.
#[cfg(unix)]
fn is_whole(folder: &Path) -> bool {
    let Ok(list) = fs::read_to_string(folder.join("sevenmin-site.txt")) else { return false };
    let rows: Vec<(&str, &str)> =
        list.lines().skip(1).filter_map(|row| row.split_once("  ")).collect();
    !rows.is_empty()
        && rows.iter().all(|(hash, path)| {
            fs::read(folder.join(path))
                .is_ok_and(|bytes| sevenmin::bundle::Hash::of(&bytes).as_str() == *hash)
        })
}
