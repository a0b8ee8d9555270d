//! Plain text.

use crate::export::Material;
use crate::export::TemplateFault;
use crate::export::html;

/// Returns the briefing as plain text, one line a paragraph.
pub(super) fn export(material: &Material) -> Result<Vec<u8>, TemplateFault> {
    let engine = html::Engine::new(&material.assets)?;
    let text = engine.render("text/briefing.txt", &material.view.view)?;
    Ok(text.into_bytes())
}
