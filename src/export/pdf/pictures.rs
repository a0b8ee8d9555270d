//! Pages as SVG for a screen, light enough to be drawn anew at each pause in typing.
//!
//! Typst writes each letter as an element of its own, which a browser copies from a symbol: some ten
//! thousand nodes a page, and most of the time and memory that showing it takes. Here the letters of a
//! run are one path.

use std::collections::{HashMap, HashSet};

use typst::layout::{Frame, FrameItem};
use typst_layout::{Page, PagedDocument};
use typst_svg::SvgOptions;

/// How a letter begins: a reference to its symbol.
const LETTER: &str = "<use xlink:href=\"#";

/// How the symbol of a letter is written.
const SYMBOL: &str = "<symbol id=\"";
const OUTLINE: &str = "\" overflow=\"visible\"><path d=\"M 0 0";
const END: &str = "\"/></symbol>";

/// Letters are kept to a thousandth of a point.
const STEPS: f64 = 1000.0;

/// Returns an SVG a page.
pub(super) fn pictures(document: &PagedDocument) -> Vec<String> {
    let options = SvgOptions::default();
    let picture = |page: &Page| {
        let bare = Page { frame: without_links(&page.frame), ..page.clone() };
        light(&typst_svg::svg(&bare, &options))
    };
    document.pages().iter().map(picture).collect()
}

/// Returns a frame that leads nowhere: an address with a sign of XML in it would break the page.
fn without_links(frame: &Frame) -> Frame {
    let mut bare = Frame::new(frame.size(), frame.kind());
    for (at, item) in frame.items() {
        match item {
            FrameItem::Link(..) => {}
            FrameItem::Group(group) => {
                let mut group = group.clone();
                group.frame = without_links(&group.frame);
                bare.push(*at, FrameItem::Group(group));
            }
            other => bare.push(*at, other.clone()),
        }
    }
    bare
}

/// Returns a page with the letters of each run as one path; what is no plain letter stays as it is.
fn light(page: &str) -> String {
    let outlines: HashMap<&str, String> =
        symbols(page).map(|symbol| (symbol.name, compact(symbol.outline))).collect();
    let mut light = String::with_capacity(2 * page.len());
    let mut kept: HashSet<&str> = HashSet::new();
    let mut run = Run::default();
    let mut rest = page;
    while let Some(at) = rest.find(LETTER) {
        if at > 0 {
            run.end(&mut light);
            light.push_str(&rest[..at]);
        }
        let whole = rest[at..].find("/>").map_or(rest.len(), |end| at + end + 2);
        let element = &rest[at..whole];
        rest = &rest[whole..];
        let letter = Letter::read(element);
        if let Some((letter, path)) =
            letter.and_then(|it| outlines.get(it.name).map(|path| (it, path)))
        {
            run.take(&letter, path, &mut light);
            continue;
        }
        run.end(&mut light);
        light.push_str(element);
        kept.extend(name_in(element));
    }
    run.end(&mut light);
    light.push_str(rest);
    without_symbols(&light, &kept)
}

/// The symbol of a letter.
struct Symbol<'a> {
    whole: &'a str,
    name: &'a str,
    /// Its path, from the letter's own place on.
    outline: &'a str,
}

/// Returns the symbols of letters that are paths.
fn symbols(page: &str) -> impl Iterator<Item = Symbol<'_>> {
    page.match_indices(SYMBOL).filter_map(|(start, _)| {
        let (name, rest) = page[start + SYMBOL.len()..].split_once('"')?;
        let outline = &rest.strip_prefix(&OUTLINE[1..])?;
        let outline = &outline[..outline.find('"')?];
        let end = start + SYMBOL.len() + name.len() + OUTLINE.len() + outline.len();
        page[end..].starts_with(END).then(|| Symbol {
            whole: &page[start..end + END.len()],
            name,
            outline,
        })
    })
}

/// Returns a page without the symbols that nothing refers to any more.
fn without_symbols(page: &str, kept: &HashSet<&str>) -> String {
    let mut without = String::with_capacity(page.len());
    let mut rest = page;
    for symbol in symbols(page).filter(|symbol| !kept.contains(symbol.name)) {
        if let Some((before, after)) = rest.split_once(symbol.whole) {
            without.push_str(before);
            rest = after;
        }
    }
    without + rest
}

fn name_in(element: &str) -> Option<&str> {
    element.strip_prefix(LETTER)?.split('"').next()
}

/// A letter in one colour.
struct Letter<'a> {
    name: &'a str,
    across: &'a str,
    down: &'a str,
    /// How it is painted, as attributes.
    paint: &'a str,
}

impl<'a> Letter<'a> {
    /// Reads a letter; nothing where it is a picture, or painted in more than one colour.
    fn read(element: &'a str) -> Option<Self> {
        let (name, rest) = element.strip_prefix(LETTER)?.split_once("\" x=\"")?;
        let (across, rest) = rest.split_once("\" y=\"")?;
        let (down, rest) = rest.split_once("\" ")?;
        let paint = rest.strip_suffix("/>")?;
        let is_plain = paint.starts_with("fill=\"#") && !paint.contains("url(");
        is_plain.then_some(Self { name, across, down, paint })
    }
}

/// Letters that stand together, painted alike.
#[derive(Default)]
struct Run<'a> {
    paint: &'a str,
    path: String,
}

impl<'a> Run<'a> {
    fn take(&mut self, letter: &Letter<'a>, outline: &str, page: &mut String) {
        if self.paint != letter.paint {
            self.end(page);
            self.paint = letter.paint;
        }
        for piece in ["M", letter.across, " ", letter.down, outline] {
            self.path.push_str(piece);
        }
    }

    fn end(&mut self, page: &mut String) {
        if !self.path.is_empty() {
            for piece in ["<path ", self.paint, " d=\"", &self.path, "\"/>"] {
                page.push_str(piece);
            }
        }
        self.path.clear();
    }
}

/// Returns a path in as few signs as say the same.
fn compact(path: &str) -> String {
    let mut compact = String::with_capacity(path.len());
    let mut is_after_number = false;
    for piece in path.split(' ') {
        for part in split_signs(piece) {
            let Ok(number) = part.parse::<f64>() else {
                compact.push_str(part);
                is_after_number = false;
                continue;
            };
            let number = rounded(number);
            if is_after_number && !number.starts_with('-') {
                compact.push(' ');
            }
            compact.push_str(&number);
            is_after_number = true;
        }
    }
    compact
}

/// Splits what stands between two spaces, as in `1.5v`, into numbers and commands.
fn split_signs(piece: &str) -> impl Iterator<Item = &str> {
    piece.split_inclusive(|sign: char| sign.is_ascii_alphabetic()).flat_map(|part| {
        let at = part.len() - usize::from(part.ends_with(|sign: char| sign.is_ascii_alphabetic()));
        let (number, command) = part.split_at(at);
        [number, command].into_iter().filter(|one| !one.is_empty())
    })
}

fn rounded(number: f64) -> String {
    // Without the sign that a zero may have.
    let number = (number * STEPS).round() / STEPS + 0.0;
    let written = number.to_string();
    match written.strip_prefix("-0.").map(|rest| format!("-.{rest}")) {
        Some(short) => short,
        None => written.strip_prefix("0.").map_or(written.clone(), |rest| format!(".{rest}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEFS: &str = "<defs><symbol id=\"gA\" overflow=\"visible\"><path d=\"M 0 0m 0.819 0v 7.01449h -1.5l 1.869 \
        -5.733q 0.5 0 -0.0001 0.25Z m 1 2h -1Z \"/></symbol><symbol id=\"gB\" overflow=\"visible\"><path d=\"M 0 0\
        h 1v 1Z \"/></symbol><symbol id=\"gC\" overflow=\"visible\"><image xlink:href=\"data:,\"/></symbol></defs></svg>";

    fn letter(name: &str, x: &str, fill: &str) -> String {
        format!(
            "<use xlink:href=\"#{name}\" x=\"{x}\" y=\"0\" fill=\"{fill}\" fill-rule=\"nonzero\"/>"
        )
    }

    const A: &str = "m.819 0v7.014h-1.5l1.869-5.733q.5 0 0 .25Zm1 2h-1Z";

    #[test]
    fn letters_painted_alike_are_one_path() {
        let page =
            ["<g>", &letter("gA", "0", "#000000"), &letter("gB", "4.25", "#000000"), "</g><g>"]
                .concat()
                + &letter("gA", "1", "#000000")
                + &letter("gB", "2", "#ffffff")
                + "</g>"
                + DEFS;
        let path = |fill: &str, path: &str| {
            format!("<path fill=\"{fill}\" fill-rule=\"nonzero\" d=\"{path}\"/>")
        };
        let expected = [
            "<g>",
            &path("#000000", &format!("M0 0{A}M4.25 0h1v1Z")),
            "</g><g>",
            &path("#000000", &format!("M1 0{A}")),
            &path("#ffffff", "M2 0h1v1Z"),
            "</g>",
        ];
        let light = light(&page);
        assert!(light.starts_with(&expected.concat()), "{light}");
        assert!(!light.contains("gA") && !light.contains("gB") && light.contains("gC"), "{light}");
        assert!(light.ends_with("</symbol></defs></svg>"), "{light}");
    }

    #[test]
    fn what_is_no_plain_letter_stays_with_its_symbol() {
        let kept = [
            letter("gA", "0", "url(#gradient)"),
            "<use xlink:href=\"#gC\" transform=\"scale(1)\"/>".to_owned(),
            letter("gUnknown", "0", "#000000"),
        ];
        for element in kept {
            let page = format!("<g>{element}</g>{DEFS}");
            let light = light(&page);
            let name = name_in(&element).expect("it is a letter");
            assert!(light.starts_with(&format!("<g>{element}</g>")), "{light}");
            assert_eq!(light.contains(&format!("id=\"{name}\"")), name != "gUnknown", "{light}");
            assert!(!light.contains("id=\"gB\""), "{light}");
        }
    }

    #[test]
    fn a_page_without_letters_stays_as_it_is() {
        for page in [
            "",
            "<svg><path d=\"M 0 0h 1Z \"/></svg>",
            "<svg>&lt;use xlink:href</svg>",
            "<use xlink:href=\"#",
        ] {
            assert_eq!(light(page), page);
        }
    }
}
