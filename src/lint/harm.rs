//! What a reader should be warned of and find help for: suicide, sexual abuse, a death, domestic
//! abuse.

use crate::english::denial;
use crate::lint::{
    Context,
    lexicon::{Hit, Lexicon},
    prose::{self, Gap, Word},
};
use crate::model::{Language, Term, vocabulary};

/// Returns the names of the kinds of harm that the themes or the narrative tell of, in the list's
/// order.
pub(super) fn told(cx: &Context<'_>) -> Vec<&'static str> {
    let lexicon = Lexicon::built_in();
    let mut told = Vec::new();
    for (index, passage) in cx.passages().iter().enumerate() {
        let list = list_for(passage.language);
        let of_list = cx.hits(index).iter().filter(|hit| hit.list == list);
        told.extend(kinds(passage.words(), of_list));
    }
    for text in theme_words(cx) {
        let words = prose::words(&text);
        let hits = lexicon.hits(&words);
        told.extend(kinds(&words, hits.iter().filter(|hit| hit.list == "harm")));
    }
    let all = lexicon.kinds("harm");
    all.filter(|kind| told.contains(kind)).collect()
}

/// The list of the words of harm in a language.
fn list_for(language: &Language) -> &'static str {
    match language.of_interface() {
        "cy" => "harm-welsh",
        _ if language.is_english() => "harm",
        _ => "",
    }
}

/// The kinds of harm of terms that are not denied.
fn kinds<'h>(words: &[Word], hits: impl Iterator<Item = &'h Hit<'static>>) -> Vec<&'static str> {
    let told = hits.filter(|hit| !is_denied(words, hit.words.start));
    told.map(|hit| &*hit.term.kind).collect()
}

/// The slugs and names of the briefing's themes.
fn theme_words(cx: &Context<'_>) -> Vec<String> {
    let mut texts = Vec::new();
    for theme in &cx.briefing.themes {
        texts.push(theme.replace('-', " "));
        let built_in = vocabulary::THEMES.iter().find(|(slug, _)| *slug == theme.value);
        texts.extend(built_in.map(|(_, name)| (*name).to_owned()));
        let is_theme = |term: &&Term| term.slug.as_deref() == Some(theme.value.as_str());
        let own = cx
            .collection
            .vocabulary
            .themes
            .iter()
            .find(is_theme)
            .and_then(|term| term.name.as_ref());
        texts.extend(own.map(|name| name.value.clone()));
    }
    texts
}

/// Whether the words before a term say that it did not happen: "nobody died", "no child died",
/// "no history of domestic abuse".
fn is_denied(words: &[Word], at: usize) -> bool {
    if words[at].before != Gap::None {
        return false;
    }
    let before: Vec<&str> = prose::before(words, at).take(4).collect();
    match before.as_slice() {
        [first, ..] if denial::DENIALS_OF_HARM.has(first) => true,
        [_, "no", ..] => true,
        ["of", trace, rest @ ..] if denial::TRACES.has(trace) => rest.contains(&"no"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_by(text: &str) -> Vec<&'static str> {
        let words = prose::words(text);
        let hits = Lexicon::built_in().hits(&words);
        kinds(&words, hits.iter().filter(|hit| hit.list == "harm"))
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
