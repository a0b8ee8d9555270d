//! A whole briefing.

use std::ops::Deref;

use crate::model::{
    Acronym, Action, FormatVersion, Head, List, Person, Question, Resource, Review, Revision,
    Scheme, Scope, Section, SessionPlan, SignOff, SourceNote, Support, Voice, Waiver, Walk,
    declare::table,
    spec::{Kind, free, needed},
    table::Table,
};

/// One review, or several.
const REVIEWS: Kind = Kind::OneOrMore(Review::SPEC);

table! {
    /// One briefing is one UTF-8 TOML 1.1 file.
    Briefing is "the briefing" at file {
        /// The version of this format.
        format: FormatVersion = needed("format");
        /// What the briefing is.
        head: Head = needed("briefing").waivable();
        /// The review that it teaches from; scheme `case` needs it. Several: `[[review]]`.
        reviews: List<Review> = free("review").of(REVIEWS).waivable();
        /// Who the text may name.
        people: List<Person> = free("person").waivable();
        /// The seven sections, in the scheme's order.
        sections: List<Section> = free("section").waivable();
        /// What should change; drawn in the slot with the role `change`.
        actions: List<Action> = free("action").waivable();
        /// Questions to reflect on; drawn in the slot with the role `questions`.
        questions: List<Question> = free("question").waivable();
        /// The child's, adult's or family's own words; drawn before the first section.
        voices: List<Voice> = free("voice").waivable();
        /// Where readers can get help; telephone numbers here are not personal data.
        support: List<Support> = free("support").waivable();
        /// Further reading.
        resources: List<Resource> = free("resource").waivable();
        /// Where the facts come from.
        sources: List<SourceNote> = free("source").waivable();
        /// Short forms and what they stand for.
        acronyms: List<Acronym> = free("acronym").waivable();
        /// Who agreed the text; in no participants' output.
        sign_offs: List<SignOff> = free("sign-off");
        /// What changed; drawn at the end of page and text.
        revisions: List<Revision> = free("revision");
        /// Lets one rule pass, on purpose.
        waivers: List<Waiver> = free("waiver");
        /// The running order around the seven minutes.
        session: SessionPlan = free("session").waivable();
    }
    with {
        /// The scheme; nothing when the name is not known.
        scheme: Option<Scheme>;
    }
}

impl Briefing {
    /// Returns the first section that fills a slot.
    pub fn section(&self, slot: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.slot.as_deref() == Some(slot))
    }

    /// Returns whose the reviews are, each once in file order; a briefing without one is local.
    pub fn scopes(&self) -> Vec<Scope> {
        let mut scopes: Vec<Scope> = Vec::new();
        for scope in self.reviews.iter().map(Review::scope) {
            if !scopes.contains(&scope) {
                scopes.push(scope);
            }
        }
        if scopes.is_empty() { vec![Scope::Local] } else { scopes }
    }

    /// Walks over all tables and texts.
    pub fn texts(&self) -> Walk<'_> {
        let mut walk = Walk::in_language(&self.language);
        Table::walk(self, &mut walk);
        walk
    }
}

/// What `[briefing]` says is said of the briefing.
impl Deref for Briefing {
    type Target = Head;

    fn deref(&self) -> &Head {
        &self.head
    }
}
