//! Workflow commands that GitHub shows beside the lines of a change.

use crate::diag::{Diagnostic, Report, Severity, render::printable};

pub(super) fn render(reports: &[Report]) -> String {
    let mut out = String::new();
    for report in reports {
        for diagnostic in &report.diagnostics {
            out.push_str(&command(report, diagnostic));
            out.push('\n');
        }
    }
    out
}

fn command(report: &Report, diagnostic: &Diagnostic) -> String {
    let kind = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let start = report.source.position(diagnostic.span.start);
    let end = report.source.position(diagnostic.span.end);
    let path = property(&report.path());
    let name = diagnostic.code.name();
    let mut place = format!("file={path},line={},endLine={}", start.line, end.line);
    // GitHub draws columns within one line alone.
    if start.line == end.line {
        place.push_str(&format!(",col={},endColumn={}", start.column, end.column));
    }
    let mut text = printable(&diagnostic.message);
    for (lead, more) in [("why: ", &diagnostic.why), ("help: ", &diagnostic.help)] {
        if let Some(more) = more {
            text.push_str(&format!("\n{lead}{}", printable(more)));
        }
    }
    format!("::{kind} {place},title={name}::{}", data(&text))
}

/// What a command's text may not hold as it is.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What a command's property may not hold as it is.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_out_what_would_end_a_command() {
        assert_eq!(property("a,b:c%.toml"), "a%2Cb%3Ac%25.toml");
        assert_eq!(data("one\ntwo"), "one%0Atwo");
    }
}
