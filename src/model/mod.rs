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
mod language;
mod level_entry;
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
pub use choice::Audience;
pub use choice::Choice;
pub use choice::ChosenBy;
pub use choice::ImageSize;
pub use choice::Level;
pub use choice::Marking;
pub use choice::Nation;
pub use choice::PersonRole;
pub use choice::Progress;
pub use choice::ReportState;
pub use choice::Scope;
pub use choice::SlotRole;
pub use choice::Status;
pub use choice::SupportFor;
pub use collection::Brand;
pub use collection::Collection;
pub use collection::ExportDefaults;
pub use collection::HouseWord;
pub use collection::MarkingDuty;
pub use collection::Private;
pub use collection::Term;
pub use collection::Vocabulary;
pub use field::Field;
pub use head::Head;
pub use held::FormatVersion;
pub use language::Language;
pub use level_entry::LevelEntry;
pub use list::List;
pub use markdown::Markdown;
pub use minutes::Minutes;
pub use narrative::Narrative;
pub use partnership::Logo;
pub use partnership::Partnership;
pub use parts::Acronym;
pub use parts::Person;
pub use parts::Resource;
pub use parts::Revision;
pub use parts::SignOff;
pub use parts::SourceNote;
pub use parts::Support;
pub use parts::Waiver;
pub use per_language::PerLanguage;
pub use place::Place;
pub use review::Document;
pub use review::Review;
pub use scheme::Scheme;
pub use scheme::Slot;
pub use scheme_table::SchemeTable;
pub use scheme_table::SlotTable;
pub use section::Image;
pub use section::Section;
pub(crate) use table::Table;
pub(crate) use values::Value;
pub(crate) use values::Values;
pub use walk::Walk;
pub use walk::Walked;
pub use walk::WalkedTable;
pub use walk::Words;
pub use work::Action;
pub use work::Question;
pub use work::SessionPlan;
pub use work::Voice;
