//! The draft that somebody starts from.

use std::fmt;

use serde::Serialize;

use crate::export::Templates;
use crate::guard::Declared;
use crate::model::{Collection, Scheme};
use crate::parse;
use crate::proof::Shelf;
use crate::source::Source;
use crate::text;

/// What a draft is to be.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// The name of the file that it is for.
    pub file: &'a str,
    /// The order of its sections.
    pub scheme: &'a str,
    /// Its title, where it has one already.
    pub title: Option<&'a str>,
}

/// Why there is no draft.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum DraftFault {
    /// There is no such scheme; these there are.
    Scheme(String),
    /// The title is too long, empty, or on more than one line.
    Title,
    /// A private term stands in the file's name or in the title.
    Private,
    /// A fault of the format, or of the template.
    Faulty(String),
}

impl fmt::Display for DraftFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scheme(names) => write!(out, "there is no such scheme; the schemes are {names}"),
            Self::Title => out.write_str("a title has 1 to 120 characters, all on one line"),
            Self::Private => out.write_str(
                "nothing was written: a private term stands in the file's name or in the title",
            ),
            Self::Faulty(why) => out.write_str(why),
        }
    }
}

/// What the draft's template gets; texts are TOML strings already.
#[derive(Serialize)]
struct DraftView {
    id: String,
    title: Option<String>,
    scheme: String,
    is_case: bool,
    needs_partnership: bool,
    slots: Vec<DraftSlot>,
}

#[derive(Serialize)]
struct DraftSlot {
    name: String,
    role: &'static str,
    needs_heading: bool,
}

impl Shelf {
    /// Returns a commented draft for this shelf.
    ///
    /// # Errors
    ///
    /// There is no such scheme, the title cannot be one, or a private term stands in it.
    pub fn draft(&self, draft: &Draft<'_>, templates: &Templates) -> Result<String, DraftFault> {
        let collection = self.collection();
        let scheme = collection
            .scheme(draft.scheme)
            .ok_or_else(|| DraftFault::Scheme(text::and_list(&collection.scheme_names())))?;
        if draft.title.is_some_and(|title| !is_title(title)) {
            return Err(DraftFault::Title);
        }
        let title = draft.title.unwrap_or_default();
        let in_title = self.terms().find_in_prose(title, &Declared::default());
        if !self.terms().find_in_name(draft.file).is_empty() || !in_title.is_empty() {
            return Err(DraftFault::Private);
        }
        let view = view(draft, &scheme, collection.name.as_ref().is_none());
        let toml = templates.fill("text/new-briefing.toml", &view);
        let toml = toml.map_err(|fault| DraftFault::Faulty(fault.to_string()))?;
        refuse_faulty(&toml, collection)?;
        // A text file ends with the end of a line.
        Ok(format!("{}\n", toml.trim_end()))
    }
}

fn is_title(title: &str) -> bool {
    let length = title.chars().count();
    length <= 120 && !title.trim().is_empty() && !title.chars().any(char::is_control)
}

/// A title can hold what no briefing may, such as a character that cannot be seen.
fn refuse_faulty(toml: &str, collection: &Collection) -> Result<(), DraftFault> {
    let source = Source::from_bytes("", toml.as_bytes().to_vec())
        .map_err(|fault| DraftFault::Faulty(parse::from_fault(fault).message))?;
    match parse::briefing(&source, collection).diagnostics.into_iter().next() {
        Some(first) => Err(DraftFault::Faulty(format!("nothing was written: {}", first.message))),
        None => Ok(()),
    }
}

fn view(draft: &Draft<'_>, scheme: &Scheme, needs_partnership: bool) -> DraftView {
    let slots = scheme.slots.iter().map(|slot| {
        let needs_heading = slot.heading("en").is_none();
        DraftSlot { name: slot.name.clone(), role: slot.role.as_str(), needs_heading }
    });
    DraftView {
        id: id_of(draft.file),
        title: draft.title.map(toml_string),
        scheme: scheme.name.clone(),
        is_case: scheme.name == "case",
        needs_partnership,
        slots: slots.collect(),
    }
}

/// Returns an id made of a file's name.
fn id_of(file: &str) -> String {
    let stem =
        file.rsplit_once('.').map_or(file, |(stem, _)| if stem.is_empty() { file } else { stem });
    parse::id_of(stem)
}

fn toml_string(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        if matches!(character, '"' | '\\') {
            out.push('\\');
        }
        out.push(character);
    }
    out.push('"');
    out
}
