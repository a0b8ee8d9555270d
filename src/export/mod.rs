//! From views to bytes: every kind of output.
//!
//! An exporter gets a [`Material`] and returns bytes; it touches neither the clock nor the
//! network nor the disk. Those for participants are handed the participants' view alone.
//!
//! # How to add an output
//!
//! Add it to [`Output`], with its name, file and audience, and to `Workshop::produce`. `--to`, `all`, the
//! packs and the manual know it from there.

mod error;
mod html;
mod material;
mod output;
mod pack;
mod pdf;
mod text;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::assets::Assets;
use crate::view::View;

pub use error::TemplateFault;
pub use material::Images;
pub use material::Material;
pub use output::Audience;
pub use output::Output;
pub use pdf::Layout;
pub use pdf::SectionExtent;

/// One output, whole.
#[derive(Clone, Debug)]
pub struct Produced {
    /// Which kind it is.
    pub output: Output,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How its pages came out, for outputs that have pages.
    pub layout: Option<Layout>,
}

/// Makes outputs of one briefing, each once even when packs hold it too.
#[derive(Debug)]
pub struct Workshop<'a> {
    material: &'a Material,
    made: BTreeMap<Output, Result<Produced, TemplateFault>>,
    left_out: BTreeSet<Output>,
}

impl<'a> Workshop<'a> {
    /// Returns a workshop for one briefing's material.
    pub fn new(material: &'a Material) -> Self {
        Self { material, made: BTreeMap::new(), left_out: BTreeSet::new() }
    }

    /// Returns the participants' view.
    pub fn view(&self) -> &View {
        &self.material.view.view
    }

    /// Keeps an output out of the packs.
    pub fn leave_out(&mut self, output: Output) {
        self.left_out.insert(output);
    }

    /// Whether an output is kept out.
    pub fn is_left_out(&self, output: Output) -> bool {
        self.left_out.contains(&output)
    }

    /// Makes an output, or returns the one that was made before.
    ///
    /// # Errors
    ///
    /// A template could not be drawn.
    pub fn make(&mut self, output: Output) -> Result<&Produced, &TemplateFault> {
        if !self.made.contains_key(&output) {
            let produced = self.produce(output);
            self.made.insert(output, produced);
        }
        self.made[&output].as_ref()
    }

    fn produce(&mut self, output: Output) -> Result<Produced, TemplateFault> {
        let material = self.material;
        let plain = |bytes: Vec<u8>| Produced { output, bytes, layout: None };
        match output {
            Output::Handout => pdf::export(material, output, "pdf/handout.typ"),
            Output::LargePrint => pdf::export(material, output, "pdf/large-print.typ"),
            Output::Session => pdf::export(material, output, "pdf/session.typ"),
            Output::Page => html::page(material).map(plain),
            Output::Deck => html::deck(material).map(plain),
            Output::Presenter => html::presenter(material).map(plain),
            Output::Text => text::export(material).map(plain),
            Output::Pack => pack::participants(self).map(plain),
            Output::FacilitatorPack => pack::facilitator(self).map(plain),
        }
    }
}

/// Returns a text template filled with a view, for commands that write text of their own.
///
/// # Errors
///
/// The template could not be drawn.
pub fn fill_text(
    assets: &Assets,
    template: &str,
    view: &impl serde::Serialize,
) -> Result<String, TemplateFault> {
    html::Engine::new(assets)?.render(template, view)
}
