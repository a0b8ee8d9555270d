//! What comes in with dependencies.

use std::fs;

/// Returns the values of a key of the lock file.
fn locked<'a>(lock: &'a str, key: &'a str) -> impl Iterator<Item = &'a str> {
    lock.lines()
        .filter_map(move |line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'))
}

#[test]
fn nothing_that_asks_a_network_comes_in() {
    let lock = fs::read_to_string("Cargo.lock").unwrap();
    let names: Vec<&str> = locked(&lock, "name").collect();
    assert!(names.contains(&"typst"));
    for name in
        ["reqwest", "ureq", "hyper", "curl", "tokio", "openssl", "native-tls", "rustls", "socket2"]
    {
        assert!(!names.contains(&name), "{name} asks a network");
    }
}

#[test]
fn all_comes_from_one_registry() {
    let lock = fs::read_to_string("Cargo.lock").unwrap();
    let sources: Vec<&str> = locked(&lock, "source").collect();
    assert!(sources.len() > 100);
    for source in sources {
        assert_eq!(source, "registry+https://github.com/rust-lang/crates.io-index");
    }
}
