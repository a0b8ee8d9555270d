//! Who issues the briefings of a collection.

use crate::model::{
    Field, Language, List, Nation, PerLanguage,
    declare::table,
    spec::{Kind, free, needed},
};
use crate::source::{Spanned, Text};

table! {
    /// Who issues the briefings.
    Partnership is "[partnership]" at place {
        /// The partnership's name.
        name: Field<Text> = free("name").shown();
        /// Its short name.
        short: Field<Text> = free("short").shown();
        /// Whom to write to or call.
        contact: Field<Text> = free("contact").contact();
        /// Its web address.
        url: Field<Text> = free("url").of(Kind::Url).contact();
        /// Its sign.
        logo: Field<Logo> = free("logo");
        /// Up to four signs in place of one, in this order.
        logos: List<Logo> = free("logos");
        /// The name in other languages, for briefings in them.
        names: PerLanguage = free("names").shown();
        /// Whose law and words the rules go by; `england` unless set.
        nation: Field<Spanned<Nation>> = free("nation");
        /// Questions to ask after every briefing.
        standing_questions: List<Text> = free("standing-questions").shown();
    }
}

impl Partnership {
    /// Returns the name that briefings in a language use; one that is blank is none.
    pub fn name_in(&self, language: &Language) -> Option<&Text> {
        let usual = self.name.as_ref().filter(|name| !name.trim().is_empty());
        self.names.get(language).or(usual)
    }

    /// Whether a name is there that could not be read; that has been reported.
    pub fn has_unread_name(&self) -> bool {
        self.name.is_unreadable() || !self.names.0.is_whole()
    }

    /// Returns the signs: several, or the one.
    pub fn signs(&self) -> impl Iterator<Item = &Logo> {
        let sole = self.logo.as_ref().filter(|_| self.logos.is_empty());
        self.logos.iter().chain(sole)
    }

    /// Returns whose law and words the rules go by: England's unless set.
    pub fn nation(&self) -> Nation {
        self.nation.get().map_or(Nation::England, |nation| nation.value)
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
