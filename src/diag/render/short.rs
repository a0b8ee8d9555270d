//! `file:line:column: severity[rule]: message`, one a line.

use std::fmt::Write;

use crate::diag::{Report, render::printable};

pub(super) fn render(reports: &[Report]) -> String {
    let mut out = String::new();
    for report in reports {
        let path = report.path();
        for diagnostic in &report.diagnostics {
            let place = report.source.position(diagnostic.span.start);
            let (severity, name) = (diagnostic.severity, diagnostic.code.name());
            let message = printable(&diagnostic.message);
            writeln!(out, "{path}:{place}: {severity}[{name}]: {message}")
                .expect("a string takes any text");
        }
    }
    out
}
