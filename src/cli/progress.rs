//! A progress bar where it helps: on a terminal, and only for work over a second.

use std::{
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::ui::Ui;

/// How long work goes on before a bar shows.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar that only shows when it is wanted.
#[derive(Debug)]
pub(super) struct Progress {
    many: usize,
    done: AtomicUsize,
    verb: &'static str,
    start: Option<Instant>,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    /// Returns the progress of so many briefings.
    pub(super) fn new(many: usize, verb: &'static str, ui: &Ui) -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "how long a person waits is the clock's business"
        )]
        let start = (many > 1 && ui.is_watched()).then(Instant::now);
        Self { many, done: AtomicUsize::new(0), verb, start, bar: OnceLock::new() }
    }

    /// Tells that one more briefing is done.
    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.start.is_some_and(|start| start.elapsed() > PATIENCE) {
            self.bar.get_or_init(|| self.draw()).set_position(done as u64);
        }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }

    fn draw(&self) -> ProgressBar {
        let style = format!("{{bar:30}} {{pos}} of {{len}} briefings {}", self.verb);
        let style = ProgressStyle::with_template(&style).unwrap_or(ProgressStyle::default_bar());
        ProgressBar::new(self.many as u64).with_style(style)
    }
}
