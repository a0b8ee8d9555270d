//! Spans that belong together.

use crate::source::Span;

/// Returns spans in order, of which those that share a byte are one.
pub fn unite(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    spans.dedup_by(|next, before| {
        let shared = before.overlaps(*next) || before.holds(*next);
        if shared {
            *before = before.to(*next);
        }
        shared
    });
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_that_share_a_byte_become_one() {
        let span = |start, end| Span { start, end };
        let spans = vec![span(8, 15), span(0, 6), span(0, 14), span(20, 22), span(15, 15)];
        assert_eq!(unite(spans), [span(0, 15), span(20, 22)]);
    }
}
