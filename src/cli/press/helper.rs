//! A helper as the process sees it that started it.

use std::{
    io::{self, BufReader, BufWriter},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use crate::cli::press::{
    HELPER, Works,
    limits::Limits,
    wire::{receive, send},
};
use crate::export::{PrintJob, Printed, TemplateFault};

/// This program, started once more.
pub(super) struct Helper {
    child: Child,
    jobs: Option<BufWriter<ChildStdin>>,
    answers: BufReader<ChildStdout>,
}

/// How a helper ended that gave no answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Ended {
    /// It was ended by somebody, or broke.
    Broken,
    /// Its job took too long.
    Late,
    /// Its job took too much memory.
    Large,
}

impl Ended {
    /// The exit code by which a helper tells it.
    pub(super) fn code(self) -> i32 {
        match self {
            Self::Broken => 2,
            Self::Late => 3,
            Self::Large => 4,
        }
    }

    fn of(code: Option<i32>) -> Self {
        let known = [Self::Late, Self::Large];
        known.into_iter().find(|one| Some(one.code()) == code).unwrap_or(Self::Broken)
    }
}

impl Helper {
    pub(super) fn start(limits: Option<Limits>) -> io::Result<Self> {
        let program = std::env::current_exe()?;
        let mut command = Command::new(program);
        command.arg(HELPER);
        command.args(limits.map(Limits::to_argument));
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

    fn ended(&mut self) -> Ended {
        self.jobs = None;
        Ended::of(self.child.wait().ok().and_then(|status| status.code()))
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        // It ends when there can be no more jobs.
        self.jobs = None;
        let _ = self.child.wait();
    }
}
