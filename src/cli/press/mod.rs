//! Presses: this process and helpers of it.
//!
//! Typst remembers its calls behind locks, so one process hardly lays out two documents in the
//! time of one. Where several are wanted at once, the program starts itself again as a helper
//! that reads jobs from its standard input and answers with finished pages.
//!
//! Templates of somebody's own may never come to an end, or fill the memory. They are always set by
//! helpers, which end themselves when a job takes too much of either.

mod helper;
mod limits;
mod patience;
mod service;
mod wire;

use std::{
    collections::BTreeMap,
    io,
    sync::{Mutex, PoisonError},
};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::cli::press::{
    helper::{Ended, Helper},
    limits::Limits,
};
use crate::export::{OwnPress, Press, PrintJob, Printed, TemplateFault, Templates};

pub(super) use patience::watch_over;
pub(super) use service::help;

/// The first argument that starts a helper; nobody types it.
pub(super) const HELPER: &str = "--as-press-helper";

/// The stack of a thread that lays out pages, the same on every system.
pub(super) const STACK: usize = 8 << 20;

/// Presses that are free, and how more are had.
pub(super) struct Presses {
    helpers: bool,
    /// What a job may take, where its templates are somebody's own.
    limits: Option<Limits>,
    free: Mutex<Vec<Box<dyn Works>>>,
    /// The templates that took too much: none is tried twice.
    given_up: Mutex<BTreeMap<String, TemplateFault>>,
}

/// A press that can break.
trait Works: Send {
    fn print(&mut self, job: &PrintJob) -> io::Result<Result<Printed, TemplateFault>>;

    /// Returns how it ended, once it broke.
    fn ended(&mut self) -> Ended {
        Ended::Broken
    }
}

impl Works for OwnPress {
    fn print(&mut self, job: &PrintJob) -> io::Result<Result<Printed, TemplateFault>> {
        Ok(job.print())
    }
}

impl Presses {
    /// Returns presses for a run: helpers where there are several documents to print.
    ///
    /// This process's own press is no use beside helpers: while a thread of the pool waits for
    /// Typst, it takes up other briefings, and all that they need is in memory at once.
    pub(super) fn new(helpers: bool) -> Self {
        Self { helpers, limits: None, free: Mutex::default(), given_up: Mutex::default() }
    }

    /// Returns presses for a run with these templates.
    pub(super) fn for_templates(templates: &Templates, helpers: bool) -> Self {
        let limits = templates.has_own_papers().then(Limits::of_this_user);
        let helpers = helpers || limits.is_some();
        Self { limits, ..Self::new(helpers) }
    }

    fn take(&self) -> Box<dyn Works> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let more = || if self.helpers { Helper::start(self.limits).ok() } else { None };
        free.or_else(|| Some(Box::new(more()?))).unwrap_or_else(|| Box::new(OwnPress))
    }

    fn give_back(&self, press: Box<dyn Works>) {
        self.free.lock().unwrap_or_else(PoisonError::into_inner).push(press);
    }

    /// Sets a job whose helper broke once more: here, or where it must be watched by another helper.
    fn again(&self, job: &PrintJob, ended: Ended) -> Result<Printed, TemplateFault> {
        let Some(limits) = self.limits else { return job.print() };
        let ended = if ended == Ended::Broken {
            let mut press = self.take();
            match press.print(job) {
                Ok(printed) => {
                    self.give_back(press);
                    return printed;
                }
                Err(_) => press.ended(),
            }
        } else {
            ended
        };
        let fault = TemplateFault::of(job.template(), limits.told(ended));
        let mut given_up = self.given_up.lock().unwrap_or_else(PoisonError::into_inner);
        given_up.insert(job.template().to_owned(), fault.clone());
        Err(fault)
    }

    fn given_up(&self, job: &PrintJob) -> Option<TemplateFault> {
        let given_up = self.given_up.lock().unwrap_or_else(PoisonError::into_inner);
        given_up.get(job.template()).cloned()
    }
}

impl Press for Presses {
    fn print(&self, job: &PrintJob) -> Result<Printed, TemplateFault> {
        if let Some(fault) = self.given_up(job) {
            return Err(fault);
        }
        let mut press = self.take();
        match press.print(job) {
            Ok(printed) => {
                self.give_back(press);
                printed
            }
            // A helper that broke is left alone.
            Err(_) => self.again(job, press.ended()),
        }
    }

    /// On all cores.
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync)) {
        (0..count).into_par_iter().for_each(work);
    }
}
