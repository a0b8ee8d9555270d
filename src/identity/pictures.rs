//! Pictures: their names, and what their files hold beside them.

use crate::identity::{Group, Thought, sighting::Sighting};
use crate::lint::Context;
use crate::source::Text;

/// Puts the pictures of a briefing on the sheet.
pub(super) fn sightings(cx: &Context<'_>) -> Vec<Sighting> {
    let mut out = Vec::new();
    for (index, section) in cx.briefing.sections.iter().enumerate() {
        let Some(file) = section.image.as_ref().and_then(|image| image.file.as_ref()) else {
            continue;
        };
        out.push(sighting(file, file.value.clone()));
        let of_section = cx.pictures.iter().filter(|picture| picture.section == index);
        for held in of_section.flat_map(|picture| &picture.metadata) {
            let text = format!("{}: {held}", file.value);
            out.push(sighting(file, text).found("image-metadata"));
        }
    }
    out
}

fn sighting(file: &Text, text: String) -> Sighting {
    let (group, span) = (Group::Pictures, file.span);
    Sighting { group, text, span, thought: Thought::Unknown, rule: None }
}
