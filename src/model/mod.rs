//! A briefing and its collection as plain data: what was written, and where.
//!
//! No reading, no checking and no printing: `parse` fills these types, `lint` and `view` read
//! them. A [`Field`] says whether its key is absent, could not be read, or holds a value; its table
//! stays, so that rules run on all that could be read.

mod about;
mod briefing;
mod choice;
mod collection;
mod field;
mod list;
mod parts;
mod review;
mod scheme;
mod section;
pub mod vocabulary;

pub use about::Date;
pub use about::Language;
pub use about::Minutes;
pub use about::Place;
pub use briefing::Briefing;
pub use choice::Audience;
pub use choice::Choice;
pub use choice::ChosenBy;
pub use choice::Level;
pub use choice::Marking;
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
pub use collection::LevelEntry;
pub use collection::Logo;
pub use collection::Term;
pub use field::Field;
pub use list::List;
pub use parts::Acronym;
pub use parts::Action;
pub use parts::Person;
pub use parts::Question;
pub use parts::Resource;
pub use parts::Revision;
pub use parts::SessionPlan;
pub use parts::SignOff;
pub use parts::SourceNote;
pub use parts::Support;
pub use parts::Voice;
pub use parts::Waiver;
pub use review::Document;
pub use review::Review;
pub use scheme::Scheme;
pub use scheme::Slot;
pub use section::Image;
pub use section::Section;
