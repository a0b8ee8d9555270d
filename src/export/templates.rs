//! Templates, prepared once for all outputs of a run.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use serde::Serialize;

use crate::assets::Assets;
use crate::export::{
    TemplateFault,
    engine::Engine,
    html::sheets::{self, Dress},
};

/// Templates ready to be drawn. They are read when the first output asks, and once.
///
/// Cheap to clone.
#[derive(Clone, Debug)]
pub struct Templates {
    prepared: Arc<Prepared>,
}

#[derive(Debug)]
struct Prepared {
    assets: Assets,
    engine: OnceLock<Engine>,
    papers: OnceLock<BTreeMap<String, Arc<[u8]>>>,
}

impl Templates {
    /// Returns templates that are not read yet.
    pub fn new(assets: Assets) -> Self {
        let (engine, papers) = (OnceLock::new(), OnceLock::new());
        Self { prepared: Arc::new(Prepared { assets, engine, papers }) }
    }

    /// Returns a page or a text filled with a view, where it is no output of a briefing.
    ///
    /// # Errors
    ///
    /// The template could not be drawn.
    pub fn fill(&self, id: &str, view: &impl Serialize) -> Result<String, TemplateFault> {
        self.engine().render(id, view)
    }

    /// Returns style sheets as one file, for pages that share it.
    ///
    /// # Errors
    ///
    /// A sheet is not there or could not be drawn.
    pub fn style(&self, ids: &[&str], dress: &Dress<'_>) -> Result<String, TemplateFault> {
        sheets::style(self, ids, dress)
    }

    /// Returns scripts as one file, for pages that share it.
    ///
    /// # Errors
    ///
    /// A script is not there.
    pub fn script(&self, ids: &[&str]) -> Result<String, TemplateFault> {
        sheets::script(self, ids)
    }

    /// Returns those of one's own, by id.
    pub fn own(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets().overrides()
    }

    /// Whether any of those for paper is one's own.
    pub fn has_own_papers(&self) -> bool {
        self.own().any(|(id, _)| id.starts_with("pdf/"))
    }

    /// Returns what tells what is being drawn of them that is no paper, each with a number of its own; nothing
    /// once they are gone.
    pub fn drawing(&self) -> impl Fn() -> Option<BTreeMap<u64, String>> + Send + use<> {
        let prepared = Arc::downgrade(&self.prepared);
        move || {
            let prepared = prepared.upgrade()?;
            Some(prepared.engine.get().map(|engine| engine.drawing().clone()).unwrap_or_default())
        }
    }

    /// Returns the files that they are read from.
    pub(super) fn assets(&self) -> &Assets {
        &self.prepared.assets
    }

    /// Returns those of HTML and text.
    pub(super) fn engine(&self) -> &Engine {
        self.prepared.engine.get_or_init(|| Engine::new(&self.prepared.assets))
    }

    /// Returns those of one's own that Typst sees, by path; the built-in ones it has.
    pub(super) fn papers(&self) -> BTreeMap<String, Arc<[u8]>> {
        let read = || {
            let own = self.assets().overrides();
            let own = own.filter_map(|(id, bytes)| Some((id.strip_prefix("pdf/")?, bytes)));
            own.map(|(name, bytes)| (format!("/{name}"), Arc::from(bytes))).collect()
        };
        self.prepared.papers.get_or_init(read).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_read_once_for_all_that_share_them() {
        let templates = Templates::new(Assets::built_in());
        let (one, other) = (templates.engine(), templates.clone());
        assert!(std::ptr::eq(one, other.engine()));
    }

    #[test]
    fn typst_is_handed_those_of_ones_own_alone() {
        let own = [("pdf/handout.typ", "mine"), ("html/page.html", "mine")];
        let own = own.map(|(id, text)| (id.to_owned(), text.as_bytes().to_vec()));
        let papers = Templates::new(Assets::with_overrides(own.into())).papers();
        assert_eq!(papers.keys().collect::<Vec<_>>(), ["/handout.typ"]);
        assert_eq!(Templates::new(Assets::built_in()).papers().len(), 0);
    }
}
