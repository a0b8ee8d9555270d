//! What outputs are made of.

use std::sync::Mutex;

use crate::assets::Assets;
use crate::media::Encoded;
use crate::media::Picture;
use crate::text::Date;
use crate::view::FacilitatorView;
use crate::view::PictureFile;

/// What the outputs of one briefing are made of.
#[derive(Debug)]
pub struct Material {
    /// The facilitator's view, which holds the participants' view.
    pub view: FacilitatorView,
    /// The pictures.
    pub images: Images,
    /// The templates.
    pub assets: Assets,
    /// The date that goes into metadata.
    pub date: Date,
}

/// The pictures of one briefing, in the order of its sections.
#[derive(Debug, Default)]
pub struct Images {
    pictures: Vec<(usize, Picture)>,
    logo: Option<Encoded>,
    /// Encoded once for each width, since several outputs ask for the same.
    encoded: Mutex<Vec<(usize, u32, Encoded)>>,
}

impl Images {
    /// Returns the pictures with the index of each one's section, and the partnership's logo.
    pub fn new(pictures: Vec<(usize, Picture)>, logo: Option<Encoded>) -> Self {
        Self { pictures, logo, encoded: Mutex::default() }
    }

    /// Returns the logo's file name and bytes.
    pub fn logo(&self) -> Option<(String, Encoded)> {
        let logo = self.logo.clone()?;
        Some((format!("images/logo.{}", logo.extension), logo))
    }

    /// Returns what the view says of each picture.
    pub fn files(&self) -> Vec<PictureFile> {
        let files = self.pictures.iter().enumerate().map(|(index, (section, picture))| {
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

    /// Returns each picture's file name and bytes, at most so many pixels wide.
    pub fn encoded(&self, most_width: u32) -> Vec<(String, Encoded)> {
        let names = self.files();
        let mut cache = self.encoded.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut out = Vec::with_capacity(names.len());
        for (index, (name, (_, picture))) in names.into_iter().zip(&self.pictures).enumerate() {
            let known = cache.iter().find(|(i, width, _)| (*i, *width) == (index, most_width));
            let encoded = if let Some((_, _, encoded)) = known {
                encoded.clone()
            } else {
                let encoded = picture.encode(most_width);
                cache.push((index, most_width, encoded.clone()));
                encoded
            };
            out.push((name.file, encoded));
        }
        out
    }
}
