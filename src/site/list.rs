//! The lists of the first page.

use crate::model::{EntryKind, Scope};
use crate::site::{Record, What, documents};

/// A list of the first page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum List {
    Local,
    National,
    OtherAreas,
    Guidance,
}

impl List {
    pub(super) const ALL: [Self; 4] =
        [Self::Local, Self::National, Self::OtherAreas, Self::Guidance];

    /// Returns its place on the first page and the name of its own page.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::National => "national",
            Self::OtherAreas => "other-areas",
            Self::Guidance => "guidance",
        }
    }

    /// Returns the interface word of its heading.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Local => "site_local",
            Self::National => "site_national",
            Self::OtherAreas => "site_other_areas",
            Self::Guidance => "site_guidance",
        }
    }

    /// Whether a record stands in it.
    pub(super) fn holds(self, record: &Record) -> bool {
        let guidance = match record.what {
            What::Entry { kind, .. } => documents::is_guidance(kind),
            What::Briefing(_) => false,
        };
        let national = match record.what {
            What::Entry { kind, .. } => kind == EntryKind::NationalBriefing,
            What::Briefing(_) => false,
        };
        let is = |scope| !guidance && record.scopes.contains(&scope);
        match self {
            Self::Local => is(Scope::Local) && !national,
            Self::National => is(Scope::National) || (national && !guidance),
            Self::OtherAreas => is(Scope::OtherArea) && !national,
            Self::Guidance => guidance,
        }
    }
}
