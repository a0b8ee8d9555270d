//! A zip written: the same briefing and pictures make the same bytes.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use crate::parcel::Parcel;

impl Parcel {
    /// Returns it as a zip, the briefing before its pictures.
    pub fn zip(&self) -> Vec<u8> {
        self.zipped().expect("memory takes any bytes")
    }

    fn zipped(&self) -> ZipResult<Vec<u8>> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(&self.path, options)?;
        zip.write_all(&self.text)?;
        for (path, bytes) in &self.pictures {
            // Pictures are packed already.
            zip.start_file(path, options.compression_method(CompressionMethod::Stored))?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}
