//! Rules of the group `marking`.
