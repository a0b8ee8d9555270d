//! What a picture's file holds beside the picture.

use crate::media::container::{Part, Tag};

const EXIF: &str = "EXIF";
const GPS: &str = "GPS position";
const THUMBNAIL: &str = "thumbnail";
const XMP: &str = "XMP";
const IPTC: &str = "IPTC";
const COMMENT: &str = "comment";
const PROFILE: &str = "ICC profile";

/// The names in the order in which they are told, the most telling first.
const ORDER: [&str; 7] = [GPS, THUMBNAIL, EXIF, XMP, IPTC, COMMENT, PROFILE];

/// Returns what the parts of a file hold beside the picture, each name once.
pub(super) fn names(parts: &[Part<'_>]) -> Vec<&'static str> {
    let found: Vec<&str> = parts.iter().flat_map(part_names).collect();
    ORDER.into_iter().filter(|name| found.contains(name)).collect()
}

fn part_names(part: &Part<'_>) -> Vec<&'static str> {
    let data = part.data;
    match part.tag {
        Tag::Marker(0xe1) if data.starts_with(b"Exif\0") => exif_names(data),
        Tag::Marker(0xe1) if data.starts_with(b"http://ns.adobe.com/x") => xmp_names(data),
        Tag::Marker(0xe2) if data.starts_with(b"ICC_PROFILE\0") => vec![PROFILE],
        Tag::Marker(0xe2) if data.starts_with(b"MPF\0") => vec![THUMBNAIL],
        Tag::Marker(0xed) => vec![IPTC],
        Tag::Marker(0xfe) => vec![COMMENT],
        Tag::Chunk(name) => match &name {
            b"eXIf" | b"EXIF" => exif_names(data),
            b"XMP " => xmp_names(data),
            b"iCCP" | b"ICCP" => vec![PROFILE],
            b"tEXt" | b"zTXt" | b"iTXt" => text_names(data),
            _ => Vec::new(),
        },
        Tag::Marker(_) => Vec::new(),
    }
}

fn exif_names(data: &[u8]) -> Vec<&'static str> {
    let tiff = data.strip_prefix(b"Exif\0\0").unwrap_or(data);
    let mut names = vec![EXIF];
    let tags = first_directory(tiff).unwrap_or_default();
    if tags.contains(&GPS_DIRECTORY) {
        names.push(GPS);
    }
    if tags.contains(&NEXT_DIRECTORY) {
        names.push(THUMBNAIL);
    }
    names
}

const GPS_DIRECTORY: u16 = 0x8825;
/// Stands for the second directory, which describes the thumbnail; no tag has this number.
const NEXT_DIRECTORY: u16 = 0;

/// Returns the tags of a TIFF's first directory, and [`NEXT_DIRECTORY`] if there is another.
fn first_directory(tiff: &[u8]) -> Option<Vec<u16>> {
    let little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let bytes = *tiff.get(at..)?.first_chunk()?;
        Some(if little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long = |at: usize| {
        let bytes = *tiff.get(at..)?.first_chunk()?;
        Some(if little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    };
    let start = usize::try_from(long(4)?).ok()?;
    let count = usize::from(short(start)?);
    let entries = start.checked_add(2)?;
    let mut tags: Vec<u16> = (0..count).map_while(|entry| short(entries + entry * 12)).collect();
    if long(entries + count * 12).is_some_and(|next| next != 0) {
        tags.push(NEXT_DIRECTORY);
    }
    Some(tags)
}

fn xmp_names(data: &[u8]) -> Vec<&'static str> {
    let position = b"GPSLatitude";
    if data.windows(position.len()).any(|window| window == position) {
        vec![XMP, GPS]
    } else {
        vec![XMP]
    }
}

/// A PNG's text: some programs hide other kinds of metadata in it.
fn text_names(data: &[u8]) -> Vec<&'static str> {
    let key = data.split(|byte| *byte == 0).next().unwrap_or_default();
    match key {
        b"XML:com.adobe.xmp" => xmp_names(data),
        b"Raw profile type exif" | b"Raw profile type APP1" => vec![EXIF],
        b"Raw profile type iptc" | b"Raw profile type 8bim" => vec![IPTC],
        _ => vec![COMMENT],
    }
}
