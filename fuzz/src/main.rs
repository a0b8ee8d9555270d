//! Makes inputs by itself, or replays what is saved.
//!
//! ```text
//! fuzz                                  every target's corpus, once
//! fuzz TARGET FILE…                     these inputs
//! fuzz TARGET --seconds 60 --seed 7     inputs out of seeds and corpus; the seconds are a processor's
//! fuzz TARGET --seeds FOLDER            writes the seeds there, for libFuzzer
//! ```
//!
//! What falls out is written to `fuzz/artifacts/TARGET/`, as small as it could be made.

#![expect(clippy::disallowed_methods, reason = "it looks at the clock, and keeps what falls out")]

use std::{
    fs,
    panic::{self, AssertUnwindSafe},
    path::Path,
    process::ExitCode,
    sync::LazyLock,
    time::{Duration, Instant},
};

use sevenmin_fuzz::{Random, TARGETS, Target, mutate, saved, target};

/// How long an input may take.
const LIMIT: Duration = Duration::from_secs(2);

/// The longest input that is made.
const LONGEST: usize = 64 * 1024;

/// How many changed inputs are changed again.
const CHANGED: usize = 64;

/// How many tries making an input smaller gets, and how long: each takes longer than the limit where the fault
/// is that it does.
const TRIES: usize = 2000;
const PATIENCE: Duration = Duration::from_mins(1);

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let is_good = match words.as_slice() {
        [] => TARGETS.iter().all(replay),
        [name, rest @ ..] => match (target(name), rest) {
            (None, _) => {
                eprintln!("there is no target {name}");
                false
            }
            (Some(target), ["--seeds", folder]) => write_seeds(target, folder),
            (Some(target), rest) => match number(rest, "--seconds") {
                Some(seconds) => {
                    let seed = number(rest, "--seed").unwrap_or(1);
                    search(target, Duration::from_secs(seconds), seed)
                }
                None => rest.iter().all(|path| {
                    fs::read(path).is_ok_and(|data| holds(target, &data).is_none_or(tell(path)))
                }),
            },
        },
    };
    if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn number(words: &[&str], flag: &str) -> Option<u64> {
    words.iter().skip_while(|word| **word != flag).nth(1)?.parse().ok()
}

fn tell(path: &str) -> impl Fn(String) -> bool {
    move |why| {
        eprintln!("{path}: {why}");
        false
    }
}

/// Returns the time that a processor spent here, which no other program on the machine makes longer; where
/// the system does not tell it, the time that passed.
fn spent() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

fn since(before: Duration) -> Duration {
    spent().saturating_sub(before)
}

/// Returns what does not hold of an input.
fn holds(target: &Target, data: &[u8]) -> Option<String> {
    let run = || {
        let before = spent();
        let run = panic::catch_unwind(AssertUnwindSafe(|| (target.run)(data)));
        run.map(|()| since(before))
    };
    // While the machine itself stood still the processor was spent, too: what is slow is so twice.
    let is_slow = |took: &Duration| *took > LIMIT;
    match run().and_then(|took| if is_slow(&took) { run() } else { Ok(took) }) {
        Err(_) => Some("it panicked".to_owned()),
        Ok(took) => is_slow(&took).then(|| format!("{} bytes took {took:?}", data.len())),
    }
}

fn replay(target: &Target) -> bool {
    let before = spent();
    let saved = saved(target);
    let is_good = saved.iter().all(|(name, data)| holds(target, data).is_none_or(tell(name)));
    println!("{}: {} inputs in {:.1?}", target.name, saved.len(), since(before));
    is_good
}

fn write_seeds(target: &Target, folder: &str) -> bool {
    let folder = Path::new(folder);
    let is_there = fs::create_dir_all(folder).is_ok();
    let mut seeds = (target.seeds)().into_iter().enumerate();
    is_there
        && seeds.all(|(at, seed)| fs::write(folder.join(format!("seed-{at:04}")), seed).is_ok())
}

/// Makes inputs for a while, each out of two others.
fn search(target: &Target, time: Duration, seed: u64) -> bool {
    let mut random = Random::new(seed);
    let mut pool = (target.seeds)();
    pool.extend(saved(target).into_iter().map(|(_, data)| data));
    let mut changed: Vec<Vec<u8>> = pool.iter().take(CHANGED).cloned().collect();
    let (start, mut many, mut slowest) = (spent(), 0, Duration::ZERO);
    while since(start) < time {
        let from = if random.below(2) == 0 { &pool } else { &changed };
        let mut data = random.one(from).cloned().unwrap_or_default();
        let other = random.one(&pool).cloned().unwrap_or_default();
        mutate(target, &mut data, &other, &mut random);
        data.truncate(LONGEST);
        let before = spent();
        if let Some(why) = holds(target, &data) {
            let path = keep(target, &smaller(target, data, &mut random));
            eprintln!("{}: {why} after {many} inputs, seed {seed}: {path}", target.name);
            return false;
        }
        slowest = slowest.max(since(before));
        many += 1;
        // Some stay for a while, so that changes add up.
        if random.below(8) == 0 && data.len() < 8000 {
            let place = random.below(changed.len());
            changed[place] = data;
        }
    }
    let seconds = since(start).as_secs();
    println!(
        "{}: {many} inputs in {seconds} s, seed {seed}; the slowest took {slowest:.1?}",
        target.name
    );
    true
}

/// Returns an input of which nothing can go without its fault.
fn smaller(target: &Target, mut data: Vec<u8>, random: &mut Random) -> Vec<u8> {
    panic::set_hook(Box::new(|_| {}));
    let start = spent();
    for _ in (0..TRIES).take_while(|_| since(start) < PATIENCE) {
        let most = (data.len() / 2).max(1);
        let (from, length) = (random.below(data.len()), 1 + random.below(most));
        let mut shorter = data.clone();
        shorter.drain(from..(from + length).min(data.len()));
        if holds(target, &shorter).is_some() {
            data = shorter;
        }
    }
    drop(panic::take_hook());
    data
}

fn keep(target: &Target, data: &[u8]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("artifacts").join(target.name);
    let sum =
        data.iter().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add((*byte).into()));
    let path = folder.join(format!("{sum:08x}"));
    fs::create_dir_all(&folder).and_then(|()| fs::write(&path, data)).expect("it can be written");
    path.display().to_string()
}
