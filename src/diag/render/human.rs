//! For people: the line of the file, why it matters and what to do.

use std::{cmp::Reverse, collections::BTreeMap};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, renderer::DecorStyle};

use crate::diag::{Code, Diagnostic, Report, Severity, render::printable};
use crate::guard::BlackedOut;
use crate::source::Span;

/// So many findings of one rule in one file are shown before the others are folded.
const SHOWN: usize = 3;

/// Errors come first.
pub(super) fn render(reports: &[Report], color: bool, folds: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for report in reports {
        let text = report.protected.blacked_out(&report.source);
        let mut diagnostics: Vec<&Diagnostic> = report.diagnostics.iter().collect();
        diagnostics.sort_by_key(|diagnostic| Reverse(diagnostic.severity));
        for of_severity in diagnostics.chunk_by(|one, next| one.severity == next.severity) {
            let (shown, folded) =
                if folds { fold(of_severity) } else { (of_severity.to_vec(), Vec::new()) };
            for diagnostic in shown {
                out.push_str(&message(&renderer, report, &text, diagnostic));
                out.push_str("\n\n");
            }
            for (first, more) in folded {
                let (severity, name, path) = (first.severity, first.code.name(), report.path());
                out.push_str(&format!("{severity}[{name}]: {more} more like this in {path}\n\n"));
            }
        }
    }
    out
}

/// Takes out what is more of the same: returns what is shown, and for the rest its first finding
/// and how many there are more.
fn fold<'d>(diagnostics: &[&'d Diagnostic]) -> (Vec<&'d Diagnostic>, Vec<(&'d Diagnostic, usize)>) {
    let mut shown = Vec::new();
    let mut counts: BTreeMap<(&str, String), (&Diagnostic, usize)> = BTreeMap::new();
    for diagnostic in diagnostics {
        let key = (diagnostic.code.name(), kind(diagnostic));
        let (_, count) = counts.entry(key).or_insert((diagnostic, 0));
        *count += 1;
        if *count <= SHOWN {
            shown.push(*diagnostic);
        }
    }
    let folded = counts.into_values().filter(|(_, count)| *count > SHOWN);
    (shown, folded.map(|(first, count)| (first, count - SHOWN)).collect())
}

/// What the format asks is many things under one name: of each, the words of its message without
/// those of the file.
fn kind(diagnostic: &Diagnostic) -> String {
    match diagnostic.code {
        Code::Syntax | Code::Schema => diagnostic.message.split('`').step_by(2).collect(),
        Code::Rule { .. } => String::new(),
    }
}

fn message(
    renderer: &Renderer,
    report: &Report,
    text: &BlackedOut,
    diagnostic: &Diagnostic,
) -> String {
    let shown = Excerpt::around(&text.text, text.moved(diagnostic.span));
    let place = report.source.position(diagnostic.span.start);
    let title = printable(&diagnostic.message);
    let why = diagnostic.why.as_deref().map(printable);
    let help = diagnostic.help.as_deref().map(printable);
    let snippet = Snippet::source(shown.text)
        .line_start(place.line)
        .fold(true)
        .annotation(AnnotationKind::Primary.span(shown.span.range()));
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title = level.primary_title(title.as_str()).id(diagnostic.code.name());
    let mut group = Group::with_title(title);
    if !report.hides_lines {
        group = group.element(snippet);
    }
    if let Some(why) = &why {
        group = group.element(Level::NOTE.message(why.as_str()));
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let message = renderer.render(&[group]);
    let Some((title, rest)) = message.split_once('\n') else { return message };
    // The columns of what is shown are not the file's where something is blacked out or cut.
    let (arrow, path) = (arrow(rest), report.path());
    format!("{title}\n{arrow} {path}:{place}\n{rest}")
}

/// Returns the arrow before a place, as far to the right as the bars of the lines below it.
fn arrow(below: &str) -> String {
    let bar = below.split('|').next().unwrap_or_default();
    let (style, reset) = bar.split_once(' ').map_or(("", ""), |(style, _)| match style {
        "" => ("", ""),
        style => (style, "\u{1b}[0m"),
    });
    let spaces = bar.matches(' ').count().saturating_sub(1);
    format!("{}{style}-->{reset}", " ".repeat(spaces))
}

/// The lines that a span touches, as they are shown.
struct Excerpt<'t> {
    text: &'t str,
    /// The span in the text.
    span: Span,
}

impl<'t> Excerpt<'t> {
    /// Returns at most six lines, and of a very long one the part around the span, so that a long
    /// file and a long line cost no more than short ones.
    fn around(text: &'t str, span: Span) -> Self {
        const MOST_LINES: usize = 6;
        const LONG_LINE: usize = 4000;
        const SHOWN: usize = 120;
        let near = text.floor_char_boundary(span.start.saturating_sub(LONG_LINE));
        let line = text[near..span.start].rfind('\n').map(|at| near + at + 1);
        let is_cut = line.is_none() && near > 0;
        let start = match line {
            Some(line) => line,
            None if is_cut => text.floor_char_boundary(span.start.saturating_sub(SHOWN)),
            None => 0,
        };
        let limit = text.ceil_char_boundary((start + LONG_LINE).min(text.len()));
        let mut ends = text[start..limit].match_indices('\n').map(|(at, _)| start + at);
        let mut end = ends.next().unwrap_or(limit);
        for next in ends.chain([limit]).take(MOST_LINES - 1) {
            if end >= span.end {
                break;
            }
            end = next;
        }
        let first = span.start - start;
        let last = span.end.min(end).max(span.start) - start;
        Self { text: &text[start..end], span: Span::new(first..last) }
    }
}
