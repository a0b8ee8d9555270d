//! `sevenmin import`.

use std::path::{Path, PathBuf};

use crate::bundle::{self, RelPath};
use crate::cli::{args::Common, disk, outcome::Outcome, target, ui::Ui, workspace::Workspace};
use crate::guard::Protected;
use crate::intake::Intake;
use crate::manuscript::{self, Manuscript, Refusal};
use crate::model::Scheme;
use crate::source::FileFault;
use crate::text;

/// Make a briefing of a draft in Word, Markdown or plain text
///
/// Finds the seven sections by style, look, number or name, also in tables and text boxes, and takes
/// title, dates, links, lists, actions, questions, pictures and helplines. Tells what was chosen and
/// what is left out; unsure places are marked in the file. Nothing is written over.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The draft: .docx, .md or .txt
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The briefing to write; it must not be there yet. Pictures go into images/ beside it
    #[arg(short, long, value_name = "NEW.toml")]
    output: PathBuf,

    /// The order of sections, where the one that fits best is not meant
    #[arg(long, value_name = "S")]
    scheme: Option<String>,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    if !target::is_for_a_briefing(&args.output, ui) {
        return Outcome::Failed;
    }
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    workspace.open_all([args.file.as_path(), args.output.as_path()]);
    let folder = args.output.parent().unwrap_or(Path::new(""));
    let Ok(placed) = workspace.placed(folder) else { return workspace.tell_blind() };
    if workspace.is_blind() {
        return workspace.tell_blind();
    }
    let collection = placed.shelf.collection();
    let scheme = match args.scheme.as_deref().map(|name| (name, collection.scheme(name))) {
        None => None,
        Some((_, Some(scheme))) => Some(scheme),
        Some((name, None)) => {
            let (name, names) = (ui.typed(name), text::and_list(&collection.scheme_names()));
            ui.fail(&format!("there is no scheme `{name}`; the schemes are {names}"));
            return Outcome::Failed;
        }
    };
    let hidden = Protected::of_terms(&workspace.hidden());
    let made =
        intake(args, scheme, |manuscript, scheme| Intake::of(&manuscript, collection, scheme), ui);
    match made.and_then(|intake| write(args, &intake, ui).map(|pictures| (intake, pictures))) {
        Ok((intake, pictures)) => {
            let report: Vec<String> = intake.told.iter().map(|told| told.line(&hidden)).collect();
            ui.report(&report);
            ui.result(&format!("{}\n", ui.path(&args.output)));
            for picture in pictures {
                ui.result(&format!("{}\n", ui.path(&picture)));
            }
            ui.say("Read it through, then run `sevenmin check` on it.");
            Outcome::Clean
        }
        Err(why) => {
            ui.fail(&why);
            Outcome::Failed
        }
    }
}

fn intake(
    args: &Args,
    scheme: Option<Scheme>,
    sort: impl Fn(Manuscript, Option<Scheme>) -> Intake,
    ui: &Ui,
) -> Result<Intake, String> {
    let path = ui.path(&args.file);
    let name =
        args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = read(&args.file, ui)?;
    let manuscript = Manuscript::read(&name, &bytes).map_err(|why| format!("{path} {why}"))?;
    Ok(sort(manuscript, scheme))
}

/// Reads a document, no larger than one can be.
pub(super) fn read(file: &Path, ui: &Ui) -> Result<Vec<u8>, String> {
    let path = ui.path(file);
    file.metadata().map_err(|error| format!("{path} cannot be read: {}", disk::reason(&error)))?;
    let bytes = disk::read_at_most(file, manuscript::MAX_BYTES).map_err(|fault| match fault {
        FileFault::TooLarge => format!("{path} {}", Refusal::too_large()),
        FileFault::Unreadable(why) => format!("{path} cannot be read: {why}"),
        FileFault::Missing | FileFault::Outside => format!("{path} cannot be read"),
    })?;
    Ok(bytes)
}

/// Writes the pictures and the briefing; where the briefing cannot be written no picture stays.
fn write(args: &Args, intake: &Intake, ui: &Ui) -> Result<Vec<PathBuf>, String> {
    let cannot = |path: &Path, why: &str| format!("{} cannot be written: {why}", ui.path(path));
    if args.output.symlink_metadata().is_ok() {
        return Err(cannot(&args.output, "it is there already"));
    }
    let folder = args.output.parent().unwrap_or(Path::new(""));
    let mut names = Vec::new();
    let mut number = 0;
    for picture in &intake.pictures {
        let free = loop {
            number += 1;
            let name = format!("images/{number}.{}", picture.ending);
            if folder.join(&name).symlink_metadata().is_err() {
                break name;
            }
        };
        names.push(free);
    }
    let toml = intake.to_toml(&names)?;
    let mut written = Vec::new();
    let done = (|| {
        for (picture, name) in intake.pictures.iter().zip(&names) {
            let path = RelPath::new(name).expect("a folder and a file in it");
            bundle::create_new_within(folder, &path, &picture.bytes)
                .map_err(|error| cannot(error.path(), error.why()))?;
            written.push(folder.join(name));
        }
        bundle::create_new(&args.output, toml.as_bytes())
            .map_err(|error| cannot(&args.output, error.why()))
    })();
    if done.is_err() {
        for path in &written {
            disk::remove(path);
        }
    }
    done.map(|()| written)
}
