//! `sevenmin preview`: pages that redraw themselves at each save, on this machine alone.
//!
//! Three kinds of threads share a [`board::Board`]. One draws what is looked at; the watch rings when
//! a file changes, and a glance sees what no system tells; one a request answers windows. Nothing is written to disk.

mod answer;
mod board;
mod door;
mod drawing;
mod easel;
mod files;
mod glance;
mod http;
mod message;
mod reading;
mod server;
mod sitting;
mod tab;
mod watch;
mod window;

use std::path::{Path, PathBuf};

use crate::cli::{args::Common, lists, outcome::Outcome, ui::Ui, workspace::Workspace};

/// Show pages and papers in a browser, and redraw them at each save
///
/// Prints an address that works on this computer alone; open it in a browser. A folder lists its
/// briefings. Nothing is written to disk or sent anywhere. Stop it by Ctrl+C.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A briefing, or a folder of briefings [default: the current folder]
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,

    /// Use the templates of this folder in place of the built-in ones of the same name
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

/// What was typed, understood.
#[derive(Debug)]
struct Plan<'a> {
    path: PathBuf,
    templates: Option<PathBuf>,
    common: &'a Common,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    match plan(args, common, ui) {
        Some(plan) => server::serve(&plan, ui),
        None => Outcome::Failed,
    }
}

fn plan<'a>(args: &Args, common: &'a Common, ui: &Ui) -> Option<Plan<'a>> {
    let path = args.path.clone().unwrap_or_else(|| PathBuf::from("."));
    if path == Path::new("-") {
        ui.fail("preview cannot read standard input, since it looks at a file again and again");
        return None;
    }
    let workspace = Workspace::open(common, ui).ok()?;
    workspace.open_all([path.as_path()].into_iter().chain(args.templates.as_deref()));
    let shown = ui.path(&path);
    if lists::is_collection(&path) {
        ui.fail(&format!("{shown} is a collection, not a briefing; name a briefing or its folder"));
        return None;
    }
    if let Err(error) = path.metadata() {
        let why = crate::cli::disk::reason(&error);
        ui.fail(&format!("{shown} cannot be opened: {why}"));
        return None;
    }
    Some(Plan { path, templates: args.templates.clone(), common })
}
