//! What all briefings of a collection share.

use std::sync::Arc;

use crate::check;
use crate::diag::{Diagnostic, Report, Severity};
use crate::export::Output;
use crate::fonts::HouseFonts;
use crate::guard::{Declared, PrivateTerms};
use crate::lint;
use crate::media::Encoded;
use crate::model::Collection;
use crate::parse::{self, PrivateList};
use crate::source::{Files, Source, Text};

/// What all briefings of a collection share: `sevenmin.toml`, its signs, the private terms.
///
/// Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Shelf(Arc<Held>);

#[derive(Debug, Default)]
struct Held {
    collection: Collection,
    logos: Vec<Encoded>,
    fonts: HouseFonts,
    terms: PrivateTerms,
    report: Option<Report>,
    is_blind: bool,
}

impl Shelf {
    /// Returns the shelf of briefings without a collection.
    pub fn bare(terms: PrivateTerms) -> Self {
        Self(Arc::new(Held { terms, ..Held::default() }))
    }

    /// Reads a collection.
    ///
    /// `files` reads its pictures. `terms` are all terms that are never to be published: the caller's
    /// own and those of the list that the collection names, which [`parse::private_list`] tells. Where
    /// a fault may hide a list, nothing on the shelf is checked or exported.
    pub fn read(source: Source, files: &dyn Files, terms: PrivateTerms) -> Self {
        if let PrivateList::Unknown(at, what) = parse::private_list(&source) {
            let message = format!("{what}, and no line of this file is shown");
            return Self::blind(source, Diagnostic::syntax(at, message));
        }
        let parsed = parse::collection(&source);
        let (mut found, collection) = (parsed.diagnostics, parsed.value.unwrap_or_default());
        found.extend(lint::check_collection(&collection));
        let fonts = lint::read_fonts(&collection, files, &mut found);
        let logos = check::read_logos(&collection, files, &mut found);
        found.extend(unknown_outputs(&collection));
        found.extend(lint::check_documents(&collection, files));
        found.extend(lint::private_terms_in(&source, &collection, &terms));
        let mut protected = check::hiding(&terms);
        let (exposed, findings) = lint::exposed_in_library(&source, &collection);
        for one in &exposed {
            protected.add(one.span, &one.words);
        }
        found.extend(findings);
        for span in terms.find_in_file(&source.text, &Declared::default()) {
            protected.add_term(span, &source.text[span.range()]);
        }
        check::protect_quoted(&found, &mut protected);
        let report = Some(Report::new(source, found, protected));
        Self(Arc::new(Held { collection, logos, fonts, terms, report, is_blind: false }))
    }

    /// Returns the shelf of a collection whose private list cannot be known. It is told without a word
    /// of the file.
    pub fn blind(source: Source, fault: Diagnostic) -> Self {
        let span = crate::source::Span::new(fault.span.start..fault.span.start);
        let fault = Diagnostic { span, fix: None, ..fault }
            .why("it may hide a private list, so nothing under it was looked at")
            .help("mend it first: its tables are `[partnership]`, `[brand]`, `[rules]`, `[marking]`, `[vocabulary]`, `[[word]]`, `[private]` with `terms`, `[export]`, `[[scheme]]`, `[library]` and `[[entry]]`");
        let report = Some(Report::without_lines(source, vec![fault]));
        Self(Arc::new(Held { report, is_blind: true, ..Held::default() }))
    }

    /// Returns what the collection says.
    pub fn collection(&self) -> &Collection {
        &self.0.collection
    }

    /// Returns the terms that are never to be published.
    pub fn terms(&self) -> &PrivateTerms {
        &self.0.terms
    }

    /// Returns what was found in the collection; nothing of a bare shelf.
    pub fn report(&self) -> Option<&Report> {
        self.0.report.as_ref()
    }

    /// Whether nobody knows which names are private here.
    pub fn is_blind(&self) -> bool {
        self.0.is_blind
    }

    /// Whether a fault keeps everything on the shelf from being exported. One in the library's words
    /// or entries keeps the library alone, unless something stands there that may not be told.
    pub fn is_broken(&self) -> bool {
        let collection = self.collection();
        self.errors().any(|error| error.guards || !collection.is_in_library(error.span))
    }

    /// Whether a fault keeps the library from being made.
    pub fn is_library_broken(&self) -> bool {
        self.errors().next().is_some()
    }

    fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        let found = self.report().into_iter().flat_map(|report| &report.diagnostics);
        found.filter(|one| one.severity == Severity::Error)
    }

    /// Returns the collection's signs.
    pub fn logos(&self) -> &[Encoded] {
        &self.0.logos
    }

    /// Returns the collection's fonts.
    pub fn fonts(&self) -> &HouseFonts {
        &self.0.fonts
    }
}

/// Returns what is wrong with the kinds of output that a collection asks for.
fn unknown_outputs(collection: &Collection) -> Vec<Diagnostic> {
    let words = collection.export.to.iter().filter(|word| !word.trim().is_empty());
    let unknown = words.filter(|word| Output::named(word.trim()).is_none());
    let finding = |word: &Text| {
        let message = format!("`{}` is no kind of output", word.trim());
        Diagnostic::schema(word.span, message).help(Output::advice(word.trim()))
    };
    unknown.map(finding).collect()
}
