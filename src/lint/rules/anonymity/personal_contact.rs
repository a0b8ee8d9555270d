use crate::english;
use crate::lint::{
    Context, Exposed, Passage,
    recognise::contact::{self, Contact},
    rule::declare_rule,
    rules::anonymity::identifying_number,
};
use crate::source::{Span, Text};
use std::collections::{BTreeMap, BTreeSet};

declare_rule! {
    /// ## What it does
    /// Finds telephone numbers and e-mail addresses in the narrative and in what else is read (owners,
    /// evidence, credits, who spoke), in `tel:` and `mailto:` links too, however they are spaced,
    /// addresses with "at" and "dot" in words, and names that people have online: behind an `@`, in
    /// the address of a profile, or beside the name of an app. Those of `contact`, of `[[support]]`
    /// and of the collection's contact may stand there, and so may emergency numbers; outside the
    /// narrative also the address of an office, such as `referrals@`. No output repeats what was
    /// found.
    ///
    /// ## Why it matters
    /// A number or an address in the story belongs to somebody in the story.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Staff rang 01632 960123 three times."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Staff rang the family three times."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership). Shapes of numbers: Ofcom's National
    /// Telephone Numbering Plan, read 2026-11.
    pub static RULE = { name: "personal-contact", group: Anonymity, level: Error, asks: Guard(find), narrower: [identifying_number::RULE] }
}

fn find(cx: &Context<'_>) -> Vec<Exposed> {
    let public = public(cx);
    let mut out = Vec::new();
    for passage in cx.all_passages() {
        let links = links(passage);
        let in_text = contact::find(&passage.text).into_iter();
        let in_text = in_text.map(|found| {
            (passage.span(found.range.clone()), found.key, passage.text[found.range].to_owned())
        });
        // Spans that have no byte in common, by their starts.
        let mut told: BTreeMap<usize, Span> = BTreeMap::new();
        for (span, key, words) in links.into_iter().chain(in_text) {
            let nearest = told.range(..span.end).next_back();
            let again = nearest.is_some_and(|(_, other)| other.overlaps(span));
            let is_office = passage.field.is_none() && is_of_an_office(&key);
            if again || is_office || public.contains(&key) {
                continue;
            }
            told.insert(span.start, span);
            let place = if passage.field.is_some() { "in the narrative" } else { "here" };
            out.push(exposed(span, words, &key, place));
        }
    }
    out
}

/// Whether an address is that of an office, as an owner may have it: one word that is no name.
fn is_of_an_office(key: &str) -> bool {
    key.split_once('@').is_some_and(|(office, host)| {
        let is_word = office.len() > 2 && office.bytes().all(|letter| letter.is_ascii_alphabetic());
        is_word && !host.is_empty() && !english::is_name(office)
    })
}

fn exposed(span: Span, words: String, key: &str, place: &str) -> Exposed {
    let what = Contact::name_of(key);
    Exposed {
        span,
        words,
        message: format!("{what} stands {place}"),
        why: "it belongs to somebody in the story, or will be taken so",
        help: "take it out; where readers get help belongs under `[[support]]` or in `contact`",
    }
}

/// The `tel:` and `mailto:` links of a passage, as where, what and how it is written.
fn links(passage: &Passage<'_>) -> Vec<(Span, String, String)> {
    let links = passage.links.iter().filter_map(|link| {
        let (scheme, rest) = link.url.split_once(':')?;
        let rest = rest.split('?').next().unwrap_or_default();
        let key = match scheme.to_lowercase().as_str() {
            "mailto" => rest.to_lowercase(),
            "tel" => contact::is_phone(rest)?,
            _ => return None,
        };
        Some((link.span, key, rest.to_owned()))
    });
    links.filter(|(_, key, _)| !key.is_empty()).collect()
}

/// What is meant for readers.
fn public(cx: &Context<'_>) -> BTreeSet<String> {
    let mut fields: Vec<&Text> = Vec::new();
    fields.extend([&cx.briefing.contact, &cx.collection.contact].into_iter().flatten());
    for support in &cx.briefing.support {
        fields.extend(
            [&support.name, &support.phone, &support.url, &support.note].into_iter().flatten(),
        );
    }
    let found = fields.into_iter().flat_map(|field| contact::find(field));
    found.map(|contact| contact.key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_has_one_word_that_is_no_name() {
        for office in ["referrals@host.example", "lscp@host.example"] {
            assert!(is_of_an_office(office), "{office}");
        }
        for other in ["jane@host.example", "j.doe@host.example", "01632960123", "mo77@h.example"] {
            assert!(!is_of_an_office(other), "{other}");
        }
    }
}
