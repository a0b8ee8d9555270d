//! What files are made of, as one hash: where it does not differ, nothing has to be made again.

use std::{hash::Hasher as _, path::Path};

use siphasher::sip128::{Hasher128, SipHasher13};

use crate::bundle::Hash;
use crate::cli::disk;
use crate::export::Templates;

/// Pieces that become one hash, each with its length before it.
///
/// It tells what changed, and no attacker chooses what is hashed, so the hash is one that costs an eighth
/// of SHA-256 where the processor does not help.
pub(super) struct Print(SipHasher13);

impl Print {
    /// Returns a print that begins with a salt, so that nobody can try out what was hashed.
    pub(super) fn new(salt: &[u8]) -> Self {
        let mut key = [0; 16];
        key.iter_mut().zip(salt).for_each(|(byte, salt)| *byte = *salt);
        let mut print = Self(SipHasher13::new_with_key(&key));
        print.add(salt);
        print
    }

    /// Adds a piece.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.0.write_u64(bytes.len() as u64);
        self.0.write(bytes);
    }

    /// Adds a file by its path and by what it holds.
    pub(super) fn add_file(&mut self, path: &Path) {
        self.add(path.to_string_lossy().as_bytes());
        match disk::read_whole(path) {
            Ok(bytes) => self.add(&bytes),
            Err(why) => self.add(why.as_bytes()),
        }
    }

    /// Adds the program and the templates of one's own.
    pub(super) fn add_tools(&mut self, templates: &Templates) {
        self.add(env!("CARGO_PKG_VERSION").as_bytes());
        self.add(&program());
        for (id, bytes) in templates.own() {
            self.add(id.as_bytes());
            self.add(bytes);
        }
    }

    /// Returns the hash of all pieces.
    pub(super) fn finish(self) -> Hash {
        Hash::of(&self.0.finish128().as_bytes())
    }
}

/// The program's size and the time when it was built: another one may make other files.
fn program() -> Vec<u8> {
    let there = std::env::current_exe().and_then(|path| path.metadata());
    let Ok(there) = there else { return Vec::new() };
    format!("{} {:?}", there.len(), there.modified().ok()).into_bytes()
}
