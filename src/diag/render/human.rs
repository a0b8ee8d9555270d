//! For people: the line of the file, why it matters and what to do.

use annotate_snippets::AnnotationKind;
use annotate_snippets::Group;
use annotate_snippets::Level;
use annotate_snippets::Renderer;
use annotate_snippets::Snippet;
use annotate_snippets::renderer::DecorStyle;

use crate::diag::Diagnostic;
use crate::diag::Report;
use crate::diag::Severity;
use crate::diag::render::printable;
use crate::source::Span;

pub(super) fn render(reports: &[Report], color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for report in reports {
        for diagnostic in &report.diagnostics {
            out.push_str(&message(&renderer, report, diagnostic));
            out.push_str("\n\n");
        }
    }
    out
}

fn message(renderer: &Renderer, report: &Report, diagnostic: &Diagnostic) -> String {
    let (text, span) = report.protected.snippet(&report.source, diagnostic.span);
    let (lines, first_line, span) = lines_around(&text, span);
    let path = report.path();
    let title = printable(&diagnostic.message);
    let why = diagnostic.why.as_deref().map(printable);
    let help = diagnostic.help.as_deref().map(printable);
    let snippet = Snippet::source(lines)
        .line_start(first_line)
        .path(path.as_str())
        .fold(true)
        .annotation(AnnotationKind::Primary.span(span.range()));
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title = level.primary_title(title.as_str()).id(diagnostic.code.name());
    let mut group: Group<'_> = title.element(snippet);
    if let Some(why) = &why {
        group = group.element(Level::NOTE.message(why.as_str()));
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// The lines that a span touches, at most six of them, so that a long file costs no more than a
/// short one.
fn lines_around(text: &str, span: Span) -> (&str, usize, Span) {
    const MOST_LINES: usize = 6;
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let mut ends = text[start..].match_indices('\n').map(|(at, _)| start + at);
    let mut end = ends.next().unwrap_or(text.len());
    for next in ends.chain([text.len()]).take(MOST_LINES - 1) {
        if end >= span.end {
            break;
        }
        end = next;
    }
    let line = text[..start].matches('\n').count() + 1;
    let first = span.start - start;
    let last = span.end.min(end).max(span.start) - start;
    (&text[start..end], line, Span::new(first..last))
}
