use crate::guard::{self, Declared};
use crate::lint::{Context, Exposed, rule::declare_rule};
use crate::model::Briefing;
use crate::source::Span;

declare_rule! {
    /// ## What it does
    /// Finds the terms of your private list (`--private-terms`, or `[private]` in
    /// `sevenmin.toml`) anywhere in the file and in its name: whole words in any case, with or
    /// without accents, as plural or possessive, over a line's end, inside emphasis, with any marks or
    /// nothing between its words, in another order, and with initials. Of a line whose first word is a
    /// known first name the last word is found alone too, where it stands as a person's name; a line
    /// that begins with `=` guards itself alone. `sevenmin.toml` is searched too. No output repeats
    /// what was found. The rule can be neither lowered nor waived.
    ///
    /// ## Why it matters
    /// A real name in a published briefing cannot be taken back.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "background"
    /// body = "Quimby Sample lived with an aunt."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "background"
    /// body = "Robin lived with an aunt."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "private-term", group: Anonymity, level: Error, asks: Guard(find) }
}

const WHY: &str = "it is on your private list of what is never to be published";

fn find(cx: &Context<'_>) -> Vec<Exposed> {
    let terms = &cx.run.private_terms;
    if terms.is_empty() {
        return Vec::new();
    }
    let declared = declared(cx.briefing);
    let mut spans = terms.find_in_file(&cx.source.text, &declared);
    // What the file means by its quotes and escapes is known to who read it.
    for words in cx.walk().texts.iter().map(|text| text.words.text()) {
        let found = terms.find_in_prose(words, &declared);
        spans.extend(found.into_iter().map(|found| words.span_of(found.range())));
    }
    // Markdown entities hide a letter from the file's text, not from a reader.
    for passage in cx.passages() {
        let found = terms.find_in_prose(&passage.text, &declared);
        spans.extend(found.into_iter().map(|found| passage.span(found.range())));
    }
    let mut out: Vec<Exposed> =
        guard::unite(spans).into_iter().map(|span| standing(cx, span)).collect();
    out.extend(last_names(cx));
    let name = cx.source.path.rsplit('/').next().unwrap_or_default();
    if !terms.find_in_name(name).is_empty() {
        out.push(Exposed {
            span: Span::default(),
            words: String::new(),
            message: "a private term stands in the file's name".to_owned(),
            why: WHY,
            help: "rename the file; its name goes on with e-mails and folders",
        });
    }
    out
}

fn standing(cx: &Context<'_>, span: Span) -> Exposed {
    Exposed {
        span,
        words: cx.source.text[span.range()].to_owned(),
        message: "a private term stands here".to_owned(),
        why: WHY,
        help: "write a pseudonym, or say it without the name",
    }
}

/// Pseudonyms that are the last name of somebody on the list, told once, where they are declared.
fn last_names(cx: &Context<'_>) -> Vec<Exposed> {
    let pseudonyms = cx.briefing.people.iter().filter_map(|person| person.pseudonym.as_ref());
    let guarded = pseudonyms.filter(|pseudonym| cx.run.private_terms.is_last_name(pseudonym));
    guarded
        .map(|pseudonym| Exposed {
            span: pseudonym.span,
            words: pseudonym.value.clone(),
            message: "this pseudonym is the last name of somebody on the private list".to_owned(),
            why: WHY,
            help: "choose another pseudonym",
        })
        .collect()
}

/// The names that a briefing declares.
fn declared(briefing: &Briefing) -> Declared {
    let names = briefing.people.iter().filter_map(|person| person.name.as_deref());
    let pseudonyms = briefing.people.iter().filter_map(|person| person.pseudonym.as_deref());
    Declared::new(names, pseudonyms)
}
