//! PDF by Typst: no browser, no network, no file but those that a briefing names.

mod boxes;
mod diagnose;
mod given;
mod job;
mod layout;
mod press;
mod print;
mod shown;
mod world;

use serde::Serialize;
use time::Month;

use crate::export::{TemplateFault, drawn::Drawn, pdf::given::Words, task::Task};
use crate::look::LOOK;
use crate::outputs::Name;
use crate::text;
use crate::view::View;

pub(super) use given::GivesWords;
pub use job::{PrintJob, Printed};
pub use layout::{Layout, PictureExtent, SlideExtent};
pub use press::{OwnPress, Press};
pub use shown::LostWords;

/// A page's column at 300 dots an inch.
const PRINT_WIDTH: u32 = 2008;

/// Returns an output drawn by the Typst template of its name.
pub(super) fn draw<V: GivesWords + Serialize>(task: &Task<'_, V>) -> Result<Drawn, TemplateFault> {
    let mut words = Words::default();
    // What a template of one's own leaves out, it leaves out on purpose.
    if task.templates.papers().is_empty() {
        task.view.give(task.name, &mut words);
    }
    let printed = task.press.print(&PrintJob { given: words.all, ..job(task) })?;
    let prepress = task.sheet.prepress;
    let bytes = if prepress { boxes::with_bleed(&printed.bytes) } else { printed.bytes };
    Ok(Drawn { bytes, layout: Some(printed.layout) })
}

/// Returns how an output for participants comes out.
pub(super) fn try_out(task: &Task<'_, View>) -> Option<Layout> {
    let job = job(task).on_trial();
    task.press.print(&job).ok().map(|printed| printed.layout)
}

/// Returns the job of a task.
fn job<V: Serialize>(task: &Task<'_, V>) -> PrintJob {
    let mut files = task.templates.papers();
    let json = |data: serde_json::Result<Vec<u8>>| data.expect("it is plain data").into();
    files.insert("/view.json".to_owned(), json(serde_json::to_vec(task.view)));
    files.insert("/look.json".to_owned(), json(serde_json::to_vec(&LOOK)));
    let pictures = task.images.with_logos(PRINT_WIDTH);
    files.extend(pictures.map(|image| (format!("/{}", image.name), image.bytes)));
    let Task { name, sheet, date, .. } = *task;
    let version = task.shared.dates.version.as_deref().unwrap_or_default();
    let told = |flag: bool| if flag { "yes" } else { "no" }.to_owned();
    let inputs = [
        ("date", text::date_to_iso(date)),
        ("file", task.file.clone()),
        ("paper", sheet.paper.name().to_owned()),
        ("prepress", told(sheet.prepress)),
        ("screen", told(name == Name::Slides)),
    ];
    PrintJob {
        template: format!("pdf/{}.typ", name.word()),
        files,
        inputs: inputs.map(|(name, value)| (name.to_owned(), value)).into(),
        given: Vec::new(),
        trial: false,
        prepress: sheet.prepress,
        identifier: format!("{} {version}", task.file),
        date: (date.year(), Month::into(date.month()), date.day()),
    }
}
