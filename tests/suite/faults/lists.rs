//! Lists that a folder has of itself: what it leaves out, and what a site wrote there. What is no list is told,
//! and neither waited for nor read without end.

use crate::harness::{Case, briefing};

/// What a list may be in place of a file of words, and what is told of it.
#[cfg(unix)]
const ODD: [(&str, &str); 5] = [
    ("pipe", "it is no ordinary file"),
    ("/dev/zero", "it is no ordinary file"),
    ("folder", "it is a folder"),
    ("huge", "it is larger than 1 MB"),
    ("letters", "it is no UTF-8"),
];

/// Makes an odd thing; whether the system allows it.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "what a test finds, it puts there")]
fn make(odd: &str, path: &std::path::Path) -> bool {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    match odd {
        "pipe" => {
            let made = std::process::Command::new("mkfifo").arg(path).status();
            if !made.is_ok_and(|status| status.success()) {
                super::not_allowed("a pipe with a name");
                return false;
            }
        }
        "folder" => std::fs::create_dir(path).unwrap(),
        "huge" => std::fs::File::create(path).unwrap().set_len(3 << 30).unwrap(),
        // As PowerShell writes it.
        "letters" => std::fs::write(path, b"\xff\xfea\0.\0t\0").unwrap(),
        device => std::os::unix::fs::symlink(device, path).unwrap(),
    }
    true
}

#[cfg(unix)]
#[test]
fn what_a_folder_leaves_out_is_known_or_nothing_of_it_is_taken() {
    for (odd, why) in ODD {
        for place in ["own/.gitignore", "own/inner/.gitignore", ".gitignore"] {
            let case = Case::new()
                .file("own/a.toml", briefing("a", ""))
                .file("own/inner/b.toml", briefing("b", ""));
            if !make(odd, &case.path().join(place)) {
                return;
            }
            for command in [
                &["check", "own"][..],
                &["list", "own"],
                &["export", "own", "--to", "text"],
                &["site", "own", "--out", "site"],
            ] {
                let ran = case.run(command);
                let told = ran.stderr.contains(".gitignore cannot be opened: ")
                    && ran.stderr.contains(why);
                assert!(told && ran.code == 2, "{odd} {place} {command:?}: {}", ran.stderr);
                let is_taken = ran.stdout.contains("b.toml") || ran.stdout.contains("out/b");
                assert!(!is_taken, "{odd} {place} {command:?}: {}", ran.stdout);
            }
        }
    }
}

#[test]
fn what_a_list_leaves_out_is_left_out() {
    let case = Case::new()
        .file("own/a.toml", briefing("a", ""))
        .file("own/b.toml", briefing("b", ""))
        .file("own/.gitignore", "# Entwürfe\nb.toml\n");
    let ran = case.run(&["list", "own", "--format", "csv"]);
    assert!(ran.stdout.contains("own/a.toml") && !ran.stdout.contains("b.toml"), "{}", ran.stdout);
}

#[cfg(unix)]
#[test]
fn what_is_no_list_of_a_site_is_neither_waited_for_nor_read() {
    let published = briefing("a", "status = \"published\"");
    for (odd, _) in ODD {
        for place in ["site/sevenmin-site.txt", "site.old/sevenmin-site.txt"] {
            let case = Case::new().file("a.toml", &published);
            if !make(odd, &case.path().join(place)) {
                return;
            }
            let ran = case.run(&["site", "a.toml", "--out", "site", "--to", "text"]);
            assert_eq!(ran.code, 2, "{odd} {place}: {}", ran.stderr);
            let told = "`sevenmin-site.txt` in it was not written by sevenmin";
            assert!(ran.stderr.contains(told), "{odd} {place}: {}", ran.stderr);
        }
    }
}

/// Whoever can do nothing without a private list says where it should be told.
#[test]
fn a_collection_that_cannot_be_read_is_told_by_every_command_that_needs_it() {
    for broken in [&b"x = = 1"[..], b"\xff\xfex\0", b"a = \"\0\""] {
        let case = Case::new()
            .file("a.toml", briefing("a", ""))
            .file("a.md", "# A title\n")
            .file("sevenmin.toml", broken);
        for command in [
            &["check", "a.toml"][..],
            &["export", "a.toml"],
            &["identity", "a.toml"],
            &["list"],
            &["themes"],
            &["comments", "a.docx"],
            &["site", ".", "--out", "site"],
            &["new", "b.toml"],
            &["import", "a.md", "-o", "b.toml"],
            &["eject", "templates"],
            &["vocabulary"],
            &["man", "--out", "man"],
        ] {
            let ran = case.run(command);
            let told = ran.stdout + &ran.stderr;
            assert!(told.contains("sevenmin.toml"), "{command:?}: {told}");
            let is_done = command[0] == "man";
            assert_eq!(ran.code == 2, !is_done, "{command:?}: {told}");
        }
    }
}
