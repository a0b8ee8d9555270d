//! A word list as rules ask it.

use std::borrow::Cow;

use crate::lint::lexicon::written::{WrittenList, WrittenSource, WrittenTerm};

/// Words that come with the program, or from a collection.
pub(crate) type Words = Cow<'static, str>;

/// A word list: terms of one rule, and the sources that they come from.
#[derive(Clone, Debug)]
pub(crate) struct List {
    /// Its name; that of a rule's list is the rule's.
    pub(crate) name: Words,
    /// What a term does that has no words of its own for it, after the quoted term.
    pub(crate) fault: Words,
    /// Why the rule speaks.
    pub(crate) why: Words,
    /// The sources.
    pub(crate) sources: Cow<'static, [Reference]>,
    /// The terms.
    pub(crate) terms: Cow<'static, [Term]>,
}

/// Where a term comes from.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    /// The name that terms use.
    pub(crate) key: Words,
    /// The source, with its address.
    pub(crate) name: Words,
    /// When it was read, or written where it has a date.
    pub(crate) date: Words,
}

/// A term: what it does, and what to write in its place.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    /// Whether the words are at fault also where they are denied.
    pub(crate) even_denied: bool,
    /// What the words do: `makes a death sound like a crime`.
    pub(crate) fault: Option<Words>,
    /// What to write.
    pub(crate) prefer: Words,
    /// The one approved wording in place of each of these, which `--fix` may write.
    pub(crate) fix: Cow<'static, [(Words, Words)]>,
    /// The nations whose law or guidance has these words as its own, so that they are no fault there.
    pub(crate) nations: Cow<'static, [Words]>,
    /// Which kind of thing it tells of, for rules that tell kinds apart.
    pub(crate) kind: Words,
    /// The key of its source.
    pub(crate) source: Words,
}

impl List {
    /// Returns a written list as rules ask it, without its phrases.
    pub(crate) fn of(name: &str, written: WrittenList) -> Self {
        Self {
            name: name.to_owned().into(),
            fault: written.fault.into(),
            why: written.why.into(),
            sources: written.source.into_iter().map(Reference::from).collect(),
            terms: written.term.into_iter().map(Term::from).collect(),
        }
    }

    /// Returns the source of a term, with its date.
    pub(crate) fn source_of(&self, term: &Term) -> Option<String> {
        let source = self.sources.iter().find(|source| source.key == term.source)?;
        Some(format!("{}, {}.", source.name, source.date))
    }
}

impl From<WrittenSource> for Reference {
    fn from(written: WrittenSource) -> Self {
        let WrittenSource { key, name, date } = written;
        Self { key: key.into(), name: name.into(), date: date.into() }
    }
}

impl From<WrittenTerm> for Term {
    fn from(written: WrittenTerm) -> Self {
        let pair = |(wording, better): (String, String)| (wording.into(), better.into());
        Self {
            even_denied: written.even_denied,
            fault: written.fault.map(Cow::Owned),
            prefer: written.prefer.into(),
            fix: written.fix.into_iter().map(pair).collect(),
            nations: written.nations.into_iter().map(Cow::Owned).collect(),
            kind: written.kind.into(),
            source: written.source.into(),
        }
    }
}
