//! What a reader should be warned of and find help for: suicide, sexual abuse, a death, domestic
//! abuse.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::lint::Context;
use crate::lint::phrase;
use crate::lint::phrase::Gap;
use crate::lint::phrase::Word;
use crate::model::Term;
use crate::model::vocabulary;

/// The list, with its source and date in the file.
#[derive(Debug, Deserialize)]
struct List {
    harm: Vec<Harm>,
}

/// One kind of harm, and the words that tell of it.
#[derive(Debug, Deserialize)]
struct Harm {
    /// Its name after "tells of".
    name: String,
    /// Words and phrases of English prose.
    english: Vec<String>,
    /// Words and phrases of Welsh prose, with their mutations.
    welsh: Vec<String>,
    /// Phrases that hold such words and tell of something else.
    except: Vec<String>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    toml::from_str(include_str!("wordlists/harm.toml")).expect("a test reads the list")
});

/// Words before a term that say it did not happen.
static DENIALS: &[&str] = &[
    "no", "not", "never", "nearly", "almost", "nobody", "none", "without", "didn't", "don't",
    "won't",
];

/// Nouns before "of" that a "no" denies together with what follows.
static TRACES: &[&str] = &[
    "history",
    "evidence",
    "sign",
    "signs",
    "record",
    "records",
    "indication",
    "suggestion",
    "concern",
    "concerns",
    "report",
    "reports",
    "risk",
    "disclosure",
    "disclosures",
];

/// Returns the names of the kinds of harm that the themes or the narrative tell of.
pub(super) fn told(cx: &Context<'_>) -> Vec<&'static str> {
    let language = &cx.briefing.language;
    let english = language.is_english();
    let welsh = language.of_interface() == "cy";
    let mut prose: Vec<Vec<Word>> = Vec::new();
    if english || welsh {
        prose.extend(cx.passages().iter().map(|passage| phrase::words(&passage.text)));
    }
    let themes: Vec<Vec<Word>> = theme_words(cx).iter().map(|text| phrase::words(text)).collect();
    let tells = |harm: &Harm| {
        let terms = if welsh { &harm.welsh } else { &harm.english };
        prose.iter().any(|words| tells_of(words, terms, &harm.except))
            || themes.iter().any(|words| tells_of(words, &harm.english, &[]))
    };
    LIST.harm.iter().filter(|harm| tells(harm)).map(|harm| harm.name.as_str()).collect()
}

/// The slugs and names of the briefing's themes.
fn theme_words(cx: &Context<'_>) -> Vec<String> {
    let mut texts = Vec::new();
    for theme in &cx.briefing.themes {
        texts.push(theme.replace('-', " "));
        let built_in = vocabulary::THEMES.iter().find(|(slug, _)| *slug == theme.value);
        texts.extend(built_in.map(|(_, name)| (*name).to_owned()));
        let is_theme = |term: &&Term| term.slug.as_deref() == Some(theme.value.as_str());
        let own = cx.collection.themes.iter().find(is_theme).and_then(|term| term.name.as_ref());
        texts.extend(own.map(|name| name.value.clone()));
    }
    texts
}

fn tells_of(words: &[Word], terms: &[String], except: &[String]) -> bool {
    let mut at = 0;
    while at < words.len() {
        let passed = except.iter().filter_map(|phrase| phrase::length_at(words, at, phrase)).max();
        if let Some(length) = passed {
            at += length;
            continue;
        }
        let found = terms.iter().any(|term| phrase::length_at(words, at, term).is_some());
        if found && !is_denied(words, at) {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether the words before a term say that it did not happen: "nobody died", "no child died",
/// "no history of domestic abuse".
fn is_denied(words: &[Word], at: usize) -> bool {
    if words[at].before == Gap::Clause {
        return false;
    }
    let before: Vec<&str> = phrase::before(words, at).take(4).collect();
    match before.as_slice() {
        [first, ..] if DENIALS.contains(first) => true,
        [_, "no", ..] => true,
        ["of", trace, rest @ ..] if TRACES.contains(trace) => rest.contains(&"no"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_by(text: &str) -> Vec<&'static str> {
        let words = phrase::words(text);
        let tells = |harm: &&Harm| tells_of(&words, &harm.english, &harm.except);
        LIST.harm.iter().filter(tells).map(|harm| harm.name.as_str()).collect()
    }

    #[test]
    fn the_list_is_in_the_words_that_a_text_is_read_in() {
        for harm in &LIST.harm {
            for term in harm.english.iter().chain(&harm.welsh).chain(&harm.except) {
                let words = phrase::words(term);
                assert!(phrase::length_at(&words, 0, term) == Some(words.len()), "{term}");
            }
        }
    }

    #[test]
    fn hears_what_is_told() {
        assert_eq!(told_by("She died in hospital."), ["a death"]);
        assert_eq!(told_by("He took his own life at 14."), ["suicide"]);
        assert_eq!(
            told_by("She had been raped. There was domestic abuse."),
            ["sexual abuse", "domestic abuse"]
        );
        assert_eq!(told_by("No one knew that he died."), ["a death"]);
        assert_eq!(told_by("Nobody knew of the domestic abuse at home."), ["domestic abuse"]);
    }

    #[test]
    fn does_not_hear_what_is_not_told() {
        for text in [
            "Robin survived.",
            "The deadline passed, and the phone was a dead end.",
            "No child died.",
            "Robin nearly died.",
            "There was no known history of domestic abuse.",
            "The domestic abuse service joined the meeting.",
            "Fields of oilseed rape lay behind the house.",
            "The suicide prevention lead spoke.",
            "The Child Death Overview Panel was told.",
            "Physical health. Abuse was not seen. Domestic. Abuse.",
        ] {
            assert_eq!(told_by(text), [""; 0], "{text}");
        }
    }
}
