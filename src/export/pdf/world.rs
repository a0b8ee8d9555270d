//! The hermetic world that Typst sees: templates, one view, its pictures, fonts.

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Binding, Bytes, Datetime, Dict, Duration, IntoValue, Module, Scope, Value},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::assets::Assets;
use crate::export::{
    TemplateFault,
    pdf::{case::Case, job::PrintJob},
};

/// Templates that were parsed, by place: most documents of a run are set from the same.
static SOURCES: LazyLock<Mutex<HashMap<FileId, Source>>> = LazyLock::new(Mutex::default);

/// What Typst can see while it draws one output.
pub(super) struct PaperWorld<'a> {
    library: LazyHash<Library>,
    main: FileId,
    job: &'a PrintJob,
    /// Whether templates of one's own are among its files.
    has_own_templates: bool,
    case: Arc<Case>,
}

impl<'a> PaperWorld<'a> {
    /// Returns the world of one job.
    pub(super) fn new(job: &'a PrintJob) -> Result<Self, TemplateFault> {
        let template = job.template.as_str();
        let path = template.strip_prefix("pdf/").unwrap_or(template);
        let main = file_id(path).ok_or_else(|| TemplateFault::of(template, "no such template"))?;
        let inputs = job.inputs.iter();
        let inputs = inputs.map(|(name, value)| (name.as_str().into(), value.clone().into_value()));
        let has_own_templates = job
            .files
            .keys()
            .any(|path| Path::new(path).extension().is_some_and(|kind| kind == "typ"));
        let library = LazyHash::new(library(inputs.collect(), has_own_templates));
        Ok(Self { library, main, job, has_own_templates, case: Case::of(&job.fonts) })
    }

    /// Returns a file of the job, else a built-in template; what one of one's own stands in for is in
    /// `/built-in`, so that it can build on it. Beside templates of one's own they are whole, since a
    /// fault may lead into them.
    fn read(&self, path: &str) -> Option<Bytes> {
        if let Some(bytes) = self.job.files.get(path) {
            return Some(Bytes::new(Arc::clone(bytes)));
        }
        let name = match path.strip_prefix("/built-in") {
            Some(name) => self.job.files.contains_key(name).then_some(name)?,
            None => path,
        };
        let lean = (!self.has_own_templates).then(|| Assets::lean(name.trim_start_matches('/')));
        let built_in = || Assets::embedded(&format!("pdf{name}"));
        lean.flatten().or_else(built_in).map(Bytes::new)
    }
}

/// Returns what templates may name. All of it is hashed for each paper, and the built-in ones name no sign
/// and no formula: these are the most of it, so only templates of one's own have them.
fn library(inputs: Dict, has_own_templates: bool) -> Library {
    let mut library = Library::builder().with_inputs(inputs).build();
    if !has_own_templates {
        library.math = Module::anonymous(Scope::new());
        library.std = Binding::detached(Value::None);
        for name in ["math", "sym", "emoji"] {
            library.global.scope_mut().bind(name.into(), Binding::detached(Value::None));
        }
    }
    library
}

/// Returns a template parsed, as it was before where it still has the same text.
fn parsed(id: FileId, text: &str) -> Source {
    let mut known = SOURCES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(source) = known.get(&id).filter(|source| source.text() == text) {
        return source.clone();
    }
    let source = Source::new(id, text.to_owned());
    known.insert(id, source.clone());
    source
}

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(format!("/{path}")).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for PaperWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.case.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let bytes = self.file(id)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| FileError::InvalidUtf8)?;
        Ok(parsed(id, text))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let rooted = id.get();
        // Packages would have to be fetched; there are none.
        if !matches!(rooted.root(), VirtualRoot::Project) {
            return Err(FileError::AccessDenied);
        }
        self.read(rooted.vpath().get_with_slash()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.case.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // Dates come from the briefing; the clock would make every run differ.
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_parsed_once_until_it_changes() {
        let id = file_id("once.typ").unwrap();
        let place = |text: &str| parsed(id, text).text().as_ptr();
        let first = place("#set page()");
        assert_eq!(place("#set page()"), first);
        assert_eq!(parsed(id, "another one").text(), "another one");
        assert_eq!(parsed(id, "#set page()").text(), "#set page()");
    }
}
