//! The threads that work is spread over: one a core or as many as were typed, whatever the environment
//! says, and fewer where the system allows no more.

use std::{
    io,
    num::NonZero,
    sync::mpsc::{self, Sender},
    thread,
};

use rayon::{ThreadBuilder, ThreadPoolBuilder};

use crate::cli::press::STACK;

/// Said where something needs a thread of its own and gets none.
pub(super) const NO_THREADS: &str =
    "the system allows no more threads; end other programs, or allow more (`ulimit -u`)";

/// Makes the threads, before any work is spread over them. Where there can be none, the calling
/// thread does all the work itself, and may leave none of it to a thread of its own.
pub(super) fn begin(many: Option<u16>) {
    let cores = || thread::available_parallelism().map_or(1, NonZero::get);
    let mut waiting = waiting(many.map_or_else(cores, usize::from)).into_iter();
    let pool = ThreadPoolBuilder::new().num_threads(waiting.len().max(1));
    // It fails where there are threads already, which is as good.
    let _ = if waiting.len() == 0 {
        pool.use_current_thread().build_global()
    } else {
        let hand_over = move |work: ThreadBuilder| {
            let thread = waiting.next().ok_or(io::ErrorKind::WouldBlock)?;
            thread.send(work).map_err(|_| io::ErrorKind::BrokenPipe.into())
        };
        pool.spawn_handler(hand_over).build_global()
    };
}

/// Starts threads that wait for their work, as many as the system allows: a pool that cannot start
/// one of its own cannot be made at all.
fn waiting(many: usize) -> Vec<Sender<ThreadBuilder>> {
    let start = |_| {
        let (sender, receiver) = mpsc::channel::<ThreadBuilder>();
        let work = move || {
            if let Ok(work) = receiver.recv() {
                work.run();
            }
        };
        thread::Builder::new().stack_size(STACK).spawn(work).ok()?;
        Some(sender)
    };
    (0..many).map_while(start).collect()
}

/// Whether the calling thread is the only one that works.
pub(super) fn is_alone() -> bool {
    rayon::current_num_threads() == 1 && rayon::current_thread_index().is_some()
}

/// Does work in a thread of the pool, which has the stack that laying out pages takes.
pub(super) fn within<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    rayon::scope(|_| work())
}
