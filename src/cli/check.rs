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
use crate::cli::mend::Mended;
use crate::cli::outcome::Outcome;
use crate::cli::panic;
use crate::cli::progress::Progress;
use crate::cli::rules;
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

    /// Mend what has one right wording, curly quotes around texts, capitals of a marking
    ///
    /// Each file is replaced whole or not at all; comments and layout stay. Of standard input the
    /// text is written to standard output and the findings to standard error.
    #[arg(long)]
    fix: bool,

    /// Show what `--fix` would change, and change nothing; findings go to standard error
    #[arg(long)]
    diff: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
enum FormatName {
    /// For people.
    Human,
    /// A line a finding.
    Short,
    /// For programs.
    Json,
    /// For code scanners: SARIF 2.1.0.
    Sarif,
    /// For GitHub's own workflows.
    Github,
}

/// What is done with the changes that can be made safely.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Mending {
    /// None are made.
    No,
    /// They are shown.
    Shown,
    /// They are made.
    Made,
}

/// What a run of `check` read.
#[derive(Debug, Default)]
struct Read {
    reports: Vec<Report>,
    /// What goes to standard output in place of the findings: diffs, a mended standard input.
    text: Option<String>,
    /// How many changes were made or shown.
    mended: usize,
    /// How many briefings were not looked at, since their private list cannot be known.
    passed_over: usize,
}

impl Args {
    fn mending(&self) -> Mending {
        match (self.fix, self.diff) {
            (_, true) => Mending::Shown,
            (true, false) => Mending::Made,
            (false, false) => Mending::No,
        }
    }
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    let mut outcome = Outcome::Clean;
    let read = match read_all(args, &workspace, ui, &mut outcome) {
        Ok(read) => read,
        Err(failed) => return failed,
    };
    let mut all = workspace.reports();
    all.extend(read.reports);
    // Where the text or a diff is the result, findings are talk.
    let color = if read.text.is_some() { ui.colors_talk() } else { ui.colors_results() };
    let findings = format(args, color).render(&all);
    match &read.text {
        Some(text) => {
            ui.result(text);
            ui.findings(&findings);
        }
        None => ui.result(&findings),
    }
    summary(&all, &workspace, ui);
    if read.passed_over > 0 {
        let briefings = Count::of("briefing", read.passed_over);
        ui.say(&format!("{briefings} not looked at, since the private list cannot be known"));
    }
    say_mended(args, read.mended, ui);
    let errors = count(&all, Severity::Error);
    let denied = if args.deny == Some(Deny::Warnings) { count(&all, Severity::Warning) } else { 0 };
    if errors + denied > 0 && !args.exit_zero {
        outcome = outcome.max(Outcome::Findings);
    }
    outcome
}

fn format(args: &Args, color: bool) -> Format {
    match args.format {
        FormatName::Human => Format::Human { color },
        FormatName::Short => Format::Short,
        FormatName::Json => Format::Json,
        FormatName::Sarif => Format::Sarif(rules::help()),
        FormatName::Github => Format::Github,
    }
}

fn read_all(
    args: &Args,
    workspace: &Workspace<'_>,
    ui: &Ui,
    outcome: &mut Outcome,
) -> Result<Read, Outcome> {
    let reads_standard_input = args.paths.iter().any(|path| path == Path::new("-"));
    let mut read = Read::default();
    if args.mending() == Mending::Shown {
        read.text = Some(String::new());
    }
    let first = if reads_standard_input {
        standard_input(args, workspace, ui, &mut read, outcome)?
    } else {
        None
    };
    let paths: Vec<PathBuf> =
        args.paths.iter().filter(|path| *path != Path::new("-")).cloned().collect();
    if reads_standard_input && paths.is_empty() {
        return Ok(read);
    }
    let found = inputs::find(&paths, None, workspace, ui);
    if found.failed {
        *outcome = Outcome::Failed;
    }
    let ids = visit::Ids::of(&found.paths, first.as_ref());
    let progress = Progress::new(found.paths.len(), "checked", ui);
    let visited: Vec<Result<Option<Mended>, Outcome>> = found
        .paths
        .par_iter()
        .enumerate()
        .map(|(index, path)| {
            let mended = panic::caught(|| look(args, (index, path), &ids, workspace, ui));
            progress.step();
            mended.unwrap_or(Ok(None))
        })
        .collect();
    progress.finish();
    for (mended, path) in visited.into_iter().zip(&found.paths) {
        match mended {
            Ok(Some(mended)) => *outcome = (*outcome).max(read.take(mended, Some(path), args, ui)),
            Ok(None) => *outcome = Outcome::Failed,
            Err(failed) => {
                *outcome = (*outcome).max(failed);
                read.passed_over += 1;
            }
        }
    }
    Ok(read)
}

/// Checks a briefing, and mends it if asked; nothing where it cannot be opened.
fn look(
    args: &Args,
    (index, path): (usize, &Path),
    ids: &visit::Ids,
    workspace: &Workspace<'_>,
    ui: &Ui,
) -> Result<Option<Mended>, Outcome> {
    let Some(visit) = ids.visit(index, path, workspace, ui)? else { return Ok(None) };
    if args.mending() == Mending::No {
        return Ok(Some(Mended::unchanged(visit.report())));
    }
    Mended::of(&visit, |bytes| ids.again(index, path, bytes, workspace)).map(Some)
}

impl Read {
    /// Keeps what was found in a file, and writes or shows what was mended.
    fn take(&mut self, mended: Mended, path: Option<&Path>, args: &Args, ui: &Ui) -> Outcome {
        let mut outcome = Outcome::Clean;
        let report = match (args.mending(), path) {
            (Mending::No, _) => mended.after,
            (Mending::Shown, _) => {
                self.text.get_or_insert_default().push_str(&mended.diff());
                self.mended += mended.count;
                mended.before
            }
            (Mending::Made, path) => {
                match path {
                    Some(path) => outcome = mended.write(path, ui),
                    None => self.text = Some(mended.text()),
                }
                self.mended += mended.count;
                mended.after
            }
        };
        self.reports.push(report);
        outcome
    }
}

fn standard_input(
    args: &Args,
    workspace: &Workspace<'_>,
    ui: &Ui,
    read: &mut Read,
    outcome: &mut Outcome,
) -> Result<Option<Visit>, Outcome> {
    let name = args.stdin_filename.as_deref().unwrap_or("<stdin>");
    let bytes = match disk::read_standard_input() {
        Ok(bytes) => bytes,
        Err(error) => {
            ui.fail(&format!("standard input cannot be read: {}", disk::reason(&error)));
            *outcome = Outcome::Failed;
            return Ok(None);
        }
    };
    let path = args.stdin_filename.as_deref().map_or(Path::new(""), Path::new);
    let folder = path.parent().unwrap_or(Path::new(""));
    let visit = Visit::of_bytes(name, folder, bytes, None, workspace)?;
    let mended = if args.mending() == Mending::No {
        Mended::unchanged(visit.report())
    } else {
        Mended::of(&visit, |bytes| Visit::of_bytes(name, folder, bytes, None, workspace))?
    };
    read.take(mended, None, args, ui);
    Ok(Some(visit))
}

fn say_mended(args: &Args, count: usize, ui: &Ui) {
    let changes = Count::of("change", count);
    match args.mending() {
        Mending::No => {}
        Mending::Shown => ui.say(&format!("{changes} could be made with --fix")),
        Mending::Made => ui.say(&format!("{changes} made")),
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
