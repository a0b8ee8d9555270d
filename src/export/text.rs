//! Plain text.

use crate::export::Produced;
use crate::export::Task;
use crate::export::TemplateFault;
use crate::view::View;

/// Returns the briefing as plain text, one line a paragraph.
pub(super) fn draw(task: &Task<'_, View>) -> Result<Produced, TemplateFault> {
    let text = task.templates.engine()?.render("text/briefing.txt", task.view)?;
    Ok(task.done(text.into_bytes(), None))
}
