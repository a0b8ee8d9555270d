//! A draft becomes a briefing: which words are which section's, what is a fact, a question, an action.
//!
//! [`Intake::of`] sorts a [`Manuscript`]; what it chose where it was unsure, and what has no place in a
//! briefing, is [`Told`]. [`Intake::to_toml`] writes the briefing with the unsure places marked. Words
//! that are looked for stand in `lists/`.

mod actions;
mod aside;
mod beside;
mod clean;
mod contents;
mod drawn;
mod escape;
mod facts;
mod fit;
mod fold;
mod front;
mod heads;
mod help;
mod key;
mod labels;
mod lists;
mod marking;
mod names;
mod ours;
mod outline;
mod own;
mod page;
mod pictures;
mod plan;
mod prose;
mod publisher;
mod questions;
mod records;
mod reference;
mod review;
mod sections;
mod shown;
mod tables;
mod told;
mod typed;
mod unplaced;
mod voice;
mod when;
mod written;

pub use pictures::PictureFile;
pub use told::{Told, ToldKind};

use crate::intake::{names::Names, outline::Outline, page::Page};
use crate::manuscript::Manuscript;
use crate::model::{Collection, Scheme};
use crate::source::MAX_BYTES;

/// A briefing that was made of a draft.
#[derive(Debug)]
pub struct Intake {
    /// The pictures, in order: their files are named by who writes them.
    pub pictures: Vec<PictureFile>,
    /// What was found, chosen, and left out.
    pub told: Vec<Told>,
    page: Page,
}

impl Intake {
    /// Sorts a draft into the sections of a scheme; of the one that fits best where none is named.
    pub fn of(manuscript: &Manuscript, collection: &Collection, scheme: Option<Scheme>) -> Self {
        let names = Names::of(collection, scheme);
        let mut told = told::Tally::default();
        let mut manuscript = clean::manuscript(manuscript, &mut told);
        let own = own::page(&manuscript, &names, collection, &mut told);
        let is_own = own.is_some();
        let mut page = own.unwrap_or_else(|| {
            contents::leave_out(&mut manuscript, &mut told);
            drawn::take_out(&mut manuscript, &names, &mut told);
            let outline = Outline::of(&manuscript, &names, &mut told);
            let mut page = sections::sort(outline, &names, &mut told);
            front::gather(&manuscript, collection, &mut page, &mut told);
            beside::helplines(&mut page);
            page
        });
        let manuscript = &manuscript;
        beside::tell(manuscript, &mut page, &mut told);
        let pictures = pictures::files(manuscript, &mut page, &mut told);
        page.summarise(&mut told);
        if let Ok(briefing) = page.to_toml(&[]) {
            if is_own {
                unplaced::tell_of_ours(manuscript, collection, &briefing, &mut told);
            } else {
                unplaced::tell(manuscript, &names, &briefing, &mut told);
            }
        }
        Self { pictures, told: told.finish(), page }
    }

    /// Returns the briefing as TOML, with the names of the files of its pictures.
    ///
    /// # Errors
    ///
    /// The template could not be filled, or the briefing is larger than one may be. Says why, as the end of a
    /// sentence.
    pub fn to_toml(&self, files: &[String]) -> Result<String, String> {
        let toml = self.page.to_toml(files)?;
        if toml.len() as u64 > MAX_BYTES {
            return Err(format!(
                "it would be larger than {} MB, more than a briefing may be; import the part of the draft that the briefing is made of",
                MAX_BYTES / 1024 / 1024
            ));
        }
        Ok(toml)
    }
}
