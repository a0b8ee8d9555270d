//! PDF by Typst: no browser, no network, no file but those that a briefing names.

mod boxes;
mod diagnose;
mod excess;
mod given;
mod job;
mod layout;
mod marks;
mod press;
mod print;
mod shown;
mod world;

use serde::Serialize;
use time::Month;

use crate::export::{
    TemplateFault,
    drawn::Drawn,
    pdf::{given::Words, job::Form},
    task::Task,
};
use crate::look::LOOK;
use crate::outputs::Name;
use crate::text::{self, Date};
use crate::view::View;

pub use excess::{Brick, Excess, Line};
pub(super) use given::GivesWords;
pub use job::{PrintJob, Printed};
pub use layout::{Layout, PictureExtent, SlideExtent};
pub use press::{OwnPress, Press, ScreenPress};
pub use shown::LostWords;

/// A page's column at 300 dots an inch.
const PRINT_WIDTH: u32 = 2008;

/// Returns an output drawn by the Typst template of its name.
pub(super) fn draw<V: GivesWords + Serialize>(task: &Task<'_, V>) -> Result<Drawn, TemplateFault> {
    let printed = task.press.print(&PrintJob { given: given(task), ..job(task) })?;
    let prepress = task.sheet.prepress;
    let bytes = if prepress { boxes::with_bleed(&printed.bytes) } else { printed.bytes };
    Ok(Drawn { bytes, pages: printed.pages, layout: Some(printed.layout) })
}

/// Returns how an output for participants comes out.
pub(super) fn try_out(task: &Task<'_, View>) -> Option<Layout> {
    let job = PrintJob { given: given(task), ..job(task) }.on_trial();
    task.press.print(&job).ok().map(|printed| printed.layout)
}

/// Returns the words that pages have to show. What a template of one's own leaves out, it leaves out
/// on purpose.
fn given<V: GivesWords>(task: &Task<'_, V>) -> Vec<given::Given> {
    let mut words = Words::default();
    if task.templates.papers().is_empty() {
        task.view.give(task.name, &mut words);
    }
    words.all
}

/// Returns the job of a task.
fn job<V: Serialize>(task: &Task<'_, V>) -> PrintJob {
    let mut files = task.templates.papers();
    let json = |data: serde_json::Result<Vec<u8>>| data.expect("it is plain data");
    let view = json(serde_json::to_vec(task.view));
    let long_words = if has_long_word(&view) { "yes" } else { "no" };
    files.insert("/view.json".to_owned(), view.into());
    files.insert("/look.json".to_owned(), json(serde_json::to_vec(&LOOK)).into());
    let pictures = task.images.with_logos(PRINT_WIDTH);
    files.extend(pictures.map(|image| (format!("/{}", image.name), image.bytes)));
    let Task { name, sheet, date, .. } = *task;
    let version = task.shared.dates.version.as_deref().unwrap_or_default();
    let told = |flag: bool| if flag { "yes" } else { "no" }.to_owned();
    let inputs = [
        ("date", text::date_to_iso(date)),
        ("file", task.file.clone()),
        ("long-words", long_words.to_owned()),
        ("paper", sheet.paper.name().to_owned()),
        ("prepress", told(sheet.prepress)),
        ("screen", told(name == Name::Slides)),
    ];
    PrintJob {
        template: format!("pdf/{}.typ", name.word()),
        files,
        inputs: inputs.map(|(name, value)| (name.to_owned(), value)).into(),
        given: Vec::new(),
        form: Form::Pdf,
        prepress: sheet.prepress,
        identifier: format!("{} {version}", task.file),
        date: (date.year(), Month::into(date.month()), date.day()),
    }
}

/// Returns a paper about several briefings, drawn by a template of its own.
///
/// # Errors
///
/// The template could not be drawn.
pub fn paper_of(
    view: &impl Serialize,
    template: &str,
    file: &str,
    date: Date,
) -> Result<Vec<u8>, TemplateFault> {
    let json = |data: serde_json::Result<Vec<u8>>| data.expect("it is plain data").into();
    let files = [
        ("/view.json", json(serde_json::to_vec(view))),
        ("/look.json", json(serde_json::to_vec(&LOOK))),
    ];
    let job = PrintJob {
        template: template.to_owned(),
        files: files.map(|(path, bytes)| (path.to_owned(), bytes)).into(),
        inputs: [("date".to_owned(), text::date_to_iso(date))].into(),
        given: Vec::new(),
        form: Form::Pdf,
        prepress: false,
        identifier: file.to_owned(),
        date: (date.year(), Month::into(date.month()), date.day()),
    };
    Ok(job.print()?.bytes)
}

/// Whether a text of a view, as JSON, has a word that may be too long for a line: only then have
/// lines to be looked through for one.
fn has_long_word(view: &[u8]) -> bool {
    const MOST: usize = 27;
    let words = view.split(|byte| byte.is_ascii_whitespace() || b"\"\\/-.@".contains(byte));
    words.into_iter().any(|word| word.len() > MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_long_where_no_line_may_hold_it() {
        let long = |text: &str| has_long_word(&serde_json::to_vec(&[text]).unwrap());
        assert!(!long("words of a usual length, exampleshire.example/adults/margaret-easy-read"));
        assert!(!long("learning@safeguarding.exampleshire.example"));
        assert!(!long(&"well-kept ".repeat(20)));
        assert!(long("a Llanfairpwllgwyngyllgogerychwyrndrobwll"));
    }
}
