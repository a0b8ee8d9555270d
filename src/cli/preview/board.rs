//! What the threads share: that a file changed, which windows look at what, and what is drawn.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use crate::cli::preview::window::Window;

/// More windows than anybody opens.
const MOST_WINDOWS: usize = 64;

/// So many times what went can still be fetched.
const MOST_FADED: usize = 8;

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
    /// What they were told of before, the newest last: a slow window may still be about to fetch it.
    faded: VecDeque<BTreeMap<String, Arc<[u8]>>>,
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
        let state = self.state();
        let faded = || state.faded.iter().find_map(|gone| gone.get(name));
        state.drawn.get(name).or_else(faded).cloned()
    }

    /// Takes in all that was put out, but for these names; what goes can be fetched for a few saves
    /// more.
    pub(super) fn keep(&self, names: &BTreeSet<String>) {
        let mut state = self.state();
        let (kept, gone) = std::mem::take(&mut state.drawn)
            .into_iter()
            .partition(|(name, _)| names.contains(name));
        state.drawn = kept;
        let gone: BTreeMap<String, Arc<[u8]>> = gone;
        if !gone.is_empty() {
            state.faded.push_back(gone);
        }
        if state.faded.len() > MOST_FADED {
            state.faded.pop_front();
        }
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
    fn what_is_kept_can_be_fetched_and_for_a_while_what_is_not() {
        let board = Board::default();
        let name = |turn: usize| format!("{turn}");
        let put = |turn| board.put(name(turn), || name(turn).as_bytes().into());
        put(0);
        for turn in 1..=MOST_FADED + 1 {
            put(turn);
            board.keep(&BTreeSet::from([name(turn)]));
            assert!(board.get(&name(turn)).is_some() && board.get(&name(turn - 1)).is_some());
        }
        assert_eq!(board.get(&name(0)), None);
    }
}
