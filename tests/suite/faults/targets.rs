//! What is named to be written: never a file that the run reads, whatever path leads to it.

use crate::harness::{Case, briefing};

const LOST: &str = "this run reads it, and it would be lost; give another name";

/// Returns a case with two copies that came back.
fn with_copies() -> Case {
    let case = Case::new().file("a.toml", briefing("a", ""));
    assert_eq!(case.run(&["export", "a.toml", "--to", "comment-copy", "--out", "."]).code, 0);
    let copy = case.read("partners/a-comments.docx");
    case.file("police.docx", &copy).file("health.docx", &copy)
}

#[test]
fn a_copy_that_came_back_is_not_written_over() {
    let case = with_copies();
    let copy = case.read("police.docx");
    let outs = ["police.docx", "./police.docx", "partners/../police.docx"];
    #[cfg(unix)]
    let outs = {
        std::fs::hard_link(case.path().join("police.docx"), case.path().join("hard.docx")).unwrap();
        std::os::unix::fs::symlink("police.docx", case.path().join("soft.docx")).unwrap();
        [&outs[..], &["hard.docx", "soft.docx"]].concat()
    };
    for out in outs {
        for files in [&["police.docx"][..], &["health.docx", "police.docx"]] {
            let ran =
                case.run(&[&["comments"], files, &["--format", "docx", "-o", out][..]].concat());
            let told = format!("error: {out} cannot be written: {LOST}\n");
            assert_eq!((ran.code, ran.stdout, ran.stderr), (2, String::new(), told));
            assert_eq!(case.read("police.docx"), copy, "{out}");
        }
    }
    let ran = case.run(&["comments", "police.docx", "--format", "docx", "-o", "meeting.docx"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "meeting.docx\n"));
    // The table of an earlier run is replaced.
    let ran = case.run(&["comments", "health.docx", "--format", "docx", "-o", "meeting.docx"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
}

#[test]
fn no_briefing_is_written_over() {
    let case = with_copies();
    let briefing = case.read("a.toml");
    let runs = vec![
        vec!["comments", "police.docx", "--format", "docx", "-o", "a.toml"],
        vec!["comments", "police.docx", "--of", "a.toml", "--format", "docx", "-o", "a.toml"],
        vec!["list", "a.toml", "--watch", "-o", "a.toml"],
        vec!["themes", "a.toml", "--format", "page", "-o", "a.toml"],
        vec!["desk", "a.toml"],
        vec!["new", "a.toml"],
        vec!["import", "police.docx", "-o", "a.toml"],
        vec!["site", "a.toml", "--out", "a.toml"],
        vec!["export", "a.toml", "--out", "a.toml"],
        vec!["eject", "a.toml"],
        vec!["man", "--out", "a.toml"],
    ];
    #[cfg(unix)]
    let runs = {
        for ending in ["html", "pdf", "docx"] {
            let link = case.path().join(format!("link.{ending}"));
            std::os::unix::fs::symlink("a.toml", link).unwrap();
        }
        let over_links = [
            vec!["comments", "police.docx", "--format", "docx", "-o", "link.docx"],
            vec!["list", "a.toml", "--watch", "-o", "link.html"],
            vec!["themes", "a.toml", "--format", "pdf", "-o", "link.pdf"],
            vec!["desk", "link.html"],
        ];
        [runs, over_links.into()].concat()
    };
    for run in runs {
        let ran = case.run(&run);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{run:?}: {}", ran.stderr);
        assert_eq!(case.read("a.toml"), briefing, "{run:?}");
    }
}

#[test]
fn a_list_or_a_zip_that_is_read_is_not_written_over() {
    let list = "Zorblax Quimby\n";
    let case = Case::new()
        .file("sevenmin.toml", "[private]\nterms = \"a.txt\"\n")
        .file("a.txt", list)
        .file("b.html", list)
        .file("a.toml", briefing("a", ""));
    let ran = case.run(&["export", "-q", "a.toml", "--to", "text,page", "--out", "."]);
    let told = format!("error: ./a.txt cannot be written: {LOST}\n");
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr), (2, "./a.html\n", told));
    assert_eq!(case.read("a.txt"), list.as_bytes());
    let ran = case.run(&["list", "--private-terms", "b.html", "--watch", "-o", "b.html"]);
    assert_eq!((ran.code, case.read("b.html")), (2, list.as_bytes().to_vec()), "{}", ran.stderr);

    let bytes = zip_of(&briefing("z", ""));
    let case = Case::new().file("z-pack.zip", &bytes);
    let ran = case.run(&["export", "-q", "z-pack.zip", "--to", "text,pack", "--out", "."]);
    let told = format!("error: ./z-pack.zip cannot be written: {LOST}\n");
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr), (2, "./z.txt\n", told));
    assert_eq!(case.read("z-pack.zip"), bytes);
}

fn zip_of(briefing: &str) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("z.toml", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(briefing.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

/// Afterwards no briefing of that folder could be read.
#[test]
fn no_new_briefing_is_called_as_a_collection() {
    let case = Case::new().file("a.md", "# A title\n");
    for (name, why) in [
        ("sevenmin.toml", "`sevenmin.toml` is the file of a collection"),
        ("inner/SEVENMIN.TOML", "`sevenmin.toml` is the file of a collection"),
        ("-", "a new briefing is a file"),
    ] {
        for command in [&["new", name][..], &["import", "a.md", "-o", name]] {
            let ran = case.run(command);
            assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{command:?}");
            assert!(ran.stderr.contains(why), "{command:?}: {}", ran.stderr);
        }
    }
    assert!(!case.files(".").iter().any(|name| name.ends_with(['l', 'L', '-'])));
}
