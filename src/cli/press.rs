//! Presses: this process and helpers of it.
//!
//! Typst remembers its calls behind locks, so one process hardly lays out two documents in the
//! time of one. Where several are wanted at once, the program starts itself again as a helper
//! that reads jobs from its standard input and answers with finished pages.

use std::{
    io::{self, BufReader, BufWriter, Read, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{Mutex, PoisonError},
};

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde::{Serialize, de::DeserializeOwned};

use crate::cli::outcome::Outcome;
use crate::export::{OwnPress, Press, PrintJob, Printed, TemplateFault};

/// The one argument that starts a helper; nobody types it.
pub(super) const HELPER: &str = "--as-press-helper";

/// The stack of a thread that lays out pages, the same on every system.
pub(super) const STACK: usize = 8 << 20;

/// Presses that are free, and how more are had.
pub(super) struct Presses {
    helpers: bool,
    free: Mutex<Vec<Box<dyn Works>>>,
}

/// A press that can break.
trait Works: Send {
    fn print(&mut self, job: &PrintJob) -> io::Result<Result<Printed, TemplateFault>>;
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
        Self { helpers, free: Mutex::default() }
    }

    fn take(&self) -> Box<dyn Works> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let more = || if self.helpers { Helper::start().ok() } else { None };
        free.or_else(|| Some(Box::new(more()?))).unwrap_or_else(|| Box::new(OwnPress))
    }

    fn give_back(&self, press: Box<dyn Works>) {
        self.free.lock().unwrap_or_else(PoisonError::into_inner).push(press);
    }
}

impl Press for Presses {
    fn print(&self, job: &PrintJob) -> Result<Printed, TemplateFault> {
        let mut press = self.take();
        match press.print(job) {
            Ok(printed) => {
                self.give_back(press);
                printed
            }
            // A helper that broke is left alone; its job is done here.
            Err(_) => job.print(),
        }
    }

    /// On all cores.
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync)) {
        (0..count).into_par_iter().for_each(work);
    }
}

/// This program, started once more.
struct Helper {
    child: Child,
    jobs: Option<BufWriter<ChildStdin>>,
    answers: BufReader<ChildStdout>,
}

impl Helper {
    fn start() -> io::Result<Self> {
        let program = std::env::current_exe()?;
        let mut command = Command::new(program);
        // As many helpers run as there are cores to use.
        command.arg(HELPER).env("RAYON_NUM_THREADS", "1");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        let (Some(jobs), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("a helper without pipes"));
        };
        Ok(Self { child, jobs: Some(BufWriter::new(jobs)), answers: BufReader::new(answers) })
    }
}

impl Works for Helper {
    fn print(&mut self, job: &PrintJob) -> io::Result<Result<Printed, TemplateFault>> {
        let jobs = self.jobs.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        send(jobs, job)?;
        receive(&mut self.answers)?.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        // It ends when there can be no more jobs.
        self.jobs = None;
        let _ = self.child.wait();
    }
}

/// Prints jobs from standard input until there are no more.
pub(super) fn help() -> Outcome {
    let work = || -> io::Result<()> {
        let (mut jobs, mut answers) = (io::stdin().lock(), io::stdout().lock());
        while let Some(job) = receive::<PrintJob>(&mut jobs)? {
            send(&mut answers, &job.print())?;
        }
        Ok(())
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work);
    match thread.map(std::thread::JoinHandle::join) {
        Ok(Ok(Ok(()))) => Outcome::Clean,
        _ => Outcome::Failed,
    }
}

fn send(out: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let bytes = postcard::to_allocvec(message).map_err(io::Error::other)?;
    out.write_all(&(bytes.len() as u64).to_le_bytes())?;
    out.write_all(&bytes)?;
    out.flush()
}

/// Returns the next message, or `None` where the other side has ended.
fn receive<T: DeserializeOwned>(input: &mut impl Read) -> io::Result<Option<T>> {
    let mut length = [0; 8];
    match input.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let length = u64::from_le_bytes(length);
    let mut bytes = Vec::new();
    input.take(length).read_to_end(&mut bytes)?;
    postcard::from_bytes(&bytes).map(Some).map_err(io::Error::other)
}
