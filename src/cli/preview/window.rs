//! A browser's window that waits for events.

use std::{
    collections::BTreeMap,
    io::{self, Write},
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use crate::cli::preview::tab::Tab;

/// How long nothing may be said before a window is asked whether it is still there.
const SILENCE: Duration = Duration::from_secs(10);

/// What an event tells. In each window the newest of a kind replaces one that was not sent yet.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Kind {
    /// The briefings there are.
    List,
    /// What was drawn.
    Drawn,
    /// What was found.
    Findings,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Drawn => "drawn",
            Self::Findings => "findings",
        }
    }
}

/// A window: what it looks at, and what it is to be told.
#[derive(Debug)]
pub(super) struct Window {
    /// The briefing's number; none looks at the list.
    pub(super) briefing: Option<usize>,
    pub(super) tab: Tab,
    post: Mutex<BTreeMap<Kind, String>>,
    /// Whether it was told anything yet.
    is_told: AtomicBool,
    bell: Condvar,
}

impl Window {
    pub(super) fn new(briefing: Option<usize>, tab: Tab) -> Self {
        Self {
            briefing,
            tab,
            post: Mutex::default(),
            is_told: AtomicBool::new(false),
            bell: Condvar::new(),
        }
    }

    /// Whether it was told nothing yet.
    pub(super) fn is_new(&self) -> bool {
        !self.is_told.load(Ordering::Relaxed)
    }

    /// Leaves a message, which is one line, for the window's thread to send.
    pub(super) fn tell(&self, kind: Kind, message: String) {
        self.is_told.store(true, Ordering::Relaxed);
        self.post().insert(kind, message);
        self.bell.notify_all();
    }

    /// Sends events until the browser has gone.
    pub(super) fn send(&self, out: &mut dyn Write) -> io::Result<()> {
        loop {
            let post = self.wait();
            for (kind, message) in &post {
                write!(out, "event: {}\ndata: {message}\n\n", kind.word())?;
            }
            if post.is_empty() {
                out.write_all(b":\n\n")?;
            }
            out.flush()?;
        }
    }

    fn wait(&self) -> BTreeMap<Kind, String> {
        let waits = self.bell.wait_timeout_while(self.post(), SILENCE, |post| post.is_empty());
        let (mut post, _) = waits.unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *post)
    }

    fn post(&self) -> MutexGuard<'_, BTreeMap<Kind, String>> {
        self.post.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A browser that goes away after so many writes.
    struct Gone {
        text: Vec<u8>,
        flushes: usize,
    }

    impl Write for Gone {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.text.extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            self.flushes -= 1;
            if self.flushes == 0 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) }
        }
    }

    #[test]
    fn only_the_newest_of_a_kind_is_sent() {
        let window = Window::new(None, Tab::Findings);
        for (kind, text) in
            [(Kind::Findings, "a"), (Kind::Drawn, "old"), (Kind::Drawn, "new"), (Kind::List, "l")]
        {
            window.tell(kind, text.to_owned());
        }
        let mut out = Gone { text: Vec::new(), flushes: 1 };
        assert!(window.send(&mut out).is_err());
        let sent =
            "event: list\ndata: l\n\nevent: drawn\ndata: new\n\nevent: findings\ndata: a\n\n";
        assert_eq!(String::from_utf8(out.text).unwrap(), sent);
    }
}
