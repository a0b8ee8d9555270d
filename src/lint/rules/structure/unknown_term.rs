use crate::english::{WordList, terms};
use crate::lint::{
    Context, Sink,
    nearest_terms::{self, Term as Known},
    rule::declare_rule,
};
use crate::model::{
    Collection, Term,
    vocabulary::{self, Entry},
};
use crate::source::Text;
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds a theme, an audience or a review type that is neither in the built-in vocabulary nor
    /// in the collection's.
    ///
    /// ## Why it matters
    /// Terms are how briefings are found. One that is spelled in its own way stands alone.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// themes = ["neglact"]
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// # sevenmin.toml
    /// [vocabulary]
    /// themes = [{ slug = "pre-birth", name = "Before birth" }]
    ///
    /// # robin.toml
    /// [briefing]
    /// themes = ["neglect", "pre-birth"]
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11; the terms are those by which partnerships sort their reviews, read
    /// 2026-11.
    pub static RULE = { name: "unknown-term", group: Structure, level: Warn, asks: Briefing(check) }
}

/// One of the three lists.
struct List<'a> {
    /// What a term of it is, with its article.
    what: &'static str,
    key: &'static str,
    built_in: &'static [Entry],
    own: &'a [Term],
    /// Other names of its terms.
    aliases: &'static WordList,
}

/// Looks at the themes of a collection's entries.
pub(crate) fn check_entries(collection: &Collection, out: &mut Sink<'_>) {
    let themes = List::themes(collection);
    let used = collection.entries.iter().flat_map(|entry| entry.themes.iter());
    used.for_each(|term| themes.check(term, out));
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let (briefing, own) = (cx.briefing, cx.collection);
    let themes = List::themes(own);
    briefing.themes.iter().for_each(|term| themes.check(term, out));
    let (built_in, own_terms) = (vocabulary::AUDIENCE, &*own.vocabulary.audience);
    let audience = List {
        what: "audience",
        key: "audience",
        built_in,
        own: own_terms,
        aliases: &terms::AUDIENCE,
    };
    briefing.audience.iter().for_each(|term| audience.check(term, out));
    let (built_in, own_terms) = (vocabulary::REVIEW_TYPES, &*own.vocabulary.review_types);
    let types = List {
        what: "review type",
        key: "review-types",
        built_in,
        own: own_terms,
        aliases: &terms::REVIEW_TYPES,
    };
    let kinds = briefing.reviews.iter().filter_map(|review| review.kind.as_ref());
    kinds.for_each(|term| types.check(term, out));
}

impl<'a> List<'a> {
    fn themes(collection: &'a Collection) -> Self {
        let (built_in, own) = (vocabulary::THEMES, &*collection.vocabulary.themes);
        List { what: "theme", key: "themes", built_in, own, aliases: &terms::THEMES }
    }

    fn check(&self, term: &Text, out: &mut Sink<'_>) {
        // What is no slug, or too long for one, was reported as that.
        if !text::is_slug(term) || term.len() > 64 || self.slugs().any(|slug| slug == term.value) {
            return;
        }
        let message = format!("the {} `{}` is not in the vocabulary", self.what, term.value);
        out.push(term.span, message)
            .why("terms are how briefings are found; one of its own stands alone")
            .help(self.help(term));
    }

    fn help(&self, term: &str) -> String {
        let meant = nearest_terms::meant(term, &self.terms(), self.aliases);
        if meant.is_empty() {
            return format!(
                "`sevenmin vocabulary` lists all terms; add your own to `{}` under `[vocabulary]` in sevenmin.toml",
                self.key
            );
        }
        let meant: Vec<String> = meant.into_iter().map(|term| format!("`{term}`")).collect();
        format!("did you mean {}?", text::or_list(&meant))
    }

    /// The terms with their names, those of the collection first.
    fn terms(&self) -> Vec<Known<'_>> {
        let own = self.own.iter().filter_map(|term| {
            let name = term.name.as_deref().unwrap_or_default();
            Some((term.slug.as_deref()?, name))
        });
        own.chain(self.built_in.iter().copied()).collect()
    }

    fn slugs(&self) -> impl Iterator<Item = &str> {
        let own = self.own.iter().filter_map(|term| term.slug.as_deref());
        self.built_in.iter().map(|(slug, _)| *slug).chain(own)
    }
}
