//! How time and memory grow with what is given: each case in sizes up to the largest that anybody has.
//!
//! `cargo bench --bench growth` measures all cases and writes `docs/growth.svg` and `docs/growth.md`; with
//! names of cases after `--` it measures those and writes nothing. `--instructions` counts what the
//! processor does, by valgrind, where a machine is too busy for clocks; `--sentences` says every sample
//! sentence over and over and tells which cost more than they should. It fails where something grows
//! faster than its size by more than [`MOST`].

#![expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::format_collect,
    reason = "a bench writes its files, looks at the clock, and is timed itself by nobody"
)]

mod cases;
mod measure;
mod plot;
mod sweep;
mod texts;

use std::process::ExitCode;

use cases::{CASES, Case};
use measure::{Measured, Unit};

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The most that the exponent of a case may be.
const MOST: f64 = 1.15;

/// A case with what was measured of it.
struct Grown {
    case: &'static Case,
    points: Vec<Measured>,
    /// What the program takes before it is given anything.
    rest: u64,
}

impl Grown {
    /// The exponent of time: the slope of its last three sizes, on logarithms.
    fn time(&self) -> f64 {
        slope(self.points.iter().map(|point| (point.size, point.cost)))
    }

    /// The exponent of memory beyond what the program has at rest.
    fn memory(&self) -> f64 {
        let beyond = |point: &Measured| point.kilobytes.saturating_sub(self.rest).max(256);
        slope(self.points.iter().map(|point| (point.size, beyond(point))))
    }

    fn is_steep(&self) -> bool {
        self.time() > MOST || self.memory() > MOST
    }
}

#[expect(clippy::cast_precision_loss, reason = "sizes and times are small")]
fn slope(points: impl Iterator<Item = (usize, u64)>) -> f64 {
    let logs = points.map(|(size, cost)| ((size as f64).ln(), (cost.max(1) as f64).ln()));
    let logs: Vec<(f64, f64)> = logs.collect();
    let last = &logs[logs.len().saturating_sub(3)..];
    let many = last.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| last.iter().map(of).sum::<f64>() / many;
    let (across, up) = (mean(|point| point.0), mean(|point| point.1));
    let over: f64 = last.iter().map(|(x, y)| (x - across) * (y - up)).sum();
    let under: f64 = last.iter().map(|(x, _)| (x - across).powi(2)).sum();
    over / under
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let ["--one", name, size] = words.as_slice() {
        measure::one(cases::named(name), size.parse().expect("a size"));
        return ExitCode::SUCCESS;
    }
    if words == ["--sentences"] {
        return if sweep::run(MOST + 0.1) == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let unit = if words.contains(&"--instructions") { Unit::Instructions } else { Unit::Time };
    let names: Vec<&str> = words.iter().copied().filter(|word| !word.starts_with("--")).collect();
    let rest = measure::of("nothing", 0, Unit::Time).kilobytes;
    let asked = CASES.iter().filter(|case| names.is_empty() || names.contains(&case.name));
    let grown: Vec<Grown> = asked.map(|case| grown(case, unit, rest)).collect();
    if names.is_empty() && unit == Unit::Time {
        plot::write(&grown);
    }
    if grown.iter().any(Grown::is_steep) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn grown(case: &'static Case, unit: Unit, rest: u64) -> Grown {
    let sizes = if unit == Unit::Time { case.sizes } else { &case.sizes[..case.sizes.len() - 1] };
    let points = sizes.iter().map(|size| measure::of(case.name, *size, unit)).collect();
    let grown = Grown { case, points, rest };
    let told: Vec<String> = grown.points.iter().map(|point| point.told(unit)).collect();
    let mark = if grown.is_steep() { "  STEEP" } else { "" };
    let (time, memory) = (grown.time(), grown.memory());
    eprintln!("{:<22} n^{time:.2}, memory n^{memory:.2}{mark}: {}", case.name, told.join("; "));
    grown
}
