//! A handout that takes more than its two sides.

use crate::diag::Diagnostic;
use crate::export::Layout;
use crate::layout::Bench;
use crate::layout::Excess;
use crate::lint::rules::layout::handout_too_long;

/// A handout has two sides.
const SIDES: usize = 2;

/// Words on a full line of a handout, and the height of a line in points.
const LINE: (f64, f64) = (10.5, 17.0);

/// Returns what is wrong with a handout's layout.
pub(super) fn check(bench: &Bench<'_>, layout: &Layout) -> Vec<Diagnostic> {
    let pages = layout.content_end_page.unwrap_or(layout.pages);
    if pages <= SIDES {
        return Vec::new();
    }
    let cut = words_over(layout, pages);
    let long: Vec<Excess> = longest(layout, cut)
        .into_iter()
        .map(|(slot, words)| Excess { heading: bench.heading(&slot), slot, words })
        .collect();
    let place = bench.place(long.first().map(|first| first.slot.as_str()));
    let named: Vec<(String, usize)> =
        long.into_iter().map(|excess| (excess.heading, excess.words)).collect();
    bench.report(&handout_too_long::RULE, |sink| {
        handout_too_long::report(sink, place, pages, &named, cut);
    })
}

/// How many words stand beyond the second side.
fn words_over(layout: &Layout, pages: usize) -> usize {
    let whole = layout.page_height - 2.0 * 60.0;
    #[expect(clippy::cast_precision_loss, reason = "a handout has few pages")]
    let beyond = (pages - SIDES - 1) as f64 * whole + layout.content_end.unwrap_or(whole) - 40.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a page holds a few hundred words"
    )]
    let words = (beyond.max(LINE.1) / LINE.1 * LINE.0).ceil() as usize;
    words.div_ceil(10) * 10
}

/// The sections that take the most room, with each one's share of the words to cut.
fn longest(layout: &Layout, cut: usize) -> Vec<(String, usize)> {
    let height = |section: &crate::export::SectionExtent| {
        #[expect(clippy::cast_precision_loss, reason = "a handout has few pages")]
        let pages = (section.end.0 - section.start.0) as f64;
        pages * (layout.page_height - 2.0 * 60.0) + section.end.1 - section.start.1
    };
    let mut heights: Vec<(String, f64)> =
        layout.sections.iter().map(|section| (section.slot.clone(), height(section))).collect();
    heights.sort_by(|a, b| b.1.total_cmp(&a.1));
    heights.truncate(3);
    let total: f64 = heights.iter().map(|(_, height)| height).sum();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a page holds a few hundred words"
    )]
    let share = |height: f64| (cut as f64 * height / total.max(1.0)).ceil() as usize;
    heights.into_iter().map(|(slot, height)| (slot, share(height))).collect()
}
