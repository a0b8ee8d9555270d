//! The library: the words of its first page, and what stands in it beside the briefings.

use crate::model::{
    Date, EntryKind, Field, Language, List, Markdown, Scope,
    declare::table,
    spec::{Kind, free, needed},
    vocabulary::THEMES,
};
use crate::source::{Spanned, Text};

table! {
    /// The words of the library's first page.
    Library is "[library]" at place {
        /// Its title.
        title: Field<Text> = free("title").shown();
        /// What readers find here.
        introduction: Field<Markdown> = free("introduction").shown();
        /// When reviews take place, what they are for and who decides; words of our own unless set.
        purpose: Field<Markdown> = free("purpose").shown();
        /// Where the site will stand: addresses in the feed and in codes to scan.
        url: Field<Text> = free("url").of(Kind::Url).contact();
        /// The same words for the Welsh pages of the site.
        cy: WelshLibrary = free("cy");
    }
}

table! {
    /// The words of the first page in Welsh; what is not here stands in English on the Welsh page.
    WelshLibrary is "[library.cy]" at place {
        /// Its title.
        title: Field<Text> = free("title").shown();
        /// What readers find here.
        introduction: Field<Markdown> = free("introduction").shown();
        /// When reviews take place, what they are for and who decides.
        purpose: Field<Markdown> = free("purpose").shown();
    }
}

/// Words for the pages of a language, and the language that they are in.
type Spoken<'a, T> = Option<(&'a T, &'static str)>;

impl Library {
    /// Returns where the site will stand, with a slash at its end.
    pub fn address(&self) -> Option<String> {
        let address = self.url.as_ref()?.trim();
        let address = address.strip_suffix("index.html").unwrap_or(address);
        let slash = if address.ends_with('/') { "" } else { "/" };
        Some(format!("{address}{slash}"))
    }

    /// Returns the title for pages in a language.
    pub fn title_in(&self, language: &str) -> Spoken<'_, Text> {
        spoken(language, &self.title, &self.cy.title)
    }

    /// Returns what readers find here, for pages in a language.
    pub fn introduction_in(&self, language: &str) -> Spoken<'_, Markdown> {
        spoken(language, &self.introduction, &self.cy.introduction)
    }

    /// Returns what reviews are for, for pages in a language.
    pub fn purpose_in(&self, language: &str) -> Spoken<'_, Markdown> {
        spoken(language, &self.purpose, &self.cy.purpose)
    }

    /// Returns its texts in small Markdown, each with its key.
    pub fn texts(&self) -> [(&'static str, &Field<Markdown>); 4] {
        [
            ("introduction", &self.introduction),
            ("purpose", &self.purpose),
            ("introduction", &self.cy.introduction),
            ("purpose", &self.cy.purpose),
        ]
    }

    /// Whether a collection has words of its own for a first page.
    pub fn has_words(&self) -> bool {
        let titles = [&self.title, &self.cy.title];
        let texts = self.texts().into_iter().any(|(_, text)| !text.is_absent());
        texts || titles.into_iter().any(|title| !title.is_absent())
    }
}

/// Those of the language itself, else the usual ones, which are English.
fn spoken<'a, T>(language: &str, usual: &'a Field<T>, welsh: &'a Field<T>) -> Spoken<'a, T> {
    let own = welsh.as_ref().filter(|_| language == "cy").map(|words| (words, "cy"));
    own.or_else(|| usual.as_ref().map(|words| (words, "en")))
}

table! {
    /// Something in the library that is no briefing of the collection's own.
    Entry is "[[entry]]" at place {
        /// What it is.
        kind: Field<Spanned<EntryKind>> = needed("kind");
        /// Its title.
        title: Field<Text> = needed("title").shown();
        /// The language of its words; `en-GB` unless set.
        language: Field<Language> = free("language");
        /// The id of the briefing that it belongs to: it stands there, and that one is found by its words
        /// and themes, and in the list of its scope, too.
        briefing: Field<Text> = free("briefing").of(Kind::Slug).unseen();
        /// Who published it.
        publisher: Field<Text> = free("publisher").shown();
        /// When it was published.
        date: Field<Spanned<Date>> = free("date");
        /// Where it can be read, when it is not a file.
        url: Field<Text> = free("url").of(Kind::Url).contact();
        /// A PDF or DOCX inside the collection, when it has no address.
        file: Field<Text> = free("file").of(Kind::Path).unseen();
        /// Whose it is; `local` unless set.
        scope: Field<Spanned<Scope>> = free("scope");
        /// Its themes, slugs of the vocabulary.
        themes: List<Text> = free("themes").of(Kind::Terms(THEMES)).unseen();
        /// One or two sentences for listings.
        summary: Field<Text> = free("summary").of(Kind::Short(300)).shown();
        /// Who signed a statement or response; names here are not looked for.
        signed_by: List<Text> = free("signed-by").shown();
        /// The day after which the site leaves it out.
        remove_after: Field<Spanned<Date>> = free("remove-after");
    }
}

impl Entry {
    /// Returns the language of its words: British English unless set.
    pub fn language(&self) -> &str {
        self.language.as_ref().map_or("en-GB", |language| language.0.as_str())
    }

    /// Returns whose it is: the partnership's unless set.
    pub fn scope(&self) -> Scope {
        self.scope.get().map_or(Scope::Local, |scope| scope.value)
    }

    /// Whether it is to be gone by a day.
    pub fn is_past(&self, today: Date) -> bool {
        self.remove_after.get().is_some_and(|day| day.value < today)
    }

    /// Whether its words may stand alone, without an address or a file: partners' own words.
    pub fn may_stand_alone(&self) -> bool {
        let kind = self.kind.get().map(|kind| kind.value);
        let is_own = matches!(kind, None | Some(EntryKind::Statement | EntryKind::Response));
        is_own && self.summary.as_ref().is_some_and(|summary| !summary.trim().is_empty())
    }

    /// Whether a file's name is one of a document that can be carried along.
    pub fn is_document_name(name: &str) -> bool {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        matches!(ending.as_deref(), Some("pdf" | "docx"))
    }
}
