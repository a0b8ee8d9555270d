//! Words about words: counting, listing, finding the nearest name.
//!
//! Nothing here knows of briefings; reading rules live in `lint`, Markdown in `markup`.

mod count;
mod date;
mod forbidden;
mod list;
mod nearest;
mod number;
mod sentence;
mod slug;
mod words;

pub use count::Count;
pub use date::Date;
pub use date::date_from_iso;
pub use date::date_from_unix;
pub use date::date_to_iso;
pub use forbidden::is_bidi_control;
pub use forbidden::is_forbidden;
pub use forbidden::is_private_use;
pub use list::and_list;
pub use list::or_list;
pub use nearest::nearest;
pub use number::plain_number;
pub use sentence::sentences;
pub use slug::is_slug;
pub use words::READ_ALOUD_WPM;
pub use words::READ_SILENT_WPM;
pub use words::Seconds;
pub use words::word_count;
