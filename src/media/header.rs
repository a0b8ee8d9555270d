//! What a picture's file says of itself before it is decoded.

use std::io::Cursor;

use image::{
    ImageDecoder, ImageFormat, Limits,
    codecs::{jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder},
    metadata::Orientation,
};

use crate::media::{
    Fault, Kind, MAX_BYTES, MAX_DECODED, MAX_PIXELS, MAX_SIDE, container, metadata,
};

/// What a decoder may allocate beside the pixels, so that no colour profile unpacks to gigabytes.
const MAX_ALLOCATION: u64 = 64 * 1024 * 1024;

/// Size and metadata of a picture, told without decoding it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Header {
    /// The width in pixels, upright.
    pub width: u32,
    /// The height in pixels, upright.
    pub height: u32,
    /// What the file holds beside the picture and no output keeps, such as "GPS position".
    pub metadata: Vec<&'static str>,
}

impl Header {
    /// Returns what a file says of itself.
    ///
    /// # Errors
    ///
    /// The file is no picture, too large, or cut short. A fault within the picture shows only
    /// when [`crate::media::Picture::read`] decodes it.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        Opened::open(bytes).map(|opened| opened.header)
    }
}

/// A picture whose limits are checked and whose decoder stands ready.
pub(super) struct Opened<'a> {
    pub(super) header: Header,
    pub(super) kind: Kind,
    pub(super) decoder: Box<dyn ImageDecoder + 'a>,
    pub(super) orientation: Orientation,
}

impl<'a> Opened<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Fault::TooManyBytes);
        }
        let kind = kind(bytes)?;
        let mut decoder = decoder(kind, bytes).map_err(|error| broken(&error))?;
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > MAX_PIXELS {
            return Err(Fault::TooManyPixels { width, height });
        }
        if width.max(height) > MAX_SIDE {
            return Err(Fault::TooLong { width, height });
        }
        if decoder.total_bytes() > MAX_DECODED {
            return Err(Fault::TooDeep);
        }
        let parts = container::parts(kind, bytes)
            .ok_or_else(|| Fault::Broken("the file ends too soon".to_owned()))?;
        // A bad orientation is no reason to refuse a good picture.
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let (width, height) =
            if is_sideways(orientation) { (height, width) } else { (width, height) };
        let header = Header { width, height, metadata: metadata::names(&parts) };
        Ok(Self { header, kind, decoder, orientation })
    }
}

/// Returns the fault that a decoder's message stands for.
pub(super) fn broken(error: &image::ImageError) -> Fault {
    match error {
        image::ImageError::Limits(_) => Fault::TooDeep,
        other => Fault::Broken(other.to_string()),
    }
}

fn kind(bytes: &[u8]) -> Result<Kind, Fault> {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => Ok(Kind::Jpeg),
        Ok(ImageFormat::Png) => Ok(Kind::Png),
        Ok(ImageFormat::WebP) => Ok(Kind::WebP),
        _ => Err(Fault::NotAPicture),
    }
}

fn decoder(kind: Kind, bytes: &[u8]) -> image::ImageResult<Box<dyn ImageDecoder + '_>> {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_ALLOCATION);
    let bytes = Cursor::new(bytes);
    Ok(match kind {
        Kind::Jpeg => Box::new(JpegDecoder::new(bytes)?),
        Kind::Png => Box::new(PngDecoder::with_limits(bytes, limits)?),
        Kind::WebP => Box::new(WebPDecoder::new(bytes)?),
    })
}

fn is_sideways(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}
