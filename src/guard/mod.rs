//! What must never be told: private terms, and the spans of a file that no finding may repeat.
//!
//! [`PrivateTerms`] are found however they are written; [`Protected`] holds what they and the rules
//! on anonymity found in one file, and hides it in all that is told of the file. Nothing here knows
//! rules, findings or formats.

mod black_out;
mod declared;
mod decode;
mod escapes;
mod fold;
mod keys;
mod protected;
mod stands;
mod terms;

pub use black_out::BLACKED_OUT;
pub use black_out::BlackedOut;
pub use declared::Declared;
pub use protected::Protected;
pub use terms::PrivateTerms;

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
