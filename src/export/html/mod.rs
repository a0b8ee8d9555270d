//! HTML: one file an output, with everything inside and a policy that lets nothing else in.

mod engine;
mod single;

use serde::Serialize;

use crate::export::Material;
use crate::export::TemplateFault;
use crate::export::html::single::SingleFile;

pub(super) use engine::Engine;

/// The style sheets of every file with slides, in order.
const SLIDE_STYLES: [&str; 3] = ["html/base.css", "html/deck.css", "html/controls.css"];

/// The scripts of every file with slides, in order; they are joined into one module.
const SLIDE_SCRIPTS: [&str; 4] =
    ["html/address.js", "html/slides.js", "html/dialogs.js", "html/input.js"];

/// Returns the reading page.
pub(super) fn page(material: &Material) -> Result<Vec<u8>, TemplateFault> {
    let styles = ["html/base.css", "html/page.css"];
    participants(material, "html/page.html", &styles, &[])
}

/// Returns the page's content, for another page to hold.
pub(super) fn fragment(material: &Material) -> Result<Vec<u8>, TemplateFault> {
    let engine = Engine::new(&material.assets)?;
    SingleFile { material, engine: &engine, styles: &[], scripts: &[] }
        .render_bare("html/fragment.html", &material.view.view)
}

/// Returns the slides for the room.
pub(super) fn deck(material: &Material) -> Result<Vec<u8>, TemplateFault> {
    let scripts = [&SLIDE_SCRIPTS[..], &["html/deck.js"]].concat();
    participants(material, "html/deck.html", &SLIDE_STYLES, &scripts)
}

/// Returns the slides with notes and timer.
pub(super) fn presenter(material: &Material) -> Result<Vec<u8>, TemplateFault> {
    let styles = [&SLIDE_STYLES[..], &["html/presenter.css"]].concat();
    let own = ["html/timing.js", "html/timer.js", "html/room.js", "html/presenter.js"];
    let scripts = [&SLIDE_SCRIPTS[..], &own].concat();
    let engine = Engine::new(&material.assets)?;
    SingleFile { material, engine: &engine, styles: &styles, scripts: &scripts }
        .render("html/presenter.html", &material.view)
}

/// Returns the first page of a pack.
pub(super) fn start_here(
    material: &Material,
    view: &impl Serialize,
) -> Result<Vec<u8>, TemplateFault> {
    let styles = ["html/base.css", "html/start-here.css"];
    let engine = Engine::new(&material.assets)?;
    SingleFile { material, engine: &engine, styles: &styles, scripts: &[] }
        .render("html/start-here.html", view)
}

fn participants(
    material: &Material,
    template: &str,
    styles: &[&str],
    scripts: &[&str],
) -> Result<Vec<u8>, TemplateFault> {
    let engine = Engine::new(&material.assets)?;
    SingleFile { material, engine: &engine, styles, scripts }.render(template, &material.view.view)
}
