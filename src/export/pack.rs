//! Zips that any system opens: what a trainer hands on.

use std::io::Cursor;
use std::io::Write;

use serde::Serialize;
use sha2::Digest;
use sha2::Sha256;
use zip::CompressionMethod;
use zip::DateTime;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::bundle;
use crate::export::Audience;
use crate::export::Item;
use crate::export::Material;
use crate::export::Output;
use crate::export::TemplateFault;
use crate::export::Workshop;
use crate::export::html;
use crate::view::StartFile;
use crate::view::StartGroup;
use crate::view::StartHere;

/// The widest picture in a pack, in pixels.
const PICTURE_WIDTH: u32 = 2008;

/// What packs hold, in the order in which `START-HERE.html` tells of it: what is used in the room
/// first. Each with the word after which the interface words `pack_` and `pack_name_` are called.
const SHELF: &[(Output, &str)] = &[
    (Output::Presenter, "presenter"),
    (Output::Session, "session"),
    (Output::Deck, "deck"),
    (Output::Handout, "handout"),
    (Output::LargePrint, "large_print"),
    (Output::Page, "page"),
    (Output::Slides, "slides"),
    (Output::Text, "text"),
];

/// A file of a pack.
struct Entry {
    path: String,
    bytes: Vec<u8>,
    /// What it is: see [`SHELF`].
    what: &'static str,
}

/// Returns the participants' pack.
pub(super) fn participants(workshop: &mut Workshop<'_>) -> Result<Vec<u8>, TemplateFault> {
    let files = files(workshop, Audience::Participants, "")?;
    let groups = [("pack_participants", files)];
    finish(workshop.material, groups)
}

/// Returns the facilitator's pack: the participants' files and the facilitator's own.
pub(super) fn facilitator(workshop: &mut Workshop<'_>) -> Result<Vec<u8>, TemplateFault> {
    let shared = files(workshop, Audience::Participants, "participants/")?;
    let own = files(workshop, Audience::Facilitator, "facilitator/")?;
    let groups = [("for_facilitator", own), ("pack_participants", shared)];
    finish(workshop.material, groups)
}

fn files(
    workshop: &mut Workshop<'_>,
    audience: Audience,
    folder: &str,
) -> Result<Vec<Entry>, TemplateFault> {
    let id = workshop.material.view.view.id.clone();
    let mut entries = Vec::new();
    for (output, what) in SHELF.iter().filter(|(output, _)| output.audience() == audience) {
        let item = Item::ordinary(*output);
        if workshop.is_left_out(item) {
            continue;
        }
        let produced = workshop.make(item).map_err(Clone::clone)?;
        let (path, bytes) = (format!("{folder}{}", output.file(&id)), produced.bytes.clone());
        entries.push(Entry { path, bytes, what });
    }
    if audience == Audience::Participants {
        for (name, image) in workshop.material.images.encoded(PICTURE_WIDTH) {
            let path = format!("{folder}{name}");
            entries.push(Entry { path, bytes: image.bytes, what: "image" });
        }
    }
    Ok(entries)
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Manifest<'a> {
    id: &'a str,
    version: Option<&'a str>,
    format: u8,
    files: Vec<ManifestFile<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ManifestFile<'a> {
    file: &'a str,
    bytes: usize,
    sha256: String,
    media_type: &'static str,
}

fn finish<const N: usize>(
    material: &Material,
    groups: [(&'static str, Vec<Entry>); N],
) -> Result<Vec<u8>, TemplateFault> {
    let start = html::start_here(material, &start_here(material, &groups))?;
    let mut entries: Vec<Entry> = groups.into_iter().flat_map(|(_, files)| files).collect();
    entries.sort_by(|a, b| a.path.as_bytes().cmp(b.path.as_bytes()));
    let start = Entry { path: "START-HERE.html".to_owned(), bytes: start, what: "heading" };
    entries.insert(0, start);
    let manifest = manifest(material, &entries);
    insert(&mut entries, "manifest.json", manifest);
    let sums = sums(&entries);
    insert(&mut entries, "SHA256SUMS", sums);
    Ok(zipped(&entries))
}

/// Keeps START-HERE first and the rest in byte order.
fn insert(entries: &mut Vec<Entry>, path: &str, bytes: Vec<u8>) {
    let entry = Entry { path: path.to_owned(), bytes, what: "manifest" };
    let at = entries[1..].partition_point(|other| other.path.as_bytes() < path.as_bytes()) + 1;
    entries.insert(at, entry);
}

fn start_here<'a>(
    material: &'a Material,
    groups: &'a [(&'static str, Vec<Entry>)],
) -> StartHere<'a> {
    let view = &material.view.view;
    let word = |name: &str| view.words.get(name).map_or("", String::as_str);
    let of = |what: &str| (word(&format!("pack_name_{what}")), word(&format!("pack_{what}")));
    let groups: Vec<StartGroup<'a>> = groups
        .iter()
        .map(|(heading, entries)| {
            let files = entries.iter().map(|entry| {
                let (name, purpose) = of(entry.what);
                StartFile {
                    file: &entry.path,
                    name,
                    purpose,
                    kind: entry.path.rsplit('.').next().unwrap_or_default().to_uppercase(),
                    size: size(entry.bytes.len()),
                }
            });
            StartGroup { heading: word(heading), files: files.collect() }
        })
        .collect();
    StartHere {
        words: &view.words,
        words_language: view.words_language.as_deref(),
        language: &view.language,
        title: &view.title,
        marking: view.marking.as_deref(),
        state: view.state.as_deref(),
        groups,
    }
}

/// "58 KB": a size as people read it, never nothing.
fn size(bytes: usize) -> String {
    if bytes >= 1_000_000 {
        return format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000);
    }
    format!("{} KB", bytes.div_ceil(1000))
}

fn manifest(material: &Material, entries: &[Entry]) -> Vec<u8> {
    let view = &material.view.view;
    let files = entries.iter().map(|entry| ManifestFile {
        file: &entry.path,
        bytes: entry.bytes.len(),
        sha256: hex(&entry.bytes),
        media_type: bundle::media_type(&entry.path),
    });
    let manifest = Manifest {
        id: &view.id,
        version: view.dates.version.as_deref(),
        format: 1,
        files: files.collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&manifest).expect("a manifest is plain data");
    bytes.push(b'\n');
    bytes
}

fn sums(entries: &[Entry]) -> Vec<u8> {
    let lines = entries.iter().map(|entry| format!("{}  {}\n", hex(&entry.bytes), entry.path));
    lines.collect::<String>().into_bytes()
}

fn hex(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// Fixed times and modes, so that the same files make the same zip.
fn zipped(entries: &[Entry]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for entry in entries {
        zip.start_file(entry.path.as_str(), options).expect("names in a pack are short and unique");
        zip.write_all(&entry.bytes).expect("memory takes any bytes");
    }
    zip.finish().expect("memory takes any bytes").into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn the_shelf_has_all_that_packs_hold_and_words_for_each() {
        let held = Output::all().filter(|output| Output::FacilitatorPack.holds(*output));
        let mut shelf: Vec<Output> = SHELF.iter().map(|(output, _)| *output).collect();
        shelf.sort_unstable();
        assert_eq!(shelf, held.collect::<Vec<Output>>());
        for what in SHELF.iter().map(|(_, what)| *what).chain(["image"]) {
            for name in [format!("pack_{what}"), format!("pack_name_{what}")] {
                assert_ne!(words::of("en").get(&name), name);
            }
        }
    }
}
