//! The rules that a file can name.

/// The rules that a file can name, for a schema to list: all but the one that guards private terms.
#[derive(Clone, Debug, Default)]
pub struct KnownRules {
    /// Those whose level can be set and that can be waived: all of them.
    pub all: Vec<&'static str>,
    /// Those with a word list that a collection can add to.
    pub with_lists: Vec<&'static str>,
    /// Those that guard people, and so are never waived by words.
    pub guards: Vec<&'static str>,
}
