//! Which waiver lets a finding pass: looked up, since a file may have many of both.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic};
use crate::lint::waivers::Reach;
use crate::model::{Place, Walk};
use crate::source::{Span, Text};
use crate::text::Finder;

/// The waivers that let findings pass, by their rules.
pub(super) struct Cover<'a> {
    by_rule: BTreeMap<&'a str, Group>,
    /// The texts of the briefing, in the order of the file.
    texts: Vec<&'a Text>,
}

impl<'a> Cover<'a> {
    pub(super) fn of(reaches: &[Reach<'a>], walk: &Walk<'a>) -> Self {
        let mut rules: BTreeMap<&str, Vec<(usize, &Reach<'_>)>> = BTreeMap::new();
        for (number, reach) in reaches.iter().enumerate().filter(|(_, one)| !one.is_faulty) {
            if let Some(rule) = reach.waiver.rule.as_deref() {
                rules.entry(rule).or_default().push((number, reach));
            }
        }
        let by_rule = rules.into_iter().map(|(rule, of)| (rule, Group::of(&of))).collect();
        let mut texts: Vec<&Text> = walk.texts.iter().map(|text| text.words.text()).collect();
        texts.sort_by_key(|text| text.span);
        Self { by_rule, texts }
    }

    /// Returns the number of the first waiver that covers a finding.
    pub(super) fn first(&self, diagnostic: &Diagnostic) -> Option<usize> {
        let Code::Rule { name, .. } = diagnostic.code else { return None };
        let (group, span) = (self.by_rule.get(name)?, diagnostic.span);
        let by_place = group.whole.first(span);
        if group.parts.is_empty() {
            return by_place;
        }
        // A finding without words has none that a waiver could ask for.
        let words = self.words(span).map(folded).unwrap_or_default();
        let held = group.finder.within(&words).into_iter();
        held.filter_map(|at| group.parts[at].first(span)).chain(by_place).min()
    }

    /// Returns the words at a span.
    fn words(&self, span: Span) -> Option<&str> {
        let after = self.texts.partition_point(|text| text.span.start <= span.start);
        let mut near = self.texts[..after].iter().rev().take(2);
        near.find(|text| text.span.holds(span)).map(|text| text.within(span))
    }
}

/// The waivers of a rule.
struct Group {
    /// Those that go by place alone.
    whole: Area,
    /// Those that ask for words, for each of [`Group::finder`].
    parts: Vec<Area>,
    finder: Finder,
}

impl Group {
    fn of(reaches: &[(usize, &Reach<'_>)]) -> Self {
        let mut whole = Vec::new();
        let mut parts: BTreeMap<String, Vec<(usize, &Reach<'_>)>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (number, reach) in reaches {
            let text = reach.waiver.text.as_ref().map(|text| folded(text));
            // Of those that are alike the first lets all pass.
            if !seen.insert((reach.waiver.at.as_deref(), text.clone())) {
                continue;
            }
            match text {
                None => whole.push((*number, *reach)),
                Some(text) if text.is_empty() => {}
                Some(text) => parts.entry(text).or_default().push((*number, *reach)),
            }
        }
        let (texts, parts): (Vec<String>, Vec<Area>) =
            parts.into_iter().map(|(text, of)| (text, Area::of(&of))).unzip();
        Self { whole: Area::of(&whole), parts, finder: Finder::of(texts) }
    }
}

/// Where waivers reach.
struct Area {
    /// The first that reaches the whole file.
    everywhere: Option<usize>,
    /// Tables, in order, each with the first waiver that reaches it.
    tables: Vec<(Span, usize)>,
    /// How far these tables and those before reach.
    furthest: Vec<usize>,
}

impl Area {
    fn of(reaches: &[(usize, &Reach<'_>)]) -> Self {
        let mut everywhere = None;
        let mut tables: BTreeMap<Span, usize> = BTreeMap::new();
        for (number, reach) in reaches {
            match &reach.places {
                None => everywhere = everywhere.or(Some(*number)),
                Some(places) => places.iter().for_each(|place: &Place| {
                    tables.entry(place.whole).or_insert(*number);
                }),
            }
        }
        let tables: Vec<(Span, usize)> = tables.into_iter().collect();
        let furthest = tables.iter().scan(0, |far, (span, _)| {
            *far = span.end.max(*far);
            Some(*far)
        });
        Self { everywhere, furthest: furthest.collect(), tables }
    }

    /// Returns the first waiver that reaches a span.
    fn first(&self, span: Span) -> Option<usize> {
        let after = self.tables.partition_point(|(table, _)| table.start <= span.start);
        let near = (0..after).rev().take_while(|at| self.furthest[*at] >= span.end);
        let holding = near.filter(|at| self.tables[*at].0.holds(span));
        holding.map(|at| self.tables[at].1).chain(self.everywhere).min()
    }
}

/// Words in small letters with one space between them.
fn folded(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    #[test]
    fn the_first_waiver_of_all_tables_around_a_finding_covers_it() {
        let tables = [(span(0, 90), 3), (span(10, 40), 1), (span(20, 30), 2), (span(50, 60), 0)];
        let area = |everywhere| Area {
            everywhere,
            tables: tables.to_vec(),
            furthest: vec![90, 90, 90, 90],
        };
        for (finding, wanted) in [
            (span(22, 24), Some(1)),
            (span(5, 6), Some(3)),
            (span(20, 50), Some(3)),
            (span(50, 60), Some(0)),
            (span(80, 91), None),
        ] {
            assert_eq!(area(None).first(finding), wanted, "{finding:?}");
        }
        assert_eq!(area(Some(2)).first(span(80, 91)), Some(2));
        assert_eq!(area(Some(2)).first(span(5, 6)), Some(2));
    }
}
