//! The form of a briefing, as the format's own data describe it.

use serde::Serialize;

use crate::model::{
    Briefing, Narrative, Table as _,
    spec::{Eyes, Key, Kind, Table},
};

/// A table as a form shows it.
#[derive(Clone, Debug, Serialize)]
pub struct FormTable {
    /// Its name in the text, such as `action`.
    pub name: &'static str,
    /// Its name for people.
    pub label: String,
    /// What it is for.
    pub about: &'static str,
    /// Whether there can be several.
    pub repeats: Repeats,
    /// Whether a briefing, or the table around it, needs it.
    pub is_needed: bool,
    /// Its fields, in the order of the format.
    pub fields: Vec<FormField>,
    /// The tables inside it.
    pub tables: Vec<FormTable>,
    /// Fields of which one at least is needed.
    pub one_of: &'static [&'static str],
    /// Whether these exclude each other.
    pub is_exclusive: bool,
}

/// How often a table can be there.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Repeats {
    /// Once.
    Never,
    /// Once as a rule, or several times.
    Seldom,
    /// Any number of times.
    Often,
}

/// A field as a form shows it.
#[derive(Clone, Debug, Serialize)]
pub struct FormField {
    /// Its name in the text, such as `review-by`.
    pub name: &'static str,
    /// Its name for people.
    pub label: String,
    /// What it means.
    pub about: &'static str,
    /// What it holds.
    pub kind: FormKind,
    /// Whether its table needs it.
    pub is_needed: bool,
    /// Whose eyes its words are for.
    pub eyes: &'static str,
    /// What can be chosen: all there is of a choice, what is known of a vocabulary.
    pub choices: Vec<FormChoice>,
    /// The least and the greatest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<[f64; 2]>,
    /// How many characters a text may have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<usize>,
}

/// A word that can be chosen.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FormChoice {
    /// The word as the text has it.
    pub word: &'static str,
    /// What it means; empty where the word says it.
    pub about: &'static str,
}

/// What a field holds, as far as a form treats it otherwise.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormKind {
    /// The version of the format, which nobody fills in.
    Version,
    /// A text on one line.
    Line,
    /// Prose of any length, without marks.
    Prose,
    /// A text of one paragraph in the small Markdown.
    MarkdownLine,
    /// A text of any length in the small Markdown.
    Markdown,
    /// A word of a closed list.
    Choice,
    /// A word of a list that can be added to.
    Term,
    /// Several such words.
    Terms,
    /// Several texts.
    Texts,
    /// A day.
    Date,
    /// Yes or no.
    Flag,
    /// A number.
    Number,
    /// A web address.
    Address,
    /// A picture's file.
    File,
}

/// Returns the form of a briefing: its tables in the order of the format.
pub fn form() -> Vec<FormTable> {
    tables(Briefing::SPEC)
}

fn tables(spec: &'static Table) -> Vec<FormTable> {
    let inner = spec.keys.iter().filter_map(|key| Some((key, key.kind.table()?)));
    inner
        .map(|(key, table)| FormTable {
            name: key.name,
            label: label(key.name),
            about: table.about,
            repeats: match key.kind {
                Kind::Tables(_) => Repeats::Often,
                Kind::OneOrMore(_) => Repeats::Seldom,
                _ => Repeats::Never,
            },
            is_needed: key.is_required(),
            fields: table.keys.iter().filter_map(field).collect(),
            tables: tables(table),
            one_of: table.one_of,
            is_exclusive: table.is_exclusive,
        })
        .collect()
}

fn field(key: &'static Key) -> Option<FormField> {
    let limits = match key.kind {
        Kind::Number(limit) => Some([limit.least, limit.most]),
        _ => None,
    };
    let most = match key.kind {
        Kind::Short(most) => Some(most),
        _ => None,
    };
    Some(FormField {
        name: key.name,
        label: label(key.name),
        about: key.about,
        kind: kind(key)?,
        is_needed: key.is_required(),
        eyes: match key.purpose.map(|purpose| purpose.eyes) {
            Some(Eyes::Everyone) => "everyone",
            Some(Eyes::Facilitator) => "facilitator",
            Some(Eyes::Author) | None => "author",
        },
        choices: choices(key.kind),
        limits,
        most,
    })
}

fn kind(key: &Key) -> Option<FormKind> {
    let is_head = |part| matches!(part, Narrative::Title | Narrative::Heading);
    let part = key.purpose.and_then(|purpose| purpose.narrative);
    Some(match key.kind {
        Kind::Plain | Kind::Short(_) if part.is_some_and(|part| !is_head(part)) => FormKind::Prose,
        Kind::FormatVersion => FormKind::Version,
        Kind::Markdown => FormKind::Markdown,
        Kind::MarkdownLine => FormKind::MarkdownLine,
        Kind::Choice(_) => FormKind::Choice,
        Kind::Term(_) => FormKind::Term,
        Kind::Terms(_) => FormKind::Terms,
        Kind::Texts => FormKind::Texts,
        Kind::Date => FormKind::Date,
        Kind::Bool => FormKind::Flag,
        Kind::Number(_) => FormKind::Number,
        Kind::Url => FormKind::Address,
        Kind::Path => FormKind::File,
        Kind::Table(_) | Kind::Tables(_) | Kind::OneOrMore(_) => return None,
        _ => FormKind::Line,
    })
}

fn choices(kind: Kind) -> Vec<FormChoice> {
    match kind {
        Kind::Choice(words) => words.iter().map(|word| FormChoice { word, about: "" }).collect(),
        Kind::Term(known) | Kind::Terms(known) => {
            known.iter().map(|(word, about)| FormChoice { word, about }).collect()
        }
        _ => Vec::new(),
    }
}

/// A key's name as a person reads it.
fn label(name: &str) -> String {
    match name {
        "id" => "ID".to_owned(),
        "url" => "Web address".to_owned(),
        _ => {
            let words = name.replace('-', " ");
            let mut letters = words.chars();
            letters
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        }
    }
}
