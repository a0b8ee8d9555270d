//! Rules of the group `publication`.
