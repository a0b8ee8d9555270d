//! What the search knows: who is found, and by which words. The script beside reads it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bundle::{File, Hash};
use crate::site::{
    Naming, Record, Site, What,
    card::{entry_word, is_elsewhere, other, strong_words},
    facet::Facet,
    file,
    frame::Labels,
    list::List,
};
use crate::words;

/// The words of all records, and where each stands.
#[derive(Serialize)]
struct Words {
    /// The words in order, with a space between.
    words: String,
    /// For each word the records that have it: steps from one to the next in base 36, doubled, and one
    /// more where it stands in a title or another place that counts for more.
    places: Vec<String>,
}

/// What a result shows.
#[derive(Serialize)]
struct Entry<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<String>,
    /// Date, partnership, kind and naming on a line.
    about: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    warning: Option<&'a str>,
    /// For each filter the slugs that it stands under, with spaces around each.
    under: Vec<String>,
}

/// Returns the script with the words of all records.
pub(super) fn words_file(site: &Site<'_>, records: &[Record]) -> File {
    let mut index: BTreeMap<String, Vec<(usize, bool)>> = BTreeMap::new();
    for (at, record) in records.iter().enumerate() {
        let strong = strong_words(site, record).into_iter().map(|word| (word, true));
        let all = record.words.iter().cloned().map(|word| (word, false)).chain(strong);
        for (word, is_strong) in all {
            let places = index.entry(word).or_default();
            match places.last_mut() {
                Some((last, strong)) if *last == at => *strong |= is_strong,
                _ => places.push((at, is_strong)),
            }
        }
    }
    let words = index.keys().cloned().collect::<Vec<String>>().join(" ");
    let places = index.values().map(|places| steps(places)).collect();
    script("words", "siteWords", &Words { words, places })
}

/// Returns the script with what results show in a language.
pub(super) fn entries_file(
    site: &Site<'_>,
    records: &[Record],
    language: &'static str,
    labels: &Labels,
) -> File {
    let root = if language == "en" { "" } else { "../" };
    let entries = records.iter().map(|record| Entry {
        title: &record.title,
        lang: other(&record.language, language),
        href: record
            .link
            .as_ref()
            .map(|link| if is_elsewhere(link) { link.clone() } else { format!("{root}{link}") }),
        about: about(site, record, language, labels),
        summary: record.summary.as_deref(),
        warning: record.warning.as_deref(),
        under: under(record),
    });
    let entries: Vec<Entry<'_>> = entries.collect();
    script(&format!("entries-{language}"), "siteEntries", &entries)
}

fn about(site: &Site<'_>, record: &Record, language: &'static str, labels: &Labels) -> String {
    let word = |name: &str| labels.get(name).copied().unwrap_or_default().to_owned();
    let kinds: Vec<String> = match &record.what {
        What::Briefing(_) => {
            let types = record.types.iter();
            types.map(|slug| site.terms.named(Facet::Type, slug, language).name).collect()
        }
        What::Entry { kind, .. } => vec![word(entry_word(*kind))],
    };
    let naming = record.naming.map(|naming| match naming {
        Naming::Invented => word("invented"),
        Naming::Changed => word("names_changed"),
    });
    let date = record.date.map(|day| words::date(language, day));
    let parts = date.into_iter().chain([record.partnership.clone()]).chain(kinds).chain(naming);
    parts.filter(|part| !part.is_empty()).collect::<Vec<String>>().join(" · ")
}

fn under(record: &Record) -> Vec<String> {
    let lists = List::ALL.into_iter().filter(|list| list.holds(record));
    let lists: Vec<String> = lists.map(|list| list.name().to_owned()).collect();
    let facets = Facet::ALL.into_iter().map(|facet| facet.slugs(record));
    [lists].into_iter().chain(facets).map(|slugs| format!(" {} ", slugs.join(" "))).collect()
}

fn steps(places: &[(usize, bool)]) -> String {
    let mut last = 0;
    let steps = places.iter().map(|(at, is_strong)| {
        let step = (at - last) * 2 + usize::from(*is_strong);
        last = *at;
        base_36(step)
    });
    steps.collect::<Vec<String>>().join(" ")
}

fn base_36(number: usize) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut digits = Vec::new();
    let mut rest = number;
    loop {
        digits.push(char::from(DIGITS[rest % 36]));
        rest /= 36;
        if rest == 0 {
            break;
        }
    }
    digits.into_iter().rev().collect()
}

/// A script that sets one name: pages opened from a disk may load scripts, and no other data.
fn script(stem: &str, name: &str, data: &impl Serialize) -> File {
    let json = serde_json::to_string(data).expect("what the search knows is plain data");
    let text = format!("self.{name} = {json};\n");
    let hash = Hash::of(text.as_bytes());
    file(&format!("assets/{stem}-{}.js", &hash.as_str()[..8]), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_in_steps() {
        assert_eq!(steps(&[(0, false), (1, true), (40, false)]), "0 3 26");
    }
}
