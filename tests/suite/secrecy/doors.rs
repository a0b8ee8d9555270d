//! Ways round a list: links, other lists, names of files, options.

use crate::harness::{Case, briefing};

const LISTED: &str = "[private]\nterms = \"list.txt\"\n";

fn with_list() -> Case {
    Case::new()
        .file("kept/sevenmin.toml", LISTED)
        .file("kept/list.txt", "Quimby Sampleton\n")
        .file("kept/a.toml", briefing("a", "summary = \"Quimby Sampleton spoke.\""))
}

#[cfg(unix)]
#[test]
fn a_link_is_guarded_by_the_list_of_the_file_that_it_leads_to() {
    let case = with_list().file("open/b.toml", briefing("b", ""));
    std::os::unix::fs::symlink("../kept/a.toml", case.path().join("open/a.toml")).unwrap();
    let ran = case.run(&["check", "--format", "short", "open/a.toml"]);
    assert_eq!(ran.code, 1, "{}", ran.stdout);
    assert!(ran.stdout.contains("error[private-term]"), "{}", ran.stdout);
    let ran = case.run(&["export", "--to", "text", "open/a.toml", "open/b.toml"]);
    assert_eq!((ran.code, case.files("out")), (1, vec!["b.txt".to_owned()]));
}

#[test]
fn no_line_is_drawn_with_a_term_of_another_list() {
    let term = "summary = \"Quimby Sampleton told the police officer, who utilised it.\"";
    let case = with_list()
        .file("other/sevenmin.toml", "[private]\nterms = \"list.txt\"\n")
        .file("other/list.txt", "Zed Otherby\n")
        .file("other/b.toml", briefing("b", &format!("{term}\nsummery = \"x\"")));
    for args in [&["check", "kept", "other"], &["export", "kept", "other"]] {
        let ran = case.run(args);
        let told = ran.stdout + &ran.stderr;
        assert!(told.contains("b.toml") && !told.contains("Sampleton"), "{told}");
    }
}

#[test]
fn a_collection_of_any_name_hides_its_terms_in_what_is_not_understood() {
    let case = with_list().file("kept/house.toml", LISTED).file("plain/a.toml", briefing("a", ""));
    std::fs::remove_file(case.path().join("kept/sevenmin.toml")).unwrap();
    for odd in ["--bogus-quimby-sampleton", "--format=quimby-sampleton"] {
        let ran = case.run(&["check", "--config", "kept/house.toml", odd]);
        assert_eq!(ran.code, 2);
        assert!(!ran.stderr.contains("sampleton"), "{}", ran.stderr);
    }
}

#[test]
fn no_number_of_a_files_name_is_told_with_another_file() {
    let case =
        Case::new().file("SW1A 1AA.toml", briefing("a", "")).file("b.toml", briefing("a", ""));
    for format in ["human", "short", "json", "sarif", "github"] {
        let ran = case.run(&["check", "--format", format]);
        assert_eq!(ran.code, 1);
        assert!(ran.stdout.contains("duplicate-id"), "{format}: {}", ran.stdout);
        assert!(!(ran.stdout + &ran.stderr).contains("SW1A"), "{format}");
    }
}

#[test]
fn a_day_in_the_name_of_a_folder_is_told() {
    let case = Case::new().file("2026-05-14 drafts/a.toml", briefing("a", ""));
    let ran = case.run(&["export", "--to", "text", "--out", "out 14 May 2026"]);
    assert_eq!((ran.code, &*ran.stdout), (0, "out 14 May 2026/a.txt\n"));
}
