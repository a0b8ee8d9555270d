//! What of finished pages was measured, as numbers: with the briefing at hand, rules tell of it again
//! without a page. No word of the briefing is in it.

use serde::{Deserialize, Serialize};

use crate::diag::Diagnostic;
use crate::export::Paper;
use crate::layout::Desk;
use crate::lint::LaidOut;
use crate::outputs::Name;

/// Something that rules look at. Parts go by their number in the reading order.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(super) enum Measure {
    /// The pages of an output: how many the content takes, and whether a region has no room.
    Pages { output: Name, paper: Paper, count: usize, is_overfull: bool },
    /// A picture on paper.
    Picture { part: usize, output: Name, inches: f64, pixels: f64 },
    /// Words that no page shows.
    Words { part: Option<usize>, output: Name, words: usize },
}

/// What has to go for content to have room: for each place that has none, the ways of cutting that are
/// enough, each some parts with the number of words that go from it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Shortening {
    pub(super) places: Vec<Vec<Vec<(usize, usize)>>>,
    /// Whether something beside the words takes up room too.
    pub(super) beside: bool,
}

/// What a rule told of finished pages, as rule, place and numbers.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Remark {
    pub(super) rule: String,
    pub(super) measure: Measure,
    pub(super) shortening: Option<Shortening>,
}

/// All that finished pages told, and which pages those were.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Remarks {
    /// What was laid out.
    pub laid_out: LaidOut,
    /// What rules told of it.
    pub told: Vec<Remark>,
}

impl Remarks {
    /// Whether pages told nothing.
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// Returns the findings once more, of the same briefing; nothing where one cannot be told.
    pub fn again(&self, desk: &Desk<'_>) -> Option<Vec<Diagnostic>> {
        self.told.iter().map(|remark| remark.again(desk)).collect()
    }
}

impl Remark {
    fn again(&self, desk: &Desk<'_>) -> Option<Diagnostic> {
        let shortening = |_| self.shortening.clone().unwrap_or_default();
        let told = desk.told(&self.measure, &shortening).into_iter();
        told.map(|(found, _)| found).find(|found| found.code.name() == self.rule)
    }
}
