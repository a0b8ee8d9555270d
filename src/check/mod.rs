//! All that can be said of one briefing: the format, its pictures, the rules, the waivers.
//!
//! Bytes in, findings out: who runs this hands in the text and a door to the pictures.

mod beside;
mod own;

pub use beside::protect_quoted;

use crate::diag::{Code, Diagnostic, Report, Severity};
use crate::guard::{PrivateTerms, Protected};
use crate::identity::{IdentitySheet, Told};
use crate::lint::{self, Context, LaidOut, Occasion, PictureFile};
use crate::media::{self, Encoded, Picture};
use crate::model::{Briefing, Collection};
use crate::parse;
use crate::source::{FileFault, Files, Source, Span, Text};

/// What was found in one briefing, before waivers.
#[derive(Debug)]
pub struct Checked {
    /// The briefing; nothing when the file is no TOML.
    pub briefing: Option<Briefing>,
    /// The pictures that could be read, with the index of their section.
    pub pictures: Vec<(usize, Picture)>,
    diagnostics: Vec<Diagnostic>,
    protected: Protected,
    laid_out: LaidOut,
}

/// Checks one briefing.
pub fn check(
    source: &Source,
    collection: &Collection,
    run: &Occasion,
    files: &dyn Files,
) -> Checked {
    let parsed = parse::briefing(source, collection);
    let mut diagnostics = parsed.diagnostics;
    let mut pictures = Vec::new();
    let mut protected = hiding(&run.hidden_terms);
    if !run.private_terms.holds(&run.hidden_terms) {
        protected.veil(run.hidden_terms.find_in_broken_file(&source.text), &source.text);
    }
    if let Some(briefing) = &parsed.value {
        pictures = read_pictures(briefing, files, &mut diagnostics);
        let files = pictures.iter().map(picture_file).collect();
        let context = Context::new(source, briefing, collection, run);
        let findings = lint::lint(&context.with_pictures(files));
        parse::leave_characters(briefing, &findings.told_characters, &mut diagnostics);
        diagnostics.extend(findings.diagnostics);
        protected.extend(&findings.protected);
        protect_quoted(&diagnostics, &mut protected);
        beside::protect_names(briefing, &mut protected);
    } else {
        protect_broken(source, run, &mut protected);
    }
    protected.settle();
    Checked {
        briefing: parsed.value,
        pictures,
        diagnostics,
        protected,
        laid_out: LaidOut::default(),
    }
}

/// Reads one briefing, finds what may not be told of it, and asks no other rule: for lists, which are
/// to be fast. Its findings are those of the format alone.
pub fn read(source: &Source, collection: &Collection, run: &Occasion) -> Checked {
    let parsed = parse::briefing(source, collection);
    let mut protected = hiding(&run.hidden_terms);
    if let Some(briefing) = &parsed.value {
        protected.extend(&lint::guard(&Context::new(source, briefing, collection, run)));
        protect_quoted(&parsed.diagnostics, &mut protected);
        beside::protect_names(briefing, &mut protected);
    } else {
        protect_broken(source, run, &mut protected);
    }
    protected.settle();
    Checked::without_findings(parsed.value, parsed.diagnostics, protected)
}

/// Returns what hides private terms in findings, and leaves the format's own words.
pub fn hiding(terms: &PrivateTerms) -> Protected {
    Protected::of_terms(terms).with_own_words(own::is_own)
}

/// Returns a path as it may be shown: without private terms and what identifies in a file's name.
pub fn shown_path(hiding: &Protected, path: &str) -> String {
    let shown = hiding.name(path);
    let mut exposed = Protected::default();
    protect_path(&shown, &mut exposed);
    exposed.settle();
    exposed.name(&shown).into_owned()
}

/// What a path gives away is kept out of all that is told of its file.
fn protect_path(path: &str, protected: &mut Protected) {
    for (_, words) in path.split('/').flat_map(lint::exposed_in_name) {
        protected.add(Span::default(), &words);
    }
}

/// What is protected is kept out also of what is told of a file that cannot be read as TOML.
fn protect_broken(source: &Source, run: &Occasion, protected: &mut Protected) {
    protect_path(&source.path, protected);
    for span in run.private_terms.find_in_broken_file(&source.text) {
        protected.add_term(span, &source.text[span.range()]);
    }
    for (span, words) in lint::exposed_in(&source.text) {
        if parse::is_day_of_key(&source.text[..span.start]) {
            continue;
        }
        protected.add(span, words);
    }
}

impl Checked {
    /// Returns what is said of a file that was not read, of which its path alone is known.
    pub fn unread(path: &str, diagnostics: Vec<Diagnostic>, hidden: &PrivateTerms) -> Self {
        let mut protected = hiding(hidden);
        protect_path(path, &mut protected);
        protected.settle();
        Self::without_findings(None, diagnostics, protected)
    }

    /// Returns a briefing of which the format alone was asked.
    fn without_findings(
        briefing: Option<Briefing>,
        diagnostics: Vec<Diagnostic>,
        protected: Protected,
    ) -> Self {
        let laid_out = LaidOut::default();
        Self { briefing, pictures: Vec::new(), diagnostics, protected, laid_out }
    }

    /// Returns what no output may repeat.
    pub fn protected(&self) -> &Protected {
        &self.protected
    }

    /// Returns everything that could point to a person; nothing of a file that is no TOML.
    pub fn identity(
        &self,
        source: &Source,
        collection: &Collection,
        run: &Occasion,
    ) -> Option<IdentitySheet> {
        let briefing = self.briefing.as_ref()?;
        let files = self.pictures.iter().map(picture_file).collect();
        let context = Context::new(source, briefing, collection, run).with_pictures(files);
        let Self { diagnostics, protected, .. } = self;
        Some(IdentitySheet::of(&context, Told { diagnostics, protected }))
    }

    /// Returns the hash of what everybody may see of the briefing; nothing where the file is no TOML.
    pub fn shared_hash(
        &self,
        source: &Source,
        collection: &Collection,
        run: &Occasion,
    ) -> Option<String> {
        let files = self.pictures.iter().map(picture_file).collect();
        let context = Context::new(source, self.briefing.as_ref()?, collection, run);
        Some(lint::shared_hash(&context.with_pictures(files)))
    }

    /// Adds what finished pages told, and which pages those were.
    pub fn extend(&mut self, diagnostics: Vec<Diagnostic>, laid_out: LaidOut) {
        self.diagnostics.extend(diagnostics);
        self.laid_out = laid_out;
    }

    /// Returns the findings so far with the waived ones taken out.
    pub fn report(&self, source: &Source, collection: &Collection) -> Report {
        self.report_with(Vec::new(), self.laid_out, source, collection)
    }

    /// Returns the findings with others of finished pages, and the waived ones taken out.
    pub fn report_with(
        &self,
        more: Vec<Diagnostic>,
        laid_out: LaidOut,
        source: &Source,
        collection: &Collection,
    ) -> Report {
        let mut diagnostics = self.diagnostics.clone();
        diagnostics.extend(more);
        let Some(briefing) = &self.briefing else {
            return Report::new(source.clone(), diagnostics, self.protected.clone());
        };
        let mut waived = lint::apply_waivers(briefing, collection, diagnostics, laid_out);
        lint::name_tables(briefing, &mut waived.diagnostics);
        let mut report = Report::new(source.clone(), waived.diagnostics, self.protected.clone());
        report.waived = waived.count;
        report
    }
}

/// Whether a finding keeps a briefing from being exported.
pub fn blocks_export(diagnostic: &Diagnostic, draft: bool, deny_warnings: bool) -> bool {
    /// What a draft cannot be drawn with, although it belongs to a group that it may lack.
    const ALWAYS: &[&str] = &[
        "duplicate-id",
        "duplicate-slot",
        "unknown-slot",
        "unsupported-markup",
        "withheld-report-link",
    ];
    if draft && let Code::Rule { name, group } = diagnostic.code {
        let gap = matches!(group, "structure" | "publication") && !ALWAYS.contains(&name);
        return diagnostic.severity == Severity::Error && !gap;
    }
    match diagnostic.severity {
        Severity::Error => true,
        Severity::Warning => deny_warnings && !draft,
        Severity::Info => false,
    }
}

/// Whether a finding keeps a briefing from being looked at while it is written. Who has just begun sees
/// gaps also where a file that is handed on may have none: a title, a partnership.
pub fn blocks_sight(diagnostic: &Diagnostic) -> bool {
    blocks_export(diagnostic, true, false) && !diagnostic.gap
}

/// Reads the signs of a collection, and returns them as wide as any output shows one.
pub fn read_logos(
    collection: &Collection,
    files: &dyn Files,
    out: &mut Vec<Diagnostic>,
) -> Vec<Encoded> {
    /// The widest that a logo is printed, at 300 dots an inch.
    const WIDTH: u32 = 800;
    let signs = collection.signs().filter_map(|sign| sign.file.as_ref());
    let read: Vec<Picture> = signs.filter_map(|file| read_picture(file, files, out)).collect();
    read.iter().map(|sign| sign.encode(WIDTH)).collect()
}

/// Returns what the rules know of a picture's file, by the index of its section.
pub fn picture_file((section, picture): &(usize, Picture)) -> PictureFile {
    let (metadata, digest) = (picture.metadata().to_vec(), picture.digest());
    PictureFile { section: *section, metadata, digest }
}

fn read_pictures(
    briefing: &Briefing,
    files: &dyn Files,
    out: &mut Vec<Diagnostic>,
) -> Vec<(usize, Picture)> {
    let images = briefing.sections.iter().enumerate();
    let images = images.filter_map(|(index, section)| Some((index, section.image.as_ref()?)));
    let files = images.filter_map(|(index, image)| {
        Some((index, read_picture(image.file.as_ref()?, files, out)?))
    });
    files.collect()
}

fn read_picture(file: &Text, files: &dyn Files, out: &mut Vec<Diagnostic>) -> Option<Picture> {
    let mut fault = |what: String, help: &str| {
        let message = format!("the picture `{}` {what}", file.value);
        out.push(Diagnostic::schema(file.span, message).help(help));
        None
    };
    let bytes = match files.read(file, media::MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(FileFault::Outside) => {
            return fault(
                "is outside the briefing's folder and the collection's".to_owned(),
                "copy it next to the briefing and name it from there, such as images/map.png",
            );
        }
        Err(FileFault::Missing) => {
            return fault(
                "is not there".to_owned(),
                "check the name, capitals too; it is looked for from the file that names it",
            );
        }
        Err(FileFault::TooLarge) => {
            let why = media::Fault::TooManyBytes.to_string();
            return fault(why, "save it smaller: 3000 pixels across are plenty");
        }
        Err(FileFault::Unreadable(why)) => {
            return fault(format!("cannot be read: {why}"), "check that you may open the file");
        }
    };
    let help =
        "open it in a picture program and save it as JPEG or PNG, 3000 pixels across at most";
    match Picture::read(&bytes) {
        Ok(picture) => Some(picture),
        Err(error) => fault(error.to_string(), help),
    }
}
