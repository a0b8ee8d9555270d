//! The files of an output before they are on the disk, and the one place that puts them there: file by
//! file, or a whole folder at once.

#[cfg(not(target_family = "wasm"))]
mod ending;
mod manifest;
mod path;
#[cfg(not(target_family = "wasm"))]
mod renewal;
#[cfg(not(target_family = "wasm"))]
mod stage;
#[cfg(not(target_family = "wasm"))]
mod together;
#[cfg(not(target_family = "wasm"))]
mod unfinished;
#[cfg(not(target_family = "wasm"))]
mod write;

#[cfg(not(target_family = "wasm"))]
pub use ending::{stop, tidy};
pub use manifest::{Hash, Manifest};
pub use path::RelPath;
#[cfg(not(target_family = "wasm"))]
pub use renewal::{Claim, MANIFEST, Renewal, Sweeper};
#[cfg(not(target_family = "wasm"))]
pub use together::Together;
#[cfg(not(target_family = "wasm"))]
pub use unfinished::sweep;
#[cfg(not(target_family = "wasm"))]
pub use write::WriteError;
#[cfg(not(target_family = "wasm"))]
pub use write::create_new;
#[cfg(not(target_family = "wasm"))]
pub use write::mend;
#[cfg(not(target_family = "wasm"))]
pub use write::replace;
#[cfg(not(target_family = "wasm"))]
pub use write::write;

/// One file, not yet written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct File {
    /// Where it goes, from the folder that is written to.
    pub path: RelPath,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Files in the order in which they are written.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Bundle(Vec<File>);

impl Bundle {
    /// Adds a file after the others.
    pub fn push(&mut self, file: File) {
        self.0.push(file);
    }

    /// Returns the files in order.
    pub fn iter(&self) -> std::slice::Iter<'_, File> {
        self.0.iter()
    }
}

impl Extend<File> for Bundle {
    fn extend<T: IntoIterator<Item = File>>(&mut self, files: T) {
        self.0.extend(files);
    }
}

impl FromIterator<File> for Bundle {
    fn from_iter<T: IntoIterator<Item = File>>(files: T) -> Self {
        Self(files.into_iter().collect())
    }
}

impl IntoIterator for Bundle {
    type Item = File;
    type IntoIter = std::vec::IntoIter<File>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Bundle {
    type Item = &'a File;
    type IntoIter = std::slice::Iter<'a, File>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Returns the media type that a file's name stands for.
pub fn media_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or(name, |(_, extension)| extension);
    match extension {
        "css" => "text/css",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "html" => "text/html",
        "jpg" => "image/jpeg",
        "js" => "text/javascript",
        "json" => "application/json",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "svg" => "image/svg+xml",
        "toml" => "application/toml",
        "woff2" => "font/woff2",
        "zip" => "application/zip",
        "SHA256SUMS" | "txt" | "typ" => "text/plain",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_media_types_by_the_ending() {
        assert_eq!(media_type("robin-handout.pdf"), "application/pdf");
        assert_eq!(media_type("participants/robin.deck.html"), "text/html");
        assert_eq!(media_type("facilitator/SHA256SUMS"), "text/plain");
        assert_eq!(media_type("a.png/what"), "application/octet-stream");
    }

    #[test]
    fn keeps_the_order() {
        let file = |name| File { path: RelPath::new(name).expect("a path"), bytes: Vec::new() };
        let mut bundle = Bundle::default();
        bundle.push(file("b"));
        bundle.extend([file("a"), file("c")]);
        let names: Vec<&str> = bundle.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(names, ["b", "a", "c"]);
    }
}
