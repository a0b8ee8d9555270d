//! A picture of a section.

use crate::intake::escape;

/// What `new` writes where an alternative text is missing, which a rule tells.
const MISSING: &str = "Write here what the picture shows";

/// A picture of a section.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) file: usize,
    pub(super) alt: Option<String>,
    pub(super) is_decorative: bool,
}

impl Shown {
    /// Returns the table that a section has.
    pub(super) fn written(&self, files: &[String]) -> String {
        let file = escape::toml(files.get(self.file).map_or("", String::as_str));
        if self.is_decorative {
            return format!("{{ file = {file}, decorative = true }}");
        }
        let alt = escape::toml(self.alt.as_deref().unwrap_or(MISSING));
        format!("{{ file = {file}, alt = {alt} }}")
    }
}
