//! What a job may take whose templates are somebody's own.

use std::time::Duration;

use crate::cli::{press::helper::Ended, ui};
use crate::text::Count;

/// How long a document may take, where the user says nothing else.
const SECONDS: u64 = 30;

/// The variable by which a user says something else.
const PATIENCE: &str = "SEVENMIN_PATIENCE";

/// How much memory a process that sets pages may take, in MB.
const MEGABYTES: usize = 1024;

/// The same in bytes.
pub(super) const MOST_BYTES: usize = MEGABYTES << 20;

/// What a job may take whose templates are somebody's own.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Limits {
    seconds: u64,
}

impl Limits {
    /// Returns those of this user.
    pub(super) fn of_this_user() -> Self {
        let said = ui::variable(PATIENCE).and_then(|value| Self::from_argument(&value));
        said.unwrap_or(Self { seconds: SECONDS })
    }

    /// Returns what is wrong with what this user says of them.
    pub(super) fn misunderstood() -> Option<String> {
        let said = ui::variable(PATIENCE).filter(|value| !value.is_empty())?;
        Self::from_argument(&said).is_none().then(|| {
            format!("warning: {PATIENCE} is no whole number of seconds above 0; a document may take {SECONDS}")
        })
    }

    /// Returns those that an argument stands for.
    pub(super) fn from_argument(word: &str) -> Option<Self> {
        let seconds = word.trim().parse().ok().filter(|seconds| *seconds > 0)?;
        Some(Self { seconds })
    }

    /// Returns the argument that stands for them.
    pub(super) fn to_argument(self) -> String {
        self.seconds.to_string()
    }

    /// Returns how long a job may take.
    pub(super) fn time(self) -> Duration {
        Duration::from_secs(self.seconds)
    }

    /// Returns why there are no pages, as words about the template.
    pub(super) fn told(self, ended: Ended) -> String {
        match ended {
            Ended::Late => format!(
                "it takes longer than {}; a loop in it may never end ({PATIENCE} allows another number of seconds)",
                Count::of("second", usize::try_from(self.seconds).unwrap_or(usize::MAX))
            ),
            Ended::Large => format!(
                "it takes more than {MEGABYTES} MB of memory; a list or a loop in it may be far too long"
            ),
            Ended::Broken => "the process that sets its pages broke off twice".to_owned(),
        }
    }
}
