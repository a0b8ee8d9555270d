//! What a key can hold.

use crate::model::{spec::Table, vocabulary::Entry};

/// What a key can hold.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// The number 1, the version of the format.
    FormatVersion,
    /// Plain text.
    Plain,
    /// Plain text of so many characters at most.
    Short(usize),
    /// Small Markdown.
    Markdown,
    /// Small Markdown of one paragraph.
    MarkdownLine,
    /// Lower-case letters and digits in groups joined by hyphens.
    Slug,
    /// A slug of a vocabulary, or one that a collection adds to it.
    Term(&'static [Entry]),
    /// A slug that names output files.
    Id,
    /// A slug that can be a slide's address.
    SlotName,
    /// One of a closed list of words.
    Choice(&'static [&'static str]),
    /// The name of a rule.
    Rule,
    /// A language tag of BCP 47.
    Language,
    /// A day, written without quotes.
    Date,
    /// `true` or `false`.
    Bool,
    /// A number within limits.
    Number(Limit),
    /// An address that starts with `https://` or `http://`.
    Url,
    /// A colour such as `#0b4f6c`.
    Color,
    /// A file's path.
    Path,
    /// Sixteen digits of a hash.
    Digest,
    /// A list of plain texts.
    Texts,
    /// A list of slugs of a vocabulary.
    Terms(&'static [Entry]),
    /// Rules and groups with a level each.
    Levels,
    /// A text for each language.
    PerLanguage,
    /// A table.
    Table(&'static Table),
    /// Any number of tables.
    Tables(&'static Table),
    /// A table, or any number of them.
    OneOrMore(&'static Table),
}

/// The least and the greatest number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// The least.
    pub least: f64,
    /// The greatest.
    pub most: f64,
}

impl Kind {
    /// Whether it is words that somebody reads.
    pub fn holds_words(self) -> bool {
        matches!(
            self,
            Self::Plain
                | Self::Short(_)
                | Self::Markdown
                | Self::MarkdownLine
                | Self::Texts
                | Self::PerLanguage
        )
    }

    /// Whether the key holds one text, of whatever form.
    pub const fn is_text(self) -> bool {
        !matches!(
            self,
            Self::FormatVersion
                | Self::Date
                | Self::Bool
                | Self::Number(_)
                | Self::Texts
                | Self::Terms(_)
                | Self::Levels
                | Self::PerLanguage
                | Self::Table(_)
                | Self::Tables(_)
                | Self::OneOrMore(_)
        )
    }

    /// Whether the key holds words, or names and addresses, of the author's own.
    pub const fn has_words(self) -> bool {
        let is_chosen = matches!(self, Self::Choice(_) | Self::Language);
        (self.is_text() && !is_chosen)
            || matches!(self, Self::Texts | Self::Terms(_) | Self::PerLanguage)
    }

    /// Returns the table that the key holds, or each of those that it holds.
    pub const fn table(self) -> Option<&'static Table> {
        match self {
            Self::Table(table) | Self::Tables(table) | Self::OneOrMore(table) => Some(table),
            _ => None,
        }
    }

    /// Returns what the key holds, for people.
    pub fn describe(self) -> String {
        match self {
            Self::FormatVersion => "the number 1".to_owned(),
            Self::Plain => "plain text".to_owned(),
            Self::Short(most) => format!("plain text, at most {most} characters"),
            Self::Markdown => "text with paragraphs, lists, **strong** and links".to_owned(),
            Self::MarkdownLine => "one paragraph of text, with **strong** and links".to_owned(),
            Self::Slug | Self::Term(_) | Self::SlotName => {
                "lower-case letters, digits and hyphens".to_owned()
            }
            Self::Id => "lower-case letters, digits and hyphens, at most 64".to_owned(),
            Self::Choice(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
                crate::text::or_list(&words)
            }
            Self::Rule => "a rule's name".to_owned(),
            Self::Language => "a language tag such as \"en-GB\" or \"cy\"".to_owned(),
            Self::Date => "a date such as 2026-05-14, without quotes".to_owned(),
            Self::Bool => "true or false, without quotes".to_owned(),
            Self::Number(limit) => format!("a number from {} to {}", limit.least, limit.most),
            Self::Url => "an address that starts with https:// or http://".to_owned(),
            Self::Color => "a colour such as \"#0b4f6c\"".to_owned(),
            Self::Path => "a file's path".to_owned(),
            Self::Digest => "16 digits or letters from a to f".to_owned(),
            Self::Texts => "a list of plain texts".to_owned(),
            Self::Terms(_) => "a list of slugs, such as [\"neglect\", \"poverty\"]".to_owned(),
            Self::Levels => {
                "rules or groups, each \"error\", \"warn\", \"info\" or \"off\"".to_owned()
            }
            Self::PerLanguage => {
                "a text for each language, such as { en = \"Context\" }".to_owned()
            }
            Self::Table(_) => "a table".to_owned(),
            Self::Tables(_) => "any number of tables".to_owned(),
            Self::OneOrMore(_) => "a table, or any number of them".to_owned(),
        }
    }
}
