//! What people on Windows have in their files, on every system: line ends, paths, names.

use crate::{
    faults::files,
    harness::{Case, briefing},
    tools,
};

fn crlf(text: &str) -> String {
    text.replace('\n', "\r\n")
}

#[test]
fn line_ends_change_no_byte_of_an_output_and_are_kept_by_fixes() {
    let text = briefing("a", "summary = \"\"\"\nIn short.\n\nAnd on.\"\"\"");
    let to = "all,identity-sheet";
    let made = [text.clone(), crlf(&text)].map(|text| {
        let case = Case::new().file("a.toml", text);
        let ran = case.run(&["export", "--to", to]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        files(&case, "out")
    });
    assert!(made[0].len() > 12);
    for (name, bytes) in &made[0] {
        assert!(made[1][name] == *bytes, "{name}");
    }
    let flawed = crlf(&text.replace("Words about findings", "Words\u{ad} about “findings”"));
    let case = Case::new().file("a.toml", &flawed);
    let ran = case.run(&["check", "--fix"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(String::from_utf8(case.read("a.toml")).unwrap(), flawed.replace('\u{ad}', ""));
}

#[test]
fn every_command_reads_such_line_ends() {
    let case = Case::new()
        .file("a.toml", crlf(&briefing("a", "status = \"published\"\nissued = 2026-05-14")))
        .file(
            "sevenmin.toml",
            "[partnership]\r\nname = \"Exampleshire\"\r\n[private]\r\nterms = \"names.txt\"\r\n",
        )
        .file("names.txt", "Kai Farrow-Lund\r\n\r\nQuimby Sampleton\r\n");
    for args in [
        &["check", "--deny", "warnings", "--exit-zero"][..],
        &["identity"],
        &["list", "--findings"],
        &["themes"],
        &["site", "--out", "site"],
        &["export", "--to", "comment-copy,document"],
        &["comments", "--of", "a.toml", "out/partners/a-comments.docx"],
        &["import", "out/a.docx", "-o", "back.toml"],
    ] {
        let ran = case.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.stderr);
    }
    let told = crlf(&briefing("b", "").replace("Words about findings", "Quimby Sampleton"));
    let ran = case.file("b.toml", told).run(&["check", "b.toml", "--format", "short"]);
    assert!(
        ran.code == 1 && ran.stdout.contains("[private-term]") && !ran.stdout.contains("Quimby"),
        "{}",
        ran.stdout
    );
}

#[test]
fn paths_of_pictures() {
    let case = Case::new().file("images/map.png", tools::PNG).file("map.png", tools::PNG);
    let mut case = case;
    for (path, came) in [
        (r"images\map.png", None),
        (r".\images\..\map.png", None),
        (r"C:\images\map.png", Some("is outside the briefing's folder and the collection's")),
        ("C:map.png", Some("is outside the briefing's folder and the collection's")),
        (r"\\?\C:\map.png", Some("is outside the briefing's folder and the collection's")),
        (r"\\server\share\map.png", Some("is outside the briefing's folder and the collection's")),
        (
            r"..\..\no-such-folder\map.png",
            Some("is outside the briefing's folder and the collection's"),
        ),
        ("map.png.", Some("is not there")),
        ("map.png ", Some("is not there")),
        ("map.png:stream", Some("is not there")),
    ] {
        let image = format!("slot = \"findings\"\nimage = {{ file = '{path}', alt = \"A map\" }}");
        case = case.file("a.toml", briefing("a", "").replace("slot = \"findings\"", &image));
        let told = case.run(&["check", "a.toml", "--format", "short", "--level", "error"]).stdout;
        match came {
            None => assert_eq!(told, "", "{path}"),
            Some(came) => {
                assert!(told.contains(&format!("the picture `{path}` {came}\n")), "{path}: {told}");
            }
        }
    }
}

/// Neither a name that Windows keeps for itself nor two that are one on its disks.
#[test]
fn ids_that_are_no_names_there() {
    for id in
        ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "CON", "A", "a.", "a ", "a:b", r"a\\b"]
    {
        let case = Case::new().file("a.toml", briefing(id, ""));
        let ran = case.run(&["export", "--to", "text,page"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{id}: {}", ran.stderr);
    }
    let case = Case::new().file("a.toml", briefing("a", "")).file("b/A.toml", briefing("a", ""));
    let ran = case.run(&["export", "--to", "text"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "out/a.txt\n"), "{}", ran.stderr);
}
