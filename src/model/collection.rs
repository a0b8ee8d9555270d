//! What `sevenmin.toml` says for all briefings below it.

use crate::model::Date;
use crate::model::Level;
use crate::model::Place;
use crate::model::Scheme;
use crate::source::Spanned;
use crate::source::Text;

/// A collection: `sevenmin.toml`, all of it optional.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// The partnership's name.
    pub name: Option<Text>,
    /// Its short name.
    pub short: Option<Text>,
    /// Whom to write to or call.
    pub contact: Option<Text>,
    /// Its web address.
    pub url: Option<Text>,
    /// Its sign.
    pub logo: Option<Logo>,
    /// The questions it asks after every briefing.
    pub standing_questions: Vec<Text>,
    /// Its colours.
    pub brand: Brand,
    /// The levels of rules and groups.
    pub levels: Vec<LevelEntry>,
    /// Whether every briefing needs a marking.
    pub marking_required: bool,
    /// Themes added to the vocabulary.
    pub themes: Vec<Term>,
    /// Agencies added to the vocabulary.
    pub audience: Vec<Term>,
    /// Review types added to the vocabulary.
    pub review_types: Vec<Term>,
    /// Words added to rules that have a list.
    pub words: Vec<HouseWord>,
    /// The list of terms never to be published, relative to the file.
    pub private_terms: Option<Text>,
    /// What `export` does unless told otherwise.
    pub export: ExportDefaults,
    /// Schemes of its own.
    pub schemes: Vec<Scheme>,
}

impl Collection {
    /// Returns a scheme, built in or the collection's own.
    pub fn scheme(&self, name: &str) -> Option<Scheme> {
        let own = || self.schemes.iter().find(|scheme| scheme.name == name).cloned();
        Scheme::built_in(name).or_else(own)
    }

    /// Returns the names of all schemes.
    pub fn scheme_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Scheme::built_in_names().collect();
        names.extend(self.schemes.iter().map(|scheme| scheme.name.as_str()));
        names
    }
}

/// A partnership's sign.
#[derive(Clone, Debug, Default)]
pub struct Logo {
    /// Where it is.
    pub place: Place,
    /// The file, relative to `sevenmin.toml`.
    pub file: Option<Text>,
    /// What it says to who cannot see it.
    pub alt: Option<Text>,
}

/// A partnership's colours.
#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// The colour of the head, as `#0b4f6c`.
    pub accent: Option<Text>,
    /// The print ground.
    pub paper: Option<Text>,
}

/// A level that a collection sets.
#[derive(Clone, Debug)]
pub struct LevelEntry {
    /// A rule's or a group's name.
    pub name: Spanned<String>,
    /// The level.
    pub level: Level,
}

/// A term of the vocabulary.
#[derive(Clone, Debug, Default)]
pub struct Term {
    /// The slug that a briefing uses.
    pub slug: Option<Text>,
    /// The name that readers see.
    pub name: Option<Text>,
}

/// A word that a collection adds to a rule that has a list.
#[derive(Clone, Debug, Default)]
pub struct HouseWord {
    /// The rule.
    pub rule: Option<Text>,
    /// The word or phrase.
    pub term: Option<Text>,
    /// What to write in its place.
    pub prefer: Option<Text>,
    /// Where that comes from.
    pub source: Option<Text>,
    /// The date of the source.
    pub date: Option<Spanned<Date>>,
}

/// What `export` does unless told otherwise.
#[derive(Clone, Debug, Default)]
pub struct ExportDefaults {
    /// The kinds of output.
    pub to: Vec<Text>,
    /// The folder, relative to the file.
    pub out: Option<Text>,
}
