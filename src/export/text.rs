//! Plain text.

use crate::export::{TemplateFault, drawn::Drawn, task::Task};
use crate::view::View;

/// Returns the briefing as plain text, one line a paragraph.
pub(super) fn draw(task: &Task<'_, View>) -> Result<Drawn, TemplateFault> {
    let text = task.templates.engine().render("text/briefing.txt", task.view)?;
    Ok(text.into_bytes().into())
}
