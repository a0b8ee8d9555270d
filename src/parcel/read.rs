//! A zip read within limits.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use zip::{ZipArchive, read::ZipFile};

use crate::parcel::{MAX_BYTES, MAX_FILES, Parcel, ParcelFault};
use crate::source;

/// The endings of pictures; what they hold is looked at when they are drawn.
const PICTURES: [&str; 4] = ["png", "jpg", "jpeg", "webp"];

/// What systems leave in zips of their own accord.
const LEFT_BEHIND: [&str; 3] = [".ds_store", "thumbs.db", "desktop.ini"];

/// The collection's file, which counts where it stands beside a zip and not within.
const COLLECTION: &str = "sevenmin.toml";

impl Parcel {
    /// Reads a zip of one briefing and its pictures.
    ///
    /// # Errors
    ///
    /// It is something else, or more than is allowed.
    pub fn read(bytes: &[u8]) -> Result<Self, ParcelFault> {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(ParcelFault::TooLarge);
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ParcelFault::Damaged)?;
        if source::listed_in_zip(bytes, zip.central_directory_start()) != zip.len() {
            return Err(ParcelFault::Twins);
        }
        let mut held = Held::default();
        for index in 0..zip.len() {
            let file = zip.by_index_raw(index).map_err(|_| ParcelFault::Damaged)?;
            let Some((path, kind)) = look(&file)? else { continue };
            drop(file);
            let file = zip.by_index(index).map_err(|_| ParcelFault::Damaged)?;
            held.take(path, kind, file)?;
        }
        let (path, text) = held.briefing.ok_or(ParcelFault::NoBriefing)?;
        Ok(Self { path, text, pictures: held.pictures })
    }
}

/// What a file of a zip is.
#[derive(Clone, Copy)]
enum Kind {
    Briefing,
    Picture,
}

/// Returns a file's path and what it is; nothing where it is to be passed over.
fn look<R: Read>(file: &ZipFile<'_, R>) -> Result<Option<(String, Kind)>, ParcelFault> {
    let path = file.name().map_err(|_| ParcelFault::Damaged)?.replace('\\', "/");
    let is_bad = |part: &str| matches!(part, "" | "." | "..") || part.contains([':', '\0']);
    if path.trim_end_matches('/').split('/').any(is_bad) {
        return Err(ParcelFault::Outside);
    }
    if file.is_symlink() {
        return Err(ParcelFault::Link);
    }
    if file.is_dir() {
        return Ok(None);
    }
    if file.encrypted() {
        return Err(ParcelFault::Locked);
    }
    let lower = path.to_ascii_lowercase();
    let name = lower.rsplit('/').next().unwrap_or_default();
    let is_left_behind = LEFT_BEHIND.contains(&name) || lower.starts_with("__macosx/");
    if is_left_behind || name == COLLECTION {
        return Ok(None);
    }
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("toml") => Ok(Some((path, Kind::Briefing))),
        Some(ending) if PICTURES.contains(&ending) => Ok(Some((path, Kind::Picture))),
        _ => Err(ParcelFault::Stranger),
    }
}

/// What was read so far.
#[derive(Default)]
struct Held {
    briefing: Option<(String, Vec<u8>)>,
    pictures: BTreeMap<String, Vec<u8>>,
    /// How many bytes that is.
    size: u64,
}

impl Held {
    fn take(&mut self, path: String, kind: Kind, file: impl Read) -> Result<(), ParcelFault> {
        if self.pictures.len() + usize::from(self.briefing.is_some()) >= MAX_FILES {
            return Err(ParcelFault::TooMany);
        }
        let left = MAX_BYTES - self.size;
        let mut bytes = Vec::new();
        // What the zip says of its sizes may be a lie.
        file.take(left + 1).read_to_end(&mut bytes).map_err(|_| ParcelFault::Damaged)?;
        if bytes.len() as u64 > left {
            return Err(ParcelFault::TooLarge);
        }
        self.size += bytes.len() as u64;
        match kind {
            Kind::Briefing if self.briefing.is_some() => return Err(ParcelFault::Several),
            Kind::Briefing if bytes.len() as u64 > source::MAX_BYTES => {
                return Err(ParcelFault::LongText);
            }
            Kind::Briefing => self.briefing = Some((path, bytes)),
            Kind::Picture => {
                if self.pictures.insert(path, bytes).is_some() {
                    return Err(ParcelFault::Twins);
                }
            }
        }
        Ok(())
    }
}
