//! What the threads share: that a file changed, which windows look at what, and what is drawn.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use crate::cli::preview::window::Window;

/// More windows than anybody opens.
const MOST_WINDOWS: usize = 64;

/// What the threads share.
#[derive(Debug, Default)]
pub(super) struct Board {
    state: Mutex<State>,
    bell: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// Whether a file changed since the last call was taken.
    has_changed: bool,
    /// Whether a window came since.
    has_visitors: bool,
    windows: Vec<Arc<Window>>,
    /// What windows may fetch, by name.
    drawn: BTreeMap<String, Arc<[u8]>>,
}

impl State {
    fn is_called(&self) -> bool {
        self.has_changed || self.has_visitors
    }
}

/// Why the one who draws is called.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Call {
    /// A file changed.
    Change,
    /// A window came, or looks at something else.
    Visit,
}

impl Board {
    /// Rings that a file changed.
    pub(super) fn ring(&self) {
        self.state().has_changed = true;
        self.bell.notify_all();
    }

    /// Takes in a window; refused where there are too many.
    pub(super) fn enter(&self, window: Arc<Window>) -> bool {
        let mut state = self.state();
        if state.windows.len() >= MOST_WINDOWS {
            return false;
        }
        state.windows.push(window);
        state.has_visitors = true;
        drop(state);
        self.bell.notify_all();
        true
    }

    /// Lets a window go.
    pub(super) fn leave(&self, window: &Arc<Window>) {
        self.state().windows.retain(|one| !Arc::ptr_eq(one, window));
    }

    /// Returns the windows that wait.
    pub(super) fn windows(&self) -> Vec<Arc<Window>> {
        self.state().windows.clone()
    }

    /// Waits for a call and takes it; nothing where none came in time.
    pub(super) fn wait(&self, most: Duration) -> Option<Call> {
        let quiet = |state: &mut State| !state.is_called();
        let waits = self.bell.wait_timeout_while(self.state(), most, quiet);
        let (mut state, _) = waits.unwrap_or_else(PoisonError::into_inner);
        let visit = std::mem::take(&mut state.has_visitors).then_some(Call::Visit);
        let change = std::mem::take(&mut state.has_changed).then_some(Call::Change);
        change.or(visit)
    }

    /// Whether there is a call that nobody has taken.
    pub(super) fn is_called(&self) -> bool {
        self.state().is_called()
    }

    /// Whether a call comes before some time has passed; nobody takes it.
    pub(super) fn is_called_within(&self, most: Duration) -> bool {
        let quiet = |state: &mut State| !state.is_called();
        let waits = self.bell.wait_timeout_while(self.state(), most, quiet);
        let (state, _) = waits.unwrap_or_else(PoisonError::into_inner);
        state.is_called()
    }

    /// Puts out what windows may fetch.
    pub(super) fn put(&self, name: String, bytes: impl FnOnce() -> Arc<[u8]>) {
        self.state().drawn.entry(name).or_insert_with(bytes);
    }

    /// Returns what was put out by a name.
    pub(super) fn get(&self, name: &str) -> Option<Arc<[u8]>> {
        self.state().drawn.get(name).cloned()
    }

    /// Takes in all that was put out, but for these names.
    pub(super) fn keep(&self, names: &BTreeSet<String>) {
        self.state().drawn.retain(|name, _| names.contains(name));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::preview::tab::Tab;

    #[test]
    fn many_saves_are_one_call() {
        let board = Board::default();
        board.ring();
        board.ring();
        assert!(board.is_called());
        assert_eq!(board.wait(Duration::ZERO), Some(Call::Change));
        assert_eq!(board.wait(Duration::ZERO), None);
    }

    #[test]
    fn windows_come_and_go() {
        let board = Board::default();
        let windows: Vec<Arc<Window>> =
            (0..=MOST_WINDOWS).map(|_| Arc::new(Window::new(None, Tab::Findings))).collect();
        let entered = windows.iter().filter(|one| board.enter(Arc::clone(one))).count();
        assert_eq!(entered, MOST_WINDOWS);
        assert_eq!(board.wait(Duration::ZERO), Some(Call::Visit));
        for window in &windows {
            board.leave(window);
        }
        assert_eq!(board.windows().len(), 0);
    }

    #[test]
    fn only_what_is_kept_can_be_fetched() {
        let board = Board::default();
        for name in ["a", "b"] {
            board.put(name.to_owned(), || name.as_bytes().into());
        }
        board.keep(&BTreeSet::from(["b".to_owned()]));
        assert_eq!(board.get("a"), None);
        assert_eq!(board.get("b").as_deref(), Some(&b"b"[..]));
    }
}
