//! SARIF 2.1.0, the format of code scanners.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::diag::{
    Diagnostic, Fix, Report, Severity,
    render::{RuleHelp, printable},
};
use crate::source::{Source, Span};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) fn render(reports: &[Report], rules: &[RuleHelp]) -> String {
    let mut reports: Vec<&Report> = reports.iter().collect();
    reports.sort_by_key(|report| report.path());
    let driver = json!({
        "name": "sevenmin",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules.iter().map(rule).collect::<Vec<Value>>(),
    });
    let run = Run {
        tool: json!({ "driver": driver }),
        column_kind: "unicodeCodePoints",
        results: Results { reports, rules },
    };
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run] };
    let mut text = serde_json::to_string_pretty(&log).expect("results are plain data");
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Value,
    column_kind: &'static str,
    results: Results<'a>,
}

/// The results of all reports, each made when it is written: all of them at once take ten times the memory
/// of what is written.
struct Results<'a> {
    reports: Vec<&'a Report>,
    rules: &'a [RuleHelp],
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let all = self.reports.iter().flat_map(|report| results(report, self.rules));
        serializer.collect_seq(all)
    }
}

fn rule(rule: &RuleHelp) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.what },
        "fullDescription": { "text": format!("{} {}", rule.what, rule.why) },
        "help": { "text": format!("{}\n\nWhy it matters: {}\n\nSource: {}", rule.what, rule.why, rule.source) },
        "defaultConfiguration": { "level": rule.severity.map_or("none", level), "enabled": rule.severity.is_some() },
        "properties": { "tags": [rule.group] },
    })
}

fn results<'a>(report: &'a Report, rules: &'a [RuleHelp]) -> impl Iterator<Item = Value> {
    let path = report.path();
    // How many findings of a rule a table has had: the ordinal that tells them apart.
    let mut ordinals: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    report.diagnostics.iter().map(move |diagnostic| {
        let name = diagnostic.code.name();
        let ordinal = ordinals.entry((name, diagnostic.table.as_str())).or_default();
        let fingerprint = fingerprint(name, &path, &diagnostic.table, *ordinal);
        *ordinal += 1;
        let index = rules.iter().position(|rule| rule.name == name);
        result(report, diagnostic, &path, index, &fingerprint)
    })
}

fn result(
    report: &Report,
    diagnostic: &Diagnostic,
    path: &str,
    rule_index: Option<usize>,
    fingerprint: &str,
) -> Value {
    let mut text = printable(&diagnostic.message);
    for more in [&diagnostic.why, &diagnostic.help].into_iter().flatten() {
        text.push_str(". ");
        text.push_str(&printable(more));
    }
    let place = json!({
        "artifactLocation": { "uri": uri(path) },
        "region": region(&report.source, diagnostic.span),
    });
    let mut result = json!({
        "ruleId": diagnostic.code.name(),
        "level": level(diagnostic.severity),
        "message": { "text": text },
        "locations": [{ "physicalLocation": place }],
        "partialFingerprints": { "sevenminFinding/v1": fingerprint },
    });
    if let Some(index) = rule_index {
        result["ruleIndex"] = json!(index);
    }
    if let Some(fix) = &diagnostic.fix {
        result["fixes"] = json!([fix_of(report, fix, path)]);
    }
    result
}

fn fix_of(report: &Report, fix: &Fix, path: &str) -> Value {
    let edits = fix.edits.iter().map(|edit| {
        json!({
            "deletedRegion": region(&report.source, edit.span),
            "insertedContent": { "text": edit.text },
        })
    });
    json!({
        "description": { "text": fix.message },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(path) },
            "replacements": edits.collect::<Vec<Value>>(),
        }],
    })
}

fn region(source: &Source, span: Span) -> Value {
    let (start, end) = (source.position(span.start), source.position(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Rule, path, place in the file's tables and ordinal: never a word of the text.
fn fingerprint(rule: &str, path: &str, place: &str, ordinal: usize) -> String {
    const BYTES: usize = 16;
    let hash = Sha256::digest(format!("{rule}\n{path}\n{place}\n{ordinal}"));
    let mut out = String::with_capacity(BYTES * 2);
    for byte in hash.iter().take(BYTES) {
        out.push_str(&format!("{byte:02x}"));
    }
    out
}

/// A path as a relative reference; an absolute one as a file's address.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    if path.starts_with('/') {
        out.push_str("file://");
    }
    for byte in path.trim_start_matches("./").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_references() {
        assert_eq!(uri("./a b/ŵ.toml"), "a%20b/%C5%B5.toml");
        assert_eq!(uri("/tmp/a.toml"), "file:///tmp/a.toml");
    }

    #[test]
    fn fingerprints_tell_findings_apart() {
        let one = fingerprint("long-sentence", "a.toml", "section.findings", 0);
        assert_eq!(one.len(), 32);
        assert_ne!(one, fingerprint("long-sentence", "a.toml", "section.findings", 1));
        assert_ne!(one, fingerprint("long-sentence", "a.toml", "section.review", 0));
    }
}
