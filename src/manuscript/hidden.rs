//! What of HTML no page shows: elements that are hidden, whatever stands in them.

use std::collections::BTreeMap;

use crate::manuscript::tags::{Piece, Pieces, Tag, decoded, parts_words};

/// Elements that no page shows among its words.
const NEVER_SHOWN: &[&str] = &["template", "title", "datalist"];

/// Elements that have no end.
const WITHOUT_END: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// Elements that end where the next of their kind begins.
const SINGLE: &[&str] =
    &["p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot"];

/// An element that a page hides, while it is passed by.
#[derive(Debug, Default)]
pub(super) struct HiddenElement {
    /// The names of the elements that are open, its own first.
    open: Vec<String>,
    /// How many of each name are open.
    counts: BTreeMap<String, usize>,
    has_words: bool,
}

/// Where a piece of HTML stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Place {
    /// In the hidden element.
    Within,
    /// It is the end of the hidden element.
    End,
    /// Behind the hidden element, which ends by itself.
    Behind,
}

impl HiddenElement {
    /// Returns the hidden element that a tag begins; nothing where a page shows it.
    pub(super) fn begun_by(tag: &Tag<'_>) -> Option<Self> {
        let is_hidden = NEVER_SHOWN.contains(&tag.name.as_str())
            || tag.has("hidden")
            || tag.name == "dialog" && !tag.has("open")
            || tag.attribute("style").is_some_and(|style| hides(&style));
        is_hidden.then(|| {
            let mut element = Self::default();
            element.start(tag);
            element
        })
    }

    fn start(&mut self, tag: &Tag<'_>) {
        self.has_words |= tag.name == "img";
        if !WITHOUT_END.contains(&tag.name.as_str()) {
            self.open.push(tag.name.clone());
            *self.counts.entry(tag.name.clone()).or_default() += 1;
        }
    }

    /// Ends what is open of a name, with all that stands in it. What ends nothing may be a slip: better
    /// too much is hidden.
    fn end(&mut self, name: &str) {
        while self.counts.get(name).is_some_and(|count| *count > 0) {
            let Some(last) = self.open.pop() else { return };
            self.counts.entry(last.clone()).and_modify(|count| *count -= 1);
            if last == name {
                return;
            }
        }
    }

    /// Whether it is over.
    pub(super) fn is_over(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether there is something in it to read or to see.
    pub(super) fn has_words(&self) -> bool {
        self.has_words
    }

    /// Passes words by.
    pub(super) fn words(&mut self, words: &str) {
        self.has_words |= !words.trim().is_empty();
    }

    /// Passes a piece by, and returns where it stands.
    pub(super) fn pass(&mut self, piece: &Piece<'_>) -> Place {
        match piece {
            Piece::Words(words) => self.words(words),
            Piece::Start(tag) => {
                if SINGLE.contains(&tag.name.as_str()) && self.open == [tag.name.as_str()] {
                    return Place::Behind;
                }
                self.start(tag);
            }
            Piece::End(name) => self.end(name),
            Piece::Comment(_) | Piece::Code(_) => {}
        }
        if self.is_over() { Place::End } else { Place::Within }
    }

    /// Returns its name if it may go on behind the end of a block of HTML in Markdown: a paragraph does not.
    pub(super) fn goes_on(&self) -> Option<&str> {
        self.open.first().map(String::as_str).filter(|name| *name != "p")
    }
}

/// Returns the words that a page shows, in one line, and how many pieces of it are hidden.
pub(super) fn shown_words(html: &str) -> (String, usize) {
    let mut out = String::new();
    let mut hidden: Option<HiddenElement> = None;
    let mut count = 0;
    for piece in Pieces::of(html) {
        let place = hidden.as_mut().map(|element| element.pass(&piece));
        if let Some(Place::End | Place::Behind) = place {
            count += usize::from(hidden.take().is_some_and(|element| element.has_words()));
        }
        if matches!(place, Some(Place::Within | Place::End)) {
            continue;
        }
        match piece {
            Piece::Words(words) => out.push_str(&decoded(words)),
            Piece::Start(tag) => {
                hidden = HiddenElement::begun_by(&tag).filter(|element| !element.is_over());
                if parts_words(&tag.name) {
                    out.push(' ');
                }
            }
            Piece::End(name) if parts_words(&name) => out.push(' '),
            _ => {}
        }
    }
    count += usize::from(hidden.is_some_and(|element| element.has_words()));
    (out.split_whitespace().collect::<Vec<&str>>().join(" "), count)
}

/// Whether a style hides what has it.
fn hides(style: &str) -> bool {
    style.to_ascii_lowercase().split(';').any(|rule| {
        let Some((name, value)) = rule.split_once(':') else { return false };
        let value: String = value.split_whitespace().collect();
        matches!(
            (name.trim(), value.trim_end_matches("!important")),
            ("display", "none")
                | ("opacity", "0" | "0%")
                | ("font-size", "0" | "0px" | "0pt")
                | ("color", "transparent")
                | ("visibility", "hidden" | "collapse")
                | ("content-visibility", "hidden")
                | ("mso-hide", "all")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_hides_is_counted_and_not_read() {
        for (html, shown, hidden) in [
            ("a<span hidden>b</span>c", "ac", 1),
            ("a<div HIDDEN=until-found>b<div>c</div>d</div>e", "a e", 1),
            ("a<p style='color: red; DISPLAY : none !important'>b<p>c", "a c", 1),
            ("<li hidden>a<ul><li>b<li>c</ul>d</li><li>e", "e", 1),
            ("a<span style=\"visibility:hidden\">b</i></div>c</span>d", "ad", 1),
            ("<title>a</title>b<template>c</template><dialog>d</dialog>e", "b e", 3),
            ("a<input hidden>b<img hidden>c<br hidden>d", "a bc d", 0),
            ("a<i style='mso-hide:all'>b", "a", 1),
            ("a<i style='display:none ! important'>b</i>c<i style='opacity: 0'>d", "ac", 2),
            ("a<div hidden> <br></div>b", "a b", 0),
            ("a<span aria-hidden=true style='display:inline'>b</span>c", "abc", 0),
            ("a<dialog open>b</dialog>c", "a b c", 0),
        ] {
            assert_eq!(shown_words(html), (shown.to_owned(), hidden), "{html}");
        }
    }

    #[test]
    fn elements_of_one_kind_in_one_another_are_walked_once() {
        for (start, end) in [("<div hidden>", "</div>"), ("<p>", "</i>"), ("<li><ul>", "</li>")] {
            let (starts, ends) = (start.repeat(100_000), end.repeat(100_000));
            let html = format!("<section hidden>{starts}{ends}b");
            assert_eq!(shown_words(&html), (String::new(), 1));
        }
    }
}
