use crate::lint::Context;
use crate::lint::Exposed;
use crate::lint::prose;
use crate::lint::recognise::contact;
use crate::lint::recognise::date;
use crate::lint::recognise::number;
use crate::lint::recognise::postcode;
use crate::lint::rule::declare_rule;
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
    if let Some((what, words)) = found(name) {
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
        if let Some((what, words)) = found(name) {
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

/// What a file's name gives away, and its words; underscores and hyphens part words there.
fn found(name: &str) -> Option<(&'static str, String)> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    if let Some(contact) = contact::find(name).into_iter().next() {
        let what =
            if contact.key.contains('@') { "an e-mail address" } else { "a telephone number" };
        return Some((what, name[contact.range].to_owned()));
    }
    let spaced = stem.replace(['_', '-', '.'], " ");
    let word = |range: std::ops::Range<usize>| stem[range].to_owned();
    if let Some((range, kind)) = number::find(&spaced).into_iter().next() {
        return Some((kind.name(), word(range)));
    }
    if let Some(range) = postcode::find(&spaced.to_uppercase())
        .into_iter()
        .next()
        .filter(|range| range.len() > 4 && range.end <= stem.len())
    {
        return Some(("a postcode", word(range)));
    }
    if let Some(contact) = contact::find(&spaced).into_iter().next() {
        return Some(("a telephone number", word(contact.range)));
    }
    let birth = ["dob", "born", "birth", "b"]
        .iter()
        .any(|sign| spaced.to_lowercase().split(' ').any(|word| word == *sign));
    let dashed = dashed(stem);
    let mut dates = date::find(&dashed, &prose::words(&dashed)).into_iter();
    let date = dates.find(|date| birth && date.day.is_some() && date.year.is_some())?;
    Some(("a date of birth", word(date.range)))
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
