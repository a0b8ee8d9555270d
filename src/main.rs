//! The `sevenmin` program: a door to [`sevenmin::cli`].

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    sevenmin::cli::run()
}

#[cfg(target_family = "wasm")]
fn main() {}
