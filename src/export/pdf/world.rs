//! The hermetic world that Typst sees: templates, one view, its pictures, our fonts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::Library;
use typst::LibraryExt;
use typst::World;
use typst::diag::FileError;
use typst::diag::FileResult;
use typst::foundations::Bytes;
use typst::foundations::Datetime;
use typst::foundations::Dict;
use typst::foundations::Duration;
use typst::foundations::IntoValue;
use typst::syntax::FileId;
use typst::syntax::RootedPath;
use typst::syntax::Source;
use typst::syntax::VirtualPath;
use typst::syntax::VirtualRoot;
use typst::text::Font;
use typst::text::FontBook;
use typst::utils::LazyHash;

use crate::export::TemplateFault;
use crate::export::pdf::job::PrintJob;
use crate::fonts;

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let faces = fonts::FACES.iter();
    faces.filter_map(|face| Font::new(Bytes::new(face.bytes), 0)).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// What Typst can see while it draws one output.
pub(super) struct PaperWorld {
    library: LazyHash<Library>,
    main: FileId,
    files: BTreeMap<String, Bytes>,
}

impl PaperWorld {
    /// Returns the world of one job.
    pub(super) fn new(job: &PrintJob) -> Result<Self, TemplateFault> {
        let template = job.template.as_str();
        let path = template.strip_prefix("pdf/").unwrap_or(template);
        let main = file_id(path).ok_or_else(|| TemplateFault::of(template, "no such template"))?;
        let files = job.files.iter().map(|(path, bytes)| (path.clone(), Bytes::new(bytes.clone())));
        let inputs = job.inputs.iter();
        let inputs = inputs.map(|(name, value)| (name.as_str().into(), value.clone().into_value()));
        let library = Library::builder().with_inputs(inputs.collect::<Dict>()).build();
        Ok(Self { library: LazyHash::new(library), main, files: files.collect() })
    }
}

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(format!("/{path}")).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let bytes = self.file(id)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let rooted = id.get();
        // Packages would have to be fetched; there are none.
        if !matches!(rooted.root(), VirtualRoot::Project) {
            return Err(FileError::AccessDenied);
        }
        self.files.get(rooted.vpath().get_with_slash()).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // Dates come from the briefing; the clock would make every run differ.
        None
    }
}
