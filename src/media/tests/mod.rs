use std::io::Cursor;

use image::{
    DynamicImage, GrayImage, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage,
    codecs::jpeg::JpegEncoder,
};

use super::*;

const RED: Rgb<u8> = Rgb([200, 30, 30]);
const WHITE: Rgb<u8> = Rgb([255, 255, 255]);

/// Red on the left, white on the right.
fn flag(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { WHITE })
}

/// Every pixel a colour of its own, as in a photograph.
fn noise(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let hash = (x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca6b)).to_le_bytes();
        Rgb([hash[1], hash[2], hash[3]])
    })
}

fn file(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).expect("memory takes it");
    bytes.into_inner()
}

fn read_back(encoded: &Encoded) -> RgbaImage {
    let read = image::load_from_memory(&encoded.bytes).expect("a picture").into_rgba8();
    assert_eq!(read.dimensions(), (encoded.width, encoded.height));
    read
}

/// Whether two colours are near enough for a JPEG.
fn is_near(color: Rgba<u8>, wanted: Rgb<u8>) -> bool {
    (0..3).all(|channel| color.0[channel].abs_diff(wanted.0[channel]) < 24)
}

/// An EXIF segment's content: an orientation, a GPS directory, a second directory.
fn exif(orientation: u8) -> Vec<u8> {
    let mut bytes = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    bytes.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    bytes.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0x26]);
    bytes.extend([0, 0, 0, 0x26, 0, 0, 0, 0, 0, 0]);
    bytes
}

/// A JPEG with more segments, put in after its first marker.
fn with_segments(jpeg: &[u8], segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut bytes = jpeg[..2].to_vec();
    for (marker, data) in segments {
        let length = u16::try_from(data.len() + 2).expect("a short segment");
        bytes.extend([0xff, *marker]);
        bytes.extend(length.to_be_bytes());
        bytes.extend(*data);
    }
    bytes.extend(&jpeg[2..]);
    bytes
}

/// A PNG's first bytes, which declare a size, and its last.
fn declaring(width: u32, height: u32) -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for chunk in [&header[..], b"IDAT", b"IEND"] {
        bytes.extend(u32::try_from(chunk.len() - 4).expect("short").to_be_bytes());
        bytes.extend(chunk);
        bytes.extend(check_sum(chunk).to_be_bytes());
    }
    bytes
}

/// The CRC-32 that PNG asks for.
fn check_sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
        })
    })
}

mod files;
mod output;
