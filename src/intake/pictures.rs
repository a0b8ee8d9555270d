//! Pictures: which section shows which, and their files without what only their maker should know.

use crate::intake::{
    page::Page,
    shown::Shown,
    told::{Tally, ToldKind},
};
use crate::manuscript::{self, Block, Manuscript};
use crate::media::{Header, Picture};
use crate::text::Count;

/// The widest picture that is kept when it must be written anew.
const WIDEST: u32 = 2400;

/// A picture's file.
#[derive(Debug)]
pub struct PictureFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The ending of its name, without a dot.
    pub ending: &'static str,
}

/// Returns the files of the pictures that sections show: one a section.
pub(super) fn files(
    manuscript: &Manuscript,
    page: &mut Page,
    told: &mut Tally,
) -> Vec<PictureFile> {
    let mut files = Vec::new();
    let mut seen = 0;
    for part in &mut page.parts {
        let numbers: Vec<usize> = part.blocks.iter().filter_map(number).collect();
        part.blocks.retain(|block| number(block).is_none());
        seen += numbers.len();
        for picture in numbers.into_iter().filter_map(|number| manuscript.pictures.get(number)) {
            let alt = picture.alt.as_deref().unwrap_or_default();
            if part.picture.is_some() {
                let what = format!("a second picture in `{}`, which can show one:", part.slot);
                told.quote(ToldKind::Left, what, alt);
                continue;
            }
            match file(picture) {
                Ok(file) => {
                    if picture.alt.is_none() && !picture.is_decorative {
                        let what = format!(
                            "the picture in `{}` does not say what it shows; write it in `alt`",
                            part.slot
                        );
                        told.tell(ToldKind::Chosen, what);
                    }
                    let alt = picture.alt.clone();
                    part.picture = Some(Shown {
                        file: files.len(),
                        alt,
                        is_decorative: picture.is_decorative,
                    });
                    files.push(file);
                }
                Err(why) => told.quote(
                    ToldKind::Left,
                    format!("a picture in `{}`, which {why}:", part.slot),
                    alt,
                ),
            }
        }
    }
    let others = manuscript.pictures.len() - seen;
    if others > 0 {
        let pictures = Count::of("picture", others);
        let what = format!(
            "{pictures} before the first section, or in a header or footer; a logo is named in sevenmin.toml"
        );
        told.tell(ToldKind::Left, what);
    }
    files
}

fn number(block: &Block) -> Option<usize> {
    match block {
        Block::Picture(number) => Some(*number),
        _ => None,
    }
}

/// Returns a picture's file as it is, or written anew where it holds more than a picture.
fn file(picture: &manuscript::Picture) -> Result<PictureFile, String> {
    let Some(bytes) = &picture.bytes else {
        return Err("lies elsewhere and was not fetched".to_owned());
    };
    let header = Header::read(bytes).map_err(|fault| {
        let ending = &picture.ending;
        if ending.is_empty() { fault.to_string() } else { format!("{fault} ({ending})") }
    })?;
    let ending = if bytes.starts_with(&[0xff, 0xd8]) {
        "jpg"
    } else if bytes.starts_with(b"RIFF") {
        "webp"
    } else {
        "png"
    };
    if header.metadata.is_empty() {
        return Ok(PictureFile { bytes: bytes.clone(), ending });
    }
    let encoded = Picture::read(bytes).map_err(|fault| fault.to_string())?.encode(WIDEST);
    Ok(PictureFile { bytes: encoded.bytes, ending: encoded.extension })
}
