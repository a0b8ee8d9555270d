//! Words about words: counting, listing, finding the nearest name.
//!
//! Nothing here knows of briefings; reading rules live in `lint`, Markdown in `markup`.

mod count;
mod date;
mod direction;
mod finder;
mod forbidden;
mod line_end;
mod list;
mod nearest;
mod number;
mod sentence;
mod slug;
mod words;

pub use count::Count;
pub use date::{Date, date_from_iso, date_from_people, date_from_unix, date_to_iso};
pub use direction::is_right_to_left;
pub use finder::{Finder, automaton};
pub use forbidden::{
    is_bidi_control, is_blank, is_direction_mark, is_forbidden, is_private_use, is_seen,
};
pub use line_end::{LINE_ENDS, line_end};
pub use list::{and_list, or_list};
pub use nearest::nearest;
pub use number::{plain_number, size};
pub use sentence::sentences;
pub use slug::is_slug;
pub use words::{READ_ALOUD_WPM, READ_SILENT_WPM, Seconds, search_words, word_count};
