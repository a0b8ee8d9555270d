//! Pictures: which section shows which, and their files without what only their maker should know.

use crate::intake::{
    page::Page,
    shown::Shown,
    told::{Tally, ToldKind},
};
use crate::manuscript::{self, Block, Manuscript, Paragraph};
use crate::media::{Header, Picture};
use crate::text::Count;
use crate::words;

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
        let numbers = taken(&mut part.blocks);
        seen += numbers.len();
        for (number, caption) in numbers {
            let Some(picture) = manuscript.pictures.get(number) else { continue };
            let alt = picture.alt.as_deref().unwrap_or_default();
            if part.picture.is_some() {
                let what = format!("a second picture in `{}`, which can show one:", part.slot);
                told.quote(ToldKind::Left, what, alt);
                part.blocks.extend(caption.map(Block::Paragraph));
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
                    let (caption, credit) = caption.as_ref().map(caption_of).unwrap_or_default();
                    part.picture = Some(Shown {
                        file: files.len(),
                        alt: picture.alt.clone(),
                        is_decorative: picture.is_decorative,
                        caption,
                        credit,
                        size: page
                            .ours
                            .is_some()
                            .then(|| size(picture, manuscript.measure))
                            .flatten(),
                    });
                    files.push(file);
                }
                Err(why) => {
                    let what = format!("a picture in `{}`, which {why}:", part.slot);
                    told.quote(ToldKind::Left, what, alt);
                    part.blocks.extend(caption.map(Block::Paragraph));
                }
            }
        }
    }
    // Documents of ours have a sign beside the title.
    let of_ours =
        |one: &&manuscript::Picture| page.ours.is_some() && one.alt.is_none() && one.mark.is_none();
    let own = manuscript.pictures.iter().filter(of_ours).count();
    let others = manuscript.pictures.len().saturating_sub(seen + own);
    if others > 0 {
        let pictures = Count::of("picture", others);
        let what = format!(
            "{pictures} before the first section, or in a header or footer; a logo is named in sevenmin.toml"
        );
        told.tell(ToldKind::Left, what);
    }
    files
}

/// Takes the pictures out of blocks, each with the caption that stands under it.
fn taken(blocks: &mut Vec<Block>) -> Vec<(usize, Option<Paragraph>)> {
    let mut pictures: Vec<(usize, Option<Paragraph>)> = Vec::new();
    let mut rest = Vec::new();
    let mut is_after = false;
    for block in std::mem::take(blocks) {
        match block {
            Block::Picture(number) => {
                pictures.push((number, None));
                is_after = true;
                continue;
            }
            Block::Paragraph(one) if is_after && &*one.style == "caption" => {
                if let Some((_, caption)) = pictures.last_mut() {
                    *caption = Some(one);
                }
            }
            other => rest.push(other),
        }
        is_after = false;
    }
    *blocks = rest;
    pictures
}

/// Returns what a caption says, without "Figure 1:", and who made the picture.
fn caption_of(paragraph: &Paragraph) -> (Option<String>, Option<String>) {
    let words = paragraph.words();
    let text = after_figure(&words);
    let mut credits =
        words::languages().map(|tag| format!("{}: ", words::of(tag).get("image_credit")));
    let parted = credits.find_map(|label| {
        let at = text.rfind(&label)?;
        Some((text[..at].trim(), text[at + label.len()..].trim()))
    });
    let (caption, credit) = parted.unwrap_or((text, ""));
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    (some(caption), some(credit))
}

fn after_figure(words: &str) -> &str {
    let rest = words.strip_prefix("Figure ").or(words.strip_prefix("Ffigur "));
    let counted =
        rest.map(|rest| (rest, rest.trim_start_matches(|one: char| one.is_ascii_digit())));
    match counted {
        Some((whole, rest)) if rest.len() < whole.len() => {
            rest.trim_start_matches([':', '.', ' ', '–', '-'])
        }
        _ => words,
    }
}

/// Returns the size of a picture of ours by its share of the measure, where it is not the usual one.
fn size(picture: &manuscript::Picture, measure: u64) -> Option<&'static str> {
    let share = picture.width.checked_mul(100)?.checked_div(measure)?;
    match share {
        1..50 => Some("small"),
        84.. => Some("large"),
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
        return Ok(PictureFile { bytes: bytes.to_vec(), ending });
    }
    let encoded = Picture::read(bytes).map_err(|fault| fault.to_string())?.encode(WIDEST);
    Ok(PictureFile { bytes: encoded.bytes, ending: encoded.extension })
}
