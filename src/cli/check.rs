//! `sevenmin check`.

use std::path::Path;
use std::path::PathBuf;

use rayon::iter::IndexedParallelIterator;
use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;

use crate::cli::args::Common;
use crate::cli::args::Deny;
use crate::cli::disk;
use crate::cli::inputs;
use crate::cli::outcome::Outcome;
use crate::cli::progress::Progress;
use crate::cli::ui::Ui;
use crate::cli::visit;
use crate::cli::visit::Visit;
use crate::cli::workspace::Workspace;
use crate::diag::Report;
use crate::diag::Severity;
use crate::diag::render::Format;
use crate::text::Count;

/// Report every problem in briefings
///
/// A folder is searched at any depth; `-` reads standard input; without a path the current folder
/// is searched. Exit code 1 tells of errors, 2 of something that could not be read.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Briefings and folders of briefings, or `-`
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The name that findings show for standard input; its pictures are looked for from there
    #[arg(long, value_name = "NAME")]
    stdin_filename: Option<String>,

    /// How to write findings
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "FORMAT")]
    format: FormatName,

    /// What else counts as an error
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Deny>,

    /// Exit with 0 whatever was found
    #[arg(long)]
    exit_zero: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
enum FormatName {
    /// For people.
    Human,
    /// A line a finding.
    Short,
    /// For programs.
    Json,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    let mut outcome = Outcome::Clean;
    let reports = match read_all(args, &workspace, ui, &mut outcome) {
        Ok(reports) => reports,
        Err(failed) => return failed,
    };
    let mut all = workspace.reports();
    all.extend(reports);
    let format = match args.format {
        FormatName::Human => Format::Human { color: ui.colors_results() },
        FormatName::Short => Format::Short,
        FormatName::Json => Format::Json,
    };
    ui.result(&format.render(&all));
    summary(&all, &workspace, ui);
    let errors = count(&all, Severity::Error);
    let denied = if args.deny == Some(Deny::Warnings) { count(&all, Severity::Warning) } else { 0 };
    if errors + denied > 0 && !args.exit_zero {
        outcome = outcome.max(Outcome::Findings);
    }
    outcome
}

fn read_all(
    args: &Args,
    workspace: &Workspace<'_>,
    ui: &Ui,
    outcome: &mut Outcome,
) -> Result<Vec<Report>, Outcome> {
    let reads_standard_input = args.paths.iter().any(|path| path == Path::new("-"));
    let first =
        if reads_standard_input { standard_input(args, workspace, ui, outcome)? } else { None };
    let mut reports: Vec<Report> = first.iter().map(|visit| visit.report(false)).collect();
    let paths: Vec<PathBuf> =
        args.paths.iter().filter(|path| *path != Path::new("-")).cloned().collect();
    if reads_standard_input && paths.is_empty() {
        return Ok(reports);
    }
    let found = inputs::find(&paths, None, workspace, ui);
    if found.failed {
        *outcome = Outcome::Failed;
    }
    let run = visit::Ids::of(&found.paths, first.as_ref());
    let progress = Progress::new(found.paths.len(), "checked", ui);
    let visited: Vec<Result<Option<Report>, Outcome>> = found
        .paths
        .par_iter()
        .enumerate()
        .map(|(index, path)| {
            let report = run
                .visit(index, path, workspace, ui)
                .map(|visit| visit.map(|visit| visit.report(false)));
            progress.step();
            report
        })
        .collect();
    progress.finish();
    for report in visited {
        match report? {
            Some(report) => reports.push(report),
            None => *outcome = Outcome::Failed,
        }
    }
    Ok(reports)
}

fn standard_input(
    args: &Args,
    workspace: &Workspace<'_>,
    ui: &Ui,
    outcome: &mut Outcome,
) -> Result<Option<Visit>, Outcome> {
    let name = args.stdin_filename.as_deref().unwrap_or("<stdin>");
    match disk::read_standard_input() {
        Ok(bytes) => {
            let path = args.stdin_filename.as_deref().map_or(Path::new(""), Path::new);
            let folder = path.parent().unwrap_or(Path::new(""));
            Visit::of_bytes(name, folder, bytes, None, workspace).map(Some)
        }
        Err(error) => {
            ui.fail(&format!("standard input cannot be read: {}", disk::reason(&error)));
            *outcome = Outcome::Failed;
            Ok(None)
        }
    }
}

fn count(reports: &[Report], severity: Severity) -> usize {
    reports.iter().map(|report| report.count(severity)).sum()
}

/// A clean result says what it does not promise.
fn summary(reports: &[Report], workspace: &Workspace<'_>, ui: &Ui) {
    if reports.is_empty() {
        return;
    }
    let errors = count(reports, Severity::Error);
    let warnings = count(reports, Severity::Warning);
    let infos = count(reports, Severity::Info);
    let waived: usize = reports.iter().map(|report| report.waived).sum();
    let files = Count::of("file", reports.len());
    let mut line = if errors + warnings + infos == 0 {
        format!("{files}: nothing was found")
    } else {
        let (errors, warnings) = (Count::of("error", errors), Count::of("warning", warnings));
        format!("{files}: {errors}, {warnings}, {infos} for information")
    };
    if waived > 0 {
        line.push_str(&format!("; {} waived", Count::of("finding", waived)));
    }
    ui.say(&line);
    if errors + warnings == 0 {
        let list = if workspace.has_private_terms() {
            "A private list was used."
        } else {
            "No private list was used, so real names were not looked for."
        };
        ui.say(&format!(
            "{list} No rule can see faces, maps or words inside pictures: somebody must look at those."
        ));
    }
}
