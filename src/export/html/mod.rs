//! HTML: one file an output, with everything inside and a policy that lets nothing else in.

mod bare;
pub(super) mod sheets;
mod single;
mod turning;

use serde::Serialize;

use crate::export::{
    Images, TemplateFault, Templates,
    drawn::Drawn,
    html::single::{Means, SingleFile},
    task::Task,
};
use crate::fonts::HouseFonts;
use crate::view::{FacilitatorView, StartHere, View};

/// The style sheets of every file with slides, in order.
const SLIDE_STYLES: [&str; 3] = ["html/base.css", "html/deck.css", "html/controls.css"];

/// The scripts of every file with slides, in order; they are joined into one module.
const SLIDE_SCRIPTS: [&str; 4] =
    ["html/address.js", "html/slides.js", "html/dialogs.js", "html/input.js"];

/// The weights of a reading page.
const PAGE_WEIGHTS: [u16; 3] = [400, 600, 700];

/// The weights of a slide: a back row tells no half bold from text.
const SLIDE_WEIGHTS: [u16; 2] = [400, 700];

/// Returns the reading page.
pub(super) fn page(task: &Task<'_, View>) -> Result<Drawn, TemplateFault> {
    let styles = ["html/base.css", "html/night.css", "html/skip.css", "html/page.css"];
    let page = SingleFile {
        view: task.view,
        means: Means::of(task),
        styles: &styles,
        scripts: &[],
        weights: &PAGE_WEIGHTS,
    };
    Ok(page.render("html/page.html")?.into())
}

/// Returns the page's content, for another page to hold.
pub(super) fn fragment(task: &Task<'_, View>) -> Result<Drawn, TemplateFault> {
    let content = SingleFile {
        view: task.view,
        means: Means::of(task),
        styles: &[],
        scripts: &[],
        weights: &PAGE_WEIGHTS,
    };
    Ok(content.render_bare("html/fragment.html")?.into())
}

/// Returns the slides for the room.
pub(super) fn deck(task: &Task<'_, View>) -> Result<Drawn, TemplateFault> {
    let scripts = [&SLIDE_SCRIPTS[..], &["html/deck.js"]].concat();
    let deck = SingleFile {
        view: task.view,
        means: Means::of(task),
        styles: &SLIDE_STYLES,
        scripts: &scripts,
        weights: &SLIDE_WEIGHTS,
    };
    Ok(deck.render("html/deck.html")?.into())
}

/// Returns the slides with notes and timer.
pub(super) fn presenter(task: &Task<'_, FacilitatorView>) -> Result<Drawn, TemplateFault> {
    let styles = [&SLIDE_STYLES[..], &["html/presenter.css"]].concat();
    let own = ["html/timing.js", "html/timer.js", "html/room.js", "html/presenter.js"];
    let scripts = [&SLIDE_SCRIPTS[..], &own].concat();
    let presenter = SingleFile {
        view: task.view,
        means: Means::of(task),
        styles: &styles,
        scripts: &scripts,
        weights: &SLIDE_WEIGHTS,
    };
    Ok(presenter.render("html/presenter.html")?.into())
}

/// Returns the first page of a pack.
pub(super) fn start_here(task: &Task<'_, StartHere<'_>>) -> Result<Vec<u8>, TemplateFault> {
    let styles = ["html/base.css", "html/night.css", "html/start-here.css"];
    SingleFile {
        view: task.view,
        means: Means::of(task),
        styles: &styles,
        scripts: &[],
        weights: &PAGE_WEIGHTS,
    }
    .render("html/start-here.html")
}

/// Returns a page about several briefings, with its fonts and styles inside.
///
/// # Errors
///
/// The template could not be drawn.
pub fn page_of(
    view: &impl Serialize,
    template: &str,
    styles: &[&str],
    templates: &Templates,
) -> Result<Vec<u8>, TemplateFault> {
    let (images, fonts) = (&Images::default(), &HouseFonts::default());
    let means = Means { templates, accent: None, images, fonts };
    SingleFile { view, means, styles, scripts: &[], weights: &PAGE_WEIGHTS }.render(template)
}
