//! Finds a phrase from one word on: words, their forms, alternatives and gaps.

use crate::lint::{
    lexicon::tables::{Element, Entry, Stretch, Tables, WordId},
    prose::{Gap, Word},
};

/// The most words that `...` passes over.
const WIDEST_GAP: usize = 3;

/// Returns the end of the longest match of a phrase that starts at a word.
pub(super) fn end_of_match(
    tables: &Tables,
    entry: &Entry,
    words: &[Word],
    ids: &[WordId],
    at: usize,
) -> Option<usize> {
    let mut search = Search { tables, words, ids, start: at, best: None };
    search.follow(tables.elements_of(entry), at);
    search.best
}

/// The search for one pattern from one word on; patterns are a handful of elements and gaps are
/// short, so that it takes a bounded number of steps.
struct Search<'w> {
    tables: &'w Tables,
    words: &'w [Word],
    ids: &'w [WordId],
    start: usize,
    best: Option<usize>,
}

impl Search<'_> {
    fn follow(&mut self, elements: &[Element], at: usize) {
        let Some((element, rest)) = elements.split_first() else {
            self.best = self.best.max(Some(at));
            return;
        };
        match *element {
            Element::Word(words, optional) => {
                if self.is_near(at, Gap::None) && self.is_one_of(at, words) {
                    self.follow(rest, at + 1);
                }
                if optional {
                    self.follow(rest, at);
                }
            }
            Element::Any => {
                if self.is_near(at, Gap::None) {
                    self.follow(rest, at + 1);
                }
            }
            Element::Gap => {
                for passed in 0..=WIDEST_GAP {
                    if passed > 0 && !self.is_near(at + passed - 1, Gap::Clause) {
                        break;
                    }
                    self.follow_gap(rest, at + passed);
                }
            }
        }
    }

    /// A comma may stand before the word that follows a gap.
    fn follow_gap(&mut self, rest: &[Element], at: usize) {
        let Some((&Element::Word(words, optional), rest)) = rest.split_first() else { return };
        if optional {
            self.follow_gap(rest, at);
        }
        if self.is_near(at, Gap::Clause) && self.is_one_of(at, words) {
            self.follow(rest, at + 1);
        }
    }

    fn is_one_of(&self, at: usize, words: Stretch) -> bool {
        self.tables.ids_of(words).binary_search(&self.ids[at]).is_ok()
    }

    /// Whether a word is there, and no more than this parts it from the one before.
    fn is_near(&self, at: usize, widest: Gap) -> bool {
        self.words.get(at).is_some_and(|word| at == self.start || word.before <= widest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::lexicon::{
        compile,
        written::{WrittenList, WrittenTerm},
    };
    use crate::lint::prose::words;

    fn found(pattern: &str, text: &str) -> Option<usize> {
        let term = WrittenTerm { forms: vec![pattern.to_owned()], ..WrittenTerm::default() };
        let group = [("self".to_owned(), "himself|herself".to_owned())].into();
        let tables =
            compile::tables(&[WrittenList { group, term: vec![term], ..WrittenList::default() }]);
        let words = words(text);
        let ids: Vec<WordId> = words.iter().map(|word| tables.id(&word.text)).collect();
        end_of_match(&tables, &tables.entries[0], &words, &ids, 0)
    }

    #[test]
    fn matches_forms_alternatives_and_gaps() {
        assert_eq!(found("commit+ suicide", "committed suicide"), Some(2));
        assert_eq!(found("fail+ ... to", "failed, time and again, to listen"), Some(5));
        assert_eq!(
            found("send+|sent ... sexually? explicit image+", "sent explicit images"),
            Some(3)
        );
        assert_eq!(
            found("send+|sent ... sexually? explicit image+", "sent him sexually explicit images"),
            Some(5)
        );
        assert_eq!(found("very * good", "very very good"), Some(3));
        assert_eq!(found("hurt+ <self>|them", "hurting herself"), Some(2));
        assert_eq!(found("hard to reach", "hard. To reach"), None);
        assert_eq!(found("down's syndrome", "Down’s syndrome"), Some(2));
    }
}
