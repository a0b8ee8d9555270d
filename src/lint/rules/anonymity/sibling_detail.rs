use crate::english;
use crate::lint::{Context, Sink, mention::Actor, rule::declare_rule, siblings};
use crate::model::PersonRole;

declare_rule! {
    /// ## What it does
    /// Finds the exact age of a brother or sister, declared or not, also of “the eldest girl” or “the
    /// younger boy”, and how many brothers and sisters of which sex there are, also as the boys and
    /// girls of a household. A number alone, a sex alone or a stage of life passes.
    ///
    /// ## Why it matters
    /// Brothers and sisters live on with the story. A family with "three girls and a boy" is soon
    /// found.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin has two older brothers."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin has older siblings."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership). Leicestershire and Rutland change family
    /// compositions.
    pub static RULE = { name: "sibling-detail", group: Anonymity, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for passage in cx.passages().iter().filter(|passage| passage.is_english()) {
        for range in siblings::counted(passage.words(), cx.people().subject_is_child) {
            let span = passage.span_of_words(&passage.words()[range]);
            out.push(span, "the number and sex of siblings stand here")
                .why("brothers and sisters live on with the story, and a family of this shape is soon found")
                .help("write “siblings”, without number or without sex");
        }
    }
    for told in cx.ages().iter().filter(|told| told.is_exact) {
        let declared = told.who.person.and_then(|index| cx.briefing.people[index].role.get());
        let sibling = declared.is_some_and(|role| role.value == PersonRole::Sibling)
            || (told.who.person.is_none()
                && (told.who.actor == Actor::Family && english::is_sibling(&told.who.word)
                    || matches!(told.who.word.as_str(), "twin" | "twins" | "triplets")));
        let passage = &cx.passages()[told.passage];
        if sibling {
            let span = passage.span_of_words(&passage.words()[told.words.clone()]);
            out.push(span, "the exact age of a sibling stands here")
                .why("brothers and sisters live on with the story")
                .help("write “older” or “younger”, or “of primary school age”");
        }
    }
}
