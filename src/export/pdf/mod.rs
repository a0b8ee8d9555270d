//! PDF by Typst: no browser, no network, no file but those that a briefing names.

mod boxes;
mod diagnose;
mod job;
mod layout;
mod press;
mod print;
mod world;

use serde::Serialize;
use time::Month;

use crate::export::{TemplateFault, drawn::Drawn, pdf::job::Form, task::Task};
use crate::look::LOOK;
use crate::text;
use crate::view::View;

pub use job::{PrintJob, Printed};
pub use layout::{Layout, PictureExtent, SlideExtent};
pub use press::{OwnPress, Press, ScreenPress};

/// A page's column at 300 dots an inch.
const PRINT_WIDTH: u32 = 2008;

/// Returns an output drawn by the Typst template of its name.
pub(super) fn draw<V: Serialize>(task: &Task<'_, V>) -> Result<Drawn, TemplateFault> {
    let printed = task.press.print(&job(task))?;
    let prepress = task.sheet.prepress;
    let bytes = if prepress { boxes::with_bleed(&printed.bytes) } else { printed.bytes };
    Ok(Drawn { bytes, pages: printed.pages, layout: Some(printed.layout) })
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
    let pictures = task.images.with_logo(PRINT_WIDTH);
    files.extend(pictures.map(|image| (format!("/{}", image.name), image.bytes)));
    let Task { name, sheet, date, .. } = *task;
    let version = task.shared.dates.version.as_deref().unwrap_or_default();
    let prepress = if sheet.prepress { "yes" } else { "no" };
    let inputs = [
        ("date", text::date_to_iso(date)),
        ("file", task.file.clone()),
        ("paper", sheet.paper.name().to_owned()),
        ("prepress", prepress.to_owned()),
    ];
    PrintJob {
        template: format!("pdf/{}.typ", name.word()),
        files,
        inputs: inputs.map(|(name, value)| (name.to_owned(), value)).into(),
        form: Form::Pdf,
        prepress: sheet.prepress,
        identifier: format!("{} {version}", task.file),
        date: (date.year(), Month::into(date.month()), date.day()),
    }
}
