//! A decoded picture.

use std::sync::{Arc, Mutex, PoisonError};

use image::{DynamicImage, GenericImageView};
use sha2::{Digest, Sha256};

use crate::media::{
    Fault, Header, Kind,
    header::{Opened, broken},
};

/// The most pixels that are held decoded. A larger picture is decoded anew for each output, one at a
/// time, so that many of them do not fill the memory.
const MOST_HELD: u64 = 12_000_000;

/// Whose turn it is to decode a large picture.
static LARGE: Mutex<()> = Mutex::new(());

/// A picture without anything else: upright, eight bits a channel, no metadata.
#[derive(Clone)]
pub struct Picture {
    header: Header,
    kind: Kind,
    held: Held,
    is_photograph: bool,
    digest: [u8; 32],
}

/// What a picture is held as.
#[derive(Clone)]
enum Held {
    Pixels(DynamicImage),
    /// The file of a large one.
    File(Arc<[u8]>),
}

impl Picture {
    /// Returns the picture that a file holds, the first one if it moves.
    ///
    /// # Errors
    ///
    /// The file is no picture, too large, or damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let opened = Opened::open(bytes)?;
        let (header, kind) = (opened.header.clone(), opened.kind);
        let is_large = u64::from(header.width) * u64::from(header.height) > MOST_HELD;
        let turn = is_large.then(|| LARGE.lock().unwrap_or_else(PoisonError::into_inner));
        let pixels = decoded(opened)?;
        let is_photograph = is_photograph(kind, &pixels);
        let held = if is_large { Held::File(bytes.into()) } else { Held::Pixels(pixels) };
        drop(turn);
        Ok(Self { header, kind, held, is_photograph, digest: Sha256::digest(bytes).into() })
    }

    /// Returns the width in pixels.
    pub fn width(&self) -> u32 {
        self.header.width
    }

    /// Returns the height in pixels.
    pub fn height(&self) -> u32 {
        self.header.height
    }

    /// Returns what the file held beside the picture, such as "GPS position"; it is gone.
    pub fn metadata(&self) -> &[&'static str] {
        &self.header.metadata
    }

    /// Returns the SHA-256 of the file's bytes, by which one picture is told from another.
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// Does something with the pixels.
    pub(super) fn with_pixels<T>(&self, work: impl FnOnce(&DynamicImage) -> T) -> T {
        match &self.held {
            Held::Pixels(pixels) => work(pixels),
            Held::File(bytes) => {
                let _turn = LARGE.lock().unwrap_or_else(PoisonError::into_inner);
                let pixels = Opened::open(bytes).and_then(decoded);
                work(&pixels.expect("what was decoded once can be decoded again"))
            }
        }
    }

    /// Whether a JPEG suits it better than a PNG.
    pub(super) fn is_photograph(&self) -> bool {
        self.is_photograph
    }
}

fn decoded(opened: Opened<'_>) -> Result<DynamicImage, Fault> {
    let pixels = DynamicImage::from_decoder(opened.decoder).map_err(|error| broken(&error))?;
    let mut pixels = plain(pixels);
    pixels.apply_orientation(opened.orientation);
    Ok(pixels)
}

/// What came as a JPEG stays one: a PNG of it would be larger and no better.
fn is_photograph(kind: Kind, pixels: &DynamicImage) -> bool {
    // A JPEG counts its pixels in 16 bits.
    let fits = [pixels.width(), pixels.height()].iter().all(|side| u16::try_from(*side).is_ok());
    let opaque = !pixels.color().has_alpha();
    kind == Kind::Jpeg || (fits && opaque && has_many_colors(pixels))
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Picture({:?}, {} × {})", self.kind, self.width(), self.height())
    }
}

/// Eight bits a channel, and no alpha channel that says nothing.
fn plain(pixels: DynamicImage) -> DynamicImage {
    let color = pixels.color();
    let eight = match (color.has_color(), color.has_alpha()) {
        (true, true) => DynamicImage::ImageRgba8(pixels.into_rgba8()),
        (true, false) => DynamicImage::ImageRgb8(pixels.into_rgb8()),
        (false, true) => DynamicImage::ImageLumaA8(pixels.into_luma_alpha8()),
        (false, false) => DynamicImage::ImageLuma8(pixels.into_luma8()),
    };
    let channels = usize::from(eight.color().channel_count());
    let opaque = eight.as_bytes().chunks_exact(channels).all(|pixel| pixel[channels - 1] == 255);
    match eight {
        DynamicImage::ImageRgba8(_) if opaque => DynamicImage::ImageRgb8(eight.into_rgb8()),
        DynamicImage::ImageLumaA8(_) if opaque => DynamicImage::ImageLuma8(eight.into_luma8()),
        _ => eight,
    }
}

/// How many pixels each way are looked at to tell a photograph from a drawing.
const SAMPLES: u32 = 128;

/// Whether a third of the pixels looked at have a colour of their own.
///
/// A drawing, map or screenshot has few, and large areas of one; a grey picture always has few
/// and makes a small PNG.
fn has_many_colors(pixels: &DynamicImage) -> bool {
    let (width, height) = pixels.dimensions();
    let (across, down) = (width.min(SAMPLES), height.min(SAMPLES));
    // In 64 bits, since a width may be near what 32 hold.
    let place = |step: u32, steps: u32, length: u32| {
        let at = u64::from(step) * u64::from(length) / u64::from(steps);
        u32::try_from(at).expect("a place within the length, which has 32 bits")
    };
    let mut colors: Vec<[u8; 4]> = (0..across * down)
        .map(|at| (place(at % across, across, width), place(at / across, down, height)))
        .map(|(x, y)| pixels.get_pixel(x, y).0)
        .collect();
    let looked_at = colors.len();
    colors.sort_unstable();
    colors.dedup();
    looked_at >= 1024 && colors.len() * 3 > looked_at
}
