//! Inputs to start from: the project's samples, and what is saved in the corpus.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{Target, fields, parts};

/// How many sentences one seed has.
const SENTENCES: usize = 4;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the saved inputs of a target with their names, sorted.
pub fn saved(target: &Target) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name);
    files(&folder, "")
}

/// Returns the files of a folder that end so, sorted.
fn files(folder: &Path, ending: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let named = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let all = paths.iter().filter_map(|path| Some((named(path)?, fs::read(path).ok()?)));
    all.filter(|(name, _)| name.ends_with(ending)).collect()
}

fn of(folders: &[&str], ending: &str) -> Vec<Vec<u8>> {
    let all = folders.iter().flat_map(|folder| files(&root().join(folder), ending));
    all.map(|(_, bytes)| bytes).collect()
}

pub(crate) fn briefings() -> Vec<Vec<u8>> {
    of(
        &["briefings", "tests/corpus", "tests/corpus/clean", "tests/hostile", "tests/rules"],
        ".toml",
    )
}

pub(crate) fn settings() -> Vec<Vec<u8>> {
    of(&["briefings", "tests/brand", "tests/fonts", "tests/hostile", "tests/site"], "sevenmin.toml")
}

/// Returns the sentences of some files, a few to a seed.
fn sentences(names: &[&str]) -> Vec<Vec<u8>> {
    let folder = root().join("tests/sentences");
    let files = names.iter().filter_map(|name| fs::read_to_string(folder.join(name)).ok());
    let lines: Vec<String> = files.flat_map(|text| words(&text)).collect();
    lines.chunks(SENTENCES).map(|some| some.join(" ").into_bytes()).collect()
}

fn words(lines: &str) -> Vec<String> {
    let line = |line: &str| {
        let json: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(json.get("text")?.as_str()?.to_owned())
    };
    lines.lines().filter_map(line).collect()
}

pub(crate) fn prose() -> Vec<Vec<u8>> {
    sentences(&["first-batch.jsonl", "second-batch.jsonl", "lang.jsonl", "acronym.jsonl"])
}

pub(crate) fn names() -> Vec<Vec<u8>> {
    sentences(&["names.jsonl"])
}

pub(crate) fn places() -> Vec<Vec<u8>> {
    sentences(&["places.jsonl"])
}

pub(crate) fn ages() -> Vec<Vec<u8>> {
    sentences(&["ages.jsonl"])
}

pub(crate) fn contacts() -> Vec<Vec<u8>> {
    sentences(&["postcode.jsonl", "second-batch.jsonl"])
}

pub(crate) fn dates() -> Vec<Vec<u8>> {
    sentences(&["ages.jsonl", "first-batch.jsonl"])
}

pub(crate) fn welsh() -> Vec<Vec<u8>> {
    let mut all = sentences(&["first-batch.jsonl"]);
    all.extend(of(&["tests/site"], "derwen.toml"));
    all
}

pub(crate) fn private() -> Vec<Vec<u8>> {
    let line = |name: &str| format!("{name}: She met @00000 there\n").into_bytes();
    fields::names().into_iter().chain(["file"]).map(line).collect()
}

pub(crate) fn fields() -> Vec<Vec<u8>> {
    let line = |name: &str| format!("{name}: Words about it\n");
    let all: Vec<String> = fields::names().into_iter().map(line).collect();
    all.chunks(6).map(|some| some.concat().into_bytes()).collect()
}

pub(crate) fn pictures() -> Vec<Vec<u8>> {
    let mut all = of(&["src/media/samples", "tests/brand", "tests/hostile"], "");
    all.retain(|bytes| bytes.len() < 20_000);
    all
}

pub(crate) fn documents() -> Vec<Vec<u8>> {
    of(&["tests/word/drafts"], ".docx").iter().filter_map(|bytes| parts::listed(bytes)).collect()
}

pub(crate) fn copies() -> Vec<Vec<u8>> {
    let all = of(&["tests/word/copies"], ".docx");
    all.iter().filter_map(|bytes| parts::listed(bytes)).collect()
}

pub(crate) fn drafts() -> Vec<Vec<u8>> {
    let mut all = of(&["tests/word/drafts"], ".md");
    all.extend(of(&["tests/word/drafts"], ".txt"));
    all
}

pub(crate) fn parcels() -> Vec<Vec<u8>> {
    let briefing = "== a/b.toml\nformat = 1\n== a/images/one.png\nPNG\n== __MACOSX/a\n\n";
    let listed = briefing.as_bytes().to_vec();
    vec![parts::zip(&listed), listed]
}
