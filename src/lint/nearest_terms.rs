//! The terms that somebody may have meant by another: by name, by alias, by what they share, and last
//! by spelling.

use crate::english::WordList;
use crate::text;

/// So many terms are offered at the most.
const MOST: usize = 4;

/// A term with its name.
pub(super) type Term<'a> = (&'a str, &'a str);

/// Returns the terms that can be meant, the likeliest first; none where it would be a guess.
pub(super) fn meant<'a>(written: &str, terms: &[Term<'a>], aliases: &WordList) -> Vec<&'a str> {
    let steps: [&dyn Fn() -> Vec<&'a str>; 4] = [
        &|| pick(terms, |(_, name)| slug(name) == written),
        &|| of_alias(written, terms, aliases),
        &|| pick(terms, |(term, _)| is_start(written, term)),
        &|| by_words(written, terms),
    ];
    let mut found = steps.iter().map(|step| step()).find(|found| !found.is_empty());
    if found.is_none() {
        found = text::nearest(written, terms.iter().map(|(term, _)| *term)).map(|term| vec![term]);
    }
    let mut found = found.unwrap_or_default();
    found.truncate(MOST);
    found
}

fn pick<'a>(terms: &[Term<'a>], is: impl Fn(&Term<'a>) -> bool) -> Vec<&'a str> {
    terms.iter().filter(|term| is(term)).map(|(term, _)| *term).collect()
}

/// The terms that a list gives for another name, in its order.
fn of_alias<'a>(written: &str, terms: &[Term<'a>], aliases: &WordList) -> Vec<&'a str> {
    let lines = aliases.starting_with(written);
    let meant = lines.flat_map(|line| line.split(' ').skip(1));
    meant
        .filter_map(|slug| terms.iter().find(|(term, _)| *term == slug))
        .map(|(term, _)| *term)
        .collect()
}

/// Whether a term begins with what was written, as `sar-mandatory` does with `sar`.
fn is_start(written: &str, term: &str) -> bool {
    term.strip_prefix(written).is_some_and(|rest| rest.starts_with('-'))
}

/// The terms that share the most words with what was written, if those are at least half of it.
fn by_words<'a>(written: &str, terms: &[Term<'a>]) -> Vec<&'a str> {
    let wanted: Vec<&str> = written.split('-').filter(|word| word.len() > 3).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let shared = |(term, name): &Term<'a>| {
        let (term, name) = (text_words(term), text_words(name));
        wanted.iter().filter(|word| term.iter().chain(&name).any(|own| own == *word)).count()
    };
    let mut counts: Vec<(usize, &Term<'a>)> =
        terms.iter().map(|term| (shared(term), term)).collect();
    let most = counts.iter().map(|(count, _)| *count).max().unwrap_or_default();
    counts.retain(|(count, _)| *count == most && 2 * most >= wanted.len().max(1) && most > 0);
    // Words that half of the list has tell nothing.
    if counts.len() > MOST {
        Vec::new()
    } else {
        counts.into_iter().map(|(_, term)| term.0).collect()
    }
}

fn text_words(text: &str) -> Vec<String> {
    let words = text.split(|one: char| !one.is_alphanumeric()).filter(|word| word.len() > 3);
    words.map(str::to_lowercase).collect()
}

/// A name as a slug.
fn slug(name: &str) -> String {
    let plain = name.to_lowercase().replace(['\'', '’'], "");
    let words = plain.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<&str>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::english::terms;
    use crate::model::vocabulary::{AUDIENCE, REVIEW_TYPES, THEMES};

    #[test]
    fn terms_are_meant_by_name_alias_and_words_before_spelling() {
        let of = |written: &str| match written.split_once(' ') {
            Some(("type", written)) => meant(written, REVIEW_TYPES, &terms::REVIEW_TYPES),
            Some(("for", written)) => meant(written, AUDIENCE, &terms::AUDIENCE),
            _ => meant(written, THEMES, &terms::THEMES),
        };
        for (written, wanted) in [
            ("type sar", &["sar-mandatory", "sar-discretionary"][..]),
            ("type domestic-homicide-review", &["dhr"]),
            ("type local-child-safeguarding-practice-review", &["lcspr"]),
            (
                "type child-practice-review",
                &["child-practice-review-concise", "child-practice-review-extended"],
            ),
            ("type rapid-reviw", &["rapid-review"]),
            ("type abc", &[]),
            ("type dhx", &[]),
            ("hoarding", &["self-neglect"]),
            ("neglact", &["neglect"]),
            ("child-neglect", &["neglect"]),
            ("hidden-men", &["hidden-males"]),
            ("the-voice-of-the-child", &["voice-of-the-child"]),
            ("babies-under-one", &["babies-under-1"]),
            ("xyz", &[]),
            ("gardening", &[]),
            ("for cahms", &["camhs"]),
            ("for childrens-social-care", &["children-social-care"]),
            ("for general-practice", &["gp"]),
        ] {
            assert_eq!(of(written), wanted, "{written}");
        }
    }

    /// What an alias means is a term, and no alias is one.
    #[test]
    fn aliases_lead_to_terms() {
        let lists = [
            (&terms::REVIEW_TYPES, REVIEW_TYPES),
            (&terms::THEMES, THEMES),
            (&terms::AUDIENCE, AUDIENCE),
        ];
        for (aliases, known) in lists {
            let is_term = |slug: &str| known.iter().any(|(term, _)| *term == slug);
            for line in aliases.all() {
                let mut words = line.split(' ');
                let alias = words.next().unwrap_or_default();
                assert!(!is_term(alias), "{alias}");
                let mut terms = words.peekable();
                assert!(terms.peek().is_some() && terms.all(is_term), "{line}");
            }
        }
    }
}
