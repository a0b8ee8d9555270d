//! Looks at files from time to time, for drives whose changes nobody tells: of a network, of another
//! system, behind a second name.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::{Duration, Instant, SystemTime},
};

/// The shortest time between two looks.
const SHORTEST: Duration = Duration::from_secs(1);

/// A look may take this part of the time, so that a slow drive is not kept busy.
const PART: u32 = 20;

/// Files and folders as they were at the last look.
#[derive(Debug, Default)]
pub(super) struct Glance {
    seen: BTreeMap<PathBuf, Seen>,
    took: Duration,
}

/// What of a file changes when it is saved, and of a folder when something comes or goes; nothing of
/// what is not there.
type Seen = Option<(u64, Option<SystemTime>)>;

impl Glance {
    /// Looks at these from now on, and at no others.
    pub(super) fn follow(&mut self, files: impl IntoIterator<Item = PathBuf>) {
        let mut before = std::mem::take(&mut self.seen);
        let kept = files.into_iter().map(|file| {
            let seen = before.remove(&file).unwrap_or_else(|| look(&file));
            (file, seen)
        });
        self.seen = kept.collect();
    }

    /// Looks again; returns whether anything differs from the last look.
    #[expect(clippy::disallowed_methods, reason = "how long a look takes goes into no output")]
    pub(super) fn has_changed(&mut self) -> bool {
        let start = Instant::now();
        let mut has_changed = false;
        for (file, seen) in &mut self.seen {
            let now = look(file);
            has_changed |= *seen != now;
            *seen = now;
        }
        self.took = start.elapsed();
        has_changed
    }

    /// Returns how long to wait for the next look.
    pub(super) fn pause(&self) -> Duration {
        SHORTEST.max(self.took * PART)
    }
}

fn look(file: &Path) -> Seen {
    let there = file.metadata().ok()?;
    Some((there.len(), there.modified().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_is_seen_once_and_so_is_what_comes_and_goes() {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = ["one.toml", "other.toml"].map(|name| folder.path().join(name));
        std::fs::copy(file!(), &one).unwrap();
        let mut glance = Glance::default();
        glance.follow([one.clone(), other.clone(), folder.path().to_owned()]);
        assert!(!glance.has_changed());
        std::fs::File::options().write(true).open(&one).unwrap().set_len(3).unwrap();
        assert!(glance.has_changed() && !glance.has_changed());
        std::fs::copy(&one, &other).unwrap();
        assert!(glance.has_changed() && !glance.has_changed());
        std::fs::remove_file(&other).unwrap();
        assert!(glance.has_changed() && !glance.has_changed());
        glance.follow([other]);
        std::fs::remove_file(&one).unwrap();
        assert!(!glance.has_changed());
    }

    #[test]
    fn a_slow_drive_is_looked_at_less_often() {
        let glance = Glance { took: Duration::from_millis(400), ..Glance::default() };
        assert_eq!(glance.pause(), Duration::from_secs(8));
        assert_eq!(Glance::default().pause(), SHORTEST);
    }
}
