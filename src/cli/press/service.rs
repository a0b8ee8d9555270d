//! A helper from within: one thread reads jobs, one sets pages, one watches what that takes.
//!
//! It ends with the process that started it, whatever it is at: then there is nobody to answer.

use std::{
    io,
    sync::{
        Mutex, PoisonError,
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use crate::cli::{
    outcome::Outcome,
    pool,
    press::{
        STACK,
        helper::Ended,
        limits::{Limits, MOST_BYTES},
        wire::{receive, send},
    },
};
use crate::export::PrintJob;

/// How often it is looked at what a job takes.
const GLANCE: Duration = Duration::from_millis(20);

/// When the job began that is being set.
static BEGAN: Mutex<Option<Instant>> = Mutex::new(None);

/// Prints jobs from standard input until there are no more.
pub(in crate::cli) fn help() -> Outcome {
    // As many helpers run as there are cores to use.
    pool::begin(Some(1));
    if pool::is_alone() {
        return Outcome::Failed;
    }
    match begin_work().map(thread::JoinHandle::join) {
        Ok(Ok(Ok(()))) => Outcome::Clean,
        _ => Outcome::Failed,
    }
}

/// Starts the threads; an error where the system allows no more.
fn begin_work() -> io::Result<JoinHandle<io::Result<()>>> {
    if let Some(limits) = std::env::args().nth(2).and_then(|word| Limits::from_argument(&word)) {
        thread::Builder::new().spawn(move || watch(limits))?;
    }
    let (sender, jobs) = mpsc::channel();
    thread::Builder::new().spawn(move || read(&sender))?;
    thread::Builder::new().stack_size(STACK).spawn(move || work(&jobs))
}

/// Reads jobs, and ends the process with the one that sends them.
fn read(jobs: &Sender<PrintJob>) {
    let mut input = io::stdin().lock();
    loop {
        match receive::<PrintJob>(&mut input) {
            Ok(Some(job)) => {
                if jobs.send(job).is_err() {
                    end(0);
                }
            }
            Ok(None) => end(0),
            Err(_) => end(Ended::Broken.code()),
        }
    }
}

fn work(jobs: &Receiver<PrintJob>) -> io::Result<()> {
    let mut answers = io::stdout().lock();
    for job in jobs {
        begin(Some(now()));
        let printed = job.print();
        begin(None);
        send(&mut answers, &printed)?;
    }
    Ok(())
}

/// Ends the process when a job takes too much.
fn watch(limits: Limits) {
    loop {
        thread::sleep(GLANCE);
        let began = *BEGAN.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(began) = began else { continue };
        if began.elapsed() > limits.time() {
            end(Ended::Late.code());
        }
        let taken = memory_stats::memory_stats().map(|taken| taken.physical_mem);
        if taken.is_some_and(|taken| taken > MOST_BYTES) {
            end(Ended::Large.code());
        }
    }
}

fn begin(at: Option<Instant>) {
    *BEGAN.lock().unwrap_or_else(PoisonError::into_inner) = at;
}

#[expect(clippy::disallowed_methods, reason = "no byte of a page depends on how long it took")]
pub(super) fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::exit, reason = "the thread that sets pages cannot be stopped otherwise")]
pub(super) fn end(code: i32) -> ! {
    std::process::exit(code);
}
