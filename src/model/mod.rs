//! A briefing and its collection as plain data: what was written, and where.
//!
//! No reading, no checking and no printing: `parse` fills these types, `lint` and `view` read
//! them. A [`Field`] says whether its key is absent, could not be read, or holds a value; its table
//! stays, so that rules run on all that could be read.
//!
//! # How to add a field
//!
//! Add a row to its table's declaration: documentation, name, type, key, and what becomes of its
//! words. It is then read, checked, walked over by every guard, and told by `explain format` and
//! the schema. What outputs show of it is the view's to say.

mod briefing;
mod choice;
mod collection;
mod declare;
mod field;
mod head;
mod held;
mod known_rules;
mod language;
mod level_entry;
mod library;
mod list;
mod markdown;
mod minutes;
mod narrative;
mod partnership;
mod parts;
mod per_language;
mod place;
mod review;
mod scheme;
mod scheme_table;
mod section;
pub mod spec;
mod table;
mod values;
pub mod vocabulary;
mod walk;
mod work;

pub use crate::text::Date;
pub use briefing::Briefing;
pub use choice::{
    Audience, Choice, ChosenBy, EntryKind, ImageSize, Level, Marking, Nation, PersonRole, Progress,
    ReportState, Scope, SlotRole, Status, SupportFor,
};
pub use collection::{
    Brand, Collection, ExportDefaults, HouseWord, MarkingDuty, Private, Term, Vocabulary,
};
pub use field::Field;
pub use head::Head;
pub use held::FormatVersion;
pub use known_rules::KnownRules;
pub use language::Language;
pub use level_entry::LevelEntry;
pub use library::{Entry, Library, WelshLibrary};
pub use list::List;
pub use markdown::Markdown;
pub use minutes::Minutes;
pub use narrative::Narrative;
pub use partnership::{Logo, Partnership};
pub use parts::{Acronym, Person, Resource, Revision, SignOff, SourceNote, Support, Waiver};
pub use per_language::PerLanguage;
pub use place::Place;
pub use review::{Document, Review};
pub use scheme::{Scheme, Slot};
pub use scheme_table::{SchemeTable, SlotTable};
pub use section::{Image, Section};
pub(crate) use table::Table;
pub(crate) use values::{Value, Values};
pub use walk::{Walk, Walked, WalkedTable, Words};
pub use work::{Action, Question, SessionPlan, Voice};
