//! What of HTML no page shows: elements that are hidden, whatever stands in them.

use crate::manuscript::{
    elements::Elements,
    tags::{Piece, Pieces, Tag, decoded, parts_words},
};

/// Elements that no page shows among its words.
const NEVER_SHOWN: &[&str] = &["template", "title", "datalist"];

/// Whether a tag begins an element that no page shows.
pub(super) fn hides(tag: &Tag<'_>) -> bool {
    hides_by_name(tag)
        || tag.has("hidden")
        || tag.name == "input"
            && tag.attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden"))
        || tag.attribute("style").is_some_and(|style| style_hides(&style))
}

/// Whether no page shows an element of this name, whatever else is said of it.
pub(super) fn hides_by_name(tag: &Tag<'_>) -> bool {
    NEVER_SHOWN.contains(&tag.name.as_str()) || tag.name == "dialog" && !tag.has("open")
}

/// Returns the words that a page shows, in one line, and how many pieces of it are hidden.
pub(super) fn shown_words(html: &str) -> (String, usize) {
    let mut out = String::new();
    let mut elements = Elements::default();
    for piece in Pieces::of(html) {
        let is_shown = elements.pass(&piece, 0);
        match piece {
            Piece::Words(words) if is_shown => out.push_str(&decoded(words)),
            Piece::Start(tag) if parts_words(&tag.name) => out.push(' '),
            Piece::End(name) if is_shown && parts_words(&name) => out.push(' '),
            _ => {}
        }
    }
    elements.close();
    (out.split_whitespace().collect::<Vec<&str>>().join(" "), elements.passed())
}

/// Whether a style hides what has it.
fn style_hides(style: &str) -> bool {
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
            ("a<input hidden>b<img hidden>c<br hidden>d", "a bc d", 1),
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
    fn very_many_elements_in_one_another_are_passed() {
        for (start, end) in [("<div hidden>", "</div>"), ("<p>", "</i>"), ("<li><ul>", "</li>")] {
            let (starts, ends) = (start.repeat(100_000), end.repeat(100_000));
            let html = format!("<section hidden>{starts}{ends}b");
            assert_eq!(shown_words(&html), (String::new(), 1));
        }
    }
}
