//! What holds of every report and every text.

use sevenmin::{
    diag::{Findings, Fix, Report, render::Format},
    lint::Occasion,
    proof::{Proof, Shelf},
    source::{NoFiles, Span},
    text::date_from_iso,
};

/// A mended file may show more to mend; the command line stops here too.
const MOST_ROUNDS: usize = 5;

/// Returns the day of every run.
pub(crate) fn occasion() -> Occasion {
    Occasion::on(date_from_iso("2026-11-23").expect("a day"))
}

/// Returns a briefing checked.
pub(crate) fn proof(text: &[u8], shelf: &Shelf) -> Proof {
    Proof::of("a.toml", text.to_vec(), shelf, &occasion(), &NoFiles)
}

/// Places lie in the text and between its characters, and the edits of a fix do not touch.
pub(crate) fn places(report: &Report) {
    let text = report.source.text.as_str();
    let lies = |span: Span| {
        span.start <= span.end
            && text.is_char_boundary(span.start)
            && text.is_char_boundary(span.end)
    };
    for one in &report.diagnostics {
        assert!(lies(one.span), "a place outside of the text: {one:?}");
        assert!(!one.message.is_empty(), "nothing is told: {one:?}");
        if let Some(fix) = &one.fix {
            assert!(fix.edits.iter().all(|edit| lies(edit.span)), "{one:?}");
            let mut spans: Vec<Span> = fix.edits.iter().map(|edit| edit.span).collect();
            spans.sort_unstable();
            assert!(spans.is_sorted_by(|one, next| one.end <= next.start), "{one:?}");
        }
    }
}

/// Returns what every format writes of a report.
pub(crate) fn told(report: &Report) -> Vec<String> {
    let reports = [report.clone()];
    let json = Format::Json.render(&reports);
    serde_json::from_str::<serde_json::Value>(&json).expect("findings are JSON");
    let sarif = Format::Sarif(Vec::new()).render(&reports);
    serde_json::from_str::<serde_json::Value>(&sarif).expect("SARIF is JSON");
    let findings = serde_json::to_string(&Findings::of(&reports, true, true)).expect("plain data");
    let human = |folds| Format::Human { color: false, folds }.render(&reports);
    let github = Format::Github.render(&reports);
    vec![json, sarif, findings, human(false), human(true), Format::Short.render(&reports), github]
}

/// Returns a briefing mended as `--fix` mends it, and what is found then.
pub(crate) fn mended(text: &str, shelf: &Shelf) -> (String, Report) {
    let mut report = proof(text.as_bytes(), shelf).report();
    for _ in 0..MOST_ROUNDS {
        let text = sevenmin::diag::apply(&report.source.text, safe_fixes(&report));
        if text == report.source.text {
            break;
        }
        report = proof(text.as_bytes(), shelf).report();
    }
    (report.source.text.clone(), report)
}

/// Returns the fixes that are made without asking.
pub(crate) fn safe_fixes(report: &Report) -> Vec<&Fix> {
    report.diagnostics.iter().filter_map(|one| one.fix.as_ref()).filter(|fix| fix.safe).collect()
}
