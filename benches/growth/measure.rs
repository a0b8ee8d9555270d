//! One size of one case, in a process of its own: what it cost, and the most memory that it held.

use std::{
    fs,
    process::{Child, Command},
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::cases::Case;

/// How long a size is measured again, where once takes less.
const ENOUGH: Duration = Duration::from_millis(400);

/// How long a process keeps memory that it needs no more, for its allocator: -1 is for ever.
pub(crate) const KEEPS_MEMORY: &str = "MIMALLOC_PURGE_DELAY";

/// The most memory of a program that was run.
static CHILD: AtomicU64 = AtomicU64::new(0);

/// What is counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Unit {
    /// Nanoseconds on a processor, which waiting for others does not add to.
    Time,
    /// Instructions.
    Instructions,
}

/// What a size cost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    pub(crate) size: usize,
    /// Nanoseconds or instructions.
    pub(crate) cost: u64,
    pub(crate) kilobytes: u64,
}

impl Measured {
    /// Returns it for people.
    pub(crate) fn told(&self, unit: Unit) -> String {
        let megabytes = self.kilobytes / 1024;
        match unit {
            Unit::Time => format!("{}: {} ms, {megabytes} MB", self.size, self.cost / 1_000_000),
            Unit::Instructions => format!("{}: {} M", self.size, self.cost / 1_000_000),
        }
    }
}

/// Measures a size in a process of its own.
pub(crate) fn of(name: &str, size: usize, unit: Unit) -> Measured {
    let program = std::env::current_exe().expect("the bench has a path");
    let program = program.to_string_lossy().into_owned();
    let valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"];
    let mut words: Vec<&str> = if unit == Unit::Time { Vec::new() } else { valgrind.to_vec() };
    let size_word = size.to_string();
    words.extend([program.as_str(), "--one", name, &size_word]);
    let mut command = Command::new(words[0]);
    // Nor is what it takes to hand it out once more.
    command.args(&words[1..]).env(KEEPS_MEMORY, "-1");
    let done = command.output().expect("the bench runs");
    let (out, talk) =
        (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{name} of {size}: {talk}");
    let mut numbers = out.split_whitespace().map(|word| word.parse().expect("a number"));
    let (time, kilobytes) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    let counted = talk.lines().find_map(|line| line.split_once("Collected : "));
    let cost = match unit {
        Unit::Time => time,
        Unit::Instructions => counted.and_then(|(_, n)| n.trim().parse().ok()).expect("a count"),
    };
    Measured { size, cost, kilobytes }
}

/// Runs a size in this process and prints what it cost.
#[expect(clippy::print_stdout, reason = "this is how the figures come back")]
pub(crate) fn one(case: Option<&Case>, size: usize) {
    let mut mean = 0;
    if let Some(case) = case {
        let mut run = (case.prepare)(size);
        // What the system takes to hand out memory for the first time is no part of what a size costs.
        if !is_counted() {
            run();
        }
        let (start, before) = (Instant::now(), spent());
        let mut many = 0;
        // The system counts in steps, so that what is short is measured many times over.
        while many == 0 || (start.elapsed() < ENOUGH && !is_counted()) {
            run();
            many += 1;
        }
        mean = (spent() - before) / many;
    }
    println!("{mean} {}", peak("self").max(CHILD.load(Ordering::Relaxed)));
}

/// Whether valgrind counts instructions, of which once is enough.
fn is_counted() -> bool {
    std::env::var_os("LD_PRELOAD").is_some_and(|it| it.to_string_lossy().contains("valgrind"))
}

/// Returns the nanoseconds that this process and those that it waited for were on a processor.
pub(crate) fn spent() -> u64 {
    let own =
        fs::read_to_string("/proc/self/schedstat").expect("Linux counts what a process spends");
    let own: u64 = own.split(' ').next().and_then(|word| word.parse().ok()).expect("a number");
    let all = fs::read_to_string("/proc/self/stat").expect("Linux tells of a process");
    let after_name = all.rsplit(')').next().unwrap_or_default();
    let number = |at| after_name.split_whitespace().nth(at)?.parse::<u64>().ok();
    let ticks: u64 = [13, 14].into_iter().filter_map(number).sum();
    own + ticks * 10_000_000
}

/// Returns the most memory that a process held, in kilobytes.
fn peak(process: &str) -> u64 {
    let told = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    number.unwrap_or(0)
}

/// Waits for a program, and notes the most memory that it held.
pub(crate) fn wait(mut child: Child) {
    let id = child.id().to_string();
    while child.try_wait().expect("a child").is_none() {
        CHILD.fetch_max(peak(&id), Ordering::Relaxed);
        thread::sleep(Duration::from_millis(5));
    }
}
