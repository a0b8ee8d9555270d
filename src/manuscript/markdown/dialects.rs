//! What dialects of Markdown write that its reader does not know: comments between `%%` and boxes as Obsidian has them,
//! classes and boxes as pandoc has them.

use std::ops::Range;

use crate::manuscript::{AsideKind, Block, Paragraph, words_of};

/// The most signs of dialects in one paragraph that are looked at.
const MOST_SIGNS: usize = 200;

/// How classes begin that say how words look.
const OF_LOOKS: &[&str] = &[
    ".underline",
    ".ul",
    ".mark",
    ".smallcaps",
    "#",
    "custom-style=",
    "width=",
    "height=",
    "lang=",
];

/// What is beside the text of a paragraph.
pub(super) type Said = (AsideKind, String);

/// Takes the signs of dialects out of a paragraph, and returns what they said.
pub(super) fn settle(paragraph: &mut Paragraph) -> Vec<Said> {
    let mut said = Vec::new();
    let mut told = |cut: Cut| {
        said.extend(Some((AsideKind::Unshown, cut.words)).filter(|(_, words)| !words.is_empty()));
        said.extend(cut.links.into_iter().map(|link| (AsideKind::Unled, link)));
    };
    if let Some(mark) = callout(paragraph) {
        told(cut(paragraph, 0..mark));
    }
    for place in comments(&text_of(paragraph)).into_iter().rev() {
        told(cut(paragraph, place));
    }
    for Class { open, behind } in classes(&text_of(paragraph)).into_iter().rev() {
        told(cut(paragraph, behind));
        cut(paragraph, open);
    }
    for place in fences(&text_of(paragraph)).into_iter().rev() {
        told(cut(paragraph, place));
    }
    said
}

fn text_of(paragraph: &Paragraph) -> String {
    paragraph.runs.iter().map(|run| run.text.as_str()).collect()
}

/// What was cut out of a paragraph.
#[derive(Debug, Default)]
struct Cut {
    words: String,
    links: Vec<String>,
}

fn cut(paragraph: &mut Paragraph, place: Range<usize>) -> Cut {
    let mut gone = Cut::default();
    let mut at = 0;
    for run in &mut paragraph.runs {
        let within = |end: usize| end.saturating_sub(at).min(run.text.len());
        let (start, end) = (within(place.start), within(place.end));
        at += run.text.len();
        if start < end {
            gone.words.extend(run.text.drain(start..end));
            gone.links.extend(run.link.as_deref().map(str::to_owned));
        }
    }
    paragraph.runs.retain(|run| !run.text.is_empty());
    gone
}

/// Returns how long the mark of a box is that a quotation begins with: `[!note]`, `[!warning]-`.
fn callout(paragraph: &Paragraph) -> Option<usize> {
    let first = paragraph.runs.first().filter(|_| paragraph.is_quotation)?;
    let (kind, after) = first.text.strip_prefix("[!")?.split_once(']')?;
    let is_kind = |one: char| one.is_alphanumeric() || matches!(one, '-' | '|');
    let is_box = !kind.is_empty() && kind.chars().all(is_kind);
    is_box.then(|| kind.len() + 3 + usize::from(after.starts_with(['+', '-'])))
}

/// Whether words are the first line of a box, which is its title.
pub(super) fn is_box_title(words: &Paragraph) -> bool {
    let begins = words.runs.first().is_some_and(|run| run.text.starts_with("[!"));
    begins && words.runs.iter().all(|run| !run.text.contains('\n'))
}

/// Returns where comments stand: `%%so be it%%`, or `%% so be it %%` that is not behind a number. One word in capitals
/// is the name of a gap.
fn comments(text: &str) -> Vec<Range<usize>> {
    let marks: Vec<usize> = text.match_indices("%%").map(|(at, _)| at).collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    if marks.len() > MOST_SIGNS || text.contains("%%%") {
        return found;
    }
    for pair in marks.windows(2) {
        let (open, close) = (pair[0], pair[1]);
        let (before, comment, after) = (&text[..open], &text[open + 2..close], &text[close + 2..]);
        let is_new = found.last().is_none_or(|last| last.end <= open);
        let is_wide = comment.starts_with(char::is_whitespace);
        let is_even = comment.ends_with(char::is_whitespace) == is_wide;
        let is_number = is_wide && before.trim_end().ends_with(char::is_numeric);
        let is_apart =
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        let is_gap = !comment.contains(' ') && comment == comment.to_uppercase();
        if is_new && is_even && is_apart && !is_number && !is_gap {
            found.push(open..close + 2);
        }
    }
    found
}

/// Takes out what stands between two lines that are `%%` alone, where no heading stands there.
pub(super) fn take_comments(blocks: &mut Vec<Block>) -> Vec<String> {
    let is_mark = |block: &Block| block.as_paragraph().is_some_and(|one| one.words() == "%%");
    let is_head = |block: &Block| block.as_paragraph().is_some_and(|one| one.look.level.is_some());
    let mut said = Vec::new();
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut open = None;
    for block in std::mem::take(blocks) {
        let is_end = is_mark(&block);
        match open.take_if(|_| is_end) {
            Some(open) => {
                let comment: Vec<Block> = kept.drain(open..).collect();
                said.push(words_of(&comment[1..]));
                continue;
            }
            None if is_end => open = Some(kept.len()),
            None if is_head(&block) => open = None,
            None => {}
        }
        kept.push(block);
    }
    *blocks = kept;
    said
}

/// Words with a class: where their bracket opens, and where it closes, with what stands behind it.
struct Class {
    open: Range<usize>,
    behind: Range<usize>,
}

/// Returns where words have classes that are no labels: `[words]{.underline}`.
fn classes(text: &str) -> Vec<Class> {
    let mut found: Vec<Class> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, mark) in text.match_indices(['[', ']']) {
        if mark == "[" {
            open.push(at);
            continue;
        }
        let Some(start) = open.pop() else { continue };
        let words = &text[start + 1..at];
        let is_outer = found.last().is_some_and(|last| start < last.open.start);
        if let Some(length) = class(&text[at + 1..])
            && !words.starts_with('^')
            && !is_outer
            && found.len() < MOST_SIGNS
        {
            found.push(Class { open: start..start + 1, behind: at..at + 1 + length });
        }
    }
    found
}

/// Returns how long the class is that a text begins with and that says how words look: `{.underline}`,
/// `{custom-style="Lead"}`. Others may say that words are deleted, hidden or a comment, and stay to be seen.
fn class(text: &str) -> Option<usize> {
    let class = text.strip_prefix('{')?;
    let end = class.find(['{', '}', '[', ']']).filter(|end| class[*end..].starts_with('}'))?;
    OF_LOOKS.iter().any(|look| class.starts_with(look)).then_some(end + 2)
}

/// Returns where the lines stand that open and close boxes: `::: {custom-style="Lead"}` and `:::`.
fn fences(text: &str) -> Vec<Range<usize>> {
    let is_mark = |one: char| one == ':';
    let mut found = Vec::new();
    let opening = text.len() - text.trim_start_matches(is_mark).len();
    let rest = text[opening..].trim_start();
    if opening > 2 && (rest.is_empty() || class(rest).is_some()) {
        let class = class(rest).map_or(0, |length| text.len() - rest.len() + length);
        found.push(0..opening.max(class));
    }
    let closing = text.trim_end_matches(is_mark).len();
    if text.len() - closing > 2 && closing > opening {
        found.push(closing..text.len());
    }
    found
}

/// Returns words without the signs around those that are marked as with a pen: `==words==`.
pub(super) fn without_marks(text: &str) -> String {
    let parts: Vec<&str> = text.split("==").collect();
    let is_open = |before: &str| before.is_empty() || before.ends_with([' ', '(', '“', '"']);
    let is_closed = |after: &str| !after.starts_with(|one: char| one.is_alphanumeric());
    let is_pair = |three: &[&str]| {
        let (words, [before, _, after]) = (three[1], [three[0], three[1], three[2]]);
        let is_marked = !words.is_empty() && words.trim() == words && !words.contains('=');
        is_marked && is_open(before) && is_closed(after) && !after.starts_with('=')
    };
    let are_pairs = parts.len() % 2 == 1 && parts.windows(3).step_by(2).all(is_pair);
    if are_pairs { parts.concat() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_signs_say_is_told_and_their_words_stay() {
        for (draft, text, told) in [
            ("A %%ask the police%% rang.", "A  rang.", &["%%ask the police%%"][..]),
            ("%% who says so? %%", "", &["%% who says so? %%"]),
            (
                "was 9 %%mum says%% 100 %% of 60 %%b c%%",
                "was 9  100 %% of 60 ",
                &["%%b c%%", "%%mum says%%"],
            ),
            ("100 %% of 60 %% and 5 %% more", "100 %% of 60 %% and 5 %% more", &[]),
            ("50%% of 60%% more", "50%% of 60%% more", &[]),
            ("Dear %%NAME%%, so", "Dear %%NAME%%, so", &[]),
            ("A %% of b %%c", "A %% of b %%c", &[]),
            ("[a]{.mark} {b} [c]{d} (g){h}", "a {b} [c]{d} (g){h}", &["]{.mark}"]),
            ("[a [1] b]{.mark} [^1]{.ul}", "a [1] b [^1]{.ul}", &["]{.mark}"]),
            (
                "[a]{.hidden} [b]{style=\"display:none\"}",
                "[a]{.hidden} [b]{style=\"display:none\"}",
                &[],
            ),
            ("[a]{.deletion author=\"b\"}", "[a]{.deletion author=\"b\"}", &[]),
            ("[[a]{.ul} c]{.mark}", "[a c]{.mark}", &["]{.ul}"]),
            (
                "::: {custom-style=\"Body Text\"} A. :::",
                " A. ",
                &["::: {custom-style=\"Body Text\"}", ":::"],
            ),
            ("::: tip Her words", "::: tip Her words", &[]),
            ("::: {.comment} Ask", "::: {.comment} Ask", &[]),
            (":::", "", &[":::"]),
            ("At 10:30: so", "At 10:30: so", &[]),
        ] {
            let mut paragraph = Paragraph::of(draft.to_owned());
            let mut said: Vec<String> =
                settle(&mut paragraph).into_iter().map(|(_, words)| words).collect();
            said.sort();
            let mut told = told.to_vec();
            told.sort_unstable();
            assert_eq!(
                (text_of(&paragraph).as_str(), said),
                (text, told.iter().map(|one| (*one).to_owned()).collect()),
                "{draft}"
            );
        }
    }

    #[test]
    fn marked_words_lose_their_signs() {
        for (draft, text) in [
            ("it ==the family== chose", "it the family chose"),
            ("(==a==, ==b c==)", "(a, b c)"),
            ("a == b == c", "a == b == c"),
            ("Age==unknown, school==none", "Age==unknown, school==none"),
            ("==a", "==a"),
            ("a ======= b", "a ======= b"),
        ] {
            assert_eq!(without_marks(draft), text);
        }
    }
}
