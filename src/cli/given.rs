//! What stands in a file: a briefing, or a zip of one with its pictures.

use std::path::Path;

use crate::cli::{
    disk::{self, Folder},
    ui,
};
use crate::parcel::{self, Parcel};
use crate::source::{FileFault, Files};

/// A briefing as it was given.
#[derive(Debug)]
pub(super) struct Given<'a> {
    /// Where it stands on the disk.
    pub(super) file: &'a Path,
    /// What findings call it.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    /// The zip that it came in.
    parcel: Option<Parcel>,
}

/// Whether a path names a zip.
pub(super) fn is_zip(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

impl<'a> Given<'a> {
    /// Reads what stands in a file, or says why it cannot be opened.
    pub(super) fn read(file: &'a Path) -> Result<Self, String> {
        if !is_zip(file) {
            let bytes = disk::read_text(file).map_err(|error| disk::reason(&error))?;
            return Ok(Self::of_text(file, ui::shown(file), bytes));
        }
        let bytes = disk::read_limited(file, parcel::MAX_BYTES)?;
        let mut parcel = Parcel::read(&bytes).map_err(|fault| fault.to_string())?;
        let name = format!("{}/{}", ui::shown(file), parcel.path);
        let bytes = std::mem::take(&mut parcel.text);
        Ok(Self { file, name, bytes, parcel: Some(parcel) })
    }

    /// Returns a text as that of a file of this name.
    pub(super) fn of_text(file: &'a Path, name: String, bytes: Vec<u8>) -> Self {
        Self { file, name, bytes, parcel: None }
    }

    /// Returns it with another text.
    pub(super) fn with(self, bytes: Vec<u8>) -> Self {
        Self { bytes, ..self }
    }

    /// Returns the folder on the disk from which its collection is looked for.
    pub(super) fn folder(&self) -> &'a Path {
        self.file.parent().unwrap_or(Path::new(""))
    }

    /// Splits it into its text and the door to its pictures; `collection` is a folder that pictures of
    /// an ordinary file may come from too.
    pub(super) fn opened(self, collection: Option<&Path>) -> (Vec<u8>, Door) {
        let folder = self.folder();
        let base = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let door = match self.parcel {
            Some(parcel) => Door::Parcel(parcel),
            None => Door::Folder(Folder::new(base, collection)),
        };
        (self.bytes, door)
    }
}

/// The door to the pictures of a briefing.
#[derive(Debug)]
pub(super) enum Door {
    /// Those beside it on the disk.
    Folder(Folder),
    /// Those in its zip.
    Parcel(Parcel),
}

impl Door {
    fn files(&self) -> &dyn Files {
        match self {
            Self::Folder(folder) => folder,
            Self::Parcel(parcel) => parcel,
        }
    }

    /// Returns the files of the disk that were asked for, there or not.
    pub(super) fn into_asked(self) -> Vec<std::path::PathBuf> {
        match self {
            Self::Folder(folder) => folder.into_asked(),
            Self::Parcel(_) => Vec::new(),
        }
    }
}

impl Files for Door {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileFault> {
        self.files().read(path, limit)
    }

    fn head(&self, path: &str, most: usize) -> Result<Vec<u8>, FileFault> {
        self.files().head(path, most)
    }
}
