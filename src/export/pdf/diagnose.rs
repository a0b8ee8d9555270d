//! Typst's errors as faults of a template.

use typst::{World, WorldExt, diag::SourceDiagnostic};

use crate::export::{TemplateFault, pdf::world::PaperWorld};

/// Returns the first error, at its line in the template.
pub(super) fn fault(
    world: &PaperWorld<'_>,
    template: &str,
    errors: &[SourceDiagnostic],
) -> TemplateFault {
    let Some(first) = errors.first() else {
        return TemplateFault::of(template, "it could not be drawn");
    };
    // An error inside a called function is most useful where our template calls it.
    let spans = std::iter::once(first.span).chain(first.trace.iter().map(|at| at.span.into()));
    let place = spans.filter_map(|span| {
        let id = span.id()?;
        let source = world.source(id).ok()?;
        let range = world.range(span)?;
        let line = source.text()[..range.start.min(source.text().len())].matches('\n').count() + 1;
        Some((format!("pdf{}", id.get().vpath().get_with_slash()), line))
    });
    let (template, line) = match place.into_iter().next() {
        Some((name, line)) => (name, Some(line)),
        None => (template.to_owned(), None),
    };
    let hints = first.hints.iter().map(|hint| hint.v.to_string()).collect();
    TemplateFault { template, line, message: first.message.to_string(), hints }
}
