//! A finding that an author lets pass: its waiver.

use crate::diag::{Code, Diagnostic};
use crate::edit::{BriefingText, Change, Changed, Path, Refusal, Value, pen::Pen};
use crate::lint;
use crate::model::{Briefing, Table as _};

/// Why a finding may pass.
#[derive(Clone, Debug, Default)]
pub struct Pass {
    /// The reason, which is needed.
    pub reason: String,
    /// Who decided; nothing where it is blank.
    pub by: String,
}

impl BriefingText {
    /// Lets a finding pass: adds a waiver of its rule for the table that it stands in.
    ///
    /// # Errors
    ///
    /// The finding is no rule's, the rule cannot be waived, or there is no reason.
    pub fn let_pass(&self, finding: &Diagnostic, pass: &Pass) -> Result<Changed, Refusal> {
        let refused = |why: &str| Err(Refusal::NotToPass(why.to_owned()));
        let Code::Rule { name, .. } = finding.code else {
            return refused("what the format asks for cannot be let pass");
        };
        if !lint::can_be_waived(name) {
            return Err(Refusal::NotToPass(format!("`{name}` cannot be let pass")));
        }
        if pass.reason.trim().is_empty() {
            return refused("say why it may pass");
        }
        let text = |words: &str| Value::Text(words.trim().to_owned());
        let mut with = vec![("rule".to_owned(), text(name))];
        with.extend(self.waivable(finding).map(|at| ("at".to_owned(), Value::Text(at))));
        with.push(("reason".to_owned(), text(&pass.reason)));
        if !pass.by.trim().is_empty() {
            with.push(("by".to_owned(), text(&pass.by)));
        }
        self.change(&Change::Add { at: "waiver".to_owned(), number: None, with })
    }

    /// The table of a finding as a waiver names it; nothing where only the whole file can be named.
    fn waivable(&self, finding: &Diagnostic) -> Option<String> {
        let name = finding.table.split('.').next()?;
        Briefing::SPEC.key(name).filter(|key| key.is_waivable)?;
        let path = Path::read(&finding.table).ok()?;
        Pen::of(self).table(&path.tables).map(|_| finding.table.clone())
    }
}
