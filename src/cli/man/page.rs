//! A manual page as troff.

use clap::Command;
use clap_mangen::{
    Man,
    roff::{Roff, bold, roman},
};

use super::facts::{ENVIRONMENT, EXIT, FILES, Fact};

/// The section of the manual for what people call.
const SECTION: &str = "1";

/// Returns the name of a command's page as a file.
pub(super) fn file_name(command: &Command) -> String {
    format!("{}.{SECTION}", full_name(command))
}

/// Returns the name by which a page is looked up.
fn full_name(command: &Command) -> &str {
    command.get_display_name().unwrap_or_else(|| command.get_name())
}

/// Returns the page of a command; the others are named at its end.
pub(super) fn of(command: &Command, all: &[Command]) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let man = Man::new(command.clone())
        .title(full_name(command).to_uppercase())
        .source(format!("sevenmin {version}"))
        .manual("sevenmin");
    let mut out = Vec::new();
    let mut written = man
        .render_title(&mut out)
        .and_then(|()| man.render_name_section(&mut out))
        .and_then(|()| synopsis(command).to_writer(&mut out))
        .and_then(|()| man.render_description_section(&mut out))
        .and_then(|()| man.render_options_section(&mut out));
    if command.has_subcommands() {
        written = written.and_then(|()| man.render_subcommands_section(&mut out));
    }
    let mut rest = Roff::new();
    for (heading, facts) in
        [("EXIT STATUS", &EXIT[..]), ("ENVIRONMENT", &ENVIRONMENT), ("FILES", &FILES)]
    {
        tell(&mut rest, heading, facts, command.get_name());
    }
    see_also(&mut rest, command, all);
    written.and_then(|()| rest.to_writer(&mut out)).expect("memory takes what is written");
    String::from_utf8(out).expect("a page is text")
}

/// Returns how a command is called, as its help tells it.
fn synopsis(command: &Command) -> Roff {
    let usage = command.clone().render_usage().to_string();
    let mut roff = Roff::new();
    roff.control("SH", ["SYNOPSIS"]);
    for line in usage.trim_start_matches("Usage:").lines().map(str::trim) {
        let name = command.get_bin_name().unwrap_or_else(|| full_name(command));
        let name = if line.starts_with(name) { name } else { "" };
        roff.text([bold(name), roman(&line[name.len()..])]);
    }
    roff
}

fn tell(roff: &mut Roff, heading: &str, facts: &[Fact], command: &str) {
    let mut facts = facts.iter().filter(|fact| fact.concerns(command)).peekable();
    if facts.peek().is_none() {
        return;
    }
    roff.control("SH", [heading]);
    for fact in facts {
        roff.control("TP", []);
        roff.text([bold(fact.name)]);
        roff.text([roman(fact.told)]);
    }
}

fn see_also(roff: &mut Roff, command: &Command, all: &[Command]) {
    let others: Vec<String> = all
        .iter()
        .map(full_name)
        .filter(|name| *name != full_name(command))
        .map(|name| format!("{name}({SECTION})"))
        .collect();
    roff.control("SH", ["SEE ALSO"]);
    roff.text([roman(others.join(", "))]);
}
