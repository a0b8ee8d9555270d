//! From views to bytes: every kind of output.
//!
//! An exporter gets a [`Material`] and returns bytes; it touches neither the clock nor the
//! network nor the disk. Those for participants are handed the participants' view alone.
//!
//! # How to add an output
//!
//! Add it to [`Output`], with its name, file and audience, to the groups of `--to` that hold it, and
//! to [`Workshop::draw`]. `--to`, `all`, the packs and the manual know it from there. In `pack` say
//! what it is for: `START-HERE.html` tells the reader, in every language of the interface.

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
pub use pdf::OwnPress;
pub use pdf::Press;
pub use pdf::PrintJob;
pub use pdf::Printed;
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
pub struct Workshop<'a> {
    material: &'a Material,
    press: &'a dyn Press,
    made: BTreeMap<Output, Result<Produced, TemplateFault>>,
    left_out: BTreeSet<Output>,
}

impl<'a> Workshop<'a> {
    /// Returns a workshop for one briefing's material.
    pub fn new(material: &'a Material, press: &'a dyn Press) -> Self {
        Self { material, press, made: BTreeMap::new(), left_out: BTreeSet::new() }
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

    /// Returns an output that holds no other, without keeping it: for making several at once.
    ///
    /// Packs have none; [`Self::make`] fills them with what was kept.
    pub fn draw(&self, output: Output) -> Option<Result<Produced, TemplateFault>> {
        let material = self.material;
        let printed = |template| pdf::export(material, self.press, output, template);
        let plain = |bytes: Vec<u8>| Produced { output, bytes, layout: None };
        let drawn = match output {
            Output::Handout => printed("pdf/handout.typ"),
            Output::LargePrint => printed("pdf/large-print.typ"),
            Output::Session => printed("pdf/session.typ"),
            Output::Page => html::page(material).map(plain),
            Output::Deck => html::deck(material).map(plain),
            Output::Presenter => html::presenter(material).map(plain),
            Output::Text => text::export(material).map(plain),
            Output::Pack | Output::FacilitatorPack => return None,
        };
        Some(drawn)
    }

    /// Keeps an output that was drawn, for [`Self::make`] to return.
    pub fn keep(&mut self, output: Output, drawn: Result<Produced, TemplateFault>) {
        self.made.insert(output, drawn);
    }

    /// Makes an output, or returns the one that was made before.
    ///
    /// # Errors
    ///
    /// A template could not be drawn.
    pub fn make(&mut self, output: Output) -> Result<&Produced, &TemplateFault> {
        if !self.made.contains_key(&output) {
            let drawn = self.draw(output).unwrap_or_else(|| self.fill(output));
            self.keep(output, drawn);
        }
        self.made[&output].as_ref()
    }

    fn fill(&mut self, output: Output) -> Result<Produced, TemplateFault> {
        let bytes = match output.audience() {
            Audience::Participants => pack::participants(self),
            Audience::Facilitator => pack::facilitator(self),
        };
        Ok(Produced { output, bytes: bytes?, layout: None })
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
