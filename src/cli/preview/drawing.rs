//! Draws what is looked at, the newest text first and advice last.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
    thread,
    time::Duration,
};

use crate::assets::Assets;
use crate::cli::{
    eject, panic, press,
    preview::{
        Plan,
        board::{Board, Call},
        easel::Easel,
        glance::Glance,
        message::{self, Entry, List},
        reading::{self, Listing},
        sitting::Sitting,
        tab::Tab,
        watch::Watch,
        window::{Kind, Window},
    },
    ui::Ui,
};
use crate::export::{Press, PrintJob, Printed, TemplateFault, Templates};

/// A save is several events: this long none may follow, and no longer than that is waited.
const QUIET: Duration = Duration::from_millis(8);
const MOST_QUIET: u32 = 6;

/// An editor that empties a file before it writes is given this long.
const HALF_WRITTEN: Duration = Duration::from_millis(60);

/// A browser is given this long to show what was drawn, before the cores are busy with advice.
const SHOWING: Duration = Duration::from_millis(120);

/// The one who draws.
pub(super) struct Drawing<'a> {
    plan: &'a Plan<'a>,
    board: &'a Board,
    watch: Watch,
    glance: Glance,
    templates: Templates,
    easel: Easel,
    is_folder: bool,
    listing: Listing,
    /// What could not be read of the templates, or cannot be watched.
    trouble: Vec<String>,
    is_blind: bool,
    /// The briefings that were found so far; their places are their numbers.
    numbers: Vec<PathBuf>,
    /// The briefings that are looked at, by number.
    sittings: BTreeMap<usize, Sitting>,
    /// What was to be fetched before the last call: a window may be on its way for it.
    fetched: BTreeSet<String>,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(plan: &'a Plan<'a>, board: &'a Board, watch: Watch) -> Self {
        let is_folder = plan.path.is_dir();
        let mut drawing = Self {
            plan,
            board,
            watch,
            glance: Glance::default(),
            templates: Templates::new(Assets::built_in()),
            easel: Easel::Own,
            is_folder,
            listing: Listing::default(),
            trouble: Vec::new(),
            is_blind: false,
            numbers: Vec::new(),
            sittings: BTreeMap::new(),
            fetched: BTreeSet::new(),
        };
        drawing.read_templates();
        drawing.list();
        drawing
    }

    /// Draws as long as the program runs.
    pub(super) fn run(mut self) {
        loop {
            let rung = self.board.wait(self.glance.pause());
            if let Some(call) = rung.or_else(|| self.glanced()) {
                // A fault of the program ends one drawing, not the preview; it was told.
                let _ = panic::caught(|| self.answer(call));
            }
        }
    }

    /// Looks for a change that nobody told; not where nobody watches.
    fn glanced(&mut self) -> Option<Call> {
        let is_watched = !self.board.windows().is_empty();
        (is_watched && self.glance.has_changed()).then_some(Call::Change)
    }

    fn answer(&mut self, call: Call) {
        let reads = call == Call::Change || self.is_blind;
        if call == Call::Change {
            self.settle();
            // What is read now is not seen as a change once more.
            self.glance.has_changed();
            if self.plan.templates.is_some() {
                self.read_templates();
            }
        }
        let windows = self.board.windows();
        if reads {
            self.reread(&windows);
        }
        let waiting: Vec<Arc<Window>> =
            windows.iter().filter(|window| reads || window.is_new()).cloned().collect();
        self.show(&waiting);
        if reads && self.is_folder {
            self.list();
            self.tell_list(&windows);
        }
        self.follow();
        self.sweep();
        self.easel.forget();
        self.advise(&windows);
    }

    /// Waits until the events of one save are through.
    fn settle(&self) {
        for _ in 0..MOST_QUIET {
            if self.board.wait(QUIET) != Some(Call::Change) {
                return;
            }
        }
    }

    fn read_templates(&mut self) {
        let Some(folder) = &self.plan.templates else { return };
        let ui = Ui::listening(self.plan.common);
        let assets = eject::read(folder, &ui);
        self.trouble = ui.heard();
        if let Some(assets) = assets {
            self.templates = Templates::new(assets);
            press::watch_over(&self.templates);
            self.easel = Easel::for_templates(&self.templates);
        }
    }

    fn list(&mut self) {
        self.listing = reading::listing(self.plan, self.is_folder);
        for path in &self.listing.found.paths {
            if !self.numbers.contains(path) {
                self.numbers.push(path.clone());
            }
        }
    }

    /// Reads the briefings that are looked at anew, and forgets the others.
    fn reread(&mut self, windows: &[Arc<Window>]) {
        let looked_at: BTreeSet<usize> = windows.iter().filter_map(|one| one.briefing).collect();
        self.sittings.retain(|number, _| looked_at.contains(number));
        for (number, sitting) in &mut self.sittings {
            let Some(path) = self.numbers.get(*number) else { continue };
            let read = || reading::briefing(self.plan, &self.listing.found, path);
            let mut reading = read();
            if sitting.is_half_written(&reading) {
                thread::sleep(HALF_WRITTEN);
                reading = read();
            }
            sitting.take(reading, &self.templates);
        }
    }

    /// Draws what windows look at, and tells them.
    fn show(&mut self, windows: &[Arc<Window>]) {
        for window in windows {
            match window.briefing {
                None => self.tell_list(std::slice::from_ref(window)),
                Some(number) => self.show_briefing(number, window),
            }
        }
    }

    fn show_briefing(&mut self, number: usize, window: &Window) {
        let Some(path) = self.numbers.get(number) else { return };
        let (plan, found, templates) = (self.plan, &self.listing.found, &self.templates);
        let sitting = self.sittings.entry(number).or_insert_with(|| {
            let mut sitting = Sitting::new(number);
            sitting.take(reading::briefing(plan, found, path), templates);
            sitting
        });
        if let Tab::Output(output) = window.tab {
            sitting.draw(output, self.board, &self.easel);
        }
        window.tell(Kind::Drawn, message::line(&sitting.drawn(window.tab, &self.trouble)));
        window.tell(Kind::Findings, message::line(&sitting.findings));
    }

    fn tell_list(&self, windows: &[Arc<Window>]) {
        let Listing { found, folder, shown, trouble } = &self.listing;
        let number = |path| self.numbers.iter().position(|one| one == path);
        let briefings = found.paths.iter().zip(shown).filter_map(|(path, (shown, title))| {
            Some(Entry { number: number(path)?, title: title.clone(), path: shown.clone() })
        });
        let briefings = briefings.collect();
        let trouble = trouble.iter().chain(&self.trouble).cloned().collect();
        let list = message::line(&List { folder: folder.clone(), trouble, briefings });
        for window in windows.iter().filter(|window| window.briefing.is_none()) {
            window.tell(Kind::List, list.clone());
        }
    }

    /// Watches what was read. In a folder that was not watched yet, something may have changed since.
    fn follow(&mut self) {
        let files = self.sittings.values().flat_map(|sitting| sitting.origins().iter().cloned());
        let files: BTreeSet<PathBuf> = files.chain([self.plan.path.clone()]).collect();
        let folders: BTreeSet<PathBuf> = self.listing.found.folders.iter().cloned().collect();
        let (has_more, fault) = self.watch.follow(&files, &folders);
        let found = self.listing.found.paths.iter().cloned();
        self.glance.follow(files.into_iter().chain(folders).chain(found));
        if has_more {
            self.board.ring();
        }
        if let Some(fault) = fault
            && !self.is_blind
        {
            self.is_blind = true;
            self.trouble.push(fault);
        }
    }

    /// Takes in what no window can ask for any more.
    fn sweep(&mut self) {
        let drawn = self.sittings.values().flat_map(Sitting::files);
        let drawn: BTreeSet<String> = drawn.cloned().collect();
        let kept = drawn.union(&self.fetched).cloned().collect();
        self.board.keep(&kept);
        self.fetched = drawn;
    }

    /// Looks at finished pages, unless there is something newer to be drawn.
    fn advise(&mut self, windows: &[Arc<Window>]) {
        if self.sittings.values().all(Sitting::is_advised) || self.board.is_called_within(SHOWING) {
            return;
        }
        for (number, sitting) in &mut self.sittings {
            let unhurried = Unhurried { board: self.board, easel: &self.easel };
            if !sitting.advise(&unhurried) {
                continue;
            }
            let line = message::line(&sitting.findings);
            for window in windows.iter().filter(|window| window.briefing == Some(*number)) {
                window.tell(Kind::Findings, line.clone());
            }
        }
    }
}

/// A press that stops as soon as there is something newer to be drawn.
pub(super) struct Unhurried<'a> {
    board: &'a Board,
    easel: &'a Easel,
}

impl Unhurried<'_> {
    /// Whether it has stopped.
    pub(super) fn is_called_away(&self) -> bool {
        self.board.is_called()
    }
}

impl Press for Unhurried<'_> {
    fn print(&self, job: &PrintJob) -> Result<Printed, TemplateFault> {
        if self.is_called_away() {
            return Err(TemplateFault::of("", "something newer is drawn first"));
        }
        let printed = self.easel.print(job);
        self.easel.forget();
        printed
    }
}
