//! HTML: one file an output, with everything inside and a policy that lets nothing else in.

mod engine;
mod single;

use crate::export::Produced;
use crate::export::Task;
use crate::export::TemplateFault;
use crate::export::html::single::SingleFile;
use crate::view::FacilitatorView;
use crate::view::StartHere;
use crate::view::View;

pub(super) use engine::Engine;

/// The style sheets of every file with slides, in order.
const SLIDE_STYLES: [&str; 3] = ["html/base.css", "html/deck.css", "html/controls.css"];

/// The scripts of every file with slides, in order; they are joined into one module.
const SLIDE_SCRIPTS: [&str; 4] =
    ["html/address.js", "html/slides.js", "html/dialogs.js", "html/input.js"];

/// Returns the reading page.
pub(super) fn page(task: &Task<'_, View>) -> Result<Produced, TemplateFault> {
    let styles = ["html/base.css", "html/page.css"];
    let page = SingleFile { task, styles: &styles, scripts: &[] };
    Ok(task.done(page.render("html/page.html")?, None))
}

/// Returns the page's content, for another page to hold.
pub(super) fn fragment(task: &Task<'_, View>) -> Result<Produced, TemplateFault> {
    let content = SingleFile { task, styles: &[], scripts: &[] };
    Ok(task.done(content.render_bare("html/fragment.html")?, None))
}

/// Returns the slides for the room.
pub(super) fn deck(task: &Task<'_, View>) -> Result<Produced, TemplateFault> {
    let scripts = [&SLIDE_SCRIPTS[..], &["html/deck.js"]].concat();
    let deck = SingleFile { task, styles: &SLIDE_STYLES, scripts: &scripts };
    Ok(task.done(deck.render("html/deck.html")?, None))
}

/// Returns the slides with notes and timer.
pub(super) fn presenter(task: &Task<'_, FacilitatorView>) -> Result<Produced, TemplateFault> {
    let styles = [&SLIDE_STYLES[..], &["html/presenter.css"]].concat();
    let own = ["html/timing.js", "html/timer.js", "html/room.js", "html/presenter.js"];
    let scripts = [&SLIDE_SCRIPTS[..], &own].concat();
    let presenter = SingleFile { task, styles: &styles, scripts: &scripts };
    Ok(task.done(presenter.render("html/presenter.html")?, None))
}

/// Returns the first page of a pack.
pub(super) fn start_here(task: &Task<'_, StartHere<'_>>) -> Result<Vec<u8>, TemplateFault> {
    let styles = ["html/base.css", "html/start-here.css"];
    SingleFile { task, styles: &styles, scripts: &[] }.render("html/start-here.html")
}
