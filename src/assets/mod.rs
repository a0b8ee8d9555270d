//! The templates: those built in, and a user's in place of them.
//!
//! Nothing here reads a folder or a template's language; `cli` hands files in, `export` fills
//! them.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    path::Path,
    sync::{Arc, OnceLock},
};

use include_dir::{Dir, include_dir};

use crate::bundle::{Bundle, File, RelPath};

/// The templates by id, which is their path in `templates/`, such as `html/deck.html`.
///
/// Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    overrides: Arc<BTreeMap<String, Vec<u8>>>,
}

impl Assets {
    /// Returns the built-in templates alone.
    pub fn built_in() -> Self {
        Self::default()
    }

    /// Returns the built-in templates with a user's files, by id, in place of theirs.
    pub fn with_overrides(overrides: BTreeMap<String, Vec<u8>>) -> Self {
        Self { overrides: Arc::new(overrides) }
    }

    /// Returns a template's bytes.
    pub fn get(&self, id: &str) -> Option<Cow<'_, [u8]>> {
        let built_in = || Self::embedded(id);
        self.overrides.get(id).map(Vec::as_slice).or_else(built_in).map(Cow::Borrowed)
    }

    /// Returns a template's text; bytes that are not UTF-8 become `�`, to be seen in the output.
    pub fn text(&self, id: &str) -> Option<Cow<'_, str>> {
        let built_in = || Self::embedded(id);
        self.overrides.get(id).map(Vec::as_slice).or_else(built_in).map(String::from_utf8_lossy)
    }

    /// Returns a built-in template, also where a user's file stands in its place.
    pub fn embedded(id: &str) -> Option<&'static [u8]> {
        embedded().get(id).copied()
    }

    /// Returns a built-in template of paper by its name, as Typst needs it: without comments, and with no
    /// more space than it takes. It means the same, on other lines.
    pub(crate) fn lean(name: &str) -> Option<&'static [u8]> {
        const LEAN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/lean.rs"));
        let at = LEAN.binary_search_by_key(&name, |(name, _)| name).ok()?;
        Some(LEAN[at].1.as_bytes())
    }

    /// Returns the built-in template in whose place a user's file stands.
    pub fn overridden(&self, id: &str) -> Option<&'static [u8]> {
        Self::embedded(id).filter(|_| self.overrides.contains_key(id))
    }

    /// Returns a user's files, by id.
    pub fn overrides(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.overrides.iter().map(|(id, bytes)| (id.as_str(), bytes.as_slice()))
    }

    /// Returns every id, in order.
    pub fn ids(&self) -> Vec<String> {
        let mut ids: Vec<String> =
            embedded().keys().chain(self.overrides.keys()).cloned().collect();
        ids.sort();
        ids.dedup();
        ids
    }

    /// Returns the ids of a user's files that take no built-in template's place.
    ///
    /// They may be meant, where another template names them, or have a mistake in their names.
    pub fn unknown_overrides(&self) -> Vec<&str> {
        let unknown = self.overrides.keys().filter(|id| !embedded().contains_key(*id));
        unknown.map(String::as_str).collect()
    }

    /// Returns all built-in templates as files to be changed.
    pub fn eject() -> Bundle {
        let files = embedded().iter().map(|(id, bytes)| File {
            path: RelPath::new(id).expect("the names in templates/ are plain; a test ejects all"),
            bytes: bytes.to_vec(),
        });
        files.collect()
    }
}

/// Returns the built-in templates by id.
fn embedded() -> &'static BTreeMap<String, &'static [u8]> {
    static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");
    static BY_ID: OnceLock<BTreeMap<String, &'static [u8]>> = OnceLock::new();
    BY_ID.get_or_init(|| {
        let mut files = BTreeMap::new();
        collect(&TEMPLATES, &mut files);
        files
    })
}

fn collect(folder: &'static Dir<'static>, files: &mut BTreeMap<String, &'static [u8]>) {
    for file in folder.files() {
        let id = id(file.path());
        // A name that starts with a dot is an editor's or the system's.
        if !id.split('/').any(|name| name.starts_with('.')) {
            files.insert(id, file.contents());
        }
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}

/// Returns a path with `/` between its parts, on Windows too.
fn id(path: &Path) -> String {
    let parts: Vec<Cow<'_, str>> = path.iter().map(std::ffi::OsStr::to_string_lossy).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "html/page.html";

    #[test]
    fn finds_the_built_in_templates() {
        let assets = Assets::built_in();
        assert!(assets.text(PAGE).expect("a template").contains('<'));
        assert_eq!(assets.get("html/no-such.html"), None);
        assert!(assets.ids().is_sorted() && assets.ids().contains(&PAGE.to_owned()));
        assert_eq!(assets.unknown_overrides(), [""; 0]);
    }

    #[test]
    fn a_users_file_comes_first() {
        let files = [(PAGE, &b"mine"[..]), ("html/page.htm", b"stray"), ("pdf/mine.typ", b"\xff")];
        let files = files.map(|(id, bytes)| (id.to_owned(), bytes.to_vec()));
        let assets = Assets::with_overrides(BTreeMap::from(files));
        assert_eq!(assets.get(PAGE).as_deref(), Some(&b"mine"[..]));
        assert_eq!(assets.text(PAGE).as_deref(), Some("mine"));
        assert_eq!(assets.text("pdf/mine.typ").as_deref(), Some("�"));
        assert_eq!(assets.unknown_overrides(), ["html/page.htm", "pdf/mine.typ"]);
        assert_eq!(assets.ids().len(), Assets::built_in().ids().len() + 2);
        assert!(Assets::built_in().text(PAGE) != assets.text(PAGE));
    }

    #[test]
    fn every_template_of_paper_has_a_lean_one() {
        let ids = Assets::built_in().ids();
        let names: Vec<&str> = ids.iter().filter_map(|id| id.strip_prefix("pdf/")).collect();
        assert!(names.len() > 10);
        for name in names {
            let (whole, lean) = (Assets::embedded(&format!("pdf/{name}")), Assets::lean(name));
            let (whole, lean) = (whole.expect("a template"), lean.expect("a lean one"));
            assert!(!lean.is_empty() && lean.len() < whole.len(), "{name}");
        }
        assert_eq!(Assets::lean("no-such.typ"), None);
    }

    #[test]
    fn ejects_every_template_as_it_is() {
        let built_in = Assets::built_in();
        let bundle = Assets::eject();
        let ids: Vec<&str> = bundle.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(ids, built_in.ids());
        for file in &bundle {
            assert_eq!(built_in.get(file.path.as_str()).as_deref(), Some(&file.bytes[..]));
        }
    }
}
