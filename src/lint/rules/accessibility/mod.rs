//! Rules of the group `accessibility`.
