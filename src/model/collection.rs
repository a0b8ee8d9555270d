//! What `sevenmin.toml` says for all briefings below it.

use std::ops::Deref;

use crate::model::{
    Date, Entry, Field, LevelEntry, Library, List, Partnership, Scheme, SchemeTable,
    declare::table,
    spec::{Kind, free, needed},
};
use crate::source::{Span, Spanned, Text};

table! {
    /// `sevenmin.toml`, the nearest one at or above a briefing; all of it optional.
    Collection is "the collection" at file {
        /// Who issues the briefings.
        partnership: Partnership = free("partnership");
        /// The partnership's colours and fonts.
        brand: Brand = free("brand");
        /// The levels of rules and groups; a rule beats its group.
        levels: Vec<LevelEntry> = free("rules");
        /// Whether briefings need a marking.
        marking: MarkingDuty = free("marking");
        /// Terms added to the built-in ones.
        vocabulary: Vocabulary = free("vocabulary");
        /// Words added to a rule that has a list.
        words: List<HouseWord> = free("word");
        /// Terms that are never to be published.
        private: Private = free("private");
        /// What `export` does unless told otherwise.
        export: ExportDefaults = free("export");
        /// Orders of sections of your own.
        scheme_tables: List<SchemeTable> = free("scheme");
        /// The words of the library's first page.
        library: Library = free("library");
        /// What stands in the library beside the briefings.
        entries: List<Entry> = free("entry");
    }
    with {
        /// The schemes of its own that are whole.
        schemes: Vec<Scheme>;
        /// Whether `[partnership]` itself could not be read; that has been reported.
        has_unread_partnership: bool;
    }
}

impl Collection {
    /// Returns a scheme, built in or the collection's own.
    pub fn scheme(&self, name: &str) -> Option<Scheme> {
        let own = || self.schemes.iter().find(|scheme| scheme.name == name).cloned();
        Scheme::built_in(name).or_else(own)
    }

    /// Whether a name may be that of a scheme of its own with a fault, which has been reported.
    pub fn has_unread_scheme(&self, name: &str) -> bool {
        let mut tables = self.scheme_tables.iter();
        !self.scheme_tables.is_whole()
            || tables.any(|table| match table.name.as_deref() {
                Some(known) => known == name,
                None => table.name.is_unreadable(),
            })
    }

    /// Whether a partnership's name is there that could not be read; that has been reported.
    pub fn has_unread_name(&self) -> bool {
        self.has_unread_partnership || self.partnership.has_unread_name()
    }

    /// Returns the names of all schemes.
    pub fn scheme_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Scheme::built_in_names().collect();
        names.extend(self.schemes.iter().map(|scheme| scheme.name.as_str()));
        names
    }

    /// Whether a place is in what the library alone needs: its words and entries.
    pub fn is_in_library(&self, span: Span) -> bool {
        let entries = self.entries.iter().map(|entry| entry.place.whole);
        let words = [self.library.place.whole, self.library.cy.place.whole];
        let mut places = entries.chain(words);
        places.any(|place| place.start < place.end && place.holds(span))
    }

    /// Whether every briefing needs a marking: only if the collection says so.
    pub fn requires_marking(&self) -> bool {
        self.marking.required.get().is_some_and(|flag| flag.value)
    }
}

/// What `[partnership]` says is said of the collection.
impl Deref for Collection {
    type Target = Partnership;

    fn deref(&self) -> &Partnership {
        &self.partnership
    }
}

table! {
    /// The partnership's colours and fonts.
    Brand is "[brand]" at place {
        /// The colour of the head.
        accent: Field<Text> = free("accent").of(Kind::Color).unseen();
        /// The print ground; white unless set.
        paper: Field<Text> = free("paper").of(Kind::Color).unseen();
        /// Fonts for scripts that the built-in family lacks: at most four TTF or OTF files.
        fonts: List<Text> = free("fonts").unseen();
    }
}

impl Brand {
    /// Whether a file's name is one of a font that can be carried along.
    pub fn is_font_name(name: &str) -> bool {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        matches!(ending.as_deref(), Some("ttf" | "otf"))
    }
}

table! {
    /// Whether briefings need a marking.
    MarkingDuty is "[marking]" at place {
        /// Whether every briefing needs one; then `missing-marking` speaks.
        required: Field<Spanned<bool>> = free("required");
    }
}

table! {
    /// Terms added to the built-in ones.
    Vocabulary is "[vocabulary]" at place {
        /// Themes.
        themes: List<Term> = free("themes");
        /// Agencies.
        audience: List<Term> = free("audience");
        /// Review types.
        review_types: List<Term> = free("review-types");
    }
}

table! {
    /// A term of the vocabulary.
    Term is "term" at place {
        /// What a briefing writes.
        slug: Field<Text> = needed("slug").of(Kind::Slug).unseen();
        /// What readers see.
        name: Field<Text> = needed("name").shown();
    }
}

table! {
    /// A word of the house, added to a rule that has a list.
    HouseWord is "[[word]]" at place {
        /// The rule.
        rule: Field<Text> = needed("rule").of(Kind::Rule).unseen();
        /// The word or phrase.
        term: Field<Text> = needed("term").unseen();
        /// What to write in its place.
        prefer: Field<Text> = free("prefer").unseen();
        /// Where that comes from.
        source: Field<Text> = free("source").unseen();
        /// The date of the source.
        date: Field<Spanned<Date>> = free("date");
    }
}

table! {
    /// Terms that are never to be published.
    Private is "[private]" at place {
        /// A list, one a line, kept outside the collection and never printed.
        terms: Field<Text> = free("terms").of(Kind::Path).unseen();
    }
}

table! {
    /// What `export` does unless told otherwise.
    ExportDefaults is "[export]" at place {
        /// The kinds of output, as for `--to`.
        to: List<Text> = free("to").unseen();
        /// The folder, relative to `sevenmin.toml`.
        out: Field<Text> = free("out").of(Kind::Path).unseen();
    }
}
