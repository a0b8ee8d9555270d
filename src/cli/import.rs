//! `sevenmin import`.

use std::path::{Path, PathBuf};

use crate::bundle::{self, Bundle, File, RelPath, Together};
use crate::cli::{args::Common, disk, outcome::Outcome, target, ui::Ui, workspace::Workspace};
use crate::guard::Protected;
use crate::intake::{Intake, PictureFile};
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
    let written = |mut intake: Intake| Ok((write(args, &mut intake, ui)?, intake.told));
    match made.and_then(written) {
        Ok((pictures, told)) => {
            let report: Vec<String> = told.iter().map(|told| told.line(&hidden)).collect();
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

/// Writes the pictures and the briefing, all of them or none.
fn write(args: &Args, intake: &mut Intake, ui: &Ui) -> Result<Vec<PathBuf>, String> {
    let cannot = |path: &Path, why: &str| format!("{} cannot be written: {why}", ui.path(path));
    let folder = args.output.parent().unwrap_or(Path::new(""));
    // Pictures of a run that was killed take no names.
    Together::sweep(folder);
    if args.output.symlink_metadata().is_ok() {
        return Err(cannot(&args.output, "it is there already"));
    }
    let names = names(intake, folder);
    let toml = intake.to_toml(&names).map_err(|why| cannot(&args.output, &why))?;
    let path = |name: &String| RelPath::new(name).expect("a folder and a file in it");
    let files = std::mem::take(&mut intake.pictures).into_iter().zip(&names);
    let files: Bundle =
        files.map(|(picture, name)| File { path: path(name), bytes: picture.bytes }).collect();
    // Without pictures, too, the folder comes to be.
    let is_alone = names.is_empty() && (folder.as_os_str().is_empty() || folder.is_dir());
    let done = match args.output.file_name() {
        Some(name) if !is_alone => {
            Together { files: &files, last: (name, toml.as_bytes()) }.write(folder).map(drop)
        }
        _ => bundle::create_new(&args.output, toml.as_bytes()),
    };
    done.map_err(|error| cannot(error.path(), error.why()))?;
    Ok(names.iter().map(|name| folder.join(name)).collect())
}

/// Returns names for the pictures that no file has.
fn names(intake: &Intake, folder: &Path) -> Vec<String> {
    let mut number = 0;
    let name = |picture: &PictureFile| loop {
        number += 1;
        let name = format!("images/{number}.{}", picture.ending);
        if folder.join(&name).symlink_metadata().is_err() {
            break name;
        }
    };
    intake.pictures.iter().map(name).collect()
}
