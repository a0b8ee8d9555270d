//! `sevenmin man`: a page a command.

mod facts;
mod page;

use std::path::{Path, PathBuf};

use clap::CommandFactory;

use crate::bundle::{self, Bundle, File, RelPath};
use crate::cli::{Cli, args::Common, outcome::Outcome, ui::Ui, workspace::Workspace};

/// Print a manual page, or write all of them
///
/// Without COMMAND it is the page of `sevenmin` itself. `sevenmin man export | man -l -` shows a page
/// at once; `sevenmin man --out ~/.local/share/man/man1` lets `man sevenmin-export` find it.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The command that the page tells of
    #[arg(value_name = "COMMAND", conflicts_with = "out")]
    command: Option<String>,

    /// Write a page for each command into this folder
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    match &args.out {
        Some(folder) if guarded(Some(folder), common, ui) => write_all(folder, ui),
        Some(_) => Outcome::Failed,
        None => show(args.command.as_deref(), common, ui),
    }
}

/// Reads the private lists that guard what was typed, which is told: a folder, or what is no command.
fn guarded(folder: Option<&Path>, common: &Common, ui: &Ui) -> bool {
    let Ok(workspace) = Workspace::open(common, ui) else { return false };
    let inside = folder.map(|folder| folder.join("here"));
    workspace.open_all(folder.into_iter().chain(inside.as_deref()).chain([Path::new("here")]));
    if workspace.is_blind() {
        // It hides what was typed; the pages themselves need no list.
        workspace.tell_blind();
    }
    true
}

/// Returns the commands as they are called in full: `sevenmin-export` and the others, itself first.
fn commands() -> Vec<clap::Command> {
    let mut whole = Cli::command().disable_help_subcommand(true);
    whole.build();
    let parts: Vec<_> = whole.get_subcommands().filter(|one| !one.is_hide_set()).cloned().collect();
    std::iter::once(whole).chain(parts).collect()
}

fn show(name: Option<&str>, common: &Common, ui: &Ui) -> Outcome {
    let commands = commands();
    let wanted = match name {
        None => commands.first(),
        Some(name) => commands.iter().find(|command| command.get_name() == name),
    };
    if let Some(command) = wanted {
        ui.result(&page::of(command, &commands));
        return Outcome::Clean;
    }
    if !guarded(None, common, ui) {
        return Outcome::Failed;
    }
    let names: Vec<&str> = commands[1..].iter().map(clap::Command::get_name).collect();
    let name = ui.typed(name.unwrap_or_default());
    ui.fail(&format!("`{name}` is no command; there is a page for {}", names.join(", ")));
    Outcome::Failed
}

fn write_all(folder: &Path, ui: &Ui) -> Outcome {
    let commands = commands();
    let pages: Bundle = commands
        .iter()
        .map(|command| {
            let path = RelPath::new(&page::file_name(command)).expect("a command's name is plain");
            File { path, bytes: page::of(command, &commands).into_bytes() }
        })
        .collect();
    match bundle::write(&pages, folder) {
        Ok(paths) => {
            let lines = paths.iter().map(|path| format!("{}\n", ui.path(path)));
            ui.result(&lines.collect::<String>());
            Outcome::Clean
        }
        Err(error) => {
            ui.fail(&format!("{} cannot be written: {}", ui.path(error.path()), error.why()));
            Outcome::Failed
        }
    }
}
