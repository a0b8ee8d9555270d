//! The files of a partnership that were chosen for the session.

use std::collections::BTreeMap;

use sevenmin::source::{FileFault, Files};

/// The files of a partnership that were chosen: `sevenmin.toml`, its signs and fonts.
///
/// A browser tells names without folders, so that is what they are found by.
#[derive(Debug, Default)]
pub(crate) struct Drawer(BTreeMap<String, Vec<u8>>);

impl Drawer {
    pub(crate) fn of(names: &[String], files: Vec<Vec<u8>>) -> Self {
        Self(names.iter().map(|name| last(name).to_owned()).zip(files).collect())
    }

    /// Returns a file by its name, wherever it is said to stand.
    pub(crate) fn get(&self, path: &str) -> Option<&Vec<u8>> {
        self.0.get(last(path))
    }
}

fn last(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

impl Files for Drawer {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileFault> {
        let bytes = self.get(path).ok_or(FileFault::Missing)?;
        if bytes.len() as u64 > limit { Err(FileFault::TooLarge) } else { Ok(bytes.clone()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_their_names() {
        let drawer = Drawer::of(&["house/logo.png".to_owned()], vec![b"abc".to_vec()]);
        assert_eq!(drawer.read("brand/logo.png", 3).unwrap(), b"abc");
        assert_eq!(drawer.read("logo.png", 2), Err(FileFault::TooLarge));
        assert_eq!(drawer.read("other.png", 2), Err(FileFault::Missing));
    }
}
