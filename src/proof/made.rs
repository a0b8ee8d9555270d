//! What was made of a briefing.

use crate::bundle::{Bundle, RelPath};
use crate::diag::Report;
use crate::layout::Remarks;

/// What was made of a briefing.
#[derive(Debug)]
pub struct Made {
    /// The files: those for participants, and in `facilitator/` those for the facilitator.
    pub bundle: Bundle,
    /// How many pages the files on paper have.
    pub pages: Vec<(RelPath, usize)>,
    /// What was found, on finished pages too.
    pub report: Report,
    /// What finished pages told, as rules and numbers.
    pub told: Remarks,
    /// What was passed over, and why.
    pub remarks: Vec<String>,
    /// What could not be made, and why.
    pub failures: Vec<String>,
    /// Whether every page says DRAFT, or WITHDRAWN and DRAFT.
    pub is_draft: bool,
    /// Whether something that was ordered is not there.
    pub is_refused: bool,
}

impl Made {
    /// Returns nothing but findings.
    pub(crate) fn nothing(report: Report) -> Self {
        Self {
            bundle: Bundle::default(),
            pages: Vec::new(),
            report,
            told: Remarks::default(),
            remarks: Vec::new(),
            failures: Vec::new(),
            is_draft: false,
            is_refused: true,
        }
    }
}
