//! One array of objects with thirteen keys each, for programs.

use serde::Serialize;

use crate::diag::{Diagnostic, Fix, Report};
use crate::source::{Source, Span};

pub(super) fn render(reports: &[Report]) -> String {
    let mut reports: Vec<&Report> = reports.iter().collect();
    reports.sort_by_key(|report| report.path());
    let findings: Vec<Finding> = reports
        .into_iter()
        .flat_map(|report| report.diagnostics.iter().map(|one| finding(report, one)))
        .collect();
    let mut text = serde_json::to_string_pretty(&findings).expect("findings are plain data");
    text.push('\n');
    text
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Finding<'a> {
    file: String,
    #[serde(flatten)]
    place: Place,
    severity: &'static str,
    rule: &'static str,
    group: &'static str,
    message: &'a str,
    why: Option<&'a str>,
    help: Option<&'a str>,
    source: Option<&'a str>,
    fix: Option<JsonFix<'a>>,
}

#[derive(Serialize)]
struct JsonFix<'a> {
    message: &'a str,
    edits: Vec<JsonEdit<'a>>,
}

#[derive(Serialize)]
struct JsonEdit<'a> {
    #[serde(flatten)]
    place: Place,
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Place {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

fn finding<'a>(report: &'a Report, diagnostic: &'a Diagnostic) -> Finding<'a> {
    Finding {
        file: report.path(),
        place: place(&report.source, diagnostic.span),
        severity: diagnostic.severity.as_str(),
        rule: diagnostic.code.name(),
        group: diagnostic.code.group(),
        message: &diagnostic.message,
        why: diagnostic.why.as_deref(),
        help: diagnostic.help.as_deref(),
        source: diagnostic.source.as_deref(),
        fix: diagnostic.fix.as_ref().map(|fix| json_fix(&report.source, fix)),
    }
}

fn json_fix<'a>(source: &Source, fix: &'a Fix) -> JsonFix<'a> {
    let edits = fix.edits.iter();
    let edits = edits.map(|edit| JsonEdit { place: place(source, edit.span), text: &edit.text });
    JsonFix { message: &fix.message, edits: edits.collect() }
}

fn place(source: &Source, span: Span) -> Place {
    let start = source.position(span.start);
    let end = source.position(span.end);
    Place { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
}
