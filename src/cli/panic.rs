//! A fault of the program itself: told by its place in the program and nothing else.
//!
//! What a panic says may hold the text of a file, a path or a name; none of it is shown.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};

use crate::cli::{outcome::Outcome, ui};

/// Less memory than this is none.
const LITTLE: usize = 16 << 20;

/// Lets panics tell their place alone, from here on.
pub(super) fn tell_place_alone() {
    panic::set_hook(Box::new(|info| {
        ui::complain(&format!("error: {}", message(info)));
    }));
}

/// Does a piece of work; one that panics has failed, and the others go on.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Outcome> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_| Outcome::Failed)
}

fn message(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map(|at| format!("{}:{}", in_program(at.file()), at.line()));
    let place = place.unwrap_or_else(|| "an unknown place".to_owned());
    told(&place, is_memory_short())
}

fn told(place: &str, is_memory_short: bool) -> String {
    if is_memory_short {
        return format!(
            "the memory ran out at {place}; close other programs, allow more (`ulimit -v`), or name fewer briefings"
        );
    }
    format!(
        "the program has a fault at {place}; please report this place, what you ran is not told"
    )
}

/// Whether less memory is left than any work takes: then a part that has no better word for it fell.
fn is_memory_short() -> bool {
    Vec::<u8>::new().try_reserve_exact(LITTLE).is_err()
}

/// The part of a source file's path that begins with the crate, without the machine that built it.
fn in_program(file: &str) -> String {
    let parts: Vec<&str> = file.split(['/', '\\']).collect();
    let source = parts.iter().rposition(|part| *part == "src").unwrap_or(parts.len() - 1);
    parts[source.saturating_sub(1)..].join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_says_nothing_of_the_machine() {
        assert_eq!(in_program("src/diag/report.rs"), "src/diag/report.rs");
        assert_eq!(
            in_program("/home/a/.cargo/registry/src/x-1/toml-1.2/src/de.rs"),
            "toml-1.2/src/de.rs"
        );
        assert_eq!(in_program("lib.rs"), "lib.rs");
    }

    #[test]
    fn a_lack_of_memory_is_no_fault_of_the_program() {
        let told = |is_short| told("zlib-rs/src/allocate.rs:9", is_short);
        assert!(told(true).starts_with("the memory ran out at zlib-rs/src/allocate.rs:9; "));
        assert!(told(false).starts_with("the program has a fault at zlib-rs/src/allocate.rs:9; "));
        assert!(!is_memory_short());
    }
}
