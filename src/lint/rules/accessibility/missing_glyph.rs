use std::ops::Range;

use crate::fonts::HouseFonts;
use crate::lint::{
    Context, Sink,
    printed::{Part, parts},
    rule::declare_rule,
};
use crate::model::Language;
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds a character that the fonts do not have, in any text that is printed.
    ///
    /// ## Why it matters
    /// It would come out as a box, or not at all.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "findings"
    /// body = "Worry → visit → silence: services worked hard but separately."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "findings"
    /// body = "Worry, then visit, then silence: services worked hard but separately."
    /// ```
    ///
    /// ## Source
    /// The character table of Atkinson Hyperlegible Next, the fonts that print, 2026-11, and those of
    /// the collection's own (`[brand] fonts`). House rule.
    pub static RULE = { name: "missing-glyph", group: Accessibility, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for text in cx.walk().printed() {
        // The same characters are told once a field.
        let mut told: Vec<&str> = Vec::new();
        for part in &parts(text.words) {
            for range in lacking(part.text, &cx.run.fonts, text.language) {
                let characters = &part.text[range.clone()];
                let is_pasted = || cx.pasted().speaks_of_character(part.span(range.clone()));
                if !told.contains(&characters) && !is_pasted() {
                    told.push(characters);
                    report(part, range.clone(), out);
                }
            }
        }
    }
}

fn report(part: &Part<'_>, range: Range<usize>, out: &mut Sink<'_>) {
    let characters = &part.text[range.clone()];
    let message = format!("the fonts have no {}", named(characters));
    out.push(part.span(range), message)
        .why("it would come out as a box, or not at all")
        .help(instead(characters));
}

/// The runs of characters that the fonts lack. What no text may hold is reported as that; joiners and
/// marks of direction are needed in some languages, and elsewhere they are left over.
fn lacking(text: &str, fonts: &HouseFonts, language: &Language) -> Vec<Range<usize>> {
    if text.is_ascii() {
        return Vec::new();
    }
    let is_known = |one: char| match one {
        '\u{200c}'..='\u{200f}' => language.needs_joiners(),
        _ => fonts.cover(one),
    };
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (start, character) in text.char_indices() {
        if is_known(character) || text::is_forbidden(character) {
            continue;
        }
        let end = start + character.len_utf8();
        match runs.last_mut() {
            Some(run) if run.end == start => run.end = end,
            _ => runs.push(start..end),
        }
    }
    runs
}

/// The characters, if they can be seen, and their numbers.
fn named(characters: &str) -> String {
    const MOST: usize = 4;
    let numbers = characters.chars().take(MOST).map(|one| format!("U+{:04X}", u32::from(one)));
    let mut numbers: Vec<String> = numbers.collect();
    let more = characters.chars().count().saturating_sub(MOST);
    if more > 0 {
        numbers.push(format!("{more} more"));
    }
    let numbers = text::and_list(&numbers);
    let shown: String = characters.chars().take(MOST).collect();
    if shown.chars().all(is_unseen) { numbers } else { format!("`{shown}` ({numbers})") }
}

fn instead(characters: &str) -> &'static str {
    let first = characters.chars().next().unwrap_or_default();
    match first {
        _ if first.is_whitespace() => "write an ordinary space",
        _ if is_unseen(first) => "delete it: it cannot be seen",
        '\u{2190}'..='\u{21ff}'
        | '\u{2794}'
        | '\u{2798}'..='\u{27af}'
        | '\u{2b00}'..='\u{2b11}' => "write \"to\", \"then\" or \"leads to\" in place of an arrow",
        '\u{2611}' | '\u{2705}' | '\u{2713}' | '\u{2714}' => {
            "write \"yes\" or \"done\" in place of a tick"
        }
        '\u{2612}' | '\u{2715}'..='\u{2718}' | '\u{274c}' => {
            "write \"no\" or \"not\" in place of a cross"
        }
        '\u{2500}'..='\u{25ff}' | '\u{2023}' | '\u{2043}' => {
            "start the line with a hyphen and a space: that makes a list"
        }
        '\u{300}'..='\u{36f}' => "type the letter and its accent as one character",
        _ if first.is_alphabetic() => {
            "write it in Latin letters, or add a font that has it to `[brand] fonts` in sevenmin.toml"
        }
        _ => "say it in words",
    }
}

/// Characters without ink: joiners, selectors, spaces.
fn is_unseen(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}'
                | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e01ef}'
        )
}
