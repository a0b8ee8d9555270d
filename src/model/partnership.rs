//! Who issues the briefings of a collection.

use crate::model::Field;
use crate::model::List;
use crate::model::spec::Kind;
use crate::model::spec::free;
use crate::model::spec::needed;
use crate::model::table::table;
use crate::source::Text;

table! {
    /// Who issues the briefings.
    Partnership is "[partnership]" at place {
        /// The partnership's name.
        name: Field<Text> = free("name").shown();
        /// Its short name.
        short: Field<Text> = free("short").shown();
        /// Whom to write to or call.
        contact: Field<Text> = free("contact").shown();
        /// Its web address.
        url: Field<Text> = free("url").of(Kind::Url).shown();
        /// Its sign.
        logo: Field<Logo> = free("logo");
        /// Questions to ask after every briefing.
        standing_questions: List<Text> = free("standing-questions").shown();
    }
}

table! {
    /// A partnership's sign.
    Logo is "logo" at place {
        /// The picture, relative to `sevenmin.toml`.
        file: Field<Text> = needed("file").of(Kind::Path).unseen();
        /// What it tells people who cannot see it.
        alt: Field<Text> = free("alt").shown();
    }
}
