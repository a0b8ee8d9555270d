//! What the program is asked to do.

use std::{collections::BTreeSet, process::Command};

/// A command line; `{name}` stands for a planted term, `{file}` for the briefing's path.
///
/// It runs in the collection's folder.
pub type Errand = &'static [&'static str];

/// The five formats of `check`, each telling all that it has.
pub const CHECKS: &[Errand] = &[
    &["check", "--format", "human", "-v"],
    &["check", "--format", "short"],
    &["check", "--format", "json"],
    &["check", "--format", "sarif"],
    &["check", "--format", "github"],
];

/// Every other command that reads briefings.
pub const READINGS: &[Errand] = &[
    &["check"],
    &["check", "{file}"],
    &["check", "--color", "always", "{file}"],
    &["check", "-v", "--level", "error"],
    &["check", "--layout"],
    &["check", "--fix"],
    &["check", "--diff"],
    &["check", "--fix", "--diff"],
    &["check", "--fix", "{file}"],
    &["check", "-"],
    &["check", "-", "--stdin-filename", "{file}"],
    &["check", "-", "--stdin-filename", "{name}.toml", "--format", "json"],
    &["check", "--fix", "-"],
    &["check", "--diff", "-"],
    &["export", "--to", "text,page"],
    &["export", "--draft", "--to", "text,page,deck,presenter"],
    &["export", "--to", "text", "{file}"],
    &["export", "--to", "text", "--out", "{name}"],
    &["export", "--to", "text", "--out", "logo.png/{name}"],
    &["export", "--to", "text", "--templates", "{name}"],
    &["identity"],
    &["identity", "--format", "json"],
    &["list"],
    &["list", "--format", "json"],
    &["list", "--actions", "--format", "csv"],
    &["list", "--findings"],
    &["themes"],
    &["themes", "--format", "json"],
    &["site", "--out", "{name}"],
];

/// Commands that a term reaches by their own words alone.
pub const WORDS: &[Errand] = &[
    &["check", "{name}.toml"],
    &["check", "{name}/a.toml"],
    &["check", "logo.png/{name}.toml"],
    &["check", "--config", "{name}.toml"],
    &["check", "--private-terms", "{name}.txt"],
    &["export", "{name}.toml"],
    &["export", "-", "{name}.toml"],
    &["export", "--to", "{name}"],
    &["export", "--to", "text,{name}"],
    &["new", "{name}.toml"],
    &["new", "{name}/a.toml"],
    &["new", "logo.png/{name}.toml"],
    &["new", "0/0.toml", "--title", "{name}"],
    &["new", "new.toml", "--title", "{name}"],
    &["new", "new.toml", "--scheme", "{name}"],
    &["eject", "{name}"],
    &["eject", "logo.png/{name}"],
    &["explain", "{name}"],
    &["list", "{name}.toml"],
    &["list", "--where", "{name}"],
    &["list", "--where", "owner={name}"],
    &["list", "--sort", "{name}"],
    &["list", "--watch", "-o", "logo.png/{name}.html"],
    &["themes", "{name}"],
    &["vocabulary"],
    &["import", "{name}.docx", "-o", "new.toml"],
    &["import", "logo.png", "-o", "{name}.toml"],
    &["import", "logo.png", "-o", "new.toml", "--scheme", "{name}"],
    &["comments", "{name}.docx"],
    &["comments", "logo.png", "--of", "{name}.toml"],
    &["comments", "logo.png", "--format", "docx", "-o", "{name}.docx"],
    &["comments", "logo.png", "--format", "docx", "-o", "{name}"],
    &["identity", "{name}.toml"],
    &["preview", "{name}.toml"],
    &["preview", "--templates", "{name}", "none.toml"],
    &["desk", "logo.png/{name}.html"],
    &["desk", "{name}"],
    &["themes", "--format", "page", "-o", "{name}"],
    &["themes", "--format", "page", "-o", "logo.png/{name}.html"],
    &["site", "{name}", "--out", "s"],
    &["site", "--out", "s", "--to", "{name}"],
    &["site", "--out", "s", "--templates", "{name}"],
    &["man", "{name}"],
    &["man", "--out", "{name}"],
    &["man", "--out", "logo.png/{name}"],
];

/// Command lines that are none. Apart, since what is told of one can name the nearest right word,
/// which goes by the letters and gives none of them away.
pub const MISTYPED: &[Errand] = &[
    &["check", "--{name}"],
    &["check", "--format", "{name}"],
    &["check", "--deny", "{name}"],
    &["check", "--level", "{name}"],
    &["check", "--color", "{name}"],
    &["export", "--paper", "{name}"],
    &["export", "--jobs", "{name}"],
    &["new", "new.toml", "{name}"],
    &["rules", "--format", "{name}"],
    &["schema", "{name}"],
    &["vocabulary", "{name}"],
    &["completions", "{name}"],
    &["completions", "bash", "{name}"],
    &["identity", "--format", "{name}"],
    &["list", "--format", "{name}"],
    &["themes", "--format", "{name}"],
    &["comments", "--format", "{name}"],
    &["site", "--out", "s", "--jobs", "{name}"],
    &["export", "--deny", "{name}"],
    &["man", "list", "{name}"],
    &["help", "{name}"],
    &["{name}"],
    &["--{name}", "check"],
];

/// Returns the lines of a help text under a heading.
fn under<'a>(help: &'a str, heading: &str) -> Vec<&'a str> {
    let lines = help.lines().skip_while(|line| *line != heading).skip(1);
    lines.take_while(|line| line.is_empty() || line.starts_with(' ')).collect()
}

fn help(words: &[&str]) -> String {
    let ran = Command::new(env!("CARGO_BIN_EXE_sevenmin")).args(words).output().unwrap();
    assert!(ran.status.success(), "{words:?}");
    String::from_utf8(ran.stdout).unwrap()
}

/// Returns the words of a command that a value can follow: its options, and `""` for what stands alone.
fn doors_of(command: &str) -> BTreeSet<String> {
    let help = help(&[command, "--help"]);
    let options = under(&help, "Options:").into_iter().filter(|line| line.contains('<'));
    let options = options.filter_map(|line| line.split_whitespace().find(|w| w.starts_with("--")));
    let mut doors: BTreeSet<String> = options.map(str::to_owned).collect();
    if !under(&help, "Arguments:").is_empty() {
        doors.insert(String::new());
    }
    doors
}

/// Returns the door through which an errand of a command hands a term over.
fn door_of(errand: Errand, short: &str) -> Option<String> {
    let at = errand.iter().position(|word| word.contains("{name}") || word.contains("{file}"))?;
    let before = errand[at - 1];
    let takes_more = ["--fix", "--diff", "-v", "--layout", "--actions", "--findings"];
    Some(match before {
        "-o" => short.to_owned(),
        flag if flag.starts_with("--") && !takes_more.contains(&flag) => flag.to_owned(),
        _ => String::new(),
    })
}

/// The commands and their options are those that the program tells, so that none can be forgotten.
#[test]
fn a_term_is_tried_at_every_door_of_every_command() {
    let whole = help(&["--help"]);
    let commands = under(&whole, "Commands:").into_iter().filter(|line| !line.starts_with("   "));
    let commands: Vec<&str> = commands.filter_map(|line| line.split_whitespace().next()).collect();
    let commands = commands.into_iter().filter(|name| *name != "help").collect::<Vec<&str>>();
    assert!(commands.len() > 15, "{commands:?}");
    let mut missing = Vec::new();
    for command in commands {
        let errands = [CHECKS, READINGS, WORDS, MISTYPED].concat();
        let own = errands.into_iter().filter(|errand| errand[0] == command);
        let tried: BTreeSet<String> =
            own.filter_map(|errand| door_of(errand, "--output")).collect();
        let doors = doors_of(command);
        missing.extend(doors.difference(&tried).map(|door| format!("{command} {door}")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
