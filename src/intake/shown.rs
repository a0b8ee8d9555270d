//! A picture of a section.

use crate::intake::escape;

/// What `new` writes where an alternative text is missing, which a rule tells.
const MISSING: &str = "Write here what the picture shows";

/// A picture of a section.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) file: usize,
    pub(super) alt: Option<String>,
    pub(super) is_decorative: bool,
    pub(super) caption: Option<String>,
    /// Who made it.
    pub(super) credit: Option<String>,
    /// How large it is, where it is not as usual.
    pub(super) size: Option<&'static str>,
}

impl Shown {
    /// Returns the table that a section has.
    pub(super) fn written(&self, files: &[String]) -> String {
        let file = files.get(self.file).map_or("", String::as_str);
        let told = if self.is_decorative {
            "decorative = true".to_owned()
        } else {
            format!("alt = {}", escape::toml(self.alt.as_deref().unwrap_or(MISSING)))
        };
        let more = [
            ("caption", self.caption.as_deref()),
            ("credit", self.credit.as_deref()),
            ("size", self.size),
        ];
        let more = more.into_iter().filter_map(|(key, text)| Some((key, text?)));
        let mut keys = vec![format!("file = {}", escape::toml(file)), told];
        keys.extend(more.map(|(key, text)| format!("{key} = {}", escape::toml(text))));
        format!("{{ {} }}", keys.join(", "))
    }
}
