//! The words that an output has of its own: headings, labels, buttons. Not the author's text, and
//! not what the command line says, which is English.
//!
//! One data file a language, read when the program is built. A word that a file lacks fails a test.

use crate::text::Date;

/// The interface words of one language, by name.
#[derive(Debug)]
pub struct Words {
    /// The names of the months as they stand in a date, January first.
    months: [&'static str; 12],
    /// What the slots of the built-in schemes are headed, by scheme and slot.
    headings: &'static [(&'static str, Named)],
    labels: Named,
}

/// Names with their words, in the order of the names.
type Named = &'static [(&'static str, &'static str)];

// The languages of the interface, each with its words, as the build script wrote them.
include!(concat!(env!("OUT_DIR"), "/words.rs"));

fn named(words: Named, name: &str) -> Option<&'static str> {
    let at = words.binary_search_by_key(&name, |(name, _)| name).ok()?;
    words.get(at).map(|(_, word)| *word)
}

impl Words {
    /// Returns a word, or its name where there is none.
    pub fn get<'a>(&'a self, name: &'a str) -> &'a str {
        named(self.labels, name).unwrap_or(name)
    }

    /// Returns the heading of a slot of a built-in scheme; nothing where each section needs its own.
    pub fn heading(&self, scheme: &str, slot: &str) -> Option<&'static str> {
        let (_, slots) = self.headings.iter().find(|(name, _)| *name == scheme)?;
        named(slots, slot)
    }

    /// Returns the names of the months, from January.
    pub fn months(&self) -> [&'static str; 12] {
        self.months
    }

    /// Returns every name and word, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.labels.iter().copied()
    }
}

/// Returns the languages that there are words in.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(tag, _)| *tag)
}

/// Returns the language of a tag such as `cy-GB`, where there are words in it.
pub fn known(tag: &str) -> Option<&'static str> {
    let primary = tag.split('-').next().unwrap_or_default();
    languages().find(|known| primary.eq_ignore_ascii_case(known))
}

/// Returns the words of a language, a tag such as `cy` or `en-GB`; English ones of any other.
pub fn of(language: &str) -> &'static Words {
    let tag = known(language).unwrap_or("en");
    let (_, words) = LANGUAGES.iter().find(|(known, _)| *known == tag).unwrap_or(&LANGUAGES[0]);
    words
}

/// Returns a word with numbers, or other words, in the places of `{n}` and `{m}`.
pub fn fill(word: &str, n: &str, m: &str) -> String {
    word.replace("{n}", n).replace("{m}", m)
}

/// Returns a day as people write it: "14 May 2026", "14 Mai 2026".
pub fn date(language: &str, date: Date) -> String {
    let month = usize::from(u8::from(date.month())) - 1;
    format!("{} {} {}", date.day(), of(language).months[month], date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::date_from_iso;

    fn names(words: &Words) -> Vec<&str> {
        words.iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn all_languages_have_the_same_words_and_headings() {
        let slots = |words: &Words| -> Vec<(&str, &str)> {
            let schemes = words.headings.iter();
            schemes
                .flat_map(|(scheme, slots)| slots.iter().map(|(slot, _)| (*scheme, *slot)))
                .collect()
        };
        for tag in languages() {
            assert_eq!(names(of(tag)), names(of("en")), "{tag}");
            assert_eq!(slots(of(tag)), slots(of("en")), "{tag}");
        }
    }

    #[test]
    fn no_word_is_empty_or_differs_in_its_places() {
        for (name, english) in of("en").iter() {
            let welsh = of("cy").get(name);
            assert!(!english.trim().is_empty() && !welsh.trim().is_empty(), "{name}");
            for mark in ["{", "{n}", "{m}", "\n\n"] {
                let (there, here) = (english.matches(mark).count(), welsh.matches(mark).count());
                assert_eq!(here, there, "{mark:?} in {name}");
            }
            assert_eq!(welsh.ends_with(['.', '?']), english.ends_with(['.', '?']), "{name}");
        }
    }

    #[test]
    fn falls_back_to_english_and_to_the_name() {
        assert_eq!(of("cy-GB").get("version"), "Fersiwn");
        assert_eq!(of("pl").get("version"), "Version");
        assert_eq!(of("en").get("no_such_word"), "no_such_word");
    }

    #[test]
    fn fills_numbers_in() {
        assert_eq!(fill(of("en").get("slide_of"), "3", "14"), "Slide 3 of 14");
        assert_eq!(fill(of("cy").get("page_of"), "1", "2"), "Tudalen 1 o 2");
    }

    #[test]
    fn writes_days_as_people_do() {
        let day = date_from_iso("2026-05-14").expect("a day");
        assert_eq!(date("en-GB", day), "14 May 2026");
        assert_eq!(date("cy", day), "14 Mai 2026");
        let last = date_from_iso("2026-12-01").expect("a day");
        assert_eq!(date("cy", last), "1 Rhagfyr 2026");
    }
}
