//! The parts that a picture's file is made of, found without decoding any.

use crate::media::Kind;

/// A segment of a JPEG or a chunk of a PNG or WebP.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    /// Its name.
    pub(super) tag: Tag,
    /// What it holds, without its name, length and check sum.
    pub(super) data: &'a [u8],
}

/// What a part is called in its file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Tag {
    /// The second byte of a JPEG's marker.
    Marker(u8),
    /// The four letters of a chunk.
    Chunk([u8; 4]),
}

/// Returns the parts of a file, or nothing if it ends too soon.
pub(super) fn parts(kind: Kind, bytes: &[u8]) -> Option<Vec<Part<'_>>> {
    match kind {
        Kind::Jpeg => jpeg(bytes),
        Kind::Png => png(bytes),
        Kind::WebP => webp(bytes),
    }
}

const END_OF_IMAGE: u8 = 0xd9;

fn jpeg(bytes: &[u8]) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut at = 2;
    loop {
        // What stands between two parts is packed data (where `ff 00` is a byte, and `ff d0` to
        // `ff d7` are no parts) or, in careless files, padding.
        at += bytes.get(at..)?.windows(2).position(is_marker)?;
        let marker = bytes[at + 1];
        if marker == END_OF_IMAGE {
            return Some(parts);
        }
        let length = usize::from(u16::from_be_bytes(*bytes.get(at + 2..)?.first_chunk()?));
        let data = bytes.get(at + 4..at + 2 + length.max(2))?;
        parts.push(Part { tag: Tag::Marker(marker), data });
        at += 2 + length.max(2);
    }
}

fn is_marker(pair: &[u8]) -> bool {
    pair[0] == 0xff && !matches!(pair[1], 0x00 | 0x01 | 0xd0..=0xd8 | 0xff)
}

fn png(bytes: &[u8]) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = bytes.get(8..)?;
    loop {
        let (length, after) = rest.split_first_chunk()?;
        let (name, after) = after.split_first_chunk()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (data, after) = after.split_at_checked(length)?;
        let (_check_sum, after) = after.split_first_chunk::<4>()?;
        parts.push(Part { tag: Tag::Chunk(*name), data });
        if name == b"IEND" {
            return Some(parts);
        }
        rest = after;
    }
}

fn webp(bytes: &[u8]) -> Option<Vec<Part<'_>>> {
    let whole = usize::try_from(u32::from_le_bytes(*bytes.get(4..)?.first_chunk()?)).ok()?;
    let mut rest = bytes.get(12..whole.checked_add(8)?)?;
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_first_chunk()?;
        let (length, after) = after.split_first_chunk()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (data, after) = after.split_at_checked(length)?;
        parts.push(Part { tag: Tag::Chunk(*name), data });
        // A chunk of odd length is followed by a byte of padding, unless a careless file ends.
        rest = after.get(length % 2..).unwrap_or_default();
    }
    Some(parts)
}
