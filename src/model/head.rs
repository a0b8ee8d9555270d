//! What a briefing is: its `[briefing]` table.

use crate::model::{
    Date, Field, Language, List, Marking, Narrative, Status,
    declare::table,
    spec::{Kind, free, needed},
    vocabulary::{AUDIENCE, THEMES},
};
use crate::source::{Spanned, Text};

table! {
    /// What the briefing is.
    Head is "[briefing]" at place {
        /// Names the output files. May not end like one of them, such as `-handout`.
        id: Field<Text> = needed("id").of(Kind::Id).unseen();
        /// The title.
        title: Field<Text> = needed("title").of(Kind::Short(120)).told(Narrative::Title);
        /// Who issues it; needed here or in `sevenmin.toml`.
        partnership: Field<Text> = free("partnership").shown();
        /// The order of sections: `case` (default), `topic`, `thematic`, `plain`, or one of the
        /// collection's.
        scheme_name: Field<Text> = free("scheme").of(Kind::Slug).unseen();
        /// The language of the text; `en-GB` unless set.
        language: Language = free("language");
        /// How far it has come; `draft` unless set.
        status: Field<Spanned<Status>> = free("status");
        /// The protective marking; `none` unless set.
        marking: Field<Spanned<Marking>> = free("marking");
        /// The version, such as "1.0".
        version: Field<Text> = free("version").shown();
        /// The day of issue; needed once published.
        issued: Field<Spanned<Date>> = free("issued");
        /// The day to look at it again.
        review_by: Field<Spanned<Date>> = free("review-by");
        /// One or two sentences for listings.
        summary: Field<Text> = free("summary").of(Kind::Short(300)).told(Narrative::Summary);
        /// Who wrote it.
        authors: List<Text> = free("authors").contact();
        /// Whom to write to or call.
        contact: Field<Text> = free("contact").contact();
        /// Where the page stands in public.
        url: Field<Text> = free("url").of(Kind::Url).contact();
        /// Slugs of the vocabulary.
        themes: List<Text> = free("themes").of(Kind::Terms(THEMES)).unseen();
        /// Slugs of the agencies that it is for.
        audience: List<Text> = free("audience").of(Kind::Terms(AUDIENCE)).unseen();
        /// Whether it is an invented example; then every output says so.
        fictional: Field<Spanned<bool>> = free("fictional");
        /// What a reader should know before reading on.
        content_warning: Field<Text> = free("content-warning").told(Narrative::ContentWarning);
    }
}

impl Head {
    /// Returns the status: draft unless set.
    pub fn status(&self) -> Status {
        self.status.get().map_or(Status::Draft, |status| status.value)
    }

    /// Whether the text has been agreed: approved or published.
    pub fn is_agreed(&self) -> bool {
        matches!(self.status(), Status::Approved | Status::Published)
    }

    /// Returns the marking: none unless set.
    pub fn marking(&self) -> Marking {
        self.marking.get().map_or(Marking::None, |marking| marking.value)
    }

    /// Whether it is an invented example: only if it says so.
    pub fn is_fictional(&self) -> bool {
        self.fictional.get().is_some_and(|flag| flag.value)
    }
}
