//! Appointments and meetings.

use crate::english::word_list::WordList;

/// Where a child is expected for the sake of health or care.
pub(crate) static HEALTH: WordList = WordList::new(include_str!("lists/visits/health.txt"));
/// What a child stays away from that is no appointment.
pub(crate) static ELSEWHERE: WordList = WordList::new(include_str!("lists/visits/elsewhere.txt"));
/// Meetings that workers stay away from.
pub(crate) static FORMAL: WordList = WordList::new(include_str!("lists/visits/formal.txt"));
