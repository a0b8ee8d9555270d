//! What the README says, held against the program.

use std::{fs, path::Path};

use sevenmin::{
    export::{Item, Output},
    lint::{Group, rules::RULES},
};

use crate::{harness::Case, tools};

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

/// Returns what stands between backticks.
fn code(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

#[test]
fn its_promises_are_kept_by_tests_that_exist() {
    let readme = readme();
    let table = between(&readme, "promises");
    let kept: Vec<&str> = table
        .lines()
        .skip(2)
        .flat_map(|row| code(row.rsplit("| ").next().unwrap_or_default()))
        .collect();
    assert!(kept.len() > 20, "{}", kept.len());
    for name in kept {
        if name.starts_with("tests/") {
            assert!(Path::new(name).exists(), "{name}");
            continue;
        }
        let (rooms, test) = name.rsplit_once("::").unwrap();
        let rooms = rooms.replace("::", "/");
        let homes = ["tests/suite", "src"]
            .map(|root| [format!("{root}/{rooms}.rs"), format!("{root}/{rooms}/mod.rs")]);
        let found = homes
            .iter()
            .flatten()
            .filter_map(|file| fs::read_to_string(file).ok())
            .any(|text| text.contains(&format!("fn {test}(")) && text.contains("#[test]"));
        assert!(found, "no test is called {name}");
    }
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
    let papers: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(papers.len(), 12, "{}", ran.stdout);
    for paper in papers {
        let bytes = case.read(paper);
        let sides = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
        assert_eq!(sides, 2, "{paper}");
        let Some(text) = tools::pdf_text(&bytes) else { return };
        let number = ["Page 2 of 2", "Tudalen 2 o 2"].iter().any(|number| text.contains(number));
        assert!(number, "{paper}: the last page does not know its number");
    }
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
