//! Has the crate built again when a template comes or goes.
//!
//! `include_dir!` looks at `templates/` while it expands. The compiler then knows of the files
//! that it found, and cannot know of those that are not there yet. Fonts and words need no such
//! care: `include_bytes!` and `include_str!` name each of their files.

fn main() {
    println!("cargo:rerun-if-changed=templates");
    // Typst goes deeper than the one megabyte that a program for the browser has for its stack.
    if std::env::var_os("CARGO_CFG_TARGET_FAMILY").is_some_and(|family| family == "wasm") {
        println!("cargo:rustc-link-arg-examples=-zstack-size=16777216");
    }
}
