//! A briefing with its pictures in one zip: what goes from one hand to another.

mod fault;
mod read;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{FileFault, Files};

pub use fault::ParcelFault;

/// The most files that a zip of a briefing may hold.
pub const MAX_FILES: usize = 64;

/// The most bytes that it may be, packed or unpacked.
pub const MAX_BYTES: u64 = 100 * 1024 * 1024;

/// A briefing with its pictures.
///
/// It is a door to its own pictures alone: no path leads out of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Parcel {
    /// The briefing's path in the zip.
    pub path: String,
    /// The briefing as it was written.
    pub text: Vec<u8>,
    /// The pictures, by their paths in the zip.
    pub pictures: BTreeMap<String, Vec<u8>>,
}

impl Parcel {
    /// Takes away the pictures that none of these names, as a briefing writes them.
    pub fn keep<'a>(&mut self, named: impl IntoIterator<Item = &'a str>) {
        let places = named.into_iter().filter_map(|name| self.place(name));
        let places: BTreeSet<String> = places.collect();
        self.pictures.retain(|path, _| places.contains(path));
    }

    /// Returns where a picture is that the briefing names; nothing where the path leads out.
    fn place(&self, named: &str) -> Option<String> {
        let named = named.replace('\\', "/");
        if named.starts_with('/') || named.as_bytes().get(1) == Some(&b':') {
            return None;
        }
        let mut parts: Vec<&str> = self.path.split('/').collect();
        parts.pop();
        for part in named.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }
}

impl Files for Parcel {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileFault> {
        let place = self.place(path).ok_or(FileFault::Outside)?;
        let bytes = self.pictures.get(&place).ok_or(FileFault::Missing)?;
        if bytes.len() as u64 > limit { Err(FileFault::TooLarge) } else { Ok(bytes.clone()) }
    }

    fn head(&self, path: &str, most: usize) -> Result<Vec<u8>, FileFault> {
        let place = self.place(path).ok_or(FileFault::Outside)?;
        let bytes = self.pictures.get(&place).ok_or(FileFault::Missing)?;
        Ok(bytes[..bytes.len().min(most)].to_vec())
    }
}

#[cfg(test)]
mod tests;
