//! The `sevenmin` program: a door to [`sevenmin::cli`].

#[cfg(not(target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    sevenmin::cli::run()
}

#[cfg(target_family = "wasm")]
fn main() {}
