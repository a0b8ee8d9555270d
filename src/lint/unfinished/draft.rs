//! The words of the draft that `sevenmin new` writes.

use std::sync::LazyLock;

const TEMPLATE: &str = include_str!("../../../templates/text/new-briefing.toml");

/// Where the draft's words are ready to be kept.
const READY: &str = "[[support]]";

/// How a text begins that stands in a comment of the draft and is there to be replaced.
const TO_WRITE: &str = "Write here";

/// The words of the draft, each with its key.
#[derive(Debug)]
pub(crate) struct Draft(Vec<(&'static str, &'static str)>);

static DRAFT: LazyLock<Draft> = LazyLock::new(Draft::read);

impl Draft {
    /// Returns the words, read once.
    pub(crate) fn get() -> &'static Self {
        &DRAFT
    }

    /// Reads the draft's template.
    fn read() -> Self {
        let mut words = Vec::new();
        let mut table = "";
        let mut lines = TEMPLATE.lines();
        while let Some(line) = lines.next() {
            let active = line.strip_prefix("# ").unwrap_or(line);
            if active.starts_with('[') {
                table = active.split([' ', '#']).next().unwrap_or_default();
            }
            let Some((key, value)) = active.split_once(" = ") else { continue };
            let value = match value.strip_prefix("\"\"\"") {
                Some(_) => lines.next().unwrap_or_default(),
                None => {
                    value.strip_prefix('"').and_then(|rest| rest.split('"').next()).unwrap_or("")
                }
            };
            let is_comment = line.starts_with('#');
            let is_asked = !is_comment || value.starts_with(TO_WRITE);
            if is_asked && table != READY && value.contains(' ') && !value.contains('{') {
                words.push((key.trim(), value.strip_prefix("# ").unwrap_or(value)));
            }
        }
        Self(words)
    }

    /// Whether a key still has the draft's words.
    pub(crate) fn has(&self, key: &str, text: &str) -> bool {
        let text = text.trim();
        self.0.iter().any(|(known, words)| *known == key && *words == text)
    }
}
