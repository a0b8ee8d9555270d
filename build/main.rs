//! What is made when the program is built: the word lists, compiled, the interface words, and the templates
//! of paper as Typst needs them, so that no start has to.
//!
//! It uses the program's own code, so that a list of a house, compiled when the program runs, cannot
//! mean anything else. It also has the crate built again when a template comes or goes:
//! `include_dir!` looks at `templates/` while it expands, and the compiler cannot know of files that
//! are not there yet.
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "that is how a build script speaks to cargo and to the crate"
)]

mod english;
mod lean;
mod lint;
mod phrases;
mod words;
mod written_out;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::lint::lexicon::{compile, written::WrittenList};

/// The list of another language than English.
const WELSH: (&str, &str) = ("harm-welsh", include_str!("../src/lint/lexicon/harm-welsh.toml"));

fn main() {
    for watched in ["templates", "build", "src/english", "src/lint/lexicon", "src/words"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    // Typst goes deeper than the one megabyte that a program for the browser has for its stack.
    if env::var_os("CARGO_CFG_TARGET_FAMILY").is_some_and(|family| family == "wasm") {
        println!("cargo:rustc-link-arg-examples=-zstack-size=16777216");
    }
    let read = |(name, text): &(&'static str, &str)| -> (&str, WrittenList) {
        (name, toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}")))
    };
    let (names, lists): (Vec<&str>, Vec<WrittenList>) =
        phrases::LISTS.iter().chain([&WELSH]).map(read).unzip();
    let tables = compile::tables(&lists);
    let out = env::var_os("OUT_DIR").expect("cargo says where to");
    if env::var_os("CARGO_FEATURE_DESK").is_some() {
        take_desk(Path::new(&out));
    }
    let write = |file, text: String| {
        fs::write(Path::new(&out).join(file), text)
            .expect("the folder that cargo gave can be written to");
    };
    write("lexicon.rs", written_out::lexicon(&names, &lists, &tables));
    write("words.rs", words::languages(Path::new("src/words")));
    write("lean.rs", lean::table(Path::new("templates/pdf")));
}

/// Takes the desk in, as `desk/build` wrote it.
fn take_desk(out: &Path) {
    println!("cargo:rerun-if-env-changed=SEVENMIN_DESK");
    let named = env::var_os("SEVENMIN_DESK").map(PathBuf::from);
    let desk = named
        .expect("the feature `desk` needs SEVENMIN_DESK=FILE.html, the file that desk/build wrote");
    println!("cargo:rerun-if-changed={}", desk.display());
    fs::copy(&desk, out.join("desk.html"))
        .unwrap_or_else(|error| panic!("SEVENMIN_DESK={}: {error}", desk.display()));
}
