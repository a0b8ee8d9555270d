//! Signals that would end a run before it can tell, or clean up.

#[cfg(unix)]
use std::{
    fs,
    sync::{Arc, atomic::AtomicBool, mpsc},
    thread,
};

#[cfg(unix)]
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ},
    flag,
    iterator::Signals,
    low_level::emulate_default_handler,
};

/// Lets a file that may grow no further be an error of its writing, and no end of the run.
pub(super) fn outlive_full_files() {
    #[cfg(unix)]
    let _ = flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
}

/// Does something when the run is stopped by Ctrl+C, by the end of its terminal or by another program.
/// It is given what then ends the run as the signal would have.
#[cfg(unix)]
pub(super) fn at_a_stop(clean_up: impl FnOnce(&dyn Fn()) + Send + 'static) {
    let (hears, heard) = mpsc::channel::<()>();
    let wait = move || {
        let heeded = [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| !is_ignored(*signal));
        let Ok(mut signals) = Signals::new(heeded) else { return };
        drop(hears);
        if let Some(signal) = signals.forever().next() {
            clean_up(&|| {
                let _ = emulate_default_handler(signal);
            });
        }
    };
    // Where there can be no thread, a signal ends the run as ever.
    let _ = thread::Builder::new().spawn(wait);
    let _ = heard.recv();
}

/// Elsewhere what is left is swept by the next run.
#[cfg(not(unix))]
pub(super) fn at_a_stop(_: impl FnOnce(&dyn Fn()) + Send + 'static) {}

/// Whether who started the run asked for a signal to be ignored, as `nohup` does. Where that cannot be
/// known, it is taken to be so of the end of the terminal alone.
#[cfg(unix)]
fn is_ignored(signal: i32) -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    match ignored.and_then(|set| u64::from_str_radix(set.trim(), 16).ok()) {
        Some(set) => set >> (signal - 1) & 1 == 1,
        None => signal == SIGHUP,
    }
}
