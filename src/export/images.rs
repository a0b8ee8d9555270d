//! The pictures of one briefing, as its outputs carry them.

use std::sync::{Arc, Mutex, PoisonError};

use crate::bundle::{File, RelPath};
use crate::media::{Encoded, Picture};
use crate::view::PictureFile;

/// The widest picture on paper, in pixels.
pub(super) const PAPER_WIDTH: u32 = 2008;
/// Twice the widest picture on a slide, in pixels.
pub(super) const SCREEN_WIDTH: u32 = 2224;

/// The pictures of one briefing, in the order of its sections.
#[derive(Debug, Default)]
pub struct Images {
    pictures: Vec<(usize, Picture)>,
    logos: Vec<ImageFile>,
    /// Encoded once for each width, since several outputs ask for the same.
    encoded: Mutex<Vec<(usize, u32, ImageFile)>>,
}

/// A picture as an output carries it. Cheap to clone.
#[derive(Clone, Debug)]
pub(super) struct ImageFile {
    /// Its name among the output's files.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Arc<[u8]>,
    /// Its media type, such as `image/jpeg`.
    pub(super) media_type: &'static str,
    /// The extension of its name.
    pub(super) extension: &'static str,
}

impl ImageFile {
    fn new(name: String, encoded: Encoded) -> Self {
        let Encoded { bytes, media_type, extension, .. } = encoded;
        Self { name, bytes: bytes.into(), media_type, extension }
    }
}

impl Images {
    /// Returns the pictures with the index of each one's section, and the partnership's signs.
    pub fn new(pictures: Vec<(usize, Picture)>, logos: &[Encoded]) -> Self {
        let logos = logos.iter().enumerate().map(|(index, logo)| {
            ImageFile::new(format!("images/logo-{}.{}", index + 1, logo.extension), logo.clone())
        });
        Self { pictures, logos: logos.collect(), encoded: Mutex::default() }
    }

    /// Returns what the view says of each picture.
    pub fn files(&self) -> Vec<PictureFile> {
        Self::files_of(&self.pictures)
    }

    /// Returns what the view says of pictures that are given with the index of each one's section.
    pub fn files_of(pictures: &[(usize, Picture)]) -> Vec<PictureFile> {
        let files = pictures.iter().enumerate().map(|(index, (section, picture))| {
            let file = format!("images/{}.{}", index + 1, picture.extension());
            PictureFile {
                section: *section,
                file,
                width: picture.width(),
                height: picture.height(),
            }
        });
        files.collect()
    }

    /// Returns each picture as a file below a folder, as large as a screen can use.
    pub fn screen_files(&self, folder: &str) -> Vec<File> {
        let file = |image: ImageFile| {
            let path = RelPath::new(&format!("{folder}/{}", image.name))?;
            Some(File { path, bytes: image.bytes.to_vec() })
        };
        self.encoded(SCREEN_WIDTH).into_iter().filter_map(file).collect()
    }

    /// Returns each picture, at most so many pixels wide.
    pub(super) fn encoded(&self, most_width: u32) -> Vec<ImageFile> {
        let mut known = self.encoded.lock().unwrap_or_else(PoisonError::into_inner);
        let mut out = Vec::with_capacity(self.pictures.len());
        for (index, (file, (_, picture))) in
            self.files().into_iter().zip(&self.pictures).enumerate()
        {
            let found = known.iter().find(|(i, width, _)| (*i, *width) == (index, most_width));
            let image = if let Some((_, _, image)) = found {
                image.clone()
            } else {
                let image = ImageFile::new(file.file, picture.encode(most_width));
                known.push((index, most_width, image.clone()));
                image
            };
            out.push(image);
        }
        out
    }

    /// Returns each picture and the signs.
    pub(super) fn with_logos(&self, most_width: u32) -> impl Iterator<Item = ImageFile> {
        self.encoded(most_width).into_iter().chain(self.logos.clone())
    }
}
