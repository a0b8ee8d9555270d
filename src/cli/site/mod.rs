//! `sevenmin site`.

mod build;
mod issued;
mod memory;
mod prints;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::assets::Assets;
use crate::bundle::{self, Claim, Renewal, WriteError};
use crate::cli::{
    args::Common,
    disk::Folder,
    eject,
    inputs::{self, Found},
    lists,
    outcome::Outcome,
    pool,
    press::{self, Presses},
    signals,
    site::{build::Build, memory::Memory, prints::Prints},
    ui::Ui,
    workspace::{Placed, Workspace},
};
use crate::export::{Audience, Item, Output, Templates};
use crate::outputs::Name;
use crate::site::Documents;
use crate::source::Files;

/// The outputs that stand beside a page unless told otherwise; the page itself always stands.
const USUAL: [Name; 5] = [Name::Page, Name::Handout, Name::LargePrint, Name::Slides, Name::Pack];

/// The largest file of an entry.
const LARGEST_DOCUMENT: u64 = 256 << 20;

/// Make a website of what is published: lists, search, and a page for each briefing
///
/// Only what has the status `published` goes in, nothing marked OFFICIAL-SENSITIVE and nothing of the
/// facilitator's. The folder is replaced as a whole, and only where nobody else put anything into it. It
/// runs from any web server, or from a shared drive by a double-click.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Briefings and folders of briefings
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The folder to write: absent, empty, or written by an earlier run
    #[arg(long, value_name = "DIR")]
    out: PathBuf,

    #[arg(long, value_name = "LIST", value_delimiter = ',', help = to_help())]
    to: Vec<String>,

    /// How many briefings to make at the same time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub(super) jobs: Option<u16>,

    /// Use the templates of this folder in place of the built-in ones of the same name
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

fn to_help() -> String {
    let words: Vec<&str> = USUAL.iter().map(|name| name.word()).collect();
    format!(
        "What stands beside each page, a comma list as for `export` [default: {}]",
        words.join(",")
    )
}

/// What was typed, understood.
struct Plan<'a> {
    workspace: Workspace<'a>,
    found: Found,
    /// The collection of the first path, whose site it is.
    placed: Arc<Placed>,
    /// The other collections that were named or that briefings stand in.
    others: Vec<Arc<Placed>>,
    papers: Vec<Item>,
    templates: Templates,
    presses: Presses,
}

impl Plan<'_> {
    /// The collections of the run, that of the site first.
    fn collections(&self) -> impl Iterator<Item = &Arc<Placed>> {
        [&self.placed].into_iter().chain(&self.others)
    }
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Some(plan) = plan(args, common, ui) else { return Outcome::Failed };
    pool::within(|| carry_out(&plan, &args.out, ui))
}

fn plan<'a>(args: &'a Args, common: &'a Common, ui: &'a Ui) -> Option<Plan<'a>> {
    if args.paths.iter().any(|path| path == Path::new("-")) {
        ui.fail("site cannot read standard input; name briefings or their folder");
        return None;
    }
    let workspace = Workspace::open(common, ui).ok()?;
    let named = [Some(args.out.as_path()), args.templates.as_deref(), Some(Path::new("here"))];
    workspace.open_all(named.into_iter().flatten());
    let inside: Vec<PathBuf> = args.paths.iter().map(|path| path.join("here")).collect();
    workspace.open_all(args.paths.iter().chain(&inside).map(PathBuf::as_path));
    let papers = papers(&args.to, ui).map_err(|message| ui.fail(&message)).ok()?;
    if let Some(collection) = args.paths.iter().find(|path| lists::is_collection(path)) {
        let path = ui.path(collection);
        ui.fail(&format!("{path} is a collection, not a briefing; name briefings or their folder"));
        return None;
    }
    let found = inputs::find(&args.paths, false, Some(&args.out), &workspace, ui);
    workspace.note_found(&found);
    let mut others = workspace.of_run(&args.paths, &found);
    if workspace.is_blind() && others.is_empty() {
        workspace.tell_blind();
        return None;
    }
    let placed = others.remove(0);
    let templates = Templates::new(match &args.templates {
        Some(folder) => eject::read(folder, ui)?,
        None => Assets::built_in(),
    });
    press::watch_over(&templates);
    let printed = |item: &&Item| item.output.pages.are_set() || item.output.is_pack();
    let presses = Presses::for_templates(&templates, papers.iter().any(|item| printed(&item)));
    Some(Plan { workspace, found, placed, others, papers, templates, presses })
}

/// Returns the outputs that stand beside a page; the page itself is made by the site.
fn papers(words: &[String], ui: &Ui) -> Result<Vec<Item>, String> {
    let mut outputs: Vec<&'static Output> = Vec::new();
    for word in words.iter().map(|word| word.trim()).filter(|word| !word.is_empty()) {
        let Some(named) = Output::named(word) else {
            let help = Output::advice(word);
            return Err(format!("`{}` is no kind of output for --to; {help}", ui.typed(word)));
        };
        if let [one] = named[..] {
            let word = one.name.word();
            let whose = match one.audience() {
                Audience::Participants => None,
                Audience::Partners => Some("partners before publication"),
                Audience::Facilitator => Some("the facilitator"),
            };
            if let Some(whose) = whose {
                return Err(format!("`{word}` is for {whose} and stands on no site"));
            }
        }
        outputs.extend(named.into_iter().filter(|one| one.audience() == Audience::Participants));
    }
    if words.is_empty() {
        outputs = USUAL.into_iter().filter_map(Output::of).collect();
    }
    outputs.retain(|one| one.name != Name::Page);
    outputs.sort_unstable();
    outputs.dedup();
    Ok(outputs.into_iter().map(Item::ordinary).collect())
}

fn carry_out(plan: &Plan<'_>, out: &Path, ui: &Ui) -> Outcome {
    let is_broken = plan.collections().any(|placed| placed.shelf.is_library_broken());
    if plan.found.failed || plan.workspace.is_blind() || is_broken {
        return refuse(plan, out, ui);
    }
    let begun = Claim::of(out).and_then(|claim| {
        let sweeper = claim.sweeper();
        signals::at_a_stop(move |end| sweeper.sweep(|| bundle::stop(end)));
        claim.begin()
    });
    let renewal = match begun {
        Ok(renewal) => renewal,
        Err(error) => return unwritten(&error, ui),
    };
    let documents = match documents(plan, ui) {
        Ok(documents) => documents,
        Err(failed) => return failed,
    };
    tell_others(plan, ui);
    let memory = Memory::of(out);
    let prints = Prints::of(plan, &documents, memory.salt());
    let earlier = memory.read(&renewal);
    let is_same = earlier.as_ref().is_some_and(|earlier| earlier.is_same(&prints));
    let (standing, earlier) = if is_same { (earlier, None) } else { (None, earlier) };
    let build = Build { plan, renewal, prints, earlier, memory, ui };
    match standing {
        Some(standing) => build.leave(documents, &standing, out),
        None => build.carry_out(documents, out),
    }
}

/// Tells of entries that belong to no briefing, and of words of other collections that no site shows.
fn tell_others(plan: &Plan<'_>, ui: &Ui) {
    ui.findings(&ui.findings_format().render(&plan.workspace.strange_reports()));
    let worded = plan.others.iter().filter(|one| one.shelf.collection().library.has_words());
    for folder in worded.filter_map(|placed| placed.folder.as_ref()) {
        let file = lists::shown_near(&folder.join(lists::COLLECTION_FILE));
        let file = ui.path(Path::new(&file));
        ui.say(&format!(
            "warning: the words of {file} are not on the first page, which is that of the first path; name its folder first to have them"
        ));
    }
}

/// Says why nothing is made.
fn refuse(plan: &Plan<'_>, out: &Path, ui: &Ui) -> Outcome {
    let reports = plan.workspace.reports();
    ui.findings(&ui.findings_format().render(&reports));
    let is_blind = plan.found.failed || plan.workspace.is_blind();
    if let Err(error) = Renewal::restore(out) {
        return unwritten(&error, ui);
    }
    ui.say(&format!("{} was left as it is.", ui.path(out)));
    if is_blind { Outcome::Failed } else { Outcome::Findings }
}

fn unwritten(error: &WriteError, ui: &Ui) -> Outcome {
    ui.fail(&format!("{} cannot be written: {}", ui.path(error.path()), error.why()));
    Outcome::Failed
}

/// Returns the entries of all collections that stand today, with their files.
fn documents(plan: &Plan<'_>, ui: &Ui) -> Result<Documents, Outcome> {
    let mut documents = Documents::default();
    for placed in plan.collections() {
        add_documents(&mut documents, placed, plan, ui)?;
    }
    Ok(documents)
}

fn add_documents(
    documents: &mut Documents,
    placed: &Placed,
    plan: &Plan<'_>,
    ui: &Ui,
) -> Result<(), Outcome> {
    let Some(folder) = &placed.folder else { return Ok(()) };
    let files = Folder::new(folder, None);
    let entries = placed.shelf.collection().entries.iter();
    for entry in entries.filter(|entry| !entry.is_past(plan.workspace.today)) {
        let bytes = match entry.file.as_ref() {
            None => None,
            Some(name) => {
                let bytes = files.read(name, LARGEST_DOCUMENT).map_err(|_| {
                    let path = ui.path(&folder.join(name.value.as_str()));
                    ui.fail(&format!("{path} cannot be read, so nothing was made"));
                    Outcome::Failed
                })?;
                Some(bytes)
            }
        };
        documents.add(entry, bytes);
    }
    Ok(())
}
