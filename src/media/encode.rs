//! Pictures as an output carries them.

use image::{
    DynamicImage,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
    },
    imageops::FilterType as Scaling,
};

use crate::media::Picture;

/// Where a photograph's faults begin to be hard to see.
const JPEG_QUALITY: u8 = 85;

/// A picture's file for an output: the picture alone, no larger than it is shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Encoded {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its media type, such as `image/jpeg`.
    pub media_type: &'static str,
    /// The ending of its name, without a dot.
    pub extension: &'static str,
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
}

impl Picture {
    /// Returns the ending that [`Picture::encode`] gives at any width, without encoding.
    pub fn extension(&self) -> &'static str {
        if self.is_photograph() { "jpg" } else { "png" }
    }

    /// Returns the picture as a JPEG if it is a photograph, else as a PNG, scaled down to a width.
    ///
    /// A picture that is narrower is not scaled up. Transparency is kept.
    pub fn encode(&self, most_width: u32) -> Encoded {
        self.with_pixels(|pixels| self.encode_pixels(pixels, most_width))
    }

    fn encode_pixels(&self, pixels: &DynamicImage, most_width: u32) -> Encoded {
        let scaled = scaled(pixels, most_width);
        let pixels = scaled.as_ref().unwrap_or(pixels);
        let (media_type, bytes) = if self.is_photograph() {
            ("image/jpeg", jpeg(pixels))
        } else {
            ("image/png", png(pixels))
        };
        let (width, height) = (pixels.width(), pixels.height());
        Encoded { bytes, media_type, extension: self.extension(), width, height }
    }
}

fn jpeg(pixels: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
    pixels.write_with_encoder(encoder).expect("memory takes all, and a photograph has no alpha");
    bytes
}

fn png(pixels: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (effort, filter) = (CompressionType::Default, FilterType::Adaptive);
    let encoder = PngEncoder::new_with_quality(&mut bytes, effort, filter);
    pixels
        .write_with_encoder(encoder)
        .expect("memory takes all, and PNG knows all eight-bit colours");
    bytes
}

/// Returns the picture scaled down, or nothing where it is narrow enough.
fn scaled(pixels: &DynamicImage, most_width: u32) -> Option<DynamicImage> {
    let (width, height) = (u64::from(pixels.width()), u64::from(pixels.height()));
    let new_width = u64::from(most_width.max(1));
    if width <= new_width {
        return None;
    }
    let new_height = u32::try_from((height * new_width + width / 2) / width)
        .expect("less than the height, which has 32 bits")
        .max(1);
    let resized = |pixels: &DynamicImage| {
        pixels.resize_exact(most_width.max(1), new_height, Scaling::Lanczos3)
    };
    if !pixels.color().has_alpha() {
        return Some(resized(pixels));
    }
    let mut pixels = pixels.clone();
    weigh(&mut pixels, weigh_by_alpha);
    let mut pixels = resized(&pixels);
    weigh(&mut pixels, weigh_back);
    Some(pixels)
}

/// Changes each pixel of a picture with an alpha channel.
///
/// Else the colour that nobody sees in clear places would run into their edges.
fn weigh(pixels: &mut DynamicImage, change: fn(&mut [u8], u16)) {
    let (bytes, channels): (&mut [u8], usize) = match pixels {
        DynamicImage::ImageLumaA8(pixels) => (pixels, 2),
        DynamicImage::ImageRgba8(pixels) => (pixels, 4),
        _ => return,
    };
    for pixel in bytes.chunks_exact_mut(channels) {
        if let [colors @ .., alpha] = pixel {
            change(colors, u16::from(*alpha));
        }
    }
}

fn weigh_by_alpha(colors: &mut [u8], alpha: u16) {
    for color in colors {
        *color = low_byte((u16::from(*color) * alpha + 127) / 255);
    }
}

fn weigh_back(colors: &mut [u8], alpha: u16) {
    for color in colors {
        let weighed = u32::from(*color) * 255 + u32::from(alpha) / 2;
        let full = weighed.checked_div(u32::from(alpha)).unwrap_or_default();
        *color = low_byte(u16::try_from(full).unwrap_or(u16::MAX));
    }
}

/// The filter overshoots, so that a colour may exceed its alpha a little.
fn low_byte(color: u16) -> u8 {
    u8::try_from(color).unwrap_or(u8::MAX)
}
