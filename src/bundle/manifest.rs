//! The files of a folder with their hashes, as the folder itself tells them.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::bundle::RelPath;

/// The first line of a list: whose folder it is.
const HEAD: &str =
    "# All files of this folder, which sevenmin replaces as a whole. Keep nothing else in it.";

/// The hash of a file, in hexadecimal digits.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hash(String);

impl Hash {
    /// Returns the hash of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::digits(&Sha256::digest(bytes))
    }

    /// Returns the hash of all that can be read.
    #[cfg(not(target_family = "wasm"))]
    pub(super) fn of_all(mut from: impl std::io::Read) -> std::io::Result<Self> {
        let mut hasher = Sha256::new();
        let mut bytes = vec![0; 1 << 16];
        loop {
            match from.read(&mut bytes)? {
                0 => return Ok(Self::digits(&hasher.finalize())),
                count => hasher.update(&bytes[..count]),
            }
        }
    }

    fn digits(digest: &[u8]) -> Self {
        Self(digest.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}")))
    }

    /// Returns the hash that digits tell.
    pub fn read(digits: &str) -> Option<Self> {
        let is_hash = digits.len() == 64
            && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        is_hash.then(|| Self(digits.to_owned()))
    }

    /// Returns its digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The files of a folder with their hashes, in the order of their paths.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Manifest(BTreeMap<RelPath, Hash>);

impl Manifest {
    /// Reads a list; nothing comes back of one that is no such list.
    pub fn read(text: &str) -> Option<Self> {
        let rows = text.strip_prefix(HEAD)?.strip_prefix('\n')?;
        let row = |row: &str| {
            let (hash, path) = row.split_once("  ")?;
            Some((RelPath::new(path)?, Hash::read(hash)?))
        };
        rows.lines().map(row).collect::<Option<_>>().map(Self)
    }

    /// Writes the list.
    pub fn to_text(&self) -> String {
        let rows = self.0.iter().map(|(path, hash)| format!("{}  {path}\n", hash.as_str()));
        format!("{HEAD}\n{}", rows.collect::<String>())
    }

    /// Returns the hash of a file.
    pub fn get(&self, path: &RelPath) -> Option<&Hash> {
        self.0.get(path)
    }

    /// Adds a file; returns whether there was none of that path so far.
    pub fn add(&mut self, path: RelPath, hash: Hash) -> bool {
        self.0.insert(path, hash).is_none()
    }

    /// Returns the files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&RelPath, &Hash)> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_as_it_was_written() {
        let mut list = Manifest::default();
        for path in ["b/c.html", "a.html"] {
            assert!(list.add(RelPath::new(path).expect("a path"), Hash::of(path.as_bytes())));
        }
        let text = list.to_text();
        assert_eq!(Manifest::read(&text), Some(list));
        assert!(text.lines().nth(1).is_some_and(|row| row.ends_with("  a.html")), "{text}");
    }

    #[test]
    fn what_is_no_list_is_none() {
        let hash = "0".repeat(64);
        let lists = [
            String::new(),
            "# Something else\n".to_owned(),
            format!("{HEAD}\n{hash} a.html\n"),
            format!("{HEAD}\n{hash}  ../a.html\n"),
            format!("{HEAD}\n{}  a.html\n", &hash[1..]),
            format!("{HEAD}\n{}  a.html\n", hash.replace('0', "G")),
        ];
        for list in lists {
            assert_eq!(Manifest::read(&list), None, "{list}");
        }
        assert_eq!(Manifest::read(&format!("{HEAD}\n")), Some(Manifest::default()));
    }
}
