//! Lists that are typed with signs, numbers or letters.

use crate::diag::{Edit, Fix};
use crate::lint::pasted::{
    Leftover, Pasted,
    line::{self, Line, Mark},
    run::{self, Run},
};
use crate::model::{Walked, spec::Kind};
use crate::source::{Span, Text};

const WHY: &str = "typed marks run together into one paragraph, and a screen reader tells no list";

/// Adds a finding for each list that is typed in a text.
pub(super) fn look(text: &Walked<'_>, pasted: &mut Pasted) {
    let written = text.words.text();
    let lines = line::lines(written);
    let runs = run::runs(&lines);
    for run in &runs {
        let items = run.items.iter().map(|number| &lines[*number]);
        let marks = items.filter(|line| matches!(line.mark, Some((Mark::Sign(_), _))));
        let spans = marks.map(|line| mark_span(written, line));
        pasted.characters.extend(spans);
        let found = leftover(text, &lines, run);
        pasted.typed.push(found.span);
        pasted.found.push(found);
    }
    among_words(text.key.name, written, &beside(&lines, &runs), pasted);
}

/// Where the mark of a line is written.
fn mark_span(written: &Text, line: &Line<'_>) -> Span {
    let start = line.lead.start + line.indent;
    written.span_of(start..start + line.written.len())
}

fn leftover(text: &Walked<'_>, lines: &[Line<'_>], run: &Run) -> Leftover {
    let written = text.words.text();
    let (first, last) = (&lines[run.items[0]], &lines[run.items[run.items.len() - 1]]);
    let start = first.lead.start + first.indent;
    let span = written.span_of(start..last.at + last.words.len());
    let mark = shown(first.written);
    let key = text.key.name;
    let message = match run.kind {
        run::Kind::Numbers => format!("a numbered list in `{key}` is typed with {mark}"),
        run::Kind::Signs | run::Kind::Letters => format!("a list in `{key}` is typed with {mark}"),
    };
    let fix = fix(text, lines, run);
    Leftover { span, message, why: WHY, help: help(text, first, run), fix }
}

/// The mark, or what it is where no screen can be trusted to show it.
fn shown(mark: &str) -> String {
    match mark.chars().next() {
        Some(one) if ('\u{e000}'..='\u{f8ff}').contains(&one) => {
            format!("a bullet of an office program (U+{:04X})", u32::from(one))
        }
        _ => format!("`{mark}`"),
    }
}

fn help(text: &Walked<'_>, first: &Line<'_>, run: &Run) -> String {
    let words: Vec<&str> = first.words.split_whitespace().take(3).collect();
    let words = words.join(" ");
    match (text.key.kind, run.kind) {
        (Kind::Markdown, run::Kind::Signs) => {
            format!("begin each line with a hyphen and a space: `- {words}`")
        }
        (Kind::Markdown, run::Kind::Numbers) => {
            format!("begin each line with a number, a point and a space: `1. {words}`")
        }
        (Kind::Markdown, run::Kind::Letters) => {
            "lists here have numbers or bullets: begin the lines with `1. `, `2. ` or with `- `"
                .to_owned()
        }
        _ if run.items.len() == 1 => "take the mark away".to_owned(),
        _ => format!("`{}` holds no lists: write one thing, or sentences", text.key.name),
    }
}

/// The change, where nothing has to be guessed: items of the small Markdown, and a single mark
/// before a text that holds no lists is taken away.
fn fix(text: &Walked<'_>, lines: &[Line<'_>], run: &Run) -> Option<Fix> {
    if !run.is_alike(lines) {
        return None;
    }
    let is_list = matches!(text.key.kind, Kind::Markdown);
    let is_whole =
        run.items.len() == 1 && lines.iter().filter(|line| !line.is_blank()).take(2).count() == 1;
    if !is_list && !is_whole {
        return None;
    }
    let instead = if is_list { "- " } else { "" };
    let edits = run.items.iter().map(|number| {
        let span = text.words.text().span_of(lines[*number].lead.clone());
        Edit { span, text: instead.to_owned() }
    });
    let message = if is_list { "make it a list" } else { "take the mark away" };
    Some(Fix::of_edits(edits.collect(), message).safe())
}

/// Returns the lines that no list was found in.
fn beside<'l, 't>(lines: &'l [Line<'t>], runs: &[Run]) -> Vec<&'l Line<'t>> {
    let items: Vec<usize> = runs.iter().flat_map(|run| &run.items).copied().collect();
    let others = lines.iter().enumerate();
    others.filter(|(at, _)| items.binary_search(at).is_err()).map(|(_, line)| line).collect()
}

/// Signs of a list that stand between words: a list that lost its lines.
fn among_words(key: &str, written: &Text, lines: &[&Line<'_>], pasted: &mut Pasted) {
    if written.is_ascii() {
        return;
    }
    let mut signs = lines.iter().flat_map(|line| {
        let range = line.range();
        run::bullets_among(&written[range.clone()]).map(move |at| range.start + at)
    });
    let Some(first) = signs.next().filter(|_| signs.next().is_some()) else { return };
    let mark = written[first..].chars().next().unwrap_or_default();
    let length = mark.len_utf8();
    let span = written.span_of(first..first + length);
    let marks = written.match_indices(mark).map(|(at, one)| written.span_of(at..at + one.len()));
    pasted.characters.extend(marks);
    let message =
        format!("a list in `{key}` is typed with {}", shown(&written[first..first + length]));
    let help = "begin a line of its own for each, with a hyphen and a space".to_owned();
    pasted.found.push(Leftover { span, message, why: WHY, help, fix: None });
}
