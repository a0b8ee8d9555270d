//! Which names ids and slots can have, because files and slides are named after them.

use crate::outputs;
use crate::text;

/// Words that are slides' addresses already.
const SLIDE_NAMES: &[&str] =
    &["title", "start", "voices", "actions", "ours", "help", "close", "question"];

/// Whether a briefing can have an id.
pub fn is_id(id: &str) -> bool {
    text::is_slug(id) && id.len() <= 64 && !is_device_name(id) && output_ending(id).is_none()
}

/// Returns an id made of a title or a file's name.
pub fn id_of(words: &str) -> String {
    let words = words.to_lowercase();
    let groups =
        words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|group| !group.is_empty());
    let mut id = groups.collect::<Vec<&str>>().join("-");
    id.truncate(50);
    match id.trim_end_matches('-') {
        "" => "briefing".to_owned(),
        id if is_id(id) => id.to_owned(),
        id => format!("{id}-briefing"),
    }
}

/// Returns the pattern of slugs that no id can be.
pub(super) fn refused_ids() -> String {
    let endings = outputs::taken_endings().join("|");
    format!("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$|-({endings})$")
}

/// Returns the pattern of slugs that no slot's name can be.
pub(super) fn refused_slots() -> String {
    format!("^({})(-[0-9]+)?$|^[0-9]+$", SLIDE_NAMES.join("|"))
}

/// Returns the output whose name an id ends in.
pub(super) fn output_ending(id: &str) -> Option<&'static str> {
    let ends = |ending: &&str| id.strip_suffix(*ending).is_some_and(|rest| rest.ends_with('-'));
    outputs::taken_endings().into_iter().find(ends)
}

/// Whether Windows keeps a name for a device, whatever its ending.
pub(super) fn is_device_name(id: &str) -> bool {
    let port = |name: &str| {
        id.strip_prefix(name).is_some_and(|digit| matches!(digit.as_bytes(), [b'0'..=b'9']))
    };
    matches!(id, "con" | "prn" | "aux" | "nul") || port("com") || port("lpt")
}

/// Whether a slot's name is a slide's address, or one with a number, or a number alone.
pub(super) fn is_slide_name(name: &str) -> bool {
    let stem = match name.rsplit_once('-') {
        Some((stem, digits)) if digits.bytes().all(|byte| byte.is_ascii_digit()) => stem,
        _ => name,
    };
    SLIDE_NAMES.contains(&stem) || name.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_is_a_device_of_windows_or_ends_like_an_output() {
        let refused =
            ["com0", "com9", "lpt0", "nul", "a-comments", "a-identity-sheet", "a-handout"];
        assert!(refused.iter().all(|id| !is_id(id)));
        let allowed = ["com", "com10", "com0-a", "lpt", "comments", "handout-a"];
        assert!(allowed.iter().all(|id| is_id(id)));
    }
}
