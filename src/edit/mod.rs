//! Changes of a briefing's text, for programs that show it as a form.
//!
//! The text is the document: there is no second model beside it. A [`BriefingText`] knows how its text is
//! written; a [`Change`] of one place becomes edits of the text, and all that it does not name stays as
//! it was written, byte for byte, comments too. The edits that undo it are [`BriefingText::undoing`].
//! [`BriefingText::map`] tells every field of the format that stands in the text, and where each character
//! of it is written, so that a finding lands on its words in a form ([`Map::spot`]). [`form()`] is the
//! form itself, out of the format's own data.
//!
//! Nothing here checks what is written: `check` does, on the text.

mod briefing_text;
mod change;
mod form;
mod hold;
mod items;
mod lines;
mod map;
mod pass;
mod path;
mod pen;
mod refusal;
mod removal;
mod respell;
mod series;
mod spot;
mod start;
mod tree;
mod value;
mod write;
mod written;

pub use briefing_text::BriefingText;
pub use change::{Change, Changed};
pub use form::{FormChoice, FormField, FormKind, FormTable, Repeats, form};
pub use map::{Map, MappedField, MappedTable};
pub use pass::Pass;
pub use path::Path;
pub use refusal::Refusal;
pub use spot::Spot;
pub use start::{Beginning, SchemeOffer, SlotOffer, schemes};
pub use value::Value;
