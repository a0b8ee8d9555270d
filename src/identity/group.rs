//! What kind of thing could point to a person.

use serde::Serialize;

/// What kind of thing could point to a person, in the order of the sheet.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Names, and whatever has a capital and is not known to be something else.
    People,
    /// Kin, partners, friends, neighbours.
    Relations,
    /// Ages.
    Ages,
    /// Days, months, seasons, feasts.
    Dates,
    /// Places, with and without a name.
    Places,
    /// Bodies, services, laws, brands.
    Organisations,
    /// Figures, numbers of records, contacts.
    Numbers,
    /// What happens seldom, and what somebody is, has or does.
    Events,
    /// Addresses of the web.
    Links,
    /// Names of pictures, and what their files hold beside them.
    Pictures,
}

impl Group {
    /// All of them, in order.
    pub const ALL: [Self; 10] = [
        Self::People,
        Self::Relations,
        Self::Ages,
        Self::Dates,
        Self::Places,
        Self::Organisations,
        Self::Numbers,
        Self::Events,
        Self::Links,
        Self::Pictures,
    ];

    /// Returns the name of its heading among the words of a language.
    pub fn word(self) -> &'static str {
        match self {
            Self::People => "identity_people",
            Self::Relations => "identity_relations",
            Self::Ages => "identity_ages",
            Self::Dates => "identity_dates",
            Self::Places => "identity_places",
            Self::Organisations => "identity_organisations",
            Self::Numbers => "identity_numbers",
            Self::Events => "identity_events",
            Self::Links => "identity_links",
            Self::Pictures => "identity_pictures",
        }
    }

    /// Returns the group of what a rule on anonymity finds.
    pub(super) fn of_rule(rule: &str) -> Self {
        match rule {
            "sibling-detail" => Self::Relations,
            "age-mismatch" => Self::Ages,
            "exact-date" | "date-of-birth" => Self::Dates,
            "named-place" | "street-address" | "postcode" => Self::Places,
            "identifying-number" | "personal-contact" => Self::Numbers,
            "image-metadata" | "identifying-file-name" => Self::Pictures,
            "jigsaw" => Self::Events,
            _ => Self::People,
        }
    }
}
