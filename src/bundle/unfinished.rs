//! Files on their way: how they get their names, and what is left of a run that was killed.
//!
//! Where the system can do that, a file has no name until it is whole, so that nothing stays of one that
//! never was. Elsewhere, and for the moment in which it takes another one's place, it has a name by which
//! the next run knows it, and a lock that lasts as long as the run that writes it.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    fs::{self, File, Permissions, TryLockError},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use tempfile::{Builder, NamedTempFile};

use crate::bundle::stage;

/// How the names of files that are not finished begin, and how many letters follow: nobody calls one of their
/// own so.
const UNFINISHED: &str = ".sevenmin-";
const LETTERS: usize = 16;

/// Where no run can hold a file, whatever is older was left by one that was killed: to write a file takes moments.
const OLD: Duration = Duration::from_mins(10);

/// How often a file is written again that another run took for left over.
const TRIES: usize = 3;

/// What a finished file does with one that has its name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Finish<'a> {
    /// It takes its place.
    Replace,
    /// It takes its place if that still holds these bytes; else it is not written.
    ReplaceOnly(&'a [u8]),
    /// It leaves it alone, and is not written.
    Spare,
}

/// A file that is to be.
pub(super) struct Unfinished<'a> {
    /// The folder where it will be; a path of no letters would be none.
    pub(super) folder: &'a Path,
    pub(super) path: &'a Path,
    pub(super) bytes: &'a [u8],
    /// Those of the file whose place it takes.
    pub(super) permissions: Option<Permissions>,
}

impl Unfinished<'_> {
    /// Writes the file and gives it its name.
    pub(super) fn finish(&self, finish: Finish<'_>) -> io::Result<()> {
        let mut done = self.try_to_finish(finish);
        for _ in 1..TRIES {
            // Where locks do not reach from machine to machine, another one's sweep may take what is held here.
            let is_swept =
                |error: &io::Error| error.kind() == ErrorKind::NotFound && self.folder.is_dir();
            if !done.as_ref().is_err_and(is_swept) {
                break;
            }
            done = self.try_to_finish(finish);
        }
        done
    }

    fn try_to_finish(&self, finish: Finish<'_>) -> io::Result<()> {
        #[cfg(target_os = "linux")]
        match self.finish_unnamed(finish) {
            Ok(()) => return Ok(()),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
            // This disk cannot do it, or says better why below.
            Err(_) => {}
        }
        let mut file = ordinary(&mut named()).tempfile_in(self.folder)?;
        if !hold(file.as_file(), file.path()) {
            return Err(ErrorKind::NotFound.into());
        }
        self.fill(file.as_file_mut())?;
        // On failure the error holds the unfinished file and takes it away when it is dropped.
        let done = match finish {
            Finish::Replace => NamedTempFile::persist(file, self.path),
            Finish::ReplaceOnly(before) => {
                self.must_hold(before)?;
                NamedTempFile::persist(file, self.path)
            }
            Finish::Spare => NamedTempFile::persist_noclobber(file, self.path),
        };
        done.map(drop).map_err(|error| error.error)
    }

    /// Refuses to take the place of a file that somebody saved meanwhile.
    fn must_hold(&self, before: &[u8]) -> io::Result<()> {
        if fs::read(self.path)? == before {
            return Ok(());
        }
        Err(io::Error::other("it was saved meanwhile, and is left as it is; run this again"))
    }

    fn fill(&self, file: &mut File) -> io::Result<()> {
        file.write_all(self.bytes)?;
        self.permissions
            .iter()
            .try_for_each(|permissions| file.set_permissions(permissions.clone()))
    }

    /// Writes a file without a name; it gets its own one, or one from which it takes another's place.
    #[cfg(target_os = "linux")]
    fn finish_unnamed(&self, finish: Finish<'_>) -> io::Result<()> {
        use std::os::unix::fs::OpenOptionsExt;

        let flags = rustix::fs::OFlags::TMPFILE.bits().cast_signed();
        let mut file = File::options();
        let mut file = file.write(true).custom_flags(flags).mode(0o666).open(self.folder)?;
        self.fill(&mut file)?;
        // Nobody can have it already.
        let _ = file.try_lock();
        if !matches!(finish, Finish::ReplaceOnly(_)) {
            match name(&file, self.path) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                done => return done,
            }
        }
        if finish == Finish::Spare {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let named = named().make_in(self.folder, |path| name(&file, path))?;
        if let Finish::ReplaceOnly(before) = finish {
            self.must_hold(before)?;
        }
        named.persist(self.path).map(drop).map_err(|error| error.error)
    }
}

/// Gives a file that has no name one that nothing has.
#[cfg(target_os = "linux")]
fn name(file: &File, path: &Path) -> io::Result<()> {
    use std::os::fd::AsRawFd;

    use rustix::fs::{AtFlags, CWD, linkat};

    let open = format!("/proc/self/fd/{}", file.as_raw_fd());
    linkat(CWD, open, CWD, path, AtFlags::SYMLINK_FOLLOW).map_err(io::Error::from)
}

fn named() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(UNFINISHED).rand_bytes(LETTERS);
    builder
}

/// Else a file is the user's alone, and a shared folder holds handouts that nobody else can open.
#[cfg(unix)]
fn ordinary<'a, 'b, 'c>(builder: &'c mut Builder<'a, 'b>) -> &'c mut Builder<'a, 'b> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(Permissions::from_mode(0o666))
}

/// Elsewhere a new file has the rights that its folder gives.
#[cfg(not(unix))]
fn ordinary<'a, 'b, 'c>(builder: &'c mut Builder<'a, 'b>) -> &'c mut Builder<'a, 'b> {
    builder
}

/// Whether a run holds its files. On Windows a lock would keep readers out, the run itself, too.
const HOLDS: bool = cfg!(unix);

/// Holds a file that is not finished, so that no sweep takes it; not where one has it already.
pub(super) fn hold(file: &File, path: &Path) -> bool {
    // Some disks know no locks; that is no reason to stop.
    let is_taken = HOLDS && matches!(file.try_lock(), Err(TryLockError::WouldBlock));
    !is_taken && path.exists()
}

/// What may be swept; as long as it is kept, no other run takes it.
pub(super) struct Held(#[expect(dead_code, reason = "its lock counts")] Option<File>);

/// Takes over a file that a run left which was killed; nothing where a run may still be at work.
pub(super) fn take_over(path: &Path) -> Option<Held> {
    let open = || File::options().read(true).write(true).open(path).ok();
    let file = HOLDS.then(open).flatten();
    match file.as_ref().map(File::try_lock) {
        Some(Ok(())) => Some(Held(file)),
        Some(Err(TryLockError::WouldBlock)) => None,
        Some(Err(TryLockError::Error(_))) | None => is_old(path).then_some(Held(None)),
    }
}

/// Takes away what runs that were killed left in a folder. Each folder is looked at once.
pub fn sweep(folder: &Path) {
    static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    if !SWEPT.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned()) {
        return;
    }
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let (path, name) = (entry.path(), entry.file_name());
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_file() && is_name(&name, UNFINISHED, LETTERS) {
            if let Some(_held) = take_over(&path) {
                let _ = fs::remove_file(path);
            }
        } else if kind.is_dir() && stage::is_name(&name) {
            stage::sweep(&path);
        }
    }
}

/// Whether a name is a beginning with so many random letters.
pub(super) fn is_name(name: &OsStr, beginning: &str, letters: usize) -> bool {
    let name = name.to_string_lossy();
    let rest = name.strip_prefix(beginning).unwrap_or_default();
    rest.len() == letters && rest.bytes().all(|letter| letter.is_ascii_alphanumeric())
}

fn is_old(path: &Path) -> bool {
    let since = || path.metadata().ok()?.modified().ok();
    let age = || time_in(path.parent()?)?.duration_since(since()?).ok();
    age().is_some_and(|age| age >= OLD)
}

/// Returns the time by the clock of the disk that a folder is on, which may be another machine's.
fn time_in(folder: &Path) -> Option<SystemTime> {
    tempfile::tempfile_in(folder).ok()?.metadata().ok()?.modified().ok()
}
