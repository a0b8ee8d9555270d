//! House rules.

use std::{collections::BTreeSet, fs};

use crate::layers::sources;

#[test]
fn no_file_is_long_and_none_is_unfinished() {
    let words = ["todo!", "dbg!", "unimplemented!", "FIXME", "XXX"];
    let mut faults = Vec::new();
    for (path, text) in sources() {
        if text.lines().count() > 400 {
            faults.push(format!("{path}: {} lines", text.lines().count()));
        }
        for word in words.iter().filter(|word| text.contains(**word)) {
            faults.push(format!("{path}: {word}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_says_what_it_is_for() {
    let exempt = |path: &str| path.starts_with("lint/rules/") || path.contains("tests");
    let silent =
        sources().into_iter().filter(|(path, text)| !exempt(path) && !text.starts_with("//!"));
    let silent: Vec<String> = silent.map(|(path, _)| path).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// A briefing is parsed in one place, once; of a file that does not parse each piece is parsed by
/// itself, there too.
#[test]
fn toml_is_parsed_in_one_place() {
    let parsers = sources().into_iter().flat_map(|(path, text)| {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        text.matches("DeTable::parse(").map(|_| path.clone()).collect::<Vec<String>>()
    });
    let mut parsers: Vec<String> = parsers.collect();
    parsers.sort();
    assert_eq!(parsers, ["parse/syntax/mod.rs"]);
}

#[test]
fn every_font_has_its_licence() {
    for entry in fs::read_dir("fonts").unwrap().map(Result::unwrap) {
        assert!(entry.path().join("LICENSE").is_file(), "{:?}", entry.path());
    }
}

/// What a checkout has at its root is what the README says; what git is told to overlook may come beside it.
#[test]
fn every_folder_is_in_the_readme() {
    let readme = fs::read_to_string("README.md").unwrap();
    let overlooked = fs::read_to_string(".gitignore").unwrap();
    let (_, table) = readme.split_once("| folder | what is there |").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let named = table.lines().filter_map(|row| row.split('|').nth(1));
    let named: BTreeSet<String> =
        named.flat_map(|names| names.split('`').skip(1).step_by(2)).map(str::to_owned).collect();
    let there =
        fs::read_dir(".").unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir());
    let there: BTreeSet<String> = there
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|name| {
            !name.starts_with('.') && overlooked.lines().all(|line| line != format!("/{name}"))
        })
        .collect();
    assert_eq!(there, named);
}

#[test]
fn only_the_ui_prints() {
    for (path, text) in sources() {
        let prints = ["println!", "eprintln!", "print!(", "io::stdout()", "io::stderr()"];
        let found = prints.iter().any(|word| text.contains(word));
        // A helper answers the program that started it, not a person.
        let may = ["cli/ui.rs", "cli/press/service.rs"].contains(&path.as_str());
        assert!(!found || may, "{path} prints");
    }
}

#[test]
fn every_file_of_the_suite_is_run() {
    let main = fs::read_to_string("tests/suite/main.rs").unwrap();
    for entry in fs::read_dir("tests/suite").unwrap().map(Result::unwrap) {
        let path = entry.path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            stem == "main" || path.is_dir() || main.contains(&format!("mod {stem};")),
            "{stem}"
        );
    }
}
