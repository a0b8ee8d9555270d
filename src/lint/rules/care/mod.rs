//! Rules of the group `care`.
