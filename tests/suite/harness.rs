//! A case: a temporary folder with files, the program run in it, and what it said.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::SystemTime,
};

use tempfile::TempDir;

/// A temporary folder and the program run in it.
pub struct Case {
    folder: TempDir,
}

/// What the program said.
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Case {
    /// Returns an empty folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Writes a file.
    #[expect(clippy::disallowed_methods, reason = "tests make their own files")]
    pub fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Returns the folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs the program.
    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, "")
    }

    /// Runs the program with words on its standard input.
    #[expect(clippy::disallowed_methods, reason = "tests make their own files")]
    pub fn run_with(&self, args: &[&str], stdin: &str) -> Ran {
        let input = self.path().join(".stdin");
        fs::write(&input, stdin).unwrap();
        let stdin = Stdio::from(fs::File::open(input).unwrap());
        let mut command = self.command(args);
        command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped());
        Ran::from(start(&mut command).wait_with_output().unwrap())
    }

    /// Returns the program, ready to be run in the folder on a fixed day.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sevenmin"));
        command.args(args).current_dir(self.path()).env_clear();
        for name in ["SYSTEMROOT", "TMPDIR", "PATH"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        // 2026-11-23
        command.env("SOURCE_DATE_EPOCH", "1795392000");
        command
    }

    /// Returns the program with a cache, which lies in the case's folder on every system.
    pub fn command_with_cache(&self, args: &[&str]) -> Command {
        let mut command = self.command(args);
        for name in ["HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"] {
            command.env(name, self.path().join("cache"));
        }
        command
    }

    /// Returns the bytes of a file.
    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Returns the files below a folder, sorted.
    pub fn files(&self, folder: &str) -> Vec<String> {
        let mut names = Vec::new();
        let root = self.path().join(folder);
        list(&root, &root, &mut names);
        names.sort();
        names
    }
}

/// The folder of the program's cache in the folder of a case that has one.
pub const CACHE: &str =
    if cfg!(target_os = "macos") { "cache/Library/Caches/sevenmin" } else { "cache/sevenmin" };

/// Starts a program. Wine refuses one of some thousands, and takes it the second time.
pub fn start(command: &mut Command) -> Child {
    command.spawn().or_else(|_| command.spawn()).unwrap()
}

/// Makes a file or a folder look as if it was changed last at a time.
pub fn age(path: &Path, changed: SystemTime) {
    let mut options = fs::File::options();
    options.read(true);
    // Windows opens no folder without this flag, `FILE_FLAG_BACKUP_SEMANTICS`.
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::custom_flags(options.write(true), 0x0200_0000);
    options.open(path).unwrap().set_modified(changed).unwrap();
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

fn list(root: &Path, folder: &Path, names: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            list(root, &path, names);
        } else {
            let name = path.strip_prefix(root).unwrap();
            names.push(name.to_string_lossy().replace('\\', "/"));
        }
    }
}

/// Returns a small whole briefing with an id and what to put under `[briefing]`.
pub fn briefing(id: &str, extra: &str) -> String {
    let slots = ["background", "concerns", "incident", "review", "findings", "change", "questions"];
    let sections = slots.map(|slot| {
        format!("[[section]]\nslot = \"{slot}\"\nbody = \"Words about {slot}.\"\nsay = \"Spoken {slot}.\"\n\n")
    });
    format!(
        "format = 1\n\n[briefing]\nid = \"{id}\"\ntitle = \"Learning together\"\n\
         partnership = \"Exampleshire Partnership\"\nfictional = true\n{extra}\n\n\
         [review]\ntype = \"lcspr\"\ntitle = \"A review\"\nreport = \"none\"\n\
         reviewers = [\"A. Reviewer\"]\n\n{}\
         [[action]]\nchange = \"Ask again.\"\nowner = \"Team leads\"\nby = 2027-01-31\nevidence = \"A sample\"\n\n\
         [[question]]\ntext = \"What would help?\"\nminutes = 3\nprompt = \"Let silence be.\"\n\n\
         [[support]]\nname = \"Samaritans\"\nphone = \"116 123\"\n",
        sections.concat()
    )
}
