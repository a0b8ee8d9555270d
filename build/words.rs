//! The interface words of each language, as the source of a table: `src/words/` has a file for each.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use serde::Deserialize;

#[derive(Deserialize)]
struct WrittenWords {
    months: [String; 12],
    headings: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(flatten)]
    labels: BTreeMap<String, String>,
}

/// Returns `static LANGUAGES`, each language with its words; the one that others fall back to comes first.
pub(crate) fn languages(folder: &Path) -> String {
    let files = fs::read_dir(folder).expect("the folder of words can be read");
    let mut all: Vec<(String, WrittenWords)> = files
        .map(|file| file.expect("a file of words can be found").path())
        .filter(|file| file.extension().is_some_and(|extension| extension == "toml"))
        .map(|file| {
            let text = fs::read_to_string(&file).expect("a file of words can be read");
            let words =
                toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            let tag = file.file_stem().expect("a file of words has a name").to_string_lossy();
            (tag.into_owned(), words)
        })
        .collect();
    all.sort_by_key(|(tag, _)| (tag != "en", tag.clone()));
    let mut out = String::from("static LANGUAGES: &[(&str, Words)] = &[\n");
    for (tag, WrittenWords { months, headings, labels }) in &all {
        let headings: Vec<String> = headings
            .iter()
            .map(|(scheme, slots)| format!("({scheme:?}, {})", pairs(slots)))
            .collect();
        let headings = headings.join(", ");
        let labels = pairs(labels);
        let _ = writeln!(
            out,
            "({tag:?}, Words {{ months: {months:?}, headings: &[{headings}], labels: {labels} }}),"
        );
    }
    out + "];\n"
}

/// Names with their words, in the order of the names.
fn pairs(words: &BTreeMap<String, String>) -> String {
    format!("&{:?}", words.iter().collect::<Vec<_>>())
}
