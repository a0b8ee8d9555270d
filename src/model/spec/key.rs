//! A key of a table.

use crate::model::{
    Narrative,
    spec::{Eyes, Kind, Purpose},
};

/// How much a table needs a key.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Need {
    /// The table may have it.
    Free,
    /// The table needs it; a draft is drawn with a gap in its place.
    Needed,
    /// Nothing is made of the table without it, not even for a draft.
    Vital,
}

/// A key of a table.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// How much its table needs it.
    pub need: Need,
    /// What it means.
    pub about: &'static str,
    /// What becomes of its words; nothing where it holds none.
    pub purpose: Option<Purpose>,
    /// Whether a waiver can name its tables.
    pub is_waivable: bool,
    /// Whether its text tells the table from others of its kind, as a section's slot does.
    pub names_table: bool,
}

/// Returns a key that a table needs.
pub(crate) const fn needed(name: &'static str) -> Key {
    Key { need: Need::Needed, ..free(name) }
}

/// Returns a key that a table may have.
pub(crate) const fn free(name: &'static str) -> Key {
    Key {
        name,
        kind: Kind::Plain,
        need: Need::Free,
        about: "",
        purpose: None,
        is_waivable: false,
        names_table: false,
    }
}

impl Key {
    /// Whether its table needs it.
    pub const fn is_required(&self) -> bool {
        !matches!(self.need, Need::Free)
    }

    /// Sets what the key holds, where its field's type does not say enough.
    pub(crate) const fn of(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// Its words are prose for everybody.
    pub(crate) const fn told(self, narrative: Narrative) -> Self {
        self.purpose(Eyes::Everyone, true, Some(narrative))
    }

    /// Its words are prose for the facilitator alone.
    pub(crate) const fn noted(self, narrative: Narrative) -> Self {
        self.purpose(Eyes::Facilitator, true, Some(narrative))
    }

    /// Its words are prose that is spoken and not set in type.
    pub(crate) const fn spoken(self, narrative: Narrative) -> Self {
        self.purpose(Eyes::Everyone, false, Some(narrative))
    }

    /// Its words are shown to everybody, and no prose: a name, an address.
    pub(crate) const fn shown(self) -> Self {
        self.purpose(Eyes::Everyone, true, None)
    }

    /// Its words are in no output: a slug, a path, the record.
    pub(crate) const fn unseen(self) -> Self {
        self.purpose(Eyes::Author, false, None)
    }

    const fn purpose(self, eyes: Eyes, is_printed: bool, narrative: Option<Narrative>) -> Self {
        Self { purpose: Some(Purpose { eyes, is_printed, narrative, is_contact: false }), ..self }
    }

    /// Its words are shown to everybody, for readers to call, write to or visit.
    pub(crate) const fn contact(self) -> Self {
        let purpose =
            Purpose { eyes: Eyes::Everyone, is_printed: true, narrative: None, is_contact: true };
        Self { purpose: Some(purpose), ..self }
    }

    /// A waiver can name its tables.
    pub(crate) const fn waivable(self) -> Self {
        Self { is_waivable: true, ..self }
    }

    /// Its text tells the table from others of its kind.
    pub(crate) const fn naming(self) -> Self {
        Self { names_table: true, ..self }
    }

    /// Nothing is made of its table without it, not even for a draft.
    pub(crate) const fn vital(self) -> Self {
        Self { need: Need::Vital, ..self }
    }

    /// Completes a row: the kind follows from the field's type unless the row says more, and the
    /// meaning is the field's documentation.
    ///
    /// # Panics
    ///
    /// Where the program is compiled, if words have no purpose: no guard can be forgotten.
    pub(crate) const fn holding(self, kind: Kind, about: &'static str) -> Self {
        let kind = if let Kind::Plain = self.kind { kind } else { self.kind };
        assert!(self.purpose.is_some() || !kind.has_words(), "a key with words lacks its purpose");
        Self { kind, about: about.trim_ascii_start(), ..self }
    }
}
