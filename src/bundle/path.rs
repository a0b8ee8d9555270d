//! Names that are safe in any folder of any system.

use std::fmt;

/// A file's path from the folder that is written to.
///
/// It is ASCII with `/` between its parts, never leads upwards, and can be written on Windows
/// too.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RelPath(String);

impl RelPath {
    /// Returns the path, if it is safe.
    pub fn new(path: &str) -> Option<Self> {
        path.split('/').all(is_safe_name).then(|| Self(path.to_owned()))
    }

    /// Returns the path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the folders on the way, outermost first: `a` and `a/b` of `a/b/c.txt`.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.match_indices('/').map(|(at, _)| &self.0[..at])
    }
}

impl fmt::Display for RelPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Whether a name stands for a file of that name everywhere; Windows drops dots and spaces at its
/// end, so that `..` is no name either.
fn is_safe_name(name: &str) -> bool {
    let letter = |byte: u8| (b' '..=b'~').contains(&byte) && !br#"<>:"|?*\"#.contains(&byte);
    !name.is_empty()
        && name.bytes().all(letter)
        && !name.starts_with(' ')
        && !name.ends_with(['.', ' '])
        && !is_device(name)
}

/// Whether Windows takes a name, whatever its ending, for a device.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_uppercase();
    let numbered = |port: &str| {
        stem.strip_prefix(port).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
        || numbered("COM")
        || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_is_safe_everywhere() {
        for path in ["a.pdf", "images/1.jpg", "SHA256SUMS", "a/b/c", ".hidden", "console.html"] {
            assert_eq!(RelPath::new(path).expect(path).as_str(), path);
        }
    }

    #[test]
    fn refuses_what_leaves_the_folder_or_fails_somewhere() {
        let paths = [
            "",
            "/",
            "/a",
            "a/",
            "a//b",
            ".",
            "..",
            "../a",
            "a/../b",
            "a/./b",
            "a\\b",
            "C:a",
            "C:/a",
            "a\nb",
            "a\0b",
            "Łucja.pdf",
            "a.",
            "a ",
            " a",
            "con",
            "NUL.txt",
            "lpt1.pdf",
            "a/Com9/b",
            "aux .txt",
            "a?b",
            "a*b",
        ];
        for path in paths {
            assert_eq!(RelPath::new(path), None, "{path:?}");
        }
    }

    #[test]
    fn names_the_folders_on_the_way() {
        let path = RelPath::new("a/b/c.txt").expect("a path");
        assert_eq!(path.folders().collect::<Vec<&str>>(), ["a", "a/b"]);
        assert_eq!(RelPath::new("c.txt").expect("a path").folders().next(), None);
    }
}
