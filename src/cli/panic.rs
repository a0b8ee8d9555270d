//! A fault of the program itself: told by its place in the program and nothing else.
//!
//! What a panic says may hold the text of a file, a path or a name; none of it is shown.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};

use crate::cli::{outcome::Outcome, ui};

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
    format!(
        "the program has a fault at {place}; please report this place, what you ran is not told"
    )
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
}
