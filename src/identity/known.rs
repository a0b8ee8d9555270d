//! What is known before a text is read: findings, what may not be told, who is declared, whose words
//! are the partnership's own.

use std::{collections::BTreeSet, ops::Range};

use crate::diag::{Code, Diagnostic};
use crate::english::{self, acronyms, identity, time};
use crate::guard::Protected;
use crate::identity::Thought;
use crate::lint::{
    Context, Group,
    lexicon::Lexicon,
    mention::People,
    prose::{Case, Word, words},
    recognise::date,
};
use crate::source::Span;

/// What a rule on anonymity found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finding {
    pub(super) span: Span,
    pub(super) rule: &'static str,
}

/// What is known before a text is read.
pub(super) struct Known<'a> {
    pub(super) protected: &'a Protected,
    pub(super) people: &'a People,
    /// What was found, in order.
    findings: Vec<Finding>,
    /// How far each of them and those before reach.
    furthest: Vec<usize>,
    /// The names of the partnership, in small letters without accents.
    own: Vec<String>,
    /// The short forms that the briefing lists.
    shorts: BTreeSet<String>,
}

impl<'a> Known<'a> {
    /// Collects what is known of a briefing.
    pub(super) fn of(
        cx: &'a Context<'_>,
        diagnostics: &[Diagnostic],
        protected: &'a Protected,
    ) -> Self {
        let (briefing, collection) = (cx.briefing, cx.collection);
        let names = [&briefing.partnership, &collection.name, &collection.short];
        let own =
            names.into_iter().flatten().chain(collection.names.0.iter().map(|(_, name)| name));
        let shorts = briefing.acronyms.iter().filter_map(|acronym| acronym.short.as_ref());
        let findings = findings(diagnostics);
        let furthest = findings.iter().scan(0, |far, one| {
            *far = one.span.end.max(*far);
            Some(*far)
        });
        Self {
            protected,
            people: cx.people(),
            furthest: furthest.collect(),
            findings,
            own: own.map(|name| plain(name)).collect(),
            shorts: shorts.map(|short| short.to_lowercase()).collect(),
        }
    }

    /// Returns the findings in a stretch of the file, in order.
    pub(super) fn findings_in(&self, span: Span) -> Vec<Finding> {
        let first = self.furthest.partition_point(|end| *end < span.start);
        let near = self.findings[first..].iter().take_while(|one| one.span.start <= span.end);
        near.filter(|one| one.span.overlaps(span)).copied().collect()
    }

    /// Whether words are part of the partnership's own name.
    pub(super) fn is_own(&self, phrase: &str) -> bool {
        let padded = format!(" {phrase} ");
        self.own.iter().any(|own| own.contains(&padded))
    }

    /// Returns what is thought of a short form, in small letters.
    pub(super) fn thought_of_short(&self, short: &str) -> Thought {
        if self.shorts.contains(short) {
            Thought::Declared
        } else if acronyms::KNOWN.has(short) {
            Thought::Public
        } else {
            Thought::Unknown
        }
    }
}

/// Whether a word is a month, a day of the week, a season, a feast.
pub(super) fn is_time(word: &Word) -> bool {
    let text = word.text.strip_suffix('s').unwrap_or(&word.text);
    let has_capital = word.case == Case::Capital;
    (has_capital && date::month(&word.text).is_some())
        || english::is_weekday(text)
        || identity::TIMES.has(text)
        || identity::TIMES.has(&word.text)
        || has_capital && time::NAMED_DAYS.has(text)
}

/// Returns the words of phrases that tell of a trait or of something rare.
pub(super) fn traits(words: &[Word]) -> Vec<Range<usize>> {
    let hits = Lexicon::built_in().hits(words).into_iter();
    hits.filter(|hit| hit.list == "jigsaw").map(|hit| hit.words).collect()
}

fn findings(diagnostics: &[Diagnostic]) -> Vec<Finding> {
    let of_people = diagnostics.iter().filter_map(|one| match one.code {
        // It speaks of the third detail alone; each stands on the sheet by itself.
        Code::Rule { name: "jigsaw", .. } => None,
        Code::Rule { name, group } if group == Group::Anonymity.name() && !one.guards => {
            Some(Finding { span: one.span, rule: name })
        }
        _ => None,
    });
    let mut findings: Vec<Finding> = of_people.collect();
    findings.sort_by_key(|one| (one.span, one.rule));
    findings
}

/// A name in small letters without accents, a space about each word.
fn plain(name: &str) -> String {
    let mut out = String::from(" ");
    for word in words(name) {
        out.push_str(&english::without_accents(&word.text));
        out.push(' ');
    }
    out
}
