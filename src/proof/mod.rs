//! From the bytes of a briefing to findings and files, in three calls.
//!
//! A [`Shelf`] is what all briefings of a collection share, a [`Proof`] is one briefing that was
//! checked, and [`Proof::export`] makes what an [`Order`] asks for. Bytes go in and a bundle comes
//! out; disk, clock, cores and terminal are the caller's.

mod draft;
mod export;
mod made;
mod making;
mod order;
mod shelf;
mod sight;

use crate::check::{self, Checked};
use crate::diag::Report;
use crate::guard::Protected;
use crate::identity::IdentitySheet;
use crate::lint::Occasion;
use crate::model::{Briefing, Date};
use crate::parse;
use crate::source::{Files, Source};
use crate::view;

pub use draft::{Draft, DraftFault};
pub use made::Made;
pub use order::Order;
pub use shelf::Shelf;
pub use sight::{Advice, Sight};

/// One briefing that was checked.
#[derive(Debug)]
pub struct Proof {
    source: Source,
    shelf: Shelf,
    occasion: Occasion,
    checked: Checked,
    /// The path, private terms hidden, of the briefing before it in the run that has the same id.
    namesake: Option<String>,
}

impl Proof {
    /// Checks the bytes of a file on a shelf; `files` reads the pictures that it names.
    pub fn of(
        name: &str,
        bytes: Vec<u8>,
        shelf: &Shelf,
        occasion: &Occasion,
        files: &dyn Files,
    ) -> Self {
        Self::looked_at(name, bytes, shelf, occasion, |source, occasion| {
            check::check(source, shelf.collection(), occasion, files)
        })
    }

    /// Reads the bytes of a file on a shelf and finds what may not be told of it, without asking any
    /// other rule: for lists. [`Proof::report`] then tells faults of the format alone.
    pub fn read(name: &str, bytes: Vec<u8>, shelf: &Shelf, occasion: &Occasion) -> Self {
        Self::looked_at(name, bytes, shelf, occasion, |source, occasion| {
            check::read(source, shelf.collection(), occasion)
        })
    }

    fn looked_at(
        name: &str,
        bytes: Vec<u8>,
        shelf: &Shelf,
        occasion: &Occasion,
        look: impl FnOnce(&Source, &Occasion) -> Checked,
    ) -> Self {
        let occasion = Occasion {
            private_terms: occasion.private_terms.and(shelf.terms()),
            hidden_terms: occasion.hidden_terms.and(shelf.terms()),
            fonts: shelf.fonts().clone(),
            ..occasion.clone()
        };
        let namesake = occasion.taken_ids.first().map(|(_, path)| path.clone());
        let (source, checked) = match Source::from_bytes(name, bytes) {
            _ if shelf.is_blind() => {
                (Source::new(name, ""), Checked::unread(name, Vec::new(), &occasion.hidden_terms))
            }
            Ok(source) => {
                let checked = look(&source, &occasion);
                (source, checked)
            }
            Err(fault) => {
                let found = vec![parse::from_fault(fault)];
                (Source::unread(name, fault), Checked::unread(name, found, &occasion.hidden_terms))
            }
        };
        Self { source, shelf: shelf.clone(), occasion, checked, namesake }
    }

    /// Returns the findings, with the waived ones taken out.
    pub fn report(&self) -> Report {
        self.checked.report(&self.source, self.shelf.collection())
    }

    /// Returns everything in the text that could point to a person; nothing where the file is no TOML.
    pub fn identity(&self) -> Option<IdentitySheet> {
        self.checked.identity(&self.source, self.shelf.collection(), &self.occasion)
    }

    /// Returns the hash of what everybody may see, which a copy to comment on carries; nothing where the
    /// file is no TOML.
    pub fn shared_hash(&self) -> Option<String> {
        self.checked.shared_hash(&self.source, self.shelf.collection(), &self.occasion)
    }

    /// Returns the briefing; nothing where the file is no TOML.
    pub fn briefing(&self) -> Option<&Briefing> {
        self.checked.briefing.as_ref()
    }

    /// Returns what no output may repeat of the file.
    pub fn protected(&self) -> &Protected {
        self.checked.protected()
    }

    /// Returns the day that the rules call today.
    pub fn today(&self) -> Date {
        self.occasion.today
    }

    /// Returns the shelf that it stands on.
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// Returns the file's path as given.
    pub fn path(&self) -> &str {
        &self.source.path
    }

    /// Hands out what its files are made of, piece by piece: the text, the pictures, the collection.
    pub fn ingredients(&self, each: &mut dyn FnMut(&[u8])) {
        each(self.source.text.as_bytes());
        for (section, picture) in &self.checked.pictures {
            each(&section.to_le_bytes());
            each(&picture.digest());
        }
        if let Some(report) = self.shelf.report() {
            each(report.source.text.as_bytes());
        }
        self.shelf.logos().iter().for_each(|logo| each(&logo.bytes));
        self.shelf.fonts().files().for_each(each);
    }

    /// Whether nothing at all is made of it.
    pub fn is_stopped(&self, order: &Order) -> bool {
        let is_closed = self.shelf.is_blind() || self.shelf.is_broken();
        is_closed || self.namesake.is_some() || export::blocks(&self.report(), order)
    }

    /// Returns the id that names the outputs; a draft may have none of its own yet.
    pub fn id(&self) -> Option<&str> {
        Some(self.briefing()?.id.as_deref().unwrap_or(view::NO_ID))
    }
}
