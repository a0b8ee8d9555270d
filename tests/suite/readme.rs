//! What the README says, held against the program.

use std::fs;

use sevenmin::{
    export::{Item, Output},
    lint::{Group, rules::RULES},
};

use crate::harness::Case;

fn readme() -> String {
    fs::read_to_string("README.md").unwrap().replace("\r\n", "\n")
}

/// Returns what stands between two marks.
fn between<'a>(text: &'a str, name: &str) -> &'a str {
    let start = text.find(&format!("<!-- {name} -->\n")).unwrap() + name.len() + 10;
    let end = text.find(&format!("<!-- /{name} -->")).unwrap();
    &text[start..end]
}

#[test]
fn its_tables_are_those_of_the_program() {
    let readme = readme();
    let mut rules = "| rule | group | level |\n|---|---|---|\n".to_owned();
    for group in Group::ALL {
        for rule in RULES.iter().filter(|rule| rule.group == *group) {
            let (name, level) = (rule.name, rule.level.as_str());
            rules.push_str(&format!("| `{name}` | {} | {level} |\n", group.name()));
        }
    }
    let head = "| `--to` | file | what |\n|---|---|---|\n".to_owned();
    let outputs = Output::all()
        .map(|one| {
            let (word, about) = (one.name.word(), one.name.about());
            format!("| `{word}` | `{}` | {about} |\n", Item::ordinary(one).path("ID"))
        })
        .fold(head, |table, row| table + &row);
    assert_eq!(between(&readme, "outputs"), outputs, "the table should be:\n{outputs}");
    assert_eq!(between(&readme, "rules"), rules, "the table should be:\n{rules}");
}

#[test]
fn its_briefing_is_clean() {
    let readme = readme();
    let start = readme.find("```toml\n").unwrap() + 8;
    let toml = &readme[start..start + readme[start..].find("```").unwrap()];
    let case = Case::new().file("a.toml", toml);
    let ran = case.run(&["check", "--deny", "warnings", "--format", "short", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""));
}

#[test]
fn the_sample_briefings_are_clean() {
    let case = Case::new();
    let briefings = fs::canonicalize("briefings").unwrap();
    let args = ["check", "--deny", "warnings", "--format", "short", briefings.to_str().unwrap()];
    let ran = case.run(&args);
    assert_eq!(ran.code, 0, "{}", ran.stdout);
}

#[test]
fn the_sample_handouts_take_two_sides() {
    let case = Case::new();
    let briefings = fs::canonicalize("briefings").unwrap();
    let args = ["export", "--to", "handout", briefings.to_str().unwrap()];
    let ran = case.run(&args);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(!ran.stderr.contains("handout-too-long"), "{}", ran.stderr);
    assert_eq!(ran.stdout.lines().count(), 4, "{}", ran.stdout);
}

#[test]
fn its_commands_on_many_briefings_run() {
    let readme = readme();
    let part = &readme[readme.find("## Many briefings").unwrap()..];
    let block = part.split("```").nth(1).unwrap();
    let briefings = fs::canonicalize("briefings").unwrap();
    let case = Case::new();
    let lines: Vec<&str> = block.lines().filter(|line| line.starts_with("sevenmin ")).collect();
    assert!(lines.len() > 3, "{block}");
    for line in lines {
        let words = line.split_whitespace().skip(1);
        let words =
            words.map(|word| if word == "briefings" { briefings.to_str().unwrap() } else { word });
        let ran = case.run(&words.collect::<Vec<&str>>());
        assert_eq!(ran.code, 0, "{line}: {}", ran.stderr);
    }
}
