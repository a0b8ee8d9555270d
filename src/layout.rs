//! What a finished layout tells of a briefing, as findings of the rules that need one.

use crate::diag::Diagnostic;
use crate::diag::Protected;
use crate::export::Layout;
use crate::lint;
use crate::lint::Sink;
use crate::lint::rules::layout::handout_too_long;
use crate::model::Collection;
use crate::view::Anchors;
use crate::view::View;

/// A handout has two sides.
const SIDES: usize = 2;

/// Words on a full line of a handout, and the height of a line in points.
const LINE: (f64, f64) = (10.5, 17.0);

/// Returns what is wrong with a handout's layout.
pub fn check_handout(
    layout: &Layout,
    view: &View,
    anchors: &Anchors,
    collection: &Collection,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let pages = layout.content_end_page.unwrap_or(layout.pages);
    let rule = &handout_too_long::RULE;
    let (Some(severity), own) = lint::severity_of(rule, collection) else { return found };
    if pages <= SIDES {
        return found;
    }
    let cut = words_over(layout, pages);
    let long = longest(layout, cut);
    let place = long.first().and_then(|(slot, _)| anchors.section(slot));
    let span = place.map_or(anchors.briefing, |(_, _, span)| *span);
    let named: Vec<(String, usize)> = long
        .iter()
        .map(|(slot, words)| {
            let heading = view.sections.iter().find(|section| section.slot == *slot);
            (heading.map_or(slot.clone(), |section| section.heading.clone()), *words)
        })
        .collect();
    let mut protected = Protected::default();
    let mut sink = Sink::new(rule, severity, own, &mut found, &mut protected);
    handout_too_long::report(&mut sink, span, pages, &named, cut);
    found
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
