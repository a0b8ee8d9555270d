//! The order of the modules: each may use only what its row allows.

use std::{collections::BTreeMap, fs, path::Path};

/// What each module may use of the others.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("english", &["text"]),
    ("fonts", &[]),
    ("look", &[]),
    ("outputs", &[]),
    ("source", &["text"]),
    ("parcel", &["source"]),
    ("guard", &["english", "source", "text"]),
    ("diag", &["guard", "source", "text"]),
    ("markup", &["diag", "source", "text"]),
    ("words", &["text"]),
    ("media", &["diag", "source", "text"]),
    ("model", &["markup", "words", "source", "text"]),
    ("parse", &["model", "markup", "diag", "source", "text", "outputs"]),
    (
        "lint",
        &[
            "model", "markup", "guard", "words", "fonts", "english", "diag", "source", "text",
            "look",
        ],
    ),
    ("identity", &["lint", "model", "guard", "english", "diag", "source", "text"]),
    ("check", &["identity", "lint", "parse", "media", "model", "diag", "guard", "source", "text"]),
    ("edit", &["lint", "parse", "markup", "model", "diag", "source", "text"]),
    ("office", &["text"]),
    ("bundle", &["diag", "text"]),
    ("assets", &["bundle", "diag", "text"]),
    ("view", &["identity", "model", "markup", "media", "words", "fonts", "look", "source", "text"]),
    (
        "export",
        &[
            "view", "media", "words", "fonts", "look", "outputs", "office", "bundle", "assets",
            "diag", "source", "text",
        ],
    ),
    ("layout", &["export", "outputs", "view", "lint", "model", "diag", "source", "text"]),
    (
        "proof",
        &[
            "check", "identity", "layout", "export", "view", "lint", "parse", "media", "model",
            "bundle", "outputs", "fonts", "guard", "diag", "source", "text",
        ],
    ),
    (
        "site",
        &[
            "export", "view", "media", "model", "words", "fonts", "outputs", "bundle", "source",
            "text",
        ],
    ),
    ("manuscript", &["source", "text"]),
    (
        "intake",
        &["manuscript", "export", "assets", "media", "model", "words", "guard", "source", "text"],
    ),
    ("comments", &["manuscript", "library", "office", "guard", "text"]),
    (
        "library",
        &["proof", "export", "lint", "model", "markup", "words", "guard", "diag", "source", "text"],
    ),
];

#[test]
fn modules_use_only_what_stands_below_them() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let module = path.split(['/', '.']).next().unwrap_or_default().to_owned();
        if matches!(module.as_str(), "cli" | "lib" | "main") {
            continue;
        }
        let Some(row) = allowed.get(module.as_str()) else {
            faults.push(format!("{path}: the module {module} has no row"));
            continue;
        };
        for used in used_modules(&text) {
            if used != module && !row.contains(&used.as_str()) {
                faults.push(format!("{path}: {module} may not use {used}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Names behind `crate::` that are modules of the crate.
fn used_modules(text: &str) -> Vec<String> {
    let names = text.split("crate::").skip(1).map(|rest| {
        rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>()
    });
    let is_module = |name: &String| {
        let folder = Path::new("src").join(name);
        !name.is_empty() && (folder.is_dir() || folder.with_extension("rs").is_file())
    };
    names.filter(is_module).collect()
}

/// Every Rust file of the library, by its path below `src`.
pub fn sources() -> Vec<(String, String)> {
    let mut out = Vec::new();
    collect(Path::new("src"), &mut out);
    assert!(out.len() > 50, "the sources were not found");
    out
}

fn collect(folder: &Path, out: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix("src").unwrap().to_string_lossy().replace('\\', "/");
            out.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}
