//! What the library needs of a collection: documents that can be read, and words that give nobody away.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Severity};
use crate::lint::{Asks, Context, Exposed, Occasion, config, rules::RULES};
use crate::markup::Extent;
use crate::model::{
    Action, Briefing, Collection, Date, Entry, Field, Image, List, Markdown, Section,
};
use crate::source::{FileFault, Files, Source, Span, Text};
use crate::text;

/// Returns what is wrong with the files of a collection's entries; a name that no document can have
/// has been reported where the collection was read.
pub fn check_documents(collection: &Collection, files: &dyn Files) -> Vec<Diagnostic> {
    let named = collection.entries.iter().filter_map(|entry| entry.file.as_ref());
    let named = named.filter(|file| Entry::is_document_name(file));
    named.filter_map(|file| fault(file, files)).collect()
}

fn fault(file: &Text, files: &dyn Files) -> Option<Diagnostic> {
    let is_pdf = file.to_ascii_lowercase().ends_with(".pdf");
    let start: &[u8] = if is_pdf { b"%PDF-" } else { b"PK\x03\x04" };
    let (what, help) = match files.head(file, start.len()) {
        Ok(bytes) if bytes == start => return None,
        Ok(_) if is_pdf => ("is no PDF, whatever its name says".to_owned(), "save it as PDF again"),
        Ok(_) => ("is no DOCX, whatever its name says".to_owned(), "save it as DOCX again"),
        Err(FileFault::Outside) => {
            ("is outside the collection".to_owned(), "copy it next to sevenmin.toml")
        }
        Err(FileFault::Missing) => (
            "is not there".to_owned(),
            "check the name, capitals too; it is looked for from sevenmin.toml",
        ),
        Err(FileFault::TooLarge) => ("is too large".to_owned(), "save it smaller"),
        Err(FileFault::Unreadable(why)) => {
            (format!("cannot be read: {why}"), "check that you may open the file")
        }
    };
    let message = format!("the document `{}` {what}", file.value);
    Some(Diagnostic::schema(file.span, message).help(help))
}

/// Returns the entries that belong to a briefing which is not among these ids: a site leaves them out.
pub fn strange_entries(collection: &Collection, ids: &BTreeSet<String>) -> Vec<Diagnostic> {
    let named = collection.entries.iter().filter_map(|entry| entry.briefing.as_ref());
    let strange = named.filter(|id| !ids.contains(&id.value)).map(|id| {
        let message = format!("no briefing here has the id `{}`", id.value);
        let why = "the entry belongs to it, and a site leaves out what belongs to none";
        let help = match text::nearest(id, ids.iter().map(String::as_str)) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "write the id of a briefing below this folder, or take the line out".to_owned(),
        };
        Diagnostic::new(Code::Schema, Severity::Warning, id.span, message).why(why).help(help)
    });
    strange.collect()
}

/// Returns what no output may repeat of the library's words, by the rules that guard briefings, with
/// what is said of it; private terms aside, which are looked for in the whole file.
pub fn exposed_in_library(
    source: &Source,
    collection: &Collection,
) -> (Vec<Exposed>, Vec<Diagnostic>) {
    let briefing = told(collection);
    let occasion = Occasion::on(Date::MIN);
    let context = Context::new(source, &briefing, collection, &occasion);
    let (mut exposed, mut out) = (Vec::new(), Vec::new());
    let rules = RULES.iter().filter(|rule| rule.name != config::PRIVATE_TERM);
    for rule in rules {
        let Asks::Guard(find) = rule.asks else { continue };
        let found = find(&context).into_iter().filter(|one| collection.is_in_library(one.span));
        for one in found {
            if let Some(mut sink) = config::sink_of(rule, collection, &mut out) {
                sink.push(one.span, one.message.clone()).why(one.why).help(one.help);
            }
            exposed.push(one);
        }
    }
    (exposed, out)
}

/// The library's words as a briefing tells them, a section for each title and what is said under it; who
/// publishes and signs stands where actions have their owners.
fn told(collection: &Collection) -> Briefing {
    let library = &collection.library;
    let own = library.texts().map(|(_, body)| Section { body: body.clone(), ..Section::default() });
    let titles = [&library.title, &library.cy.title];
    let titles = titles.map(|title| Section { heading: title.clone(), ..Section::default() });
    let entries = collection.entries.iter().map(|entry| Section {
        heading: entry.title.clone(),
        body: entry.summary.clone().map(|summary| Markdown::new(summary, Extent::Blocks)),
        image: entry
            .file
            .clone()
            .map(|file| Image { file: Field::Given(file), ..Image::default() }),
        ..Section::default()
    });
    let sections = own.into_iter().chain(titles).chain(entries).collect();
    let sections = List::new(sections, Span::default(), true);
    let bodies = collection.entries.iter().flat_map(|entry| {
        entry
            .publisher
            .iter()
            .chain(&entry.signed_by)
            .map(|body| Action { owner: Field::Given(body.clone()), ..Action::default() })
    });
    let actions = List::new(bodies.collect(), Span::default(), true);
    Briefing { sections, actions, ..Briefing::default() }
}
