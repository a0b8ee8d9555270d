//! Exit codes.

use std::process::ExitCode;

/// How a run ended; the worse beats the better.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Outcome {
    /// Clean, or done: 0.
    #[default]
    Clean,
    /// Something is wrong inside a file: 1.
    Findings,
    /// Something could not run: 2.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Findings => 1,
            Outcome::Failed => 2,
        })
    }
}
