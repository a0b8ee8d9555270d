//! What a partnership's settings are, for who cannot read them as text.

use serde_json::{Value, json};
use sevenmin::{guard::Protected, model::Language};

use crate::desk::Desk;

impl Desk {
    /// Returns the partnership's name, what the settings bring, and how many findings they have; nothing
    /// where none are open.
    pub(crate) fn settings(&self) -> Value {
        let Some(report) = self.shelf.report() else { return json!({ "settings": null }) };
        let collection = self.shelf.collection();
        let hidden = Protected::of_terms(self.shelf.terms());
        let name = collection.name_in(&Language::default()).map(|name| hidden.text(name));
        json!({ "settings": {
            "name": name,
            "schemes": collection.scheme_names(),
            "has_list": !self.shelf.terms().is_empty(),
            "findings": report.diagnostics.len(),
        } })
    }
}
