//! From a file's text to a [`Briefing`] or a [`Collection`], with every problem of the file.
//!
//! TOML is read by the `toml` crate into a tree with spans. `read` goes once through the tree by the
//! format as data ([`spec`]), reports all that is wrong and keeps what is right, from which the
//! tables of the model are then taken. After a syntax error there is only that one finding, since
//! what follows it is guesswork.

mod across;
mod briefing;
mod collection;
mod curly;
mod fault;
mod naming;
mod read;
pub mod schema;
pub mod spec;
mod string;
mod syntax;
mod value;
mod values;

use crate::diag::Diagnostic;
use crate::model::Briefing;
use crate::model::Collection;
use crate::source::Source;

pub use naming::is_id;
pub use syntax::from_fault;

/// What was read, and what is wrong with it.
#[derive(Debug)]
pub struct Parsed<T> {
    /// What was read; nothing when the file is no TOML.
    pub value: Option<T>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a briefing of a collection.
pub fn briefing(source: &Source, collection: &Collection) -> Parsed<Briefing> {
    let root = match syntax::parse(source) {
        Ok(root) => root,
        Err(diagnostic) => return Parsed { value: None, diagnostics: vec![*diagnostic] },
    };
    let mut diagnostics = Vec::new();
    let values = read::read(source, root.get_ref(), &spec::BRIEFING, &mut diagnostics);
    let value = briefing::read(values, collection, &mut diagnostics);
    Parsed { value: Some(value), diagnostics }
}

/// Reads a `sevenmin.toml`.
pub fn collection(source: &Source) -> Parsed<Collection> {
    let root = match syntax::parse(source) {
        Ok(root) => root,
        Err(diagnostic) => return Parsed { value: None, diagnostics: vec![*diagnostic] },
    };
    let mut diagnostics = Vec::new();
    let values = read::read(source, root.get_ref(), &spec::COLLECTION, &mut diagnostics);
    let value = collection::read(values, &mut diagnostics);
    Parsed { value: Some(value), diagnostics }
}

/// Whether a TOML file found in a folder is meant as a briefing: it has a top-level `format`,
/// `briefing` or `section`, or it does not parse.
pub fn is_meant_as_briefing(source: &Source) -> bool {
    match syntax::parse(source) {
        Ok(root) => {
            ["format", "briefing", "section"].iter().any(|key| root.get_ref().contains_key(*key))
        }
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Place;
    use crate::source::Span;

    fn read(text: &str) -> Briefing {
        briefing(&Source::new("a.toml", text), &Collection::default()).value.expect("TOML")
    }

    #[test]
    fn keeps_whether_a_key_is_absent_unreadable_or_given() {
        let text = "question = []\nsource = 1\n[review]\nreviewers = [1]\ntitle = \" \"\nurl = 2\n";
        let briefing = read(text);
        let span = |words: &str| {
            let start = text.find(words).expect("words of the text");
            Span::new(start..start + words.len())
        };
        let review = briefing.review.as_ref().expect("a review");
        assert_eq!(review.place.header, span("[review]"));
        assert_eq!(briefing.questions.gap(Place::default()), Some(span("question")));
        assert_eq!(briefing.actions.gap(Place::default()), Some(Span::default()));
        assert_eq!(briefing.sources.gap(Place::default()), None);
        assert_eq!(review.reviewers.gap(review.place), None);
        assert_eq!(review.documents.gap(review.place), Some(review.place.header));
        assert_eq!(review.period.text_gap(review.place), Some(review.place.header));
        assert!(review.url.is_unreadable());
        assert_eq!(review.url.gap(review.place), None);
    }
}
