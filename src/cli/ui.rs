//! The only place that prints: results to standard output, talk to standard error.

use std::{
    collections::BTreeSet,
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use crate::check;
use crate::cli::{
    args::{Color, Common},
    disk::reason,
};
use crate::diag::render::{Format, printable};
use crate::guard::{BLACKED_OUT, PrivateTerms, Protected};

/// Prints.
#[derive(Debug)]
pub(super) struct Ui {
    color: Color,
    quiet: bool,
    verbose: bool,
    failed: AtomicBool,
    /// What could not run, each line once.
    told: Mutex<BTreeSet<String>>,
    /// The door that paths and lines of talk go through: it hides the private terms of all lists.
    door: RwLock<Protected>,
    /// Folders below which nobody knows what is private.
    blind: RwLock<Vec<PathBuf>>,
    /// What would have been printed, where it is kept to be shown elsewhere.
    heard: Option<Mutex<Vec<String>>>,
}

impl Ui {
    pub(super) fn new(common: &Common) -> Self {
        Self {
            color: common.color,
            quiet: common.quiet,
            verbose: common.verbose,
            failed: AtomicBool::new(false),
            told: Mutex::default(),
            door: RwLock::default(),
            blind: RwLock::default(),
            heard: None,
        }
    }

    /// Returns one that keeps what it is told in place of printing it.
    pub(super) fn listening(common: &Common) -> Self {
        Self { heard: Some(Mutex::default()), verbose: false, ..Self::new(common) }
    }

    /// Returns what was told to one that listens.
    pub(super) fn heard(&self) -> Vec<String> {
        let heard = self.heard.as_ref();
        heard
            .map(|heard| heard.lock().unwrap_or_else(PoisonError::into_inner).clone())
            .unwrap_or_default()
    }

    /// Hides terms in all that is said from here on.
    pub(super) fn hide(&self, terms: &PrivateTerms) {
        let mut door = self.door.write().unwrap_or_else(PoisonError::into_inner);
        door.extend(&Protected::of_terms(terms));
    }

    /// Hides all paths below a folder, whose private list cannot be known.
    pub(super) fn hide_below(&self, folder: &Path) {
        let mut blind = self.blind.write().unwrap_or_else(PoisonError::into_inner);
        blind.push(folder.canonicalize().unwrap_or_else(|_| folder.to_owned()));
    }

    fn is_blind(&self, path: &Path) -> bool {
        let blind = self.blind.read().unwrap_or_else(PoisonError::into_inner);
        let real =
            || Path::new(".").join(path).ancestors().find_map(|path| path.canonicalize().ok());
        !blind.is_empty()
            && real().is_none_or(|real| blind.iter().any(|folder| real.starts_with(folder)))
    }

    /// Returns a path as it is shown: with `/`, and private terms blacked out.
    pub(super) fn path(&self, path: &Path) -> String {
        if self.is_blind(path) {
            return BLACKED_OUT.to_owned();
        }
        let door = self.door.read().unwrap_or_else(PoisonError::into_inner);
        printable(&check::shown_path(&door, &shown(path)))
    }

    /// Returns words that were typed as they are shown: private terms blacked out.
    pub(super) fn typed(&self, words: &str) -> String {
        if self.is_blind(Path::new("")) {
            return BLACKED_OUT.to_owned();
        }
        let door = self.door.read().unwrap_or_else(PoisonError::into_inner);
        printable(&door.text(words))
    }

    /// Prints a result.
    pub(super) fn result(&self, text: &str) {
        self.write(&mut io::stdout().lock(), text);
    }

    /// Prints a line of talk, unless told to be quiet.
    pub(super) fn say(&self, text: &str) {
        if !self.quiet {
            self.talk("", text);
        }
    }

    /// Prints a line of talk for who asked for more.
    pub(super) fn explain(&self, text: &str) {
        if self.verbose {
            self.talk("", text);
        }
    }

    /// Prints findings where they are not the result; told to be quiet, too.
    pub(super) fn findings(&self, text: &str) {
        self.write(&mut io::stderr().lock(), text);
    }

    /// Prints lines that somebody must see, told to be quiet, too.
    pub(super) fn report(&self, lines: &[String]) {
        let door = self.door.read().unwrap_or_else(PoisonError::into_inner);
        let lines: Vec<String> = lines.iter().map(|line| printable(&door.message(line))).collect();
        let end = if lines.is_empty() { "" } else { "\n" };
        self.write(&mut io::stderr().lock(), &format!("{}{end}", lines.join("\n")));
    }

    /// Prints what could not run. What stands in the way of many files is told once.
    pub(super) fn fail(&self, text: &str) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.insert(text.to_owned()) {
            self.talk("error: ", text);
        }
    }

    fn talk(&self, mark: &str, text: &str) {
        let line = self.line(text);
        match &self.heard {
            Some(heard) => heard.lock().unwrap_or_else(PoisonError::into_inner).push(line),
            None => self.write(&mut io::stderr().lock(), &format!("{mark}{line}\n")),
        }
    }

    fn line(&self, text: &str) -> String {
        let door = self.door.read().unwrap_or_else(PoisonError::into_inner);
        door.message(text).into_owned()
    }

    /// Whether something could not be printed, as when a disk is full.
    pub(super) fn has_failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    /// A reader that went away, as `head` does, is no fault.
    fn write(&self, out: &mut dyn Write, text: &str) {
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error)
                if error.kind() != io::ErrorKind::BrokenPipe
                    && !self.failed.swap(true, Ordering::Relaxed) =>
            {
                complain(&format!("error: the output cannot be written: {}", reason(&error)));
            }
            _ => {}
        }
    }

    /// Returns how many columns a result may be wide: those of the terminal, or what `COLUMNS` says,
    /// or 80.
    pub(super) fn width() -> usize {
        let terminal = || {
            let (width, _) = terminal_size::terminal_size()?;
            io::stdout().is_terminal().then_some(usize::from(width.0))
        };
        let told = variable("COLUMNS").and_then(|columns| columns.trim().parse().ok());
        told.filter(|columns| *columns > 0).or_else(terminal).unwrap_or(80)
    }

    /// Whether findings on standard output are coloured.
    pub(super) fn colors_results(&self) -> bool {
        self.colors(io::stdout().is_terminal())
    }

    /// Whether findings on standard error are coloured.
    pub(super) fn colors_talk(&self) -> bool {
        self.colors(io::stderr().is_terminal())
    }

    /// Returns how findings are written where they are not the result.
    pub(super) fn findings_format(&self) -> Format {
        Format::Human { color: self.colors(io::stderr().is_terminal()), folds: !self.verbose }
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

/// Whether what was printed on standard output got there, for where there is no [`Ui`] yet; else it is told.
pub(super) fn is_printed(printed: io::Result<()>) -> bool {
    match printed.and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&format!("error: the output cannot be written: {}", reason(&error)));
            false
        }
        _ => true,
    }
}

/// Prints a line to standard error for where there is no [`Ui`] yet.
pub(super) fn complain(text: &str) {
    let _ = io::stderr().lock().write_all(format!("{}\n", text.trim_end()).as_bytes());
}

/// Returns a variable of the environment.
#[expect(clippy::disallowed_methods, reason = "the environment is read here and nowhere else")]
pub(super) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Returns a path as findings show it, with `/`.
pub(super) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text.into_owned() }
}
