//! What an office program leaves when its text is pasted: lists and tables typed as characters, and
//! characters that cannot be seen.

mod line;
mod list;
mod run;
mod table;
mod unseen;

use crate::diag::Fix;
use crate::lint::{Context, config, rules::structure::pasted_text};
use crate::source::Span;

/// What was pasted into a briefing.
#[derive(Debug, Default)]
pub(crate) struct Pasted {
    /// What is to be told.
    pub(crate) found: Vec<Leftover>,
    /// Where lists and tables are typed.
    typed: Vec<Span>,
    /// Where single characters stand that are told of: unseen, joined, or the mark of a list.
    characters: Vec<Span>,
    /// Whether they are told, so that other rules need not.
    is_told: bool,
}

/// One finding.
#[derive(Debug)]
pub(crate) struct Leftover {
    pub(crate) span: Span,
    pub(crate) message: String,
    pub(crate) why: &'static str,
    pub(crate) help: String,
    pub(crate) fix: Option<Fix>,
}

impl Pasted {
    /// Looks through every text of a briefing that holds words.
    pub(super) fn of(cx: &Context<'_>) -> Self {
        let mut pasted = Self { is_told: is_told(cx), ..Self::default() };
        for text in cx.walk().texts.iter().filter(|text| text.key.kind.holds_words()) {
            unseen::look(cx.source, text, &mut pasted);
            list::look(text, &mut pasted);
            table::look(text, &mut pasted);
        }
        pasted.typed.sort_unstable();
        pasted.characters.sort_unstable();
        pasted
    }

    /// Whether a place lies in a list or a table that is typed, and told as that.
    pub(crate) fn speaks_of(&self, span: Span) -> bool {
        self.is_told && is_among(&self.typed, span)
    }

    /// Whether a place is one of the characters that are told of.
    pub(crate) fn speaks_of_character(&self, span: Span) -> bool {
        self.is_told && is_among(&self.characters, span)
    }

    /// Returns where single characters are told of; none where the rule does not speak.
    pub(crate) fn characters(&self) -> &[Span] {
        if self.is_told { &self.characters } else { &[] }
    }
}

fn is_among(sorted: &[Span], span: Span) -> bool {
    let after = sorted.partition_point(|one| one.end <= span.start);
    sorted.get(after).is_some_and(|one| one.overlaps(span))
}

/// Whether the rule tells what is found: it is not off, and nobody has waived it.
fn is_told(cx: &Context<'_>) -> bool {
    let rule = &pasted_text::RULE;
    let is_on = config::severity_of(rule, cx.collection).0.is_some();
    let waived = |name: &str| name == rule.name;
    is_on && !cx.briefing.waivers.iter().any(|waiver| waiver.rule.as_deref().is_some_and(waived))
}
