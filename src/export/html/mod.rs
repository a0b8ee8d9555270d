//! HTML: one file an output, with everything inside and a policy that lets nothing else in.

mod engine;
mod single;

use serde::Serialize;

use crate::export::Material;
use crate::export::TemplateFault;
use crate::export::html::single::SingleFile;

pub use engine::Engine;

/// Returns the reading page.
pub(super) fn page(material: &Material) -> Result<Vec<u8>, TemplateFault> {
    let styles = ["html/base.css", "html/page.css"];
    participants(material, "html/page.html", &styles, &[])
}

/// Returns the slides for the room.
pub(super) fn deck(material: &Material) -> Result<Vec<u8>, TemplateFault> {
    let styles = ["html/base.css", "html/deck.css"];
    participants(material, "html/deck.html", &styles, &["html/deck.js"])
}

/// Returns the slides with notes and timer.
pub(super) fn presenter(material: &Material) -> Result<Vec<u8>, TemplateFault> {
    let styles = ["html/base.css", "html/deck.css", "html/presenter.css"];
    let scripts = ["html/deck.js", "html/presenter.js"];
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
