//! Where sentences end.

use std::ops::Range;

/// Words before a full stop that does not end a sentence, in lower case.
const ABBREVIATIONS: &[&str] = &[
    "dr", "mr", "mrs", "ms", "mx", "prof", "rev", "sgt", "insp", "supt", "hon", "st", "mt", "fig",
    "figs", "vol", "pp", "para", "paras", "e.g", "eg", "i.e", "ie", "cf", "viz", "vs", "v",
    "approx", "dept", "est", "incl", "esp", "ext", "tel", "c", "d.o.b",
];

/// Words before a full stop that ends a sentence unless a number follows.
const BEFORE_NUMBERS: &[&str] = &[
    "no", "nos", "p", "s", "ss", "sec", "ch", "art", "reg", "b", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];

/// Words that begin a sentence more often than they follow somebody's initial.
const OPENERS: &[&str] = &[
    "a", "an", "after", "all", "although", "and", "as", "at", "but", "by", "each", "for", "from",
    "he", "her", "his", "if", "in", "it", "its", "no", "nobody", "on", "one", "our", "she", "the",
    "their", "there", "these", "they", "this", "those", "to", "two", "we", "what", "when", "who",
    "with", "you",
];

/// Returns the sentences of a text, without the space around them.
///
/// A sentence ends with `.`, `!`, `?` or `…`, also inside a closing quotation mark or bracket, and
/// with a line break that the author asked for; not after an abbreviation, an initial, within a
/// number, nor where small letters go on.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, character)) = rest.next() {
        if character == '\n' {
            push(text, start..at, &mut out);
            start = at + 1;
            continue;
        }
        if !is_end(character) {
            continue;
        }
        let mut end = at + character.len_utf8();
        while let Some((next, mark)) = rest.next_if(|(_, next)| is_end(*next) || is_closing(*next))
        {
            end = next + mark.len_utf8();
        }
        let stop = character == '.' && end == at + 1;
        if goes_on(text, at, end, stop) {
            continue;
        }
        push(text, start..end, &mut out);
        start = end;
    }
    push(text, start..text.len(), &mut out);
    out
}

fn push(text: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    let end = range.end - (part.len() - part.trim_end().len());
    if start < end && part.contains(char::is_alphanumeric) {
        out.push(start..end);
    }
}

/// Whether the sentence goes on after the mark at `at`, which with what closes it ends at `end`.
fn goes_on(text: &str, at: usize, end: usize, stop: bool) -> bool {
    let after = &text[end..];
    let Some(first) = after.chars().next() else { return false };
    if !first.is_whitespace() {
        return true;
    }
    // No more than a few spaces are looked over, so that a long blank costs nothing.
    let Some(next) = after.chars().take(8).find(|one| !one.is_whitespace()) else { return false };
    if next.is_lowercase() && !(stop && is_camel(first_word(after))) {
        return true;
    }
    if !stop {
        return false;
    }
    let word = last_word(&text[..at]);
    let lower = word.to_lowercase();
    if ABBREVIATIONS.contains(&lower.as_str()) {
        return true;
    }
    if BEFORE_NUMBERS.contains(&lower.as_str()) {
        return next.is_ascii_digit();
    }
    is_initial(text, at, word) && !OPENERS.contains(&first_word(after).to_lowercase().as_str())
}

/// A single capital after a space or another initial, but not the letter that a review gives a
/// child.
fn is_initial(text: &str, at: usize, word: &str) -> bool {
    let mut letters = word.chars().filter(|one| *one != '.');
    let single = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let before = last_word(text[..at - word.len()].trim_end());
    let of_child = ["child", "adult", "baby", "family", "person", "section", "part", "appendix"];
    single && !of_child.contains(&before.to_lowercase().as_str())
}

/// "iPads", "eBay": a small letter and a capital may begin a sentence.
fn is_camel(word: &str) -> bool {
    word.chars().nth(1).is_some_and(char::is_uppercase)
}

fn last_word(text: &str) -> &str {
    const LONGEST: usize = 24;
    let from = text.floor_char_boundary(text.len().saturating_sub(LONGEST));
    let tail = &text[from..];
    let start = tail.rfind(|one: char| !one.is_alphanumeric() && one != '.');
    let start = start.map_or(0, |at| at + tail[at..].chars().next().map_or(1, char::len_utf8));
    &tail[start..]
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start();
    text.split(|one: char| !one.is_alphanumeric()).next().unwrap_or_default()
}

fn is_end(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | '…')
}

fn is_closing(character: char) -> bool {
    matches!(character, '"' | '\'' | '”' | '’' | ')' | ']')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn ends_sentences_where_a_reader_does() {
        assert_eq!(
            split("One. Two! Three? Four… Five"),
            ["One.", "Two!", "Three?", "Four…", "Five"]
        );
        assert_eq!(split("She said, “No.” He left."), ["She said, “No.”", "He left."]);
        assert_eq!(split("(It rained.) We stayed."), ["(It rained.)", "We stayed."]);
        assert_eq!(split("A list\nits end"), ["A list", "its end"]);
        assert_eq!(
            split("We met Child Q. The review began."),
            ["We met Child Q.", "The review began."]
        );
    }

    #[test]
    fn ends_before_a_name_that_starts_with_a_small_letter() {
        assert_eq!(split("It was late. iPads were out."), ["It was late.", "iPads were out."]);
        assert_eq!(split("See p. 4 of e.g. iPads."), ["See p. 4 of e.g. iPads."]);
    }

    #[test]
    fn goes_on_after_abbreviations_numbers_and_initials() {
        for text in [
            "Dr. Smith came at 3.5 hours.",
            "See no. 4 and St. Ives, e.g. by bus.",
            "J. R. Hartley wrote it.",
            "They waited … and waited.",
            "“Why?” she asked.",
            "The U.K. agreed.",
        ] {
            assert_eq!(split(text), [text]);
        }
    }

    #[test]
    fn ends_after_no_without_a_number() {
        assert_eq!(split("He said no. Then he left."), ["He said no.", "Then he left."]);
    }
}
