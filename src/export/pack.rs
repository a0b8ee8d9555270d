//! Zips that any system opens: what a trainer hands on.

use std::io::Cursor;

use serde::Serialize;
use zip::{ZipWriter, result::ZipResult};

use crate::bundle;
use crate::export::{
    Audience, Produced, TemplateFault, drawn::Drawn, html, images::PAPER_WIDTH, sealed::Sealed,
    task::Task,
};
use crate::outputs::Name;
use crate::text;
use crate::view::{StartFile, StartGroup, StartHere, View};

/// A file of a pack.
struct Entry {
    path: String,
    sealed: Sealed,
    /// What it is: the word after which the interface words `pack_` and `pack_name_` are called.
    what: String,
    /// Its type, as its name ends.
    kind: &'static str,
}

/// Files of a pack that the same people may have, under the interface word that says who.
struct Group {
    heading: &'static str,
    entries: Vec<Entry>,
}

/// Returns a pack of finished files: those for participants, and in a facilitator's pack those for the
/// facilitator before them. It is made of what everybody may see.
pub(super) fn fill(
    task: &Task<'_, View>,
    audience: Audience,
    made: &[&Produced],
) -> Result<Drawn, TemplateFault> {
    let groups = match audience {
        Audience::Participants | Audience::Partners => vec![participants(task, made, "")],
        Audience::Facilitator => {
            vec![facilitator(task, made, "facilitator/"), participants(task, made, "participants/")]
        }
    };
    Ok(finish(task, groups)?.into())
}

fn participants(task: &Task<'_, View>, made: &[&Produced], folder: &str) -> Group {
    let mut entries = entries(task, made, Audience::Participants, folder);
    entries.extend(task.images.encoded(PAPER_WIDTH).into_iter().map(|image| Entry {
        path: format!("{folder}{}", image.name),
        sealed: Sealed::of(&image.bytes),
        what: "image".to_owned(),
        kind: image.extension,
    }));
    Group { heading: "pack_participants", entries }
}

fn facilitator(task: &Task<'_, View>, made: &[&Produced], folder: &str) -> Group {
    let entries = entries(task, made, Audience::Facilitator, folder);
    Group { heading: "for_facilitator", entries }
}

fn entries(
    task: &Task<'_, View>,
    made: &[&Produced],
    audience: Audience,
    folder: &str,
) -> Vec<Entry> {
    let made = made.iter().filter(|one| one.item.output.audience() == audience);
    let entries = made.map(|one| {
        let name = one.item.output.name;
        Entry {
            path: format!("{folder}{}", one.item.file(&task.view.id)),
            sealed: one.sealed().clone(),
            what: word_for(name),
            kind: name.extension(),
        }
    });
    entries.collect()
}

/// How interface words call an output, such as `large_print`.
fn word_for(name: Name) -> String {
    name.word().replace('-', "_")
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
    sha256: &'a str,
    media_type: &'static str,
}

fn finish(task: &Task<'_, View>, groups: Vec<Group>) -> Result<Vec<u8>, TemplateFault> {
    let start = html::start_here(&task.seen_as(&start_here(task.view, &groups)))?;
    let mut entries: Vec<Entry> = groups.into_iter().flat_map(|group| group.entries).collect();
    entries.sort_by(|a, b| a.path.as_bytes().cmp(b.path.as_bytes()));
    entries.insert(0, about("START-HERE.html", &start));
    let manifest = manifest(task.view, &entries);
    insert(&mut entries, about("manifest.json", &manifest));
    let sums = sums(&entries);
    insert(&mut entries, about("SHA256SUMS", &sums));
    Ok(zipped(&entries).expect("names in a pack are short and unique"))
}

/// A file that tells of the others; no other file tells of it.
fn about(path: &str, bytes: &[u8]) -> Entry {
    Entry { path: path.to_owned(), sealed: Sealed::of(bytes), what: String::new(), kind: "" }
}

/// Keeps START-HERE first and the rest in byte order.
fn insert(entries: &mut Vec<Entry>, entry: Entry) {
    let path = entry.path.as_bytes();
    let at = entries[1..].partition_point(|other| other.path.as_bytes() < path) + 1;
    entries.insert(at, entry);
}

fn start_here<'a>(view: &'a View, groups: &'a [Group]) -> StartHere<'a> {
    let word = |name: &str| view.words.get(name).map_or("", String::as_str);
    let file = |entry: &'a Entry| StartFile {
        file: &entry.path,
        name: word(&format!("pack_name_{}", entry.what)),
        purpose: word(&format!("pack_{}", entry.what)),
        kind: entry.kind.to_uppercase(),
        size: text::size(entry.sealed.size as u64),
    };
    let groups = groups.iter().map(|group| StartGroup {
        heading: word(group.heading),
        files: group.entries.iter().map(file).collect(),
    });
    StartHere {
        words: &view.words,
        words_language: view.words_language.as_deref(),
        language: &view.language,
        title: &view.title,
        marking: view.marking.as_deref(),
        state: view.state.as_deref(),
        scan: view.scan.as_ref(),
        groups: groups.collect(),
    }
}

fn manifest(view: &View, entries: &[Entry]) -> Vec<u8> {
    let files = entries.iter().map(|entry| ManifestFile {
        file: &entry.path,
        bytes: entry.sealed.size,
        sha256: &entry.sealed.sha256,
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
    let lines = entries.iter().map(|entry| format!("{}  {}\n", entry.sealed.sha256, entry.path));
    lines.collect::<String>().into_bytes()
}

fn zipped(entries: &[Entry]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for entry in entries {
        entry.sealed.copy_into(&mut zip, &entry.path)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Output;
    use crate::words;

    #[test]
    fn there_are_words_for_all_that_packs_hold() {
        let held = Output::of(Name::FacilitatorPack).unwrap().held().into_iter();
        let held = held.map(|output| word_for(output.name)).chain(["image".to_owned()]);
        for what in held {
            for name in [format!("pack_{what}"), format!("pack_name_{what}")] {
                assert_ne!(words::of("en").get(&name), name);
            }
        }
    }
}
