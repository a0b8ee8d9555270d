use std::ops::Range;

use crate::lint::{
    Context, Exposed, prose,
    recognise::{
        contact::{self, Contact},
        date, number, postcode,
    },
    rule::declare_rule,
};
use crate::source::Span;

declare_rule! {
    /// ## What it does
    /// Finds a number, a postcode, a date of birth or a contact in the name of the briefing's file
    /// or of a picture's. No output repeats what was found.
    ///
    /// ## Why it matters
    /// A file's name goes on with every e-mail and download, also when the text is clean.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something."
    /// image = { file = "images/EX4-9ZZ.png", alt = "A ring in four parts." }
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something."
    /// image = { file = "images/ring.png", alt = "A ring in four parts." }
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership).
    pub static RULE = { name: "identifying-file-name", group: Anonymity, level: Error, asks: Guard(find) }
}

fn find(cx: &Context<'_>) -> Vec<Exposed> {
    let mut out = Vec::new();
    let name = cx.source.path.rsplit('/').next().unwrap_or_default();
    for (what, words) in found(name) {
        out.push(Exposed {
            span: Span::default(),
            words,
            message: format!("{what} stands in the file's name"),
            why: "a file's name goes on with e-mails and folders",
            help: "rename the file after the pseudonym",
        });
    }
    for file in
        cx.briefing.sections.iter().filter_map(|section| section.image.as_ref()?.file.as_ref())
    {
        let name = file.rsplit('/').next().unwrap_or_default();
        for (what, words) in found(name) {
            out.push(Exposed {
                span: file.span,
                words,
                message: format!("{what} stands in the name of a picture's file"),
                why: "a file's name goes on with packs and web pages",
                help: "rename the picture after what it shows",
            });
        }
    }
    out
}

/// All that a file's name gives away, and its words; underscores and hyphens part words there.
pub(crate) fn found(name: &str) -> Vec<(&'static str, String)> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let spaced = stem.replace(['_', '-', '.'], " ");
    let mut found: Vec<(&'static str, Range<usize>)> = Vec::new();
    let mut add = |what: &'static str, range: Range<usize>| {
        if found.iter().all(|(_, one)| one.end <= range.start || range.end <= one.start) {
            found.push((what, range));
        }
    };
    for contact in contact::find(name) {
        add(what(&contact), contact.range);
    }
    for (range, kind) in number::find(&spaced) {
        add(kind.name(), range);
    }
    for range in whole_postcodes(&spaced) {
        add("a postcode", range);
    }
    for contact in contact::find(&spaced) {
        add(what(&contact), contact.range);
    }
    let birth = ["dob", "born", "birth", "b"].iter().any(|sign| {
        spaced.to_lowercase().split(|one: char| !one.is_alphabetic()).any(|word| word == *sign)
    });
    let dashed = dashed(stem);
    let dates = date::find(&dashed, &prose::words(&dashed)).into_iter();
    for date in dates.filter(|date| birth && date.day.is_some() && date.year.is_some()) {
        add("a date of birth", date.range);
    }
    found.into_iter().map(|(what, range)| (what, name[range].to_owned())).collect()
}

fn what(contact: &Contact) -> &'static str {
    Contact::name_of(&contact.key)
}

/// Postcodes, in capitals, in small letters or in both, and not the first half of one alone.
fn whole_postcodes(spaced: &str) -> Vec<Range<usize>> {
    let in_capitals = spaced.to_ascii_uppercase();
    let found = [spaced, &in_capitals].into_iter().flat_map(postcode::find);
    found.filter(|range| range.len() > 4).collect()
}

/// A file's name in which hyphens and underscores stand between digits alone.
fn dashed(stem: &str) -> String {
    let letters: Vec<char> = stem.chars().collect();
    let digit =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let part = |(at, letter): (usize, &char)| match letter {
        '-' | '_' if digit(at.checked_sub(1)) && digit(Some(at + 1)) => '-',
        '-' | '_' => ' ',
        letter => *letter,
    };
    letters.iter().enumerate().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_name_gives_away() {
        for (name, kind, words) in [
            ("Tel07700900123.png", "a telephone number", "07700900123"),
            ("mum-07700_900_123.png", "a telephone number", "07700_900_123"),
            ("07700\u{a0}900123 (1).png", "a telephone number", "07700\u{a0}900123"),
            ("NHS9990000018.toml", "an NHS number", "9990000018"),
            ("scan_999\u{2013}000\u{2013}0018.png", "an NHS number", "999\u{2013}000\u{2013}0018"),
            ("NINO_AB-12-34-56-C.png", "a National Insurance number", "AB-12-34-56-C"),
            ("house(SW1A1AA).png", "a postcode", "SW1A1AA"),
            ("atSW1A_1AA.png", "a postcode", "SW1A_1AA"),
            ("Ex4-9zz.png", "a postcode", "Ex4-9zz"),
            ("straße-ex4-9zz.png", "a postcode", "ex4-9zz"),
            ("kez99_at_mail_dot_example.png", "an e-mail address", "kez99_at_mail_dot_example.png"),
            ("dob03-03-2015.png", "a date of birth", "03-03-2015"),
            ("DOB_3_3_2015.png", "a date of birth", "3_3_2015"),
        ] {
            assert_eq!(found(name), [(kind, words.to_owned())], "{name}");
        }
    }

    #[test]
    fn leaves_ordinary_names() {
        for name in [
            "ring.png",
            "IMG_20240126_010712.png",
            "signal-2024-01-26-010712.png",
            "Screenshot 2024-01-26 at 01.07.12.png",
            "order-9990000018.toml",
            "2024-03-03-ring.png",
            "isbn-9780306406157.png",
            "a3f01632960123bc.png",
        ] {
            assert_eq!(found(name), [], "{name}");
        }
    }
}
