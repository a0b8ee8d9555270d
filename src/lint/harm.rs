//! What a reader should be warned of and find help for: suicide, sexual abuse, a death, domestic
//! abuse.

use crate::lint::Context;
use crate::lint::phrase;
use crate::lint::phrase::Gap;
use crate::lint::phrase::Word;
use crate::model::Term;
use crate::model::vocabulary;

/// One kind of harm, and the words that tell of it.
struct Harm {
    /// Its name after "tells of".
    name: &'static str,
    /// Words and phrases of English prose.
    english: &'static [&'static str],
    /// Words and phrases of Welsh prose, with their mutations.
    welsh: &'static [&'static str],
    /// Phrases that hold such words and tell of something else.
    except: &'static [&'static str],
}

/// House list, 2026-11, after the kinds of harm in the Dorset suicide-safely wordbook.
static HARMS: &[Harm] = &[
    Harm {
        name: "suicide",
        english: &[
            "suicide",
            "suicides",
            "suicidal",
            "took his own life",
            "took her own life",
            "took their own life",
            "took their own lives",
            "take his own life",
            "take her own life",
            "take their own life",
            "take their own lives",
            "taken his own life",
            "taken her own life",
            "taken their own life",
            "taken their own lives",
            "taking his own life",
            "taking her own life",
            "taking their own life",
            "taking their own lives",
            "ended his life",
            "ended her life",
            "ended their life",
            "ended his own life",
            "ended her own life",
            "ended their own life",
            "end his life",
            "end her life",
            "end their life",
            "killed himself",
            "killed herself",
            "killed themselves",
            "killed themself",
            "kill himself",
            "kill herself",
            "kill themselves",
        ],
        welsh: &["hunanladdiad", "hunanladdiadau"],
        except: &["suicide prevention"],
    },
    Harm {
        name: "sexual abuse",
        english: &[
            "sexually abused",
            "sexually abusive",
            "sexually abusing",
            "sexually assaulted",
            "sexually exploited",
            "sexually harmed",
            "sexual abuse",
            "sexual abuser",
            "sexual assault",
            "sexual assaults",
            "sexual exploitation",
            "sexual violence",
            "sexual offence",
            "sexual offences",
            "sexual offending",
            "sexual harm",
            "sexual touching",
            "sexual and physical abuse",
            "sexual and emotional abuse",
            "sexual or physical abuse",
            "sexual and domestic abuse",
            "sexual and criminal exploitation",
            "sexual or criminal exploitation",
            "rape",
            "rapes",
            "raped",
            "raping",
            "rapist",
            "indecent assault",
            "indecent assaults",
            "indecently assaulted",
            "indecent image",
            "indecent images",
            "incest",
            "molested",
            "csa",
            "cse",
        ],
        welsh: &[
            "cam drin rhywiol",
            "gam drin rhywiol",
            "cham drin rhywiol",
            "trais rhywiol",
            "threisio",
        ],
        except: &["oilseed rape", "rape seed", "sexual harm prevention order"],
    },
    Harm {
        name: "a death",
        english: &[
            "died",
            "die",
            "dies",
            "dying",
            "death",
            "deaths",
            "killed",
            "killing",
            "killings",
            "fatal",
            "fatally",
            "fatality",
            "fatalities",
            "murder",
            "murders",
            "murdered",
            "manslaughter",
            "homicide",
            "homicides",
            "infanticide",
            "stillbirth",
            "stillborn",
            "drowned",
            "passed away",
            "lost his life",
            "lost her life",
            "lost their life",
            "lost their lives",
            "found dead",
            "pronounced dead",
            "declared dead",
            "was dead",
            "were dead",
            "the deceased",
            "fatally injured",
        ],
        welsh: &[
            "bu farw",
            "wedi marw",
            "marwolaeth",
            "farwolaeth",
            "marwolaethau",
            "farwolaethau",
            "llofruddio",
            "lladdwyd",
            "llofruddiaeth",
            "lofruddiaeth",
        ],
        except: &[
            "child death overview panel",
            "child death review",
            "child death reviews",
            "death overview panel",
            "scared to death",
            "worried to death",
            "frightened to death",
            "bored to death",
            "die down",
            "died down",
            "die out",
            "died out",
            "dies down",
            "dying out",
            "dying down",
            "dying to",
            "die hard",
            "killing time",
            "killed time",
            "related death review",
            "related death reviews",
            "domestic homicide review",
            "domestic homicide reviews",
            "matter of life and death",
            "black death",
        ],
    },
    Harm {
        name: "domestic abuse",
        english: &[
            "domestic abuse",
            "domestic violence",
            "domestic homicide",
            "domestic homicides",
            "domestically abused",
            "domestic and sexual abuse",
            "domestic and sexual violence",
            "coercive control",
            "coercive behaviour",
            "coercive and controlling behaviour",
            "coercive or controlling behaviour",
            "controlling and coercive behaviour",
            "controlling or coercive behaviour",
            "intimate partner violence",
            "abusive partner",
            "violent partner",
            "abusive relationship",
            "violent relationship",
            "abusive husband",
            "violent husband",
            "abusive wife",
            "abusive boyfriend",
            "violent boyfriend",
        ],
        welsh: &["cam drin domestig", "gam drin domestig", "cham drin domestig", "trais domestig"],
        except: &[
            "domestic abuse act",
            "domestic abuse bill",
            "domestic abuse commissioner",
            "domestic abuse service",
            "domestic abuse services",
            "domestic abuse team",
            "domestic abuse lead",
            "domestic abuse champion",
            "domestic abuse champions",
            "domestic abuse adviser",
            "domestic abuse advisers",
            "domestic abuse advisor",
            "domestic abuse advocate",
            "domestic abuse charity",
            "domestic abuse forum",
            "domestic abuse policy",
            "domestic abuse strategy",
            "domestic abuse training",
            "domestic abuse partnership",
            "domestic violence service",
            "domestic violence services",
            "domestic abuse related death review",
            "domestic abuse related death reviews",
            "domestic homicide review",
            "domestic homicide reviews",
        ],
    },
];

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
        let terms = if welsh { harm.welsh } else { harm.english };
        prose.iter().any(|words| tells_of(words, terms, harm.except))
            || themes.iter().any(|words| tells_of(words, harm.english, &[]))
    };
    HARMS.iter().filter(|harm| tells(harm)).map(|harm| harm.name).collect()
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

fn tells_of(words: &[Word], terms: &[&str], except: &[&str]) -> bool {
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
        let tells = |harm: &&Harm| tells_of(&words, harm.english, harm.except);
        HARMS.iter().filter(tells).map(|harm| harm.name).collect()
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
