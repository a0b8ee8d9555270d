//! The door to the files that a briefing names.

/// Reads the files that a briefing names, by the path it names them with.
///
/// The implementation keeps paths inside the briefing's folder and the collection's, and knows
/// what a folder is; the library never does.
pub trait Files {
    /// Returns a file's bytes, at most `limit` of them.
    ///
    /// # Errors
    ///
    /// Says why the file cannot be read, in words to go on after "the picture".
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileFault>;

    /// Returns a file's first bytes, so many at most, however large it is.
    ///
    /// # Errors
    ///
    /// As [`Files::read`].
    fn head(&self, path: &str, most: usize) -> Result<Vec<u8>, FileFault> {
        let mut bytes = self.read(path, u64::MAX - 1)?;
        bytes.truncate(most);
        Ok(bytes)
    }
}

/// Why a file that a briefing names cannot be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FileFault {
    /// The path leads out of the briefing's folder and the collection's, or is absolute.
    Outside,
    /// There is no such file.
    Missing,
    /// It holds more bytes than allowed.
    TooLarge,
    /// The system says no.
    Unreadable(String),
}

/// No files at all, for text that stands alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _: &str, _: u64) -> Result<Vec<u8>, FileFault> {
        Err(FileFault::Missing)
    }
}
