//! `sevenmin export`.

use std::path::{Path, PathBuf};

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::assets::Assets;
use crate::cli::{
    args::{Common, Deny},
    delivered::Delivered,
    eject,
    inputs::{self, Found},
    lists,
    outcome::Outcome,
    panic, pool,
    press::{self, Presses},
    progress::Progress,
    proofs::Ids,
    remembered::Remembered,
    target::Taken,
    ui::Ui,
    workspace::{Placed, Workspace},
};
use crate::diag::Severity;
use crate::export::{Item, Output, Paper, Sheet, Templates};
use crate::model::Collection;
use crate::proof::Order;
use crate::text;

/// Check briefings, then write their outputs
///
/// Findings go to standard error, the paths that were written to standard output. A briefing with
/// an error is not exported; the others are.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Briefings and folders of briefings
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    #[arg(long, value_name = "LIST", value_delimiter = ',', help = to_help())]
    to: Vec<String>,

    /// The folder to write into [default: out]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// Print DRAFT whatever the status, and draw what is not written yet as a gap
    #[arg(long)]
    draft: bool,

    /// What else counts as an error
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Deny>,

    /// Make files again that stand as they would be made
    #[arg(long)]
    force: bool,

    /// The paper of the handout, and of Word documents, which have no A3
    #[arg(long, value_enum, value_name = "PAPER", default_value_t)]
    paper: PaperSize,

    /// Make handout and poster for a press: bleed, crop marks, inks in place of screen colours
    #[arg(long)]
    prepress: bool,

    /// How many briefings to make at the same time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub(super) jobs: Option<u16>,

    /// Use the templates of this folder in place of the built-in ones of the same name
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

impl Args {
    fn sheet(&self) -> Sheet {
        Sheet { paper: self.paper.into(), prepress: self.prepress }
    }
}

fn to_help() -> String {
    let words = Output::words().join(", ");
    let usual: Vec<&str> = Output::usual().iter().map(|output| output.name.word()).collect();
    format!("What to make: a comma list of {words} [default: {}]", usual.join(","))
}

/// A size of paper, as typed.
#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum PaperSize {
    #[default]
    A4,
    A3,
    Letter,
}

impl From<PaperSize> for Paper {
    fn from(size: PaperSize) -> Self {
        match size {
            PaperSize::A4 => Self::A4,
            PaperSize::A3 => Self::A3,
            PaperSize::Letter => Self::Letter,
        }
    }
}

/// What was typed, understood.
struct Plan<'a> {
    args: &'a Args,
    to: Option<Vec<&'static Output>>,
    templates: Templates,
    workspace: Workspace<'a>,
    found: Found,
    /// What no output may be written over.
    taken: Taken,
    presses: Presses,
    remembered: Remembered,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Some(plan) = plan(args, common, ui) else { return Outcome::Failed };
    pool::within(|| carry_out(&plan, ui))
}

fn plan<'a>(args: &'a Args, common: &'a Common, ui: &'a Ui) -> Option<Plan<'a>> {
    if args.paths.iter().any(|path| path == Path::new("-")) {
        ui.fail(
            "export cannot read standard input, since its outputs are named and placed by a file",
        );
        return None;
    }
    let workspace = Workspace::open(common, ui).ok()?;
    let out = args.out.as_deref().or(Some(Path::new("out")));
    let named = [args.out.as_deref(), args.templates.as_deref(), Some(Path::new("here"))];
    workspace.open_all(named.into_iter().flatten());
    let to = outputs(&args.to, ui).map_err(|message| ui.fail(&message)).ok()?;
    if let Some(collection) = args.paths.iter().find(|path| lists::is_collection(path)) {
        let path = ui.path(collection);
        ui.fail(&format!("{path} is a collection, not a briefing; name briefings or their folder"));
        return None;
    }
    let found = inputs::find(&args.paths, false, out, &workspace, ui);
    let templates = Templates::new(match &args.templates {
        Some(folder) => eject::read(folder, ui)?,
        None => Assets::built_in(),
    });
    press::watch_over(&templates);
    let to = (!to.is_empty()).then_some(to);
    let presses = Presses::for_templates(&templates, are_several(&found, to.as_deref()));
    let remembered = Remembered::of_this_user();
    let taken = Taken::of(&found.paths, &workspace);
    Some(Plan { args, to, templates, workspace, found, taken, presses, remembered })
}

/// Whether there is more than one document to print.
fn are_several(found: &Found, to: Option<&[&'static Output]>) -> bool {
    let to = to.map_or_else(Output::usual, <[_]>::to_vec);
    let printed = |one: &&Output| {
        one.pages.are_set() && to.iter().any(|output| output == one || output.holds(one))
    };
    found.paths.len() > 1 || Output::all().filter(printed).count() > 1
}

/// Returns the outputs that words stand for, each once, in the order asked for.
fn outputs(words: &[String], ui: &Ui) -> Result<Vec<&'static Output>, String> {
    let mut outputs = Vec::new();
    for word in words.iter().map(|word| word.trim()).filter(|word| !word.is_empty()) {
        let Some(named) = Output::named(word) else {
            let help = Output::advice(word);
            return Err(format!("`{}` is no kind of output for --to; {help}", ui.typed(word)));
        };
        for output in named {
            if !outputs.contains(&output) {
                outputs.push(output);
            }
        }
    }
    Ok(outputs)
}

fn carry_out(plan: &Plan<'_>, ui: &Ui) -> Outcome {
    let mut outcome = if plan.found.failed { Outcome::Failed } else { Outcome::Clean };
    let paths = &plan.found.paths;
    let ids = Ids::of(&plan.found, None);
    let progress = Progress::new(paths.len(), "exported", ui);
    let mut drafts = Vec::new();
    // In batches, so that what was made of the first ones does not pile up behind the last.
    let batch = rayon::current_num_threads() * 64;
    for (number, chunk) in paths.chunks(batch).enumerate() {
        let done: Vec<Result<Delivered, Outcome>> = chunk
            .par_iter()
            .enumerate()
            .map(|(index, path)| {
                let place = number * batch + index;
                let delivered = panic::caught(|| deliver(plan, &ids, place, path, ui));
                progress.step();
                delivered.unwrap_or(Err(Outcome::Failed))
            })
            .collect();
        for delivered in done {
            match delivered {
                Ok(delivered) => {
                    outcome = outcome.max(delivered.tell(ui));
                    drafts.extend(delivered.draft());
                }
                Err(failed) => outcome = outcome.max(failed),
            }
        }
    }
    progress.finish();
    finish(plan, &drafts, outcome, ui)
}

fn deliver(
    plan: &Plan<'_>,
    ids: &Ids,
    index: usize,
    path: &Path,
    ui: &Ui,
) -> Result<Delivered, Outcome> {
    let Some(proof) = ids.check(index, path, &plan.workspace, ui)? else {
        return Err(Outcome::Failed);
    };
    let placed = plan.workspace.placed(path.parent().unwrap_or(Path::new("")));
    let placed = placed.map_err(|_| Outcome::Failed)?;
    let to = plan.to.clone().unwrap_or_else(|| default_outputs(placed.shelf.collection(), ui));
    let sheet = plan.args.sheet();
    let order = Order {
        to: to.into_iter().map(|output| Item::on(output, sheet)).collect(),
        draft: plan.args.draft,
        deny_warnings: plan.args.deny == Some(Deny::Warnings),
        templates: plan.templates.clone(),
        built: plan.workspace.built,
    };
    let out = plan.args.out.clone().unwrap_or_else(|| default_folder(&placed));
    let trace = plan.remembered.trace(&proof, &order, &out);
    if let Some(trace) = trace.as_ref().filter(|_| !plan.args.force)
        && let Some(standing) = trace.standing(&proof, &order, &out)
    {
        return Ok(standing);
    }
    let id = proof.id().map(str::to_owned);
    let made = proof.export(&order, &plan.presses);
    let sums = trace.as_ref().map(|trace| trace.sums(&made.bundle));
    let delivered = Delivered::of(made, id.as_deref(), &out, &plan.taken);
    if let (Some(trace), Some(sums)) = (&trace, sums) {
        trace.remember(sums, &delivered);
    }
    Ok(delivered)
}

/// A word that is no kind of output was a finding, with which nothing is exported.
fn default_outputs(collection: &Collection, ui: &Ui) -> Vec<&'static Output> {
    let words: Vec<String> = collection.export.to.iter().map(|word| word.value.clone()).collect();
    match outputs(&words, ui) {
        Ok(to) if !to.is_empty() => to,
        _ => Output::usual(),
    }
}

fn default_folder(placed: &Placed) -> PathBuf {
    match (placed.shelf.collection().export.out.as_ref(), &placed.folder) {
        (Some(out), Some(folder)) => folder.join(out.value.as_str()),
        _ => PathBuf::from("out"),
    }
}

fn finish(plan: &Plan<'_>, drafts: &[String], outcome: Outcome, ui: &Ui) -> Outcome {
    let mut outcome = outcome;
    let reports = plan.workspace.reports();
    if !reports.is_empty() {
        ui.findings(&ui.findings_format().render(&reports));
        let denied = plan.args.deny == Some(Deny::Warnings);
        let least = if denied { Severity::Warning } else { Severity::Error };
        if reports.iter().any(|report| !report.at_least(least).diagnostics.is_empty()) {
            outcome = outcome.max(Outcome::Findings);
        }
    }
    if plan.workspace.is_blind() {
        outcome = Outcome::Failed;
    }
    if !drafts.is_empty() {
        let names = text::and_list(drafts);
        let why = if plan.args.draft {
            "leave out `--draft`, and set `status` under `[briefing]` once it is agreed"
        } else {
            "set `status` under `[briefing]` to \"approved\" or \"published\" once it is agreed"
        };
        ui.say(&format!("Marked DRAFT on every page: {names}. To take the mark off, {why}."));
    }
    outcome
}
