//! `check --fix` and `check --diff`: changes that cannot alter what is meant.

use std::path::Path;

use crate::bundle;
use crate::cli::{check::unified, outcome::Outcome, ui::Ui};
use crate::diag::{self, Code, Fix, Report};
use crate::guard::Protected;
use crate::proof::Proof;
use crate::source::{MAX_BYTES, Source};

/// A mended file may show more to mend: after the quotes are straight its words can be read.
const MOST_ROUNDS: usize = 5;

/// A briefing before and after its safe fixes.
#[derive(Debug)]
pub(super) struct Mended {
    /// What was found at first.
    pub(super) before: Report,
    /// The briefing as mended; what is found now.
    pub(super) after: Report,
    /// How many changes were made.
    pub(super) count: usize,
}

impl Mended {
    /// Makes the safe fixes of a briefing; `again` checks changed bytes as those of the same file.
    pub(super) fn of(
        proof: &Proof,
        again: &impl Fn(Vec<u8>) -> Result<Proof, Outcome>,
    ) -> Result<Self, Outcome> {
        let before = proof.report();
        let mut after = before.clone();
        let mut count = 0;
        for _ in 0..MOST_ROUNDS {
            let fixes: Vec<&Fix> = safe_fixes(&after);
            let text = diag::apply(&after.source.text, fixes.iter().copied());
            let mended = bytes(&after.source, &text);
            // Nobody could read one that longer words made too large.
            if text == after.source.text || mended.len() as u64 > MAX_BYTES {
                break;
            }
            count += fixes.len();
            after = again(mended)?.report();
        }
        Ok(Self { before, after, count })
    }

    /// Returns a briefing that is left as it is.
    pub(super) fn unchanged(report: Report) -> Self {
        Self { before: report.clone(), after: report, count: 0 }
    }

    /// Adds what finished pages tell: `lay_out` checks bytes as those of the same file, with its pages.
    pub(super) fn lay_out(
        &mut self,
        lay_out: impl Fn(Vec<u8>) -> Result<Report, Outcome>,
    ) -> Result<(), Outcome> {
        self.after = lay_out(self.bytes())?;
        if self.count == 0 {
            self.before = self.after.clone();
        }
        Ok(())
    }

    /// Whether the file is still no TOML, so that nothing else in it can be mended.
    pub(super) fn is_blocked(&self) -> bool {
        self.after.diagnostics.iter().any(|one| one.code == Code::Syntax)
    }

    /// Returns the mended file as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes()).into_owned()
    }

    /// Returns the mended file.
    fn bytes(&self) -> Vec<u8> {
        bytes(&self.before.source, &self.after.source.text)
    }

    /// Replaces the file, whole or not at all, if it changed and nobody saved it meanwhile.
    pub(super) fn write(&self, path: &Path, ui: &Ui) -> Outcome {
        if self.count == 0 {
            return Outcome::Clean;
        }
        let before = bytes(&self.before.source, &self.before.source.text);
        match bundle::mend(path, &before, &self.bytes()) {
            Ok(()) => Outcome::Clean,
            Err(error) => {
                ui.fail(&format!("{} cannot be written: {}", ui.path(path), error.why()));
                Outcome::Failed
            }
        }
    }

    /// Returns what changed as a unified diff, with the protected words blacked out.
    pub(super) fn diff(&self) -> String {
        if self.count == 0 {
            return String::new();
        }
        // What is protected after the change is protected before it.
        let mut protected = self.before.protected.clone();
        protected.extend(&self.after.protected);
        let (old, new) = (shown(&self.before, &protected), shown(&self.after, &protected));
        let path = self.after.path();
        unified::diff(&path, &old, &new)
    }
}

fn safe_fixes(report: &Report) -> Vec<&Fix> {
    report.diagnostics.iter().filter_map(|one| one.fix.as_ref()).filter(|fix| fix.safe).collect()
}

fn bytes(source: &Source, text: &str) -> Vec<u8> {
    let mark = if source.byte_order_mark { "\u{feff}" } else { "" };
    format!("{mark}{text}").into_bytes()
}

fn shown(report: &Report, protected: &Protected) -> String {
    let blacked_out = report.protected.blacked_out(&report.source);
    protected.text(&blacked_out.text).into_owned()
}
