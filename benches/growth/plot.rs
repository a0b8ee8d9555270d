//! The figures as a picture and a table.

use std::path::Path;

use minijinja::{Environment, Value, context, value::Serde};
use serde::Serialize;

use crate::Grown;
use crate::measure::Measured;

const PLOT: (f64, f64) = (200.0, 130.0);
const CELL: (f64, f64) = (300.0, 225.0);
const COLUMNS: usize = 4;

/// Times are drawn from 0.1 ms, memory from 1 MB.
const DECADES: f64 = 6.0;
const LEAST_TIME: f64 = 1e5;
const LEAST_MEMORY: f64 = 1024.0;

#[derive(Serialize)]
struct Panel {
    x: f64,
    y: f64,
    name: &'static str,
    of: &'static str,
    time: String,
    memory: String,
    is_steep: bool,
    lines: Vec<Line>,
    ticks: Vec<Tick>,
    even: String,
    time_points: String,
    memory_points: String,
    time_y: f64,
    memory_y: f64,
    time_told: String,
    memory_told: String,
    from: String,
    to: String,
}

#[derive(Serialize)]
struct Line {
    y: f64,
    time: &'static str,
    memory: &'static str,
}

#[derive(Serialize)]
struct Tick {
    x: f64,
    told: String,
}

/// Writes `docs/growth.svg` and `docs/growth.md`.
pub(crate) fn write(grown: &[Grown]) {
    let panels: Vec<Panel> = grown.iter().enumerate().map(|(at, one)| panel(at, one)).collect();
    let rows = panels.len().div_ceil(COLUMNS);
    let rest = grown.first().map_or(0, |one| one.rest / 1024);
    let view = context! {
        panels => Value::from(Serde(&panels)), rest, date => date(),
        width => number(COLUMNS) * CELL.0 + 20.0, height => number(rows) * CELL.1 + 70.0,
        plot_width => PLOT.0, plot_height => PLOT.1,
    };
    let mut templates = Environment::new();
    for (name, text, file) in [
        ("plot.svg", include_str!("plot.svg"), "growth.svg"),
        ("table.md", include_str!("table.md"), "growth.md"),
    ] {
        templates.add_template(name, text).expect("the template is sound");
        let filled = templates.get_template(name).and_then(|one| one.render(&view));
        let filled = filled.expect("the template is filled") + "\n";
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(file);
        std::fs::write(path, filled).expect("room");
    }
}

fn date() -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let days = now.map_or(0, |now| now.as_secs() / 86_400);
    let day = time::OffsetDateTime::UNIX_EPOCH.date() + time::Duration::days(days.cast_signed());
    sevenmin::text::date_to_iso(day)
}

fn panel(at: usize, grown: &Grown) -> Panel {
    let points = &grown.points;
    let (first, last) = (points[0], points[points.len() - 1]);
    let time = |point: &Measured| height(big(point.cost) / LEAST_TIME);
    let memory = |point: &Measured| height(big(point.kilobytes) / LEAST_MEMORY);
    let across = |point: &Measured| {
        let (from, to) = (number(first.size).log10(), number(last.size).log10());
        PLOT.0 * (number(point.size).log10() - from) / (to - from)
    };
    let drawn = |of: &dyn Fn(&Measured) -> f64| {
        let places = points.iter().map(|point| format!("{:.1},{:.1}", across(point), of(point)));
        places.collect::<Vec<String>>().join(" ")
    };
    let decades = (number(last.size) / number(first.size)).log10();
    let rise = PLOT.1 / DECADES * decades;
    let tick = |point: &Measured| Tick { x: across(point), told: with_commas(point.size) };
    Panel {
        x: number(at % COLUMNS) * CELL.0 + 50.0,
        y: number(at / COLUMNS) * CELL.1 + 110.0,
        name: grown.case.name,
        of: grown.case.of,
        time: format!("{:.2}", grown.time()),
        memory: format!("{:.2}", grown.memory().max(0.0)),
        is_steep: grown.is_steep(),
        lines: lines(),
        ticks: points.iter().map(tick).collect(),
        even: format!("M0 {:.1}L{} {:.1}", time(&last) + rise, PLOT.0, time(&last)),
        time_points: drawn(&time),
        memory_points: drawn(&memory),
        time_y: time(&last),
        memory_y: lowest(points.iter().map(|point| (across(point), memory(point)))),
        time_told: duration(last.cost),
        memory_told: format!("{} MB", last.kilobytes / 1024),
        from: with_commas(first.size),
        to: with_commas(last.size),
    }
}

/// Returns how far down a line comes within the room of its label, which stands at its end.
fn lowest(points: impl Iterator<Item = (f64, f64)>) -> f64 {
    const ROOM: f64 = 45.0;
    let points: Vec<(f64, f64)> = points.collect();
    let left = PLOT.0 - ROOM;
    let there = points.windows(2).filter(|two| two[1].0 > left).flat_map(|two| {
        let [(from, start), (to, end)] = [two[0], two[1]];
        let share = ((left - from) / (to - from)).max(0.0);
        [start + (end - start) * share, end]
    });
    there.fold(0.0, f64::max)
}

/// Returns how far down a value is drawn that is so many times the least.
fn height(times: f64) -> f64 {
    (PLOT.1 * (1.0 - times.log10() / DECADES)).clamp(0.0, PLOT.1)
}

fn lines() -> Vec<Line> {
    let told =
        [("1 ms", "10 MB"), ("10 ms", "100 MB"), ("0.1 s", "1 GB"), ("1 s", ""), ("10 s", "")];
    let decade =
        |(at, (time, memory))| Line { y: height(10_f64.powf(number(at) + 1.0)), time, memory };
    told.into_iter().enumerate().map(decade).collect()
}

fn duration(nanoseconds: u64) -> String {
    match big(nanoseconds) / 1e9 {
        seconds if seconds < 0.1 => format!("{:.1} ms", seconds * 1e3),
        seconds => format!("{seconds:.2} s"),
    }
}

fn with_commas(number: usize) -> String {
    let (thousands, rest) = (number / 1000, number % 1000);
    if thousands == 0 { rest.to_string() } else { format!("{thousands},{rest:03}") }
}

#[expect(clippy::cast_precision_loss, reason = "sizes are small")]
fn number(number: usize) -> f64 {
    number as f64
}

#[expect(clippy::cast_precision_loss, reason = "times are small")]
fn big(number: u64) -> f64 {
    number as f64
}
