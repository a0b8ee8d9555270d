//! Runs the program within a limit of time, and makes files that are none.

use std::{
    collections::BTreeMap,
    fs,
    io::Read,
    path::Path,
    process::{Child, Command, Stdio},
    thread::{self, JoinHandle},
    time::Duration,
};

use super::telling::Ended;
use crate::harness;

/// How long a run may take, in steps of 2 ms.
const STEPS: usize = 5_000;

/// How a run ended and what it told.
pub struct Ran {
    pub ended: Ended,
    pub stdout: String,
    pub stderr: String,
}

/// Runs a command, and stops it when it takes too long.
pub fn to_its_end(mut command: Command) -> Ran {
    let mut child = harness::start(
        command.env("RUST_BACKTRACE", "full").stdout(Stdio::piped()).stderr(Stdio::piped()),
    );
    let stdout = reader(child.stdout.take().unwrap());
    let stderr = reader(child.stderr.take().unwrap());
    let ended = end_of(&mut child);
    Ran { ended, stdout: stdout.join().unwrap(), stderr: stderr.join().unwrap() }
}

fn reader(mut from: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn end_of(child: &mut Child) -> Ended {
    for _ in 0..STEPS {
        if let Some(status) = child.try_wait().unwrap() {
            return Ended::Code(status.code());
        }
        thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    Ended::Hung
}

/// Returns the command, run where no file can grow.
pub fn without_disk(command: &Command) -> Command {
    let mut shell = Command::new("sh");
    let script = "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\"";
    shell.args(["-c", script]).arg(command.get_program()).args(command.get_args()).env_clear();
    shell.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell
}

/// Returns the files below a folder with their bytes.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(folder, folder, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, kind) = (entry.path(), entry.file_type().unwrap());
        if kind.is_dir() {
            collect(root, &path, files);
        } else if kind.is_file() {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            files.insert(name, fs::read(&path).unwrap());
        }
    }
}
