//! A briefing with its pictures in one zip, as the desk saves it.

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

use crate::harness::{Case, briefing};

fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn pictured() -> String {
    let image = "slot = \"background\"\nimage = { file = \"images/a.png\", alt = \"Four names around one.\" }\n";
    briefing("a", "").replacen("slot = \"background\"\n", image, 1)
}

const PICTURE: &[u8] = include_bytes!("../../briefings/images/who-knew-what.png");

#[test]
fn a_zip_makes_the_files_that_its_folder_makes() {
    let text = pictured();
    let zip = zip_of(&[("b/images/a.png", PICTURE), ("b/a.toml", text.as_bytes())]);
    let case = Case::new().file("a.toml", &text).file("images/a.png", PICTURE).file("a.zip", zip);
    for (from, out) in [("a.toml", "one"), ("a.zip", "other")] {
        let ran = case.run(&["export", from, "--to", "all,identity-sheet", "--out", out]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
    }
    let names = case.files("one");
    assert_eq!(names.len(), 16);
    assert_eq!(case.files("other"), names);
    for name in names {
        assert!(case.read(&format!("one/{name}")) == case.read(&format!("other/{name}")), "{name}");
    }
}

#[test]
fn findings_name_the_file_in_the_zip_and_the_collection_is_the_one_beside_it() {
    let text = briefing("a", "").replace("Words about incident", "Zebedee Sampleton");
    let inner: &[u8] = b"[private]\nterms = \"nowhere.txt\"\n";
    let zip = zip_of(&[("sevenmin.toml", inner), ("in/a.toml", text.as_bytes())]);
    let case = Case::new()
        .file("x.zip", zip)
        .file("sevenmin.toml", "[private]\nterms = \"list.txt\"\n")
        .file("list.txt", "Zebedee Sampleton\n");
    let ran = case.run(&["check", "x.zip", "--format", "short"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.starts_with("x.zip/in/a.toml:"), "{}", ran.stdout);
    assert!(ran.stdout.contains("error[private-term]"), "{}", ran.stdout);
    assert!(!format!("{}{}", ran.stdout, ran.stderr).contains("Zebedee"));
}

#[test]
fn nothing_in_a_zip_is_mended() {
    let text = briefing("a", "marking = \"official\"");
    let zip = zip_of(&[("a.toml", text.as_bytes())]);
    let case = Case::new().file("x.zip", &zip);
    let ran = case.run(&["check", "--fix", "x.zip"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert_eq!(
        ran.stderr,
        "error: x.zip is a zip, in which --fix changes nothing; unpack it, or see what it would change by --diff\n0 changes made\n"
    );
    assert!(case.read("x.zip") == zip);
    let ran = case.run(&["check", "--diff", "x.zip"]);
    assert!(ran.stdout.contains("+marking = \"OFFICIAL\""), "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn a_zip_that_is_none_or_too_much_could_not_run() {
    let case = Case::new()
        .file("none.zip", "no zip")
        .file("two.zip", zip_of(&[("a.toml", b""), ("b.toml", b"")]))
        .file("out.zip", zip_of(&[("../a.toml", b"")]));
    for (name, why) in [
        ("none.zip", "it is no zip, or a damaged one"),
        ("two.zip", "it holds more than one briefing; give each a zip of its own"),
        ("out.zip", "a path in it leads out of it"),
    ] {
        let ran = case.run(&["check", name]);
        assert_eq!(ran.code, 2, "{name}");
        assert!(ran.stderr.contains(&format!("{name} cannot be opened: {why}")), "{}", ran.stderr);
    }
}

#[test]
fn zips_of_a_folder_are_left_aside() {
    let text = briefing("b", "");
    let case = Case::new()
        .file("b.toml", &text)
        .file("a.zip", zip_of(&[("a.toml", briefing("a", "").as_bytes())]));
    let ran = case.run(&["export", "--to", "text", "--out", "out"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(case.files("out"), ["b.txt"]);
}
