//! What recognisers find.

mod contact;
mod date;

pub(crate) use contact::Contact;
pub(crate) use date::DateFound;
