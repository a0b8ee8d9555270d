//! The only place that prints: results to standard output, talk to standard error.

use std::io;
use std::io::IsTerminal;
use std::io::Write;

use crate::cli::args::Color;
use crate::cli::args::Common;

/// Prints.
#[derive(Debug)]
pub(super) struct Ui {
    color: Color,
    quiet: bool,
    verbose: bool,
}

impl Ui {
    pub(super) fn new(common: &Common) -> Self {
        Self { color: common.color, quiet: common.quiet, verbose: common.verbose }
    }

    /// Prints a result.
    #[expect(clippy::unused_self, reason = "who prints holds the ui")]
    pub(super) fn result(&self, text: &str) {
        write(&mut io::stdout().lock(), text);
    }

    /// Prints a line of talk, unless told to be quiet.
    pub(super) fn say(&self, text: &str) {
        if !self.quiet {
            write(&mut io::stderr().lock(), &format!("{text}\n"));
        }
    }

    /// Prints a line of talk for who asked for more.
    pub(super) fn explain(&self, text: &str) {
        if self.verbose {
            write(&mut io::stderr().lock(), &format!("{text}\n"));
        }
    }

    /// Prints findings where they are not the result; told to be quiet, too.
    #[expect(clippy::unused_self, reason = "who prints holds the ui")]
    pub(super) fn findings(&self, text: &str) {
        write(&mut io::stderr().lock(), text);
    }

    /// Prints what could not run.
    #[expect(clippy::unused_self, reason = "who prints holds the ui")]
    pub(super) fn fail(&self, text: &str) {
        write(&mut io::stderr().lock(), &format!("error: {text}\n"));
    }

    /// Whether findings on standard output are coloured.
    pub(super) fn colors_results(&self) -> bool {
        self.colors(io::stdout().is_terminal())
    }

    /// Whether findings on standard error are coloured.
    pub(super) fn colors_talk(&self) -> bool {
        self.colors(io::stderr().is_terminal())
    }

    /// Whether somebody watches, so that progress helps.
    pub(super) fn is_watched(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    fn colors(&self, terminal: bool) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
                let on = |name: &str| {
                    variable(name).is_some_and(|value| !value.is_empty() && value != "0")
                };
                if set("NO_COLOR") {
                    return false;
                }
                on("FORCE_COLOR")
                    || on("CLICOLOR_FORCE")
                    || (terminal && variable("CLICOLOR").is_none_or(|value| value != "0"))
            }
        }
    }
}

/// Returns a variable of the environment.
#[expect(clippy::disallowed_methods, reason = "the environment is read here and nowhere else")]
pub(super) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Returns a path as findings show it, with `/`.
pub(super) fn shown(path: &std::path::Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text.into_owned() }
}

/// A reader that went away, as `head` does, is no fault.
fn write(out: &mut dyn Write, text: &str) {
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
