//! Bytes that are no text.

use crate::diag::Diagnostic;
use crate::source::{MAX_BYTES, SourceFault, Span};

/// Returns the finding for bytes that are no text, in the file that stands for them
/// ([`crate::source::Source::unread`]).
pub fn from_fault(fault: SourceFault) -> Diagnostic {
    let start = Span::default();
    match fault {
        SourceFault::TooLarge => Diagnostic::syntax(
            start,
            format!("the file is larger than {} MB", MAX_BYTES / 1024 / 1024),
        )
        .why("a briefing is a page of text; a file this large is something else")
        .help("check that this is the file you meant"),
        SourceFault::NotUtf8(place) => {
            // The file is shown as blank up to there.
            let at = place.line - 1 + place.column - 1;
            Diagnostic::syntax(
                Span::new(at..at),
                format!("the file is not UTF-8 text: line {}, column {}", place.line, place.column),
            )
            .why("a briefing is plain text; a Word file or an old encoding cannot be read")
            .help("open it in a plain text editor and save it as UTF-8")
        }
        SourceFault::Utf16 => Diagnostic::syntax(start, "the file is UTF-16 text, not UTF-8")
            .why("some programs save text as \u{201c}Unicode\u{201d}, which is another encoding")
            .help("open it in a plain text editor and save it as UTF-8"),
    }
}
