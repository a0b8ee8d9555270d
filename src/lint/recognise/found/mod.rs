//! What recognisers find.

mod contact;
mod date;
mod number;

pub(crate) use contact::Contact;
pub(crate) use date::DateFound;
pub(crate) use number::NumberKind;
