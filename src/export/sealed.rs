//! A file as packs hold it: packed and summed up once, however many packs it goes into.

use std::{
    fmt::Write as _,
    io::{Cursor, Write},
    sync::Arc,
};

use sha2::{Digest, Sha256};
use zip::{
    CompressionMethod, DateTime, System, ZipArchive, ZipWriter, result::ZipResult,
    write::SimpleFileOptions,
};

/// A file as packs hold it.
#[derive(Clone, Debug)]
pub(super) struct Sealed {
    /// How many bytes it has.
    pub(super) size: usize,
    /// The SHA-256 of its bytes, in small hexadecimal digits.
    pub(super) sha256: String,
    /// A zip of this file alone, from which packs copy it as it is.
    zip: Arc<[u8]>,
}

impl Sealed {
    /// Returns a file's bytes packed. Times and modes are fixed, so that the same files make the same
    /// zip.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let digest = Sha256::digest(bytes);
        let mut sha256 = String::new();
        for byte in digest {
            write!(sha256, "{byte:02x}").expect("memory takes any text");
        }
        let zip = zipped(bytes).expect("memory takes any bytes");
        Self { size: bytes.len(), sha256, zip: zip.into() }
    }

    /// Puts the file into a pack under a name.
    pub(super) fn copy_into<W: Write + std::io::Seek>(
        &self,
        pack: &mut ZipWriter<W>,
        name: &str,
    ) -> ZipResult<()> {
        let mut own = ZipArchive::new(Cursor::new(&self.zip))?;
        pack.raw_copy_file_rename(own.by_index_raw(0)?, name)
    }
}

fn zipped(bytes: &[u8]) -> ZipResult<Vec<u8>> {
    // Elsewhere it would name the system that wrote it.
    let options = SimpleFileOptions::default()
        .system(System::Unix)
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("-", options)?;
    zip.write_all(bytes)?;
    Ok(zip.finish()?.into_inner())
}
