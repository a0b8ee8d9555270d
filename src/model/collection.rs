//! What `sevenmin.toml` says for all briefings below it.

use crate::model::Date;
use crate::model::Field;
use crate::model::Level;
use crate::model::List;
use crate::model::Place;
use crate::model::Scheme;
use crate::source::Spanned;
use crate::source::Text;

/// A collection: `sevenmin.toml`, all of it optional.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// The partnership's name.
    pub name: Field<Text>,
    /// Its short name.
    pub short: Field<Text>,
    /// Whom to write to or call.
    pub contact: Field<Text>,
    /// Its web address.
    pub url: Field<Text>,
    /// Its sign.
    pub logo: Field<Logo>,
    /// The questions it asks after every briefing.
    pub standing_questions: List<Text>,
    /// Its colours.
    pub brand: Brand,
    /// The levels of rules and groups.
    pub levels: Vec<LevelEntry>,
    /// Whether every briefing needs a marking.
    pub marking_required: bool,
    /// Themes added to the vocabulary.
    pub themes: List<Term>,
    /// Agencies added to the vocabulary.
    pub audience: List<Term>,
    /// Review types added to the vocabulary.
    pub review_types: List<Term>,
    /// Words added to rules that have a list.
    pub words: List<HouseWord>,
    /// The list of terms never to be published, relative to the file.
    pub private_terms: Field<Text>,
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
    pub file: Field<Text>,
    /// What it tells people who cannot see it.
    pub alt: Field<Text>,
}

/// A partnership's colours.
#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// The colour of the head, as `#0b4f6c`.
    pub accent: Field<Text>,
    /// The print ground.
    pub paper: Field<Text>,
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
    pub slug: Field<Text>,
    /// The name that readers see.
    pub name: Field<Text>,
}

/// A word that a collection adds to a rule that has a list.
#[derive(Clone, Debug, Default)]
pub struct HouseWord {
    /// The rule.
    pub rule: Field<Text>,
    /// The word or phrase.
    pub term: Field<Text>,
    /// What to write in its place.
    pub prefer: Field<Text>,
    /// Where that comes from.
    pub source: Field<Text>,
    /// The date of the source.
    pub date: Field<Spanned<Date>>,
}

/// What `export` does unless told otherwise.
#[derive(Clone, Debug, Default)]
pub struct ExportDefaults {
    /// The kinds of output.
    pub to: List<Text>,
    /// The folder, relative to the file.
    pub out: Field<Text>,
}
