//! One walk over all texts of a briefing, for whoever must see every one of them.

use crate::model::{
    Language, Markdown, Narrative, Place,
    spec::{Eyes, Key, Kind, Purpose},
};
use crate::source::Text;

/// Every table and every text of a briefing, in the order of the format.
#[derive(Debug)]
pub struct Walk<'a> {
    /// The tables, an outer one before those inside it.
    pub tables: Vec<WalkedTable<'a>>,
    /// The texts.
    pub texts: Vec<Walked<'a>>,
    /// The table that is being walked over.
    current: Option<usize>,
    /// The language of what comes next.
    language: &'a Language,
}

/// A table that the walk came by.
#[derive(Clone, Debug)]
pub struct WalkedTable<'a> {
    /// Its key.
    pub key: &'static Key,
    /// Its place among its like, from 1; nothing where there can be one alone.
    pub number: Option<usize>,
    /// Where it is.
    pub place: Place,
    /// The text that tells it from its like: a section's slot.
    pub slot: Option<&'a Text>,
    /// The table that it stands in.
    pub outer: Option<usize>,
}

/// A text that the walk came by.
#[derive(Clone, Copy, Debug)]
pub struct Walked<'a> {
    /// Its key, with its purpose.
    pub key: &'static Key,
    /// Its words.
    pub words: Words<'a>,
    /// Its table, among those of the walk.
    pub table: usize,
    /// Its language: its table's own, else the briefing's.
    pub language: &'a Language,
}

/// The words of a text.
#[derive(Clone, Copy, Debug)]
pub enum Words<'a> {
    /// Plain text, or a name, a path, an address.
    Plain(&'a Text),
    /// The small Markdown.
    Markdown(&'a Markdown),
}

impl<'a> Walk<'a> {
    /// Returns a walk that has not begun, over what is written in a language.
    pub(super) fn in_language(language: &'a Language) -> Self {
        let (tables, texts) = (Vec::with_capacity(64), Vec::with_capacity(128));
        Self { tables, texts, current: None, language }
    }

    /// Returns the prose, each text with what it is.
    pub fn prose(&self) -> impl Iterator<Item = (Narrative, &Walked<'a>)> {
        self.texts.iter().filter_map(|text| Some((text.key.purpose?.narrative?, text)))
    }

    /// Returns the texts that an output sets in type.
    pub fn printed(&self) -> impl Iterator<Item = &Walked<'a>> {
        self.texts.iter().filter(|text| text.key.purpose.is_some_and(|purpose| purpose.is_printed))
    }

    /// Returns the texts that somebody reads beside the prose, but for what is there to call, write to or
    /// visit.
    pub fn remarks(&self) -> impl Iterator<Item = &Walked<'a>> {
        self.texts.iter().filter(|text| {
            let is_read = |purpose: &Purpose| {
                purpose.eyes != Eyes::Author && purpose.narrative.is_none() && !purpose.is_contact
            };
            text.key.purpose.as_ref().is_some_and(is_read)
        })
    }

    /// Returns the table of the file that a text stands in, also where it stands in a table
    /// within that.
    pub fn outermost(&self, text: &Walked<'a>) -> &WalkedTable<'a> {
        let mut table = &self.tables[text.table];
        while let Some(outer) = table.outer {
            table = &self.tables[outer];
        }
        table
    }

    /// Returns where a text stands, such as `section.findings body` or `review documents.2 url`.
    pub fn path(&self, text: &Walked<'a>) -> String {
        let mut path = text.key.name.to_owned();
        let mut table = Some(text.table);
        while let Some(index) = table {
            path = format!("{} {path}", self.tables[index].name());
            table = self.tables[index].outer;
        }
        path
    }

    /// Goes over a table that stands in the current one.
    pub(super) fn table(
        &mut self,
        key: &'static Key,
        number: Option<usize>,
        place: Place,
        inside: impl FnOnce(&mut Self),
    ) {
        let (outer, language) = (self.current, self.language);
        self.current = Some(self.tables.len());
        self.tables.push(WalkedTable { key, number, place, slot: None, outer });
        inside(self);
        self.current = outer;
        self.language = language;
    }

    /// Comes by a text of the current table.
    pub(super) fn text(&mut self, key: &'static Key, words: Words<'a>) {
        let Some(table) = self.current else { return };
        if key.names_table {
            self.tables[table].slot = Some(words.text());
        }
        self.texts.push(Walked { key, words, table, language: self.language });
    }

    /// Comes by the current table's own language, which holds for what it came by before too.
    pub(super) fn language(&mut self, language: &'a Language) {
        self.language = language;
        let own = self.texts.iter_mut().rev().take_while(|text| Some(text.table) == self.current);
        own.for_each(|text| text.language = language);
    }
}

impl WalkedTable<'_> {
    /// Returns the table's name, such as `briefing`, `section.findings` or `voice.1`.
    pub fn name(&self) -> String {
        match (self.slot, self.number) {
            (Some(slot), _) => format!("{}.{}", self.key.name, slot.value),
            (None, Some(number)) => format!("{}.{number}", self.key.name),
            (None, None) => self.key.name.to_owned(),
        }
    }

    /// Returns what `at` in a waiver calls this table: `briefing`, `section.findings`, `voice.1`; `review`
    /// means each of several, and `review.1` also the only one.
    pub fn answers(&self) -> Vec<String> {
        let name = self.key.name;
        let numbered = || format!("{name}.{}", self.number.unwrap_or(1));
        match self.key.kind {
            Kind::Table(_) => vec![name.to_owned()],
            Kind::OneOrMore(_) => vec![name.to_owned(), numbered()],
            Kind::Tables(_) if self.is_slotted() => {
                self.slot.map(|slot| format!("{name}.{}", slot.value)).into_iter().collect()
            }
            Kind::Tables(_) => vec![numbered()],
            _ => Vec::new(),
        }
    }

    /// Whether tables of its kind are told apart by a slot.
    fn is_slotted(&self) -> bool {
        self.key.kind.table().is_some_and(|spec| spec.keys.iter().any(|key| key.names_table))
    }
}

impl<'a> Words<'a> {
    /// Returns the text as it is written.
    pub fn text(self) -> &'a Text {
        match self {
            Self::Plain(text) => text,
            Self::Markdown(markdown) => &markdown.text,
        }
    }
}
