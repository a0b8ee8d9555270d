//! Changes of one place, and the edits that make them.

use serde::{Deserialize, Serialize};

use crate::diag::Edit;
use crate::edit::{
    BriefingText, Path, Refusal, Value, hold,
    pen::{Pen, is_same},
};

/// A change of one place.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Change {
    /// Gives a field a value; its key and its table are made where they are missing.
    Set {
        /// The field.
        at: String,
        /// The value.
        to: Value,
    },
    /// Adds a table: one of several, or one that can be there once.
    Add {
        /// The list, such as `action`, or the table.
        at: String,
        /// Its place among its like, from 1; behind the last where none is given.
        #[serde(default)]
        number: Option<usize>,
        /// What it holds, by key.
        #[serde(default)]
        with: Vec<(String, Value)>,
    },
    /// Moves a table among its like.
    Move {
        /// The table, such as `action.2`.
        at: String,
        /// Its new place, from 1.
        to: usize,
    },
    /// Takes away a field, or a table with the comments that stand with it.
    Remove {
        /// The field or the table.
        at: String,
    },
}

/// A draft after a change.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The draft as it is now.
    pub draft: BriefingText,
    /// What was changed in the text before.
    pub edits: Vec<Edit>,
}

impl BriefingText {
    /// Makes a change; all that it does not name stays as it was written.
    ///
    /// # Errors
    ///
    /// Says why the change is not made.
    pub fn change(&self, change: &Change) -> Result<Changed, Refusal> {
        let pen = Pen::of(self);
        let (at, edits) = match change {
            Change::Set { at, to } => (at, pen.set(&Path::read(at)?, to)?),
            Change::Add { at, number, with } => (at, pen.add(&Path::read(at)?, *number, with)?),
            Change::Move { at, to } => (at, pen.shift(&Path::read(at)?, *to)?),
            Change::Remove { at } => (at, pen.remove(&Path::read(at)?)?),
        };
        let unusual = || Refusal::TooUnusual(at.clone());
        let draft = self.after(&edits).map_err(|_| unusual())?;
        match change {
            Change::Set { at, to } if !is_held(&draft, &Path::read(at)?, to) => Err(unusual()),
            _ => Ok(Changed { draft, edits }),
        }
    }
}

/// Whether a field has a value.
fn is_held(draft: &BriefingText, path: &Path, value: &Value) -> bool {
    let (pen, Some(key)) = (Pen::of(draft), path.key) else { return false };
    pen.leaf(path).is_some_and(|leaf| {
        is_same(&hold::held(&draft.source, &leaf.pair.value, key.kind), value, key.kind)
    })
}
