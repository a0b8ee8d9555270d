//! What was laid out, and so which rules of finished pages have run.

use serde::{Deserialize, Serialize};

use crate::lint::finished::Finished;

/// What was laid out.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
pub struct LaidOut {
    /// Whether a handout was.
    pub handout: bool,
    /// Whether a poster was.
    pub poster: bool,
    /// Whether anything on paper was, where pictures are printed.
    pub paper: bool,
}

impl LaidOut {
    /// Whether what a rule looks at is among it.
    pub(crate) fn has(self, finished: Finished) -> bool {
        match finished {
            Finished::Handout(_) => self.handout,
            Finished::Poster(_) => self.poster,
            Finished::Picture(_) => self.paper,
            Finished::Words(_) => self.handout || self.poster || self.paper,
        }
    }
}
