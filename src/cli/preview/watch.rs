//! Watches folders, not files: many editors save by putting a new file in the old one's place.

use std::{
    collections::BTreeSet,
    ffi::OsString,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use notify::{
    Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher,
    event::{AccessKind, AccessMode},
};

use crate::cli::preview::board::Board;

/// Rings when something changes of which pages are made.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    folders: BTreeSet<PathBuf>,
    followed: Arc<Mutex<Followed>>,
}

/// What an event is judged by.
#[derive(Debug, Default)]
struct Followed {
    /// The names of files that pages are made of, and of the folders above them.
    names: BTreeSet<OsString>,
    /// Folders that are searched for briefings: what comes there may be one.
    searched: BTreeSet<PathBuf>,
    /// Below it every file counts.
    templates: Option<PathBuf>,
    folders: BTreeSet<PathBuf>,
    /// Folders that were taken away, and with them the watch.
    lost: BTreeSet<PathBuf>,
}

impl Watch {
    /// Returns a watch of nothing yet.
    pub(super) fn new(board: Arc<Board>, templates: Option<&Path>) -> notify::Result<Self> {
        let templates = templates.and_then(|folder| folder.canonicalize().ok());
        let followed = Followed { templates: templates.clone(), ..Followed::default() };
        let followed = Arc::new(Mutex::new(followed));
        let heard = Arc::clone(&followed);
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // What could not be understood may have been a change.
            let matters = event.as_ref().map_or(true, |event| locked(&heard).heed(event));
            if matters {
                board.ring();
            }
        })?;
        if let Some(folder) = &templates {
            watcher.watch(folder, RecursiveMode::Recursive)?;
        }
        Ok(Self { watcher, folders: BTreeSet::new(), followed })
    }

    /// Follows these files and folders from now on, and no others; returns whether a folder is new,
    /// in which something may have changed before it was watched, and what cannot be watched.
    pub(super) fn follow(
        &mut self,
        files: &BTreeSet<PathBuf>,
        folders: &BTreeSet<PathBuf>,
    ) -> (bool, Option<String>) {
        let mut wanted: BTreeSet<PathBuf> = folders.iter().filter_map(|one| present(one)).collect();
        for file in files {
            wanted.extend(file.parent().and_then(present));
            let target = file.canonicalize().ok().filter(|_| file.is_symlink());
            wanted.extend(target.as_deref().and_then(Path::parent).map(Path::to_owned));
        }
        let lost = std::mem::take(&mut locked(&self.followed).lost);
        for folder in
            self.folders.iter().filter(|one| lost.contains(*one) || !wanted.contains(*one))
        {
            let _ = self.watcher.unwatch(folder);
        }
        self.folders.retain(|folder| wanted.contains(folder) && !lost.contains(folder));
        let mut fault = None;
        let mut has_more = false;
        for folder in wanted.difference(&self.folders.clone()) {
            match self.watcher.watch(folder, RecursiveMode::NonRecursive) {
                Ok(()) => has_more |= self.folders.insert(folder.clone()),
                Err(error) => fault = Some(why(&error)),
            }
        }
        let mut followed = locked(&self.followed);
        let targets = files.iter().filter_map(|file| file.canonicalize().ok());
        let named: Vec<PathBuf> = files.iter().cloned().chain(targets).collect();
        let above = named.iter().flat_map(|file| file.ancestors());
        followed.names = above.filter_map(|one| one.file_name().map(OsString::from)).collect();
        followed.searched = folders.iter().filter_map(|one| one.canonicalize().ok()).collect();
        followed.folders.clone_from(&self.folders);
        (has_more, fault)
    }
}

impl Followed {
    /// Whether what pages are made of may have changed.
    fn heed(&mut self, event: &Event) -> bool {
        if event.need_rescan() {
            return true;
        }
        match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => {}
            EventKind::Access(_) => return false,
            EventKind::Remove(_) | EventKind::Modify(_) => {
                let taken = event.paths.iter().filter(|path| self.folders.contains(*path));
                let taken: Vec<PathBuf> = taken.filter(|path| !path.is_dir()).cloned().collect();
                self.lost.extend(taken);
            }
            _ => {}
        }
        !self.lost.is_empty() || event.paths.iter().any(|path| self.matters(path))
    }

    /// Folders above briefings are watched for a collection, and much else happens there.
    fn matters(&self, path: &Path) -> bool {
        let may_be_briefing = || {
            let ending = path.extension();
            let is_toml = ending.is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
            is_toml || path.ends_with(".gitignore") || path.is_dir()
        };
        path.file_name().is_some_and(|name| self.names.contains(name))
            || self.templates.as_ref().is_some_and(|folder| path.starts_with(folder))
            || (path.parent().is_some_and(|folder| self.searched.contains(folder))
                && may_be_briefing())
    }
}

/// Returns a folder, or the nearest one above it that is there.
fn present(folder: &Path) -> Option<PathBuf> {
    Path::new(".").join(folder).ancestors().find_map(|folder| folder.canonicalize().ok())
}

fn why(error: &notify::Error) -> String {
    match &error.kind {
        notify::ErrorKind::MaxFilesWatch => {
            "the system watches no more folders; changes in some are not seen until the page is loaded again".to_owned()
        }
        _ => "changes in a folder are not seen until the page is loaded again".to_owned(),
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use notify::event::{CreateKind, DataChange, ModifyKind};

    use super::*;

    fn heeds(kind: EventKind, path: &str) -> bool {
        let mut followed = Followed {
            names: ["one.toml", "plan.png", "work"].map(OsString::from).into(),
            searched: BTreeSet::from(["/work".into()]),
            templates: Some("/mine".into()),
            ..Followed::default()
        };
        followed.heed(&Event::new(kind).add_path(path.into()))
    }

    #[test]
    fn only_what_pages_are_made_of_matters() {
        let change = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let paths = ["/work/one.toml", "/work/new.toml", "/x/plan.png", "/mine/a/b.css", "/work"];
        for path in paths {
            assert!(heeds(change, path), "{path}");
        }
        for path in ["/work/one.toml.swp", "/work/notes.txt", "/tmp/other.toml", "/tmp/folder"] {
            assert!(!heeds(change, path), "{path}");
            assert!(!heeds(EventKind::Create(CreateKind::Folder), path), "{path}");
        }
    }

    #[test]
    fn reading_is_no_change() {
        assert!(!heeds(EventKind::Access(AccessKind::Read), "/work/one.toml"));
        assert!(!heeds(EventKind::Access(AccessKind::Close(AccessMode::Read)), "/work/one.toml"));
        assert!(heeds(EventKind::Access(AccessKind::Close(AccessMode::Write)), "/work/one.toml"));
    }

    #[test]
    fn a_folder_that_is_taken_away_is_watched_anew() {
        let mut followed =
            Followed { folders: BTreeSet::from(["/gone".into()]), ..Followed::default() };
        let event = Event::new(EventKind::Remove(notify::event::RemoveKind::Folder));
        assert!(followed.heed(&event.add_path("/gone".into())));
        assert!(followed.lost.contains(Path::new("/gone")));
    }
}
