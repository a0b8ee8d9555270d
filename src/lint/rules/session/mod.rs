//! Rules of the group `session`.
