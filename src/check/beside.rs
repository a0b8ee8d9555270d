//! What identifies somebody where no rule looks: in a message that quotes it, in a name of the format.

use crate::diag::{Code, Diagnostic};
use crate::guard::Protected;
use crate::lint;
use crate::model::Briefing;
use crate::source::Span;

/// Keys whose words are shown by themselves: by lists, by counts, in the place of a finding.
const NAMES: &[&str] = &["id", "slot", "type", "themes", "audience"];

/// Keeps what identifies out of messages that quote what there is not: a key, a theme, a slot.
pub fn protect_quoted(diagnostics: &[Diagnostic], protected: &mut Protected) {
    let quoting = diagnostics.iter().filter(|one| match one.code {
        Code::Rule { group, .. } => matches!(group, "structure" | "publication" | "session"),
        _ => true,
    });
    for words in quoting.flat_map(|one| lint::exposed_in_quotations(&one.message)) {
        protected.add(Span::default(), words);
    }
}

/// Keeps what identifies out of where a briefing's own names are shown.
pub(super) fn protect_names(briefing: &Briefing, protected: &mut Protected) {
    let walk = briefing.texts();
    let names = walk.texts.iter().filter(|text| NAMES.contains(&text.key.name));
    for words in names.flat_map(|text| lint::exposed_in_quotation(&text.words.text().value)) {
        protected.add(Span::default(), words);
    }
}
